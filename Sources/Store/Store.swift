// Every article the reader knows. This file is the whole of the public API, with Article, StoreError and FilterLanguage's
// Query.
public import FilterLanguage
import struct Foundation.Data
internal import GRDB

/// The articles on disk. Values of it may be copied freely; all of them, and other processes, share the file.
public struct Store: Sendable {
  let connections: Connections
  /// Files, and the folder, that others could look into until this opening.
  public let tightened: [String]
  /// What is done to every new article as it is merged, here and in copies of this value.
  public var rules: [Rule] = []
  private var readsAside = false

  /// The same store for what nobody waits for: what it reads does not hold up what a key asks.
  public var aside: Store {
    var aside = self
    aside.readsAside = true
    return aside
  }

  /// Opens the store, or makes it together with its folder. A file that is damaged, newer or another program's is
  /// refused and not touched. Others are kept from looking into it, and into its folder if that is our own.
  public init(path: String, isOwnFolder: Bool = false) throws(StoreError) {
    (connections, tightened) = try StoreFile.open(path: path, isOwnFolder: isOwnFolder)
  }

  /// A store that is gone with its last copy.
  public init(inMemory: ()) throws(StoreError) {
    connections = try StoreFile.inMemory()
    tightened = []
  }

  /// Whether closing a descriptor of this process would take away SQLite's locks on an open store (fcntl(2)).
  public static func isLocked(_ descriptor: Int32) -> Bool { OpenFile.isLocked(descriptor) }

  /// Why nothing can be written now; nil where it can. A write tries again.
  public var readOnlyReason: ReadOnlyReason? { connections.readOnly }

  /// Throws where the file was removed or replaced since it was opened; then nothing is written any longer. It goes on
  /// when the same file is back.
  public func checkPresence() throws(StoreError) { try connections.checkPresence() }

  /// Adds what is new, in one transaction. The same bytes change nothing, and the same article (by its address, or its
  /// title and beginning) is not added again: a fuller body replaces the shorter and its status stays.
  @concurrent public func merge(_ files: [ImportedFile]) async throws(StoreError) -> MergeResult {
    var preparation = FilePreparation()
    return try await merge(files.map { preparation.prepare($0) })
  }

  /// The same for files that were prepared while the ones before them were being stored.
  @concurrent public func merge(_ files: [PreparedFile]) async throws(StoreError) -> MergeResult {
    try await merge(files, isBulk: false).result
  }

  /// The same in bulk, where thousands come one batch after the other: the index is left in pieces that `mergeIndex`
  /// brings together at the end, and the words are left to `add(_: BulkWords)`, which is told of each outcome.
  @concurrent public func merge(_ files: [PreparedFile], isBulk: Bool) async throws(StoreError) -> BulkOutcome {
    let known = try await read { db in
      try files.allSatisfy { try Merge.articles($0.hash, db) != nil }
        ? BulkOutcome(unchanged: files, changes: Uncounted.changes(db)) : nil
    }
    if let known { return known }
    return try await writeWithRules { db, rules in
      try Bulk.set(isBulk, db)
      var merge = Merge(db, isBulk: isBulk)
      try merge.run(files)
      try merge.result.drop(RuleRun.apply(rules, to: merge.added, db).count)
      return try merge.finished()
    }
  }

  /// Of those files that are stored already, byte for byte, how many articles they brought.
  @concurrent public func known(_ files: [ContentHash]) async throws(StoreError) -> [ContentHash: Int] {
    try await read { db in
      var known: [ContentHash: Int] = [:]
      for hash in files { known[hash] = try Merge.articles(hash, db) }
      return known
    }
  }

  /// One page of a list, newest first: what is older than `after`, or what stands directly before `before` (newer).
  @concurrent public func articles(
    _ query: Query, limit: Int, after: Article.ID? = nil, before: Article.ID? = nil
  ) async throws(StoreError) -> [Article] {
    try await read { db in
      guard let rows = try ListRowsSQL(query, db) else { return [] }
      let isUpwards = before != nil && after == nil
      let page =
        try isUpwards
        ? ArticleRow.page(rows.heads, .oldestFirst, beyond: before, limit, db).reversed()
        : ArticleRow.page(rows.heads, .newestFirst, beyond: after, before: before, limit, db)
      return try rows.withOthers(page, db)
    }
  }

