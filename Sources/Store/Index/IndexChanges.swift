internal import GRDB

/// Changes of the full-text index, kept until the end of a transaction and then made by ascending numbers.
///
/// FTS5 gathers words in memory. It writes them out whenever an article's number is not above the last, and before each
/// statement on another table that might be undone by itself: an article met again in the midst of a batch cost 4 ms,
/// most of it for writing and later merging the batch's words in little pieces.
struct IndexChanges {
  private var changes: [Int64: (out: SearchIndex.Entry?, in: SearchIndex.Entry?)] = [:]

  mutating func put(_ id: Int64, _ entry: SearchIndex.Entry) {
    changes[id, default: (nil, nil)].in = entry
  }

  /// `entry` as it is in the index now, or as it was put in before.
  mutating func take(_ id: Int64, _ entry: SearchIndex.Entry) {
    if changes[id]?.in != nil {
      changes[id]?.in = nil
    } else {
      changes[id, default: (nil, nil)].out = entry
    }
  }

  mutating func write(_ db: Database) throws {
    for (id, change) in changes.sorted(by: { $0.key < $1.key }) where change.out != change.in {
      if let old = change.out { try SearchIndex.delete(id, old, db) }
      if let new = change.in { try SearchIndex.insert(id, new, db) }
    }
    changes = [:]
  }
}
