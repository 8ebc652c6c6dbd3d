import Foundation
import TestSupport
import Testing

@testable import nashra

/// What commands print to a terminal, byte by byte, and that pipes get what they always got.
@Suite struct PrintingTests {
  private let cli: CommandLine

  private static let articles = """
    {"id": "1", "title": "زلزال يضرب الساحل", "source": "وكالة الأنباء", "date": "2024-02-03", \
    "text": "ضرب زلزال الساحل.\\nقالت Reuters إن 12 شخصا أصيبوا.", "tags": ["زلازل", "الساحل"]}
    {"id": "2", "title": "Floods in the north", "source": "Agency", "date": "2024-02-02", "text": "Rivers rose."}
    {"id": "3", "title": "سیل در شمال ایران", "source": "خبرگزاری", "date": "2024-02-01", "text": "رودها طغیان کردند."}

    """

  init() throws {
    cli = try CommandLine()
    try cli.write(Self.articles, to: "a.jsonl")
    #expect(try cli.nashra("import", "a.jsonl").status == 0)
  }

  private func onTerminal(
    _ arguments: [String], columns: UInt16 = 80, _ environment: [String: String] = ["TERM": "xterm"]
  ) throws -> String {
    let terminal = try PseudoTerminal(columns: columns)
    let own = [
      "XDG_DATA_HOME": cli.folder.appending(path: "data").path, "PATH": "/usr/bin:/bin", "LANG": "ar_EG.UTF-8",
    ]
    let process = try terminal.start(
      [CommandLine.program] + arguments, environment: own.merging(environment) { $1 }, folder: cli.folder)
    return String(decoding: try terminal.readToEnd(of: process), as: UTF8.self)
  }

