import ArticleParsing
import struct Foundation.Data
internal import GRDB

/// What became of a feed's entries that another reader had kept.
public struct KeptEntries: Sendable {
  public var result = MergeResult()
  /// The article of each entry, in their order; nil for one that was removed here, or that a rule did not let in.
  public var articles: [Article.ID?] = []
  /// Of those, what was not there before.
  public var added: Set<Article.ID> = []
}

extension Store {
  /// Adds those entries that the feed has not brought here itself; of one that it has, the text here stays, for it is
  /// the newer one. How the feed was fetched the last time stays as well.
  @concurrent public func merge(kept fetched: FetchedFeed) async throws(StoreError) -> KeptEntries? {
    let found = try await read { db in try FeedRow.find(fetched.feed.rawValue, db) }
    guard let feed = found else { return nil }
    var fetched = fetched
    fetched.fetch = feed.fetch
    // A name that the feed says of itself is newer than the one that was kept.
    if !feed.title.isEmpty { fetched.parsed.title = nil }
    if feed.link != nil { fetched.parsed.link = nil }
    let digested = DigestedFeed(fetched)
    let new = try await read { db in
      try digested.unknown { key in try Self.entry(key, of: feed.id.rawValue, db) == nil }
    }
    let prepared = PreparedFeed(digested, of: feed, new: new)
    let keys = EntryKey.keys(of: fetched.parsed.entries)
    let entries = zip(fetched.parsed.entries, keys).map { (key: $1, whole: EntryKey($0).whole) }
    let kept = try await writeWithRules { db, rules in
      var kept = KeptEntries()
      var merge = Merge(db)
      if let done = try merge.run([prepared], rules).first {
        kept.result = done.result
        kept.added = Set(done.added.map(Article.ID.init))
      }
      kept.articles = try entries.map { entry in
        // One whose id another article has is known by all that it says.
        try Self.entry(entry.whole, of: feed.id.rawValue, db) ?? Self.entry(entry.key, of: feed.id.rawValue, db) ?? nil
      }
      return kept
    }
    _ = try await prune(feed, now: fetched.arrived)
    return kept
  }

  /// Nil for one that was never there; nothing within for one whose article was removed.
  private static func entry(_ key: Int64, of feed: Int64, _ db: Database) throws -> Article.ID?? {
    let sql = "SELECT article FROM feedArticle WHERE feed = ? AND key = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [feed, key]) else { return nil }
    return .some((try row.value(0) as Int64?).map(Article.ID.init))
  }

  /// The articles that files brought, which are stored.
  @concurrent public func articles(of files: [ContentHash]) async throws(StoreError) -> [ContentHash: [Article.ID]] {
    try await read { db in
      let sql = """
        SELECT a.id FROM file f JOIN article a ON a.file = f.id WHERE f.hash = ?1
        UNION SELECT c.article FROM file f JOIN articleCopy c ON c.file = f.id WHERE f.hash = ?1
        """
      var articles: [ContentHash: [Article.ID]] = [:]
      for hash in files {
        articles[hash] = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [Data(hash.bytes)]).map(
          Article.ID.init)
      }
      return articles
    }
  }
}
