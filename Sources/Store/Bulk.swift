internal import GRDB

/// How the writer works while thousands of articles come one batch after the other.
enum Bulk {
  /// FTS5's own setting for how many pieces of a size it brings together as it goes (sqlite.org/fts5.html §6.3).
  private static let usualMerge = 4

  /// The setting stands in the file, so that an import which was killed leaves it behind: every write looks.
  static func set(_ isBulk: Bool, _ db: Database) throws {
    let merge = try Int.fetchOne(
      db.cachedStatement(sql: "SELECT v FROM search_config WHERE k = 'automerge'"))
    let wanted = isBulk ? 0 : usualMerge
    guard (merge ?? usualMerge) != wanted else { return }
    try db.execute(sql: "INSERT INTO search(search, rank) VALUES ('automerge', ?)", arguments: [wanted])
    // The trees of titles, tags and digests are written all over; in this much each page is written once a batch.
    try db.execute(sql: "PRAGMA cache_size = \(isBulk ? -64_000 : -4_000)")
  }
}
