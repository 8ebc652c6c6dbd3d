internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

/// What importing asks of a store; closures, so that one which fails can be tried.
struct Target: Sendable {
  /// Of files that are stored already, how many articles they brought.
  var known: @Sendable ([ContentHash]) async throws(StoreError) -> [ContentHash: Int]
  /// In bulk when true.
  var merge: @Sendable ([PreparedFile], Bool) async throws(StoreError) -> MergeResult
  /// Ends an import that added articles; in bulk when true.
  var finish: @Sendable (Bool) async throws(StoreError) -> Void
}

/// Pages that go into the store in one write.
struct ImportBatch: Sendable {
  /// Keeps memory bounded, whatever a folder holds: parsed and folded, a page takes about five times its bytes.
  static let mostBytes = 24 << 20

  var files: [PreparedFile] = []
  var paths: [String] = []
  /// What became of the paths that are not in `files`.
  var report = ImportReport()

  init() {}

  /// Reads up to `mostFiles`, and parses those that are not known.
  init(from walk: inout PageFiles, mostFiles: Int, now: Date, target: Target) async {
    var found: [(path: String, content: Result<Content, ImportError>)] = []
    var bytes = 0
    while found.count < mostFiles, bytes < Self.mostBytes, !Task.isCancelled, let next = walk.next() {
      switch next {
      case .skipped: report.skipped += 1
      case .failure(let path, let reason): found.append((path, .failure(reason)))
      case .page(let source):
        let content = Result { () throws(ImportError) in try Content(source) }
        bytes += (try? content.get())?.file.bytes.count ?? 0
        found.append((source.description, content))
      }
    }
    // A store that cannot say what it knows will say why when it is to be written.
    let known = (try? await target.known(found.compactMap { try? $0.content.get().hash })) ?? [:]
    for (path, content) in found {
      do throws(ImportError) { try add(content.get(), path, known, now: now) } catch {
        report.failed.append(.init(path: path, reason: error))
      }
    }
  }

  private struct Content {
    var name: String
    var file: PageSource.File
    var hash: ContentHash

    init(_ source: PageSource) throws(ImportError) {
      name = source.name
      file = try source.read(upTo: ArticlePage.limit)
      hash = ContentHash(of: file.bytes)
    }
  }

  private mutating func add(
    _ content: Content, _ path: String, _ known: [ContentHash: Int], now: Date
  ) throws(ImportError) {
    if let articles = known[content.hash] {
      report.read += 1
      report.unchanged += articles
      return
    }
    let file = content.file
    let page: ArticlePage
    do throws(PageError) { page = try ArticlePage.parse(file.bytes) } catch { throw .page(error) }
    report.read += 1
    report.notes += page.warnings.map { .init(path: path, warning: $0) }
    paths.append(path)
    let imported = ImportedFile(
      name: content.name, bytes: file.bytes, arrived: min(file.modified ?? now, now), articles: page.articles)
    files.append(PreparedFile(imported, hash: content.hash))
  }
}

/// How many files go in one write: few at first, so that something is there soon, then twice as many each time.
struct BatchSize {
  /// One write costs about as much as a dozen small articles, and a reader that is open waits no longer than for this.
  static let least = 200
  /// About two seconds; from here on larger writes gain nothing.
  static let most = 10_000
  /// From so many on an import is one in bulk.
  static let bulk = 3_200

  private var size = least / 2
  private let most: Int

  init(isBesideReader: Bool) { most = isBesideReader ? Self.least : Self.most }

  mutating func next() -> Int {
    size = min(size * 2, most)
    return size
  }
}

extension FileImport {
  /// While one batch is written, the next is read, parsed and folded.
  func importing(
    _ walk: PageFiles, now: Date, progress: (@Sendable (ImportReport) -> Void)?
  ) async -> ImportReport {
    var walk = walk
    var size = BatchSize(isBesideReader: isBesideReader)
    var report = ImportReport()
    var isBulk = false
    var batch = await ImportBatch(from: &walk, mostFiles: size.next(), now: now, target: target)
    while !batch.isEmpty, !Task.isCancelled {
      let current = batch
      async let written = write(current)
      batch = await ImportBatch(from: &walk, mostFiles: size.next(), now: now, target: target)
      isBulk = isBulk || current.files.count >= BatchSize.bulk
      report.add(await written)
      progress?(report)
    }
    // Searching works without it, only slower, and the next write splits more of the tags; what hinders it will hinder,
    // and be told by, that write.
    if isBulk || report.added > 0 { try? await target.finish(isBulk) }
    return report
  }

  /// One write for all; if that fails, one for each, so that a file which the store refuses takes no other with it.
  @concurrent
  private func write(_ batch: ImportBatch) async -> ImportReport {
    var report = batch.report
    guard !batch.files.isEmpty else { return report }
    if let result = try? await target.merge(batch.files, batch.files.count >= BatchSize.bulk) {
      report.add(result)
      return report
    }
    // Nothing of this batch is in the store, and nothing is wrong with its files.
    guard !Task.isCancelled else { return ImportReport() }
    for (file, path) in zip(batch.files, batch.paths) {
      do throws(StoreError) {
        report.add(try await target.merge([file], false))
      } catch {
        report.failed.append(.init(path: path, reason: .store(error)))
      }
    }
    return report
  }
}

extension ImportBatch {
  var isEmpty: Bool { files.isEmpty && report == ImportReport() }
}

extension ImportReport {
  mutating func add(_ result: MergeResult) {
    added += result.added
    updated += result.updated
    unchanged += result.unchanged
  }

  mutating func add(_ other: ImportReport) {
    read += other.read
    added += other.added
    updated += other.updated
    unchanged += other.unchanged
    skipped += other.skipped
    failed += other.failed
    notes += other.notes
  }
}
