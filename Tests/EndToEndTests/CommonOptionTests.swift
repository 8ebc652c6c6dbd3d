import ArgumentParser
import Foundation
import Testing

@testable import nashra

/// Options that every command takes, at every place where a person may type them.
struct CommonOptionTests {
  /// A path of names that leads to a command.
  struct Path: Sendable, CustomTestStringConvertible {
    var names: [String]
    var testDescription: String { "nashra " + names.joined(separator: " ") }
  }

  /// Every command below `command`, those that have subcommands too.
  static func paths(of command: any ParsableCommand.Type = Nashra.self, _ names: [String] = []) -> [Path] {
    [Path(names: names)] + command.configuration.subcommands.flatMap { paths(of: $0, names + [$0._commandName]) }
  }

  /// As the help tells them: first in its line of usage, then one by one.
  static let options = CommonOptions.helpMessage().matches(of: /\n +--([a-z-]+) </).map { "--" + $0.output.1 }

  /// What comes of a command line: the command with its values, or what is said instead.
  func outcome(_ arguments: [String]) -> String {
    do {
      let command = try Nashra.parseAsRoot(CommonOptions.behindSubcommand(arguments))
      var text = ""
      dump(command, to: &text)
      // Where each value stood is noted as well.
      return text.replacing(/(inputIndex|completeIndex|subIndex).*/, with: "")
    } catch { return Nashra.fullMessage(for: error) }
  }

  @Test func `the commands and options are found`() {
    #expect(Self.options == ["--store", "--config", "--theme", "--interface", "--bidi"])
    #expect(Self.paths().map(\.testDescription).contains("nashra tags set"))
  }

  /// The value is a command's name, and is not taken for it.
  @Test(arguments: paths())
  func `a common option means the same before a command and behind it`(path: Path) {
    let all = Self.options.enumerated().flatMap { $0.isMultiple(of: 2) ? [$1, "tags"] : ["\($1)=set\($0)"] }
    for (given, words) in [(all, ["1", "a"]), ([Self.options[0], "set"], [])] {
      // A command that has subcommands gives words behind it to its default one.
      let wanted = outcome(path.names + given + words)
      for place in 0..<path.names.count {
        let line = Array(path.names[..<place] + given + path.names[place...]) + words
        #expect(outcome(line) == wanted, "\(line)")
      }
    }
  }

  /// What the help prints, or what is said instead.
  func help(_ arguments: [String]) -> String {
    do {
      var command = try Nashra.parseAsRoot(CommonOptions.behindSubcommand(arguments))
      try command.run()
      return "something else ran"
    } catch { return Nashra.fullMessage(for: error) }
  }

  /// The command that ArgumentParser adds by itself.
  @Test(arguments: paths())
  func `the help of a command is the same wherever common options stand`(path: Path) {
    let wanted = help(path.names + ["--help"])
    #expect(wanted.contains("USAGE: \(path.testDescription)"))
    let all = Self.options.enumerated().flatMap { $0.isMultiple(of: 2) ? [$1, "tags"] : ["\($1)=tags"] }
    for place in 0...path.names.count + 1 {
      var line = ["help"] + path.names
      line.insert(contentsOf: all, at: place)
      #expect(help(line) == wanted, "\(line)")
    }
  }

  @Test func `tags are set and themes checked in the store that is named first`() throws {
    let cli = try CommandLine()
    try cli.write(
      """
      افتتاح جسر جديد فوق النهر

      افتتح صباح اليوم جسر جديد فوق النهر بعد ثلاث سنوات من العمل المتواصل على ضفتيه في المدينة القديمة.
      """, to: "bridge.txt")
    #expect(try cli.nashra("--store", "S", "import", "bridge.txt").status == 0)
    let id = try #require(try cli.nashra("--store", "S", "list", "--format", "json").objects().first?["id"] as? Int)
    for (words, tags) in [
      (["--store", "S", "tags", "set", "\(id)", "#a", "b"], ["a", "b"]),
      (["tags", "--store=S", "set", "\(id)", "c"], ["c"]),
    ] {
      let set = try cli.nashra(words)
      #expect(set.status == 0 && set.errors == "")
      #expect(try set.objects().first?["tags"] as? [String] == tags)
    }
    // A tag may be typed as it is shown.
    #expect(try cli.nashra("--store", "S", "tag", "#d", "\(id)").status == 0)
    #expect(try cli.nashra("tags", "--store", "S").lines == ["1\t1\tc", "1\t1\td"])
    let check = try cli.nashra("--store", "S", "themes", "check", "terminal")
    #expect(check.status == 0, "\(check.errors)")
  }
}
