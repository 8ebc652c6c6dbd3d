internal import ArticleWriting
internal import Ingest
internal import Screen
internal import Store
internal import TextLayout

/// What stands in front of the rooms while feeds are added and changed.
enum SubscribingWindow: Equatable, Sendable {
  case line(FeedPrompt)
  case found(Proposal)
  case removal(CountedFeed)
  /// All that is known of a feed, with why it failed.
  case details(CountedFeed)
  case starters(StarterPicker)

  var mode: Mode {
    switch self {
    case .line: .feedLine
    case .found: .foundFeed
    case .removal: .feedRemoval
    case .details: .feedDetails
    case .starters: .starters
    }
  }
}

/// The line in which something of a feed is typed.
struct FeedPrompt: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case address
    case name(CountedFeed), folder(CountedFeed), tags(CountedFeed)
    /// Paths: of a list to be read or written, and of pages.
    case listIn, listOut, pages
  }

  var kind: Kind
  var field: LineField
  /// The address has been asked for.
  var isAsking = false
  /// Why there is nothing to subscribe to.
  var problem: Subscriber.Problem?

  /// Addresses and paths begin at the left, whatever the interface is.
  var isFromLeft: Bool {
    switch kind {
    case .address, .listIn, .listOut, .pages: true
    case .name, .folder, .tags: false
    }
  }
}

extension State {
  /// Opens a window, from which the way leads back to the one that is in front now.
  mutating func show(_ window: SubscribingWindow) {
    if let overlay { windowsBehind.append(overlay) }
    overlay = .subscribing(window)
  }

  /// Back to what was in front before.
  mutating func leaveSubscribing() -> [Effect] {
    overlay = windowsBehind.popLast()
    if case .feeds = overlay { return [.loadFeeds] }
    return []
  }

  /// The same past lines in which something was typed.
  mutating func endSubscribing() -> [Effect] {
    var effects = leaveSubscribing()
    while case .subscribing(let window) = overlay {
      if case .details = window { break }
      effects = leaveSubscribing()
    }
    return effects
  }

  /// The feed that a command is for: that of the window in front, else the one that is selected in the sections.
  var feedInHand: CountedFeed? {
    switch overlay {
    case .feeds(let picker): return picker.selected
    case .subscribing(.details(let feed)), .subscribing(.removal(let feed)): return feed
    case nil where place == .sections: break
    default: return nil
    }
    guard case .feed(let number)? = sections.selected?.id, let feed = sections.feed(number) else { return nil }
    return CountedFeed(feed: feed, count: sections.counts?.feedCounts[feed.id] ?? FeedCount())
  }

  /// The feed as a command leaves it, or a word that none is selected.
  private mutating func withFeed(_ body: (inout State, CountedFeed) -> [Effect]) -> [Effect] {
    guard let feed = feedInHand else {
      message = .text(strings.feedWords.noneSelected)
      return []
    }
    return body(&self, feed)
  }

  // MARK: Lines

  mutating func addFeed() -> [Effect] { ask(.address, LineField()) }

  mutating func renameFeed() -> [Effect] {
    withFeed { state, feed in state.ask(.name(feed), LineField(feed.feed.name)) }
  }

  mutating func moveFeed() -> [Effect] {
    withFeed { state, feed in
      state.ask(.folder(feed), LineField(feed.feed.settings.folder.joined(separator: "/")))
    }
  }

  mutating func tagFeed() -> [Effect] {
    withFeed { state, feed in
      state.ask(.tags(feed), LineField(feed.feed.settings.tags.joined(separator: state.strings.listSeparator)))
    }
  }

  mutating func importList() -> [Effect] { ask(.listIn, LineField(savePlace.path(of: ""))) }
  mutating func exportList() -> [Effect] { ask(.listOut, LineField(savePlace.path(of: "nashra.opml"))) }
  mutating func importPages() -> [Effect] { ask(.pages, LineField(savePlace.path(of: ""))) }

  private mutating func ask(_ kind: FeedPrompt.Kind, _ field: LineField) -> [Effect] {
    show(.line(FeedPrompt(kind: kind, field: field)))
    return []
  }

  mutating func type(_ key: Key, in window: SubscribingWindow) -> [Effect]? {
    guard case .line(var prompt) = window else { return nil }
    guard edit(&prompt.field, key, from: prompt.isFromLeft ? .leftToRight : nil) else { return nil }
    // What was asked for is another address by now; its answer comes too late.
    (prompt.isAsking, prompt.problem) = (false, nil)
    overlay = .subscribing(.line(prompt))
    return []
  }

  // MARK: Changes at once

  mutating func muteFeed() -> [Effect] {
    withFeed { state, feed in
      state.change(feed.feed, feed.feed.settings.isHidden ? .unmuted : .muted) { $0.isHidden.toggle() }
    }
  }

  mutating func pauseFeed() -> [Effect] {
    withFeed { state, feed in
      state.change(feed.feed, feed.feed.settings.isPaused ? .resumed : .paused) { $0.isPaused.toggle() }
    }
  }

  func change(_ feed: Feed, _ change: FeedChange, _ body: (inout FeedSettings) -> Void) -> [Effect] {
    var settings = feed.settings
    body(&settings)
    return settings == feed.settings ? [] : [.feeds(.change(feed, settings, change))]
  }

  mutating func showFeedDetails() -> [Effect] {
    withFeed { state, feed in
      state.show(.details(feed))
      return []
    }
  }

  mutating func askToRemoveFeed() -> [Effect] {
    withFeed { state, feed in
      state.show(.removal(feed))
      return []
    }
  }

  mutating func removeFeed(withArticles: Bool) -> [Effect] {
    guard case .subscribing(.removal(let feed)) = overlay else { return [] }
    var effects = endSubscribing()
    // What is known of it is not to be shown any longer.
    if case .subscribing(.details) = overlay { effects = leaveSubscribing() }
    return [.feeds(.remove(feed.feed, withArticles: withArticles))] + effects
  }

  /// Fetches the feed whose failure is shown.
  mutating func tryFeedNow() -> [Effect] { withFeed { state, feed in state.refresh(.feed(feed.feed.id)) } }
}
