internal import Screen
internal import Store

extension State {
  var panes: PaneLayout { panes(in: arrangement, place) }

  /// The rooms as they would be, were they set up so.
  func panes(in arrangement: Arrangement, _ focus: Pane) -> PaneLayout {
    PaneLayout(size: size, arrangement: arrangement, focus: focus, measure: taste.columns, isSingle: isPlain)
  }

  /// The room that takes the keys: an article only where one is open.
  var place: Pane { focus == .article && opened.isEmpty ? .list : focus }

  /// An article is being read, and not merely shown beside the list.
  var isReading: Bool { place == .article }

  /// The article that its room shows: the open one, else the one that is selected in the list.
  var shown: OpenArticle? { opened.last ?? preview }

  /// Rows of the list and of the article, between the two bars.
  var articleRows: Int { bodyRows }

  /// To the next room that is seen, round from the last to the first.
  mutating func focusNext(_ step: Int) -> [Effect] {
    let panes = panes
    var seen = Pane.allCases.filter(panes.shows)
    // Where one room is seen at a time the others are behind it.
    if !panes.isSplit { seen = Pane.allCases }
    let index = seen.firstIndex(of: place) ?? 0
    return focus(on: seen[(index + step + seen.count) % seen.count])
  }

  mutating func focus(on pane: Pane) -> [Effect] {
    switch pane {
    case .sections, .list: focus = pane
    case .article where !opened.isEmpty: focus = .article
    case .article: return openSelected()
    }
    return []
  }

  /// Shows the sections, or puts them away.
  mutating func toggleSections() -> [Effect] {
    if place == .sections {
      arrangement.hidesSections = true
      focus = .list
    } else if panes.shows(.sections) {
      arrangement.hidesSections = true
    } else {
      arrangement.hidesSections = false
      focus = .sections
    }
    layOutArticles()
    return []
  }

  /// The article alone, or beside the list again.
  mutating func toggleZen() -> [Effect] {
    arrangement.isZen = !(isReading && arrangement.isZen)
    let effects = isReading ? [] : openSelected()
    layOutArticles()
    return effects
  }

  /// Makes the room that takes the keys wider or narrower.
  mutating func widen(by step: Int) -> [Effect] {
    let panes = panes
    guard panes.isSplit else { return [] }
    switch place {
    case .sections: setWidth(of: .sections, to: (panes.columns[.sections] ?? 0) + step)
    case .list: setWidth(of: .list, to: (panes.columns[.list] ?? 0) + step)
    case .article: setWidth(of: .list, to: (panes.columns[.list] ?? 0) - step)
    }
    return []
  }

  /// Sets the width of a room that another one stands behind.
  mutating func setWidth(of pane: Pane, to columns: Int) {
    switch pane {
    case .sections: arrangement.sections = columns
    case .list: arrangement.list = columns
    case .article: return
    }
    // What was asked for beyond the bounds would have to be taken back key by key.
    let fitted = self.panes
    if arrangement.sections != nil { arrangement.sections = fitted.columns[.sections] ?? arrangement.sections }
    if arrangement.list != nil { arrangement.list = fitted.columns[.list] ?? arrangement.list }
    layOutArticles()
  }

  /// Shows the selected article in the room beside the list, without marking it as read.
  mutating func followSelection() -> [Effect] {
    let left = closeOthers()
    guard place != .article else { return left }
    let selected = list.selectedArticle
    guard panes.shows(.article), opened.isEmpty else { return left }
    guard let selected else {
      if list.isLoaded { preview = nil }
      return left
    }
    return left + showPreview(of: selected)
  }

  /// Shows an article, whose text is still to come, in the room beside the list.
  mutating func showPreview(of article: Article) -> [Effect] {
    guard preview?.id != article.id else { return [] }
    var shown = OpenArticle(id: article.id)
    shown.head = article
    preview = shown
    layOutPreview()
    return [.preview(article.id)]
  }

  /// Where another article is selected in the list, the way back from what was opened ends.
  mutating func closeOthers() -> [Effect] {
    guard place != .article, let first = opened.first, first.id != list.selectedArticle?.id else { return [] }
    // At the start its list is still to come.
    guard list.isLoaded || !first.isRestored else { return [] }
    let effects = leaveAll()
    layOutPreview()
    return effects
  }

  mutating func takePreview(_ content: ArticleContent?, of id: Article.ID) {
    guard preview?.id == id else { return }
    guard let content else {
      preview?.isMissing = true
      return
    }
    let (placed, layout, rows) = (placed(content), ArticleLayout(self), articleRows)
    preview?.isMissing = false
    preview?.take(placed, layout, rows: rows)
  }

  mutating func layOutPreview() {
    let (layout, rows) = (ArticleLayout(self), articleRows)
    preview?.layOut(layout, rows: rows)
  }

  /// Gives open articles the statuses and tags of `articles`.
  mutating func updateOpened(from articles: [Article]) {
    let (layout, rows) = (ArticleLayout(self), articleRows)
    func update(_ shown: inout OpenArticle) {
      guard let article = articles.first(where: { $0.id == shown.id }) else { return }
      shown.content?.article.isUnread = article.isUnread
      shown.content?.article.isStarred = article.isStarred
      guard let known = shown.content?.article,
        (known.tags, known.source, known.feed) != (article.tags, article.source, article.feed)
      else { return }
      shown.content?.article.tags = article.tags
      shown.content?.article.source = article.source
      shown.content?.article.feed = article.feed
      shown.layOut(layout, rows: rows)
    }
    for index in opened.indices { update(&opened[index]) }
    if preview != nil { update(&preview!) }
  }
}
