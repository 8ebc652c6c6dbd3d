internal import ArticleParsing
internal import Foundation
internal import Ingest
internal import Screen
internal import Store

extension PlainContent {
  /// What the windows say in which feeds are added and changed.
  func items(of window: SubscribingWindow) -> PlainItems {
    switch window {
    case .found(let proposal): return PlainItems(items: lines(of: proposal), selected: 0)
    case .details(let feed): return PlainItems(items: lines(of: feed), selected: 0)
    case .starters(let picker):
      return list(Array(StarterFeed.all.enumerated()), picker.scroll, none: "") { index, feed in
        PlainItem(feed.name, feed.language, picker.chosen.contains(index) ? words.chosen : nil, by: strings)
      }
    case .line(let prompt):
      guard let problem = prompt.problem else { return items(of: state.windowsBehind.last) }
      return PlainItems(items: [PlainItem(strings.text(of: problem), .error)], selected: 0)
    case .removal: return items(of: state.windowsBehind.last)
    }
  }

  private func lines(of proposal: Proposal) -> [PlainItem] {
    let title = proposal.found?.title ?? ""
    let names = [(title, Role.heading), (SecretAddress.masked(proposal.address), .dim)].filter { !$0.0.isEmpty }
    let notes = FoundFeedView(proposal: proposal, state: state).notes
    let headlines = (proposal.found?.headlines(atMost: state.size.rows) ?? []).map { headline in
      let age = headline.published.map { strings.age(ofPublished: $0, at: state.clock) }
      return PlainItem(headline.title, age, by: strings)
    }
    return (names + notes).map { PlainItem($0.0, $0.1) } + headlines
  }

  private func lines(of feed: CountedFeed) -> [PlainItem] {
    let names = [(feed.feed.name, Role.heading), (feed.feed.shownAddress, .dim)]
    return (names + FeedDetailsView(item: feed, state: state).facts).map { PlainItem($0.0, $0.1) }
  }
}
