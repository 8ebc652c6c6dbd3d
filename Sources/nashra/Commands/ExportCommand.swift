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

  /// As a file of its own.
  var article: ArticleFormat {
    switch self {
    case .text: .text
    case .markdown: .markdown
    case .html: .html
    case .json, .jsonl: .json
    case .raw: .raw
    }
  }

  /// Several make one text one behind the other; two documents do not.
  var canFollow: Bool { self != .html && self != .raw }
}

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Messages.exportHelp, discussion: Messages.exportDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.exportFormatHelp)) var format = ExportFormat.text
  @Option(help: ArgumentHelp(Messages.exportFolderHelp, valueName: "folder")) var to: String?
  @Option(
    help: ArgumentHelp(Messages.limitHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var limit: Int?
  @Argument(help: ArgumentHelp(Messages.markFilterHelp)) var filter: [String] = []

  /// As of `list`.
  private static let pageSize = 500

  func validate() throws {
    // A forgotten filter must not write the whole store.
    if filter.isEmpty { throw ValidationError(Messages.markNeedsFilter) }
    if format == .jsonl, to != nil { throw ValidationError(Messages.exportLinesAlone) }
  }

  func run() async throws {
    if to == nil, format == .raw, StandardStream.output.isTerminal { throw Failure(Messages.exportRawToTerminal) }
    let ids = filter.compactMap { Int64($0).map(Article.ID.init) }
    let query = ids.count == filter.count ? nil : try FilterArgument(filter).query()
    let store = try common.openStore()
    let words = try Settings(common).interface().articleWords(offset: await ReaderSession.clock.offset)
    var exporting = Exporting(store: store, format: format, folder: try folder(), words: words)
    guard let query else {
      if to == nil, !format.canFollow, ids.count > 1 { throw Failure(Messages.exportNeedsFolder, status: 2) }
      for id in ids.prefix(limit ?? .max) { try await exporting.write(id) }
      return try exporting.finish()
    }
    var remaining = limit ?? .max
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
    try exporting.finish()
  }

  /// With its slash at the end; made if it is missing.
  private func folder() throws(Failure) -> String? {
    guard let to else { return nil }
    guard !to.isEmpty else { throw Failure(Messages.exportNeedsFolder, status: 2) }
    let place = SavePlace(
      folder: to, current: FileManager.default.currentDirectoryPath,
      home: ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory())
    return place.path(of: "")
  }
}

/// Articles on their way out of a store, each a file of its own or all to standard output.
private struct Exporting: ~Copyable {
  let store: Store
  let format: ExportFormat
  let folder: String?
  let words: ArticleWords
  private var output = Output()
  private var failures: [String] = []
  private var count = 0

  init(store: Store, format: ExportFormat, folder: String?, words: ArticleWords) {
    (self.store, self.format, self.folder, self.words) = (store, format, folder, words)
  }

  /// What can't be written is told at the end; the others go on.
  mutating func write(_ id: Article.ID) async throws {
    let (bytes, error) = await bytes(of: id)
    guard let bytes else {
      failures.append(Messages.notExported(id.rawValue, error ?? .noArticle))
      if error == .diskFull { try finish() }
      return
    }
    if count > 0, folder == nil, format == .text || format == .markdown { try output.write(line: "") }
    count += 1
    try output.write(bytes)
  }

  /// Bytes for standard output: the article, or the path of its file.
  private func bytes(of id: Article.ID) async -> (bytes: [UInt8]?, error: SaveError?) {
    let saving = Saving(store: store)
    do throws(SaveError) {
      if let folder {
        let path = try await saving.save(id, as: format.article, to: folder, makesFolder: true, words: words)
        return (Array((path.showingControls() + "\n").utf8), nil)
      }
      let (content, bytes) = try await saving.read(id, as: format.article, words)
      return (format == .jsonl ? Array((JSON.object(ArticleJSON.importable(content)).line + "\n").utf8) : bytes, nil)
    } catch { return (nil, error) }
  }

  mutating func finish() throws {
    try output.flush()
    guard failures.isEmpty else {
      var failure = Failure()
      failure.lines = failures
      throw failure
    }
  }
}
