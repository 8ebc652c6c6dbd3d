import ArticleParsing
import struct Foundation.Data
internal import GRDB
import TextAnalysis

/// Puts articles back that were removed, with all that is counted and indexed of them: `Removal` backwards.
struct Restoring {
  private let db: Database
  /// Files that came back under another number.
  private let files: [Int64: Int64]
  private var words = WordCounts()
  private var tags: [Int64: (articles: Int, unread: Int)] = [:]
  private var unread = 0
  /// What came back, and the articles that seem to be the same, having come meanwhile.
  private var restored: [(id: Int64, twins: Set<Int64>)] = []

  init(_ db: Database, files: [Int64: Int64] = [:]) {
    self.db = db
    self.files = files
  }

  /// Returns how many are back. The transaction must be an unchecked one.
  mutating func run(_ kept: [(owner: Int64, rows: [SavedRow])]) throws -> Int {
    for (id, rows) in kept {
      // Of what is damaged nothing is left behind.
      try Damage.skipping {
        try db.inSavepoint {
          try restore(id, rows)
          return .commit
        }
      }
    }
    try State.add(restored.count, to: "articles", db)
    try State.add(unread, to: "unread", db)
    try Tags.add(tags, db)
    try Vocabulary.add(words, db)
    try StoryJoin.again(restored.map(\.id), db)
    // Once all are there: they may name one another.
    for (id, _) in restored { try resolveHeadlines(of: id) }
    for (id, twins) in restored {
      for twin in twins.sorted() where twin != id { try Twin.absorb(twin, into: id, db) }
    }
    return restored.count
  }

  private mutating func restore(_ owner: Int64, _ rows: [SavedRow]) throws {
    guard let article = rows.first(where: { $0.table == "article" }), let title = article.text("title"),
      rows.contains(where: { $0.table == "body" })
    else { throw Damage(reason: "article \(owner) was not kept whole") }
    // The number is nobody's while the article is kept; after a repair it may be.
    let isTaken = try Row.fetchOne(db, sql: "SELECT 1 FROM article WHERE id = ?", arguments: [owner]) != nil
    let id = try isTaken ? UndoLog.firstFree(owner, db) : owner
    let tags = try self.tags(of: article, rows)
    var twins: Set<Int64> = []
    for table in StoreTable.all {
      guard case .with(let column) = table.pruning else { continue }
      for var row in rows where row.table == table.name {
        row.set(column, id)
        if let file = row.number("file").flatMap({ files[$0] }) { row.set("file", file) }
        if table.name == "article" { row.set("tags", TagList.text(tags)) }
        if try !row.insert(db), table.name == "articleKey", let key = row.number("key") {
          twins.formUnion(try articles("SELECT article FROM articleKey WHERE key = ?", [key]))
        }
      }
    }
    try Prints.add(Set(rows.lazy.filter { $0.table == "articlePrint" }.compactMap { $0.number("hash") }), of: id, db)
    let isUnread = rows.contains { $0.table == "unread" }
    let copies = Set(rows.filter { $0.table == "articleSource" }.compactMap { $0.number("source") })
    try SourceCounts.restored(own: article.number("source"), copies: copies, isUnread: isUnread, db)
    if rows.contains(where: { $0.table == "hidden" }) { try Hidden.add([id], db) }
    for row in rows where row.table == "feedArticle" { twins.formUnion(try restore(entry: row, of: id)) }
    try SourceCounts.share(id, db)
    try index(id, title: title, article, tags, isUnread: isUnread)
    if isUnread { unread += 1 }
    if twins.isEmpty, let last = rows.first(where: { $0.table == SavedRow.after })?.number("file") {
      if let twin = try Twin.find(id, after: last, db) { twins = [twin] }
    }
    restored.append((id, twins))
  }

  /// The tags are known by their numbers, or by their names where a repair gave them others.
  private func tags(of article: SavedRow, _ rows: [SavedRow]) throws -> [Int64] {
    var tags: [Int64] = []
    for tag in TagList.ids(article.text("tags") ?? "") {
      let isThere = try Row.fetchOne(db.cachedStatement(sql: "SELECT 1 FROM tag WHERE id = ?"), arguments: [tag]) != nil
      let name = rows.first { $0.table == "tag" && $0.number("id") == tag }?.text("name")
      let key = name.map(Analyzer.nameKey) ?? ""
      if let name, !isThere, !key.isEmpty {
        tags.append(try Tags.id(name, key: key, db))
      } else if isThere {
        tags.append(tag)
      }
    }
    var met: Set<Int64> = []
    return tags.filter { met.insert($0).inserted }
  }

  /// The entry is the article again; where it is another one by now that is returned.
  private func restore(entry: SavedRow, of id: Int64) throws -> Set<Int64> {
    var entry = entry
    guard let feed = entry.number("feed"), let key = entry.number("key") else { return [] }
    entry.set("article", id)
    if let file = entry.number("file").flatMap({ files[$0] }) { entry.set("file", file) }
    let find = "UPDATE feedArticle SET article = ? WHERE feed = ? AND key = ? AND article IS NULL"
    try db.cachedStatement(sql: find).execute(arguments: [id, feed, key])
    if db.changesCount > 0 { return [] }
    if try entry.insert(db) { return [] }
    return try articles("SELECT article FROM feedArticle WHERE feed = ? AND key = ?", [feed, key])
  }

  private func articles(_ sql: String, _ arguments: StatementArguments) throws -> Set<Int64> {
    Set(try Int64?.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).compactMap(\.self))
  }

  /// All that is made of an article.
  private mutating func index(
    _ id: Int64, title: String, _ article: SavedRow, _ tags: [Int64], isUnread: Bool
  ) throws {
    let body = try StoredBody(id, db)
    let text = try FoldedArticle(id, title: title, body: body.blocks.lazy.map(\.text), db)
    let file = article.number("file").map { files[$0] ?? $0 } ?? 0
    if try Uncounted.has(file, db) { try Uncounted.noteChange(db) } else { words.add(text) }
    let entry = try SearchIndex.Entry(
      id, title: text.title, body: text.body, tags: tags, source: article.number("source"), db)
    try SearchIndex.insert(id, entry, db)
    for tag in tags {
      self.tags[tag, default: (0, 0)].articles += 1
      if isUnread { self.tags[tag, default: (0, 0)].unread += 1 }
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO articleTag(tag, article) VALUES (?, ?)")
        .execute(arguments: [tag, id])
    }
    let titles = try OtherHeadlines.titles(of: id, db)
    try HeadlinePrints.add(HeadlinePrints.rows(titles, of: id) + HeadlinePrints.rows(relatedOf: id, db), db)
  }

  private func resolveHeadlines(of id: Int64) throws {
    let find = "SELECT position FROM related WHERE article = ?"
    let places = try Row.fetchCursor(db.cachedStatement(sql: find), arguments: [id]).whole {
      try Headlines.Place(article: id, position: $0.value(0))
    }
    for place in places { try Headlines.resolve(place, db) }
    try Headlines.arrived(OtherHeadlines.titles(of: id, db), as: id, db)
  }
}
