import Foundation
import Screen
import Testing

@testable import ReaderUI

/// `docs/keys.md` is what the table of commands says. `RECORD=1 swift test --filter KeyTableTests` writes it anew, and
/// fails, so that it is looked at.
@Suite struct KeyTableTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/keys.md")

  private static var table: String {
    let head = """
      # Keys

      Every command of the reader under its name, made from the table in `Sources/ReaderUI/Keys/Command.swift` by
      `KeyTableTests`. Letters are read by their place on the keyboard: the third column has what an Arabic one sends.

      The names are those of the command line (`:`), where the English ones are known in every language of the interface,
      and of the settings, where each command can have other keys in each place:

      ```yaml
      keys:
        list:
          next-unread: [n, "Ctrl-X n"]   # a key, or several, or sequences of keys
          unread-only: "U"
          mark-all-read: none            # no key
        everywhere:
          help: F5                       # wherever the command works
      ```

      A place is one of the column *where*. Keys are called as in this table: `x`, `Ctrl-X`, `Alt-x`, `Shift-Tab`, `F5`,
      `PgDn`, `Home`, `Space`, `Enter`, `Esc`, `Del`, `↑` or `Up`. A letter of another layout means its key. What is said
      takes the place of all keys of that command there; two commands cannot have the same, nor one what another's
      sequence begins with, and where a line is typed letters stay letters: each is an error with its line.

      | command | اسمه | keys | Arabic layout | where | what for | ما يفعله |
      |---|---|---|---|---|---|---|

      """
    let rows = Command.allCases.map { command in
      let entry = command.entry
      let twins = Key.names(of: entry.keys) { key in
        if case .character(let character) = key { Keymap.twin(of: character) } else { nil }
      }
      let places = Mode.allCases.filter { entry.handlers[$0] != nil }
      let cells = [
        command.rawValue, Strings.arabic.commandNames.name(of: command) ?? "",
        Key.names(of: entry.keys).map(code).joined(separator: " "), twins.joined(separator: " "),
        places.count == Mode.allCases.count ? "everywhere" : places.map(\.name).joined(separator: ", "),
        Strings.english.help(command), Strings.arabic.help(command),
      ]
      return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return head + rows.joined(separator: "\n") + "\n" + others
  }

  /// What commands are called and what they are for in the languages that the first table has no room for.
  private static var others: String {
    let languages: [Interface] = [.persian, .urdu, .hebrew, .french]
    let head = """

      ## In the other languages

      | command | \(languages.map(\.rawValue).joined(separator: " | ")) |
      |---|---|---|---|---|

      """
    let rows = Command.allCases.map { command in
      let cells =
        [command.rawValue]
        + languages.map { language in
          let name = language.strings.commandNames.name(of: command).map { "**\($0)** " } ?? ""
          return name + language.strings.help(command)
        }
      return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return head + rows.joined(separator: "\n") + "\n" + verbs
  }

  /// What takes something behind its name.
  private static var verbs: String {
    let head = """

      Behind these names stands what they are for. A number alone goes to that row of the list.

      | command | اسمه | how it is written | كيف يُكتب |
      |---|---|---|---|

      """
    let names = Strings.arabic.commandNames
    let rows = LineVerb.allCases.map { verb in
      let cells = [
        verb.rawValue, names.name(of: verb) ?? "", Strings.english.lines.usage(verb), Strings.arabic.lines.usage(verb),
      ]
      return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return head + rows.joined(separator: "\n") + "\n"
  }

  private static func code(_ key: String) -> String { "`\(key)`" }

  @Test func `the table of keys is that of the commands`() throws {
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Self.table.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("docs/keys.md is written anew")
    }
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == Self.table, "RECORD=1 writes docs/keys.md anew")
  }
}
