import Foundation
import ReaderUI
import Screen
import Store
import Terminal

/// All words that the command line says to people, in one place, where a language can be chosen.
enum Messages {
  static var abstract: String {
    say(
      "A news reader for the terminal that is right to left first.",
      "قارئ أخبار للطرفية يبدأ من اليمين.")
  }
  static var noArticleNumber: String {
    say(
      "it should be the number of an article, as list prints it",
      "المطلوب رقم مقال كما يطبعه list")
  }
  static func badVariable(_ name: String, _ value: Int, _ range: ClosedRange<Int>) -> String {
    say(
      "\(name)=\(value) in the environment: \(outOfRange(range))",
      "\(name)=\(value) في البيئة: \(outOfRange(range))")
  }
  static func outOfRange(_ range: ClosedRange<Int>) -> String {
    say(
      "it should be a number from \(range.lowerBound) to \(range.upperBound)",
      "المطلوب عدد من \(range.lowerBound) إلى \(range.upperBound)")
  }
  static var rawOrVisual: String { say("--raw and --visual exclude each other.", "لا يجتمع --raw و--visual.") }
  static var markNeedsFilter: String {
    say(
      "Say which articles: numbers or a filter ('' for all).",
      "قل أيّ المقالات: أرقامًا أو تصفية ('' للكل).")
  }
  static var noTerminal: String {
    say(
      "the reader needs a terminal; to print articles, use nashra list or nashra show",
      "يحتاج القارئ إلى طرفية؛ ولطباعة المقالات استعمل nashra list أو nashra show")
  }

  private static func list(_ names: [String]) -> String {
    names.dropLast().joined(separator: say(", ", "، ")) + say(" and ", " و") + (names.last ?? "")
  }
  static func unknownCommand(_ name: String, nearest: String?, _ names: [String]) -> String {
    say(
      "there is no command “\(PlainText.name(name))”; "
        + (nearest.map { "did you mean “\($0)”?" } ?? "there are \(list(names))"),
      """
      لا أمر باسم «\(PlainText.name(name))»؛ \
      \(nearest.map { "هل تقصد «\($0)»؟" } ?? "الأوامر: \(list(names))")
      """)
  }
  static func unknownInterface(_ name: String) -> String {
    say(
      "there is no interface “\(PlainText.name(name))”; there are \(list(Interface.allCases.map(\.rawValue)))",
      """
      لا واجهة باسم «\(PlainText.name(name))»؛ الواجهات: \(list(Interface.allCases.map(\.rawValue)))
      """)
  }
  static func badTaste(_ name: String) -> String {
    say(
      "`\(PlainText.name(name))` should be \(TasteSetting(name: name)?.allowed ?? "")",
      "قيمة `\(PlainText.name(name))` إحدى هذه: \(TasteSetting(name: name)?.allowed ?? "")")
  }
  static func unknownBidi(_ name: String) -> String {
    say(
      "there is no way “\(PlainText.name(name))” to write text; there are \(BidiMode.allCases.map(\.rawValue).joined(separator: ", "))",
      """
      لا طريقة للكتابة باسم «\(PlainText.name(name))»؛ الطرق: \
      \(BidiMode.allCases.map(\.rawValue).joined(separator: ", "))
      """)
  }
  static func unknownKeyboard(_ name: String) -> String {
    say(
      "there is no keyboard “\(PlainText.name(name))”; there are \(list(KeyboardLayout.allCases.map(\.rawValue) + ["auto"]))",
      """
      لا لوحة مفاتيح باسم «\(PlainText.name(name))»؛ اللوحات: \
      \(list(KeyboardLayout.allCases.map(\.rawValue) + ["auto"]))
      """)
  }
  static func unknownTerminal(_ name: String) -> String {
    say(
      "ncurses does not know this terminal (TERM=\(PlainText.name(name)))",
      "لا تعرف ncurses هذه الطرفية (TERM=\(PlainText.name(name)))")
  }
  static func plainTerminal(_ name: String) -> String {
    say(
      "the reader needs a terminal whose cursor can be moved, and this one's cannot (TERM=\(PlainText.name(name))); "
        + "to print articles, use nashra list or nashra show",
      """
      يحتاج القارئ إلى طرفية يتحرك مؤشرها، ومؤشر هذه لا يتحرك (TERM=\(PlainText.name(name)))؛ ولطباعة \
      المقالات استعمل nashra list أو nashra show
      """)
  }
  static func welcomeFailed(_ reason: String) -> String {
    say(
      "the welcome edition was not imported: \(PlainText.line(reason))",
      "لم تُستورد نسخة الترحيب: \(PlainText.line(reason))")
  }
  static func noArticle(_ id: Int64) -> String { say("there is no article \(id)", "لا مقال برقم \(id)") }
  static func outputFailed(_ reason: String) -> String {
    say(
      "cannot write: \(reason)",
      "تعذّرت الكتابة: \(reason)")
  }

  /// A line on standard error, with the program's name before it.
  static func report(_ line: String) { write(say("nashra: ", "نشرة: ") + line) }

  static func write(_ text: String) {
    // Standard error may be closed; then nobody is there to be told, and the exit status says it.
    _ = StandardStream.error.write(Array(StandardStream.error.spoken(text).utf8))
  }
}
