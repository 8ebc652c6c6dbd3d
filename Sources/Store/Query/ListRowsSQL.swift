import FilterLanguage
internal import GRDB

/// A query as a list has it: an article a row, or where stories are grouped, a row for all that a story has of the query.
struct ListRowsSQL {
  /// The articles that stand for rows, over which the list is a walk.
  let heads: QuerySQL
  /// What rows are made of; nil where each article is one.
  private let grouped: QuerySQL?

  /// Nil when nothing can match.
  init?(_ query: Query, _ db: Database) throws {
    guard let all = try QuerySQL(query, db) else { return nil }
    grouped = query.groupsStories ? all : nil
    var heads = all
    if query.groupsStories { heads.leaveNewestOfStories() }
    self.heads = heads
  }

  var isGrouped: Bool { grouped != nil }

  /// The articles that stand for rows, each with the others of its row.
  func withOthers(_ articles: [Article], _ db: Database) throws -> [Article] {
    try grouped?.withOthers(articles, db) ?? articles
  }

  /// All articles of rows.
  func articles(of heads: [Int64], _ db: Database) throws -> [Int64] { try grouped?.rows(of: heads, db) ?? heads }

  /// The articles that stand for the rows which others are in.
  func heads(of ids: [Int64], _ db: Database) throws -> [Int64] {
    guard let heads = try grouped?.heads(of: ids, db) else { return ids }
    return ids.map { heads[$0] ?? $0 }
  }

  /// Leaves of a query what stands in rows below that of an article, or above it.
  func bound(_ sql: inout QuerySQL, older: Bool, than article: Int64) {
    if let grouped {
      sql.leaveRows(of: grouped, older: older, than: article)
    } else {
      sql.require("\(sql.id) \(older ? "<" : ">") ?", [article])
    }
  }
}
