internal import ArticleParsing
internal import Store

// Readers that keep feeds and articles together.
extension Move {
  mutating func takeCache(_ file: MovedFile, _ entry: inout MovingReport.File) async throws(MovingProblem) {
    // A database is no stream.
    guard file.bytes == nil else { throw .file(.notAFile) }
    let cache = try cached { () throws(NewsboatCache.Problem) in try NewsboatCache(path: file.path) }
    let feeds = try cached { () throws(NewsboatCache.Problem) in try cache.feeds() }
    let titled = feeds.compactMap { feed -> OPML.Feed? in
      if let kind = NewsboatURLs.kind(feed.address.lowercased()) {
        if !hasLists { leave(kind, of: file, text: MovedFeeds.line(feed.address)) }
        return nil
      }
      var listed = OPML.Feed(address: feed.address, name: feed.title ?? feed.address)
      listed.link = feed.link
      return listed
    }
    if !hasLists { try await subscribe(titled, &entry) }
    var (deleted, damaged, flagged) = (0, 0, 0)
    for feed in feeds where !Task.isCancelled {
      let own = try await place(at: feed.address)
      var after: Int64? = .min
      while let start = after {
        let part = try cached { () throws(NewsboatCache.Problem) in try cache.articles(of: feed, after: start) }
        deleted += part.deleted
        damaged += part.damaged
        flagged += part.flagged
        try await add(part.articles, in: own, title: feed.title, link: feed.link, &entry)
        after = part.next
      }
    }
    leave(.deleted, of: file, count: deleted)
    leave(.damaged, of: file, count: damaged)
    leave(.flags, of: file, count: flagged)
  }

  private func cached<Value>(_ body: () throws(NewsboatCache.Problem) -> Value) throws(MovingProblem) -> Value {
    do throws(NewsboatCache.Problem) { return try body() } catch {
      switch error {
      case .otherDatabase(let tables): throw .otherDatabase(tables: tables)
      case .ownStore: throw .ownStore
      case .unreadable(let reason): throw .database(reason)
      }
    }
  }

  mutating func takeElfeed(_ file: MovedFile, _ entry: inout MovingReport.File) async throws(MovingProblem) {
    let bytes = try reading { () throws(ImportError) in try file.read(upTo: ElfeedIndex.limit) }
    let index: ElfeedIndex
    do throws(ElfeedIndex.Problem) { index = try ElfeedIndex(bytes) } catch {
      if case .malformed(let line) = error { return fail(.malformed, file, line: line) }
      throw error == .tooLarge ? .tooLarge : .noArticles
    }
    let listed = index.feeds.map { OPML.Feed(address: $0.address, name: $0.title ?? $0.address) }
    try await subscribe(listed, &entry)
    var missing = 0
    let archive = archive(beside: file)
    let groups = Dictionary(grouping: index.entries) { $0.article.feed ?? "" }
    for (address, entries) in groups.sorted(by: { $0.key < $1.key }) where !Task.isCancelled {
      let own = try await place(at: address)
      // Texts lie in a file each: a part of a feed is in memory at once.
      for start in stride(from: 0, to: entries.count, by: Self.elfeedStep) {
        let part = entries[start..<min(start + Self.elfeedStep, entries.count)].map { item in
          var article = item.article
          if let name = item.content {
            if let text = archive?[name] ?? text(name, beside: file) {
              article.content = item.html(text)
            } else {
              missing += 1
            }
          }
          return article
        }
        try await add(part, in: own, &entry)
      }
    }
    leave(.missingText, of: file, count: missing)
    leave(.damaged, of: file, count: index.damaged)
  }

  private static let elfeedStep = 2_000
  private static let mostOfText = 4 << 20

  /// `data/ab/abcd…` beside the index.
  private func text(_ name: String, beside file: MovedFile) -> String? {
    data("\(name.prefix(2))/\(name)", beside: file, upTo: Self.mostOfText).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The texts that were packed together, in `data/archive.gz`.
  private func archive(beside file: MovedFile) -> ElfeedArchive? {
    guard let index = data("archive.index", beside: file, upTo: ElfeedArchive.limit),
      let packed = data("archive.gz", beside: file, upTo: ElfeedIndex.limit),
      let bytes = try? GzipFile.expanded(packed, limit: ElfeedIndex.limit)
    else { return nil }
    return ElfeedArchive(index: index, bytes: bytes)
  }

  private func data(_ name: String, beside file: MovedFile, upTo limit: Int) -> [UInt8]? {
    guard file.bytes == nil else { return nil }
    let folder = file.path.lastIndex(of: "/").map { file.path[...$0] } ?? ""
    return try? MovedFile(path: "\(folder)data/\(name)", format: .elfeed).read(upTo: limit)
  }

  /// Items of feeds that are subscribed to here become theirs; the list itself subscribes to nothing.
  mutating func takeStarred(_ file: MovedFile, _ entry: inout MovingReport.File) async throws(MovingProblem) {
    let bytes = try reading { () throws(ImportError) in try file.read(upTo: ElfeedIndex.limit) }
    let (articles, left, brokenLine) = StarredList.read(bytes)
    if articles.isEmpty, brokenLine != nil { return fail(.malformed, file, line: brokenLine) }
    for (address, part) in Dictionary(grouping: articles, by: { $0.feed ?? "" }).sorted(by: { $0.key < $1.key }) {
      let own = try await place(at: address)
      try await add(part, in: own, &entry)
    }
    leave(.damaged, of: file, count: left)
    if let brokenLine { leave(.rest, of: file, line: brokenLine) }
  }

  mutating func fail(_ problem: MovingProblem, _ file: MovedFile, line: Int? = nil) {
    report.failed.append(.init(path: file.path, line: line, problem: problem))
  }
}
