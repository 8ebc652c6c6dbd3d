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

  /// The feed, and which of its entries are not stored as they stand; nil for a feed that is no more.
  func compared(with db: Database) throws -> (feed: Feed, new: [Int])? {
    guard let feed = try FeedRow.find(fetched.feed.rawValue, db) else { return nil }
    return (feed, try entries.indices.filter { try !isKnown(entries[$0].key, entries[$0].hash, db) })
  }

  /// Its bytes are those that were stored last, or its article was removed.
  private func isKnown(_ key: Int64, _ hash: ContentHash, _ db: Database) throws -> Bool {
    let sql = """
      SELECT e.article IS NULL OR f.hash = ? FROM feedArticle e LEFT JOIN file f ON f.id = e.file
      WHERE e.feed = ? AND e.key = ?
      """
    return try Bool.fetchOne(
      db.cachedStatement(sql: sql), arguments: [Data(hash.bytes), fetched.feed.rawValue, key]) ?? false
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
    entries = new.map { index in
      let (entry, key, hash) = digested.entries[index]
      return PreparedEntry(
        key: key, name: entry.link ?? feed.address, bytes: EntryKey.bytes(entry), hash: hash,
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
  let key: Int64
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
    key: Int64, name: String, bytes: [UInt8], hash: ContentHash, article: ParsedArticle, feedTags: [String],
    arrived: Int64, isLinkOwn: Bool
  ) {
    var tagged = article
    tagged.tags += feedTags
    self.key = key
    self.name = name
    self.bytes = bytes
    self.hash = hash
    self.feedTags = feedTags
    self.isLinkOwn = isLinkOwn
    draft = Draft(tagged, arrived: arrived)
    let parts = [article.title, article.url ?? "", article.author ?? ""] + article.tags + article.blocks.map(\.text)
    content = SHA256.number(parts.joined(separator: "\0"))
  }
}

/// What an entry is known again by within its feed.
enum EntryKey {
  /// The digests of the ids; of the address or the title where an entry has none. An id that several entries of the
  /// feed have names none of them alone.
  static func keys(of entries: [FeedEntry]) -> [Int64] {
    let names = entries.map { $0.id ?? $0.link ?? $0.title ?? "" }
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return zip(names, entries).map { name, entry in
      guard counts[name, default: 0] > 1 else { return SHA256.number(name) }
      return SHA256.number([name, entry.link ?? "", entry.title ?? ""].joined(separator: "\0"))
    }
  }

  /// The entry as it stood in the feed; what it says, where it did not come from one.
  static func bytes(_ entry: FeedEntry) -> [UInt8] {
    if !entry.raw.isEmpty { return entry.raw }
    let parts = [entry.id, entry.title, entry.link, entry.content, entry.summary].map { $0 ?? "" }
    return Array(parts.joined(separator: "\n").utf8)
  }
}
