import ArticleParsing
import struct Foundation.Data
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
      let kept = results[index].added.filter { !dropped.contains($0) }
      results[index].result.drop(results[index].added.count - kept.count)
      results[index].added = kept
      try settle(feeds[index], results[index])
    }
    return results
  }

  private mutating func add(_ entry: PreparedEntry, to feed: PreparedFeed) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT article, file, content FROM feedArticle WHERE feed = ? AND key = ?"),
      arguments: [feed.feed, entry.key])
    if let row {
      // Where the row or its article is damaged the entry is passed over.
      let known = try Damage.skipping { try Known(row) }
      guard let known, let article = known.article, known.content != entry.content,
        try Damage.skipping({ try change(article, from: known.file, to: entry, of: feed) }) != nil
      else {
        result.unchanged += 1
        return
      }
      return
    }
    switch try known(entry, in: feed.feed) {
    case .new: try insert(entry, of: feed)
    case .removed:
      try entry.remember(in: feed.feed, as: nil, file: fileID(of: entry), db)
      result.unchanged += 1
    case .article(let id):
      // Of one that is damaged this is a whole copy, and stands beside it.
      if try Damage.skipping({ try join(id, entry, of: feed) }) == nil { try insert(entry, of: feed) }
    }
  }

  /// What is remembered of an entry.
  private struct Known {
    var article: Int64?
    var file: Int64?
    var content: Int64

    init(_ row: Row) throws { (article, file, content) = try (row.value(0), row.value(1), row.value(2)) }
  }

  private mutating func insert(_ entry: PreparedEntry, of feed: PreparedFeed) throws {
    let file = try file(of: entry, arrived: feed.arrived)
    let id = try freeID(for: entry.draft)
    try entry.remember(in: feed.feed, as: id, file: file, db)
    try insert(entry.draft, as: id, file: file)
    try FeedCounts.count(1, unread: [id], db)
  }

  /// Another text of an entry that is known: where the article's text is the entry's own it follows, also when it became
  /// shorter, for its publisher corrected it; where a page brought a fuller one that stays.
  private mutating func change(
    _ article: Int64, from file: Int64?, to entry: PreparedEntry, of feed: PreparedFeed
  ) throws {
    let sql = "SELECT file FROM article WHERE id = ?"
    guard let current = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: [article]) else { return }
    let new = try self.file(of: entry, arrived: feed.arrived)
    try unite(article, entry.draft, file: new, isCorrection: current == file)
    try db.cachedStatement(
      sql: "UPDATE feedArticle SET file = ?, content = ? WHERE feed = ? AND key = ?"
    ).execute(arguments: [new, entry.content, feed.feed, entry.key])
    if let file, file != new {
      try Copies.remove(file, from: article, db)
      try forget(file)
    }
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
    /// It was an article once, which must not come back.
    case removed
  }

  private func known(_ entry: PreparedEntry, in feed: Int64) throws -> Meeting {
    if let file = try fileID(of: entry) {
      // Sites give the same entry in several feeds.
      let sql = "SELECT max(article) FROM feedArticle WHERE file = ? GROUP BY file"
      if let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [file]) {
        return (try row.value(0) as Int64?).map(Meeting.article) ?? .removed
      }
    }
    var draft = entry.draft
    if !entry.isLinkOwn { draft.article.url = nil }
    guard let id = try Identity.find(draft, db) else { return .new }
    // Two entries of one feed are two articles (a picture a day under one title), unless they say the same.
    let own = "SELECT 1 FROM feedArticle WHERE article = ? AND feed = ? LIMIT 1"
    guard try Row.fetchOne(db.cachedStatement(sql: own), arguments: [id, feed]) != nil else { return .article(id) }
    let same = "SELECT 1 FROM article WHERE id = ? AND titleKey = ? AND lede = ? AND (ledeLetters > 0 OR url = ?)"
    let isSame = try Row.fetchOne(
      db.cachedStatement(sql: same), arguments: [id, draft.titleKey, draft.ledeHash, draft.article.url])
    return isSame == nil ? .new : .article(id)
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
      OR EXISTS (SELECT 1 FROM articleCopy WHERE file = ?1)
      """
    guard try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [file]) == nil else { return }
    try db.cachedStatement(sql: "DELETE FROM raw WHERE id = ?").execute(arguments: [file])
    try db.cachedStatement(sql: "DELETE FROM file WHERE id = ?").execute(arguments: [file])
  }

  private func settle(_ feed: PreparedFeed, _ result: FeedResult) throws {
    try FeedRow.write(feed.fetch, of: feed.feed, db)
    try db.cachedStatement(sql: "UPDATE feed SET title = coalesce(?, title), link = coalesce(?, link) WHERE id = ?")
      .execute(arguments: [feed.title, feed.link, feed.feed])
    if try FeedRow.find(feed.feed, db)?.settings.isHidden == true { try Hidden.add(result.added, db) }
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
