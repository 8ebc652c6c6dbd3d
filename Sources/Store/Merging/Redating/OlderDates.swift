internal import GRDB

/// Articles that got their date from a file that came later, in a store of earlier programs, which left them among what
/// came with their first: the newest first, some at a time. Each has its number by its date from then on.
enum OlderDates {
  /// The number below which articles were not looked at; 0 where all were, and none where that has not begun.
  private static let name = "datesBelow"
  /// So many are looked at in one write, and so many moved.
  static let step = 5_000
  static let mostMoved = 100

  static func isAnyLeft(_ db: Database) throws -> Bool { try below(db) != 0 }

  private static func below(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(db.cachedStatement(sql: "SELECT value FROM state WHERE name = ?"), arguments: [name])
  }

  /// The transaction must be an unchecked one.
  static func run(_ db: Database) throws {
    let below = try below(db) ?? .max
    guard below != 0 else { return }
    // One from the future stands where it came, before its date.
    let find = "SELECT id FROM article WHERE id < ? AND id >= ? AND published < date ORDER BY id DESC LIMIT ?"
    let start = "SELECT min(id) FROM (SELECT id FROM article WHERE id < ? ORDER BY id DESC LIMIT ?)"
    guard let first = try Int64.fetchOne(db.cachedStatement(sql: start), arguments: [below, step]) else {
      return try set(0, db)
    }
    let found = try Int64.fetchAll(db.cachedStatement(sql: find), arguments: [below, first, mostMoved])
    var merge = Merge(db)
    for id in found { try merge.redate(id) }
    try merge.finishRedated()
    try set(found.count == mostMoved ? found.last ?? first : first, db)
  }

  private static func set(_ below: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO state VALUES (?, ?)").execute(arguments: [name, below])
  }
}

extension Merge {
  /// Puts an article at the date that it has.
  fileprivate mutating func redate(_ id: Int64) throws {
    // What is damaged stays where it is.
    try Damage.skipping {
      _ = try StoredBody(id, db)
      try noteTitles(of: id)
      let read = "SELECT published FROM article WHERE id = ?"
      guard let date = try Int64.fetchOne(db.cachedStatement(sql: read), arguments: [id]) else { return }
      try db.cachedStatement(sql: "UPDATE article SET date = ? WHERE id = ?").execute(arguments: [date, id])
      redated[id] = date
    }
  }

  fileprivate mutating func finishRedated() throws {
    try moveRedated()
    try writeHeadlines()
    try index.write(db)
    try StoryJoin.run(moved.values.sorted(), db)
  }
}

extension Store {
  /// Puts the articles of an earlier program's store where their dates are, in short writes.
  @concurrent public func prepareDates() async throws(StoreError) {
    while !Task.isCancelled, try await read(OlderDates.isAnyLeft) {
      try await writeUnchecked { db in try OlderDates.run(db) }
      try? await Task.sleep(for: OlderTerms.pause)
    }
  }
}
