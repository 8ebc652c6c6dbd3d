import FilterLanguage
import Store

/// What the sidebar asks: all its numbers, and the first page of each kind of section with its number of articles.
extension QueryBenchmark {
  func sections(_ store: Store, _ facts: Facts) async throws {
    let counts = try await store.sectionCounts(sources: 50, tags: 200)
    try await measure("all counters of \(counts.feeds.count) feeds, 50 sources, 200 tags") { _ in
      try await store.sectionCounts(sources: 50, tags: 200).tags.count
    }
    let day = facts.newest - facts.newest % 86_400
    var kinds: [(String, Query)] = [
      ("all", .everything), ("a day", Query(filter: .dates(from: day, to: day + 86_400))),
      ("unread", Query(isUnreadOnly: true)), ("starred", Query(isStarredOnly: true)),
    ]
    if let source = counts.sources.first { kinds.append(("most frequent source", Query(filter: source.filter))) }
    if let source = counts.sources.last { kinds.append(("another source", Query(filter: source.filter))) }
    if counts.sources.count > 1 {
      // A folder asks for any of its feeds in the same way.
      kinds.append(("\(counts.sources.count) sources at once", Query(filter: .any(counts.sources.map(\.filter)))))
    }
    if let tag = counts.tags.first { kinds.append(("tag of \(tag.articles)", Query(tags: [tag.name]))) }
    if let tag = counts.tags.last { kinds.append(("tag of \(tag.articles)", Query(tags: [tag.name]))) }
    kinds.append(("filter of two words", Query(words: "\(GeneratedPages.commonWords[0]) \(GeneratedPages.word(60)) ")))
    for (name, query) in kinds {
      try await measure("section: \(name), its page of 200") { _ in try await store.articles(query, limit: 200).count }
      var unread = query
      unread.isUnreadOnly = true
      try await measure("section: \(name), unread up to 10,000") { _ in try await store.count(unread, atMost: 10_000) }
    }
  }
}
