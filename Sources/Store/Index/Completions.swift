internal import GRDB
import TextAnalysis

/// The commonest words for what has been typed of one, so that each key from the first letter on is answered by one
/// row: a prefix of two letters is that of tens of thousands of words, and sorting them took up to 0.4 s. A longer one
/// has a row where many words begin so; the words of the others are found quickly enough.
enum Completions {
  /// So many words stand for a beginning: with more a key costs more than the rarer words are worth.
  static let most = 16
  /// From so many letters on a beginning is that of few words, and more of them are taken. The index could walk all of
  /// them itself, but reads every place of every one before it gives the first article: 120 ms for الحكوم.
  static let longPrefix = 5
  static let mostOfLongPrefix = 32
  /// A longer beginning has a row when more words than this begin so without a proclitic: to walk over ten times as
  /// many takes about a millisecond.
  static let manyWords = 250

  static func most(letters: Int) -> Int { letters < longPrefix ? most : mostOfLongPrefix }

  /// A merge with more different words leaves the table as it is, to be made anew once for all of them.
  static let fewWords = 20_000

  private enum Condition: Int { case unmade, whole, stale }

  private static func condition(_ db: Database) throws -> Condition {
    Condition(rawValue: try State.value("beginnings", db)) ?? .unmade
  }

  /// Nil where the table does not say: for a longer beginning of few words, and until it has been made.
  static func words(_ typed: String, _ db: Database) throws -> [String]? {
    guard let beginning = Beginning(typed) else { return nil }
    let condition = try condition(db)
    // Of a longer one the words that the table has not seen are found as well.
    let isLong = beginning.count > Beginning.fewLetters
    guard isLong ? condition == .whole : condition != .unmade else { return nil }
    let words = try list(beginning, db)?.entries.map(\.word)
    return isLong ? words : words ?? []
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
    // Many words begin alike: each list is read and written once. Nil where there is none.
    var lists: [Beginning: List?] = [:]
    var changed: Set<Beginning> = []
    func offer(_ word: String, _ articles: Int, to beginning: Beginning) throws -> Bool? {
      if lists[beginning] == nil {
        let isShort = beginning.count <= Beginning.fewLetters
        lists[beginning] = .some(try list(beginning, db) ?? (isShort ? List(for: beginning) : nil))
      }
      let isTaken = lists[beginning]??.offer(word, articles)
      if isTaken == true { changed.insert(beginning) }
      return isTaken
    }
    for (word, before, after) in words where before == 0 || before.leadingZeroBitCount != after.leadingZeroBitCount {
      try Beginning.visit(word, letters: 1...Beginning.fewLetters) { try offer(word, after, to: $0) == true }
      for count in long {
        var isMet = false
        try Beginning.visit(word, letters: count...count) {
          if try offer(word, after, to: $0) != nil { isMet = true }
          return true
        }
        // With a letter more it is that of no more words.
        if !isMet { break }
      }
    }
    for beginning in changed { if let list = lists[beginning] ?? nil { try write(list, beginning, db) } }
  }

  private static let long = (Beginning.fewLetters + 1)...Beginning.mostLetters

  /// Makes the table from all words: about four seconds for a million articles.
  static func make(_ db: Database) throws {
    var lists: [Beginning: List] = [:]
    func offer(_ word: String, _ articles: Int, to beginning: Beginning) -> Bool {
      lists[beginning, default: List(for: beginning)].offer(word, articles)
    }
    var runs = Runs(long)
    try visitWords(db) { word, articles in
      Beginning.visit(word, letters: 1...Beginning.fewLetters) { offer(word, articles, to: $0) }
      runs.count(word)
    }
    let many = runs.many()
    if !many.isEmpty {
      try visitWords(db) { word, articles in
        Beginning.visit(word, letters: long) { many.contains($0) ? offer(word, articles, to: $0) : true }
      }
    }
    try db.execute(sql: "DELETE FROM beginning")
    for (beginning, list) in lists.sorted(by: { $0.key.text < $1.key.text }) { try write(list, beginning, db) }
    try State.set(Condition.whole.rawValue, "beginnings", db)
  }

  private static func visitWords(_ db: Database, _ visit: (String, Int) -> Void) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT term, articles FROM vocabulary ORDER BY term")
    _ = try rows.whole { row -> Void in try visit(row.value(0), row.count(1)) }
  }

  /// Which longer beginnings are those of many words, told from the words in order: those of one stand together.
  private struct Runs {
    private let counts: ClosedRange<Int>
    private var runs: [(beginning: Beginning?, words: Int)]
    private var found: Set<Beginning> = []

    init(_ counts: ClosedRange<Int>) {
      self.counts = counts
      runs = counts.map { _ in (nil, 0) }
    }

    mutating func count(_ word: String) {
      let whole = Beginning(of: word)
      for (place, count) in counts.enumerated() {
        let beginning = whole.flatMap { $0.count < count ? nil : $0.prefix(count) }
        if beginning != runs[place].beginning {
          end(place)
          runs[place] = (beginning, 0)
        }
        runs[place].words += 1
      }
    }

    mutating func many() -> Set<Beginning> {
      runs.indices.forEach { end($0) }
      return found
    }

    private mutating func end(_ place: Int) {
      if let beginning = runs[place].beginning, runs[place].words > manyWords { found.insert(beginning) }
    }
  }

  private static func list(_ beginning: Beginning, _ db: Database) throws -> List? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT words FROM beginning WHERE letters = ?"), arguments: [beginning.text]
    ).map { List(for: beginning, $0) }
  }

  private static func write(_ list: List, _ beginning: Beginning, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO beginning(letters, least, words) VALUES (?, ?, ?)")
      .execute(arguments: [beginning.text, list.least, list.text])
  }

  /// The commonest words of one beginning.
  struct List: Equatable {
    private(set) var entries: [(word: String, articles: Int)] = []
    private(set) var least = 0
    private let most: Int

    static func == (a: List, b: List) -> Bool { a.text == b.text }

    /// Folded words hold no space.
    init(for beginning: Beginning, _ text: String = "") {
      most = Completions.most(letters: beginning.count)
      let parts = text.split(separator: " ")
      entries = stride(from: 0, to: parts.count - 1, by: 2).map {
        (String(parts[$0]), (Int(parts[$0 + 1]) ?? 0).countable)
      }
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
