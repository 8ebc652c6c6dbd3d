import Foundation
import TestSupport
import Testing

/// Two readers and refreshes on one store: each shows what the others do, none ends, the store stays whole. How soon is
/// measured by `.scripts/live`, for a minute.
@Suite(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"), .timeLimit(.minutes(20)))
struct TwoReaderStories {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.url.path + "/store.sqlite"
    try Pages.store(at: store)
  }

  @discardableResult private func nashra(_ arguments: String...) throws -> String {
    let name = folder.url.path + "/out-\(UUID().uuidString)"
    let (output, status) = try run([EndToEndTests.nashra] + arguments + ["--store", store], output: name)
    try #require(status == 0, "\(output)")
    return output
  }

  private func wait(_ session: TmuxSession, for text: String) async throws {
    try await session.wait(text) { (try? session.screen.contains(text)) ?? false }
  }

  private func feed(_ count: Int) throws -> String {
    let items = (1...count).map { "<item><guid>\($0)</guid><title>خبر عاجل رقم \($0)</title></item>" }
    return try folder.write(
      "<rss version=\"2.0\"><channel><title>عاجل</title>\(items.joined())</channel></rss>", to: "feed.xml")
  }

  @Test func `two readers and refreshes show each other what they do, and the store stays whole`() async throws {
    try nashra("feeds", "add", "file:" + (try feed(1)))
    try nashra("mark", "read", "feed:عاجل")
    var readers: [TmuxSession] = []
    for _ in 0..<2 {
      let session = try await openReader(["--store", store, "--interface", "en", "--bidi", "visual"], columns: 98)
      try await wait(session, for: "3 unread")
      readers.append(session)
    }
    for round in 1...3 {
      let (one, two) = round % 2 == 0 ? (readers[1], readers[0]) : (readers[0], readers[1])
      // The newest, which nobody has read by hand.
      let stars = try two.screen.count { $0 == "★" }
      try one.pressWithoutDraw("s")
      try await two.wait("a star that the other gave or took") {
        ((try? two.screen.count { $0 == "★" }) ?? stars) != stars
      }
      _ = try feed(round + 1)
      try nashra("refresh", "--force")
      for reader in readers { try await wait(reader, for: "One new article: a shows it") }
      for reader in readers {
        try reader.pressWithoutDraw("a")
        try await reader.wait("the new article") {
          ((try? reader.screen.contains("One new article")) ?? true) == false
        }
      }
      try nashra("mark", "read", "feed:عاجل")
      for reader in readers { try await wait(reader, for: "3 unread") }
    }
    try nashra("mark", "read", "tag:ذهب")
    for reader in readers { try await wait(reader, for: "2 unread") }
    for reader in readers {
      try reader.pressWithoutDraw("q")
      #expect(try await reader.waitForExit() == 0)
    }
    #expect(try nashra("store", "check").contains("no problem found"))
  }
}
