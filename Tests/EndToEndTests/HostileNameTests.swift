import Foundation
import TestSupport
import Testing

/// What comes from outside our own words, and stands in a message, is shown and never obeyed.
@Suite struct HostileNameTests {
  /// Sets a title, colours, goes back, ends the line to begin one of its own, and turns the rest around.
  private static let name = "\u{1B}]0;P\u{7}\u{9B}31m\u{7F}\u{8}\u{C}\r\nINJECTED \u{202E}\u{2066}\u{2028}\u{85}خبر"

  private let cli: CommandLine

  init() throws {
    cli = try CommandLine()
    let name = Self.name
    try cli.write(#"{"title":"خبر","text":"نص"}"# + "\n{]\n", to: name + ".jsonl")
    try cli.write("\u{1B}]0;P\u{7}", to: name + ".xyz")
    try cli.write("no store" + String(repeating: " ", count: 200), to: name + ".sqlite")
    try cli.write("<opml version='2.0'><body/></opml>", to: name + ".opml")
    try cli.write("<rss", to: name + ".rss")
    let text = #""\e]0;P\a\x9b31m\nINJECTED \L\u202e""#
    try cli.write("filters:\n  \(text): \"is:unread\"\n\(text): 1\n", to: name + ".yaml")
    try cli.write("filters:\n  \(text): \(text.dropLast())is:x\"\n", to: "filter.yaml")
    try cli.write("rules:\n  - match: خبر\n    do: \(text)\n", to: "rule.yaml")
    try cli.write("rules:\n  - \(text): x\n", to: "rule-key.yaml")
    try cli.write("theme: \(text)\n", to: "theme.yaml")
    try cli.write("interface: \(text)\n", to: "interface.yaml")
    try cli.write("bidi: \(text)\n", to: "bidi.yaml")
    try cli.write("store: \(text.dropLast())/x\"\n", to: "store.yaml")
    let themes = "data/nashra/themes"
    try FileManager.default.createDirectory(at: cli.folder.appending(path: themes), withIntermediateDirectories: true)
    try cli.write("base00: \(text)\n", to: "\(themes)/\(name).yaml")
    try cli.write("scheme: \(text)\nbase00: \(text)\n", to: "\(themes)/color.yaml")
    try cli.write("{\(text)", to: "\(themes)/yaml.yaml")
  }

  private static let commands: [[String]] = [
    [name], ["--" + name], ["-" + name], ["--" + name + "=x"], ["--store"], ["help", name],
    ["import", name], ["import", name + ".jsonl", name + ".xyz", "--format-out", "json"],
    ["import", name + ".jsonl", name + ".xyz"], ["import", "x", "--format", name], ["import", "x", "--format=" + name],
    ["import", name + ".opml", "--format", "opml"], ["import", name + ".rss", "--format", "feed"],
    ["list", "is:" + name], ["list", "after:" + name], ["list", name], ["list", "(" + name], ["list", "--limit", name],
    ["list", "--sort", name], ["list", "--format", name], ["list", "source:a", "source:" + name],
    ["list", "--store", name + ".sqlite"], ["list", "--store", "no/" + name], ["list", "--store", "/dev/null/" + name],
    ["list", "--config", name], ["list", "--config", name + ".yaml"], ["--config", name + ".yaml", "list"],
    ["list", "--config", "filter.yaml"], ["list", "--config", "rule.yaml"], ["list", "--config", "rule-key.yaml"],
    ["read", "--config", "theme.yaml"], ["read", "--config", "interface.yaml"], ["read", "--config", "bidi.yaml"],
    ["list", "--config", "store.yaml"], ["read", "--theme", name], ["read", "--theme", "./" + name],
    ["read", "--interface", name], ["read", "--bidi", name], ["read", "--every", name],
    ["search", name], ["show", name], ["show", "1", "--width", name], ["show", "1", "--copy", name],
    ["tags", name], ["tags", "set", name], ["tags", "set", "1", name], ["mark", name, "x"],
    ["mark", "read", "is:" + name],
    ["mark", "read", "x", "--older-than", name], ["undo", name],
    ["feeds", name], ["feeds", "add", name], ["feeds", "add", "file:/" + name.filter { !$0.isNewline }],
    ["feeds", "set", name], ["feeds", "set", name, "--direction", name], ["feeds", "set", "x", "--keep", name],
    ["feeds", "remove", name], ["feeds", "import", name], ["feeds", "import", name + ".rss"],
    ["feeds", "parse", name], ["feeds", "parse", name + ".rss"], ["feeds", "parse", name + ".xyz"],
    ["feeds", "parse", name + ".rss", "--content-type", name, "--base", name],
    ["refresh", "--feed", name], ["refresh", "--every", name], ["refresh", name],
    ["rules", name], ["rules", "test", "--file", name], ["rules", "test", "--file", name + ".yaml"],
    ["rules", "test", "--file", "rule.yaml"], ["store", name], ["store", "repair", name + ".sqlite"],
    ["store", "repair", name + ".opml"], ["store", "check", "--store", name + ".sqlite"],
    ["store", "prune", "--keep", name],
    ["themes", "list"], ["themes", "check"], ["themes", "check", name], ["themes", "check", "./" + name + ".yaml"],
    ["themes", "check", name + ".xyz/" + name], ["doctor", "--bidi", name], ["doctor", "--interface", name],
    ["doctor", name], ["tag", name, name], ["star", name], ["versions", name], ["export", "", "--format", "mbox"],
    ["export", "", "--format", "opml"], ["export", "", "--format", "epub", "--title", name, "--to", name + "/"],
    ["config", name], ["config", "check", name], ["manual", name],
    ["completions", name], ["complete", "line", "--", name], ["complete", "filters"], ["complete", "feeds"],
  ]

  private func faults(_ bytes: [UInt8], isTerminal: Bool) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    let harmful = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x09, 0x0A: false
      case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2067, 0x206A...0x206F: true
      case 0x2068, 0x2069: !isTerminal
      default: false
      }
    }
    var faults = harmful.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    for line in text.unicodeScalars.split(separator: "\n") {
      if String(line).hasPrefix("INJECTED") { faults.append("a line of its own") }
      let isolates = line.map { $0 == "\u{2068}" ? 1 : $0 == "\u{2069}" ? -1 : 0 }
      if isolates.reduce(0, +) != 0 { faults.append("an isolate that is not closed: \(String(line))") }
    }
    return faults
  }

  private var environment: [String: String] {
    let folder = cli.folder.path
    return [
      // Without the bar of an import, whose controls are ours.
      "XDG_DATA_HOME": "\(folder)/data", "XDG_CONFIG_HOME": "\(folder)/config", "HOME": folder, "PATH": "/usr/bin:/bin",
      "TERM": "dumb", "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  @Test(arguments: commands) func `nothing in a message is obeyed by a terminal or breaks a pipe`(
    arguments: [String]
  ) throws {
    let piped = try cli.nashra(arguments)
    #expect([0, 1, 2].contains(piped.status))
    #expect(faults(Array(piped.output.utf8) + Array(piped.errors.utf8), isTerminal: false) == [])

    let (bytes, status) = try inTerminal(arguments, environment)
    #expect([0, 1, 2].contains(status))
    #expect(faults(bytes, isTerminal: true) == [])
    #expect(!bytes.isEmpty || status == 0)
  }

  private func inTerminal(_ arguments: [String], _ environment: [String: String]) throws -> ([UInt8], Int32) {
    let terminal = try PseudoTerminal()
    let process = try terminal.start(
      [CommandLine.program] + arguments, environment: environment, folder: cli.folder)
    let bytes = try terminal.readToEnd(of: process)
    let status = process.isSignalled ? -process.terminationStatus : process.terminationStatus
    return (bytes, status)
  }

  @Test(arguments: [["lst"], ["show"], ["list", "--fomat"], ["cat"], ["import"], ["themes", "check"], ["--store"]])
  func `an argument that a whole file was put in is repeated by its beginning`(words: [String]) throws {
    let long = String(repeating: "خبر ", count: 15_000)
    for line in [words + [long], [words[0] + long]] {
      let result = try cli.nashra(line)
      #expect(result.status != 0 && result.errors.unicodeScalars.count < 12_000, "\(result.errors.count)")
    }
  }

  @Test func `doctor shows what the environment says`() throws {
    let values = ["TERM", "TERM_PROGRAM", "TMUX", "STY", "VTE_VERSION", "MLTERM", "COLORTERM"]
    let variables = values.map { "\($0)='\(Self.name)'" }.joined(separator: " ")
    for language in ["ar", "en"] {
      let result = try cli.shell("\(variables) '\(CommandLine.program)' doctor --interface \(language)")
      #expect(result.status == 0)
      #expect(result.output.contains(#"STY=\u{1B}]0;P\u{7}"#))
      #expect(faults(Array(result.output.utf8), isTerminal: false) == [])
    }
  }

  @Test func `an Arabic name is isolated in a terminal, and bare in a pipe`() throws {
    #expect(try cli.nashra("themes", "check", "نسق").errors.hasPrefix("nashra: there is no theme “نسق” in "))
    var environment = environment
    environment["TERM"] = "xterm-256color"
    let (bytes, _) = try inTerminal(["themes", "check", "نسق"], environment)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("nashra: there is no theme “\u{2068}نسق\u{2069}” in "))
  }

  @Test func `the bytes of a file are for pipes, and for a terminal only by force`() throws {
    let page = "عنوان \u{1B}]0;P\u{7}\n\nنص المقال هنا وفيه كلام كثير عن الأسواق والمال.\n"
    try cli.write(page, to: "page.txt")
    #expect(try cli.nashra("import", "page.txt").status == 0)
    let id = try #require(try cli.nashra("list", "--format", "json").objects().first?["id"] as? Int64)
    for more in [[], ["--copy", "1"], ["--force"]] {
      #expect(try cli.nashra(["show", "\(id)", "--raw"] + more).output == page)
    }
    #expect(try cli.nashra("show", "\(id)", "--force").status == 2)
    for more in [[], ["--copy", "1"]] {
      let (bytes, status) = try inTerminal(["show", "\(id)", "--raw"] + more, environment)
      #expect(status == 1)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("--force") && !text.contains("عنوان") && !text.contains("\u{1B}"))
    }
    #expect(try inTerminal(["show", "\(id)", "--raw", "--force"], environment).0 == Array(page.utf8))
    // The list of the files is text like any other.
    #expect(try inTerminal(["show", "\(id)", "--raw", "--copy", "0"], environment).1 == 0)
  }
}
