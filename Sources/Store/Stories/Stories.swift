import ArticleParsing
internal import GRDB

/// An article in the course of its story.
public struct StoryArticle: Equatable, Sendable {
  public var article: Article
  public var role: StoryRole
  /// What it says that none before it said.
  public var newSentences: [String]
  /// How its text begins.
  public var lede: String
  /// Who tells it: its source, or the feed where it names none, and those of its copies; each once.
  public var sources: [String]

  public init(
    article: Article, role: StoryRole, newSentences: [String] = [], lede: String = "", others: [String] = []
  ) {
    self.article = article
    sources = ([article.source ?? article.feed].compactMap(\.self) + others).reduce(into: []) { met, name in
      if !met.contains(name) { met.append(name) }
    }
    self.role = role
    self.newSentences = newSentences
    self.lede = lede
  }
}

extension Store {
  /// The course of the story that an article belongs to, oldest first; empty where it stands alone.
  @concurrent public func story(of id: Article.ID) async throws(StoreError) -> [StoryArticle] {
    try await read { db in
      guard let story = try StoryRows.story(of: id.rawValue, db) else { return [] }
      let ids = try StoryRows.members(of: story, atMost: StoryJoin.mostMembers, db)
      let articles = try ArticleRow.articles(ids, db)
      let members = ids.compactMap { articles[$0] }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      guard members.count > 1 else { return [] }
      let texts = try members.map { article in
        try Damage.skipping { try StoredBody(article.id.rawValue, db).blocks } ?? []
      }
      let others = try StoryRows.copySources(of: ids, db)
      return zip(zip(members, texts), StoryCourse(texts).steps).map { member, step in
        StoryArticle(
          article: member.0, role: step.role, newSentences: step.newSentences, lede: Self.lede(member.1),
          others: others[member.0.id.rawValue] ?? [])
      }
    }
  }

  private static func lede(_ blocks: [Block]) -> String {
    let text = blocks.first { $0.kind == .paragraph && !$0.text.isEmpty }?.text ?? ""
    return SentenceEnds.parts(of: String(text.prefix(600))).first ?? ""
  }
}
