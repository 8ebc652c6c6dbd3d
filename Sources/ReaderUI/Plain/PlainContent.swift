internal import FilterLanguage
internal import Foundation
internal import Screen
internal import Store
internal import TextLayout

/// What the plain screen says: its title, and what is listed or read, one thing a line.
struct PlainContent {
  let state: State
  let strings: Strings
  let words: PlainWords

  init(_ state: State) {
    self.state = state
    strings = state.strings
    words = state.strings.tasteWords.plain
  }

  var title: String {
    let bar = TopBar(state: state)
    var parts: [String?] = [strings.appName, bar.description]
    if state.flags.ids.count > 0 { parts.append(strings.count(strings.flagWords.flagged, state.flags.ids.count)) }
    if state.isReading, state.overlay == nil {
      if let article = state.opened.last?.content?.article { parts += marks(of: article) }
    } else {
      parts.append(state.overlay == nil ? bar.counted : nil)
    }
    return said(parts.compactMap { $0?.isEmpty == true ? nil : $0 })
  }

  /// A sign between words is a word to who hears it.
  private func said(_ parts: [String]) -> String {
    parts.joined(separator: strings.listSeparator).replacing(" · ", with: strings.listSeparator)
  }

  /// How far a refresh has come, and what is new.
  var news: String {
    let refresh = state.refresh == nil ? nil : state.refreshText(isShort: false)
    return said([refresh, state.mode == .list ? state.arrivalsText : nil].compactMap(\.self))
  }

  var items: PlainItems { candidates ?? items(of: state.overlay) }

  func items(of overlay: State.Overlay?) -> PlainItems {
    switch overlay {
    case .tags(let picker): tags(picker)
    case .feeds(let picker): feeds(picker)
    case .filters(let scroll):
      list(state.filters, scroll, none: strings.noFilters) { PlainItem("\($0.name): \($0.line)") }
    case .taste(let window):
      list(TasteSetting.all(in: strings), window.scroll, none: "") {
        PlainItem("\(strings.tasteWords.name(of: $0)): \(strings.value(of: $0, in: state.taste))")
      }
    case .themes(let picker):
      list(picker.shown, picker.scroll, none: strings.tasteWords.noThemeFound) {
        PlainItem($0, $0 == state.theme.name ? words.chosen : nil, by: strings)
      }
    case .help(let page): help(page)
    case .printed(let text): PlainItems(items: text.rows.dropFirst(text.top).map { PlainItem($0) }, selected: 0)
    case .story(let page): story(page)
    case .today(let page): today(page)
    case .timeline(let page): timeline(page)
    case .confirmOpening(let question): PlainItems(items: lines(of: question))
    case .hints(let typed): PlainItems(items: hints(typed))
    case .subscribing(let window): items(of: window)
    case .filter, .editTags, .saveFormat, .savePath, .pipe, .linkNumber, .confirmMarkAll, .confirmRemove,
      .confirmUndo, .confirmQuit, .confirmStop, .find, .copy, nil:
      switch state.place {
      case .sections: sections
      case .list: articles
      case .article: article
      }
    }
  }

  /// Those from the first row in view on.
  func list<Element>(
    _ all: [Element], _ scroll: Scroll, none: String, item: (Element) -> PlainItem
  ) -> PlainItems {
    guard !all.isEmpty else { return PlainItems(items: [PlainItem(none, .dim)], selected: 0) }
    let top = max(0, min(scroll.top, scroll.selected, all.count - 1))
    let shown = all[top...].prefix(max(state.size.rows, scroll.selected - top + 1))
    return PlainItems(items: shown.map(item), selected: scroll.selected - top)
  }

  private func marks(of article: Article) -> [String?] {
    [
      state.isFlagged(article.id) ? words.flagged : nil, article.hasUnread ? words.unread : nil,
      article.isStarred ? words.starred : nil,
    ]
  }

  /// `unread, headline, source, 5 minutes ago, 3 sources`
  private func text(of article: Article) -> String {
    let sources =
      article.others.isEmpty
      ? article.storySources > 1 ? strings.count(strings.stories.sources, article.storySources) : nil
      : strings.count(strings.articles, article.row.count)
    let parts: [String?] =
      marks(of: article) + [
        strings.headline(of: article), article.origin, strings.age(of: article, at: state.clock), sources,
      ]
    return parts.compactMap { $0?.isEmpty == true ? nil : $0 }.joined(separator: strings.listSeparator)
  }

  private var articles: PlainItems {
    if let problem = state.filterProblem {
      let reason = strings.filterWords.error(problem.error.reason)
      let text = problem.name.map { "\($0): \(reason)" } ?? reason
      return PlainItems(items: [PlainItem(problem.line), PlainItem(text, problem.isWrong ? .error : .dim)])
    }
    guard !state.list.articles.isEmpty else {
      return PlainItems(items: state.emptyList.map { PlainItem($0) }, selected: 0)
    }
    return list(state.list.articles, state.list.scroll, none: "") { article in
      PlainItem(text(of: article), article.hasUnread ? .unread : .text)
    }
  }

  /// The rows in view; the cursor stands at the headline that is selected, at what was found or is being selected, else
  /// at the first row with words.
  private var article: PlainItems {
    guard let article = state.shown, !article.rows.isEmpty, !article.isMissing || article.content != nil else {
      return PlainItems(items: state.emptyArticle.map { PlainItem($0) }, selected: 0)
    }
    let rows = article.rows.dropFirst(article.top).prefix(state.bodyRows)
    func first(where matches: (ArticleRow) -> Bool) -> Int? { rows.firstIndex(where: matches) }
    let place = article.selection?.moving ?? article.find?.currentHit
    let index =
      place.flatMap { article.rows.row(of: $0, last: article.selection != nil) }
      ?? article.related.flatMap { related in first { $0.related == related } } ?? first { $0.line != nil }
    return PlainItems(
      items: rows.map { PlainItem($0.line) },
      selected: index.flatMap { rows.indices.contains($0) ? $0 - rows.startIndex : nil } ?? 0)
  }

  private var sections: PlainItems {
    let list = state.sections
    let rows = list.rows.compactMap(\.section)
    guard !rows.isEmpty else { return PlainItems(items: [PlainItem(strings.sections.noneFound, .dim)], selected: 0) }
    let selected = rows.firstIndex { $0.id == list.selected?.id } ?? 0
    // Gaps are no rows here.
    let top = max(0, min(selected, list.rows.prefix(list.scroll.top).count { $0.section != nil }))
    let items = rows[top...].prefix(max(state.size.rows, selected - top + 1)).map { section in
      let unread = section.count.flatMap { count -> String? in
        count.unread == 0 ? nil : (count.isBounded ? "+" : "") + strings.count(strings.unread, count.unread)
      }
      return PlainItem(
        section.name, unread, section.hasFailed ? words.failed : nil,
        section.isFolded.map { $0 ? words.folded : words.unfolded }, by: strings)
    }
    return PlainItems(items: items, selected: selected - top)
  }
}