  /// Without our own renditions.
  private func plain(_ text: String) -> String { text.replacing(/\e\[[0-9;]*m/, with: "") }
  private func rows(_ text: String) -> [String] { plain(text).split(separator: "\n").map(String.init) }

  @Test(arguments: [["list"], ["search", "زلزال"], ["tags"], ["list", "is:unread"]])
  func `a pipe and --logical print the same, and a terminal without controls gets that, too`(command: [String]) throws {
    let piped = try cli.nashra(command).output
    #expect(piped.contains("\t"))
    #expect(try onTerminal(command + ["--logical"]) == piped)
    #expect(try onTerminal(command, ["TERM": "dumb"]) == piped)
    #expect(try cli.nashra(command + ["--logical"]).output == piped)
    let visual = try onTerminal(command)
    #expect(visual != piped && !visual.contains("\t"))
  }

  @Test(arguments: [20, 39, 40, 50, 70, 80, 200] as [UInt16])
  func `no row is wider than the terminal, nor has a control of its own`(columns: UInt16) throws {
    let number = try #require(try cli.nashra("list", "--format", "json", "زلزال").objects().first?["id"] as? Int)
    for command in [["list"], ["search", "الساحل"], ["tags"], ["show", String(number)], ["cat", "a.jsonl"]] {
      let text = try onTerminal(command, columns: columns)
      #expect(!plain(text).contains("\u{1B}"))
      for row in rows(text) { #expect(row.count <= Int(columns), "\(command): \(row)") }
    }
  }

  @Test func `rows are in visual order from the right, in letters as they join`() throws {
    let first = try #require(rows(try onTerminal(["list"])).first)
    #expect(first.count == 80)
    // زلزال from right to left, each letter in its form.
    #expect(first.contains("\u{FEDD}\u{FE8D}\u{FEB0}\u{FEDF}\u{FEAF}"))
    let english = try #require(rows(try onTerminal(["list", "--interface", "en"])).first { $0.contains("Floods") })
    #expect(english.contains("Floods in the north") && english.hasSuffix("2024"))
  }

  @Test func `a terminal that orders rows itself is told before the first and after the last`() throws {
    let text = try onTerminal(["list"], ["TERM": "xterm-256color", "VTE_VERSION": "7006"])
    #expect(text.hasPrefix("\u{1B}[8l") && text.hasSuffix("\u{1B}[8h"))
    for variable in ["KONSOLE_VERSION", "MLTERM"] {
      let text = try onTerminal(["list"], ["TERM": "xterm-256color", variable: "221203"])
      #expect(!text.contains("\u{1B}]"), "its switch would turn what stands there already")
      #expect(text.contains("\u{FEAF}\u{FEDF}\u{FEB0}\u{FE8D}\u{FEDD}"), "as its own order makes it right")
    }
  }

  @Test func `an article and its versions are rows, too`() throws {
    let number = String(
      try #require(try cli.nashra("list", "--format", "json", "زلزال").objects().first?["id"] as? Int))
    let rows = rows(try onTerminal(["show", number], columns: 60))
    #expect(rows.first?.hasPrefix(" ") == true && rows.allSatisfy { $0.count <= 60 })
    #expect(rows.contains { $0.contains("Reuters") && $0.contains("12") })
    #expect(try onTerminal(["show", number, "--logical"]) == cli.nashra("show", number).output)
    #expect(
      try onTerminal(["show", number, "--versions", "--logical"])
        == cli.nashra("show", number, "--versions", "--interface", "ar").output)
    #expect(try onTerminal(["show", number, "--versions"]).contains("\u{FEDD}\u{FE8D}\u{FEB0}\u{FEDF}\u{FEAF}"))
  }

  @Test func `cat prints logical order into a pipe and visual order where that is asked for`() throws {
    try cli.write("سلام\r\n> رد one\n\u{1B}]0;x\u{7}", to: "mail")
    #expect(try cli.nashra("cat", "mail").output == "سلام\n> رد one\n\\u{1B}]0;x\\u{7}\n")
    #expect(
      try cli.shell("nashra cat < mail").output == cli.nashra("cat", "-").output + cli.nashra("cat", "mail").output)
    let visual = try cli.nashra("cat", "--visual", "--width", "12", "mail").lines
    #expect(visual[0].hasPrefix("        ") && visual[0].count == 12)
    #expect(visual[1].hasPrefix("    one") && visual[1].hasSuffix(" <"))
    #expect(try cli.nashra("cat", "--visual", "--logical", "mail").status == 2)
  }

  @Test func `cat says what it cannot read, and prints the rest`() throws {
    try cli.write("a\0b", to: "binary")
    try cli.write("رد", to: "text")
    for (file, reason) in [(".", "directory"), ("binary", "no text"), ("nothing", "No such file")] {
      let result = try cli.nashra("cat", file, "text")
      #expect(
        result.status == 1 && result.output == "رد\n" && result.errors.contains(reason), "\(file): \(result.errors)")
    }
  }

  @Test func `cat prints what comes before the end has come, and ends quietly when nobody reads`() throws {
    let early = try cli.shell(
      """
      mkfifo in; nashra cat in > out & exec 3> in; echo سلام >&3
      until [ -s out ]; do sleep 0.05; done
      cat out; exec 3>&-; wait
      """)
    #expect(early.output == "سلام\n")
    let ended = try cli.shell("yes سلام | nashra cat 2> errors | head -n 2; cat errors")
    #expect(ended.output == "سلام\nسلام\n" && ended.errors.isEmpty)
  }

  @Test func `a terminal is told that rows come in visual order no longer than the program runs`() throws {
    let terminal = try PseudoTerminal(columns: 20)
    let process = try terminal.start(
      [CommandLine.program, "cat"], environment: ["TERM": "xterm", "VTE_VERSION": "7006", "PATH": "/usr/bin:/bin"])
    terminal.write("سلام\n")
    let row = try terminal.read { $0.last == UInt8(ascii: "\n") }
    #expect(row.starts(with: Array("\u{1B}[8l".utf8)))
    process.send(SIGINT)
    #expect(try terminal.readToEnd(of: process) == Array("\u{1B}[8h".utf8))
    process.waitUntilExit()
    #expect(process.isSignalled && process.terminationStatus == SIGINT)
  }
}
