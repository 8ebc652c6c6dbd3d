import ArgumentParser
import ArticleWriting
import Foundation
import Store

/// What an article says, and what it said before; `show --versions` is the same.
struct VersionsCommand: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "versions", abstract: Messages.versionsHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Option(
    help: ArgumentHelp(Messages.limitHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?
  @OptionGroup var print: PrintOptions
  @Argument(help: ArgumentHelp(Messages.idHelp), transform: NumberArgument.id) var id: Int64

  func run() async throws {
    let store = try common.openStore()
    try await Versions(common, print, format, limit: limit).write(Article.ID(id), in: store)
  }
}

/// Versions of an article on their way out, newest first.
struct Versions {
  private let common: CommonOptions
  private let print: PrintOptions
  private let format: Format
  private let width: Int?
  private let limit: Int?

  init(_ common: CommonOptions, _ print: PrintOptions, _ format: Format, width: Int? = nil, limit: Int? = nil) {
    (self.common, self.print, self.format, self.width, self.limit) = (common, print, format, width, limit)
  }

  func write(_ id: Article.ID, in store: Store) async throws {
    let all = try await reportingFailure { () async throws(StoreError) in try await store.versions(of: id) }
    guard !all.isEmpty else { throw Failure(Messages.noArticle(id.rawValue)) }
    let versions = all.prefix(limit ?? .max)
    if format == .plain, var terminal = try await TerminalOutput(common, print, width: width) {
      var layout = PageLayout(options: terminal.layout)
      for line in versions.flatMap({ lines(of: $0, first: all.count) }) {
        for part in line.split(separator: "\n", omittingEmptySubsequences: false) {
          for row in layout.rows(of: StyledText(text: String(part)), width: terminal.width) {
            try terminal.write(row, attributes: { _ in [] })
          }
        }
      }
      return try terminal.flush()
    }
    var output = Output()
    for version in versions {
      switch format {
      case .json: try output.write(line: JSON.object(ArticleJSON.members(version)).line)
      case .tsv:
        let columns = [String(version.number), version.stored.formatted(.iso8601), PlainText.line(version.title)]
        try output.write(line: columns.joined(separator: "\t"))
      case .plain: for line in lines(of: version, first: all.count) { try output.write(line: line) }
      }
    }
    try output.flush()
  }

  private func lines(of version: ArticleVersion, first: Int) -> [String] {
    let head = [
      Messages.version(version.number, stored: version.stored.formatted(.iso8601)), PlainText.line(version.title),
    ]
    return (version.number < first ? [""] : []) + head + version.blocks.flatMap { ["", BlockText.text(of: $0)] }
  }
}
