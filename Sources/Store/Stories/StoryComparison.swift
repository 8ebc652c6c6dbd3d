package import ArticleParsing
internal import GRDB
import TextAnalysis

/// What tells whether two articles are of one story; for measuring.
package struct StoryComparison: Sendable {
  package var terms: Double
  package var titles: Double
  package var days: Double
  package var isOneSource: Bool
  /// Nil where the two may not be in one story.
  package var score: Double?
  /// The store has put them into one story.
  package var isOneStory: Bool
}

extension Store {
  /// Compares stored articles pair by pair; nil for what is not there.
  package func compareForStories(_ pairs: [(Article.ID, Article.ID)]) async throws(StoreError) -> [StoryComparison?] {
    try await read { db in
      var join = try StoryJoin(db)
      return try pairs.map { first, second in
        guard let a = try join.traits(of: first.rawValue), let b = try join.traits(of: second.rawValue) else {
          return nil
        }
        let stories = try (StoryRows.story(of: first.rawValue, db), StoryRows.story(of: second.rawValue, db))
        return StoryComparison(a, b, isOneStory: first == second || stories.0 != nil && stories.0 == stories.1)
      }
    }
  }

  /// The same for articles that are not stored, by the words of the store.
  package func compareForStories(
    _ pairs: [(ParsedArticle, ParsedArticle)]
  ) async throws(StoreError) -> [StoryComparison] {
    try await read { db in
      let counts = try TermCounts.current(reading: db)
      func traits(_ article: ParsedArticle) -> StoryTraits {
        StoryTraits(
          title: article.title,
          terms: WeightedTerms(ArticleTerms(title: article.title, body: article.blocks.lazy.map(\.text)), counts),
          time: article.published?.wholeSeconds ?? 0, source: article.source.map(SHA256.number))
      }
      return pairs.map { StoryComparison(traits($0), traits($1), isOneStory: false) }
    }
  }
}

extension StoryComparison {
  fileprivate init(_ a: StoryTraits, _ b: StoryTraits, isOneStory: Bool) {
    terms = Double(a.terms.likeness(to: b.terms))
    titles = a.title.common(with: b.title).share
    days = Double(a.time.subtractingReportingOverflow(b.time).partialValue.magnitude) / 86_400
    isOneSource = a.source != nil && a.source == b.source
    score = StoryLikeness.score(a, b)
    self.isOneStory = isOneStory
  }
}

extension Store {
  /// The articles that were met at other addresses as well: which, by each of those.
  package func addressesOfCopies() async throws(StoreError) -> [String: Article.ID] {
    try await read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT url, article FROM articleCopy WHERE url IS NOT NULL")
      return Dictionary(try rows.whole { try ($0.value(0) as String, Article.ID($0.value(1))) }) { first, _ in first }
    }
  }

  /// How many articles each story has.
  package func storySizes() async throws(StoreError) -> [Int] {
    try await read { db in
      try Row.fetchCursor(db, sql: "SELECT count(*) FROM storyMember GROUP BY story").whole { try $0.count(0) }
    }
  }
}
