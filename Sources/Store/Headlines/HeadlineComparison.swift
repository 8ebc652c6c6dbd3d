internal import GRDB

extension Store {
  /// Where headlines would lead from the list of an article; nothing is written. For measuring.
  package func targets(of headlines: [(title: String, list: Article.ID)]) async throws(StoreError) -> [Article.ID?] {
    try await read { db in
      try headlines.map { headline in
        try Headlines.target(KeyedHeadline(headline.title), of: headline.list.rawValue, db).map { Article.ID($0) }
      }
    }
  }
}
