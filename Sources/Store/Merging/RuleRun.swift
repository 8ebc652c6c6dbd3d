import FilterLanguage
import struct Foundation.Date
internal import GRDB

/// Rules on articles that were just added, within the same transaction: the index itself says what a rule matches, so
/// that a filter means here what it means everywhere.
enum RuleRun {
  /// Applies rules in their order, each to what those before it left and made; returns the articles that were dropped.
  static func apply(_ rules: [Rule], to added: [Int64], _ db: Database) throws -> Set<Int64> {
    var ids = added
    let now = Date()
    for rule in rules where !ids.isEmpty {
      let matched = try matches(rule.query(now: now), among: ids, db)
      guard !matched.isEmpty else { continue }
      let tags = rule.actions.compactMap { if case .tag(let name) = $0 { name } else { nil } }
      if !tags.isEmpty {
        var merge = Merge(db)
        for id in matched { try merge.addTags(tags, to: id) }
        try merge.finish()
      }
      if rule.actions.contains(.star) { _ = try Marks.apply(.starred, matched, isUndoable: false, db) }
      if rule.actions.contains(.read) { _ = try Marks.apply(.read, matched, isUndoable: false, db) }
      if rule.actions.contains(.drop) { ids = try drop(matched, of: ids, db) }
    }
    return Set(added).subtracting(ids)
  }

  private static func matches(_ query: Query, among ids: [Int64], _ db: Database) throws -> [Int64] {
    guard var sql = try QuerySQL(query, db) else { return [] }
    sql.require("\(sql.id) IN (SELECT value FROM json_each(?))", [JSONList.text(ids)])
    let (text, arguments) = sql.list("#", from: .min, to: .max, .oldestFirst, limit: nil)
    return try Int64.fetchAll(db, sql: text, arguments: arguments)
  }

  private static func drop(_ matched: [Int64], of ids: [Int64], _ db: Database) throws -> [Int64] {
    let sql = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM starred)"
    let dropped = Set(try Int64.fetchAll(db, sql: sql, arguments: [JSONList.text(matched)]))
    try Removal.remove(dropped.sorted(), db)
    return ids.filter { !dropped.contains($0) }
  }
}

extension Store {
  /// A merge and the rules after it, in one transaction: articles may go by these, and get other numbers by that.
  func writeWithRules<Value: Sendable>(
    _ body: @escaping @Sendable (Database, [Rule]) throws -> Value
  ) async throws(StoreError) -> Value {
    try await writeUnchecked { [rules] db in try body(db, rules) }
  }
}
