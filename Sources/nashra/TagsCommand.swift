import ArgumentParser
import Store

struct TagsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tags", abstract: Messages.tagsHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.text
  @Argument(help: ArgumentHelp(Messages.filterHelp)) var filter: [String] = []

  func run() async throws {
    let query = try FilterArgument(filter).query()
    let store = try common.openStore()
    let tags = try await reportingFailure { () async throws(StoreError) in try await store.tags(query) }
    var output = Output()
    for tag in tags {
      switch format {
      case .json:
        let members: [(String, JSON)] = [
          ("tag", .string(tag.name)), ("articles", .int(Int64(tag.articles))), ("unread", .int(Int64(tag.unread))),
        ]
        try output.write(line: JSON.object(members).line)
      case .text: try output.write(line: "\(tag.articles)\t\(tag.unread)\t\(PlainText.line(tag.name))")
      }
    }
    try output.flush()
  }
}