  /// The articles that fit a query best, best first, chosen among a bounded number of them. One of its words is enough
  /// unless `needsAllWords`; its other conditions must hold.
  @concurrent public func search(
    _ query: Query, limit: Int, needsAllWords: Bool = false
  ) async throws(StoreError) -> [SearchResult] {
    try await read { db in try Ranking(query, needsAll: needsAllWords, db).best(limit) }
  }

  /// Where the articles have the words of a query.
  @concurrent public func snippets(
    _ ids: [Article.ID], _ query: Query
  ) async throws(StoreError) -> [Article.ID: String] {
    try await read { db in
      let matcher = try query.fullMatcher(db)
      var snippets: [Article.ID: String] = [:]
      for id in ids {
        let body = try Damage.skipping { try StoredBody(id.rawValue, db) }
        snippets[id] = Snippet.text(of: body?.blocks ?? [], matcher)
      }
      return snippets
    }
  }

  /// The number of articles; with `atMost`, counting stops there, which keeps it instant in a large store.
  @concurrent public func count(_ query: Query, atMost: Int? = nil) async throws(StoreError) -> Int {
    try await read { db in try Counting.articles(query, atMost: atMost, db) }
  }

  /// The number of articles and of the unread ones among them, each as `count` gives it; in one walk where there are
  /// fewer than `atMost`.
  @concurrent public func counts(
    _ query: Query, atMost: Int
  ) async throws(StoreError) -> (articles: Int, unread: Int) {
    try await read { db in try Counting.articlesAndUnread(query, atMost: atMost, db) }
  }

  /// The same numbers where counters know them, however large they are; nil where articles would have to be counted.
  @concurrent public func knownCounts(_ query: Query) async throws(StoreError) -> (articles: Int, unread: Int)? {
    try await read { db in try Counting.known(query, db) }
  }

  /// All that the article's own page shows, under the number that was asked for; nil when there is no such article.
  @concurrent public func content(_ id: Article.ID) async throws(StoreError) -> ArticleContent? {
    let asked = id
    return try await read { db in
      let id = try Article.ID(MovedArticles.now([asked.rawValue], db)[0])
      guard var article = try ArticleRow.article(id.rawValue, db) else { return nil }
      article.id = asked
      let body = try StoredBody(id.rawValue, db)
      let related = try Row.fetchCursor(
        db, sql: "SELECT title, target, url FROM related WHERE article = ? ORDER BY position", arguments: [id.rawValue]
      ).whole {
        try RelatedArticle(
          title: $0.value(0), id: ($0.value(1) as Int64?).map(Article.ID.init), url: $0.value(2))
      }
      return ArticleContent(
        article: article, author: body.author, blocks: body.blocks, keywords: body.keywords, related: related,
        isCorrected: try Versions.hasEarlier(id.rawValue, db), place: try Places.of(id.rawValue, db))
    }
  }

  /// All bytes of the file that the article came in; nil when there is no such article, or
  /// its file was lost before a repair.
  @concurrent public func raw(_ id: Article.ID) async throws(StoreError) -> [UInt8]? {
    try await read { db in
      let sql = "SELECT r.bytes FROM article a JOIN raw r ON r.id = a.file WHERE a.id = ?"
      return try Data.fetchOne(db, sql: sql, arguments: [MovedArticles.now([id.rawValue], db)[0]]).map { [UInt8]($0) }
    }
  }

  /// The tags of the articles, those of most articles first. For the whole store they come from counters that are
  /// exact after every change; within a query they are counted, over its newest `atMost` articles when given.
  @concurrent public func tags(_ query: Query, atMost: Int? = nil) async throws(StoreError) -> [TagCount] {
    try await read { db in try Counting.tags(query, atMost: atMost, db) }
  }

  /// So many of these at most, those of most articles first, without a look at the others, and how many more there are;
  /// nil where all articles of the query have to be looked at for one.
  @concurrent public func firstTags(
    _ query: Query, _ most: Int
  ) async throws(StoreError) -> (tags: [TagCount], more: Int)? {
    try await read { db in query.canonical == .everything ? try Tags.first(most, db) : nil }
  }

  /// Marks articles; returns how many were not marked so before. Not undoable where nobody asked for the mark, as when
  /// an article is opened: ten of those would push out the one that was asked for.
  @concurrent @discardableResult
  public func mark(_ mark: Mark, _ ids: [Article.ID], isUndoable: Bool = true) async throws(StoreError) -> Int {
    try await write { db in
      try Marks.apply(mark, MovedArticles.now(ids.map(\.rawValue), db), isUndoable: isUndoable, db)
    }
  }

