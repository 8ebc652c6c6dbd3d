public import FilterLanguage
internal import GRDB
internal import TextAnalysis

/// A query with phrases that stand nowhere, asked by their words instead: a headline that was pasted with its quotation
/// marks finds its article.
public struct LooseQuery: Equatable, Sendable {
  public var query: Query
  /// The phrases, folded, in the order of the query.
  public var phrases: [String]
}

extension Store {
  /// Nil where all phrases of a query stand somewhere, or there are none. What must not stand (`-"…"`) and what is one
  /// of several choices is left as it is.
  @concurrent public func loosened(_ query: Query) async throws(StoreError) -> LooseQuery? {
    guard query.conditions.contains(where: \.isPhrase) else { return nil }
    return try await read { db in
      var phrases: [String] = []
      let conditions = try query.conditions.map { part in
        guard case .phrase(let keys, _, let place) = part, part.isPhrase, try !part.matchesAny(db) else { return part }
        phrases.append(keys.joined(separator: " "))
        return .all(keys.compactMap { Analyzer.searchTerms($0 + " ").first }.map { .word($0, place) })
      }
      guard !phrases.isEmpty else { return nil }
      var query = query
      query.conditions = conditions
      return LooseQuery(query: query, phrases: phrases)
    }
  }
}

extension Filter {
  fileprivate var isPhrase: Bool { if case .phrase(let keys, _, _) = self { keys.count > 1 } else { false } }

  fileprivate func matchesAny(_ db: Database) throws -> Bool {
    guard case .match(let match) = try FilterSQL(self, db) else { return false }
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM search WHERE search MATCH ?)", arguments: [match]) ?? false
  }
}
