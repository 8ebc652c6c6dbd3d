internal import GRDB
import TextAnalysis

/// The commonest words for what has been typed of one, so that each key from the first letter on is answered by one
/// row: a prefix of two letters is that of tens of thousands of words, and sorting them took up to 0.4 s.
enum Completions {
  /// So many words stand for a beginning: with more a key costs more than the rarer words are worth.
  static let most = 16
  /// A merge with more different words leaves the table as it is, to be made anew once for all of them.
  static let fewWords = 20_000

  private enum Condition: Int { case unmade, whole, stale }

  private static func condition(_ db: Database) throws -> Condition {
    Condition(rawValue: try State.value("beginnings", db)) ?? .unmade
  }

  /// Nil where the table does not say: for a longer beginning, and until it has been made.
  static func words(_ typed: String, _ db: Database) throws -> [String]? {
    guard let beginning = Beginning(typed), try condition(db) != .unmade else { return nil }
    return try list(beginning, db)?.entries.map(\.word) ?? []
  }

  static func isWhole(_ db: Database) throws -> Bool { try condition(db) == .whole }

  /// The words of a large merge: the table is behind until it is made again.
  static func fallBehind(_ db: Database) throws {
    if try condition(db) == .whole { try State.set(Condition.stale.rawValue, "beginnings", db) }
  }

  /// Takes words that came, each with the number of its articles before and after.
  ///
  /// A word that is known already changes its place when its number doubles; in between the order is a little off.
  static func add(_ words: [(word: String, before: Int, after: Int)], _ db: Database) throws {
    guard try condition(db) != .unmade else { return }
    // Many words begin alike: each list is read and written once.
    var lists: [Beginning: List] = [:]
    var changed: Set<Beginning> = []
    for (word, before, after) in words where before == 0 || before.leadingZeroBitCount != after.leadingZeroBitCount {
      try Beginning.visit(word) { beginning in
        if lists[beginning] == nil { lists[beginning] = try list(beginning, db) ?? List() }
        guard lists[beginning]?.offer(word, after) == true else { return false }
        changed.insert(beginning)
        return true
      }
    }
    for beginning in changed { if let list = lists[beginning] { try write(list, beginning, db) } }
  }

  /// Makes the table from all words: about two seconds for a million articles.
  static func make(_ db: Database) throws {
    var lists: [Beginning: List] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT term, articles FROM vocabulary")
    while let row = try rows.next() {
      let (word, articles): (String, Int) = (row[0], row[1])
      Beginning.visit(word) { lists[$0, default: List()].offer(word, articles) }
    }
    try db.execute(sql: "DELETE FROM beginning")
    for (beginning, list) in lists.sorted(by: { $0.key.text < $1.key.text }) { try write(list, beginning, db) }
    try State.set(Condition.whole.rawValue, "beginnings", db)
  }

  private static func list(_ beginning: Beginning, _ db: Database) throws -> List? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT words FROM beginning WHERE letters = ?"), arguments: [beginning.text]
    ).map(List.init)
  }

  private static func write(_ list: List, _ beginning: Beginning, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO beginning(letters, least, words) VALUES (?, ?, ?)")
      .execute(arguments: [beginning.text, list.least, list.text])
  }

  /// The commonest words of one beginning.
  struct List: Equatable {
    private(set) var entries: [(word: String, articles: Int)] = []
    private(set) var least = 0

    static func == (a: List, b: List) -> Bool { a.text == b.text }

    init() {}

    /// Folded words hold no space.
    init(_ text: String) {
      let parts = text.split(separator: " ")
      entries = stride(from: 0, to: parts.count - 1, by: 2).map { (String(parts[$0]), Int(parts[$0 + 1]) ?? 0) }
      settle()
    }

    /// False when the word is too rare.
    @discardableResult
    mutating func offer(_ word: String, _ articles: Int) -> Bool {
      guard articles > least else { return false }
      if let index = entries.firstIndex(where: { $0.word == word }) {
        entries[index].articles = articles
      } else if entries.count < most {
        entries.append((word, articles))
      } else if let rarest = entries.indices.min(by: { entries[$0].articles < entries[$1].articles }) {
        entries[rarest] = (word, articles)
      }
      settle()
      return true
    }

    private mutating func settle() { least = entries.count < most ? 0 : entries.lazy.map(\.articles).min() ?? 0 }

    var text: String {
      entries.sorted { ($1.articles, $0.word) < ($0.articles, $1.word) }
        .map { "\($0.word) \($0.articles)" }.joined(separator: " ")
    }
  }
}
