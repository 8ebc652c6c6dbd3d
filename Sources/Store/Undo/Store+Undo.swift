public import struct Foundation.Date
internal import GRDB

/// What became of articles that were to be removed.
public struct Removed: Equatable, Sendable {
  public var count = 0
  /// Starred ones stay: the star comes off first.
  public var starred = 0

  public init(count: Int = 0, starred: Int = 0) { (self.count, self.starred) = (count, starred) }
}

extension Store {
  /// Takes back the last change that was asked for, by default whoever made it: a mark, tags, a removal or a change of
  /// subscriptions; nil where none is remembered, of which there are a hundred at most. What has been changed otherwise
  /// since then stays as it is.
  ///
  /// Many articles come back in several writes. Where these are interrupted, the rest comes back with the next call.
  @concurrent @discardableResult
  public func undo(_ wanted: UndoChoice = .last) async throws(StoreError) -> Undone? {
    var undone: Undone?
    var wanted = wanted
    while true {
      let asked = wanted
      guard let step = try await writeUnchecked({ db in try TakeBack.step(asked, db) }) else { return undone }
      wanted = .only(step.change)
      let before = undone
      undone = step.undone
      undone?.count += before?.count ?? 0
      undone?.articles += before?.articles ?? 0
      if step.isDone { return undone }
    }
  }

  /// The last change that is remembered, whoever made it.
  @concurrent public func lastChange() async throws(StoreError) -> RememberedChange? {
    try await read { db in try TakeBack.last(db) }
  }

  /// Removes articles that are not starred. It is one change, also when it takes several writes, which are short: others
  /// read and write in the meantime. What they were is kept until the change is remembered no longer.
  @concurrent @discardableResult
  public func remove(_ ids: [Article.ID]) async throws(StoreError) -> Removed {
    let starred = try await read { db in
      let sql = "SELECT count(*) FROM json_each(?) WHERE value IN (SELECT id FROM starred)"
      let now = try Set(MovedArticles.now(ids.map(\.rawValue), db))
      return try Int.fetchOne(db, sql: sql, arguments: [JSONList.text(now)]) ?? 0
    }
    let count = try await inSteps(.removed, ids) { part, change, db in
      let sql = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM starred)"
      // A list may show an article under two numbers, that which it had as well.
      let now = try Set(MovedArticles.now(part, db))
      let rest = try Int64.fetchAll(db, sql: sql, arguments: [JSONList.text(now.sorted())])
      return try Removal.remove(rest, keepingIn: change, db)
    }
    return Removed(count: count, starred: starred)
  }

  /// Lets go, in short writes, of what is kept of changes that were made more than a week ago, and of those that are
  /// forgotten.
  @concurrent public func forgetOldChanges(now: Date) async throws(StoreError) {
    guard try await read(UndoLog.keepsAny) else { return }
    let limit = now.addingTimeInterval(-86_400 * Double(UndoLog.keepingDays))
    try await write { db in try UndoLog.forget(before: limit, db) }
    while !Task.isCancelled, try await write({ db in try UndoLog.sweep(atMost: UndoLog.step, db) }) > 0 {}
  }

  /// A change of articles, by some at a time; returns how many changed.
  func inSteps(
    _ kind: Undone.Change, _ ids: [Article.ID],
    _ step: @escaping @Sendable ([Int64], Int64, Database) throws -> Int
  ) async throws(StoreError) -> Int {
    let ids = Set(ids.map(\.rawValue)).sorted()
    var (count, change) = (0, Int64?.none)
    for start in stride(from: 0, to: ids.count, by: Removal.step) {
      let part = Array(ids[start..<min(start + Removal.step, ids.count)])
      let known = change
      let (new, done) = try await writeUnchecked { db in
        // It may have been taken back meanwhile, by another process.
        let known = try known.flatMap { try UndoLog.has($0, db) ? $0 : nil }
        var used = known
        let done = try Self.changing(kind, with: known, db) { change in
          used = change
          return try step(part, change, db)
        }
        return (done > 0 || known != nil ? used : nil, done)
      }
      (change, count) = (new, count + done)
    }
    return count
  }

  /// Remembers what `body` does as one change, or with another; one that did nothing is none.
  static func changing(
    _ kind: Undone.Change, with known: Int64? = nil, _ db: Database, _ body: (Int64) throws -> Int
  ) throws -> Int {
    let change = try known ?? UndoLog.begin(kind, db)
    let count = try body(change)
    let kept = try Row.fetchOne(db, sql: "SELECT 1 FROM undoRow WHERE undo = ?", arguments: [change])
    if known == nil, count == 0, kept == nil { try UndoLog.forget(change, db) }
    return count
  }
}
