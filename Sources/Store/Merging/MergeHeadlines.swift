import ArticleParsing
internal import GRDB
import TextAnalysis

// The headlines that articles of a write have, and the lists that name them.
extension Merge {
  /// Before anything changes what an article is called: its title, its copies or its versions.
  mutating func noteTitles(of id: Int64) throws {
    guard titlesBefore[id] == nil else { return }
    titlesBefore[id] = try OtherHeadlines.titles(of: id, db)
  }

  /// Tells the index what articles are called now.
  mutating func settleTitles() throws {
    // Of what is damaged nothing is known.
    for id in titlesBefore.keys.sorted() { try Damage.skipping { try settleOthers(of: id) } }
  }

  /// Writes by what headlines are found, then the lists, and then where the headlines of all lists lead.
  mutating func writeHeadlines() throws {
    var gone: [(id: Int64, titles: [KeyedHeadline])] = []
    var prints: [HeadlinePrints.Row] = []
    var arrivals: [(id: Int64, titles: [KeyedHeadline])] = []
    for (id, before) in titlesBefore.sorted(by: { $0.key < $1.key }) {
      let now = try OtherHeadlines.titles(of: id, db)
      let rows = HeadlinePrints.rows(now, of: id)
      try HeadlinePrints.remove(Set(HeadlinePrints.rows(before, of: id)).subtracting(rows).sorted(), db)
      prints += rows
      let keys = Set(now.map(\.key))
      gone.append((id, before.filter { !keys.contains($0.key) }))
      arrivals.append((id, now))
    }
    for (id, draft) in written {
      if titlesBefore[id] == nil {
        prints += HeadlinePrints.rows([draft.headline], of: id)
        arrivals.append((id, [draft.headline]))
      }
      prints += try Headlines.write(draft.related, of: id, db)
    }
    try HeadlinePrints.add(prints, db)
    for (id, draft) in written { try Headlines.resolve(draft.related, of: id, db) }
    for (id, titles) in gone {
      for place in try Headlines.leading(to: id, by: titles, db) { try Headlines.resolve(place, db) }
    }
    for (id, titles) in arrivals {
      try Headlines.arrived(titles, as: id, except: { places[$0] != nil }, db)
    }
    titlesBefore = [:]
  }

  /// Tells the index of headlines that an article has now besides its own, and of those that it has no longer.
  private mutating func settleOthers(of id: Int64) throws {
    let find = "SELECT title, titleKey, file FROM article WHERE id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: find), arguments: [id]) else { return }
    let (title, key, file) = try (row.value(0) as String, row.value(1) as Int64, row.value(2) as Int64)
    let wanted = try OtherHeadlines.wanted(of: id, besides: key, db)
    guard try wanted.map(\.value) != OtherHeadlines.of(id, db) else { return }
    let body = try StoredBody(id, db).blocks.map(\.text)
    try count(FoldedArticle(id, title: title, body: body, db), -1, of: file)
    try addTags([], to: id) { db in try OtherHeadlines.write(wanted, of: id, db) }
    try count(FoldedArticle(id, title: title, body: body, db), 1, of: file)
  }
}

extension OtherHeadlines {
  /// All titles of an article, its own first.
  static func titles(of id: Int64, _ db: Database) throws -> [KeyedHeadline] {
    let row = try Row.fetchOne(db.cachedStatement(sql: "SELECT title FROM article WHERE id = ?"), arguments: [id])
    let own = try Damage.skipping { try row?.value(0) as String? }
    return try ((own.map { [$0] } ?? []) + of(id, db)).map { KeyedHeadline($0) }
  }

  /// What an article is called by its copies and was by its versions, besides its own title; one of each key, and each
  /// key once.
  static func wanted(
    of id: Int64, besides own: Int64, _ db: Database
  ) throws -> [(key: Int64, value: String)] {
    let sql = """
      SELECT title FROM articleCopy WHERE article = ?1 UNION SELECT title FROM articleVersion WHERE article = ?1
      """
    let titles = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [id]).whole { try $0.value(0) as String }
    var byKey: [Int64: String] = [:]
    for title in titles.sorted(by: { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }) {
      let key = Draft.titleKey(title).key
      if key != own, byKey[key] == nil { byKey[key] = title }
    }
    return byKey.sorted { $0.key < $1.key }
  }

  static func write(_ wanted: [(key: Int64, value: String)], of id: Int64, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM articleHeadline WHERE article = ?").execute(arguments: [id])
    let insert = try db.cachedStatement(sql: "INSERT INTO articleHeadline(article, key, title) VALUES (?, ?, ?)")
    for (key, title) in wanted { try insert.execute(arguments: [id, key, title]) }
  }
}
