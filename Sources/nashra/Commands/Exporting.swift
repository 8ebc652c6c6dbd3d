import ArticleWriting
import Foundation
import ReaderUI
import Store
import TextLayout

/// Articles on their way out of a store, each a file of its own or all to standard output.
struct Exporting: ~Copyable {
  let store: Store
  let format: ExportFormat
  let folder: String?
  let words: ArticleWords
  private var output = Output()
  private var failures: [String] = []
  private var count = 0
  /// What all articles become together.
  var book: Book?
  private var feeds: Set<String> = []

  init(store: Store, format: ExportFormat, folder: String?, words: ArticleWords) {
    (self.store, self.format, self.folder, self.words) = (store, format, folder, words)
  }

  /// What can't be written is told at the end; the others go on.
  mutating func write(_ id: Article.ID) async throws {
    if format == .epub || format.isStream { return try await gather(id) }
    let (bytes, error) = await bytes(of: id)
    guard let bytes else {
      failures.append(Messages.notExported(id.rawValue, error ?? .noArticle))
      if error == .diskFull { try await finish() }
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

  private mutating func gather(_ id: Article.ID) async throws {
    let store = store
    let content = try await reportingFailure { () async throws(StoreError) in try await store.content(id) }
    guard let content else { return failures.append(Messages.notExported(id.rawValue, .noArticle)) }
    switch format {
    case .opml, .newsboat: if let feed = content.article.feed { feeds.insert(feed) }
    case .mbox: try output.write(MailMessage.bytes(of: content, words))
    case .starred:
      try output.write(line: (count == 0 ? StarredItem.head : StarredItem.gap) + StarredItem.line(content, words))
      count += 1
    case .pocket:
      guard let row = SavedRow.line(content) else { return failures.append(Messages.exportWithoutAddress(id.rawValue)) }
      if count == 0 { try output.write(line: SavedRow.heading) }
      try output.write(line: row)
      count += 1
    default: book?.add(content)
    }
  }

  mutating func finish() async throws {
    if let book, book.isEmpty, failures.isEmpty { throw Failure(Messages.exportNothing) }
    if let book, !book.isEmpty {
      let bytes: [UInt8]
      do throws(Book.TooLarge) { bytes = try book.bytes() } catch { throw Failure(Messages.exportBookTooLarge) }
      try write(book: bytes)
    }
    if format == .starred { try output.write(line: (count == 0 ? StarredItem.head : "") + StarredItem.end) }
    if format.isOfFeeds {
      let (store, names) = (store, feeds)
      let all = try await reportingFailure { () async throws(StoreError) in try await store.feeds() }
      try FeedsExport.write(
        all.filter { names.contains($0.name) }, withSecrets: false, asURLs: format == .newsboat, to: &output)
    }
    try output.flush()
    guard failures.isEmpty else {
      var failure = Failure()
      failure.lines = failures
      throw failure
    }
  }

  /// To standard output, or into a new file, whose path is told.
  private mutating func write(book bytes: [UInt8]) throws {
    guard let folder else { return try output.write(bytes) }
    let place = SavePlace(
      folder: nil, current: FileManager.default.currentDirectoryPath,
      home: ProcessInfo.processInfo.environment["HOME"] ?? NSHomeDirectory())
    do {
      let path = try Saving.write(bytes, to: place.path(of: folder), named: "nashra.epub")
      try output.write(line: path.showingControls())
    } catch let error as SaveError { throw Failure(Messages.text(for: error)) }
  }
}
