internal import Store

// A mark is counted before it is stored, in every section that names its article; the store's own numbers, which follow,
// are the same but where an article came in several feeds or a saved filter finds it.
extension SectionList {
  /// - Parameter isToday: it stands in the section of today.
  mutating func count(_ after: Article, insteadOf before: Article, isToday: Bool) {
    let unread = after.isUnread.number - before.isUnread.number
    let starred = after.isStarred.number - before.isStarred.number
    guard counts != nil, (unread, starred) != (0, 0) else { return }
    (isAhead, asking.isOvertaken) = (true, true)
    if starred != 0 { counted[.starred]?.add(starred) }
    if unread != 0 { count(after, unread: unread, isToday: isToday) }
  }

  private mutating func count(_ article: Article, unread step: Int, isToday: Bool) {
    let feeds = article.feed.map { name in counts?.feeds.filter { $0.name == name } ?? [] } ?? []
    // What is muted is in no list's number.
    if feeds.contains(where: \.settings.isHidden) { return }
    counts?.unread.add(step)
    if isToday { counted[.today]?.add(step) }
    if feeds.count == 1, let feed = feeds.first { counts?.feedCounts[feed.id]?.unread.add(step) }
    if let index = counts?.sources.firstIndex(where: { $0.name == article.source }) {
      counts?.sources[index].unread.add(step)
    }
    for index in counts?.tags.indices ?? 0..<0 where article.tags.contains(counts?.tags[index].name ?? "") {
      counts?.tags[index].unread.add(step)
    }
    sortTags()
  }

  /// In the order of the store: tags of most unread articles first, then of most articles. What was asked for by name
  /// stands behind them.
  private mutating func sortTags() {
    guard let tags = counts?.tags else { return }
    let most = tags.prefix(counts?.hasMoreTags == true ? Self.mostTags : tags.count)
    let sorted = most.enumerated().sorted {
      ($1.element.unread, $1.element.articles, $0.offset) < ($0.element.unread, $0.element.articles, $1.offset)
    }
    counts?.tags.replaceSubrange(most.indices, with: sorted.map(\.element))
  }
}

extension SectionCount {
  /// One that has stopped at its bound may stand for any larger one.
  fileprivate mutating func add(_ step: Int) {
    if !isBounded { unread.add(step) }
  }
}

extension Int {
  fileprivate mutating func add(_ step: Int) { self = Swift.max(0, self + step) }
}

extension Bool {
  fileprivate var number: Int { self ? 1 : 0 }
}
