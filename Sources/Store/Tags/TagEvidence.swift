import Foundation
internal import GRDB

/// Whether two words that stand side by side in a line of keywords are one phrase, by how the stored texts use them.
///
/// They are when so many articles have them side by side that either word owes that phrase a good part of its own
/// articles, or the two attract each other (normalised pointwise mutual information; Bouma 2009).
struct TagEvidence {
  /// Fewer articles that have the phrase say nothing.
  static let fewest = 3
  static let share = 0.08
  static let attraction = 0.3
  /// Room for a phrase in an article: so many words follow another one.
  private static let places = 250.0
  /// Among more articles than this the answers are the same, and asking takes longer.
  static let window = BulkWords.tellingArticles
  /// An answer holds until the store is so many times larger.
  private static let growth = 3

  /// The articles that are asked.
  let articles: Int
  private let db: Database
  /// Those whose words are counted.
  private let total: Int
  private let firstID: Int64
  /// What a write may spend on questions: the rest is for the next one.
  private var questions: Int
  private var pairs: [String: Bool] = [:]
  private var counts: [String: Int] = [:]

  init(_ db: Database, questions: Int) throws {
    self.db = db
    self.questions = questions
    total = try Uncounted.counted(db)
    articles = min(total, Self.window)
    let newest = "SELECT id FROM article ORDER BY id DESC LIMIT 1 OFFSET ?"
    firstID = total > Self.window ? try Int64.fetchOne(db, sql: newest, arguments: [Self.window]) ?? .min : .min
  }

  /// How well the size of a store decides: 0 below 300 articles, then a step at each threefold, up to `lastTier`.
  static func tier(_ articles: Int) -> Int { [300, 1_000, 3_000, 10_000, 30_000].count { articles >= $0 } }
  static let lastTier = 5

  /// Nil when it cannot be asked now.
  mutating func joins(_ a: String, _ b: String) throws -> Bool? {
    let pair = a + " " + b
    if let known = pairs[pair] { return known }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT joins, articles FROM tagPair WHERE pair = ?"), arguments: [pair])
    let answer = try Damage.skipping { try row.map { try (joins: $0.value(0) as Bool, seen: $0.value(1) as Int) } }
    if let answer, answer.seen < 0 || answer.seen > articles / Self.growth || answer.seen == Self.window {
      pairs[pair] = answer.joins
      return answer.joins
    }
    guard let joins = try ask(a, b) else { return nil }
    pairs[pair] = joins
    return joins
  }

  private mutating func ask(_ a: String, _ b: String) throws -> Bool? {
    guard let needed = needed(try count(a), try count(b)) else { return false }
    guard questions > 0 else { return nil }
    questions -= 1
    let found =
      try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? AND rowid >= ? LIMIT ?)"),
        arguments: ["{title body} : \(WordMatch.quoted(a + " " + b))", firstID, needed]) ?? 0
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO tagPair(pair, joins, articles) VALUES (?, ?, ?)")
      .execute(arguments: [a + " " + b, found == needed, articles])
    return found == needed
  }

  /// The fewest articles with the phrase that make it one, given those with either word; nil when there are not so many.
  private func needed(_ a: Int, _ b: Int) -> Int? {
    let most = min(a, b)
    guard most >= Self.fewest else { return nil }
    let places = Self.places * Double(articles)
    func isPhrase(_ count: Int) -> Bool {
      if Double(count) >= Self.share * Double(most) { return true }
      let together = Double(count) / places
      let apart = Double(a) / places * Double(b) / places
      return log(together / apart) >= Self.attraction * -log(together)
    }
    guard isPhrase(most) else { return nil }
    var (low, high) = (Self.fewest, most)
    while low < high {
      let middle = (low + high) / 2
      if isPhrase(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The articles of the window that have a word, by its share of all.
  private mutating func count(_ word: String) throws -> Int {
    if let known = counts[word] { return known }
    let all =
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT articles FROM vocabulary WHERE term = ?"), arguments: [word])?.countable ?? 0
    let count = total > articles ? Int(Double(all) * Double(articles) / Double(total)) : all
    counts[word] = count
    return count
  }
}
