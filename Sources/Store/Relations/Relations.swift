import ArticleParsing
import Foundation
internal import GRDB
import TextAnalysis

/// An article's relations, worked out in several short reads: whoever turns a page meanwhile waits for one of them at
/// most.
struct Relations: Sendable {
  /// Less than this in common is chance.
  private static let least: Float = 0.12
  /// What a shared term adds counts by this power, so that many that add a little outweigh one that adds much, such as
  /// the name of a month or of who is always in the news; times the share that leaves most likenesses as large as before.
  private static let (evenness, evenShare): (Float, Float) = (0.85, 0.7)
  /// What is like the article and like its best relations by less is not worth showing, whenever it was told. The place
  /// stays empty.
  private static let leastShown: Float = 0.25
  /// What shared tags add, of all that the article has.
  private static let tagShare: Float = 0.15
  /// What an article of the same source has more: editors relate nearly all of theirs to their own, readers less.
  private static let sourceShare: Float = 0.25
  /// What tells of the same days tells most; an article of long ago counts half of one of today.
  private static let (oldShare, weekShare, monthsShare): (Float, Float, Float) = (0.5, 0.2, 0.3)
  private static let (weekDays, monthsDays): (Float, Float) = (4, 40)
  /// What the best have in common brings others forward that name the same matter in other words (Rocchio 1971).
  private static let (mostOfBest, bestShare): (Int, Float) = (3, 0.8)
  /// Two of what is found are one story where the store says so, or where they are so much alike within so long; no more
  /// than two of one are shown.
  private static let (sameStory, storyDays, mostOfStory): (Float, Int64, Int) = (0.5, 4 * 86_400, 2)
  /// Of so many of the best the stories are asked for.
  private static let mostOfStories = 100

  let id: Int64
  private let counts: TermCounts
  private let terms: WeightedTerms
  private let forms: [UInt32: TermForms]
  private let tags: [(id: Int64, weight: Float)]
  private let source: Int64?
  private let hasHidden: Bool
  private var candidates: RelationCandidates

