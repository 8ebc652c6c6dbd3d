internal import FilterLanguage
internal import Screen
internal import Store

/// A list that was left for a narrower one, or a day of it, with all that stood there.
struct WayBack: Equatable, Sendable {
  /// So many are kept.
  static let most = 20

  /// Where it led: as long as that is listed, there is a way back.
  var next: Query
  /// What is said of it in the bar.
  var name: String
  var query: Query
  var line: String
  var loose: LooseQuery?
  var list: ArticleList
  var groupsStories: Bool
  /// Which articles were still to come.
  var awaited: Page?
  var opened: [OpenArticle]
  var focus: Pane
  var overlay: State.Overlay?
  var pagesBehind: [PageBehind]
}

extension State {
  /// The lists that the present one was narrowed from, the nearest last.
  var widerLists: [WayBack] { allWiderLists.last?.next == query ? allWiderLists : [] }

  /// Lists another query, from which a key leads back.
  mutating func go(to new: Query, line: String) -> [Effect] {
    guard new != query else { return close() }
    let ways = widerLists
    let name = isReading ? opened.last?.content?.article.title.isolated ?? "" : TopBar(state: self).listed
    let way = WayBack(
      next: new, name: name, query: query, line: filterText, loose: loose, list: list, groupsStories: groupsStories,
      awaited: ahead.list, opened: opened, focus: place, overlay: overlay?.isPage == true ? overlay : nil,
      pagesBehind: pagesBehind)
    let effects = readUnseen() + rememberPlaces()
    allWiderLists = ways.suffix(WayBack.most - 1) + [way]
    (overlay, pagesBehind, opened) = (nil, [], [])
    arrangement.isZen = false
    focus = .list
    filterText = line
    layOutArticles()
    return effects + show(new)
  }

  /// Lists only what has a tag as well: the one that the cursor is on, or one of the current article, to be chosen where
  /// it has more than one.
  mutating func narrow() -> [Effect] {
    if case .tags(let picker) = overlay { return narrow(by: picker.meant) }
    list.awaitsOldest = false
    let tags = (current?.tags ?? []).filter { !query.tags.contains($0) }
    switch tags.count {
    case 0:
      message = .text(strings.noTags)
      return []
    case 1: return narrow(by: tags)
    default: return show(TagWay(path: [], start: tags))
    }
  }

  mutating func narrow(by tags: [String]) -> [Effect] {
    var new = query
    new.tags += tags.filter { !query.tags.contains($0) }
    new.needsAllTags = new.tags.count > 1
    return go(to: new, line: filterText)
  }

  /// Back to the list that was narrowed; where there is none, without the last of what narrows the present one.
  mutating func widen() -> [Effect] {
    if case .tags(let picker) = overlay { return picker.way?.back.map { show($0) } ?? close() }
    list.awaitsOldest = false
    if isReading, mayWiden {
      let left = leaveAll()
      focus = .list
      return left + widen()
    }
    if let way = widerLists.last { return goBack(way) }
    allWiderLists = []
    var new = query
    if new.tags.popLast() != nil {
      if new.tags.count < 2 { new.needsAllTags = false }
    } else if new.source != nil {
      new.source = nil
    } else if !new.conditions.isEmpty {
      new.conditions = []
      filterText = ""
    } else {
      message = .text(strings.stories.isWidest)
      return []
    }
    return show(new)
  }

  private var mayWiden: Bool {
    !widerLists.isEmpty || !query.tags.isEmpty || query.source != nil || !query.conditions.isEmpty
  }

  private mutating func goBack(_ way: WayBack) -> [Effect] {
    let left = list
    allWiderLists.removeLast()
    (query, filterText, loose, list) = (way.query, way.line, way.loose, way.list)
    (opened, focus, overlay, pagesBehind) = (way.opened, way.focus, way.overlay, way.pagesBehind)
    list.takeStatuses(from: left)
    updateOpened(from: left.articles)
    flags.start = nil
    list.anchor = nil
    layOutArticles()
    (ahead.list, ahead.answers) = (nil, ahead.answers.subtracting([.page]))
    let page = readPageAgain()
    if way.groupsStories != groupsStories || !way.list.isLoaded { return reload() + page }
    // What has become of it meanwhile; or what it was waiting for.
    return (way.awaited.map { ask($0) } ?? lookAgain()) + page
  }
}

extension ArticleList {
  /// What was marked in another list is so in this one.
  mutating func takeStatuses(from other: ArticleList) {
    let own = other.articles.map { Article.Other(id: $0.id, isUnread: $0.isUnread, isStarred: $0.isStarred) }
    let all = Dictionary((own + other.articles.flatMap(\.others)).map { ($0.id, $0) }) { first, _ in first }
    for index in articles.indices {
      if let now = all[articles[index].id] {
        (articles[index].isUnread, articles[index].isStarred) = (now.isUnread, now.isStarred)
      }
      for place in articles[index].others.indices {
        if let now = all[articles[index].others[place].id] { articles[index].others[place] = now }
      }
    }
  }
}
