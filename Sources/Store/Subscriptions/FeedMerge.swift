import ArticleParsing
import struct Foundation.Data
import struct Foundation.Date
internal import GRDB

extension Merge {
  /// What became of a feed's entries.
  struct FeedResult {
    var result = MergeResult()
    var added: [Int64] = []
  }

  /// Entries → articles, in one transaction with what their fetches say.
  mutating func run(_ feeds: [PreparedFeed], _ rules: [Rule]) throws -> [FeedResult] {
    var results = feeds.map { FeedResult(result: MergeResult(unchanged: $0.known)) }
    let arrivals = feeds.enumerated().flatMap { index, feed in feed.entries.map { (index: index, entry: $0) } }
    // As in a page: ascending, and within a second the first of a feed has the highest number.
    let ordered = arrivals.enumerated().sorted {
      ($0.element.entry.draft.date, $1.offset) < ($1.element.entry.draft.date, $0.offset)
    }
    for (_, arrival) in ordered {
      let (before, count) = (result, added.count)
      try add(arrival.entry, to: feeds[arrival.index])
      results[arrival.index].result.add(result, since: before)
      results[arrival.index].added += added[count...]
    }
    try finish()
    let dropped = try RuleRun.apply(rules, to: added, db)
    for index in feeds.indices {
      let kept = results[index].added.map { moved[$0] ?? $0 }.filter { !dropped.contains($0) }
      results[index].result.drop(results[index].added.count - kept.count)
      results[index].added = kept
      try settle(feeds[index], results[index])
    }
    return results
  }

  private mutating func add(_ entry: PreparedEntry, to feed: PreparedFeed) throws {
    var entry = entry
    for key in [entry.key, entry.keys.whole] {
      entry.key = key
      guard let row = try row(of: entry, in: feed.feed) else { break }
      // Where the row or its article is damaged the entry is passed over.
      guard let known = try Damage.skipping({ try Known(row) }) else { return result.unchanged += 1 }
      if key != entry.keys.whole, try Damage.skipping({ try isOther(entry, than: known) }) == true { continue }
      guard let article = known.article, try known.content != entry.content || isDatedNow(article, by: entry),
        try Damage.skipping({ try change(article, from: known, to: entry, of: feed) }) != nil
      else { return result.unchanged += 1 }
      return
    }
    switch try known(entry, in: feed) {
    case .new: try insert(entry, of: feed)
    case .renamed(let id, let old):
      if try old.content == entry.content && !isDatedNow(id, by: entry) {
        try rename(old, to: entry, file: old.file, in: feed.feed)
        result.unchanged += 1
      } else if try Damage.skipping({ try change(id, from: old, to: entry, of: feed) }) == nil {
        try insert(entry, of: feed)
      }
    case .removed:
      try entry.remember(in: feed.feed, as: nil, file: fileID(of: entry), db)
      result.unchanged += 1
    case .article(let id):
      // Of one that is damaged this is a whole copy, and stands beside it.
      if try Damage.skipping({ try join(id, entry, of: feed) }) == nil { try insert(entry, of: feed) }
    }
  }

  /// What is remembered of an entry.
  fileprivate struct Known {
    var key: Int64
    var article: Int64?
    var file: Int64?
    var content: Int64

    init(_ row: Row) throws {
      (key, article, file, content) = try (row.value(0), row.value(1), row.value(2), row.value(3))
    }
  }

