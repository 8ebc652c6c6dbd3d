/// The Gregorian months as Arabic (eastern, Egyptian and Gulf, Maghrebi), Persian, Hebrew and English papers call them.
public enum MonthNames {
  /// 1 for January; nil for what names no month.
  public static func number(of name: String) -> Int? { numbers[LabelKey.fold(name)] ?? withHebrewPrefix(name) }

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
    "يناير كانون_الثاني جانفي ژانویه ינואר january jan",
    "فبراير شباط فيفري فوریه פברואר february feb",
    "مارس آذار مارچ מרץ מרס march mar",
    "أبريل إبريل نيسان أفريل آوریل אפריל april apr",
    "مايو أيار ماي مه מאי may",
    "يونيو حزيران جوان ژوئن יוני june jun",
    "يوليو تموز يوليوز جويلية ژوئیه יולי july jul",
    "أغسطس آب غشت أوت اوت אוגוסט august aug",
    "سبتمبر أيلول شتنبر سپتامبر ספטמבר september sep sept",
    "أكتوبر تشرين_الأول أكتوبر اکتبر אוקטובר october oct",
    "نوفمبر تشرين_الثاني نونبر نوامبر נובמבר november nov",
    "ديسمبر كانون_الأول دجنبر دسامبر דצמבר december dec",
  ]
}
