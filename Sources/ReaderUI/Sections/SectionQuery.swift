internal import FilterLanguage
internal import Store
internal import TextAnalysis

// What a section's articles are asked by. Feeds and sources are asked for by number: names may mean several of them, and
// then another number of articles than stands beside the section.
extension State {
  /// Nil for heads, for what is gone, and for a filter that cannot be read.
  func query(of id: Section.ID) -> Query? {
    switch id {
    case .all: .everything
    case .today: Query(filter: today)
    case .unread: Query(isUnreadOnly: true)
    case .starred: Query(isStarredOnly: true)
    case .filter(let name):
      // The line is whole, so a space follows its last word.
      filters.first { $0.name == name }.flatMap { try? Query().with(filterText: $0.line + " ", now: now) }
    case .folder(let path): folderFilter(path).map { Query(filter: $0) }
    case .feed(let number): sections.feed(number).map { Query(filter: .inFeed($0.id)) }
    case .source(let name): sections.counts?.sources.first { $0.name == name }.map { Query(filter: $0.filter) }
    case .tag(let name): Query(tags: [name])
    case .filters, .sources, .tags, .moreTags: nil
    }
  }

  /// Which articles of a section are counted beside it: unread ones, and of those that were kept all.
  func countedQuery(of id: Section.ID) -> Query? {
    var query = query(of: id)
    if id != .starred { query?.isUnreadOnly = true }
    return query
  }

  /// What would be typed for it, as far as it has a name of its own.
  func line(of id: Section.ID) -> String {
    let words = strings.filterWords
    switch id {
    case .today: return words.conditions.today
    case .filter(let name): return filters.first { $0.name == name }?.line ?? ""
    case .folder(let path): return path.last.map { words.condition(\.feed, $0) } ?? ""
    case .feed(let number):
      guard let feed = sections.feed(number) else { return "" }
      let isOnly = sections.counts?.feeds.count { $0.name == feed.name } == 1
      return words.condition(\.feed, isOnly ? feed.name : feed.shownAddress)
    case .source(let name): return words.condition(\.source, name)
    case .all, .unread, .starred, .tag, .filters, .sources, .tags, .moreTags: return ""
    }
  }

  /// The day that the reader's clock shows. What has no date of its own stands in the day on which it came, as it does in
  /// every list, where its row says so; with `on:today` it is the same.
  private var today: Filter { .dates(from: todayBegins, to: todayBegins + Int64(Self.day)) }

  private static let day = 86_400

  private var todayBegins: Int64 {
    let local = clock.seconds.addingReportingOverflow(clock.offset).partialValue
    return Int64(clock.seconds - ((local % Self.day) + Self.day) % Self.day)
  }

  /// Whether an article stands in the section of today; its number is its time.
  func isToday(_ id: Article.ID) -> Bool {
    (todayBegins..<todayBegins + Int64(Self.day)).contains(id.rawValue)
  }

  private func folderFilter(_ path: [String]) -> Filter? {
    let feeds = FolderTree(sections.counts?.feeds ?? [])[path].all.sorted().map { Filter.inFeed($0) }
    return feeds.count > 1 ? .any(feeds) : feeds.first
  }

  /// The section whose articles are listed, also where only the unread or starred ones of them are; nil where something
  /// else is asked.
  var shownSection: Section.ID? {
    switch query {
    case .everything: return .all
    case Query(isUnreadOnly: true): return .unread
    case Query(isStarredOnly: true): return .starred
    case Query(tags: query.tags, isUnreadOnly: query.isUnreadOnly, isStarredOnly: query.isStarredOnly):
      if query.tags.count == 1, let name = query.tags.first { return .tag(name) }
    default: break
    }
    guard let chosen = sections.chosen else { return nil }
    return query.withoutStates == chosen.query.withoutStates && query.withoutStates != .everything ? chosen.id : nil
  }

  /// What the bar calls it; nil where what was typed says it, or nothing.
  var nameOfShownSection: String? {
    switch shownSection {
    case .all, .unread, .starred, .tag, nil: nil
    case .today?: strings.sections.today
    case .filter(let name)?, .source(let name)?: name
    case .folder(let path)?: path.last
    case .feed(let number)?: sections.feed(number)?.name
    case .filters?, .sources?, .tags?, .moreTags?: nil
    }
  }
}

extension Query {
  fileprivate var withoutStates: Query {
    var query = self
    (query.isUnreadOnly, query.isStarredOnly) = (false, false)
    return query
  }
}
