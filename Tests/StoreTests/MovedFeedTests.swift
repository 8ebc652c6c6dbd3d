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

  @Test func `of feeds that are shown alike each is named by its whole address`() async throws {
    var feeds: [Feed] = []
    for key in ["one", "two"] { feeds.append(try await store.subscribe("https://u:\(key)@a.example/feed")) }
    #expect(feeds[0].shownAddress == feeds[1].shownAddress)
    for feed in feeds { #expect(try await store.feeds(named: feed.address).map(\.id) == [feed.id]) }
    #expect(try await store.feeds(named: feeds[0].shownAddress).count == 2)
  }
}
