import Foundation
import TestSupport
import Testing

private let canRecord = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

/// What is said to the terminal and heard from it, recorded by script(1) between it and the program.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable && canRecord, "tmux or script is not installed"))
struct BidiTests {
  let program = productsFolder.appending(path: "TerminalProbe").path
  let folder = URL(filePath: "/tmp/nashra-record-\(UUID().uuidString.prefix(8))")

  /// Starts the program with its output recorded; `input` is a shell command that types in place of a person.
  func start(bidi: String, input: String? = nil, environment: [String: String?] = [:]) async throws -> TmuxSession {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "log"))
    let own: [String: String?] = [
      "PROBE_LOG": folder.path + "/log", "PROBE_BIDI": bidi, "SWIFT_BACKTRACE": "enable=no",
    ]
    let record = "script -qfec \(program) \(folder.path)/output"
    let command = input.map { "(\($0)) | \(record)" } ?? "exec \(record)"
    let session = try await TmuxSession(["sh", "-c", command], environment: own.merging(environment) { $1 })
    // What the program has drawn is still on its way through script(1); the sign at the end comes last.
    if input == nil { try await session.wait("the whole screen") { (try? session.lines[23].contains("#")) ?? false } }
    return session
  }

  var output: String {
    get throws { String(decoding: try Data(contentsOf: folder.appending(path: "output")), as: UTF8.self) }
  }

  var heard: [String] {
    get throws {
      try String(contentsOf: folder.appending(path: "log"), encoding: .utf8).split(separator: "\n").map(String.init)
        .filter { $0.hasPrefix("character") }
    }
  }

  static let switches = [
    ("vte", "\u{1B}[8l", "\u{1B}[8h"),
    ("konsole", "\u{1B}]50;BidiRenderingEnabled=false\u{7}", "\u{1B}]50;BidiRenderingEnabled=true\u{7}"),
    ("mlterm", "\u{1B}]5379;use_ctl=false\u{7}", "\u{1B}]5379;use_ctl=true\u{7}"),
  ]

  @Test(arguments: switches, ["q", "X", "E"])
  func `the terminal's bidi is off before the first row and on again after any end`(
    names: (mode: String, off: String, on: String), key: String
  ) async throws {
    // Not known as tmux's: there the switch would be wrapped.
    let session = try await start(bidi: names.mode, environment: ["TERM": "linux"])
    try session.pressWithoutDraw(key)
    _ = try await session.waitForExit()
    let output = try output
    let off = try #require(output.range(of: names.off))
    let row = try #require(output.range(of: "ﺒﺧ"))
    let on = try #require(output.range(of: names.on))
    #expect(off.lowerBound < row.lowerBound && row.lowerBound < on.lowerBound)
    #expect(output.components(separatedBy: names.on).count == 2)
  }

  @Test func `visual and unshaped ask the terminal nothing`() async throws {
    for mode in ["visual", "unshaped"] {
      let session = try await start(bidi: mode)
      try session.pressWithoutDraw("q")
      _ = try await session.waitForExit()
      #expect(try !output.contains("\u{1B}[>q") && !output.contains("\u{1B}[c"))
    }
  }

  @Test func `a terminal that answers late or never is no obstacle, and its answers press no key`() async throws {
    let answers = "\\033[>41;379;0c\\033[8;0$y\\033P>|XTerm(379)\\033\\\\\\033[?64;1c"
    let session = try await start(
      bidi: "auto",
      input: "printf j; until [ -s $NASHRA_TRACE ]; do sleep 0.05; done; printf '\(answers)'; printf q; sleep 0.5")
    #expect(try await session.waitForExit() == 0)
    // What was typed before the first frame isn't lost either.
    let heard = try heard.joined(separator: " ")
    #expect(heard == "character(\"j\") character(\"q\")")
    #expect(try output.contains("\u{1B}[>q"))
  }

  static let lateVTE = "\u{1B}[>65;7006;1c\u{1B}[8;1$y\u{1B}[?65;1;9c"
  static let lateKitty = "\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[>1;4000;26c\u{1B}[8;0$y\u{1B}[?62;c"

  /// VTE's own bidi is switched off and the rows are sent again; kitty's are sent in another order, and then its keyboard
  /// is asked for.
  @Test(arguments: [
    (lateVTE, ["\u{1B}[8l", "ﺒﺧ", "#"], false), (lateVTE, ["\u{1B}[8l", "ﺒﺧ", "#"], true),
    (lateKitty, ["ﺧﺒ", "#", "\u{1B}[>29u"], false),
  ])
  func `answers that come after the first frame have it drawn anew, also where Control-L asks again`(
    answers: String, expected: [String], asksAgain: Bool
  ) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data().write(to: folder.appending(path: "log"))
    let terminal = try PseudoTerminal()
    let process = try terminal.start(
      [program],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PROBE_LOG": folder.path + "/log"])
    func read(until parts: [String]) throws {
      _ = try terminal.read { bytes in
        var text = Substring(decoding: bytes, as: UTF8.self)
        return parts.allSatisfy { part in
          guard let range = text.range(of: part) else { return false }
          text = text[range.upperBound...]
          return true
        }
      }
    }
    try read(until: ["\u{1B}[c", "ﺒﺧ", "#"])
    if asksAgain {
      terminal.write("\u{0C}")
      try read(until: ["\u{1B}[c"])
    }
    terminal.write(answers)
    try read(until: expected)
    terminal.write("q")
    _ = try terminal.readToEnd(of: process)
    #expect(try heard == ["character(\"q\")"])
  }

  @Test(.timeLimit(.minutes(20))) func `what is recorded ends with its session`() async throws {
    var session: TmuxSession? = try await start(bidi: "visual")
    let processes = try #require(session).processes
    session = nil
    #expect(processes.count >= 2 || !FileManager.default.fileExists(atPath: "/proc/self/environ"))
    while processes.contains(where: isAlive) { try await Task.sleep(for: .milliseconds(5)) }
  }

  @Test func `rows are sent in the order that the terminal's own bidi turns around`() async throws {
    let session = try await start(bidi: "inverse")
    let visual = try await start(bidi: "visual")
    let (sent, wanted) = (try session.lines[0], try visual.lines[0])
    #expect(sent != wanted)
    #expect(String(sent.trimmingCharacters(in: .whitespaces).reversed()) == wanted.trimmingCharacters(in: .whitespaces))
  }

  @Test func `where the terminal would move its cursor the caret is a reversed cell`() async throws {
    for (mode, isDrawn) in [("putty", true), ("kitty", true), ("vte", false)] {
      let session = try await start(bidi: mode, environment: ["NO_COLOR": "1"])
      // The row is selected, so reversed itself: its third cell is turned back.
      func shows(cursor: Bool, cell: Bool) throws -> Bool {
        let row = try session.styledScreen.split(separator: "\n", omittingEmptySubsequences: false)[1]
        return try session.isCursorVisible == cursor && row.contains("x\u{1B}[7m24") == cell
      }
      try await session.press("C")
      try await session.wait("the caret of \(mode)") { (try? shows(cursor: !isDrawn, cell: isDrawn)) ?? false }
      try await session.press("C")
      try await session.wait("its end") { (try? shows(cursor: false, cell: false)) ?? false }
    }
  }
}