  /// Nil where there is no such article, or nothing is in it.
  init?(_ id: Int64, _ db: Database) throws {
    let find = "SELECT title, tags, source FROM article WHERE id = ?"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: find), arguments: [id]) else { return nil }
    let (title, tags): (String, [Int64]) = try (row.value(0), TagList.ids(row.value(1)))
    let body = try StoredBody(id, db).blocks.map(\.text)
    self.id = id
    source = try row.value(2)
    counts = try TermCounts.current(reading: db)
    let stored = try TermRows.terms(of: id, db) ?? ArticleTerms(title: title, body: body)
    let texts = [title, body.first.map { String(Dateline.without($0)) } ?? ""] + body.dropFirst()
    let forms = TermForms.of(stored.stems, in: texts)
    // What stands in its dateline alone says nothing of it.
    terms = WeightedTerms(stored.keeping { forms[$0] != nil }, counts)
    self.forms = forms
    let articles = Float(max(1, try State.value("articles", db)))
    self.tags = try tags.map { tag in
      (id: tag, weight: max(0, log(articles / Float(max(1, try Tags.articles(of: tag, db))))))
    }
    hasHidden = try State.value("hidden", db) > 0
    candidates = RelationCandidates(near: id)
  }

  /// The words that candidates are looked for by, the most telling first.
  var askedStems: [UInt32] {
    zip(terms.weights, terms.stems).sorted { ($0.0, $0.1) > ($1.0, $1.1) }
      .prefix(RelationCandidates.mostTerms).map(\.1)
  }

  mutating func addCandidates(_ stems: some Sequence<UInt32>, _ db: Database) throws {
    for stem in stems {
      guard let forms = forms[stem], let place = terms.place(of: stem) else { continue }
      try candidates.add(forms, weight: terms.weights[place], db)
    }
  }

  /// With the sum of the tags' weights as the length, which is no more than what terms weigh.
  mutating func addTagged(_ db: Database) throws {
    let all = tags.reduce(0) { $0 + $1.weight }
    guard all > 0 else { return }
    try candidates.add(tags: tags.map { ($0.id, Self.tagShare * $0.weight / all) }, db)
  }

  private struct Scored {
    var id: Int64
    /// To the article; then also to its best relations.
    var likeness: Float
    /// What time and source make of it.
    var factor: Float
    var terms: WeightedTerms
    var tags: [Int64]
    var isOfSource: Bool
    var score: Float { likeness * factor }
  }

  /// The best of the candidates.
  func best(_ limit: Int, _ db: Database) throws -> [FoundRelation] {
    let scored = Self.sorted(
      Self.withCommon(Self.sorted(try self.scored(candidates.best, db))).filter { $0.likeness >= Self.leastShown })
    let stories = try StoryRows.stories(of: scored.prefix(Self.mostOfStories).map(\.id), db)
    var kept: [Scored] = []
    for next in scored where kept.count < limit {
      let story = stories[next.id]
      let ofStory = kept.count {
        story != nil && stories[$0.id] == story
          || abs($0.id - next.id) <= Self.storyDays && $0.terms.likeness(to: next.terms) >= Self.sameStory
      }
      if ofStory < Self.mostOfStory { kept.append(next) }
    }
    let articles = try ArticleRow.articles(kept.map(\.id), db)
    return try kept.compactMap { found in
      guard let article = articles[found.id] else { return nil }
      return FoundRelation(article: article, reason: try reason(found, article, db), score: Double(found.score))
    }
  }

  private static func sorted(_ scored: [Scored]) -> [Scored] {
    scored.sorted { ($0.score, $0.id) > ($1.score, $1.id) }
  }

  /// Each as far as it is like the best of all, too; one of these, as far as it is like the others of them, for else it
  /// would bring itself forward.
  private static func withCommon(_ scored: [Scored]) -> [Scored] {
    let best = scored.prefix(mostOfBest)
    func common(without left: Int? = nil) -> WeightedTerms {
      WeightedTerms(sumOf: best.indices.lazy.filter { $0 != left }.map { (best[$0].terms, best[$0].score) })
    }
    let ofAll = common()
    return scored.enumerated().map { place, found in
      var found = found
      let common = best.indices.contains(place) ? common(without: place) : ofAll
      found.likeness += bestShare * common.likeness(to: found.terms)
      return found
    }
  }

  /// In the order of the table, so that those of one page are read together.
  private func scored(_ others: [Int64], _ db: Database) throws -> [Scored] {
    let sql = """
      SELECT t.id, t.terms, a.tags, a.source FROM json_each(?) i CROSS JOIN articleTerms t ON t.id = i.value
      CROSS JOIN article a ON a.id = t.id \(hasHidden ? "WHERE NOT EXISTS (SELECT 1 FROM hidden h WHERE h.id = t.id)" : "")
      """
    return try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [JSONList.text(others.sorted())])
      .whole { try scored($0) }
  }

  private func scored(_ row: Row) throws -> Scored? {
    let (other, source): (Int64, Int64?) = try (row.value(0), row.value(3))
    let theirs = try WeightedTerms(TermRows.terms(row, 1), counts)
    let theirTags = try TagList.ids(row.value(2))
    let all = tags.reduce(0) { $0 + $1.weight }
    let common = tags.reduce(0) { theirTags.contains($1.id) ? $0 + $1.weight : $0 }
    let ofTags = all > 0 ? Self.tagShare * common / all : 0
    guard terms.likeness(to: theirs) + ofTags >= Self.least else { return nil }
    let likeness = Self.evenShare * terms.likeness(to: theirs, power: Self.evenness) + ofTags
    let isOfSource = source != nil && self.source == source
    let distance = Float(abs(Double(other) - Double(id)) / 86_400)
    let time =
      Self.oldShare + Self.weekShare * exp(-distance / Self.weekDays)
      + Self.monthsShare * exp(-distance / Self.monthsDays)
    return Scored(
      id: other, likeness: likeness, factor: time * (isOfSource ? 1 + Self.sourceShare : 1), terms: theirs,
      tags: theirTags, isOfSource: isOfSource)
  }

  private func reason(_ found: Scored, _ article: Article, _ db: Database) throws -> FoundRelation.Reason {
    let shared = terms.shared(with: found.terms).filter { $0.weight > 0 }.sorted { $0.weight > $1.weight }
    let theirs = Set(found.tags)
    let common = tags.filter { theirs.contains($0.id) }.sorted { $0.weight > $1.weight }
      .prefix(FoundRelation.Reason.mostTags).map(\.id)
    let names = try Tags.names(Set(common), db)
    return FoundRelation.Reason(
      terms: shared.lazy.compactMap { forms[$0.stem]?.spelling }.prefix(FoundRelation.Reason.mostTerms).map { $0 },
      termCount: shared.count, tags: common.compactMap { names[$0] },
      source: found.isOfSource ? article.source : nil)
  }
}

extension Store {
  /// The articles most related to one by what they are about, best first; none where there is no such article. A bounded
  /// number of articles is read, in several short reads.
  @concurrent public func related(
    to id: Article.ID, limit: Int = 10
  ) async throws(StoreError) -> [FoundRelation] {
    guard limit > 0, var relations = try await read({ db in try Relations(id.rawValue, db) }) else { return [] }
    var stems = relations.askedStems[...]
    while !stems.isEmpty {
      let some = Array(stems.prefix(Self.askedAtOnce))
      stems = stems.dropFirst(some.count)
      guard !Task.isCancelled else { return [] }
      relations = try await read { [relations] db in
        var relations = relations
        try relations.addCandidates(some, db)
        return relations
      }
    }
    return try await read { [relations] db in
      var relations = relations
      try relations.addTagged(db)
      return try relations.best(limit, db)
    }
  }

  /// Words in one read.
  private static let askedAtOnce = 6
}
