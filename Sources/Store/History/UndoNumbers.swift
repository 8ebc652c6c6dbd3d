import struct Foundation.Data
internal import GRDB

extension UndoLog {
  /// What is remembered of articles is remembered of their new numbers.
  ///
  /// - Parameter changes: In their order, for a number that one article left may be another's then.
  static func renumber(_ changes: [(old: Int64, new: Int64)], _ db: Database) throws {
    guard !changes.isEmpty else { return }
    let moved = Dictionary(changes.map { ($0.old, $0.new) }) { first, _ in first }
    for row in try Row.fetchAll(db, sql: "SELECT id, articles FROM undo WHERE length(articles) > 0") {
      let read = try Damage.skipping { try (row.value(0) as Int64, row.value(1) as Data) }
      guard let (id, bytes) = read else { continue }
      let ids = IDList.ids([UInt8](bytes))
      guard ids.contains(where: { moved[$0] != nil }) else { continue }
      try db.execute(
        sql: "UPDATE undo SET articles = ? WHERE id = ?", arguments: [IDList.data(ids.map { moved[$0] ?? $0 }), id])
    }
    let own = "SELECT id, rows FROM undoRow WHERE owner = ? AND kind IN ('tags', 'line')"
    for (old, new) in changes {
      for row in try Row.fetchAll(db.cachedStatement(sql: own), arguments: [old]) {
        try rewrite(row, owner: new, db) { saved in
          if saved.number("article") == old { saved.set("article", new) }
        }
      }
    }
    // By the index, past the many rows of articles that were removed.
    let lists = "SELECT id, rows FROM undoRow WHERE undo IN (SELECT id FROM undo) AND kind IN ('hidden', 'given')"
    for row in try Row.fetchAll(db, sql: lists) {
      try rewrite(row, owner: nil, db) { saved in
        for column in ["ids", "articles"] where saved[column] != nil {
          saved.set(column, IDList.data(saved.ids(column).map { moved[$0] ?? $0 }))
        }
      }
    }
  }

  private static func rewrite(
    _ row: Row, owner: Int64?, _ db: Database, _ change: (inout SavedRow) -> Void
  ) throws {
    try Damage.skipping {
      var rows = try SavedRows.rows([UInt8](row.value(1) as Data))
      for place in rows.indices { change(&rows[place]) }
      try db.cachedStatement(sql: "UPDATE undoRow SET owner = coalesce(?, owner), rows = ? WHERE id = ?")
        .execute(arguments: [owner, Data(SavedRows.bytes(rows)), row.value(0) as Int64])
    }
  }
}
