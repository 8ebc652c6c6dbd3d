internal import GRDB
import TextAnalysis

extension Merge {
  /// Adds tags to a stored article; `change` is run while the article is out of the index, which must not be told
  /// another thing when the article is taken out again than when it was put in.
  mutating func addTags(
    _ names: [String], to id: Int64, changing change: (Database) throws -> Void = { _ in }
  ) throws {
    let sql = """
      SELECT title, tags, source, EXISTS (SELECT 1 FROM unread u WHERE u.id = a.id) FROM article a WHERE id = ?
      """
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]) else { return }
    let name: String = try row.value(0)
    var title = try Draft.foldedTitle(name, of: id, db)
    let body = Draft.foldedBody(try StoredBody(id, db).blocks)
    let old = TagList.ids(try row.value(1))
    let new = try tagIDs(names).filter { !old.contains($0) }
    let source: Int64? = try row.value(2)
    index.take(id, try SearchIndex.Entry(id, title: title, body: body, tags: old, source: source, db))
    try change(db)
    title = try Draft.foldedTitle(name, of: id, db)
    index.put(id, try SearchIndex.Entry(id, title: title, body: body, tags: old + new, source: source, db))
    guard !new.isEmpty else { return }
    try db.cachedStatement(sql: "UPDATE article SET tags = ? WHERE id = ?")
      .execute(arguments: [TagList.text(old + new), id])
    try addTags(new, names, to: id, isUnread: try row.value(3))
  }
}
