import struct Foundation.Data
internal import GRDB
import TextAnalysis

/// Copies the rows of a damaged store, table by table and under their own numbers, and makes anew all that follows from
/// them: keys of titles, digests of passages, the full-text index, the vocabulary, counters.
///
/// Everything is written in one transaction into a file that nobody else knows, without looking at references: what
/// they lead to may be lost, and is looked for here.
struct RepairCopy {
  let old: DamagedStore
  let new: Database
  var report = RepairReport()
  /// The index's letters are still read in the same way, so that keys made of them are what they would be now.
  let isSameFold: Bool
  /// Articles of which there is a trace.
  var traces: Set<Int64> = []
  /// Articles whose row is there.
  var articles: Set<Int64> = []
  /// What the trees beside the table tell of articles whose row is lost.
  var fileOf: [Int64: Int64] = [:]
  var titleKeyOf: [Int64: Int64] = [:]
  private var isAnyFile = false
  /// Sources and tags that became another's because their names are now written with the same letters.
  private var sources: [Int64: Int64] = [:]
  private var tags: [Int64: Int64] = [:]
  private var sourceIDs: Set<Int64> = []
  private var tagIDs: Set<Int64> = []
  private var unreadWalk = DamagedStore.Walk()

  init(_ old: DamagedStore, _ new: Database) throws {
    (self.old, self.new) = (old, new)
    let fold = old.row(.state, ["fold".databaseValue])
    isSameFold = fold.flatMap { Int.fromDatabaseValue($0[1]) } == Analyzer.version
  }

  mutating func run() throws {
    try copyState()
    try copyFeeds()
    try copyNames()
    try copyFiles()
    try copyArticles()
    // A store that is empty and whole has no articles either.
    let hasFeeds = try Int.fetchOne(new, sql: "SELECT 1 FROM feed WHERE address NOT LIKE 'lost:%' LIMIT 1") != nil
    guard !traces.isEmpty || isAnyFile || hasFeeds || report.damagedTables == 0 else {
      throw StoreError.failed(reason: "nothing in it can be read")
    }
    try copyStatuses()
    try copyAttached()
    try readLostArticles()
    try writeTexts()
    try dropOrphans()
    try count()
    report.damagedFiles += try lostBytes.count { try isReferred(file: $0) }
    report.articles = articles.count
    report.lost = traces.subtracting(articles).sorted().map(Article.ID.init)
  }

  /// Copies a table as it stands, save for rows that `change` takes away or alters.
  @discardableResult
  mutating func copy(
    _ table: SalvagedTable, _ change: (inout [DatabaseValue]) throws -> Bool = { _ in true }
  ) throws -> DamagedStore.Walk {
    let insert = try new.makeStatement(sql: table.insert)
    let walk = try old.walk(table) { values in
      var values = values
      if try change(&values) { try insert.execute(arguments: StatementArguments(values)) }
    }
    note(walk)
    return walk
  }

  private mutating func note(_ walk: DamagedStore.Walk) {
    report.damagedRows += walk.damagedRows
    if !walk.isWhole { report.damagedTables += 1 }
  }

  // MARK: Small tables

  private mutating func copyState() throws {
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
    try copy(.undo)
    // Numbers of feeds are never given again.
    let counter = try new.makeStatement(sql: "INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)")
    let last = try? Row.fetchAll(old.db, sql: "SELECT name, seq FROM sqlite_sequence WHERE typeof(seq) = 'integer'")
    try new.execute(sql: "DELETE FROM sqlite_sequence")
    for row in last ?? [] {
      guard let name: String = try? row.value(0), let seq: Int64 = try? row.value(1) else { continue }
      try counter.execute(arguments: [name, seq])
    }
  }

