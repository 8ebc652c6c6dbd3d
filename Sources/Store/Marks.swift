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
    return try apply(mark, Changes(sql, [JSONList.text(ordered)], db), isUndoable: isUndoable, db)
  }

  /// Applies to all of a query, or to those of them with a number below `limit`.
  static func apply(
    _ mark: Mark, matching query: Query, below limit: Int64 = .max, isUndoable: Bool, _ db: Database
  ) throws -> Int {
    let isAll = query.canonical == .everything || query.canonical == Query(isUnreadOnly: true)
    let isWhole = try mark == .read && isAll && State.value("hidden", db) == 0
    if isWhole, limit == .max { return try readEverything(isUndoable: isUndoable, db) }
    var query = query
    // What is to be taken off may drive the walk, when it is less than what the query finds.
    if mark == .read { query.isUnreadOnly = true }
    guard var sql = try QuerySQL(query, db) else { return 0 }
    if mark != .read { sql.require(mark.condition(sql.id)) }
    let (text, arguments) = sql.list(Changes.columns, from: .min, to: limit, .oldestFirst, limit: nil)
    let changes = try Changes(text, arguments, db)
    return try apply(mark, changes, allBelow: isWhole ? limit : nil, isUndoable: isUndoable, db)
  }

  /// Takes back the last of the marks that are remembered; returns how many articles changed.
  static func undo(_ db: Database) throws -> Int {
    guard let row = try Row.fetchOne(db, sql: "SELECT id, mark, articles FROM undo ORDER BY id DESC LIMIT 1") else {
      return 0
    }
    try db.execute(sql: "DELETE FROM undo WHERE id = ?", arguments: [row[0] as Int64])
    guard let mark = Mark(rawValue: row[1]) else { return 0 }
    return try apply(mark.opposite, IDList.ids([UInt8](row[2] as Data)), isUndoable: false, db)
  }

  /// The articles of a change and how many of them have each tag.
  private struct Changes {
    static let columns = "a.id AS id, a.tags AS tags"

    var ids: [Int64] = []
    var tags: [(tag: Int64, articles: Int)] = []

    /// `sql` gives the `columns`, ascending.
    init(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws {
      var (ids, tally) = ([Int64](), try TagTally(db))
      try unsafe NumberedText.visit(db.cachedStatement(sql: sql), arguments, db) { id, tags in
        ids.append(id)
        unsafe tally.add(tags)
      }
      (self.ids, tags) = (ids, tally.sorted())
    }
  }

  /// `allBelow`: the articles are all with a number below that.
  private static func apply(
    _ mark: Mark, _ changes: Changes, allBelow limit: Int64? = nil, isUndoable: Bool, _ db: Database
  ) throws -> Int {
    guard !changes.ids.isEmpty else { return 0 }
    if let limit {
      try db.execute(sql: "DELETE FROM \(mark.table) WHERE id < ?", arguments: [limit])
    } else {
      let sql =
        mark.isAdding
        ? "INSERT INTO \(mark.table) SELECT value FROM json_each(?)"
        : "DELETE FROM \(mark.table) WHERE id IN (SELECT value FROM json_each(?))"
      try db.cachedStatement(sql: sql).execute(arguments: [JSONList.text(changes.ids)])
    }
    try count(mark, changes, db)
    if isUndoable { try remember(mark, changes.ids, db) }
    return changes.ids.count
  }

  private static func count(_ mark: Mark, _ changes: Changes, _ db: Database) throws {
    let step = mark.isAdding ? 1 : -1
    try State.add(step * changes.ids.count, to: mark.table, db)
    guard mark.table == "unread" else { return }
    try Hidden.count(step, unread: changes.ids, db)
    try FeedCounts.count(step, unread: changes.ids, db)
    try Tags.addUnread(changes.tags.map { ($0, step * $1) }, db)
  }

  private static func readEverything(isUndoable: Bool, _ db: Database) throws -> Int {
    let unread = try State.value("unread", db)
    guard unread > 0 else { return 0 }
    if isUndoable { try remember(.read, Int64.fetchAll(db, sql: "SELECT id FROM unread ORDER BY id"), db) }
    try db.execute(sql: "DELETE FROM unread; UPDATE tag SET unread = 0 WHERE unread > 0")
    try State.set(0, "unread", db)
    try FeedCounts.readEverything(db)
    return unread
  }

  private static let remembered = 10

  private static func remember(_ mark: Mark, _ ids: [Int64], _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO undo(mark, articles) VALUES (?, ?)")
      .execute(arguments: [mark.rawValue, Data(IDList.bytes(ids))])
    // By their place and not by their number: those that were taken back left gaps.
    try db.cachedStatement(
      sql: "DELETE FROM undo WHERE id <= (SELECT id FROM undo ORDER BY id DESC LIMIT 1 OFFSET ?)"
    ).execute(arguments: [remembered])
  }
}

extension Mark {
  fileprivate var table: String { self == .read || self == .unread ? "unread" : "starred" }
  fileprivate var isAdding: Bool { self == .unread || self == .starred }

  fileprivate var opposite: Mark {
    switch self {
    case .read: .unread
    case .unread: .read
    case .starred: .unstarred
    case .unstarred: .starred
    }
  }

  /// True of an article that is not marked so.
  fileprivate func condition(_ id: String) -> String {
    "\(isAdding ? "NOT " : "")EXISTS (SELECT 1 FROM \(table) x WHERE x.id = \(id))"
  }
}

/// Ascending numbers in few bytes: each as its distance from the one before, seven bits a byte, the lowest first.
/// Neighbours in time are minutes apart, so that 100,000 articles take some 200 KB.
enum IDList {
  static func bytes(_ ids: [Int64]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(ids.count * 3)
    var last: Int64 = 0
    for id in ids {
      var rest = UInt64(bitPattern: id &- last)
      while rest >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
      last = id
    }
    return bytes
  }

  static func ids(_ bytes: [UInt8]) -> [Int64] {
    var ids: [Int64] = []
    var (number, shift, last) = (UInt64(0), UInt64(0), Int64(0))
    for byte in bytes {
      number |= UInt64(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      last &+= Int64(bitPattern: number)
      ids.append(last)
      (number, shift) = (0, 0)
    }
    return ids
  }
}
