internal import ArticleParsing

/// What lengths of time are counted in.
enum TimeUnit: CaseIterable {
  case second, minute, hour, day, week, month, year

  enum Size { case seconds(Int), months(Int) }

  var size: Size {
    switch self {
    case .second: .seconds(1)
    case .minute: .seconds(60)
    case .hour: .seconds(3_600)
    case .day: .seconds(86_400)
    case .week: .seconds(604_800)
    case .month: .months(1)
    case .year: .months(12)
    }
  }

  /// A hundred years; nobody means more.
  var most: Int {
    switch size {
    case .seconds(let seconds): 36_525 * 86_400 / seconds
    case .months(let months): 1_200 / months
    }
  }

  static let ofOne = DateVocabulary.table(allCases.map { ($0, $0.names.one) })
  static let ofTwo = DateVocabulary.table(allCases.map { ($0, $0.names.two) })
  /// Behind a number.
  static let ofMany = DateVocabulary.table(allCases.map { ($0, $0.names.one + " " + $0.names.more) })

  static func knows(_ name: String) -> Bool { ofMany[name] != nil || ofTwo[name] != nil }

  static func mayBecome(_ beginning: String) -> Bool {
    ofMany.keys.contains { $0.hasPrefix(beginning) } || ofTwo.keys.contains { $0.hasPrefix(beginning) }
  }

  /// English, Arabic, Persian, Hebrew and Urdu: one, two in a word, and what else stands behind a number.
  private var names: (one: String, two: String, more: String) {
    switch self {
    case .second:
      ("second ثانية ثانیه שנייה שניה سیکنڈ", "ثانيتين ثانيتان", "s sec secs seconds ثوان ثواني שניות سیکنڈز")
    case .minute:
      ("minute دقيقة دقیقه דקה منٹ", "دقيقتين دقيقتان", "min mins minutes دقائق دقایق דקות منٹوں")
    case .hour:
      ("hour ساعة ساعت שעה گھنٹہ گھنٹا", "ساعتين ساعتان שעתיים", "h hr hrs hours ساعات שעות گھنٹے گھنٹوں")
    case .day: ("day يوم روز יום دن", "يومين يومان יומיים", "d days يوما أيام ימים دنوں")
    case .week:
      ("week أسبوع هفته שבוע ہفتہ", "أسبوعين أسبوعان שבועיים", "w wk wks weeks أسبوعا أسابيع שבועות ہفتے ہفتوں")
    case .month:
      (
        "month شهر ماه חודש مہینہ مہینا", "شهرين شهران חודשיים",
        "m mo mos months شهرا أشهر شهور חודשים مہینے مہینوں"
      )
    case .year:
      (
        "year سنة عام سال שנה برس", "سنتين سنتان عامين عامان שנתיים",
        "y yr yrs years سنوات سنين عاما أعوام שנים سالوں"
      )
    }
  }
}

/// Numbers as words, as far as lengths of time are counted so.
enum NumberWords {
  private static let values = DateVocabulary.table([
    (1, "one a an واحد واحدة یک אחד אחת ایک"), (2, "two couple اثنين اثنتين اثنان دو שני שתי שניים שתיים"),
    (3, "three ثلاثة ثلاث سه שלושה שלוש تین"), (4, "four أربعة أربع چهار ארבעה ארבע چار"),
    (5, "five خمسة خمس پنج חמישה חמש پانچ"), (6, "six ستة ست شش שישה שש چھ"),
    (7, "seven سبعة سبع هفت שבעה שבע سات"), (8, "eight ثمانية ثماني ثمان هشت שמונה آٹھ"),
    (9, "nine تسعة تسع نه תשעה תשע نو"), (10, "ten عشرة عشر ده עשרה עשר دس"), (11, "eleven یازده گیارہ"),
    (12, "twelve دوازده بارہ"), (15, "fifteen پانزده پندرہ"), (20, "twenty عشرين عشرون بیست עשרים بیس"),
    (30, "thirty ثلاثين ثلاثون سی שלושים تیس"), (40, "forty أربعين أربعون چهل ארבעים چالیس"),
    (50, "fifty خمسين خمسون پنجاه חמישים پچاس"), (60, "sixty ستين ستون شصت שישים ساٹھ"),
    (70, "seventy سبعين سبعون هفتاد שבעים ستر"), (80, "eighty ثمانين ثمانون هشتاد שמונים اسی"),
    (90, "ninety تسعين تسعون نود תשעים نوے"), (100, "hundred مئة مائة صد מאה سو"),
  ])
  private static let ten = DateVocabulary.set("عشر عشرة עשר עשרה")
  private static let eleven = DateVocabulary.set("أحد إحدى אחד אחת")
  private static let twelve = DateVocabulary.set("اثنا اثني اثنتا اثنتي שנים שתים")

  /// One word, or two as ثلاثة عشر.
  static func value(_ words: [String], of count: Int) -> Int? {
    guard words.count == count, let first = words.first else { return nil }
    if count == 1 { return values[first] }
    guard count == 2, ten.contains(words[1]) else { return nil }
    if eleven.contains(first) { return 11 }
    if twelve.contains(first) { return 12 }
    return values[first].flatMap { 3...9 ~= $0 ? $0 + 10 : nil }
  }

  static func isOne(_ name: String) -> Bool { values[name] == 1 }
  static func knows(_ name: String) -> Bool {
    values[name] != nil || ten.contains(name) || eleven.contains(name) || twelve.contains(name)
  }
  static func mayBecome(_ beginning: String) -> Bool { values.keys.contains { $0.hasPrefix(beginning) } }
}

/// Words as `DateWord` reads them.
enum DateVocabulary {
  static func table<Value>(_ lists: [(Value, String)]) -> [String: Value] {
    var table: [String: Value] = [:]
    for (value, words) in lists { for word in read(words) { table[word] = table[word] ?? value } }
    return table
  }

  static func set(_ words: String) -> Set<String> { Set(read(words)) }

  private static func read(_ words: String) -> [String] {
    words.split { $0.isWhitespace }.compactMap { DateWord.words(of: String($0)).first?.name }
  }
}
