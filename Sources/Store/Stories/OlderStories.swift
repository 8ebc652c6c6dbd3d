internal import GRDB

/// Articles that were not looked at for a story yet: those of a store of earlier programs and of imports in bulk, the
/// newest first.
enum OlderStories {
  private static let name = "storiesBelow"
  /// A few with each write, about a hundredth of a second.
  static let besideWrite = 20
  /// Of the background's; the same wherever it is cut.
  static let step = 100

  static func isAnyLeft(_ db: Database) throws -> Bool { try below(db) != nil }

  /// The number below which articles were not looked at; nil where all were.
  private static func below(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT value FROM state WHERE name = ?"), arguments: [name])
  }

  static func forget(_ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM state WHERE name = ?").execute(arguments: [name])
  }

  /// From this article on all are looked at again; those that are in a story stay there.
  static func fallBehind(above id: Int64, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO state VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET value = max(value, excluded.value)
        """
    ).execute(arguments: [name, min(id, 1 << 60) + 1])
  }

  @discardableResult
  static func run(atMost limit: Int, _ db: Database) throws -> Int {
    var memory = StoryMemory()
    return try run(atMost: limit, &memory, db)
  }

  /// One after the other, each as if it came last, so that it does not matter how many are taken at once.
  @discardableResult
  static func run(atMost limit: Int, _ memory: inout StoryMemory, _ db: Database) throws -> Int {
    // Without their terms nothing can be told of them.
    guard let below = try below(db), try !OlderTerms.isAnyLeft(db) else { return 0 }
    let sql = "SELECT id FROM article WHERE id < ? ORDER BY id DESC LIMIT ?"
    let ids = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [below, limit])
    if let first = ids.first {
      try memory.begin(at: first, db)
      var join = try StoryJoin(db, memory)
      try join.run(ids)
      memory = join.memory
    }
    if let last = ids.last, ids.count == limit {
      try db.cachedStatement(sql: "UPDATE state SET value = ? WHERE name = ?").execute(arguments: [last, name])
    } else {
      try forget(db)
    }
    try memory.end(db)
    return ids.count
  }
}

extension Store {
  /// Finds the stories of articles that were not looked at yet, in short writes.
  @concurrent public func prepareStories() async throws(StoreError) {
    try await prepareStories(atOnce: OlderStories.step)
  }

  @concurrent func prepareStories(atOnce step: Int) async throws(StoreError) {
    try await prepareRelations()
    while !Task.isCancelled, try await read(UndatedStories.isAnyLeft) {
      try await write { db in try UndatedStories.run(db) }
      try? await Task.sleep(for: OlderTerms.pause)
    }
    guard try await read(OlderStories.isAnyLeft) else { return }
    try await write { db in try TermCounts.renewForAll(db) }
    var memory = StoryMemory()
    while !Task.isCancelled, try await read(OlderStories.isAnyLeft) {
      memory = try await write { [memory] db in
        var memory = memory
        try OlderStories.run(atMost: step, &memory, db)
        return memory
      }
      try? await Task.sleep(for: OlderTerms.pause)
    }
  }
}
