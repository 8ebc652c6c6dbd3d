import ArticleParsing
import struct Foundation.Data
internal import GRDB

/// A fetched feed whose entries have been told apart and digested.
struct DigestedFeed: Sendable {
  let fetched: FetchedFeed
  /// Each key once.
  fileprivate let entries: [(entry: FeedEntry, key: Int64, hash: ContentHash)]

  init(_ fetched: FetchedFeed) {
    self.fetched = fetched
    var seen: Set<Int64> = []
    entries = zip(fetched.parsed.entries, EntryKey.keys(of: fetched.parsed.entries)).compactMap { entry, key in
      seen.insert(key).inserted ? (entry, key, ContentHash(of: EntryKey.bytes(entry))) : nil
    }
  }

  /// Which of its entries have keys that are new to the feed.
  func unknown(_ isNew: (Int64) throws -> Bool) rethrows -> [Int] {
    try entries.indices.filter { try isNew(entries[$0].key) && isNew(EntryKey(entries[$0].entry).whole) }
  }

  /// The feed, and which of its entries are not stored as they stand; nil for a feed that is no more.
  func compared(with db: Database) throws -> (feed: Feed, new: [Int])? {
    guard let feed = try FeedRow.find(fetched.feed.rawValue, db) else { return nil }
    let new = try entries.indices.filter { index in
      let (entry, key, hash) = entries[index]
      return try !isKnown(entry, key, hash, of: feed.address, db)
    }
    return (feed, new)
  }

  /// Its bytes are those that were stored last, or its article was removed: one at another address has that id as well
  /// where the feed gives one id to all that it ever had.
  private func isKnown(
    _ entry: FeedEntry, _ key: Int64, _ hash: ContentHash, of address: String, _ db: Database
  ) throws -> Bool {
    let sql = """
      SELECT f.hash = ?, CASE WHEN e.article IS NULL THEN coalesce(f.name, '') END
      FROM feedArticle e LEFT JOIN file f ON f.id = e.file WHERE e.feed = ? AND e.key = ?
      """
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(sql: sql), arguments: [Data(hash.bytes), fetched.feed.rawValue, key])
    else { return false }
    if try (row.value(0) as Bool?) == true { return true }
    guard let removed: String = try row.value(1) else { return false }
    guard let link = entry.link, removed.hasPrefix("http") else { return true }
    // One without an address is called by its feed's.
    return removed == address || AddressKey.text(link) == AddressKey.text(removed)
  }
}

/// A fetched feed with all that can be worked out about its new entries before the database is locked for writing.
struct PreparedFeed: Sendable {
  let feed: Int64
  let title: String?
  let link: String?
  let fetch: FeedFetch
  let arrived: Int64
  /// Entries that are stored as they stand.
  let known: Int
  let entries: [PreparedEntry]
  /// Of all entries that stand in it.
  let keys: Set<Int64>

  /// `new` are the entries that are not stored as they stand.
  init(_ digested: DigestedFeed, of feed: Feed, new: [Int]) {
    let fetched = digested.fetched
    let arrived = fetched.arrived.wholeSeconds
    let links = Links(fetched.parsed)
    self.feed = feed.id.rawValue
    self.arrived = arrived
    title = fetched.parsed.title
    link = fetched.parsed.link
    fetch = fetched.fetch
    known = digested.entries.count - new.count
    keys = Set(digested.entries.map(\.key))
    entries = new.map { index in
      let (entry, key, hash) = digested.entries[index]
      return PreparedEntry(
        key: key, keys: EntryKey(entry), name: entry.link ?? feed.address, bytes: EntryKey.bytes(entry), hash: hash,
        article: fetched.article(entry), feedTags: feed.settings.tags, arrived: arrived,
        isLinkOwn: links.isOwn(entry.link))
    }
  }

  /// Feeds link all their entries to one page where the entries have none of their own.
  private struct Links {
    private var counts: [String: Int] = [:]

    init(_ parsed: ParsedFeed) {
      if let link = parsed.link { counts[link] = 1 }
      for link in parsed.entries.compactMap(\.link) { counts[link, default: 0] += 1 }
    }

    func isOwn(_ link: String?) -> Bool { link.map { counts[$0] == 1 } ?? false }
  }
}

/// An entry that is new or says something else than before.
struct PreparedEntry: Sendable {
  var key: Int64
  let keys: EntryKey
  let name: String
  let bytes: [UInt8]
  let hash: ContentHash
  let draft: Draft
  /// The digest of what it says, so that a changed count of comments is no change.
  let content: Int64
  let feedTags: [String]
  /// Its address names no other entry.
  let isLinkOwn: Bool

  init(
    key: Int64, keys: EntryKey, name: String, bytes: [UInt8], hash: ContentHash, article: ParsedArticle,
    feedTags: [String],
    arrived: Int64, isLinkOwn: Bool
  ) {
    var tagged = article
    tagged.tags += feedTags
    (self.key, self.keys) = (key, keys)
    self.name = name
    self.bytes = bytes
    self.hash = hash
    self.feedTags = feedTags
    self.isLinkOwn = isLinkOwn
    var draft = Draft(tagged, arrived: arrived)
    if !isLinkOwn { draft.addressKey = nil }
    self.draft = draft
    let parts = [article.title, article.url ?? "", article.author ?? ""] + article.tags + article.blocks.map(\.text)
    content = SHA256.number(parts.joined(separator: "\0"))
  }
}

/// What an entry is known again by within its feed.
struct EntryKey: Sendable {
  /// With address and title: of an entry whose id another article has.
  let whole: Int64
  /// Of the id before `#`, behind which some count their changes.
  let stem: Int64?

  init(_ entry: FeedEntry) {
    let name = Self.name(entry)
    whole = Self.whole(name, entry)
    let stem = name.prefix { $0 != "#" }
    self.stem = stem.isEmpty || stem.count == name.count ? nil : SHA256.number(String(stem))
  }

  private static func name(_ entry: FeedEntry) -> String { entry.id ?? entry.link ?? entry.title ?? "" }

  private static func whole(_ name: String, _ entry: FeedEntry) -> Int64 {
    SHA256.number([name, entry.link ?? "", entry.title ?? ""].joined(separator: "\0"))
  }

  /// The digests of the ids; of the address or the title where an entry has none. An id that several entries of the
  /// feed have names none of them alone.
  static func keys(of entries: [FeedEntry]) -> [Int64] {
    let named = once(entries.map(name)) { place, name in whole(name, entries[place]) }
    // Editions that have a title alone differ in their times and recordings.
    return once(named) { place, key in
      let (entry, time) = (entries[place], entries[place].published?.wholeSeconds)
      return SHA256.number((["\(key) \(time ?? 0)"] + entry.enclosures.map(\.url)).joined(separator: "\0"))
    }
  }

  /// The keys of those names that no other has, and what tells the others apart.
  private static func once<Name: Hashable>(_ names: [Name], _ other: (Int, Name) -> Int64) -> [Int64] {
    var counts: [Name: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return names.enumerated().map { place, name in
      if counts[name, default: 0] > 1 { return other(place, name) }
      return name as? Int64 ?? SHA256.number("\(name)")
    }
  }

  /// The entry as it stood in the feed; what it says, where it did not come from one.
  static func bytes(_ entry: FeedEntry) -> [UInt8] {
    if !entry.raw.isEmpty { return entry.raw }
    let parts = [entry.id, entry.title, entry.link, entry.content, entry.summary].map { $0 ?? "" }
    return Array(parts.joined(separator: "\n").utf8)
  }
}
