import Foundation

/// `--format` where there is none: what prints a document, or nothing, has no other form.
enum FormatOption {
  /// What ArgumentParser says of a line, with that as the reason. It says that the option is unknown, or takes its value
  /// for an argument.
  static func explained(_ message: String, of words: [String]) -> String {
    let isThere = words.prefix { $0 != "--" }.contains { $0 == "--format" || $0.hasPrefix("--format=") }
    guard isThere, let usage = message.range(of: "Usage: "), let root = CommandTable.load()?.command else {
      return message
    }
    func subcommand(_ name: String?, of command: CommandTable.Command) -> CommandTable.Command? {
      command.subcommands?.first { $0.commandName == name }
    }
    var (command, names) = (root, [root.commandName])
    for word in words {
      guard let next = subcommand(word, of: command) else { break }
      command = next
      names.append(word)
    }
    while let next = subcommand(command.defaultSubcommand, of: command) { command = next }
    guard command.shown.isEmpty, !command.options.contains(where: { $0.spellings.contains("--format") }) else {
      return message
    }
    return "Error: \(Messages.isText(names.joined(separator: " ")))\n" + message[usage.lowerBound...]
  }
}
