import ArticleParsing
internal import GRDB
import TextAnalysis

/// Gives an article another number, with all that is known under the one that it had: its number is its time.
enum Renumbering {
  /// The transaction must be an unchecked one. What the index is told is written by the caller.
  ///
  /// - Parameter others: Headlines that it may be found by still, besides those that it has.
  static func move(
    _ old: Int64, to new: Int64, _ index: inout IndexChanges, others: [KeyedHeadline] = [], _ db: Database
  ) throws {
    let sql = "SELECT title, tags, source FROM article WHERE id = ?"
    guard old != new, let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [old]) else { return }
    let (title, tags, source) = try (row.value(0) as String, TagList.ids(row.value(1)), row.value(2) as Int64?)
    let body = try StoredBody(old, db)
    let text = try FoldedArticle(old, title: title, body: body.blocks.lazy.map(\.text), db)
    let entry = try SearchIndex.Entry(old, title: text.title, body: text.body, tags: tags, source: source, db)
    index.take(old, entry)
    index.put(new, entry)
    let prints = try Prints.of(body.blocks, foldedBody: text.body).union(Prints.addresses(of: old, db))
    let known = try Prints.stored(prints, of: old, db)
    try Prints.remove(known, of: old, db)
    try Prints.add(known, of: new, db)
    let move = try db.cachedStatement(sql: "UPDATE articleTag SET article = ? WHERE tag = ? AND article = ?")
    for tag in tags { try move.execute(arguments: [new, tag, old]) }
    // Of another time it may be of another story.
    try db.cachedStatement(sql: "DELETE FROM storyMember WHERE article = ?").execute(arguments: [old])

    let titles = try OtherHeadlines.titles(of: old, db) + others
    let leading = try Headlines.leading(to: old, by: titles, db)
    let lead = try db.cachedStatement(
      sql: "UPDATE related SET target = ? WHERE article = ? AND position = ? AND target = ?")
    for place in leading { try lead.execute(arguments: [new, place.article, place.position, old]) }
    let rows = try HeadlinePrints.rows(titles, of: old) + HeadlinePrints.rows(relatedOf: old, db)
    try HeadlinePrints.remove(rows, db)
    try HeadlinePrints.add(rows.map { .init(hash: $0.hash, place: $0.place, article: new) }, db)

    for table in StoreTable.all {
      guard case .with(let column) = table.pruning else { continue }
      try update(table.name, column)
    }
    for table in ["starred", "hidden", "sharedArticle"] { try update(table, "id") }
    try update("feedArticle", "article")

    func update(_ table: String, _ column: String) throws {
      try db.cachedStatement(sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?")
        .execute(arguments: [new, old])
    }
  }
}

extension Merge {
  /// Gives articles that have another date now the number of that: lists are walks over numbers. The older first, so
  /// that those of one second stand as if they had come in that order.
  mutating func moveRedated() throws {
    let ordered = redated.map { (article: $0.key, date: $0.value) }.sorted {
      ($0.date, $0.article) < ($1.date, $1.article)
    }
    guard !ordered.isEmpty else { return }
    redated = [:]
    for (old, date) in ordered {
      let new = try freeID(at: date, isDated: true)
      try Renumbering.move(old, to: new, &index, others: titlesBefore[old] ?? [], db)
      moved[old] = new
      titlesBefore[new] = titlesBefore.removeValue(forKey: old)
      if let place = places.removeValue(forKey: old) {
        places[new] = place
        written[place].id = new
      }
    }
    added = added.map { moved[$0] ?? $0 }.sorted()
    let changes = ordered.compactMap { article, _ in moved[article].map { (old: article, new: $0) } }
    try UndoLog.renumber(changes, db)
    try MovedArticles.note(changes, db)
  }
}
