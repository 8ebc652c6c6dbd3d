/// The Gregorian months as Arabic (eastern, Egyptian and Gulf, Maghrebi), Persian, Urdu, Hebrew and English papers call
/// them, and those of the Persian calendar.
public enum MonthNames {
  /// 1 for January; nil for what names no Gregorian month.
  public static func number(of name: String) -> Int? {
    index(of: name).flatMap { $0 < CalendarDate.firstJalaliMonth ? $0 : nil }
  }

  /// As `CalendarDate` counts months.
  static func index(of name: String) -> Int? { numbers[LabelKey.fold(name)] ?? withHebrewPrefix(name) }

  /// The two months called تشرين and the two called كانون, with their second word joined on by `_`.
  public static func joiningTwoWordNames(_ text: String) -> String {
    guard mayHaveTwoWordName(text) else { return text }
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      if let last = words.last, last.hasSuffix("تشرين") || last.hasSuffix("كانون") {
        words[words.count - 1] = last + "_" + word
      } else {
        words.append(word)
      }
    }
    return words.joined(separator: " ")
  }

  /// By the last four letters of both names: searching for a string compares characters, and took a tenth of the time
  /// that reading a page takes.
  private static func mayHaveTwoWordName(_ text: String) -> Bool {
    var window: UInt64 = 0
    for byte in text.utf8 {
      window = window << 8 | UInt64(byte)
      // شرين and انون
      if window == 0xD8B4_D8B1_D98A_D986 || window == 0xD8A7_D986_D988_D986 { return true }
    }
    return false
  }

  /// בנובמבר, in November
  private static func withHebrewPrefix(_ name: String) -> Int? {
    name.hasPrefix("ב") ? numbers[String(name.dropFirst())] : nil
  }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names.split(separator: " ") { numbers[LabelKey.fold(String(name))] = index + 1 }
    }
    return numbers
  }()

  private static let names = [
    "يناير كانون_الثاني جانفي ژانویه ינואר جنوری january jan",
    "فبراير شباط فيفري فوریه פברואר فروری february feb",
    "مارس آذار مارچ מרץ מרס march mar",
    "أبريل إبريل نيسان أفريل آوریل אפריל اپریل april apr",
    "مايو أيار ماي مه מאי مئی may",
    "يونيو حزيران جوان ژوئن יוני جون june jun",
    "يوليو تموز يوليوز جويلية ژوئیه יולי جولائی july jul",
    "أغسطس آب غشت أوت اوت אוגוסט اگست august aug",
    "سبتمبر أيلول شتنبر سپتامبر ספטמבר ستمبر september sep sept",
    "أكتوبر تشرين_الأول أكتوبر اکتبر אוקטובר اکتوبر october oct",
    "نوفمبر تشرين_الثاني نونبر نوامبر נובמבר نومبر november nov",
    "ديسمبر كانون_الأول دجنبر دسامبر דצמבר دسمبر december dec",
    // Of Iran, of Afghanistan.
    "فروردین حمل",
    "اردیبهشت ثور",
    "خرداد جوزا",
    "تیر سرطان",
    "مرداد امرداد اسد",
    "شهریور سنبله",
    "مهر میزان",
    "آبان عقرب",
    "آذر قوس",
    "دی جدی",
    "بهمن دلو",
    "اسفند حوت",
  ]
}
