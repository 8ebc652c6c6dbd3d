import Foundation
import TestSupport
import Testing

/// A reader that is open while something else happens to its store.
@Suite(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"), .timeLimit(.minutes(20)))
struct LiveStories {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.url.path + "/store.sqlite"
    try Pages.store(at: store)
  }

  private let gold = "الذهب يستقر قرب أعلى مستوياته"

  @discardableResult private func nashra(_ arguments: String...) throws -> String {
    let name = folder.url.path + "/out-\(UUID().uuidString)"
    let (output, status) = try run([EndToEndTests.nashra] + arguments + ["--store", store], output: name)
    try #require(status == 0, "\(output)")
    return output
  }

  private func reader() async throws -> TmuxSession {
    let session = try await openReader(["--store", store, "--interface", "en"], columns: 98)
    try await session.waitUntil(shown: [gold], gone: [])
    return session
  }

  private func wait(_ session: TmuxSession, for text: String) async throws {
    try await session.wait(text) { (try? session.screen.contains(text)) ?? false }
  }

  @Test func `an open reader sees marks and articles of another process, and nothing moves`() async throws {
    let session = try await reader()
    try await wait(session, for: "3 unread")
    try nashra("mark", "read", "tag:ذهب")
    try await wait(session, for: "2 unread")
    let before = try session.lines
    let page = try folder.write(
      "سوق جديدة خلف الجامع\n\nتاريخ النشر: 2026-11-20\n\nافتتحت صباح اليوم سوق جديدة.\n", to: "4.txt")
    try nashra("import", page)
    try await wait(session, for: "One new article: a shows it")
    #expect(try session.lines[1..<4] == before[1..<4])
    try await session.press("a")
    try await session.waitUntil(shown: ["سوق جديدة خلف الجامع", gold], gone: [])
    #expect(try session.row(of: "سوق جديدة خلف الجامع") == 1)
  }

  @Test func `leaving while a feed hangs keeps what the others brought`() async throws {
    let feed = try folder.write(
      """
      <rss version="2.0"><channel><title>أخبار المدينة</title><item><title>افتتاح جسر جديد</title><guid>1</guid>
      <pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item></channel></rss>
      """, to: "feed.xml")
    try nashra("feeds", "add", "--unchecked", "exec:exec sleep 600")
    try nashra("feeds", "add", "--unchecked", "file:" + feed)
    let session = try await reader()
    try session.pressWithoutDraw("R")
    try await wait(session, for: "One new article: a shows it")
    try session.pressWithoutDraw("a")
    try await session.waitUntil(shown: ["افتتاح جسر جديد"], gone: [])
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    #expect(try nashra("list", "--limit", "1").contains("افتتاح جسر جديد"))
  }
}
