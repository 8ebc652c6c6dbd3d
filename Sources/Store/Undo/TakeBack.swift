import struct Foundation.Data
internal import GRDB

/// Takes changes back, some of a large one at a time.
enum TakeBack {
  /// What one write did of it.
  struct Step {
    var change: Int64
    var undone: Undone
    var isDone: Bool
  }

  /// Goes on with a change, or begins with one; nil where there is none.
  static func step(_ wanted: UndoChoice, _ db: Database) throws -> Step? {
    while let row = try find(wanted, db) {
      let id: Int64 = try row.value(0)
      let read = try Damage.skipping {
        try (name: row.value(1) as String, ids: row.value(2) as Data, tags: row.value(3) as Data?)
      }
      guard let read, let kind = Undone.Change(rawValue: read.name) else {
        // One that is damaged is forgotten, else it would stand before all others for ever.
        try UndoLog.forget(id, db)
        if case .only = wanted { return nil }
        continue
      }
      if let mark = kind.mark {
        try UndoLog.forget(id, db)
        let ids = IDList.ids([UInt8](read.ids))
        let count = try Marks.takeBack(mark, ids, tags: read.tags.map { [UInt8]($0) }, db)
        let told = ids.count > Undone.mostTold ? [] : ids.map { Article.ID($0) }
        return Step(change: id, undone: Undone(kind, count, unmarked: told), isDone: true)
      }
      return try step(kind, id, db)
    }
    return nil
  }

  private static func find(_ wanted: UndoChoice, _ db: Database) throws -> Row? {
    let (condition, arguments): (String, StatementArguments) =
      switch wanted {
      case .last: ("true", [])
      case .own: ("undo.id IN (\(try UndoLog.own(db)))", [])
      case .only(let id): ("undo.id = ?", [id])
      }
    let sql = """
      SELECT undo.id, mark, articles, tags FROM undo LEFT JOIN undoTag ON undoTag.undo = undo.id
      WHERE \(condition) ORDER BY undo.id DESC LIMIT 1
      """
    return try Row.fetchOne(db, sql: sql, arguments: arguments)
  }

  /// What the last change was; one that is damaged is passed over.
  static func last(_ db: Database) throws -> RememberedChange? {
    let rows = try Row.fetchCursor(db, sql: "SELECT id, mark, articles, made FROM undo ORDER BY id DESC")
    while let row = try rows.next() {
      let read = try Damage.skipping {
        try (
          id: row.value(0) as Int64, name: row.value(1) as String, ids: row.value(2) as Data,
          made: row.value(3) as Int64
        )
      }
      guard let read, let kind = Undone.Change(rawValue: read.name) else { continue }
      let kept = "SELECT count(DISTINCT owner) FROM undoRow WHERE undo = ? AND kind = ?"
      let counted: UndoLog.Kind? = kind.mark != nil ? nil : kind.isOfFeeds ? .feed : kind == .removed ? .article : .tags
      let count =
        try counted.flatMap { try Int.fetchOne(db, sql: kept, arguments: [read.id, $0.rawValue]) }
        ?? IDList.ids([UInt8](read.ids)).count
      return RememberedChange(id: read.id, change: kind, count: count, made: Int(exactly: read.made) ?? 0)
    }
    return nil
  }

  private static func step(_ kind: Undone.Change, _ id: Int64, _ db: Database) throws -> Step {
    var step = Step(change: id, undone: Undone(kind, 0), isDone: false)
    if try TakeBackFeeds.restoreFiles(of: id, db) == Removal.step { return step }
    let articles = try UndoLog.kept(.article, in: id, atMost: Removal.step, db)
    if !articles.isEmpty {
      var restoring = try Restoring(db, files: TakeBackFeeds.moved(of: id, db))
      let count = try restoring.run(articles.map { ($0.owner, $0.rows) })
      if kind.isOfFeeds { step.undone.articles = count } else { step.undone.count = count }
      for row in articles { try UndoLog.forget(row: row.id, db) }
      if articles.count == Removal.step { return step }
    }
    let tags = try UndoLog.kept(.tags, in: id, atMost: Removal.step, db)
    for row in tags {
      if try Damage.skipping({ try TakeBackTags.restore(row.owner, row.rows, db) }) == true { step.undone.count += 1 }
      try UndoLog.forget(row: row.id, db)
    }
    if tags.count == Removal.step { return step }
    try TakeBackTags.forgetPhrases(of: id, db)
    let lines = try UndoLog.kept(.line, in: id, atMost: Removal.step, db)
    for row in lines {
      try Damage.skipping { try TakeBackTags.restore(line: row.owner, row.rows, db) }
      try UndoLog.forget(row: row.id, db)
    }
    if lines.count == Removal.step { return step }
    if kind.isOfFeeds { step.undone.count = try TakeBackFeeds.run(kind, id, db) }
    try UndoLog.forget(id, db)
    step.isDone = true
    return step
  }
}
