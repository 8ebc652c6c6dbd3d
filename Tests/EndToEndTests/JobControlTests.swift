import Foundation
import TestSupport
import Testing

/// Stopping and continuing under a real shell with job control.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct JobControlTests {
  let program = productsFolder.appending(path: "TerminalProbe").path

  /// A shell in which the program has been started and has drawn.
  func shell() async throws -> TmuxSession {
    let session = try await TmuxSession(
      ["bash", "--norc", "--noprofile", "--noediting", "-i"],
      environment: ["PS1": "prompt> ", "SWIFT_BACKTRACE": "enable=no"], waits: false)
    try await session.waitFor("prompt>")
    try await enter("stty -g", in: session)
    try await enter(program, in: session, waitsFor: "80x24")
    return session
  }

  func enter(_ command: String, in session: TmuxSession, waitsFor text: String? = nil) async throws {
    try session.typeWithoutDraw(command)
    try session.pressWithoutDraw("Enter")
    if let text { try await session.waitFor(text) }
  }

  /// The two answers of `stty -g`, before the program and after its stop, are one.
  func expectSameModes(_ session: TmuxSession) async throws {
    try await enter("clear; stty -g; echo en''d", in: session, waitsFor: "end")
    let modes = try session.lines.filter { $0.split(separator: ":").count > 20 }
    #expect(modes.count == 1)
  }

  @Test func `Control-Z gives the terminal back, fg brings the screen again`() async throws {
    let session = try await shell()
    let screen = try session.screen
    try session.pressWithoutDraw("C-z")
    try await session.waitFor("Stopped")
    #expect(try !session.isOnAlternateScreen)
    #expect(try session.isCursorVisible)
    try await expectSameModes(session)
    try await enter("fg", in: session)
    try await session.wait("the screen again") { (try? session.screen) == screen }
    #expect(try session.isOnAlternateScreen)
    #expect(try !session.isCursorVisible)
    try await session.press("j")
    #expect(try session.screen.contains("character(\"j\")"))
  }

  @Test func `bg leaves the shell its terminal`() async throws {
    let session = try await shell()
    try session.pressWithoutDraw("C-z")
    try await session.waitFor("Stopped")
    try await enter("clear; bg; sleep 0.2; jobs; echo en''d", in: session, waitsFor: "end")
    #expect(try !session.isOnAlternateScreen)
    #expect(try session.screen.contains("Stopped"))
    try await enter("fg", in: session, waitsFor: "80x24")
  }
}
