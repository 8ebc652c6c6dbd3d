import ArgumentParser
import ArticleParsing
import ArticleWriting
import FilterLanguage
import Foundation
import ReaderUI
import Store
import TextLayout

/// What `export` writes. Names are a contract with scripts: others may be added, none renamed.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, markdown, html, json
  /// Lines that `import` reads.
  case jsonl
  case raw
  /// A mailbox, a book of all articles, and the feeds that they came from.
  case mbox, epub, opml
  /// For other readers: newsboat's urls, a list as Google Reader gave it, a table as Pocket did.
  case newsboat, starred, pocket

  /// As a file of its own.
  var article: ArticleFormat {
    switch self {
    case .text, .mbox, .epub, .opml, .newsboat, .starred, .pocket: .text
    case .markdown: .markdown
    case .html: .html
    case .json, .jsonl: .json
    case .raw: .raw
    }
  }

  /// Several make one text one behind the other; two documents do not.
  var canFollow: Bool { self != .html && self != .raw }

  /// All articles make one file.
  var isOneFile: Bool { self == .epub || self == .jsonl || isStream }

  /// To standard output alone.
  var isStream: Bool { [.mbox, .opml, .newsboat, .starred, .pocket].contains(self) }

  /// The feeds that the articles came from.
  var isOfFeeds: Bool { self == .opml || self == .newsboat }
}

struct ExportCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Messages.exportHelp, discussion: Messages.exportDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.exportFormatHelp)) var format = ExportFormat.text
  @Option(help: ArgumentHelp(Messages.exportFolderHelp, valueName: "folder")) var to: String?
  @Option(
    help: ArgumentHelp(Messages.limitHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?
  @Option(help: ArgumentHelp(Messages.exportTitleHelp, valueName: "words")) var title: String?
  @Argument(help: ArgumentHelp(Messages.markFilterHelp)) var filter: [String] = []

  /// As of `list`.
  private static let pageSize = 500

  /// A book is made in memory, and a table of contents of more is none.
  private static let mostOfBook = 5_000

  func validate() throws {
    if title != nil, format != .epub { throw ValidationError(Messages.exportTitleAlone) }
    // A forgotten filter must not write the whole store.
    if filter.isEmpty { throw ValidationError(Messages.markNeedsFilter) }
    if format == .jsonl || format.isStream, to != nil {
      throw ValidationError(Messages.exportLinesAlone(format.rawValue))
    }
  }

  func run() async throws {
    if to == nil, format == .raw || format == .epub, StandardStream.output.isTerminal {
      throw Failure(Messages.exportRawToTerminal)
    }
    let ids = filter.compactMap { Int64($0).map(Article.ID.init) }
    let query = ids.count == filter.count ? nil : try FilterArgument(filter).query()
    let store = try common.openStore()
    let words = Messages.language.articleWords(offset: await ReaderSession.clock.offset)
    var exporting = Exporting(store: store, format: format, folder: try folder(), words: words)
    if format == .epub {
      exporting.book = Book(
        title: title ?? filter.joined(separator: " "), contentsTitle: Messages.exportContents, words)
    }
    guard let query else {
      if to == nil, !format.canFollow, ids.count > 1 { throw Failure(Messages.exportNeedsFolder, status: 2) }
      for id in ids.prefix(limit ?? .max) { try await exporting.write(id) }
      return try await exporting.finish()
    }
    var remaining = limit ?? (format == .epub ? Self.mostOfBook : .max)
    var last: Article.ID?
    while remaining > 0 {
      let (wanted, after) = (min(remaining, Self.pageSize), last)
      let page = try await reportingFailure { () async throws(StoreError) in
        try await store.articles(query, limit: wanted, after: after)
      }
      if last == nil, page.count > 1, to == nil, !format.canFollow {
        throw Failure(Messages.exportNeedsFolder, status: 2)
      }
      for article in page { try await exporting.write(article.id) }
      guard page.count == wanted else { break }
      remaining -= page.count
      last = page.last?.id
    }
    if remaining == 0, limit == nil, format == .epub { Messages.report(Messages.exportBookIsFull(Self.mostOfBook)) }
    try await exporting.finish()
  }

  /// With its slash at the end; made if it is missing.
  private func folder() throws(Failure) -> String? {
    guard let to, format != .epub else { return to }
    guard !to.isEmpty else { throw Failure(Messages.exportNeedsFolder, status: 2) }
    let place = SavePlace(
      folder: to, current: FileManager.default.currentDirectoryPath,
      home: ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory())
    return place.path(of: "")
  }
}
