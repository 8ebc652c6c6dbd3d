import ArticleParsing
import Foundation
import Store
import Testing

@testable import Ingest

/// Which feeds a refresh asks, where some are paused.
struct PausedFeedTests {
  private func feed(isPaused: Bool) -> Feed {
    var feed = Feed(id: Feed.ID(1), address: "https://a.example/feed")
    feed.settings.isPaused = isPaused
    return feed
  }

  @Test func `a paused feed is asked by its name alone`() throws {
    let hour = try #require(RefreshInterval("1h"))
    for choice in [Refresh.Choice.due, .forced, .every(hour)] {
      #expect(!feed(isPaused: true).isDue(choice, now: .now))
      #expect(feed(isPaused: false).isDue(choice, now: .now))
    }
    #expect(feed(isPaused: true).isDue(.named, now: .now))
  }

  @Test func `a pause goes with the list of subscriptions`() throws {
    let list = SubscriptionList([feed(isPaused: true)], title: "t")
    let read = try OPML.parse(list.opml.bytes)
    #expect(read.feeds.map { FeedSettings($0).isPaused } == [true])
  }
}
