import ArticleParsing
public import struct Foundation.Data
public import struct Foundation.Date
internal import GRDB

extension Store {
  /// Adds pages of a folder that is subscribed to, as `merge(_:isBulk:)` does. Their articles are that feed's: they get
  /// its tags, are hidden with it, and go when it need not keep them. A feed that was removed in the meantime gets
  /// nothing.
  @concurrent public func merge(
    _ files: [PreparedFile], isBulk: Bool, into feed: Feed.ID, now: Date
  ) async throws(StoreError) -> BulkOutcome {
    let (outcome, folder) = try await writeWithRules { db, rules -> (BulkOutcome, Feed?) in
      guard let folder = try FeedRow.find(feed.rawValue, db) else {
        var none = BulkOutcome(unchanged: files, changes: try Uncounted.changes(db))
        none.result = MergeResult()
        return (none, nil)
      }
      try Bulk.set(isBulk, db)
      var merge = Merge(db, isBulk: isBulk)
      try merge.run(files)
      try FolderFeed(folder, db).take(files, added: merge.added, isBulk: isBulk)
      try merge.result.drop(RuleRun.apply(rules, to: merge.added, db).count)
      return (try merge.finished(), folder)
    }
    if let folder { _ = try await prune(folder, now: now) }
    return outcome
  }

  /// Of those files that are stored already, and whose articles are that feed's, how many articles they brought.
  @concurrent public func known(
    _ files: [ContentHash], in feed: Feed.ID
  ) async throws(StoreError) -> [ContentHash: Int] {
    try await read { db in
      // One whose articles were removed has none that could be the feed's.
      let sql = """
        SELECT articles FROM file f WHERE hash = ? AND (
          EXISTS (SELECT 1 FROM feedArticle x WHERE x.file = f.id AND x.feed = ?)
          OR NOT (EXISTS (SELECT 1 FROM article a WHERE a.file = f.id)
            OR EXISTS (SELECT 1 FROM articleCopy c WHERE c.file = f.id)))
        """
      var known: [ContentHash: Int] = [:]
      for hash in files {
        known[hash] = try Int.fetchOne(
          db.cachedStatement(sql: sql), arguments: [Data(hash.bytes), feed.rawValue])?.countable
      }
      return known
    }
  }
}

/// A folder that is subscribed to: its entries are pages.
struct FolderFeed {
  private let feed: Feed
  private let db: Database

  init(_ feed: Feed, _ db: Database) { (self.feed, self.db) = (feed, db) }

  /// Makes the articles of `files`, which are stored, the feed's. Those that were known from elsewhere are not hidden.
  func take(_ files: [PreparedFile], added: [Int64], isBulk: Bool) throws {
    var merge = Merge(db, isBulk: isBulk)
    let added = Set(added)
    var own: [Int64] = []
    for file in files {
      for (article, id) in try articles(of: file.hash) {
        if try added.contains(article) || isOwn(article) { own.append(article) }
        let key = SHA256.number("\(file.hash.bytes)\0\(article)")
        let known = "SELECT 1 FROM feedArticle WHERE feed = ? AND key = ?"
        let isKnown = try Row.fetchOne(db.cachedStatement(sql: known), arguments: [feed.id.rawValue, key]) != nil
        try merge.addTags(feed.settings.tags, to: article) { db in
          guard !isKnown else { return }
          try db.cachedStatement(
            sql: "INSERT INTO feedArticle(feed, key, article, file, content) VALUES (?, ?, ?, ?, ?)"
          ).execute(arguments: [feed.id.rawValue, key, article, id, key])
        }
      }
    }
    try merge.finish()
    if feed.settings.isHidden { try Hidden.add(Set(own).sorted(), db) }
  }

  private func articles(of hash: ContentHash) throws -> [(article: Int64, file: Int64)] {
    let sql = """
      SELECT a.id, f.id FROM file f JOIN article a ON a.file = f.id WHERE f.hash = ?1
      UNION SELECT c.article, f.id FROM file f JOIN articleCopy c ON c.file = f.id WHERE f.hash = ?1
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [Data(hash.bytes)]).map {
      try ($0.value(0), $0.value(1))
    }
  }

  /// It came in this feed before, and in no other: a page that was written anew stays hidden.
  private func isOwn(_ article: Int64) throws -> Bool {
    let sql = "SELECT min(feed) = ?1 AND max(feed) = ?1 FROM feedArticle WHERE article = ?2"
    let isOnlyHere = try Bool.fetchOne(
      db.cachedStatement(sql: sql), arguments: [feed.id.rawValue, article])
    return isOnlyHere == true
  }
}