  private mutating func copyFeeds() throws {
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
      let insert = try new.makeStatement(sql: SalvagedTable.feedArticle.insert)
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

  /// Sources, tags and their spellings, and what was learnt of phrases.
  private mutating func copyNames() throws {
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
    try copy(.tagPhrase)
    try copy(.tagPair)
  }

  /// Numbers that were given here begin at 1: one below is damaged, and would be another word in the index.
  private static func id(_ values: [DatabaseValue]) -> Int64? {
    Int64.fromDatabaseValue(values[0]).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func renew(_ values: inout [DatabaseValue], isSame: Bool) -> (id: Int64, key: String) {
    if !isSame { values[2] = Analyzer.nameKey(String.fromDatabaseValue(values[1]) ?? "").databaseValue }
    return (Int64.fromDatabaseValue(values[0]) ?? 0, String.fromDatabaseValue(values[2]) ?? "")
  }

  // MARK: Files

  private mutating func copyFiles() throws {
    var files: Set<Int64> = []
    var damaged = 0
    let insert = try new.makeStatement(sql: SalvagedTable.file.insert)
    /// A digest that is none, or another file's, is damaged: the file gets one that no file has.
    func add(_ values: [DatabaseValue]) throws {
      var values = values
      guard let id = Int64.fromDatabaseValue(values[0]), files.insert(id).inserted else { return }
      if Data.fromDatabaseValue(values[1])?.count == 32 {
        try insert.execute(arguments: StatementArguments(values))
        if new.changesCount > 0 { return }
      }
      damaged += 1
      values[1] = Self.lostHash(id).databaseValue
      try insert.execute(arguments: StatementArguments(values))
    }
    let walk = try old.walk(.file, add)
    note(walk)
    if !walk.isWhole || walk.damagedRows > 0 {
      for id in knownFiles().subtracting(files).sorted() {
        if let row = old.row(.file, [id.databaseValue]) { try add(row) }
      }
    }
    isAnyFile = !files.isEmpty
    report.damagedFiles += damaged
    try copyBytes(of: files)
  }

  /// Files of which trees beside their table know.
  private func knownFiles() -> Set<Int64> {
    var ids: Set<Int64> = []
    old.numbers("SELECT id FROM raw", order: "id") { id, _ in ids.insert(id) }
    old.numbers("SELECT file FROM article INDEXED BY articleFile", order: "file") { id, _ in ids.insert(id) }
    old.numbers("SELECT file FROM articleCopy INDEXED BY articleCopyFile", order: "file") { id, _ in ids.insert(id) }
    return ids
  }

  static func lostHash(_ file: Int64) -> Data { Data(SHA256.digest(Array("lost \(file)".utf8))) }

  private mutating func copyBytes(of files: Set<Int64>) throws {
    let insert = try new.makeStatement(sql: SalvagedTable.raw.insert)
    let find = try new.makeStatement(sql: "SELECT hash FROM file WHERE id = ?")
    let revive = try new.makeStatement(
      sql: "INSERT OR IGNORE INTO file(id, hash, name, arrived, articles, kind) VALUES (?, ?, '?', 0, 1, 0)")
    let name = try new.makeStatement(sql: "UPDATE OR IGNORE file SET hash = ? WHERE id = ?")
    var met: Set<Int64> = []
    var damaged = 0
    func add(_ values: [DatabaseValue]) throws {
      guard let id = Int64.fromDatabaseValue(values[0]), let bytes = Data.fromDatabaseValue(values[1]),
        met.insert(id).inserted
      else { return }
      let hash = Data(SHA256.digest([UInt8](bytes)))
      let known = try Data.fetchOne(find, arguments: [id])
      if known == nil {
        // The file's row is lost: the bytes tell its digest.
        try revive.execute(arguments: [id, hash])
      } else if known == Self.lostHash(id) {
        try name.execute(arguments: [hash, id])
      }
      if known != hash, try Data.fetchOne(find, arguments: [id]) != hash {
        damaged += 1
        return
      }
      try insert.execute(arguments: [id, bytes])
    }
    let walk = try old.walk(.raw, add)
    note(walk)
    if !walk.isWhole || walk.damagedRows > 0 {
      lostBytes = files.subtracting(met)
      for id in lostBytes.sorted() {
        if let row = old.row(.raw, [id.databaseValue]) { try add(row) }
      }
      lostBytes.subtract(met)
    }
    isAnyFile = isAnyFile || !met.isEmpty
    report.damagedFiles += damaged
  }

  /// Files whose bytes could not be read; some of them may have had none, because their articles were removed.
  private var lostBytes: Set<Int64> = []

  private func isReferred(file: Int64) throws -> Bool {
    let sql = """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM article WHERE file = ?1) OR EXISTS (SELECT 1 FROM articleCopy WHERE file = ?1)
      """
    return try Int.fetchOne(new.cachedStatement(sql: sql), arguments: [file]) != nil
  }

  // MARK: Articles

  /// Articles that other trees know and whose row was not met, with what those tell of them.
  private mutating func findTraces() {
    let met = articles
    var found: Set<Int64> = []
    for table in ["article", "body", "unread", "starred"] {
      old.numbers("SELECT id FROM \(table)", order: "id") { id, _ in if !met.contains(id) { found.insert(id) } }
    }
    var (files, keys) = ([Int64: Int64](), [Int64: Int64]())
    old.numbers("SELECT file, id FROM article INDEXED BY articleFile", order: "file") { file, id in
      guard let id, !met.contains(id) else { return }
      found.insert(id)
      files[id] = file
    }
    old.numbers("SELECT titleKey, id FROM article INDEXED BY articleTitle", order: "titleKey") { key, id in
      guard let id, !met.contains(id) else { return }
      found.insert(id)
      keys[id] = key
    }
    (traces, fileOf, titleKeyOf) = (found, files, keys)
  }

  private mutating func copyArticles() throws {
    let insert = try new.makeStatement(sql: SalvagedTable.article.insert)
    var missingFiles: [Int64: Int64] = [:]
    let files = Set(try Int64.fetchAll(new, sql: "SELECT id FROM file"))
    let (source, tagList, file) = (
      SalvagedTable.article.place("source"), SalvagedTable.article.place("tags"), SalvagedTable.article.place("file")
    )
    var copied: Set<Int64> = []
    let (sources, sourceIDs, tags, tagIDs) = (self.sources, self.sourceIDs, self.tags, self.tagIDs)
    func add(_ values: [DatabaseValue]) throws {
      var values = values
      guard let id = Int64.fromDatabaseValue(values[0]), copied.insert(id).inserted else { return }
      if let number = Int64.fromDatabaseValue(values[source]) {
        let own = sources[number] ?? number
        values[source] = sourceIDs.contains(own) ? own.databaseValue : .null
      }
      var list: [Int64] = []
      for tag in TagList.ids(String.fromDatabaseValue(values[tagList]) ?? "") {
        let own = tags[tag] ?? tag
        if tagIDs.contains(own), !list.contains(own) { list.append(own) }
      }
      values[tagList] = TagList.text(list).databaseValue
      if let number = Int64.fromDatabaseValue(values[file]), !files.contains(number) {
        missingFiles[number] = Int64.fromDatabaseValue(values[1]) ?? 0
      }
      try insert.execute(arguments: StatementArguments(values))
    }
    let walk = try old.walk(.article, add)
    note(walk)
    articles = copied
    findTraces()
    for id in traces.sorted() {
      if let row = old.row(.article, [id.databaseValue]) { try add(row) }
    }
    for (file, date) in missingFiles { try addLostFile(file, arrived: date) }
    articles = copied
    traces.formUnion(copied)
  }

  /// A row for a file that articles refer to and of which nothing is left.
  mutating func addLostFile(_ id: Int64, arrived: Int64) throws {
    try new.execute(
      sql: "INSERT OR IGNORE INTO file(id, hash, name, arrived, articles, kind) VALUES (?, ?, '?', ?, 1, 0)",
      arguments: [id, Self.lostHash(id), arrived])
    report.damagedFiles += new.changesCount
  }

  private mutating func copyStatuses() throws {
    unreadWalk = try copy(.unread)
    try copy(.starred)
    try copy(.hidden)
    guard !unreadWalk.isWhole else { return }
    // Between the ends that could be read nothing tells which were read.
    report.isReadStateComplete = false
    let insert = try new.makeStatement(sql: "INSERT OR IGNORE INTO unread VALUES (?)")
    for id in traces where unreadWalk.isInGap(id) { try insert.execute(arguments: [id]) }
  }

  /// What hangs on articles; rows whose article turns out to be lost go at the end.
  private mutating func copyAttached() throws {
    let isSame = isSameFold
    let related = try copy(.related) { values in
      if !isSame { values[3] = Draft.titleKey(String.fromDatabaseValue(values[2]) ?? "").key.databaseValue }
      return true
    }
    if !related.isWhole {
      let insert = try new.makeStatement(sql: SalvagedTable.related.insert)
      for id in traces.sorted() where related.isInGap(id) {
        if let row = old.row(.related, [id.databaseValue]) { try insert.execute(arguments: StatementArguments(row)) }
      }
    }
    try copy(.articleCopy)
    try copy(.articleKey)
    try copy(.keywordLine)
    try copy(.correctedTags)
    let files = try Int64.fetchAll(
      new, sql: "SELECT DISTINCT file FROM articleCopy WHERE file NOT IN (SELECT id FROM file)")
    for file in files { try addLostFile(file, arrived: 0) }
  }

  // MARK: What is left over, and counters

  private func dropOrphans() throws {
    for (table, column) in [
      ("unread", "id"), ("starred", "id"), ("hidden", "id"), ("related", "article"), ("articleCopy", "article"),
      ("articleKey", "article"), ("keywordLine", "article"), ("correctedTags", "article"),
    ] {
      try new.execute(sql: "DELETE FROM \(table) WHERE \(column) NOT IN (SELECT id FROM article)")
    }
    try new.execute(
      sql: """
        UPDATE related SET target = NULL WHERE target NOT IN (SELECT id FROM article);
        DELETE FROM tagSpelling WHERE tag NOT IN (SELECT id FROM tag);
        UPDATE feedArticle SET file = NULL WHERE file NOT IN (SELECT id FROM file);
        """)
    // An entry whose article was lost is new again.
    try new.execute(
      sql: "DELETE FROM feedArticle WHERE article IS NOT NULL AND article NOT IN (SELECT id FROM article)")
  }

  private func count() throws {
    try new.execute(
      sql: """
        INSERT OR IGNORE INTO articleTag(tag, article)
          SELECT t.value, a.id FROM article a, json_each('[' || replace(a.tags, ' ', ',') || ']') t ORDER BY 1, 2;
        UPDATE tag SET articles = 0, unread = 0;
        UPDATE tag SET articles = c.articles, unread = c.unread FROM (
          SELECT x.tag, count(*) AS articles, count(u.id) AS unread FROM articleTag x
          LEFT JOIN unread u ON u.id = x.article GROUP BY x.tag) c WHERE c.tag = tag.id;
        """)
    for (name, sql) in [
      ("articles", "article"), ("unread", "unread"), ("starred", "starred"), ("hidden", "hidden"),
      ("hiddenUnread", "hidden WHERE id IN (SELECT id FROM unread)"),
    ] {
      try State.set(try Int.fetchOne(new, sql: "SELECT count(*) FROM \(sql)") ?? 0, name, new)
    }
    try FeedCounts.countAgain(new)
    if old.version < 4 {
      // As the step to that version does.
      try new.execute(
        sql: """
          INSERT OR IGNORE INTO keywordLine
            SELECT b.id, 0 FROM (SELECT id FROM article ORDER BY id DESC LIMIT 30000) a JOIN body b ON b.id = a.id
            WHERE b.keywords LIKE '% %'
          """)
    }
    // What was lost is to be fetched again, not to be answered with «not modified».
    if report.isLossy { try new.execute(sql: "UPDATE feed SET etag = NULL, lastModified = NULL, hash = NULL") }
    try State.set(1, "exactWords", new)
  }
}