  /// Marks all articles of a query; returns how many were not marked so before.
  @concurrent @discardableResult
  public func mark(_ mark: Mark, matching query: Query) async throws(StoreError) -> Int {
    try await writeUnchecked { db in try Marks.apply(mark, matching: query, isUndoable: true, db) }
  }

  /// Marks the articles of a query that stand below one in the list, or above it; returns how many were not marked so
  /// before. The number of an article is its time in seconds since 1970, so that a date makes one as well.
  @concurrent @discardableResult
  public func mark(
    _ mark: Mark, matching query: Query = .everything, olderThan id: Article.ID
  ) async throws(StoreError) -> Int {
    try await writeUnchecked { db in try Marks.apply(mark, matching: query, below: id.rawValue, isUndoable: true, db) }
  }

  @concurrent @discardableResult
  public func mark(
    _ mark: Mark, matching query: Query = .everything, newerThan id: Article.ID
  ) async throws(StoreError) -> Int {
    try await writeUnchecked { db in try Marks.apply(mark, matching: query, above: id.rawValue, isUndoable: true, db) }
  }

  /// The number of articles of a query that stand below one in the list (older), or above it. The list may be one of
  /// more than the query has: which rows it has is said by that query.
  @concurrent public func count(
    _ query: Query, from id: Article.ID, older: Bool, in list: Query? = nil
  ) async throws(StoreError) -> Int {
    try await read { db in
      guard var sql = try QuerySQL(query, db), let rows = try ListRowsSQL(list ?? query, db) else { return 0 }
      rows.bound(&sql, older: older, than: id.rawValue)
      let (text, arguments) = sql.count(atMost: nil)
      return try Int.fetchOne(db, sql: text, arguments: arguments) ?? 0
    }
  }

  /// The articles of a query from one to another, both among them, newest first; so many at most. Where stories are
  /// rows, those of the rows.
  @concurrent public func ids(
    _ query: Query, from newest: Article.ID, to oldest: Article.ID, atMost limit: Int
  ) async throws(StoreError) -> [Article.ID] {
    try await read { db in
      guard let rows = try ListRowsSQL(query, db) else { return [] }
      let (low, high) = (oldest.rawValue &- 1, newest.rawValue &+ 1)
      let (text, arguments) = rows.heads.list("#", from: low, to: high, .newestFirst, limit: limit)
      let heads = try Int64.fetchAll(db, sql: text, arguments: arguments)
      return try rows.articles(of: heads, db).prefix(limit).map(Article.ID.init)
    }
  }

  /// The unread article that stands next to one in a list, older (further down) or newer. Where there is none and `wraps`
  /// is set, the first one from the list's other end, which may be the one itself.
  @concurrent public func nextUnread(
    _ query: Query, from id: Article.ID, older: Bool, wraps: Bool = false
  ) async throws(StoreError) -> Article? {
    try await read { db in try NextUnread(query, db)?.article(from: id.rawValue, older: older, wraps: wraps) }
  }

  /// True until the store has held an article for the first time; it stays false when it is empty again.
  @concurrent public func isPristine() async throws(StoreError) -> Bool {
    try await read { db in try State.value("everHeld", db) == 0 }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await (readsAside ? connections.forReadingAside() : connections.forReading()).read(body)
    } catch { throw StoreError(reading: error) }
  }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await connections.forWriting().write { [connections] db in
        let value = try body(db)
        // It may have been long, and a commit to a file that is gone is none.
        try connections.checkPresence()
        return value
      }
    } catch { throw StoreError(translating: error) }
  }

  /// A write in which SQLite does not look whether rows refer to others that are there: for those which go it would read
  /// whole tables without an index on each of those columns, and what comes by the thousand was looked up already.
  /// `check` tells what is left over.
  func writeUnchecked<Value: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Value
  ) async throws(StoreError) -> Value {
    do {
      return try await connections.forWriting().writeWithoutTransaction { [connections] db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }  // Fails only where the connection does.
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          try connections.checkPresence()
          return .commit
        }
        guard let value else { throw StoreError.failed(reason: "the write was given up") }
        return value
      }
    } catch { throw StoreError(translating: error) }
  }
}
