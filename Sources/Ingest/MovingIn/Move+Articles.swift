internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

extension Move {
  /// So many go in one write.
  static let step = 500

  /// Articles of one feed, where it is subscribed to.
  mutating func add(
    _ articles: [MovedArticle], in place: MovedPlace, title: String? = nil, link: String? = nil,
    _ entry: inout MovingReport.File
  ) async throws(MovingProblem) {
    let feed: Feed
    switch place {
    case .feed(let own): feed = own
    case .alone: return try await addAlone(articles, &entry)
    case .nowhere:
      entry.untrusted += articles.count
      return
    }
    // A feed without articles has a name as well.
    let end = articles.isEmpty && feed.title.isEmpty && title != nil ? 1 : articles.count
    for start in stride(from: 0, to: end, by: ParsedFeed.maxEntries) {
      let part = Array(articles[start..<min(start + ParsedFeed.maxEntries, articles.count)])
      count(part, &entry)
      let parsed = MovedArticle.feed(part, title: title ?? part.first?.source, link: link)
      var frame = parsed
      frame.entries = []
      // Its entries' source is what the feed calls itself here.
      if !feed.title.isEmpty { frame.title = feed.title }
      let (base, store, now) = (frame, store, settings.now)
      let fetched = FetchedFeed(feed: feed.id, parsed: parsed, fetch: feed.fetch, arrived: now) { item in
        ParsedArticle(item, feed: base)
      }
      let kept = try await asking { () async throws(StoreError) in try await store.merge(kept: fetched) }
      guard let kept else { continue }
      report.add(kept.result)
      marks.added.formUnion(kept.added)
      for (article, id) in zip(part, kept.articles) { if let id { marks.note(article, as: id) } }
    }
  }

  /// Articles that belong to no feed here. Those without a date stand in the order in which they were put aside.
  mutating func addAlone(_ articles: [MovedArticle], _ entry: inout MovingReport.File) async throws(MovingProblem) {
    let ordered = articles.enumerated().sorted {
      ($0.element.saved ?? .distantPast, $1.offset) < ($1.element.saved ?? .distantPast, $0.offset)
    }.map(\.element)
    for start in stride(from: 0, to: ordered.count, by: Self.step) where !Task.isCancelled {
      // Within a write the first stands above the others.
      try await addStep(ordered[start..<min(start + Self.step, ordered.count)].reversed(), &entry)
    }
  }

  private mutating func addStep(
    _ articles: [MovedArticle], _ entry: inout MovingReport.File
  ) async throws(MovingProblem) {
    count(articles, &entry)
    let (store, now) = (store, settings.now)
    let documents = articles.map(\.document)
    let hashes = documents.map { ContentHash(of: $0) }
    let known = try await asking { () async throws(StoreError) in try await store.known(hashes) }
    var files: [PreparedFile] = []
    var preparation = FilePreparation()
    var new: Set<ContentHash> = []
    for (index, article) in articles.enumerated() where new.insert(hashes[index]).inserted {
      if known[hashes[index]] != nil {
        report.unchanged += 1
        continue
      }
      let feed = MovedArticle.feed([article], title: article.source, link: nil)
      let file = ImportedFile(
        name: article.link ?? entry.path, bytes: documents[index], arrived: now,
        articles: feed.entries.map { ParsedArticle($0, feed: feed) }, kind: .feed)
      files.append(preparation.prepare(file, hash: hashes[index]))
    }
    let prepared = files
    var isAllNew = false
    if !prepared.isEmpty {
      let result = try await asking { () async throws(StoreError) in try await store.merge(prepared) }
      report.add(result)
      isAllNew = result.added == prepared.count
    }
    let ids = try await asking { () async throws(StoreError) in try await store.articles(of: hashes) }
    if isAllNew {
      for (hash, ids) in ids where known[hash] == nil { marks.added.formUnion(ids) }
    }
    for (article, hash) in zip(articles, hashes) {
      for id in ids[hash] ?? [] { marks.note(article, as: id) }
    }
  }

  private func count(_ articles: [MovedArticle], _ entry: inout MovingReport.File) {
    entry.articles += articles.count
    entry.read += articles.count { $0.isRead }
    entry.starred += articles.count { $0.isStarred }
    entry.withoutText += articles.count { $0.content == nil }
  }
}
