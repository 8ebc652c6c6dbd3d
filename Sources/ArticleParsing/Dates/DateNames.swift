/// Words that belong to dates and say nothing of which.
public enum DateNames {
  /// Sunday is 0; nil for what names no weekday. `name` is folded.
  public static func weekday(_ name: String) -> Int? { weekdayTable[name] }

  /// Whether the name of a weekday or a month begins so; `beginning` is folded.
  public static func mayBecome(_ beginning: String) -> Bool {
    weekdayTable.keys.contains { $0.hasPrefix(beginning) } || MonthNames.mayBecome(beginning)
  }

  static func mayStandBeside(_ name: String) -> Bool {
    fillers.contains(name) || weekdayTable[name] != nil || besides.contains(name)
  }

  /// Between a day, its month and its year: 1st of January, 1 من يناير, ۲۹ آبان ماه.
  static let fillers: Set<String> = [
    "de", "of", "del", "di", "da", "do", "d", "st", "nd", "rd", "th", "er", "º", "ª", "من", "شهر", "عام", "سنه", "لسنه",
    "لعام", "سال", "ماه",
  ]

  private static let besides: Set<String> = Set(
    [
      "t", "يوم", "الساعه", "ساعت", "في", "on", "at", "le", "à", "am", "יום", "ב", "בשעה", "روز", "日", "الموافق",
      "المصادف", "ل", "سه", "چهار", "پنج",
    ].map(LabelKey.fold))

  private static let weekdayTable: [String: Int] = {
    var table: [String: Int] = [:]
    for (day, names) in weekdays.enumerated() {
      for name in names.split(separator: " ") { table[LabelKey.fold(String(name))] = day }
    }
    return table
  }()

  /// Arabic, Persian, Urdu, Hebrew, English, French. Where a name has two words, as in Persian, the one that tells.
  private static let weekdays = [
    "الأحد أحد یکشنبه اتوار ראשון sunday sun dimanche dim",
    "الاثنين الإثنين الاثنان اثنين إثنين دوشنبه پیر שני monday mon lundi lun",
    "الثلاثاء ثلاثاء سه‌شنبه منگل שלישי tuesday tue tues mardi",
    "الأربعاء أربعاء چهارشنبه بدھ רביעי wednesday wed mercredi mer",
    "الخميس خميس پنجشنبه جمعرات חמישי thursday thu thur thurs jeudi jeu",
    "الجمعة جمعة جمعه שישי friday fri vendredi ven",
    "السبت سبت شنبه ہفتہ שבת saturday sat samedi sam",
  ]
}
