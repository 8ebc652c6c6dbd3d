import Screen
import Store

/// What is said of a store or a theme that cannot be used.
extension Messages {
  static func text(for error: StoreError) -> String {
    switch error {
    case .cannotOpen(let path, let reason):
      say(
        "cannot open the store \(PlainText.name(path)): \(PlainText.line(reason))",
        "تعذّر فتح المخزن \(PlainText.name(path)): \(PlainText.line(reason))")
    case .notAStore(let path, let reason):
      say(
        "\(PlainText.name(path)) is not a nashra store: \(PlainText.line(reason)); it was not touched",
        "ليس \(PlainText.name(path)) مخزن نشرة: \(PlainText.line(reason))؛ ولم يُمسّ")
    case .tooNew(let path, let version):
      say(
        "the store \(PlainText.name(path)) was written by a newer nashra (version \(version)); it was not touched",
        "المخزن \(PlainText.name(path)) كتبته نسخة أحدث من نشرة (الإصدار \(version))؛ ولم يُمسّ")
    case .cannotWrite(let reason):
      say(
        "the store cannot be written: \(PlainText.line(reason))",
        "تعذّرت الكتابة في المخزن: \(PlainText.line(reason))")
    case .lost(let path, isReplaced: true):
      say(
        "another file stands at \(PlainText.name(path)) since it was opened; nothing is written until it is back",
        "صار في \(PlainText.name(path)) ملف آخر منذ فُتح؛ ولا يُكتب شيء حتى يعود")
    case .lost(let path, isReplaced: false):
      say(
        "the store \(PlainText.name(path)) is not there any longer; nothing is written until it is back",
        "لم يعد المخزن \(PlainText.name(path)) في مكانه؛ ولا يُكتب شيء حتى يعود")
    case .failed(let reason):
      say(
        "the store failed: \(PlainText.line(reason))", "أخفق المخزن: \(PlainText.line(reason))")
    }
  }
  static var tightened: String {
    say(
      "others on this computer could read the store; now only you can",
      "كان في وسع غيرك على هذا الحاسوب قراءة المخزن؛ وصار لك وحدك")
  }
  static func readOnly(_ reason: ReadOnlyReason) -> String {
    let arabic =
      switch reason {
      case .diskFull: "امتلأ القرص"
      case .permission: "ليس لهذا المستخدم أن يكتب فيه"
      case .readOnlyFileSystem: "هو على نظام ملفات للقراءة فقط"
      case .other(let reason): reason
      }
    return say("the store can only be read now: \(reason)", "المخزن الآن للقراءة فقط: \(arabic)")
  }

  static func text(for error: ThemeError) -> String {
    func place(_ path: String, _ line: Int? = nil) -> String {
      PlainText.name(path) + (line.map { ":\($0)" } ?? "")
    }
    return switch error {
    case .notFound(let name, let folders):
      say(
        "there is no theme “\(PlainText.name(name))” in " + folders.map(PlainText.name).joined(separator: ", "),
        "لا مظهر باسم «\(PlainText.name(name))» في " + folders.map(PlainText.name).joined(separator: ", "))
    case .unreadable(let path, let reason):
      say(
        "cannot read the theme \(place(path)): \(PlainText.line(reason))",
        "تعذّرت قراءة المظهر \(place(path)): \(PlainText.line(reason))")
    case .notYAML(let path, let line, let reason): "\(place(path, line)): \(PlainText.line(reason))"
    case .notAScheme(let path):
      say(
        "\(place(path)) is not a base16 or base24 scheme", "ليس \(place(path)) مظهر base16 ولا base24")
    case .badColor(let path, let line, let value):
      say(
        "\(place(path, line)): “\(PlainText.name(value))” is not a colour (rrggbb)",
        "\(place(path, line)): «\(PlainText.name(value))» ليس لونًا (rrggbb)")
    case .missing(let path, let key):
      say(
        "\(place(path)): \(PlainText.name(key)) is missing", "\(place(path)): ينقص \(PlainText.name(key))")
    }
  }
}
