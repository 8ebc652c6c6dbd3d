// The public face of what keeps a store small and whole.
public import struct Foundation.Date
internal import GRDB

/// Which articles stay when old ones go; starred ones always do.
public enum Keeping: Equatable, Sendable {
  case since(Date)
  case newest(Int)
}

/// How many things a store holds, and how many bytes they take.
public struct StoreStatistics: Equatable, Sendable {
  public var articles = 0
  public var unread = 0
  public var starred = 0
  public var tags = 0
  public var sources = 0
  public var files = 0
  /// The file of the store.
  public var bytes = 0
  /// Room in that file which is free.
  public var freeBytes = 0
  /// The full-text index.
  public var indexBytes = 0
  /// The articles' texts.
  public var bodyBytes = 0
  /// The imported files, as they were.
  public var rawBytes = 0
}

/// Something that is wrong with a store.
public enum StoreProblem: Equatable, Sendable {
  /// SQLite's own check says so.
  case database(String)
  case body(Article.ID)
  /// A row holds no value where one must be, or one of another type; `key` is what it is found by. It is left out of all
  /// that is shown.
  case row(table: String, key: String, column: String)
  /// The title is not the one that came in.
  case title(Article.ID)
  /// The imported bytes are not those that came in.
  case file(name: String)
  case counter(String, stored: Int, counted: Int)
  /// So many articles are missing from the full-text index, or too many are in it when negative.
  case index(missing: Int)
  /// The full-text index was made by another version's reading of letters: what is folded otherwise since then is not
  /// found in older articles. A repair makes it anew.
  case indexOfOtherVersion
}

extension Store {
  /// Removes old articles that are not starred; returns how many. Their files are forgotten but for a digest, so that
  /// importing them again does not bring them back. Works in short writes: others read and write in the meantime. On a
  /// disk that is nearly full they are shorter still, and what they free is given back at once.
  @concurrent public func prune(keeping: Keeping) async throws(StoreError) -> Int {
    let limit = try await read { db in try Retention.limit(keeping, db) }
    var removed = 0
    while true {
      var count = 0
      do throws(StoreError) {
        try await inSteps(of: Removal.step, done: &count) { store, size throws(StoreError) in
          try await store.writeUnchecked { db in try Retention.remove(below: limit, atMost: size, db) }
        }
        return removed + count
      } catch {
        removed += count
        guard count > 0, case .cannotWrite = error, try await shrink() > 0 else { throw error }
      }
    }
  }

  /// Brings the full-text index into one piece, in short writes: searching is fastest then, and what was removed takes
  /// no room any longer.
  @concurrent public func mergeIndex() async throws(StoreError) {
    try await mergeIndex(isWhole: true)
  }

  /// The same after an import; one that added few articles to many brings only the new pieces together, for all of the
  /// index is a minute of writing at a million articles.
  @concurrent public func mergeIndex(afterAdding added: Int) async throws(StoreError) {
    let articles = try await read { db in try State.value("articles", db) }
    try await mergeIndex(isWhole: added >= articles / Bulk.wholeIndexShare)
  }

  private func mergeIndex(isWhole: Bool) async throws(StoreError) {
    try await prepareCompletions()
    try await write { db in try Bulk.set(false, db) }
    var isFirst = isWhole
    while !Task.isCancelled {
      let isFirstStep = isFirst
      let goesOn = try await write { db in try SearchIndex.merge(isFirst: isFirstStep, db) }
      if !goesOn { break }
      isFirst = false
    }
  }

  /// Learns which words are commonest for each beginning, where an import or an older program left that undone; four
  /// seconds for a million articles, in one write. Until then the first letters of a word are looked up slowly.
  @concurrent public func prepareCompletions() async throws(StoreError) {
    if try await read(Completions.isWhole) { return }
    try await write { db in if try !Completions.isWhole(db) { try Completions.make(db) } }
  }

  /// Gives free room back to the system, in short writes; returns the bytes.
  @concurrent @discardableResult
  public func vacuum() async throws(StoreError) -> Int {
    var hasRoom = true
    do throws(StoreError) { try await mergeIndex() } catch .cannotWrite { hasRoom = false }
    var pages = try await shrink()
    if !hasRoom {
      try await mergeIndex()
      pages += try await shrink()
    }
    // The file is as long as before until then.
    if pages > 0 { await emptyLog() }
    let size = try await read { db in try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0 }
    return pages * size
  }

  private func shrink() async throws(StoreError) -> Int {
    var pages = 0
    try await inSteps(of: Retention.pages, done: &pages) { store, size throws(StoreError) in
      try await store.write { db in try Retention.shrink(by: size, db) }
    }
    return pages
  }

  /// Repeats a write until it does nothing any more. Each needs room for what it changes in the log, although it frees
  /// some: where there is none, the log is emptied and the next writes are smaller.
  private func inSteps(
    of most: Int, done: inout Int, _ step: (Store, Int) async throws(StoreError) -> Int
  ) async throws(StoreError) {
    var size = most
    var isTight = false
    while !Task.isCancelled {
      do throws(StoreError) {
        let count = try await step(self, size)
        if count == 0 { return }
        done += count
        if isTight { await emptyLog() }
        size = min(most, size * 2)
      } catch {
        guard case .cannotWrite = error, size > 1 else { throw error }
        isTight = true
        await emptyLog()
        size = max(1, size / 8)
      }
    }
  }

  /// Brings the log into the file and gives its room back. Where somebody reads an older state it stays, which costs
  /// nothing but room.
  private func emptyLog() async {
    _ = try? await connections.writer.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
  }

  /// Reads every page of the store for some of it: seconds for a million articles.
  @concurrent public func statistics() async throws(StoreError) -> StoreStatistics {
    try await read { db in try Check.statistics(db) }
  }

  /// Reads all of the store and compares it with its checksums and counters: about a minute for a million articles.
  @concurrent public func check() async throws(StoreError) -> [StoreProblem] {
    do {
      // A read as any other, save that a table in memory may be made, by which the index tells its words.
      return try await connections.reader.unsafeRead { db in
        try db.beginTransaction(.deferred)
        // In a damaged file SQLite ends a transaction by itself, or fails at its end. It was only read.
        defer { try? db.rollback() }
        return Check.problems(db)
      }
    } catch { throw StoreError(reading: error) }
  }
}
