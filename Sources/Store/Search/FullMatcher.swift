public import FilterLanguage
internal import GRDB
public import TextAnalysis

extension Store {
  /// Marks what made an article match, with what the words of the store tell of those of the query: مصر for لمصر.
  @concurrent public func matcher(_ query: Query) async throws(StoreError) -> Matcher {
    try await read { db in try query.fullMatcher(db) }
  }
}

extension Query {
  func fullMatcher(_ db: Database) throws -> Matcher {
    Matcher(terms: try words + words.flatMap { try WordsBehind($0, db).others })
  }
}
