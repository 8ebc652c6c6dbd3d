internal import ArticleParsing
internal import Foundation
internal import Ingest
internal import Screen
internal import Store
internal import TextLayout

/// All that is known of a feed: why it failed in full, when it was asked and will be, and what was chosen for it.
struct FeedDetailsView {
  let item: CountedFeed
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let overlay = OverlayFrame(in: rect, columns: 76, over: state, of: &frame)
    let feed = item.feed
    frame.draw(name: feed.name, .title, in: overlay.head)
    var lines = FeedLines(room: overlay.body.inset(columns: 1))
    lines.add(ReadableAddress(feed.shownAddress).text, .dim, .leftToRight, to: &frame)
    if let moved = feed.fetch.newAddress.map(SecretAddress.masked) {
      lines.add("→ \(ReadableAddress(moved).text)", .dim, .leftToRight, to: &frame)
    }
    lines.skip()
    for (text, role) in facts { lines.add(text, role, frame.direction, to: &frame) }
  }

  var facts: [(String, Role)] {
    let (strings, feed) = (state.strings, item.feed)
    let words = strings.feedWords
    var facts: [(String, Role)] = []
    if let failure = feed.fetch.failure {
      facts.append((strings.fetchError(failure), .error))
      if feed.fetch.failures > 1 { facts.append((strings.count(words.failures, feed.fetch.failures), .dim)) }
    }
    facts.append((feed.fetch.checked.map { told(words.asked, $0) } ?? words.neverAsked, .text))
    if feed.settings.isPaused {
      facts.append((words.isPaused, .text))
    } else if let due = feed.fetch.due, due > state.now {
      facts.append((told(words.due, due), .text))
    }
    if feed.settings.isHidden { facts.append((words.isMuted, .text)) }
    let counts = strings.count(strings.articles, item.count.articles)
    let unread = item.count.unread > 0 ? " · " + strings.count(strings.unread, item.count.unread) : ""
    facts.append((counts + unread, .text))
    if !feed.settings.folder.isEmpty {
      let path = feed.settings.folder.map { $0.isolated }.joined(separator: "/")
      facts.append((words.inFolder.replacing("{}", with: path), .dim))
    }
    if !feed.settings.tags.isEmpty {
      let tags = feed.settings.tags.map { "#\($0)".isolated }.joined(separator: " ")
      facts.append((words.givesTags.replacing("{}", with: tags), .dim))
    }
    return facts
  }

  private func told(_ words: String, _ date: Date) -> String {
    words.replacing("{}", with: state.strings.dateAndTime(of: Int(date.timeIntervalSince1970), at: state.clock))
  }
}
