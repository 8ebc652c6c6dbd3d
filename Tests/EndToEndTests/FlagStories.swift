import Foundation
import TestSupport
import Testing

/// Several articles at once, and what is taken back, in a terminal.
@Suite(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"), .timeLimit(.minutes(20)))
struct FlagStories {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.url.path + "/store.sqlite"
    try Pages.store(at: store)
  }

  private let gold = "الذهب يستقر قرب أعلى مستوياته"

  private func wait(_ session: TmuxSession, for text: String) async throws {
    try await session.wait(text) { (try? session.screen.contains(text)) ?? false }
  }

  @discardableResult private func nashra(_ arguments: String...) throws -> String {
    let name = folder.url.path + "/out-\(UUID().uuidString)"
    let (output, status) = try run([EndToEndTests.nashra] + arguments + ["--store", store], output: name)
    try #require(status == 0, "\(output)")
    return output
  }

  @Test func `flagged articles are tagged, deleted and back`() async throws {
    let session = try await openReader(["--store", store, "--interface", "en"], columns: 98)
    try await session.waitUntil(shown: [gold], gone: [])
    try await session.press("x")
    try await session.press("x")
    #expect(try session.lines[1].contains("✓") && session.lines[2].contains("✓"))
    try await wait(session, for: "2 flagged")
    try await session.press("e")
    try await session.type("مهم")
    try await session.press("Enter")
    try await wait(session, for: "Tags of 2 articles changed")
    #expect(try nashra("list", "tag:مهم").split(separator: "\n").count == 2)
    try await session.press("D")
    try await wait(session, for: "Delete 2 articles?")
    try await session.press("y")
    try await wait(session, for: "2 articles deleted: z brings them back")
    #expect(try nashra("list").split(separator: "\n").count == 1)
    try await session.press("z")
    try await wait(session, for: "2 deleted articles are back")
    try await session.waitUntil(shown: [gold], gone: [])
    try await session.press("z")
    try await wait(session, for: "2 articles have their tags back")
    #expect(try nashra("list", "tag:مهم").isEmpty)
    // All but the selected one are older or newer.
    try await session.press("g")
    try await session.press(".")
    try await wait(session, for: "Mark 2 articles older than this as read?")
    try await session.press("y")
    try await wait(session, for: "one unread")
    #expect(try nashra("undo").contains(#""undone":"read""#))
    try await wait(session, for: "3 unread")
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
  }
}
