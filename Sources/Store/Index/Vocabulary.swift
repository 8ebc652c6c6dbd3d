internal import GRDB
import TextAnalysis

/// The words of the index with their stems, from which a query learns the forms of its words.
///
/// No stems in the index: that would make it 43 % larger and indexing a third slower (measured at 100,000 articles),
/// where an OR of a word's commonest forms costs a millisecond.
enum Vocabulary {
  /// A word takes part with its commonest forms: so many at most, and no more once they hold this share of all that
  /// its forms stand in. Each costs the index a look-up and السعودية has 41, of which 20 are one article in 200; a word
  /// in fewer than 200 articles keeps all. Over a real corpus 0.3 % of the places of the 300 commonest words are lost,
  /// 0.5 % at most of any.
  static let mostForms = 48
  static let formsShare = 0.995
  /// Counts the words of texts that came, and out again those of texts that went: after each write a word's number is
  /// that of the articles that have it, save those of a bulk import until its words are counted (see `Uncounted`).
  ///
  /// In the order of the table, so that neighbours on a page are written together.
  static func add(_ words: WordCounts, _ db: Database) throws {
    if words.count > Completions.fewWords {
      // One statement a word: asking for it first took three times as long where most of them are new.
      let statement = try db.cachedStatement(
        sql: """
          INSERT INTO vocabulary(term, stem, articles) VALUES (?, ?, ?)
          ON CONFLICT(term) DO UPDATE SET articles = articles + excluded.articles
          """)
      try WordRows.insert(words, statement, db)
      try Completions.fallBehind(db)
    } else {
      try addFew(words.sorted(), db)
    }
    try remove(words.sorted(increased: false), db)
  }

  /// A word that no article has is none of the vocabulary. Beginnings keep it: it is offered to no harm.
  private static func remove(_ words: [WordCounts.Word], _ db: Database) throws {
    guard !words.isEmpty else { return }
    let count = try db.cachedStatement(sql: "UPDATE vocabulary SET articles = articles + ? WHERE term = ?")
    let delete = try db.cachedStatement(sql: "DELETE FROM vocabulary WHERE term = ? AND articles <= 0")
    for word in words {
      try count.execute(arguments: [word.articles, word.term])
      try delete.execute(arguments: [word.term])
    }
  }

  private static func addFew(_ words: [WordCounts.Word], _ db: Database) throws {
    let count = try db.cachedStatement(
      sql: "UPDATE vocabulary SET articles = coalesce(articles, 0) + ? WHERE term = ? RETURNING articles")
    let insert = try db.cachedStatement(sql: "INSERT INTO vocabulary(term, stem, articles) VALUES (?, ?, ?)")
    var counted: [(word: String, before: Int, after: Int)] = []
    for word in words {
      let after = try Int.fetchOne(count, arguments: [word.articles, word.term])
      if after == nil { try insert.execute(arguments: [word.term, word.stem, word.articles]) }
      counted.append((word.term, (after ?? word.articles) &- word.articles, after ?? word.articles))
    }
    try Completions.add(counted, db)
  }

  /// All of it; for tests.
  static func all(_ db: Database) throws -> [(word: String, articles: Int)] {
    try Row.fetchAll(db, sql: "SELECT term, articles FROM vocabulary").map { try ($0.value(0), $0.count(1)) }
  }

  // The few completions of a word are sorted, never articles.
  static let completionsSQL = """
    SELECT term, articles FROM vocabulary WHERE term >= ?1 AND term < ?1 || char(0x10FFFF)
    ORDER BY articles DESC LIMIT ?2
    """

  /// The keys by which a word of a query is found, the word's own first.
  static func forms(of term: SearchTerm, upTo tier: SearchTerm.Tier, _ db: Database) throws -> [String] {
    let words = try WordsBehind(term, db).forms
    var own = words[0]
    if tier >= .related {
      let known = Set(own.map(\.key))
      let stems = term.relatedStems
      own += try WordsBehind.words(stems, stems, db).map(\.form).filter { !known.contains($0.key) }
    }
    var forms = [term.key] + commonest(own).filter { $0 != term.key }
    // Each for itself: a word finds no less for what stands behind its proclitic.
    for others in words.dropFirst() {
      let known = Set(forms)
      forms += commonest(others).filter { !known.contains($0) }
    }
    return forms
  }

  private static func commonest(_ forms: [CountedForm]) -> [String] {
    let commonest = forms.sorted { $0.articles > $1.articles }.prefix(mostForms)
    let enough = Double(commonest.reduce(0) { $0 + $1.articles }) * formsShare
    var articles = 0
    return commonest.prefix { form in
      defer { articles += form.articles }
      return Double(articles) < enough
    }.map(\.key)
  }

  /// The commonest words that begin with what has been typed of one, also behind a proclitic.
  static func completions(of term: SearchTerm, _ db: Database) throws -> [String] {
    if let words = try Completions.words(term.key, db) { return words }
    let most = Completions.most(letters: term.key.unicodeScalars.count)
    var found: [(term: String, articles: Int)] = []
    for prefix in term.prefixes {
      let rows = try Row.fetchCursor(db.cachedStatement(sql: completionsSQL), arguments: [prefix, most])
      found += try rows.whole { try (term: $0.value(0) as String, articles: $0.count(1)) }
    }
    return Array(found.sorted { $0.articles > $1.articles }.prefix(most).map(\.term))
  }
}
