internal import GRDB

extension Store {
  /// The article that was met at an address of the web, the newest where several were.
  @concurrent public func articleID(at address: String) async throws(StoreError) -> Article.ID? {
    guard let key = AddressKey.digest(address) else { return nil }
    return try await read { db in
      let sql = "SELECT article FROM articlePrint WHERE hash = ? ORDER BY article DESC"
      return try Row.fetchCursor(db, sql: sql, arguments: [key]).whole { Article.ID(try $0.value(0)) }.first
    }
  }
}
