import ArgumentParser
import ArticleWriting
import FilterLanguage
import Foundation
import Store

struct RelatedCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "related", abstract: Messages.relatedHelp, discussion: Messages.relatedDiscussion)

  private static let most = 10

  @OptionGroup var common: CommonOptions
  @Option(
    help: ArgumentHelp(Messages.limitHelp(Messages.relatedLimitHelp, standard: Self.most), valueName: "n"),
    transform: NumberArgument.within(NumberArgument.counts))
  var limit = Self.most
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @OptionGroup var print: PrintOptions
  @Argument(help: ArgumentHelp(Messages.idHelp), transform: NumberArgument.id) var id: Int64

  func run() async throws {
    let store = try common.openStore()
    let (id, limit) = (Article.ID(id), limit)
    let relations = try await reportingFailure { () async throws(StoreError) in
      try await Self.relations(of: id, limit: limit, in: store)
    }
    guard let relations else { throw Failure(Messages.noArticle(id.rawValue)) }
    var output = try await ArticleOutput(common, print, format, .everything)
    output.prepare(for: relations.map(\.article))
    for relation in relations { try output.write(relation) }
    try output.flush()
  }

  /// Those that the editors listed and that are stored, those that tell of the same event, then the found ones; nil where
  /// there is no such article.
  private static func relations(
    of id: Article.ID, limit: Int, in store: Store
  ) async throws(StoreError) -> [PrintedRelation]? {
    guard let content = try await store.content(id) else { return nil }
    var relations: [PrintedRelation] = []
    var listed: Set<Article.ID> = [id]
    for target in content.related.compactMap(\.id) where listed.insert(target).inserted {
      guard let article = try await store.content(target)?.article else { continue }
      relations.append(PrintedRelation(article: article, kind: .editor, score: 1, reason: { Messages.listedByEditors }))
    }
    let stories = try await store.story(of: id).filter { listed.insert($0.article.id).inserted }
    // The newest first, as in a list.
    for same in stories.reversed() {
      relations.append(
        PrintedRelation(article: same.article, kind: .sameStory, score: 1, reason: { Messages.sameStory(same.role) }))
    }
    for found in try await store.related(to: id, limit: limit) where listed.insert(found.article.id).inserted {
      relations.append(
        PrintedRelation(
          article: found.article, kind: .found, score: found.score, reason: { Messages.reason(found.reason) }))
    }
    return relations
  }
}

/// An article that is related to another, with the words for it.
struct PrintedRelation {
  /// As scripts know it.
  enum Kind: String {
    case editor, found
    case sameStory = "same-story"
  }

  var article: Article
  var kind: Kind
  var score: Double
  /// In the language that is spoken; rows and objects have it in English.
  var reason: @Sendable () -> String

  private var english: String { Messages.inEnglish(reason) }

  /// The article's line, kind and reason, with tabs between.
  var line: String { "\(ListCommand.line(article))\t\(kind.rawValue)\t\(PlainText.line(english))" }

  var members: [(String, JSON)] {
    // Three digits are more than the number is worth.
    let score = (score * 1_000).rounded() / 1_000
    return ArticleJSON.members(article) + [
      ("reason", .string(english)), ("score", .decimal(score)), ("kind", .string(kind.rawValue)),
    ]
  }
}
