internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

/// What importing asks of a store; closures, so that one which fails can be tried.
struct Target: Sendable {
  /// Of files that are stored already, how many articles they brought.
  var known: @Sendable ([ContentHash]) async throws(StoreError) -> [ContentHash: Int]
  /// In bulk when true.
  var merge: @Sendable ([PreparedFile], Bool) async throws(StoreError) -> BulkOutcome
  /// Whether another process works with the store, and must not wait for long.
  var isShared: @Sendable () -> Bool
  /// Before the first write in bulk.
  var prepare: @Sendable () async throws(StoreError) -> Void
  /// The words of what was merged in bulk.
  var addWords: @Sendable (BulkWords) async throws(StoreError) -> Void
  /// Ends an import that added so many articles; in bulk when true.
  var finish: @Sendable (Int, Bool) async throws(StoreError) -> Void
}

/// Pages that go into the store in one write.
struct ImportBatch: Sendable {
  /// Keeps memory bounded, whatever a folder holds: parsed and folded, a page takes about five times its bytes, and two
  /// batches are there at once.
  static let mostBytes = 12 << 20

  var files: [PreparedFile] = []
  var paths: [String] = []
  /// What became of the paths that are not in `files`.
  var report = ImportReport()
  /// See `ImportUnits`.
  var position = 0.0
  /// It took as much as one may, so that more will follow.
  private var isFull = false

  /// Reads up to `mostFiles`, and parses those that are not known.
  init(from units: inout ImportUnits, mostFiles: Int, now: Date, target: Target) async {
    var found: [(path: String, content: Result<(unit: ImportUnit, hash: ContentHash), ImportError>)] = []
    var bytes = 0
    while found.count < mostFiles, bytes < Self.mostBytes, !Task.isCancelled, let next = units.next() {
      switch next {
      case .skipped: report.skipped += 1
      case .moved(let file): report.moved.append(file)
      case .failure(let path, let reason): found.append((path, .failure(reason)))
      case .unit(let unit):
        bytes += unit.bytes.count
        found.append((unit.path, .success((unit, ContentHash(of: unit.bytes)))))
      }
    }
    position = units.position
    isFull = found.count == mostFiles || bytes >= Self.mostBytes
    // A store that cannot say what it knows will say why when it is to be written.
    let known = (try? await target.known(found.compactMap { try? $0.content.get().hash })) ?? [:]
    var preparation = FilePreparation()
    for (path, content) in found {
      do throws(ImportError) { try add(content.get(), known, now: now, &preparation) } catch {
        let wasMet = (try? content.get().unit).map { $0.isGuessed && !$0.isNamed } ?? false
        if wasMet, error.isOfNoArticle {
          report.skipped += 1
          report.leftOut.append(.init(path: path, reason: error))
        } else {
          report.failed.append(.init(path: path, reason: error))
        }
      }
    }
  }

  private mutating func add(
    _ content: (unit: ImportUnit, hash: ContentHash), _ known: [ContentHash: Int], now: Date,
    _ preparation: inout FilePreparation
  ) throws(ImportError) {
    let (unit, hash) = content
    if let articles = known[hash] {
      report.read += 1
      report.unchanged += articles
      return
    }
    let articles: [ParsedArticle]
    let kind: FileKind
    switch unit.kind {
    case .page:
      kind = .page
      if unit.isGuessed, let foreign = ForeignText(unit.bytes) { throw .page(.foreign(foreign)) }
      let page: ArticlePage
      do throws(PageError) { page = try ArticlePage.parse(unit.bytes, name: unit.name) } catch { throw .page(error) }
      report.notes += page.warnings.map { .init(path: unit.path, warning: $0) }
      articles = page.articles
    case .line:
      kind = .line
      // Its name ends with the number of the line.
      let file = unit.name.lastIndex(of: ":").map { String(unit.name[..<$0]) } ?? unit.name
      do throws(JSONLError) { articles = [try ParsedArticle.jsonl(line: unit.bytes[...], file: file)] } catch {
        throw .line(error)
      }
    case .feed:
      kind = .feed
      let feed: ParsedFeed
      do throws(FeedError) { feed = try ParsedFeed.parse(unit.bytes) } catch { throw .feed(error) }
      articles = feed.entries.map { ParsedArticle($0, feed: feed) }
    case .subscriptions:
      let opml: OPML
      do throws(OPMLError) { opml = try OPML.parse(unit.bytes) } catch { throw .opml(error) }
      if opml.feeds.isEmpty { throw .opml(.noFeeds(includes: opml.includes)) }
      report.feeds += opml.feeds
      report.withoutPlace += WithoutPlace.all(of: opml).map { $0.at(unit.path) }
      report.read += 1
      return
    }
    report.read += 1
    paths.append(unit.path)
    let file = ImportedFile(
      name: unit.name, bytes: unit.bytes, arrived: now, articles: articles, kind: kind)
    files.append(preparation.prepare(file, hash: hash))
  }
}

extension ImportBatch {
  /// Beside others who wait for each write, a write in bulk is none of a few files, whose words are written with them.
  func isBulk(isBesideOthers: Bool) -> Bool {
    guard isBesideOthers else { return isFull }
    return files.count >= BatchSize.bulk || files.reduce(0) { $0 + $1.file.bytes.count } >= Self.mostBytes
  }
  var isEmpty: Bool { files.isEmpty && report == ImportReport() }
}

extension ImportError {
  /// Whole and readable, and plainly no article: what lies beside articles in a folder, as a licence does. A file that is
  /// empty or damaged may have been one.
  fileprivate var isOfNoArticle: Bool {
    switch self {
    case .page(.foreign), .page(.noArticle), .page(.notAPage): true
    default: false
    }
  }
}

extension ImportReport {
  /// Nothing more can be written.
  var isStopped: Bool {
    failed.contains {
      switch $0.reason {
      case .store(.cannotWrite), .store(.lost): true
      default: false
      }
    }
  }

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
    leftOut += other.leftOut
    failed += other.failed
    notes += other.notes
    feeds += other.feeds
    withoutPlace += other.withoutPlace
    moved += other.moved
  }
}