  private func row(of entry: PreparedEntry, in feed: Int64) throws -> Row? {
    let sql = "SELECT key, article, file, content FROM feedArticle WHERE feed = ? AND key = ?"
    return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [feed, entry.key])
  }

  /// Whether an entry is another article than that which had its id: with another address, title and text.
  private func isOther(_ entry: PreparedEntry, than known: Known) throws -> Bool {
    guard let article = known.article else {
      // All that is left of it is its address, which its file is called by.
      let sql = "SELECT name FROM file WHERE id = ?"
      let name = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [known.file])
      guard let name, name.hasPrefix("http"), entry.draft.article.url != nil else { return false }
      return AddressKey.digest(name) != entry.draft.article.url.flatMap(AddressKey.digest)
    }
    guard known.content != entry.content, let stored = try StoredArticle(article, db)?.text,
      !stored.isAtAddress(of: entry.draft.article)
    else { return false }
    let new = entry.draft.article
    if stored.url == nil || new.url == nil {
      guard let before = stored.published, let after = new.published, before != after else { return false }
    }
    return !Comparison.isRevision(new, of: stored)
  }

  /// Whether the same text says a date now by which its article is another day's.
  private func isDatedNow(_ article: Int64, by entry: PreparedEntry) throws -> Bool {
    guard entry.draft.published != nil else { return false }
    let sql = "SELECT published, dateSource FROM article WHERE id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [article]) else { return false }
    return try Damage.skipping {
      var known = ParsedArticle(title: "")
      known.published = try (row.value(0) as Int64?).map(Date.init(wholeSeconds:))
      known.dateSource = StoredDate.source(try row.value(1))
      let before = known.published
      known.takeFirstDate(of: entry.draft.article)
      return known.published?.wholeSeconds != before?.wholeSeconds
    } ?? false
  }

  private mutating func insert(_ entry: PreparedEntry, of feed: PreparedFeed) throws {
    let file = try file(of: entry, arrived: feed.arrived)
    let id = try freeID(at: entry.draft.date, isDated: entry.draft.published != nil)
    try entry.remember(in: feed.feed, as: id, file: file, db)
    try insert(entry.draft, as: id, file: file)
    try FeedCounts.count(1, unread: [id], db)
  }

  /// Another text of an entry that is known: where the article's text is the entry's own it follows, also when it became
  /// shorter, for its publisher corrected it; where a page brought a fuller one that stays.
  private mutating func change(
    _ article: Int64, from known: Known, to entry: PreparedEntry, of feed: PreparedFeed
  ) throws {
    let sql = "SELECT file FROM article WHERE id = ?"
    guard let current = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [article]) else { return }
    let new = try self.file(of: entry, arrived: feed.arrived)
    try unite(article, entry.draft, file: new, isCorrection: current == known.file)
    try rename(known, to: entry, file: new, in: feed.feed)
    if let file = known.file, file != new {
      try Copies.remove(file, from: article, db)
      try forget(file)
    }
  }

  private func rename(_ known: Known, to entry: PreparedEntry, file: Int64?, in feed: Int64) throws {
    try db.cachedStatement(sql: "UPDATE feedArticle SET key = ?, file = ?, content = ? WHERE feed = ? AND key = ?")
      .execute(arguments: [entry.key, file, entry.content, feed, known.key])
  }

  /// An entry that is an article of a page, or of another feed.
  private mutating func join(_ known: Int64, _ entry: PreparedEntry, of feed: PreparedFeed) throws {
    let file = try file(of: entry, arrived: feed.arrived)
    try addTags(entry.feedTags, to: known) { db in try entry.remember(in: feed.feed, as: known, file: file, db) }
    try unite(known, entry.draft, file: file)
    let sql = "SELECT isHidden FROM feed WHERE id = ?"
    if try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [feed.feed]) == false {
      try Hidden.remove([known], db)
    }
  }

  private enum Meeting {
    case new
    case article(Int64)
    /// It was an entry of this feed, under a name that the feed has no longer.
    case renamed(Int64, Known)
    /// It was an article once, which must not come back.
    case removed
  }

  private func known(_ entry: PreparedEntry, in feed: PreparedFeed) throws -> Meeting {
    if let file = try fileID(of: entry) {
      // Sites give the same entry in several feeds.
      let sql = "SELECT max(article) FROM feedArticle WHERE file = ? GROUP BY file"
      if let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [file]) {
        return (try row.value(0) as Int64?).map(Meeting.article) ?? .removed
      }
    }
    var draft = entry.draft
    if !entry.isLinkOwn { draft.article.url = nil }
    var last: Known?
    let id = try Identity.find(draft, db) { candidate in
      let own = try known(candidate.id, in: feed.feed)
      last = own.first
      if own.isEmpty { return .asTextsSay }
      if own.contains(where: { feed.keys.contains($0.key) || $0.key == entry.key }) {
        last = nil
        return try Comparison.isOneBesideOther(candidate, draft, db) ? .same : .other
      }
      return Comparison.isRenamed(candidate, draft, hasStem: own.contains { $0.key == entry.keys.stem })
    }
    guard let id else { return .new }
    return last.map { .renamed(id, $0) } ?? .article(id)
  }

  /// The entries of a feed that are an article.
  private func known(_ article: Int64, in feed: Int64) throws -> [Known] {
    let sql = "SELECT key, article, file, content FROM feedArticle WHERE article = ? AND feed = ?"
    return try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [article, feed]).whole(Known.init)
  }

  /// The row of the entry's bytes, with the bytes themselves.
  private func file(of entry: PreparedEntry, arrived: Int64) throws -> Int64 {
    let id: Int64
    if let known = try fileID(of: entry) {
      id = known
    } else {
      try db.cachedStatement(sql: "INSERT INTO file(hash, name, arrived, articles, kind) VALUES (?, ?, ?, 1, ?)")
        .execute(arguments: [Data(entry.hash.bytes), entry.name, arrived, FileKind.entry.rawValue])
      id = db.lastInsertedRowID
    }
    // A file whose articles were removed has no bytes any longer.
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO raw(id, bytes) VALUES (?, ?)")
      .execute(arguments: [id, Data(entry.bytes)])
    return id
  }

  private func fileID(of entry: PreparedEntry) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM file WHERE hash = ?"), arguments: [Data(entry.hash.bytes)])
  }

  /// What an entry said before is kept no longer: an entry that is changed each hour would fill the disk.
  private func forget(_ file: Int64) throws {
    let sql = """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM article WHERE file = ?1) OR EXISTS (SELECT 1 FROM feedArticle WHERE file = ?1)
      OR EXISTS (SELECT 1 FROM articleCopy WHERE file = ?1) OR EXISTS (SELECT 1 FROM undoFile WHERE file = ?1)
      """
    guard try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [file]) == nil else { return }
    try db.cachedStatement(sql: "DELETE FROM raw WHERE id = ?").execute(arguments: [file])
    try db.cachedStatement(sql: "DELETE FROM file WHERE id = ?").execute(arguments: [file])
  }

  private func settle(_ feed: PreparedFeed, _ result: FeedResult) throws {
    let known = try FeedRow.find(feed.feed, db)
    if let known, let title = feed.title { try FeedRow.remember(known, titled: title, db) }
    try FeedRow.write(feed.fetch, of: feed.feed, db)
    try db.cachedStatement(sql: "UPDATE feed SET title = coalesce(?, title), link = coalesce(?, link) WHERE id = ?")
      .execute(arguments: [feed.title, feed.link, feed.feed])
    if known?.settings.isHidden == true { try Hidden.add(result.added, db) }
  }
}

extension PreparedEntry {
  func remember(in feed: Int64, as article: Int64?, file: Int64?, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO feedArticle(feed, key, article, file, content) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [feed, key, article, file, content])
  }
}

extension MergeResult {
  fileprivate mutating func add(_ now: MergeResult, since before: MergeResult) {
    added += now.added - before.added
    updated += now.updated - before.updated
    unchanged += now.unchanged - before.unchanged
  }
}
