import FilterLanguage
internal import GRDB
import TextAnalysis

/// A query as SQL: what is walked, and what each step is asked.
///
/// Every walk goes over something that is ordered by the article's number, so that nothing is sorted and a page costs
/// a page. Which one drives is decided by size: the wrong one costs up to a second at a million articles.
struct QuerySQL {
  private(set) var table = "article a"
  /// The column that holds the article's number.
  private(set) var id = "a.id"
  private(set) var conditions: [String] = []
  private(set) var arguments: [any DatabaseValueConvertible] = []
  /// All that is asked of an article, whose number stands where `#` does: also what the walk sees to by itself.
  private var asked: [(sql: String, arguments: [any DatabaseValueConvertible])] = []

  /// Below so many, looking each of them up in the full-text index beats walking all articles that have the words.
  private static let fewMarked = 500

  /// Nil when nothing can match, because a tag or source has never been seen.
  init?(_ query: Query, _ db: Database) throws {
    guard let filter = try Lookup(query, db) else { return nil }
    let unread = try query.isUnreadOnly ? State.value("unread", db) : Int.max
    let starred = try query.isStarredOnly ? State.value("starred", db) : Int.max
    let marked = min(unread, starred)

    if let match = filter.match {
      let isWalked = marked > Self.fewMarked
      if isWalked {
        (table, id) = ("search", "search.rowid")
        require("search MATCH ?", [match])
      } else {
        drive(unread <= starred ? "unread" : "starred")
      }
      ask("EXISTS (SELECT 1 FROM search WHERE search MATCH ? AND search.rowid = #)", [match], isWalked: isWalked)
    } else if let (tag, articles) = filter.tags.first {
      let isWalked = marked >= articles
      if isWalked {
        (table, id) = ("articleTag d", "d.article")
        require("d.tag = ?", [tag])
      } else {
        drive(unread <= starred ? "unread" : "starred")
      }
      for (place, tag) in filter.tags.map(\.id).enumerated() {
        ask(
          "EXISTS (SELECT 1 FROM articleTag t WHERE t.tag = ? AND t.article = #)", [tag],
          isWalked: isWalked && place == 0)
      }
    } else if marked < Int.max {
      drive(unread <= starred ? "unread" : "starred")
    }
    for case .condition(let sql, let values) in filter.conditions { ask("(\(sql))", values) }
    if query.leavesOutHidden, try State.value("hidden", db) > 0 {
      ask("NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = #)")
    }
    if query.isUnreadOnly { ask("EXISTS (SELECT 1 FROM unread u WHERE u.id = #)", isWalked: table == "unread d") }
    if query.isStarredOnly { ask("EXISTS (SELECT 1 FROM starred s WHERE s.id = #)", isWalked: table == "starred d") }
  }

  private mutating func drive(_ status: String) {
    (table, id) = ("\(status) d", "d.id")
  }

  private mutating func ask(
    _ condition: String, _ arguments: [any DatabaseValueConvertible] = [], isWalked: Bool = false
  ) {
    asked.append((condition, arguments))
    if !isWalked { require(condition.replacing("#", with: id), arguments) }
  }

  mutating func require(_ condition: String, _ arguments: [any DatabaseValueConvertible] = []) {
    conditions.append(condition)
    self.arguments += arguments
  }

  /// Whether another article than the one that is walked over is one of the query.
  func fits(_ id: String) -> (sql: String, arguments: [any DatabaseValueConvertible]) {
    let all = asked.map { $0.sql.replacing("#", with: id) }
    return (all.isEmpty ? "1" : all.joined(separator: " AND "), asked.flatMap(\.arguments))
  }

  enum Order: String { case newestFirst = "DESC", oldestFirst = "ASC" }

  /// Columns of the articles between two numbers, which are not part of it.
  func list(
    _ columns: String, from low: Int64, to high: Int64, _ order: Order, limit: Int?
  ) -> (sql: String, arguments: StatementArguments) {
    // CROSS JOIN is SQLite's way to be told the order of the loops.
    let joined = table == "article a" || columns == "#" ? table : "\(table) CROSS JOIN article a ON a.id = \(id)"
    let fields = columns == "#" ? id : columns
    let source = columns.contains("source.") ? " LEFT JOIN source ON source.id = a.source" : ""
    let bounds = ["\(id) > ?", "\(id) < ?"]
    let sql = """
      SELECT \(fields) FROM \(joined)\(source) WHERE \((conditions + bounds).joined(separator: " AND ")) \
      ORDER BY \(id) \(order.rawValue) LIMIT ?
      """
    return (sql, StatementArguments(arguments + [low, high, limit ?? -1]))
  }

