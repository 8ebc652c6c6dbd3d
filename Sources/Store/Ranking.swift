import ArticleParsing
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

/// Articles by relevance. The index proposes, the text decides: a bounded number of candidates is drawn by how much
/// their words tell, and only those are read and scored.
struct Ranking {
  /// So many candidates are read.
  private static let mostRead = 300
  /// A longer query draws enough candidates by its words as they are.
  private static let shortQuery = 3

  /// What must hold beside the words.
  private let base: Query
  private let words: [RankedWord]
  private let relevance: Relevance
  private let db: Database

  /// `needsAll`: an article needs all words, not just one of them.
  init(_ query: Query, needsAll: Bool, _ db: Database) throws {
    self.db = db
    let terms = (Analyzer.searchTerms(query.words) + (query.filter?.words ?? [])).filter {
      !$0.isPrefix || $0.isTelling
    }
    let telling = terms.filter { !GrammarWords.contains($0.key) }
    var groups: [[SearchTerm]] = []
    var places: [String: Int] = [:]
    for term in telling.isEmpty ? terms : telling {
      let stem = term.stem ?? term.key
      if let place = places[stem] {
        if !groups[place].contains(term) { groups[place].append(term) }
      } else if groups.count < Candidates.mostWords {
        places[stem] = groups.count
        groups.append([term])
      }
    }
    words = try groups.map { try RankedWord($0, db) }
    relevance = Relevance(words, articles: try State.value("articles", db))
    var base = query
    if !needsAll, !words.isEmpty { base.words = "" }
    self.base = base
  }

  /// The best articles, best first, equals by date.
  func best(_ limit: Int) throws -> [SearchResult] {
    let texts = try drawn().sorted().compactMap(read)
    let mean = Double(texts.reduce(0) { $0 + $1.finding.words }) / Double(max(1, texts.count))
    let scored = texts.map { (score: relevance.score($0.finding, meanWords: mean), text: $0) }
      .sorted { ($0.score, $0.text.id) > ($1.score, $1.text.id) }.prefix(max(0, limit))
    let articles = try ArticleRow.articles(scored.map(\.text.id), db)
    let matcher = Matcher(terms: words.flatMap(\.terms))
    return scored.compactMap { score, text in
      guard let article = articles[text.id] else { return nil }
      return SearchResult(article: article, snippet: Snippet.text(of: text.blocks, matcher), score: score)
    }
  }

  private func drawn() throws -> [Int64] {
    guard !words.isEmpty else {
      guard let sql = try QuerySQL(base, db) else { return [] }
      let (text, arguments) = sql.ids(limit: Self.mostRead)
      return try Int64.fetchAll(db, sql: text, arguments: arguments)
    }
    let candidates = try Candidates(words, base, isShort: words.count <= Self.shortQuery, db)
    return candidates.best(Self.mostRead, weights: relevance.wordWeights)
  }

  private struct Text {
    var id: Int64
    var blocks: [Block]
    var finding: Relevance.Finding
  }

  private func read(_ id: Int64) throws -> Text? {
    let title = try String.fetchOne(
      db.cachedStatement(sql: "SELECT title FROM article WHERE id = ?"), arguments: [id])
    guard let title else { return nil }
    let blocks = try StoredBody(id, db).blocks
    return Text(id: id, blocks: blocks, finding: relevance.finding(title: title, body: blocks))
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
