import Foundation
import TestSupport
import Testing

/// Stopping and continuing under a real shell with job control.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct JobControlTests {
  let program = productsFolder.appending(path: "TerminalProbe").path

  /// A shell in which the program has been started and has drawn.
  func shell(_ command: String? = nil) async throws -> TmuxSession {
    let session = try await TmuxSession(
      ["bash", "--norc", "--noprofile", "--noediting", "-i"],
      environment: ["PS1": "prompt> ", "SWIFT_BACKTRACE": "enable=no"], waits: false)
    try await session.waitFor("prompt>")
    try await enter("before=`stty -g`", in: session)
    try await enter(command ?? program, in: session)
    try await session.waitForDraw()
    return session
  }

  func enter(_ command: String, in session: TmuxSession, waitsFor text: String? = nil) async throws {
    try session.typeWithoutDraw(command)
    try session.pressWithoutDraw("Enter")
    if let text { try await session.waitFor(text) }
  }

  func expectSameModes(_ session: TmuxSession) async throws {
    try await enter("clear; test $before = `stty -g` && echo sa''me", in: session, waitsFor: "same")
  }

  func expectGivenBack(_ session: TmuxSession) async throws {
    try await session.waitFor("Stopped")
    #expect(try !session.isOnAlternateScreen)
    #expect(try session.isCursorVisible)
    try await expectSameModes(session)
  }

  /// `fg` brings `screen` again, and keys are heard.
  func expectContinues(_ session: TmuxSession, _ screen: String) async throws {
    try await enter("fg", in: session)
    try await session.wait("the screen again") { (try? session.screen) == screen }
    #expect(try session.isOnAlternateScreen)
    #expect(try !session.isCursorVisible)
    try await session.press("j")
    #expect(try session.screen.contains("character(\"j\")"))
  }

  @Test func `Control-Z gives the terminal back, fg brings the screen again`() async throws {
    let session = try await shell()
    let screen = try session.screen
    for _ in 0..<3 {
      try session.pressWithoutDraw("C-z")
      try await expectGivenBack(session)
      try await enter("clear", in: session)
      try await enter("fg", in: session)
      try await session.wait("the screen again") { (try? session.screen) == screen }
    }
    try session.pressWithoutDraw("C-z")
    try await expectGivenBack(session)
    try await expectContinues(session, screen)
  }

  @Test func `Control-Z stops the whole job, as make and its child`() async throws {
    let session = try await shell("sh -c '\(program); echo ended'")
    let screen = try session.screen
    try session.pressWithoutDraw("C-z")
    try await expectGivenBack(session)
    try await expectContinues(session, screen)
    try session.pressWithoutDraw("q")
    try await session.waitFor("ended")
  }

  @Test(arguments: ["T", "Z"])
  func `a stop from elsewhere stops the whole job too`(key: String) async throws {
    let session = try await shell("sh -c '\(program); echo ended'")
    try session.pressWithoutDraw(key)
    try await expectGivenBack(session)
    try await enter("fg", in: session, waitsFor: "character(\"\(key)\")")
    #expect(try session.isOnAlternateScreen)
  }

  @Test func `after a stop that can't be caught the screen comes again whole`() async throws {
    let session = try await shell()
    try session.pressWithoutDraw("S")
    try await session.waitFor("Stopped")
    try await enter("clear", in: session)
    try await enter("fg", in: session, waitsFor: "character(\"S\")")
    #expect(try session.isOnAlternateScreen)
    try await session.press("ت")
    #expect(try session.screen.contains("character(\"ت\")"))
    try session.pressWithoutDraw("q")
    try await session.waitFor("prompt>")
    #expect(try !session.isOnAlternateScreen)
  }

  @Test func `bg leaves the shell its terminal`() async throws {
    let session = try await shell()
    try session.pressWithoutDraw("C-z")
    try await session.waitFor("Stopped")
    try await enter(
      "clear; bg; until [ \"`jobs -s`\" ]; do sleep 0.05; done; jobs; echo en''d", in: session, waitsFor: "end")
    #expect(try !session.isOnAlternateScreen)
    #expect(try session.screen.contains("Stopped"))
    try await enter("fg", in: session, waitsFor: "80x24")
  }

  @Test func `without a shell that could continue it the program doesn't stop`() async throws {
    // The session's own group is an orphan: its parent, the terminal, is in another session.
    let session = try await TmuxSession([program], environment: ["SWIFT_BACKTRACE": "enable=no"])
    try await session.press("Z")
    try await session.press("C-z", "j")
    try await session.waitFor("character(\"j\")")
    #expect(try session.isOnAlternateScreen)
  }

  @Test func `a window that goes away ends the program`() async throws {
    let session = try await TmuxSession([program], environment: ["SWIFT_BACKTRACE": "enable=no"])
    #expect(session.isRunning)
    try session.closeWindow()
    try await session.wait("the end") { !session.isRunning }
  }
}
