import Foundation
import Screen
import TestSupport
import Testing

/// The terminal layer with real keys, signals and sizes, through a small program that logs what it hears.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct TerminalTests {
  let program = productsFolder.appending(path: "TerminalProbe").path
  let log = URL(filePath: "/tmp/nashra-log-\(UUID().uuidString.prefix(8))")

  func start(
    _ program: [String]? = nil, environment: [String: String?] = [:], waits: Bool = true
  ) async throws -> TmuxSession {
    try Data().write(to: log)
    let own: [String: String?] = ["PROBE_LOG": log.path, "SWIFT_BACKTRACE": "enable=no"]
    return try await TmuxSession(
      program ?? [self.program], environment: own.merging(environment) { $1 }, waits: waits)
  }

  /// What the program has heard since `start`, without its first line (the size).
  func heard() throws -> [String] {
    try String(contentsOf: log, encoding: .utf8).split(separator: "\n").dropFirst().map(String.init)
  }

  func expectRestored(_ session: TmuxSession) throws {
    #expect(session.modesAfter == session.modesBefore)
    #expect(try !session.isOnAlternateScreen)
    #expect(try session.isCursorVisible)
  }

  @Test func `every kind of key arrives as itself`() async throws {
    let session = try await start()
    let cases: [(key: String, heard: String)] = [
      ("j", "character(\"j\")"), ("Enter", "enter"), ("Escape", "escape"), ("BSpace", "backspace"),
      ("DC", "delete"), ("Tab", "tab"), ("BTab", "backTab"), ("Up", "up"), ("Down", "down"), ("Left", "left"),
      ("Right", "right"), ("Home", "home"), ("End", "end"), ("PgUp", "pageUp"), ("PgDn", "pageDown"),
      ("IC", "insert"), ("F1", "function(1)"), ("F12", "function(12)"), ("C-l", "control(\"l\")"),
      ("C-s", "control(\"s\")"), ("C-q", "control(\"q\")"), ("C-v", "control(\"v\")"), ("C-Up", "up"),
      ("S-Right", "right"), ("ت", "character(\"ت\")"), ("پ", "character(\"پ\")"), ("א", "character(\"א\")"),
      ("é", "character(\"é\")"), ("ّ", "character(\"\\u{0651}\")"), ("👍", "character(\"👍\")"),
      ("Space", "character(\" \")"),
    ]
    for (key, expected) in cases {
      try await session.press(key)
      let last = try heard().last
      #expect(last == expected, "after \(key)")
    }
    #expect(try heard().count == cases.count)
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    try expectRestored(session)
  }

  @Test func `the lam-alef key arrives as two characters in one call`() async throws {
    let session = try await start()
    try await session.type("لا")
    #expect(try heard() == ["character(\"ل\") character(\"ا\")"])
  }

  @Test func `a letter whose bytes come apart is one key`() async throws {
    let session = try await start()
    try session.sendBytes([0xD8])
    try session.sendBytes([0xAA])
    try await session.waitForDraw()
    #expect(try heard() == ["character(\"ت\")"])
  }

  @Test func `an unknown sequence presses no key`() async throws {
    let session = try await start()
    try session.sendBytes(Array("\u{1B}[99;7qj".utf8))
    try await session.waitForDraw()
    #expect(try heard() == ["character(\"j\")"])
  }

  @Test func `an arrow whose bytes come apart is the arrow for as long as ESCDELAY says`() async throws {
    let session = try await start(environment: ["ESCDELAY": "60000"])
    for byte in Array("\u{1B}OA".utf8) { try session.sendBytes([byte]) }
    try await session.waitForDraw()
    #expect(try heard() == ["up"])
  }

  @Test func `Alt and a letter are neither Escape nor the letter`() async throws {
    let session = try await start()
    try session.sendBytes(Array("\u{1B}ق\u{1B}qj".utf8))
    try await session.waitForDraw()
    #expect(try heard() == ["alt(\"ق\") alt(\"q\") character(\"j\")"])
  }

  @Test func `a paste arrives as text and presses no key`() async throws {
    let session = try await start()
    try await session.paste("خبر\nq")
    try await session.press("j")
    // In parts, if the terminal sends it so.
    let heard = try heard().joined(separator: " ")
    #expect(heard.replacing("\") paste(\"", with: "") == "paste(\"خبر q\") character(\"j\")")
  }

  @Test func `the first row is drawn in visual order and the last column holds a glyph`() async throws {
    let session = try await start()
    let lines = try session.lines
    #expect(lines[0].hasSuffix("رﺎﺒﺧأ"))
    #expect(lines[0].count == 80)
    #expect(lines[23].count == 80, "the bottom right cell is drawn, and nothing scrolls")
    #expect(lines[23].hasSuffix("#"))
  }

  @Test func `a new size is heard at once and the screen is drawn for it`() async throws {
    let session = try await start()
    try await session.resize(columns: 40, rows: 10)
    #expect(try heard() == ["resize 40x10"])
    #expect(try session.lines.count == 11)
    #expect(try session.lines[0].count == 40)
    try await session.resize(columns: 120, rows: 30)
    #expect(try session.lines[0].hasSuffix("رﺎﺒﺧأ"))
    #expect(try session.lines[0].count == 120)
  }

  @Test func `the cursor shows only where the program puts it`() async throws {
    let session = try await start()
    #expect(try !session.isCursorVisible)
    try await session.press("C")
    #expect(try session.isCursorVisible)
    #expect(try session.cursor == Position(row: 1, column: 2))
    try await session.press("C")
    #expect(try !session.isCursorVisible)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func `a signal to end restores the terminal and is the exit status`(signal: Int32) async throws {
    let session = try await start()
    try session.kill(signal)
    #expect(try await session.waitForExit() == 128 + signal)
    #expect(try heard() == ["signal \(signal)"])
    try expectRestored(session)
  }

  @Test func `Control-C ends the program as a signal`() async throws {
    let session = try await start()
    try session.pressWithoutDraw("C-c")
    #expect(try await session.waitForExit() == 128 + SIGINT)
    #expect(try heard() == ["signal \(SIGINT)"])
    try expectRestored(session)
  }

  @Test func `Control-Backslash ends the program as a signal, whose code says that the kernel sent it`() async throws {
    let session = try await start()
    try session.pressWithoutDraw("C-\\")
    #expect(try await session.waitForExit() == 128 + SIGQUIT)
    try expectRestored(session)
  }

  @Test func `a second request ends a program that hangs, with the terminal restored`() async throws {
    let session = try await start()
    try await session.press("H")
    try session.kill(SIGTERM)
    // Two signals may arrive as one, so go on asking, as a person would.
    try await session.wait("the end") {
      try? session.kill(SIGTERM)
      return (try? session.isOnAlternateScreen) == false
    }
    #expect(try await session.waitForExit() == 128 + SIGTERM)
    try expectRestored(session)
  }

  @Test func `a crash restores the terminal`() async throws {
    let session = try await start()
    try session.pressWithoutDraw("X")
    #expect([128 + SIGILL, 128 + SIGTRAP].contains(try await session.waitForExit()))
    try expectRestored(session)
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGQUIT])
  func `a fatal signal restores the terminal and stays fatal`(signal: Int32) async throws {
    let session = try await start()
    try session.kill(signal)
    #expect(try await session.waitForExit() == 128 + signal)
    try expectRestored(session)
  }

  @Test func `leaving by exit without close restores the terminal`() async throws {
    let session = try await start()
    try session.pressWithoutDraw("E")
    #expect(try await session.waitForExit() == 3)
    try expectRestored(session)
  }

  @Test func `the terminal works under the C locale`() async throws {
    let session = try await start(environment: ["LANG": "C", "LC_ALL": "C"])
    #expect(try session.lines[0].hasSuffix("رﺎﺒﺧأ"))
    try await session.press("ت")
    #expect(try heard() == ["character(\"ت\")"])
  }

  @Test func `NO_COLOR leaves attributes only, and the selection still shows`() async throws {
    let session = try await start(environment: ["NO_COLOR": "1"])
    let styled = try session.styledScreen
    // Reversed alone, without the underline of the bar before it.
    #expect(styled.contains(/\u{1B}\[(0;)?7m/))
    #expect(styled.firstMatch(of: /\u{1B}\[[0-9;]*\b([34][0-8]|9[0-7])\b/) == nil, "\(styled.debugDescription)")
  }

  @Test(arguments: [
    ("xterm", "eight"), ("xterm-256color", "twoHundredFiftySix"), ("vt100", "monochrome"), ("linux", "eight"),
  ])
  func `the selected row and the bar show with few colours too`(term: String, depth: String) async throws {
    for theme in ["terminal", packageRoot.path + "/Themes/nashra-dark.yaml"] {
      let session = try await start(environment: ["TERM": term, "PROBE_THEME": theme])
      let rows = try session.styledScreen.split(separator: "\n")
      // The style changes where the selected text ends, and the bar begins with one of its own.
      #expect(rows[1].contains("80x24 \(depth)\u{1B}["), "\(term) \(theme) \(rows[1].debugDescription)")
      #expect(rows[0].hasPrefix("\u{1B}["))
    }
  }

  @Test func `exact colours are asked for where the terminal has them, and given back`() async throws {
    let session = try await start(environment: [
      "COLORTERM": "truecolor", "PROBE_THEME": packageRoot.path + "/Themes/nashra-dark.yaml",
    ])
    let styled = try session.styledScreen
    #expect(styled.contains("48;5;23"), "\(styled.debugDescription)")
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    try expectRestored(session)
  }

  @Test func `standard input that is no terminal is an error, and nothing is drawn`() async throws {
    let session = try await start(["sh", "-c", "\(program) < /dev/null"], waits: false)
    #expect(try await session.waitForExit() == 1)
    #expect(try session.screen.contains("notATerminal"))
    try expectRestored(session)
  }

  @Test func `an unknown kind of terminal is named`() async throws {
    let session = try await start(environment: ["TERM": "no-such-terminal"], waits: false)
    #expect(try await session.waitForExit() == 1)
    #expect(try session.screen.contains("cannotOpen(term: \"no-such-terminal\")"))
  }
}
