internal import GRDB

// Rows of articles, and of what hangs on them.
extension RepairCopy {
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

  mutating func copyArticles() throws {
    var missingFiles: [Int64: Int64] = [:]
    let files = Set(try Int64.fetchAll(new, sql: "SELECT id FROM file"))
    let shape = try old.shape(.article)
    let insert = try new.makeStatement(sql: shape.insert)
    let (source, tagList, file) = (shape.place("source"), shape.place("tags"), shape.place("file"))
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

  mutating func copyStatuses() throws {
    unreadWalk = try copy(.unread)
    guard !unreadWalk.isWhole else { return }
    // Between the ends that could be read nothing tells which were read.
    report.isReadStateComplete = false
    let insert = try new.makeStatement(sql: "INSERT OR IGNORE INTO unread VALUES (?)")
    for id in traces where unreadWalk.isInGap(id) { try insert.execute(arguments: [id]) }
  }

  /// What hangs on articles; rows whose article turns out to be lost go at the end.
  mutating func copyAttached() throws {
    let isSame = isSameFold
    let related = try copy(.related) { values in
      if !isSame { values[3] = Draft.titleKey(String.fromDatabaseValue(values[2]) ?? "").key.databaseValue }
      return true
    }
    if !related.isWhole {
      let insert = try new.makeStatement(sql: old.shape(.related).insert)
      for id in traces.sorted() where related.isInGap(id) {
        if let row = old.row(.related, [id.databaseValue]) { try insert.execute(arguments: StatementArguments(row)) }
      }
    }
    let files = try Int64.fetchAll(
      new, sql: "SELECT DISTINCT file FROM articleCopy WHERE file NOT IN (SELECT id FROM file)")
    for file in files { try addLostFile(file, arrived: 0) }
  }
}
