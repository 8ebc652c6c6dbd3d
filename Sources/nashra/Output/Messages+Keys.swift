import ReaderUI

extension Messages {
  static var keysShape: String {
    say(
      "`keys` should have places, and in each `COMMAND: KEY`, `COMMAND: [KEY, KEY]` or `COMMAND: none`",
      """
      ينبغي أن تكون في `keys` أماكن، وفي كل مكان `COMMAND: KEY` أو `COMMAND: [KEY, KEY]` أو `COMMAND: \
      none`
      """)
  }

  /// What is wrong with a key of the settings.
  static func text(for reason: KeyProblem.Reason) -> String {
    func list(_ names: [String]) -> String { names.map { "`\(PlainText.name($0))`" }.joined(separator: ", ") }
    func near(_ names: [String]) -> String {
      names.isEmpty
        ? say("; docs/keys.md has them all", "؛ وكلها في docs/keys.md")
        : say("; near: \(list(names))", "؛ والقريب منها: \(list(names))")
    }
    switch reason {
    case .unknownPlace(let name, let names):
      return say("unknown place \(list([name]))", "مكان غير معروف \(list([name]))") + near(names)
    case .unknownCommand(let name, let names):
      return say("unknown command \(list([name]))", "أمر غير معروف \(list([name]))") + near(names)
    case .notThere(let name, let place, let places):
      return say(
        "\(list([name])) does nothing in \(list([place])); it works in \(list(places))",
        "لا يفعل \(list([name])) شيئًا في \(list([place]))؛ ويعمل في \(list(places))")
    case .unreadableKey(let text):
      return say(
        "\(list([text])) is no key; write `x`, `Ctrl-X`, `Alt-x`, `F5`, `PgDn`, or several with blanks between",
        "ليس \(list([text])) مفتاحًا؛ اكتب `x` أو `Ctrl-X` أو `Alt-x` أو `F5` أو `PgDn`، أو عدة مفاتيح بينها فراغ")
    case .isTyped(let text, let place):
      return say(
        "\(list([text])) is typed in the line of \(list([place]))", "يُكتب \(list([text])) في سطر \(list([place]))")
    case .conflict(let keys, let command, let others, let other, let place):
      let what =
        keys == others
        ? say("has that key", "له هذا المفتاح")
        : say(
          "has `\(PlainText.name(others))`, which begins as it does or the other way round",
          "له `\(PlainText.name(others))`، وأحدهما يبدأ بالآخر")
      return say(
        "\(list([keys])) for \(list([command])): \(list([other])) \(what) in \(list([place]))",
        "\(list([keys])) للأمر \(list([command])): الأمر \(list([other])) \(what) في \(list([place]))")
    }
  }
}
