import ArticleParsing
internal import Foundation
internal import GRDB
import TextAnalysis

/// An article that a search found.
public struct SearchResult: Equatable, Sendable {
  public var article: Article
  /// The place of its body that has most of the words, one line in logical order.
  public var snippet: String
  /// Comparable within one search only.
  public var score: Double
}

/// Articles by relevance: BM25 over title and body, the word as typed above its other forms.
///
/// The index proposes, the text decides: a bounded number of candidates is drawn by how much their words tell, and
/// only those are read and scored. Forms of a word count as one word with the documents of all of them; summed one by
/// one, rare forms outweighed the word itself (MRR@10 .636 against .686 over 1,395 questions).
struct Ranking {
  /// So many articles of a word are looked at, the newest; rarer words are drawn first.
  private static let mostPerWord = 2_000
  /// So many candidates are read.
  private static let mostRead = 300
  private static let mostWords = 40
  /// Of a longer query its families and titles are not looked up: enough words of it are found as they are.
  private static let shortQuery = 3
  // As FTS5 weighs columns: the title above the body, the form typed above the others.
  private static let (titleWeight, bodyWeight) = (8.0, 1.0)
  private static let (titleFormWeight, bodyFormWeight) = (4.0, 0.5)
  private static let relatedShare = 0.25
  // BM25's usual constants (Robertson and Zaragoza 2009).
  private static let (saturation, lengthShare) = (1.2, 0.75)

  private struct Term {
    var term: SearchTerm
    /// How much it tells that the word stands as typed, and in any form.
    var exact: Double
    var forms: Double
    var size: Int
  }

  private let query: Query
  private let db: Database
  private var terms: [Term] = []
  private var tally = WordTally()
  private let tier: SearchTerm.Tier

  /// `needsAll`: an article needs all words, not just one of them.
  init(_ query: Query, needsAll: Bool, _ db: Database) throws {
    self.db = db
    self.query = needsAll ? query : query.takingAnyWord
    let articles = try State.value("articles", db)
    var seen = Set<SearchTerm>()
    let words = (Analyzer.searchTerms(query.words) + (query.filter?.words ?? [])).filter {
      (!$0.isPrefix || $0.isTelling) && seen.insert($0).inserted
    }
    tier = words.count > Self.shortQuery ? .withProclitic : .related
    func weight(_ match: String) throws -> (weight: Double, size: Int) {
      let size =
        try Int.fetchOne(
          db.cachedStatement(sql: "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT 20000)"),
          arguments: [match]) ?? 0
      return (log(1 + (Double(max(articles, size) - size) + 0.5) / (Double(size) + 0.5)), size)
    }
    for word in words.prefix(Self.mostWords) {
      let match = try WordMatch.expression(word, upTo: tier, db)
      let (forms, size) = try weight(match)
      terms.append(Term(term: word, exact: try weight(WordMatch.quoted(word.key)).weight, forms: forms, size: size))
      try watch(word, index: terms.count - 1)
    }
  }

  private mutating func watch(_ word: SearchTerm, index: Int) throws {
    var seen: Set = [word.key]
    tally.watch(word.key, WordTally.Mark(term: index, tier: .exact))
    for tier in [SearchTerm.Tier.withProclitic, .related] where tier <= self.tier {
      for form in try Vocabulary.forms(of: word, upTo: tier, db) where seen.insert(form).inserted {
        tally.watch(form, WordTally.Mark(term: index, tier: tier))
      }
    }
  }

  /// The best articles, best first, equals by date.
  func best(_ limit: Int) throws -> [SearchResult] {
    let candidates = try drawn()
    let texts = try read(candidates)
    let scores = score(texts)
    let order = texts.indices.sorted { (scores[$0], texts[$0].id) > (scores[$1], texts[$1].id) }.prefix(max(0, limit))
    let articles = try ArticleRow.articles(order.map { texts[$0].id }, db)
    let matcher = Matcher(terms: terms.map(\.term))
    return order.compactMap { index in
      guard let article = articles[texts[index].id] else { return nil }
      return SearchResult(
        article: article, snippet: Snippet.text(of: texts[index].blocks, matcher), score: scores[index])
    }
  }

  /// The numbers of the articles whose words tell most; in a short query a word counts again in a title.
  private func drawn() throws -> [Int64] {
    guard !terms.isEmpty else { return try numbers(query, limit: Self.mostRead) }
    var sums: [Int64: Double] = [:]
    for term in terms.sorted(by: { $0.size < $1.size }) {
      // A common word tells little; it is left to the text once rarer ones have drawn enough.
      if term.size > Self.mostPerWord, sums.count >= Self.mostRead { break }
      for part in tier == .related ? [Filter.Part.anywhere, .title] : [.anywhere] {
        var one = query
        let word: Filter = tier == .related ? .family(term.term, part) : .word(term.term, part)
        one.filter = Filter.joining((query.filter?.conjuncts ?? []) + [word])
        for id in try numbers(one, limit: Self.mostPerWord) { sums[id, default: 0] += term.forms }
      }
    }
    return sums.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(Self.mostRead).map(\.key)
  }

  private func numbers(_ query: Query, limit: Int) throws -> [Int64] {
    guard let sql = try QuerySQL(query, db) else { return [] }
    let (text, arguments) = sql.ids(limit: limit)
    return try Int64.fetchAll(db, sql: text, arguments: arguments)
  }

  private struct Text {
    var id: Int64
    var title: String
    var blocks: [Block]
  }

  private func read(_ ids: [Int64]) throws -> [Text] {
    try ids.sorted().compactMap { id in
      guard
        let title = try String.fetchOne(
          db.cachedStatement(sql: "SELECT title FROM article WHERE id = ?"), arguments: [id])
      else { return nil }
      return Text(id: id, title: title, blocks: try StoredBody(id, db).blocks)
    }
  }

  private func score(_ texts: [Text]) -> [Double] {
    let counted = texts.map(count)
    let mean = Double(counted.reduce(0) { $0 + $1.words }) / Double(max(1, counted.count))
    return counted.map { text in
      let length = 1 - Self.lengthShare + Self.lengthShare * Double(text.words) / max(1, mean)
      func saturated(_ frequency: Double) -> Double {
        frequency * (Self.saturation + 1) / (frequency + Self.saturation * length)
      }
      return zip(terms, text.frequencies).reduce(0) { sum, pair in
        sum + pair.0.exact * saturated(pair.1.exact) + pair.0.forms * saturated(pair.1.forms)
      }
    }
  }

  private func count(_ text: Text) -> (words: Int, frequencies: [(exact: Double, forms: Double)]) {
    var frequencies = terms.map { _ in (exact: 0.0, forms: 0.0) }
    var words = 0
    func add(_ part: String, _ exact: Double, _ form: Double) {
      words += tally.count(in: part) { mark in
        if mark.tier == .exact { frequencies[mark.term].exact += exact }
        frequencies[mark.term].forms += mark.tier == .related ? form * Self.relatedShare : form
      }
    }
    add(text.title, Self.titleWeight, Self.titleFormWeight)
    for block in text.blocks { add(block.text, Self.bodyWeight, Self.bodyFormWeight) }
    return (words, frequencies)
  }
}

extension Query {
  /// One of the words is enough; all else must hold.
  public var takingAnyWord: Query {
    let terms = Analyzer.searchTerms(words).filter { !$0.isPrefix || $0.isTelling }
    guard terms.count > 1 else { return self }
    var query = self
    query.words = ""
    query.filter = Filter.joining((filter?.conjuncts ?? []) + [.any(terms.map { .word($0) })])
    return query
  }
}
