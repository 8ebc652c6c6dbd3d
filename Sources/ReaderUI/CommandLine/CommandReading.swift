internal import Screen

/// A line of a command, taken apart.
struct CommandReading: Equatable, Sendable {
  var name: String
  var argument: String
  /// Where the argument begins in the line, in UTF-8 bytes.
  var offset: Int
  var meaning: CommandNames.Meaning?

  /// A colon before the name is that of the key which was pressed twice.
  init(_ line: String, _ names: CommandNames) {
    let rest = line.drop { $0.isWhitespace || $0 == ":" }
    let name = rest.prefix { !$0.isWhitespace }
    let argument = rest.dropFirst(name.count).drop { $0.isWhitespace }
    self.name = String(name)
    self.argument = String(argument).trimmingSpaces
    offset = line.utf8.distance(from: line.startIndex, to: argument.startIndex)
    meaning = names.meaning(of: self.name)
  }

  /// Nothing but the name stands there so far.
  func isName(_ field: LineField) -> Bool { !field.parts.before.drop { $0.isWhitespace || $0 == ":" }.contains(" ") }
}
