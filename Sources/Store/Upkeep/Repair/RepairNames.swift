internal import GRDB
import TextAnalysis

// Tables that know nothing of articles: state, feeds, sources and tags.
extension RepairCopy {
  mutating func copyState() throws {
    // Those of the copy are counted; what an earlier version remembered and this one does not is nothing to it.
    let own = Set(try String.fetchAll(new, sql: "SELECT name FROM state")).subtracting(["everHeld"])
    var everHeld = false
    let set = try new.makeStatement(sql: "INSERT OR REPLACE INTO state(name, value) VALUES (?, ?)")
    let walk = try old.walk(.state) { values in
      let name = String.fromDatabaseValue(values[0]) ?? ""
      if name == "everHeld" { everHeld = true }
      if !own.contains(name), name != "uncounted" { try set.execute(arguments: StatementArguments(values)) }
    }
    note(walk)
    // Else a store that lost its articles would get the welcome edition.
    if !everHeld { try State.set(1, "everHeld", new) }
    // Numbers of feeds are never given again.
    let counter = try new.makeStatement(sql: "INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)")
    let last = try? Row.fetchAll(old.db, sql: "SELECT name, seq FROM sqlite_sequence WHERE typeof(seq) = 'integer'")
    try new.execute(sql: "DELETE FROM sqlite_sequence")
    for row in last ?? [] {
      guard let name: String = try? row.value(0), let seq: Int64 = try? row.value(1) else { continue }
      try counter.execute(arguments: [name, seq])
    }
  }

  mutating func copyFeeds() throws {
    var feeds: Set<Int64> = []
    try copy(.feed) { values in
      guard let id = Self.id(values) else { return false }
      feeds.insert(id)
      return true
    }
    var named: Set<Int64> = []
    try copy(.feedArticle) { values in
      guard let id = Self.id(values) else { return false }
      named.insert(id)
      return true
    }
    // Pairs that the trees beside the table hold, for rows between two damaged pages.
    var pairs: [(feed: Int64, key: Int64?)] = []
    if report.damagedTables > 0 {
      for tree in ["feedArticleArticle", "feedArticleFile"] {
        let sql = "SELECT feed, key FROM feedArticle INDEXED BY \(tree)"
        old.numbers(sql, order: tree.hasSuffix("File") ? "file" : "article") { pairs.append(($0, $1)) }
      }
      let insert = try new.makeStatement(sql: old.shape(.feedArticle).insert)
      for (feed, key) in pairs {
        guard let key, let row = old.row(.feedArticle, [feed.databaseValue, key.databaseValue]), Self.id(row) != nil
        else { continue }
        try insert.execute(arguments: StatementArguments(row))
      }
    }
    // A feed that was lost keeps its number from being given to another one.
    for feed in named.subtracting(feeds).sorted() {
      try new.execute(
        sql: "INSERT OR IGNORE INTO feed(id, address, title, isRemoved) VALUES (?, ?, '', 1)",
        arguments: [feed, "lost:\(feed)"])
    }
  }

  /// Sources, tags and their spellings.
  mutating func copyNames() throws {
    let isSame = isSameFold
    var (sources, tags) = ([String: Int64](), [String: Int64]())
    var (sourceMap, tagMap) = ([Int64: Int64](), [Int64: Int64]())
    try copy(.source) { values in
      guard Self.id(values) != nil else { return false }
      let (id, key) = Self.renew(&values, isSame: isSame)
      if let known = sources[key] { sourceMap[id] = known } else { sources[key] = id }
      return sources[key] == id
    }
    try copy(.tag) { values in
      guard Self.id(values) != nil else { return false }
      let (id, key) = Self.renew(&values, isSame: isSame)
      if !isSame { values[3] = Analyzer.nameAlias(String.fromDatabaseValue(values[1]) ?? "").databaseValue }
      if let known = tags[key] { tagMap[id] = known } else { tags[key] = id }
      return tags[key] == id
    }
    var spelled: [Int64: (name: String, articles: Int64)] = [:]
    let tagIDs = Set(tags.values)
    try copy(.tagSpelling) { values in
      guard let tag = Int64.fromDatabaseValue(values[0]), let name = String.fromDatabaseValue(values[1]),
        let articles = Int64.fromDatabaseValue(values[2])
      else { return false }
      let own = tagMap[tag] ?? tag
      values[0] = own.databaseValue
      if !tagIDs.contains(own), articles > spelled[own]?.articles ?? .min { spelled[own] = (name, articles) }
      return true
    }
    // A tag whose row is lost is called as most of its articles spell it.
    for (id, spelling) in spelled.sorted(by: { $0.key < $1.key }) where id > 0 {
      let key = Analyzer.nameKey(spelling.name)
      guard !key.isEmpty else { continue }
      if let known = tags[key] {
        tagMap[id] = known
        continue
      }
      tags[key] = id
      try new.execute(
        sql: "INSERT INTO tag(id, name, key, alias, articles, unread) VALUES (?, ?, ?, ?, 0, 0)",
        arguments: [id, spelling.name, key, Analyzer.nameAlias(spelling.name)])
    }
    (self.sources, self.tags) = (sourceMap, tagMap)
    (sourceIDs, self.tagIDs) = (Set(sources.values), Set(tags.values))
  }

  /// Numbers that were given here begin at 1: one below is damaged, and would be another word in the index.
  private static func id(_ values: [DatabaseValue]) -> Int64? {
    Int64.fromDatabaseValue(values[0]).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func renew(_ values: inout [DatabaseValue], isSame: Bool) -> (id: Int64, key: String) {
    if !isSame { values[2] = Analyzer.nameKey(String.fromDatabaseValue(values[1]) ?? "").databaseValue }
    return (Int64.fromDatabaseValue(values[0]) ?? 0, String.fromDatabaseValue(values[2]) ?? "")
  }
}
