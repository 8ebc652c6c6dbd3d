internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

/// Puts parsed files into a store; a closure, so that a store which fails can be tried.
typealias Merge = @Sendable ([ImportedFile]) async throws(StoreError) -> MergeResult

/// Pages that go into the store in one write.
struct ImportBatch: Sendable {
  /// One write costs about as much as a dozen small articles, and a reader that is open waits no longer than for this.
  static let mostFiles = 200
  /// Keeps memory bounded, whatever a folder holds.
  static let mostBytes = 16 << 20

  var files: [ImportedFile] = []
  var paths: [String] = []
  /// What became of the paths that are not in `files`.
  var report = ImportReport()

  init() {}

  init(from walk: inout PageFiles, now: Date) {
    var bytes = 0
    while files.count < Self.mostFiles, bytes < Self.mostBytes, !Task.isCancelled, let found = walk.next() {
      switch found {
      case .skipped: report.skipped += 1
      case .failure(let path, let reason): report.failed.append(.init(path: path, reason: reason))
      case .page(let source):
        do throws(ImportError) {
          let file = try source.read(upTo: ArticlePage.limit)
          bytes += file.bytes.count
          try add(file, from: source, now: now)
        } catch {
          report.failed.append(.init(path: source.description, reason: error))
        }
      }
    }
  }

  private mutating func add(_ file: PageSource.File, from source: PageSource, now: Date) throws(ImportError) {
    let page: ArticlePage
    do throws(PageError) { page = try ArticlePage.parse(file.bytes) } catch { throw .page(error) }
    report.read += 1
    report.notes += page.warnings.map { .init(path: source.description, warning: $0) }
    paths.append(source.description)
    files.append(
      ImportedFile(
        name: source.name, bytes: file.bytes, arrived: min(file.modified ?? now, now), articles: page.articles))
  }
}

extension FileImport {
  /// While one batch is written, the next is read and parsed.
  func importing(
    _ walk: PageFiles, now: Date, progress: (@Sendable (ImportReport) -> Void)?
  ) async -> ImportReport {
    var walk = walk
    var report = ImportReport()
    var batch = ImportBatch(from: &walk, now: now)
    while !batch.isEmpty, !Task.isCancelled {
      let current = batch
      async let written = write(current)
      batch = ImportBatch(from: &walk, now: now)
      report.add(await written)
      progress?(report)
    }
    return report
  }

  /// One write for all; if that fails, one for each, so that a file which the store refuses takes no other with it.
  @concurrent
  private func write(_ batch: ImportBatch) async -> ImportReport {
    var report = batch.report
    guard !batch.files.isEmpty else { return report }
    if let result = try? await merge(batch.files) {
      report.add(result)
      return report
    }
    // Nothing of this batch is in the store, and nothing is wrong with its files.
    guard !Task.isCancelled else { return ImportReport() }
    for (file, path) in zip(batch.files, batch.paths) {
      do throws(StoreError) {
        report.add(try await merge([file]))
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
