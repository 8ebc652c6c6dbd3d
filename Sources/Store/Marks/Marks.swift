import FilterLanguage
import struct Foundation.Data
internal import GRDB

/// Changes of status, and the counters that follow them.
///
/// Whole sets in one statement each: 100,000 single ones took a second and a half, and still half as long again where
/// SQLite is called without GRDB.
enum Marks {
  /// Applies to those of `ids` that are stored and not marked so already; returns their number.
  static func apply(_ mark: Mark, _ ids: [Int64], isUndoable: Bool, _ db: Database) throws -> Int {
    // Ascending and once each, so that neighbours on a page are written together; an undo's are so already.
    let isAscending = zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
    let ordered = isAscending ? ids : Set(ids).sorted()
    let sql = """
      SELECT \(Changes.columns) FROM json_each(?) i CROSS JOIN article a ON a.id = i.value
      WHERE \(mark.condition("a.id"))
      """
    let changes = try Changes(sql, [JSONList.text(ordered)], db)
    try write(mark, changes.ids, db)
    return try count(mark, changes, isUndoable: isUndoable, db)
  }

  /// Applies to all of a query, or to those of them with a number between two, which are not part of it; where stories
  /// are rows, to those whose rows stand there.
  static func apply(
    _ mark: Mark, matching query: Query, above low: Int64 = .min, below limit: Int64 = .max, isUndoable: Bool,
    _ db: Database
  ) throws -> Int {
    let isAll = query.canonical == .everything || query.canonical == Query(isUnreadOnly: true)
    let isBounded = low != .min || limit != .max
    let rows = try isBounded && query.groupsStories ? QuerySQL(query, db) : nil
    let isWhole = try mark == .read && isAll && rows == nil && State.value("hidden", db) == 0
    if isWhole, !isBounded { return try readEverything(isUndoable: isUndoable, db) }
    var query = query
    // What is to be taken off may drive the walk, when it is less than what the query finds.
    if mark == .read { query.isUnreadOnly = true }
    guard var sql = try QuerySQL(query, db) else { return 0 }
    if mark != .read { sql.require(mark.condition(sql.id)) }
    if let rows {
      if low != .min { sql.leaveRows(of: rows, older: false, than: low) }
      if limit != .max { sql.leaveRows(of: rows, older: true, than: limit) }
    }
    let (text, arguments) = sql.list(
      Changes.columns, from: rows == nil ? low : .min, to: limit, .oldestFirst, limit: nil)
    let changes = try Changes(text, arguments, db)
    if isWhole {
      try db.execute(sql: "DELETE FROM \(mark.table) WHERE id > ? AND id < ?", arguments: [low, limit])
    } else {
      try write(mark, changes.ids, db)
    }
    return try count(mark, changes, isUndoable: isUndoable, db)
  }

  /// Takes back a mark of articles, of which so many had each tag, if that is known; returns how many changed.
  static func takeBack(_ mark: Mark, _ ids: [Int64], tags: [UInt8]?, _ db: Database) throws -> Int {
    if let tags, try writeAll(mark.opposite, ids, db) {
      let changes = Changes(ids: ids, tags: TagCounts.counts(tags))
      return try count(mark.opposite, changes, isUndoable: false, db)
    }
    return try apply(mark.opposite, ids, isUndoable: false, db)
  }

  private static func write(_ mark: Mark, _ ids: [Int64], _ db: Database) throws {
    let sql =
      mark.isAdding
      ? "INSERT OR IGNORE INTO \(mark.table) SELECT value FROM json_each(?)"
      : "DELETE FROM \(mark.table) WHERE id IN (SELECT value FROM json_each(?))"
    if !ids.isEmpty { try db.cachedStatement(sql: sql).execute(arguments: [JSONList.text(ids)]) }
  }

