import ArticleParsing
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Feeds that are at another address than they were.
struct MovedFeedTests {
  private let store: Store

  init() throws { store = try Store(inMemory: ()) }

  /// As a refresh notes a permanent redirect.
  private func move(_ feed: Feed.ID, to address: String) async throws {
    var fetch = FeedFetch()
    fetch.newAddress = address
    try await store.record([feed: fetch])
  }

  @Test func `a feed is named by its own address, also where another has moved there`() async throws {
    let old = try await store.subscribe("https://a.example/112")
    let own = try await store.subscribe("https://a.example/113")
    try await move(old.id, to: own.address)
    try await move(old.id, to: own.address)
    #expect(try await store.feeds(named: own.address).map(\.id) == [own.id])
    #expect(try await store.feeds(named: "HTTPS://A.example/113").map(\.id) == [own.id])
    #expect(try await store.feeds(named: old.address).map(\.id) == [old.id])
    #expect(try await store.removeFeed(own.id))
    #expect(try await store.feeds(named: own.address).map(\.id) == [old.id])
  }

  @Test func `a list that names a feed where it was before it moved subscribes to nothing`() async throws {
    let feed = try await store.subscribe("http://a.example/feed")
    for place in 1...3 {
      let address = "https://\(place).example/feed"
      for _ in 1...2 { try await move(feed.id, to: address) }
      #expect(try await store.feeds().map(\.address) == [address])
    }
    #expect(try await store.moveFeed(feed.id, to: "https://own.example/feed"))
    let list = ["http://a.example/feed", "https://a.example/feed", "https://1.example/feed", "https://3.EXAMPLE/feed"]
    let added = try await store.addFeeds(list.map { ($0, "", FeedSettings()) })
    #expect(added.allSatisfy { $0 == nil })
    for address in list {
      #expect(try await store.feed(at: address, orFormerly: true)?.id == feed.id)
      #expect(try await store.feed(at: address) == nil)
    }
    #expect(try await store.feeds(named: "https://1.example/feed").map(\.id) == [feed.id])
    // Who types one means what is there now.
    let other = try #require(try await store.addFeed(address: "https://2.example/feed"))
    #expect(try await store.feed(at: "https://2.example/feed", orFormerly: true)?.id == other.id)
    // With the feed goes what is known of it.
    #expect(try await store.removeFeed(feed.id))
    #expect(try await store.addFeeds([("https://1.example/feed", "", FeedSettings())])[0] != nil)
  }

  @Test func `a feed that is sent on for ever remembers no more than some addresses`() async throws {
    let feed = try await store.subscribe("https://a.example/0")
    for place in 1...20 { for _ in 1...2 { try await move(feed.id, to: "https://a.example/\(place)") } }
    #expect(try await store.feeds().first?.formerAddresses == (12...19).reversed().map { "https://a.example/\($0)" })
    // Back to where it was.
    for _ in 1...2 { try await move(feed.id, to: "https://a.example/19") }
    let moved = try #require(try await store.feeds().first)
    #expect(moved.address == "https://a.example/19" && moved.formerAddresses.first == "https://a.example/20")
    #expect(!moved.formerAddresses.contains(moved.address))
  }

  @Test func `where a feed was is taken back with its move, and repaired`() async throws {
    let folder = try TemporaryFolder()
    do {
      let store = try Store(path: folder.file())
      let feed = try await store.subscribe("https://a.example/feed")
      #expect(try await store.moveFeed(feed.id, to: "https://b.example/feed"))
      #expect(try await store.undo()?.change == .feedChanged)
      #expect(try await store.feeds().map(\.formerAddresses) == [[]])
      #expect(try await store.moveFeed(feed.id, to: "https://c.example/feed"))
    }
    let copy = folder.file("copy.sqlite")
    _ = try await Store.repair(path: folder.file(), into: copy)
    #expect(try await Store(path: copy).feeds().map(\.formerAddresses) == [["https://a.example/feed"]])
  }

  @Test func `feeds of an earlier store have been nowhere else`() async throws {
    let folder = try TemporaryFolder()
    do { _ = try await Store(path: folder.file()).subscribe("https://a.example/feed") }
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          ALTER TABLE feed DROP COLUMN formerAddresses; ALTER TABLE feed DROP COLUMN formerTitles;
          PRAGMA user_version = 20
          """)
    }
    try queue.close()
    #expect(try await Store(path: folder.file()).feeds().map(\.formerAddresses) == [[]])
  }

  @Test func `of feeds that are shown alike each is named by its whole address`() async throws {
    var feeds: [Feed] = []
    for key in ["one", "two"] { feeds.append(try await store.subscribe("https://u:\(key)@a.example/feed")) }
    #expect(feeds[0].shownAddress == feeds[1].shownAddress)
    for feed in feeds { #expect(try await store.feeds(named: feed.address).map(\.id) == [feed.id]) }
    #expect(try await store.feeds(named: feeds[0].shownAddress).count == 2)
  }
}
