import ArticleParsing
internal import GRDB
import TextAnalysis

/// Takes articles out of the store, with all that is counted and indexed of them.
enum Removal {
  /// So many at a time, which take about a tenth of a second, so that nobody else waits for long.
  static let step = 200

  private struct Removed {
    var title: String
    var tags: [Int64]
    var source: Int64?
    var file: Int64
    var isUnread: Bool

    init(_ row: Row) throws {
      (title, tags, source) = try (row.value(0), TagList.ids(row.value(1)), row.value(2))
      (file, isUnread) = try (row.value(3), row.value(4))
    }
  }

  /// Removes articles; returns how many. The transaction must be an unchecked one. What they were is kept in `change`,
  /// where there is one. One that is named twice is removed, and counted out, once.
  /// Damaged ones stay: the index can be told only of what can be read.
  @discardableResult static func remove(_ all: [Int64], keepingIn change: Int64? = nil, _ db: Database) throws -> Int {
    var ids: [Int64] = []
    var changes: [Int64: (articles: Int, unread: Int)] = [:]
    var files: Set<Int64> = []
    var places: Set<Headlines.Place> = []
    var words = WordCounts()
    var unread = 0
    for id in Set(all).sorted() {
      let sql = """
        SELECT title, tags, source, file, EXISTS (SELECT 1 FROM unread u WHERE u.id = a.id)
        FROM article a WHERE id = ?
        """
      guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]),
        let (article, body) = try Damage.skipping({ try (Removed(row), StoredBody(id, db)) })
      else { continue }
      ids.append(id)
      let (tags, isUnread) = (article.tags, article.isUnread)
      // The index keeps no text: to take an article out, it must be told what was put in.
      let text = try FoldedArticle(id, title: article.title, body: body.blocks.lazy.map(\.text), db)
      if try Uncounted.has(article.file, db) { try Uncounted.noteChange(db) } else { words.remove(text) }
      let entry = try SearchIndex.Entry(
        id, title: text.title, body: text.body, tags: tags, source: article.source, db)
      try SearchIndex.delete(id, entry, db)
      let prints = try Prints.of(body.blocks, foldedBody: text.body).union(Prints.addresses(of: id, db))
      if let change { try keep(id, tags: article.tags, prints, in: change, db) }
      try Prints.remove(prints, of: id, db)
      for tag in tags {
        changes[tag, default: (0, 0)].articles -= 1
        if isUnread { changes[tag, default: (0, 0)].unread -= 1 }
        try db.cachedStatement(sql: "DELETE FROM articleTag WHERE tag = ? AND article = ?").execute(arguments: [
          tag, id,
        ])
      }
      if isUnread { unread += 1 }
      files.insert(article.file)
      files.formUnion(
        try Int64.fetchAll(
          db.cachedStatement(sql: "SELECT file FROM articleCopy WHERE article = ?"), arguments: [id]))
      places.formUnion(try removeHeadlines(of: id, db))
    }
    guard !ids.isEmpty else { return 0 }
    let list = JSONList.text(ids)
    try Hidden.remove(ids, db)
    // What an entry was is known until its feed is removed: it must not come back when its feed changes a comma.
    try db.execute(
      sql: "UPDATE feedArticle SET article = NULL WHERE article IN (SELECT value FROM json_each(?))", arguments: [list])
    for table in StoreTable.all {
      guard case .with(let column) = table.pruning else { continue }
      try db.execute(
        sql: "DELETE FROM \(table.name) WHERE \(column) IN (SELECT value FROM json_each(?))", arguments: [list])
    }
    // Where a headline led to one that went, another may be meant now, or the only one that is left.
    for place in places.sorted(by: { ($0.article, $0.position) < ($1.article, $1.position) }) {
      try Headlines.resolve(place, db)
    }
    try UndoLog.release(files: files, db)
    try Tags.add(changes, db)
    try Vocabulary.add(words, db)
    try State.add(-ids.count, to: "articles", db)
    try State.add(-unread, to: "unread", db)
    return ids.count
  }

  /// Keeps all that an article is, but for what is made of it: the index, words, and where headlines lead.
  private static func keep(
    _ id: Int64, tags: [Int64], _ prints: Set<Int64>, in change: Int64, _ db: Database
  ) throws {
    var rows: [SavedRow] = []
    for table in StoreTable.all {
      guard case .with(let column) = table.pruning else { continue }
      rows += try SavedRow.all(table.name, where: column, is: id, db)
    }
    rows += try SavedRow.all("hidden", where: "id", is: id, db)
    rows += try Prints.stored(prints, of: id, db).map { SavedRow("articlePrint", ["hash": $0, "article": id]) }
    rows += try SavedRow.all("feedArticle", where: "article", is: id, db)
    let names = try Tags.names(Set(tags), db)
    rows += tags.compactMap { tag in names[tag].map { SavedRow("tag", ["id": tag, "name": $0]) } }
    // Files that come later may bring the article again.
    let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM file"))
    rows.append(SavedRow(SavedRow.after, ["file": last]))
    let files = rows.filter { ["article", "articleCopy"].contains($0.table) }.compactMap { $0.number("file") }
    try UndoLog.keep(rows, as: .article, of: id, files: Set(files), in: change, db)
  }

  /// Forgets by what the headlines of an article and of its list are found; returns those of other lists that are to be
  /// looked at once it is gone.
  private static func removeHeadlines(of id: Int64, _ db: Database) throws -> Set<Headlines.Place> {
    let titles = try OtherHeadlines.titles(of: id, db)
    let places = try Headlines.leading(to: id, by: titles, db)
    let clear = "UPDATE related SET target = NULL WHERE article = ? AND position = ? AND target = ?"
    for place in places { try db.cachedStatement(sql: clear).execute(arguments: [place.article, place.position, id]) }
    try HeadlinePrints.remove(HeadlinePrints.rows(titles, of: id) + HeadlinePrints.rows(relatedOf: id, db), db)
    return places.filter { $0.article != id }
  }
}
