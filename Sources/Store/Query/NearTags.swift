import FilterLanguage
internal import Foundation
internal import GRDB

extension Store {
  /// The tags of the articles that have all of `tags`, without these, each with how many of those articles have it: first
  /// what goes with them and with little else. No more than so many articles are looked at, the newest.
  @concurrent public func tags(
    near tags: [String], atMost articles: Int = 2_000, limit: Int = 200
  ) async throws(StoreError) -> [TagCount] {
    try await read { db in
      let query = Query(tags: tags, needsAllTags: tags.count > 1)
      let own = Set(try tags.flatMap { try Tags.ids(named: $0, db) })
      guard let sql = try QuerySQL(query, db) else { return [] }
      let isUnread = "EXISTS (SELECT 1 FROM unread n WHERE n.id = a.id)"
      let (text, arguments) = sql.list("a.tags, \(isUnread)", from: .min, to: .max, .newestFirst, limit: articles)
      var near: [Int64: (articles: Int, unread: Int)] = [:]
      let rows = try Row.fetchCursor(db, sql: text, arguments: arguments)
      for (tags, unread) in try rows.whole({ try ($0.value(0) as String, $0.count(1)) }) {
        for tag in TagList.ids(tags) where !own.contains(tag) {
          near[tag, default: (0, 0)].articles += 1
          near[tag, default: (0, 0)].unread += unread
        }
      }
      let stored = Double(max(1, try State.value("articles", db)))
      return try NearTags.known(Array(near.keys), db).map { tag -> (weight: Double, count: TagCount) in
        let count = near[tag.id] ?? (0, 0)
        let rarity = log(1 + stored / Double(max(1, tag.articles)))
        return (
          Double(count.articles) * rarity, TagCount(name: tag.name, articles: count.articles, unread: count.unread)
        )
      }.sorted { ($1.weight, $0.count.name) < ($0.weight, $1.count.name) }.prefix(limit).map(\.count)
    }
  }

  /// Tags by their names, in this order, with what the counters say of each; those that no article has are left out.
  @concurrent public func tags(named names: [String]) async throws(StoreError) -> [TagCount] {
    try await read { db in
      let ids = try names.flatMap { try Tags.ids(named: $0, db) }
      let known = Dictionary(try NearTags.known(ids, db).map { ($0.id, $0) }) { first, _ in first }
      var met = Set<Int64>()
      return ids.filter { met.insert($0).inserted }.compactMap { known[$0] }.filter { $0.articles > 0 }
        .map { TagCount(name: $0.name, articles: $0.articles, unread: $0.unread) }
    }
  }
}

/// Tags by their numbers.
enum NearTags {
  static func known(_ ids: [Int64], _ db: Database) throws -> [(id: Int64, name: String, articles: Int, unread: Int)] {
    let sql = "SELECT t.id, t.name, t.articles, t.unread FROM json_each(?) i CROSS JOIN tag t ON t.id = i.value"
    return try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [JSONList.text(ids)]).whole {
      try ($0.value(0), $0.value(1), $0.count(2), $0.count(3))
    }
  }
}
