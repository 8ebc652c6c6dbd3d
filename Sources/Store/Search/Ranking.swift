import FilterLanguage
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

/// Articles by relevance. The index proposes, the text decides: a bounded number of candidates is drawn by how much
/// their words tell, and only those are read and scored.
struct Ranking {
  /// So many candidates are read at most, and so many at least for each result that is asked for.
  private static let (mostRead, readPerResult) = (300, 2)
  /// Beyond those, what has less than this share of the best one's words is not read: none of them came to the top ten
  /// in 500 headlines, and they are two of three.
  private static let leastShare = 0.5
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
    let terms = query.words.filter { !$0.isPrefix || $0.isTelling }
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
    base = needsAll || words.isEmpty ? query : query.withoutWords
  }

  /// The best articles, best first, equals by date.
  func best(_ limit: Int) throws -> [SearchResult] {
    guard limit > 0 else { return [] }
    let texts = try drawn(limit).sorted().compactMap(read)
    let mean = Double(texts.reduce(0) { $0 + $1.finding.words }) / Double(max(1, texts.count))
    let scored = texts.map { (score: relevance.score($0.finding, meanWords: mean), id: $0.id) }
      .sorted { ($0.score, $0.id) > ($1.score, $1.id) }.prefix(limit)
    let articles = try ArticleRow.articles(scored.map(\.id), db)
    return try scored.compactMap { score, id in
      guard let article = articles[id] else { return nil }
      let body = try Damage.skipping { try StoredBody(id, db) }
      let snippet = Snippet.text(of: body?.blocks ?? [], relevance.hits)
      return SearchResult(article: article, snippet: snippet, score: score)
    }
  }

  private func drawn(_ limit: Int) throws -> [Int64] {
    let most = max(Self.mostRead, min(limit, Candidates.mostSteps))
    guard !words.isEmpty else {
      guard let sql = try QuerySQL(base, db) else { return [] }
      let (text, arguments) = sql.ids(limit: most)
      return try Int64.fetchAll(db, sql: text, arguments: arguments)
    }
    let candidates = try Candidates(words, base, isShort: words.count <= Self.shortQuery, db)
    return candidates.best(
      most, atLeast: Self.readPerResult * min(limit, most), share: Self.leastShare, weights: relevance.wordWeights)
  }

  private func read(_ id: Int64) throws -> (id: Int64, finding: Relevance.Finding)? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT a.title, b.blocks FROM article a JOIN body b ON b.id = a.id WHERE a.id = ?"),
      arguments: [id])
    guard let row else { return nil }
    let text = try Damage.skipping { try (title: row.value(0) as String, body: row.value(1) as Data) }
    guard let text else { return nil }
    let body = [UInt8](text.body)
    // One that is damaged is told of when it is opened; its title is there.
    let parts = (try? BodyCoding.parts(body).map(\.text)) ?? []
    let titles = try [text.title] + OtherHeadlines.of(id, db)
    return (id, relevance.finding(title: titles.joined(separator: " | "), body: body, parts: parts))
  }
}
