/// The zones by the names that papers write behind a time.
enum ZoneNames {
  /// By abbreviation, or by GMT in another script. `name` is folded; in small letters met, eat and et are words.
  static func zone(_ name: String, isCapital: Bool) -> Zone? {
    if greenwich.contains(name) { return .offset(0) }
    guard isCapital || anyCase.contains(name) else { return nil }
    if let minutes = minutes[name] { return .offset(minutes * 60) }
    if let identifier = seasonal[name] { return .place(identifier) }
    return ambiguous.contains(name) ? .unknown : nil
  }

  /// By a city or country, its words joined; nil for those that are not known or that two could be, such as عمان
  /// (of Jordan without its mark of doubling, and Oman), طرابلس (in Libya and in Lebanon) and القدس, where two clocks
  /// change on different days.
  static func place(_ name: String) -> Zone? {
    if greenwich.contains(name) { return .offset(0) }
    return places[name].map(Zone.place)
  }

  /// RFC 822's as RFC 5322 §4.3 reads them, and those of Europe and of Asia that mean one thing alone. In minutes.
  private static let minutes: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360,
    "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "wet": 0, "west": 60, "cet": 60, "cest": 120,
    "met": 60, "mest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "idt": 180, "sast": 120, "cat": 120,
    "eat": 180, "msk": 180, "trt": 180, "irst": 210, "irdt": 270, "aft": 270, "pkt": 300, "npt": 345, "wib": 420,
    "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
  ]

  private static let anyCase: Set<String> = [
    "z", "ut", "utc", "gmt", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "eet", "eest",
  ]

  /// One name, the hour by the season.
  private static let seasonal = [
    "et": "America/New_York", "ct": "America/Chicago", "mt": "America/Denver", "pt": "America/Los_Angeles",
  ]

  /// India, Israel, Ireland; Britain, Bangladesh; Arabia, the Atlantic; the Gulf, South Georgia; Armenia, the Amazon.
  private static let ambiguous: Set<String> = ["ist", "bst", "ast", "adt", "gst", "amt", "sst", "ect", "wst"]

  private static let greenwich = folded(
    "غرينتش جرينتش غرينيتش جرينيتش گرینویچ گرینیچ العالمي عالمي جمت גריניץ greenwich")

  /// What stands before a place: by the clock of …
  static let markers = folded("بتوقيت توقيت بالتوقيت التوقيت بوقت لتوقيت שעון לפישעון בשעון heure")

  /// Those that may stand elsewhere and mean something else.
  static let weakMarkers = folded("توقيت التوقيت لتوقيت שעון heure")

  /// Between those and the place.
  static let little = folded("مدينة العاصمة دولة شهر de d du la le")

  private static let places: [String: String] = {
    var places: [String: String] = [:]
    for (identifier, names) in placeNames {
      for name in names.split(separator: " ") { places[LabelKey.fold(String(name))] = identifier }
    }
    return places
  }()

  private static func folded(_ names: String) -> Set<String> {
    Set(names.split(separator: " ").map { LabelKey.fold(String($0)) })
  }

  /// Names of several words are joined by `_`.
  private static let placeNames = [
    (
      "Asia/Riyadh",
      "مكة مكة_المكرمة الرياض السعودية المملكة_العربية_السعودية جدة mecca makkah riyadh saudi saudi_arabia"
    ),
    ("Asia/Dubai", "دبي أبوظبي أبو_ظبي الإمارات dubai abu_dhabi gulf uae"),
    ("Asia/Muscat", "مسقط سلطنة_عمان muscat oman"),
    ("Asia/Qatar", "الدوحة قطر doha qatar"),
    ("Asia/Kuwait", "الكويت kuwait"),
    ("Asia/Bahrain", "المنامة البحرين manama bahrain"),
    ("Asia/Baghdad", "بغداد العراق baghdad iraq"),
    ("Asia/Aden", "صنعاء عدن اليمن sanaa aden"),
    ("Asia/Amman", "الأردن amman"),
    ("Asia/Damascus", "دمشق سوريا سورية damascus"),
    ("Asia/Beirut", "بيروت لبنان beirut"),
    ("Asia/Gaza", "غزة gaza"),
    ("Asia/Hebron", "رام_الله ramallah"),
    ("Asia/Jerusalem", "إسرائيل تل_أبيب ישראל תל_אביב ירושלים israel tel_aviv"),
    ("Africa/Cairo", "القاهرة مصر cairo egypt"),
    ("Africa/Khartoum", "الخرطوم السودان khartoum"),
    ("Africa/Tripoli", "ليبيا libya"),
    ("Africa/Tunis", "تونس tunis"),
    ("Africa/Algiers", "الجزائر algiers alger"),
    ("Africa/Casablanca", "المغرب الرباط الدار_البيضاء rabat casablanca maroc"),
    ("Africa/Nouakchott", "نواكشوط موريتانيا"),
    ("Africa/Mogadishu", "مقديشو الصومال"),
    ("Asia/Tehran", "طهران إيران تهران ایران tehran iran"),
    ("Asia/Kabul", "كابول كابل کابل افغانستان kabul"),
    ("Asia/Karachi", "پاکستان پاکستانی اسلام_آباد باكستان کراچی islamabad karachi pakistan"),
    ("Asia/Kolkata", "نيودلهي الهند نئی_دہلی delhi new_delhi india"),
    ("Europe/Istanbul", "إسطنبول اسطنبول أنقرة تركيا استانبول istanbul ankara turkey"),
    ("Europe/Moscow", "موسكو مسکو moscow"),
    ("Europe/Kyiv", "كييف kyiv kiev"),
    ("Europe/London", "لندن بريطانيا المملكة_المتحدة london"),
    ("Europe/Paris", "باريس پاریس paris"),
    ("Europe/Berlin", "برلين برلین berlin"),
    ("America/New_York", "نيويورك واشنطن new_york washington"),
    ("Asia/Tokyo", "طوكيو tokyo"),
    ("Asia/Shanghai", "بكين beijing"),
  ]
}
