import Foundation
import ReaderUI
import TestSupport
import Testing
import TextLayout

@testable import nashra

/// How the manual stands where it is read.
struct ManualTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  @Test(arguments: [Interface.arabic, .persian, .urdu, .hebrew])
  func `lines of the settings file are read from the left in every language`(language: Interface) throws {
    let terminal = try PseudoTerminal(columns: 60)
    let process = try terminal.start(
      [CommandLine.program, "manual", "config", "--interface", language.rawValue],
      environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin", "XDG_CONFIG_HOME": "/nonexistent"], folder: cli.folder)
    let rows = String(decoding: try terminal.readToEnd(of: process), as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(rows.contains("    theme: nashra-dark"), "\(rows)")
    #expect(rows.contains { $0.hasPrefix("    filters: {") && $0.hasSuffix("}") }, "\(rows)")
    #expect(rows.contains { $0.hasPrefix("    rules: [{match: '#") && $0.hasSuffix("', do: read}]") }, "\(rows)")
  }

  @Test(arguments: ["export", "story", "today", "tags set", "import"], [Interface.arabic, .english, .french, .hebrew])
  func `paragraphs of the help fill their rows`(command: String, language: Interface) throws {
    let words = command.split(separator: " ").map(String.init)
    let rows = try cli.nashra(words + ["--help", "--interface", language.rawValue]).output
      .split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(rows.firstIndex { $0.isEmpty })
    for (row, next) in zip(rows[first...], rows[first...].dropFirst()).prefix(while: { !$1.hasPrefix("  ") }) {
      guard !row.isEmpty, let word = next.split(separator: " ").first else { continue }
      let columns = (row + " " + word).reduce(0) { $0 + cellColumns(of: $1) }
      #expect(columns > 80, "\(row)")
    }
  }

  /// mlterm asks a line's first letter for the direction of what man(1) prints.
  @Test func `the example of the settings is right, and each of its lines begins with a Latin letter`() throws {
    for line in ConfigManual.example { #expect(line.first { $0.isLetter }?.isASCII == true, "\(line)") }
    try cli.write(ConfigManual.example.map { $0 + "\n" }.joined(), to: "c.yaml")
    let result = try cli.nashra("config", "check", "c.yaml")
    #expect(result.output == "c.yaml: no problem found\n", "\(result.errors)")
  }

  private func shown(_ words: [String], _ language: Interface, term: String, columns: UInt16) throws -> String {
    let terminal = try PseudoTerminal(columns: columns)
    let process = try terminal.start(
      [CommandLine.program] + words + ["--interface", language.rawValue],
      environment: ["TERM": term, "PATH": "/usr/bin:/bin", "XDG_CONFIG_HOME": "/nonexistent"], folder: cli.folder)
    return String(decoding: try terminal.readToEnd(of: process), as: UTF8.self)
  }

  @Test(
    arguments: [
      ["manual"], ["manual", "filter"], ["manual", "config"], ["import", "-h"], ["related", "-h"], ["list", "-h"],
    ],
    [Interface.arabic, .persian, .urdu, .hebrew])
  func `options, paths and conditions are whole on their rows, which are no wider than the terminal`(
    words: [String], language: Interface
  ) throws {
    for columns: UInt16 in [80, 100] {
      let logical = try shown(words, language, term: "dumb", columns: columns)
      let visual = try shown(words, language, term: "xterm", columns: columns)
      for row in visual.split(whereSeparator: \.isNewline) { #expect(row.count <= Int(columns), "\(row)") }
      for match in logical.matches(of: /[!-~]*[A-Za-z][!-~]*/) {
        let word = match.output.trimmingCharacters(in: CharacterSet(charactersIn: ".,:;!?()[]"))
        if word.count <= 40 { #expect(visual.contains(word), "\(word)") }
      }
    }
  }

  @Test(arguments: [Interface.arabic, .persian, .urdu, .hebrew])
  func `what stands behind a command's name stands behind it from the right, too`(language: Interface) throws {
    let usage = try shown(["import", "-h"], language, term: "xterm", columns: 100)
    #expect(usage.contains("  nashra import [<options>] <paths> ... :"), "\(usage)")
    let name = try shown(["manual", "config"], language, term: "xterm", columns: 100)
      .split(whereSeparator: \.isNewline)[1]
    #expect(name.hasSuffix(" – nashra-config"), "\(name)")
  }
}
