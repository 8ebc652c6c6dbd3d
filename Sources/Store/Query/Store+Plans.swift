import FilterLanguage
internal import GRDB

// How SQLite walks; for tests.
extension Store {
  func plan(of query: Query) async throws(StoreError) -> [String] {
    try await read { db in
      guard let sql = try QuerySQL(query, db) else { return [] }
      let statements = [
        sql.list(ArticleRow.columns, from: .min, to: .max, .newestFirst, limit: 50),
        sql.list(ArticleRow.columns, from: .min, to: .max, .oldestFirst, limit: 50),
        sql.ids(limit: nil),
      ]
      return try statements.flatMap { text, arguments in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + text, arguments: arguments).map { try $0.value(3) as String }
      }
    }
  }

  func vocabularyPlans() async throws(StoreError) -> [String] {
    try await read { db in
      try [
        (WordsBehind.formsSQL, ["[]", "[]", "[]"]), (Vocabulary.completionsSQL, ["ا", "1"]),
      ].flatMap { sql, arguments in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: StatementArguments(arguments))
          .map { try $0.value(3) as String }
      }
    }
  }
}
