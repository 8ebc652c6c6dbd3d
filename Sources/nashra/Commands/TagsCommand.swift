import ArgumentParser
import ArticleParsing
import ArticleWriting
import FilterLanguage
import ReaderUI
import Store

struct TagsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tags", abstract: Messages.tagsHelp, discussion: Messages.tagsDiscussion,
    subcommands: [TagsList.self, TagsSet.self], defaultSubcommand: TagsList.self)
}

struct TagsList: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: Messages.tagsListHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Option(
    help: ArgumentHelp(Messages.limitHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?
  @OptionGroup var print: PrintOptions
  @Argument(help: ArgumentHelp(Messages.filterHelp)) var filter: [String] = []

  func run() async throws {
    let query = try FilterArgument(filter).query()
    let store = try common.openStore()
    let all = try await reportingFailure { () async throws(StoreError) in try await store.tags(query) }
    let tags = Array(all.prefix(limit ?? .max))
    if format == .plain, var terminal = try await TerminalOutput(common, print) {
      for row in terminal.rows.rows(of: tags) { try terminal.write(row) }
      return try terminal.flush()
    }
    var output = Output()
    for tag in tags {
      switch format {
      case .json:
        let members: [(String, JSON)] = [
          ("tag", .string(tag.name)), ("articles", .int(Int64(tag.articles))), ("unread", .int(Int64(tag.unread))),
        ]
        try output.write(line: JSON.object(members).line)
      case .plain, .tsv: try output.write(line: "\(tag.articles)\t\(tag.unread)\t\(PlainText.line(tag.name))")
      }
    }
    try output.flush()
  }
}

struct TagsSet: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: Messages.tagsSetHelp, discussion: Messages.tagsSetDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.json
  @Argument(help: ArgumentHelp(Messages.idHelp), transform: NumberArgument.id) var id: Int64
  @Argument(help: ArgumentHelp(Messages.tagsSetTagHelp)) var tags: [String] = []

  func run() async throws {
    let store = try common.openStore()
    let id = Article.ID(id)
    let tags = tags.map(TagLine.typed)
    let content = try await reportingFailure { () async throws(StoreError) in
      try await store.setTags(tags, of: id)
      return try await store.content(id)
    }
    guard let content else { throw Failure(Messages.noArticle(id.rawValue)) }
    var output = Output()
    let stored = content.article.tags
    try output.write(
      [("id", .int(id.rawValue)), ("tags", .array(stored.map(JSON.string)))], as: format,
      plain: [stored.map { "#" + PlainText.line($0) }.joined(separator: " ")])
    try output.flush()
  }
}
