public import FilterLanguage
internal import GRDB
internal import TextAnalysis

/// A query with phrases that stand nowhere, asked by their words instead: a headline that was pasted with its quotation
/// marks finds its article.
public struct LooseQuery: Equatable, Sendable {
  public var query: Query
  /// The phrases, folded, in the order of the query; none where the line as a whole was taken for words.
  public var phrases: [String]

  public init(query: Query, phrases: [String]) { (self.query, self.phrases) = (query, phrases) }
}

extension Store {
  /// Nil where all phrases of a query stand somewhere, or there are none. What must not stand (`-"…"`) and what is one
  /// of several choices is left as it is.
  @concurrent public func loosened(_ query: Query) async throws(StoreError) -> LooseQuery? {
    guard query.conditions.contains(where: \.isPhrase) else { return nil }
    return try await read { db in
      var phrases: [String] = []
      let conditions = try query.conditions.map { part in
        guard case .phrase(let keys, let lastIsPrefix, let place) = part, part.isPhrase, try !part.matchesAny(db)
        else { return part }
        phrases.append(keys.joined(separator: " "))
        let words = keys.enumerated().map { $1 + (lastIsPrefix && $0 == keys.count - 1 ? "" : " ") }
        return .all(words.compactMap { Analyzer.searchTerms($0).first }.map { .word($0, place) })
      }
      guard !phrases.isEmpty else { return nil }
      var query = query
      query.conditions = conditions
      return LooseQuery(query: query, phrases: phrases)
    }
  }
}

extension Store {
  /// What to show instead of nothing for a line that somebody has typed or pasted: its phrases by their words, or where
  /// that finds nothing either and the line looks like a headline, all that it has as words. Nil where neither helps.
  @concurrent public func loosened(_ query: Query, line: String) async throws(StoreError) -> LooseQuery? {
    if let loose = try await loosened(query), try await counts(loose.query, atMost: 1).articles > 0 { return loose }
    guard let headline = query.asHeadline(line), try await counts(headline, atMost: 1).articles > 0 else { return nil }
    return LooseQuery(query: headline, phrases: [])
  }
}

extension Filter {
  fileprivate func matchesAny(_ db: Database) throws -> Bool {
    guard case .match(let match) = try FilterSQL(self, db) else { return false }
    return try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM search WHERE search MATCH ?)", arguments: [match]) ?? false
  }
}