  /// The numbers alone.
  func ids(limit: Int?) -> (sql: String, arguments: StatementArguments) {
    list("#", from: .min, to: .max, .newestFirst, limit: limit)
  }

  /// So many are what a list has read.
  private static let few = 200

  /// Any of them up to a number. A few are the newest, which a list reads at the same time; more are taken as the index has
  /// them, for backwards it takes twice as long.
  private func some(_ columns: String, _ limit: Int?) -> (sql: String, arguments: StatementArguments) {
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    let order = limit.map { $0 <= Self.few } == true ? " ORDER BY \(id) DESC" : ""
    return (
      "SELECT \(columns) FROM \(table)\(condition)\(order) LIMIT ?", StatementArguments(arguments + [limit ?? -1])
    )
  }

  func count(atMost limit: Int?) -> (sql: String, arguments: StatementArguments) {
    let (some, arguments) = some("1", limit)
    return ("SELECT count(*) FROM (\(some))", arguments)
  }

  /// The number of articles, and that of the unread ones among those that were counted.
  func countWithUnread(atMost limit: Int) -> (sql: String, arguments: StatementArguments) {
    let (some, arguments) = some("\(id) AS id", limit)
    return ("SELECT count(*), count(u.id) FROM (\(some)) counted LEFT JOIN unread u ON u.id = counted.id", arguments)
  }
}

extension Query {
  /// It names nothing that could mean a hidden feed: no word, tag, source or feed, only times and states. Who stars an
  /// article wants to see it.
  var leavesOutHidden: Bool {
    tags.isEmpty && source == nil && !isStarredOnly && !conditions.contains(where: \.names)
  }
}

/// The conditions, tags and source of a query, looked up.
private struct Lookup {
  /// The tags that an article needs all of, when that is all that is asked for, those of fewest articles first: each
  /// has its articles in the right order.
  var tags: [(id: Int64, articles: Int)] = []
  /// An FTS5 expression when there is more: one MATCH intersects words, tags and source alike, where joins took up
  /// to 200 ms for a common word with a rare tag.
  var match: String?
  /// What the index cannot answer.
  var conditions: [FilterSQL] = []

  /// Each of so many articles of a tag can be looked up under the other tags in 3 ms, which the index takes for each
  /// common tag. Beyond that the index passes over many at once where few have all of the tags.
  private static let fewTagged = 5_000
  /// Each is a condition, of which SQLite takes no thousand.
  private static let mostTags = 8

  init?(_ query: Query, _ db: Database) throws {
    // A word that is said twice is looked for once.
    var words = Set<Filter>()
    let asked = query.conditions.flatMap(\.conjuncts).filter { !$0.isPlainWord || words.insert($0).inserted }
    let looked = try asked.map { try FilterSQL($0, db) }
    if looked.contains(where: \.isNothing) { return nil }
    var parts: [String]
    (parts, conditions) = FilterSQL.split(looked)
    let groups = try query.tags.map { try Tags.ids(named: $0, db) }
    let needed = query.needsAllTags ? groups : groups.isEmpty ? [] : [Array(Set(groups.joined()))]
    if needed.contains(where: \.isEmpty) { return nil }
    let sources = try query.source.map { try Sources.tokens(named: $0, db) }
    if sources?.isEmpty == true { return nil }
    let tagged = Set(needed.joined())
    if parts.isEmpty, sources == nil, tagged.count <= Self.mostTags, needed.allSatisfy({ $0.count == 1 }) {
      let tags = try tagged.map { (id: $0, articles: try Tags.articles(of: $0, db)) }
        .sorted { ($0.articles, $0.id) < ($1.articles, $1.id) }
      if tags.count < 2 || tags[0].articles <= Self.fewTagged {
        self.tags = tags
        return
      }
    }
    parts += needed.map { MetaToken.any($0.sorted().map(MetaToken.tag)) }
    if let sources { parts.append(MetaToken.any(sources)) }
    match = parts.joined(separator: " AND ")
  }
}
