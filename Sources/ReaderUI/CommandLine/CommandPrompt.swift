internal import Screen

/// The line in which a command is typed by its name.
struct CommandPrompt: LinePrompt, Equatable, Sendable {
  var line = LineEditor(.command)
  /// Why the line as it is cannot be done.
  var problem: CommandProblem?
}

/// What is wrong with a line of a command.
enum CommandProblem: Equatable, Sendable {
  case unknown(String, near: [String])
  /// It can be given in other places only.
  case notHere(String, places: [Mode])
  /// What would have to stand behind the name.
  case needs(LineVerb)
  /// A command that takes nothing behind its name.
  case takesNothing(String)
  /// Of an argument: what it was, and what would be one.
  case unreadable(String, LineVerb)
  case noSuchRow(Int)
  case filter(String)
  case tooMany(Int)
}