  /// False when one of them was marked so already, and then nothing is written: looking before would take half as long
  /// again, and telling them apart after it twice as long.
  private static func writeAll(_ mark: Mark, _ ids: [Int64], _ db: Database) throws -> Bool {
    var isComplete = false
    try db.inSavepoint {
      try write(mark, ids, db)
      isComplete = db.changesCount == ids.count
      return isComplete ? .commit : .rollback
    }
    return isComplete
  }

  /// The articles of a change and how many of them have each tag.
  private struct Changes {
    static let columns = "a.id AS id, a.tags AS tags, a.source AS source"

    var ids: [Int64]
    var tags: [TagCounts.Element]
    /// How many have each source for their own; nil where that was not asked.
    var sources: [Int64: Int]?

    init(ids: [Int64], tags: [TagCounts.Element]) { (self.ids, self.tags) = (ids, tags) }

    /// `sql` gives the `columns`, ascending.
    init(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws {
      var (ids, tally, sources) = ([Int64](), try TagTally(db), [Int64: Int]())
      try unsafe NumberedText.visit(db.cachedStatement(sql: sql), arguments, db) { id, tags, source in
        ids.append(id)
        unsafe tally.add(tags)
        if source > 0 { sources[source, default: 0] += 1 }
      }
      (self.ids, tags, self.sources) = (ids, tally.sorted(), sources)
    }
  }

  /// Counts what was marked, and remembers it.
  private static func count(_ mark: Mark, _ changes: Changes, isUndoable: Bool, _ db: Database) throws -> Int {
    guard !changes.ids.isEmpty else { return 0 }
    let step = mark.isAdding ? 1 : -1
    try State.add(step * changes.ids.count, to: mark.table, db)
    if mark.table == "unread" {
      try Hidden.count(step, unread: changes.ids, db)
      try FeedCounts.count(step, unread: changes.ids, db)
      try SourceCounts.count(step, unread: changes.ids, own: changes.sources, db)
      try Tags.addUnread(changes.tags.map { ($0, step * $1) }, db)
    }
    if isUndoable { try remember(mark, changes.ids, changes.tags, db) }
    return changes.ids.count
  }

  private static func readEverything(isUndoable: Bool, _ db: Database) throws -> Int {
    let unread = try State.value("unread", db)
    guard unread > 0 else { return 0 }
    if isUndoable {
      let tags = try Row.fetchCursor(db, sql: "SELECT id, unread FROM tag WHERE unread > 0 ORDER BY id")
        .whole { row -> TagCounts.Element in try (row.value(0), row.count(1)) }
      try remember(
        .read, Int64.fetchAll(db, sql: "SELECT id FROM unread ORDER BY id"), tags, db)
    }
    try db.execute(sql: "DELETE FROM unread; UPDATE tag SET unread = 0 WHERE unread > 0")
    try State.set(0, "unread", db)
    try FeedCounts.readEverything(db)
    try SourceCounts.readEverything(db)
    return unread
  }

  /// The tags of fewer articles are counted again sooner than they are read.
  private static let manyArticles = 16

  private static func remember(_ mark: Mark, _ ids: [Int64], _ tags: [TagCounts.Element], _ db: Database) throws {
    let change = try UndoLog.begin(mark.change, articles: ids, db)
    if mark.table == "unread", ids.count >= manyArticles {
      try db.execute(sql: "INSERT INTO undoTag VALUES (?, ?)", arguments: [change, Data(TagCounts.bytes(tags))])
    }
  }
}

extension Mark {
  fileprivate var table: String { self == .read || self == .unread ? "unread" : "starred" }
  fileprivate var change: Undone.Change {
    switch self {
    case .read: .read
    case .unread: .unread
    case .starred: .starred
    case .unstarred: .unstarred
    }
  }

  fileprivate var isAdding: Bool { self == .unread || self == .starred }

  /// True of an article that is not marked so.
  fileprivate func condition(_ id: String) -> String {
    "\(isAdding ? "NOT " : "")EXISTS (SELECT 1 FROM \(table) x WHERE x.id = \(id))"
  }
}
