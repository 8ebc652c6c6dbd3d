/// A command as people write it, taken apart without a shell: quotation marks keep words together and a backslash keeps
/// the next sign as it is; nothing else means anything.
///
/// Within `'…'` all is kept, within `"…"` a backslash keeps `"` and itself.
public nonisolated enum CommandWords {
  /// The words of one command; nil where a quotation mark is not closed.
  public static func words(of command: String) -> [String]? {
    var parser = Parser(separator: nil)
    for character in command.unicodeScalars { parser.take(character) }
    return parser.end()?.first ?? (parser.isOpen ? nil : [])
  }

  /// The commands of a list whose separator is a colon, as BROWSER has them, each in its words; nil where a quotation
  /// mark is not closed. A colon within quotation marks is a part of its word.
  public static func commands(in list: String) -> [[String]]? {
    var parser = Parser(separator: ":")
    for character in list.unicodeScalars { parser.take(character) }
    return parser.end()
  }

  private struct Parser {
    let separator: Unicode.Scalar?
    private var commands: [[String]] = []
    private var words: [String] = []
    /// nil between words.
    private var word: String.UnicodeScalarView?
    private var quote: Unicode.Scalar?
    private var isEscaped = false

    init(separator: Unicode.Scalar?) { self.separator = separator }

    var isOpen: Bool { quote != nil || isEscaped }

    mutating func take(_ scalar: Unicode.Scalar) {
      if isEscaped {
        if quote != nil, scalar != "\"", scalar != "\\" { add("\\") }
        isEscaped = false
        return add(scalar)
      }
      switch (scalar, quote) {
      case ("\\", nil), ("\\", "\""): isEscaped = true
      case (quote, _): quote = nil
      case ("'", nil), ("\"", nil):
        quote = scalar
        word = word ?? .init()
      case (separator, nil): endCommand()
      case (" ", nil), ("\t", nil), ("\n", nil): endWord()
      default: add(scalar)
      }
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
      word = word ?? .init()
      word?.append(scalar)
    }

    private mutating func endWord() {
      if let word { words.append(String(word)) }
      word = nil
    }

    private mutating func endCommand() {
      endWord()
      if !words.isEmpty { commands.append(words) }
      words = []
    }

    mutating func end() -> [[String]]? {
      if isOpen { return nil }
      endCommand()
      return commands
    }
  }
}
