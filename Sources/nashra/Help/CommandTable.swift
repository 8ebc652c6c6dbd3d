import ArgumentParser
import Foundation

/// The commands with their options and words, as ArgumentParser knows them: completions and manuals come from it, as the
/// help does.
struct CommandTable: Decodable {
  struct Command: Decodable {
    var commandName: String
    var shouldDisplay: Bool?
    var abstract: String?
    var discussion: String?
    var defaultSubcommand: String?
    var subcommands: [Command]?
    var arguments: [Argument]?

    /// Those that people are told of; `help` is ArgumentParser's own.
    var shown: [Command] { (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" } }
    var options: [Argument] { (arguments ?? []).filter { $0.kind != .positional && $0.shouldDisplay != false } }
    var positionals: [Argument] { (arguments ?? []).filter { $0.kind == .positional && $0.shouldDisplay != false } }
  }

  struct Argument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }
    struct Name: Decodable {
      enum Kind: String, Decodable { case long, short, longWithSingleDash }
      var kind: Kind
      var name: String
      var text: String { (kind == .long ? "--" : "-") + name }
    }

    var kind: Kind
    var shouldDisplay: Bool?
    var isOptional: Bool
    var isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var allValues: [String]?
    var abstract: String?

    /// What it is for. Of two of them ArgumentParser has words of its own.
    var words: String {
      switch spellings.first {
      case "--help": Messages.helpHelp
      case "--version": Messages.versionHelp
      default: abstract ?? ""
      }
    }

    /// The long ones before those of a letter.
    var spellings: [String] { (names ?? []).sorted { $0.kind == .long && $1.kind != .long }.map(\.text) }
  }

  var command: Command

  static func load() -> CommandTable? {
    try? JSONDecoder().decode(CommandTable.self, from: Data(Nashra._dumpHelp().utf8))
  }

  /// The common options, which manuals tell once.
  static let commonNames: Set<String> = [
    "--store", "--config", "--theme", "--interface", "--bidi", "--help", "--version",
  ]
}
