import Foundation
import GRDB
import TextAnalysis

/// Plain BM25 of SQLite over the same articles: any of the words, once as folded and once as light stems.
struct PeerIndex {
  enum Peer: String, CaseIterable {
    case exact = "BM25, folded words"
    case light = "BM25, light stems"

    var table: String { self == .exact ? "exact" : "light" }

    func keys(_ text: String) -> [String] {
      let keys = Analyzer.foldedText(text).split(separator: " ")
      return self == .exact ? keys.map(String.init) : keys.map { LightStem.of($0) }
    }
  }

  private let database: DatabaseQueue

  init(path: String, _ corpus: [CorpusArticle]) throws {
    let isThere = FileManager.default.fileExists(atPath: path)
    database = try DatabaseQueue(path: path)
    guard !isThere else { return }
    try database.write { db in
      try db.execute(sql: "CREATE TABLE article(id INTEGER PRIMARY KEY, url TEXT NOT NULL)")
      for peer in Peer.allCases {
        try db.execute(
          sql: """
            CREATE VIRTUAL TABLE \(peer.table) USING fts5(title, body, content='', tokenize='ascii');
            CREATE VIRTUAL TABLE \(peer.table)Words USING fts5vocab(\(peer.table), row);
            """)
      }
      for (id, article) in corpus.enumerated() {
        try db.execute(sql: "INSERT INTO article VALUES (?, ?)", arguments: [id, article.url])
        for peer in Peer.allCases {
          try db.execute(
            sql: "INSERT INTO \(peer.table)(rowid, title, body) VALUES (?, ?, ?)",
            arguments: [
              id, peer.keys(article.title).joined(separator: " "), peer.keys(article.text).joined(separator: " "),
            ])
        }
      }
    }
  }

  /// The addresses of the best eleven: one of them may be the one that asks.
  func search(_ text: String, _ peer: Peer, titles: Bool) throws -> [String] {
    let words = Set(peer.keys(text)).sorted().map { "\"\($0)\"" }
    guard !words.isEmpty else { return [] }
    let match = (titles ? "" : "body : ") + "(" + words.joined(separator: " OR ") + ")"
    return try database.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT a.url FROM (SELECT rowid AS id, rank FROM \(peer.table) WHERE \(peer.table) MATCH ? \
          ORDER BY rank LIMIT 11) f JOIN article a ON a.id = f.id ORDER BY f.rank
          """,
        arguments: [match])
    }
  }

  /// In how many articles each folded word is.
  func documentFrequencies() throws -> [String: Int] {
    try database.read { db in
      let rows = try Row.fetchAll(db, sql: "SELECT term, doc FROM exactWords")
      return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
  }
}

/// The light stem that most Arabic search engines use (Larkey, Ballesteros and Connell 2007, as Lucene has it), of a
/// folded word.
enum LightStem {
  private static let prefixes = ["ال", "وال", "بال", "كال", "فال", "لل", "و"].map { Array($0.unicodeScalars) }
  private static let suffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"].map { Array($0.unicodeScalars) }

  static func of(_ word: some StringProtocol) -> String {
    var letters = Array(word.unicodeScalars)
    let prefix = prefixes.first { prefix in
      letters.starts(with: prefix) && letters.count >= (prefix.count == 1 ? 4 : prefix.count + 2)
    }
    if let prefix { letters.removeFirst(prefix.count) }
    for suffix in suffixes where letters.count >= suffix.count + 2 {
      if letters.suffix(suffix.count).elementsEqual(suffix) { letters.removeLast(suffix.count) }
    }
    return letters.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
