import Foundation
import TestSupport
import Testing

@testable import nashra

/// The table of commands and formats in docs/json.md against the table of commands.
struct FormatTableTests {
  /// Those that run, with what they are called and whether `--format json` is theirs.
  private static func commands(_ command: CommandTable.Command, _ path: [String] = []) -> [String: Bool] {
    guard command.shown.isEmpty else {
      return command.shown.reduce(into: [:]) { found, next in
        found.merge(commands(next, path + [next.commandName])) { $1 }
      }
    }
    let format = command.options.first { $0.spellings.contains("--format") }
    let values = format?.allValues ?? (path == ["import"] ? ["json"] : [])
    return [path.joined(separator: " "): values.contains("json") && path != ["export"]]
  }

  private static func text() throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/json.md")
    return try String(contentsOf: file, encoding: .utf8)
  }

  /// Names between backticks in the first column, without their arguments.
  private static func rows(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("| `") }.flatMap { row in
        row.split(separator: "|")[0].matches(of: /`([a-z ]+?)(?: [A-Z].*?)?`/).map { String($0.1) }
      })
  }

  @Test func `every command that has JSON has a row, and every row's command has JSON`() throws {
    let root = try #require(CommandTable.load()?.command)
    let commands = Self.commands(root)
    let rows = Self.rows(try Self.text())
    // A default command is called by the name of its parent.
    let short = ["tags": "tags list", "themes": "themes list", "config": "config show"]
    let shown = Set(rows.map { short[$0] ?? $0 })
    #expect(shown == Set(commands.filter(\.value).keys))
  }

  @Test func `every other command is said to print text alone`() throws {
    let root = try #require(CommandTable.load()?.command)
    let paragraph = try Self.text().components(separatedBy: "\n\n").first { $0.contains("print text alone") }
    let rest = try #require(paragraph)
    for (name, hasJSON) in Self.commands(root) where !hasJSON {
      #expect(rest.contains("`\(name)`"), "\(name)")
    }
  }
}
