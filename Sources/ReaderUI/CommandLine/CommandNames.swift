internal import TextAnalysis

/// What commands are called on the command line in a language; the English names are known in each.
///
/// Names are compared as those of tags are: without ال, marks and what joins words.
struct CommandNames: Sendable {
  let commands: [Command: String]
  let verbs: [LineVerb: String]

  func name(of command: Command) -> String? { commands[command] }

  /// A verb that is a command of the same name is called as that is.
  func name(of verb: LineVerb) -> String? {
    verbs[verb] ?? verb.command.flatMap { $0.rawValue == verb.rawValue ? commands[$0] : nil }
  }

  enum Meaning: Hashable, Sendable {
    case command(Command)
    case verb(LineVerb)
  }

  /// All names and what they mean: verbs, which may have something behind them, before commands of the same name; the
  /// language's own before the English ones.
  var all: [(name: String, meaning: Meaning)] {
    let own =
      LineVerb.allCases.compactMap { verb in name(of: verb).map { ($0, Meaning.verb(verb)) } }
      + Command.allCases.compactMap { command in name(of: command).map { ($0, Meaning.command(command)) } }
    return own + Self.everywhere
  }

  private static let everywhere: [(name: String, meaning: Meaning)] =
    LineVerb.allCases.map { ($0.rawValue, .verb($0)) } + Command.allCases.map { ($0.rawValue, .command($0)) }
    + LineVerb.aliases.sorted { $0.key < $1.key }.map { ($0.key, .verb($0.value)) }

  /// What a name means; the same written otherwise, where it is none as it stands.
  func meaning(of name: String) -> Meaning? {
    if let exact = all.first(where: { $0.name == name }) { return exact.meaning }
    let key = Self.key(name)
    return key.isEmpty ? nil : all.first { Self.key($0.name) == key }?.meaning
  }

  static func key(_ name: String) -> String {
    Analyzer.nameAlias(name.lowercased().replacing("-", with: " ").replacing("_", with: " ")).replacing("_", with: "")
  }
}
