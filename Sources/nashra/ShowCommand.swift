import ArgumentParser
import Foundation
import Store

struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: Messages.showHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.text
  @Flag(help: ArgumentHelp(Messages.rawHelp)) var raw = false
  @Flag(help: ArgumentHelp(Messages.visualHelp)) var visual = false
  @Option(help: ArgumentHelp(Messages.widthHelp, valueName: "n")) var width = 80
  @Argument(help: ArgumentHelp(Messages.idHelp)) var id: Int64

  func validate() throws {
    if raw, visual { throw ValidationError(Messages.rawOrVisual) }
    if width < 1 { throw ValidationError(Messages.narrowWidth) }
  }

  func run() async throws {
    let store = try common.openStore()
    let id = Article.ID(id)
    var output = Output()
    if raw {
      let bytes = try await reportingFailure { () async throws(StoreError) in try await store.raw(id) }
      guard let bytes else { throw Failure(Messages.noArticle(id.rawValue)) }
      try output.write(bytes)
      return try output.flush()
    }
    let content = try await reportingFailure { () async throws(StoreError) in try await store.content(id) }
    guard let content else { throw Failure(Messages.noArticle(id.rawValue)) }
    if visual {
      for line in try await VisualCommand.rows(of: content, width: width, options: common) {
        try output.write(line: line)
      }
    } else {
      switch format {
      case .json: try output.write(line: JSON.object(ArticleJSON.members(content)).line)
      case .text: for line in Self.lines(content) { try output.write(line: line) }
      }
    }
    try output.flush()
  }

  private static func lines(_ content: ArticleContent) -> [String] {
    let article = content.article
    var facts = [article.source, content.author].compactMap { $0.map(PlainText.line) }
    facts.append(article.date.formatted(.iso8601.year().month().day()))
    var lines = [PlainText.line(article.title), facts.joined(separator: " · ")]
    if !article.tags.isEmpty { lines.append(article.tags.map { "#" + PlainText.line($0) }.joined(separator: " ")) }
    for block in content.blocks { lines += ["", BlockText.text(of: block)] }
    if !content.related.isEmpty {
      lines.append("")
      lines += content.related.map { related in
        "• " + PlainText.line(related.title) + (related.id.map { " [\($0.rawValue)]" } ?? "")
      }
    }
    return lines
  }
}
