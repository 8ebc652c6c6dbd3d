import ArgumentParser
import FilterLanguage

/// Names of commands, as far as a command line has them.
enum CommandNames {
  /// What is to be said of a line whose command there is not; nil where it is there, or where none is needed.
  ///
  /// ArgumentParser takes a word that is no name for an argument of the command that runs without one, and says of it only
  /// that it is unexpected.
  static func problem(_ words: [String]) -> String? {
    var command: any ParsableCommand.Type = Nashra.self
    var rest = words[...]
    while true {
      rest = rest.dropFirst(CommonOptions.countAtStart(of: rest))
      let subcommands = command.configuration.subcommands
      guard let word = rest.popFirst(), !subcommands.isEmpty, !word.hasPrefix("-") else { return nil }
      // What stands behind it is a command, too.
      if word == "help" { continue }
      if let next = subcommands.first(where: { $0._commandName == word || $0.configuration.aliases.contains(word) }) {
        command = next
        continue
      }
      guard !takesWords(command.configuration.defaultSubcommand) else { return nil }
      let names = subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
      return Messages.unknownCommand(word, nearest: Spelling.nearest(to: word, in: names), names)
    }
  }

  private static func takesWords(_ command: (any ParsableCommand.Type)?) -> Bool { command == TagsList.self }
}
