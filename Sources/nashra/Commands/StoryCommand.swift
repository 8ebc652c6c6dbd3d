import ArgumentParser
import ArticleWriting
import Foundation
import ReaderUI
import Store
import TextLayout

struct StoryCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "story", abstract: Messages.storyHelp, discussion: Messages.storyDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Option(
    help: ArgumentHelp(Messages.limitHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?
  @Argument(help: ArgumentHelp(Messages.idHelp), transform: NumberArgument.id) var id: Int64

  func run() async throws {
    let store = try common.openStore()
    let id = Article.ID(id)
    let articles = try await reportingFailure { () async throws(StoreError) in try await store.story(of: id) }
    guard !articles.isEmpty else {
      let content = try await reportingFailure { () async throws(StoreError) in try await store.content(id) }
      guard let content else { throw Failure(Messages.noArticle(id.rawValue)) }
      throw Failure(
        content.article.published == nil ? Messages.hasNoDate(id.rawValue) : Messages.standsAlone(id.rawValue))
    }
    var output = Output()
    for item in articles.prefix(limit ?? .max) {
      switch format {
      case .json: try output.write(line: JSON.object(Self.members(item)).line)
      case .tsv: try output.write(line: ListCommand.line(item.article) + "\t" + item.role.rawValue)
      case .plain:
        try output.write(line: Self.head(item))
        for sentence in item.newSentences { try output.write(line: "  + " + PlainText.line(sentence)) }
      }
    }
    try output.flush()
  }

  private static func members(_ item: StoryArticle) -> [(String, JSON)] {
    ArticleJSON.members(item.article) + [
      ("role", .string(item.role.rawValue)), ("sources", .array(item.sources.map(JSON.string))),
      ("new", .array(item.newSentences.map(JSON.string))),
    ]
  }

  private static func head(_ item: StoryArticle) -> String {
    let article = item.article
    let sources = item.sources.map(PlainText.line).joined(separator: ", ")
    let facts = [Messages.date(of: article), sources, item.role.rawValue]
    return "\(article.isUnread ? "●" : "○") \(PlainText.line(article.title).anchored()) [\(article.id.rawValue)] · "
      + facts.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
