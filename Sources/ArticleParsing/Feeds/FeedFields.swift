internal import struct Foundation.Date

/// A field that several elements may give; the one with the lowest rank counts, and of those the first.
struct Ranked<Value> {
  private(set) var value: Value?
  private var rank = Int.max

  mutating func set(_ new: Value?, rank newRank: Int, lastCounts: Bool = false) {
    guard let new, newRank < rank || (lastCounts && newRank == rank) else { return }
    value = new
    rank = newRank
  }
}

extension Ranked: Sendable where Value: Sendable {}

/// An Atom link, or a link of RSS with attributes.
struct FeedLink {
  var url: String
  var relation: String
  var type: String?
  var length: Int?
  var isAtom: Bool

  init?(_ element: MarkupElement, _ vocabulary: FeedVocabulary, base: String?) {
    guard let href = element["href"] else { return nil }
    url = WebAddress.absolute(href, against: base)
    guard !url.isEmpty else { return nil }
    // RFC 4287 §4.2.7.2: none is alternate, and the name may be an address.
    relation = element["rel"]?.lowercased().split(separator: "/").last.map(String.init) ?? "alternate"
    type = element["type"]
    length = element["length"].flatMap { Int($0) }
    isAtom = vocabulary == .atom
  }

  var isPage: Bool { relation == "alternate" && (type.map { $0.lowercased().contains("html") } ?? true) }
}

/// What a channel or Atom feed says of itself.
struct FeedFields {
  static let rss: Set<String> = [
    "title", "link", "description", "language", "pubdate", "lastbuilddate", "ttl",
  ]
  static let atom: Set<String> = ["title", "subtitle", "tagline", "updated", "modified"]
  static let dublinCore: Set<String> = ["title", "description", "language", "date"]
  static let dublinCoreTerms: Set<String> = ["issued", "created", "modified"]
  static let itunes: Set<String> = ["title", "summary", "subtitle"]
  static let syndication: Set<String> = ["updateperiod", "updatefrequency"]

  var title = Ranked<String>()
  var link = Ranked<String>()
  var description = Ranked<String>()
  var language = Ranked<String>()
  var updated = Ranked<Date>()
  private var ttl: Int?
  private var period: String?
  private var frequency: Int?

  mutating func take(_ link: FeedLink) {
    if link.isPage {
      self.link.set(link.url, rank: link.isAtom ? 1 : 0, lastCounts: !link.isAtom)
    } else if link.relation == "alternate" {
      self.link.set(link.url, rank: 2)
    }
  }

  mutating func take(_ captured: FeedCapture, base: String?) {
    switch (captured.vocabulary, captured.name) {
    case (.rss, "title"), (.atom, "title"): title.set(captured.line, rank: 0)
    case (.dublinCore, "title"): title.set(captured.line, rank: 1)
    case (.itunes, "title"): title.set(captured.line, rank: 2)
    case (.rss, "link"):
      link.set(captured.word.map { WebAddress.absolute($0, against: base) }, rank: 0, lastCounts: true)
    case (.rss, "description"), (.atom, "subtitle"), (.atom, "tagline"): description.set(captured.line, rank: 0)
    case (.dublinCore, "description"): description.set(captured.line, rank: 1)
    case (.itunes, "summary"): description.set(captured.line, rank: 2)
    case (.itunes, "subtitle"): description.set(captured.line, rank: 3)
    case (.rss, "language"): language.set(captured.line, rank: 0)
    case (.dublinCore, "language"): language.set(captured.line, rank: 1)
    case (.rss, "lastbuilddate"), (.atom, "updated"), (.atom, "modified"):
      updated.set(captured.word.flatMap(FeedDate.parse), rank: 0)
    case (.dublinCore, "date"), (.dublinCoreTerms, "modified"):
      updated.set(captured.word.flatMap(FeedDate.parse), rank: 1)
    case (.rss, "pubdate"), (.dublinCoreTerms, "issued"), (.dublinCoreTerms, "created"):
      updated.set(captured.word.flatMap(FeedDate.parse), rank: 2)
    case (.rss, "ttl"): ttl = captured.word.flatMap { Int($0) }
    case (.syndication, "updateperiod"): period = captured.word?.lowercased()
    case (.syndication, "updatefrequency"): frequency = captured.word.flatMap { Int($0) }
    default: break
    }
  }

  func finish(_ feed: inout ParsedFeed) {
    feed.title = title.value
    feed.link = link.value
    feed.description = description.value
    feed.language = language.value
    feed.updated = updated.value
    feed.refreshInterval = refreshInterval
  }

  /// RSS counts `ttl` in minutes; the syndication module says how often in a period.
  private var refreshInterval: Int? {
    if let ttl, (1...100_000).contains(ttl) { return ttl * 60 }
    let periods = [
      "hourly": 3_600, "daily": 86_400, "weekly": 604_800, "monthly": 2_592_000, "yearly": 31_536_000,
    ]
    guard let period, let seconds = periods[period] else { return nil }
    return seconds / max(1, min(frequency ?? 1, seconds))
  }
}
