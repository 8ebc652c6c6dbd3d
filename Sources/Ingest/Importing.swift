internal import Foundation
internal import Store

/// How many files go in one write: few at first, so that something is there soon, then twice as many each time.
struct BatchSize {
  /// One write costs about as much as a dozen small articles, and a reader that is open waits no longer than for this.
  static let least = 200
  /// The last write has nothing beside it that could be prepared meanwhile: in an import of some thousands it must not
  /// be half of all.
  static let (mostAtFirst, manyFiles) = (2_000, 20_000)
  /// About two seconds; from here on larger writes gain nothing.
  static let most = 10_000
  /// From so many on a write is one in bulk, whoever waits.
  static let bulk = 1_600

  private var size = least / 2
  private var total = 0

  mutating func next(isBesideReader: Bool) -> Int {
    size = isBesideReader ? Self.least : min(size * 2, total < Self.manyFiles ? Self.mostAtFirst : Self.most)
    total += size
    return size
  }
}

extension FileImport {
  /// SQLite does not queue who wants to write: each tries again after 1, 2, 5, 10, 15, 20 and then 25 ms several times
  /// (sqliteDefaultBusyCallback), and would hardly ever meet the moment between two of our writes.
  private static let pause = Duration.milliseconds(30)

  /// While one batch is written, the next is read, parsed and folded.
  func importing(
    _ paths: [String], _ format: ImportFormat, takesAnyText: Bool, takesOtherReaders: Bool, now: Date,
    progress: (@Sendable (ImportProgress) -> Void)?
  ) async -> ImportReport {
    var units = ImportUnits(
      paths, format: format, takesAnyText: takesAnyText, takesOtherReaders: takesOtherReaders)
    defer { units.close() }
    var size = BatchSize()
    var report = ImportReport()
    var words = BulkWords()
    var isBulk = false
    var isShared = target.isShared()
    func nextSize() -> Int { size.next(isBesideReader: isBesideReader || isShared) }
    var batch = await ImportBatch(from: &units, mostFiles: nextSize(), now: now, target: target)
    while !batch.isEmpty, !Task.isCancelled {
      let current = batch
      let isBesideOthers = isBesideReader || isShared
      // The last ones go as those before them: else their words would be counted apart.
      let isInBulk = current.isBulk(isBesideOthers: isBesideOthers) || isBulk && !isBesideOthers
      // Whatever hinders the words will hinder, and be told by, the next write.
      if isInBulk, !isBulk { try? await target.prepare() }
      isBulk = isBulk || isInBulk
      async let written = write(current, isBulk: isInBulk)
      if isInBulk { words.add(current.files) }
      isShared = target.isShared()
      batch = await ImportBatch(from: &units, mostFiles: nextSize(), now: now, target: target)
      if batch.isEmpty { words.finish() }
      let (outcome, stored) = await written
      // A batch that was written in another way than in bulk has its words where they belong.
      if isInBulk, !current.files.isEmpty { words.settle(stored) }
      report.add(outcome)
      if outcome.isStopped { break }
      if isInBulk { returnFreeMemory() }
      if isShared { try? await Task.sleep(for: Self.pause) }
      progress?(ImportProgress(report: report, files: current.position))
      if words.isDue, (try? await target.addWords(words)) != nil { words = BulkWords(isFirst: false) }
    }
    // Searching works without, only slower and by fewer forms, and the next write splits more of the tags; what hinders
    // this will hinder, and be told by, that write.
    if words.articles > 0 { try? await target.addWords(words) }
    if isBulk || report.added > 0 { try? await target.finish(report.added, isBulk) }
    return report
  }

  /// One write for all; if that fails, one for each, so that a file which the store refuses takes no other with it.
  @concurrent
  private func write(_ batch: ImportBatch, isBulk: Bool) async -> (report: ImportReport, stored: BulkOutcome?) {
    var report = batch.report
    guard !batch.files.isEmpty else { return (report, nil) }
    do throws(StoreError) {
      let outcome = try await target.merge(batch.files, isBulk)
      report.add(outcome.result)
      return (report, outcome)
    } catch .cannotWrite(let reason) {
      report.failed.append(.init(path: batch.paths[0], reason: .store(.cannotWrite(reason: reason))))
      return (report, nil)
    } catch .lost(let path, let isReplaced) {
      report.failed.append(.init(path: batch.paths[0], reason: .store(.lost(path: path, isReplaced: isReplaced))))
      return (report, nil)
    } catch {}  // Told of with the file that it belongs to.
    // Nothing of this batch is in the store, and nothing is wrong with its files.
    guard !Task.isCancelled else { return (ImportReport(), nil) }
    for (file, path) in zip(batch.files, batch.paths) {
      do throws(StoreError) {
        report.add(try await target.merge([file], false).result)
      } catch {
        report.failed.append(.init(path: path, reason: .store(error)))
      }
    }
    return (report, nil)
  }
}

/// Batches come from some threads and go from others, and the C library keeps what each of them freed: twice what is in
/// use after 300,000 articles. glibc's `malloc_trim` gives it back; it stands in no header that Swift sees, and other
/// systems have none.
private func returnFreeMemory() {
  guard let symbol = unsafe dlsym(nil, "malloc_trim") else { return }
  typealias Trim = @convention(c) (Int) -> Int32
  _ = unsafe unsafeBitCast(symbol, to: Trim.self)(0)
}
