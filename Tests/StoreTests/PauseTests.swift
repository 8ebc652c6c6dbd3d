import ArticleParsing
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Feeds that are paused: a choice that is stored, taken back and exported.
struct PauseTests {
  @Test func `a pause is kept, and taken back`() async throws {
    let store = try Store(inMemory: ())
    let feed = try await store.subscribe("https://a.example/feed")
    var settings = feed.settings
    settings.isPaused = true
    #expect(try await store.updateFeed(feed.id, settings))
    #expect(try await store.feeds().map(\.settings.isPaused) == [true])
    #expect(try await store.undo()?.change == .feedChanged)
    #expect(try await store.feeds().map(\.settings.isPaused) == [false])
  }

  @Test func `feeds of an earlier store are not paused`() async throws {
    let folder = try TemporaryFolder()
    do {
      let store = try Store(path: folder.file())
      _ = try await store.subscribe("https://a.example/feed")
    }
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.writeWithoutTransaction { db in
      try db.execute(sql: Downgrade.columns + "PRAGMA user_version = 18")
    }
    try queue.close()
    #expect(try await Store(path: folder.file()).feeds().map(\.settings.isPaused) == [false])
  }
}
