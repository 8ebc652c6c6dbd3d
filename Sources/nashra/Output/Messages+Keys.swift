import ReaderUI

extension Messages {
  static let keysShape =
    "`keys` should have places, and in each `COMMAND: KEY`, `COMMAND: [KEY, KEY]` or `COMMAND: none`"

  /// What is wrong with a key of the settings.
  static func text(for reason: KeyProblem.Reason) -> String {
    func list(_ names: [String]) -> String { names.map { "`\(PlainText.name($0))`" }.joined(separator: ", ") }
    func near(_ names: [String]) -> String { names.isEmpty ? "; docs/keys.md has them all" : "; near: \(list(names))" }
    switch reason {
    case .unknownPlace(let name, let names): return "unknown place \(list([name]))\(near(names))"
    case .unknownCommand(let name, let names): return "unknown command \(list([name]))\(near(names))"
    case .notThere(let name, let place, let places):
      return "\(list([name])) does nothing in \(list([place])); it works in \(list(places))"
    case .unreadableKey(let text):
      return "\(list([text])) is no key; write `x`, `Ctrl-X`, `Alt-x`, `F5`, `PgDn`, or several with blanks between"
    case .isTyped(let text, let place): return "\(list([text])) is typed in the line of \(list([place]))"
    case .conflict(let keys, let command, let others, let other, let place):
      let what =
        keys == others
        ? "has that key" : "has `\(PlainText.name(others))`, which begins as it does or the other way round"
      return "\(list([keys])) for \(list([command])): \(list([other])) \(what) in \(list([place]))"
    }
  }
}
