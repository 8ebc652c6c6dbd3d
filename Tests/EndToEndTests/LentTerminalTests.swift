import Foundation
import TestSupport
import Testing

/// Programs that take the terminal and give it back.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct LentTerminalTests {
  private let program = productsFolder.appending(path: "TerminalProbe").path
  private let files: TemporaryFolder
  private let log: String

  init() throws {
    files = try TemporaryFolder()
    log = try files.write("", to: "log")
  }

  private func heard() throws -> [String] {
    try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func session(_ words: String..., input: String? = nil) async throws -> TmuxSession {
    var environment: [String: String?] = ["PROBE_LOG": log, "PROBE_RUN": words.joined(separator: "\n")]
    if let input { environment["PROBE_INPUT"] = try files.write(input, to: "input") }
    return try await TmuxSession([program], environment: environment)
  }

  @Test func `a program gets the terminal as the shell left it, and gives it back`() async throws {
    let script = "stty -g > \(files.url.path)/modes; echo take; read line; echo got $line; read more; exit 4"
    let session = try await session("sh", "-c", script)
    try session.pressWithoutDraw("P")
    try await session.waitFor("take")
    #expect(try !session.isOnAlternateScreen)
    #expect(try session.isCursorVisible)
    try session.typeWithoutDraw("typed\n")
    try await session.waitFor("got typed")
    #expect(
      try String(contentsOf: files.url.appending(path: "modes"), encoding: .utf8) == session.modesBefore)
    try session.typeWithoutDraw("\n")
    try await session.waitFor("run exited(4)")
    #expect(try session.isOnAlternateScreen)
    #expect(try !session.isCursorVisible)
    #expect(try !session.screen.contains("got typed"))
    try await session.press("j")
    #expect(try heard().last == "character(\"j\")")
  }

  @Test func `a window that has another size afterwards is drawn in it`() async throws {
    let session = try await session("sh", "-c", "echo take; read line")
    try session.pressWithoutDraw("P")
    try await session.waitFor("take")
    try session.resizeWithoutDraw(columns: 60, rows: 20)
    try await session.wait("the size") { (try? session.lines.count) ?? 0 <= 21 }
    try session.typeWithoutDraw("\n")
    try await session.waitFor("resize 60x20")
    #expect(try session.lines[0].hasSuffix("أ"))
  }

  @Test func `Ctrl-C ends the program, not us`() async throws {
    let session = try await session("sh", "-c", "echo take; exec sleep 1000")
    try session.pressWithoutDraw("P")
    try await session.waitFor("take")
    try session.pressWithoutDraw("C-c")
    try await session.waitFor("run killed(2)")
    // It is ours again.
    try session.pressWithoutDraw("C-c")
    try await session.wait("a signal") { (try? heard().last) == "signal 2" }
  }

  @Test func `a pager gets a text that no pipe holds, and keys from the terminal`() async throws {
    let text = (1...40_000).map { "line \($0)" }.joined(separator: "\n") + "\n"
    let session = try await session(
      "sh", "-c", "echo take; read line < /dev/tty; cat > \(files.url.path)/got; exit 5", input: text)
    try session.pressWithoutDraw("P")
    try await session.waitFor("take")
    try session.typeWithoutDraw("\n")
    try await session.waitFor("run exited(5)")
    #expect(try String(contentsOf: files.url.appending(path: "got"), encoding: .utf8) == text)
  }

  @Test func `a pager that is left early is no trouble`() async throws {
    let session = try await session("head", "-c", "4", input: String(repeating: "x", count: 1 << 20))
    try session.pressWithoutDraw("P")
    try await session.waitFor("run exited(0)")
  }

  @Test func `a program that is not there is told of, and the screen is ours`() async throws {
    let session = try await session("nashra-no-such-program")
    try session.pressWithoutDraw("P")
    try await session.waitFor("run notStarted(error: 2)")
    #expect(try session.isOnAlternateScreen)
  }

  private func isStopped(_ process: Int32) -> Bool {
    FileManager.default.contents(atPath: "/proc/\(process)/stat").map {
      String(decoding: $0, as: UTF8.self).contains(") T ")
    } ?? false
  }

  @Test func `stopped by Ctrl-Z, all of the job stops, and goes on with it`() async throws {
    let session = try await TmuxSession(
      ["bash", "--norc", "--noprofile", "--noediting", "-i"],
      environment: [
        "PS1": "prompt> ", "PROBE_LOG": log,
        "PROBE_RUN": "sh\n-c\necho take; read line; echo got $line; read more; exit 6",
      ], waits: false)
    try await session.waitFor("prompt>")
    try session.typeWithoutDraw("sh -c '\(program); echo ended'\n")
    try await session.wait("a draw") { session.drawCount > 0 }
    try session.pressWithoutDraw("P")
    try await session.waitFor("take")
    try session.pressWithoutDraw("C-z")
    try await session.waitFor("Stopped")
    // On a busy computer the one that reads may have the signal, and not obey it until it has read what is typed next.
    if FileManager.default.fileExists(atPath: "/proc/self/stat") {
      try await session.wait("all to be stopped") { session.processes.filter(isStopped).count >= 3 }
    }
    try session.typeWithoutDraw("fg\n")
    try session.typeWithoutDraw("typed\n")
    try await session.waitFor("got typed")
    try session.typeWithoutDraw("\n")
    try await session.waitFor("run exited(6)")
    #expect(try session.isOnAlternateScreen)
    // Ctrl-Z is heard as before.
    try session.pressWithoutDraw("C-z")
    try await session.wait("the shell") { (try? session.isOnAlternateScreen) == false }
    try session.typeWithoutDraw("fg\n")
    try await session.wait("the screen") { (try? session.isOnAlternateScreen) == true }
    try await session.press("j")
    try session.pressWithoutDraw("q")
    try await session.waitFor("ended")
  }
}
