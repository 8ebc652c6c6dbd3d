internal import FilterLanguage
internal import Screen
internal import Store

extension State {
  mutating func goInList(_ step: Step) -> [Effect] {
    list.awaitsOldest = false
    defer { if mode == .filterLine { list.setAnchor() } else { list.anchor = nil } }
    switch step {
    case .rows(let number): return move(by: number)
    case .pages(let number): return move(by: number * articlesInView)
    case .toFirst:
      list.arrivals = []
      if !list.reachesNewest { return jump(to: .newest) }
      return move(by: -list.articles.count)
    case .toLast:
      list.awaitsOldest = !list.reachesOldest
      if list.awaitsOldest { return [.load(query, .oldest)] }
      return move(by: list.articles.count)
    }
  }

  mutating func openSelected() -> [Effect] {
    list.awaitsOldest = false
    guard let article = list.selectedArticle else { return [] }
    return open(article.id)
  }

  /// Ends the program. Beside a refresh a letter of another keyboard asks before it does: which key a letter stands on is
  /// known only where the terminal tells it.
  mutating func quit(_ key: Key) -> [Effect] {
    if refresh != nil, case .character(let character) = key, !character.isASCII {
      overlay = .confirmQuit
      return []
    }
    isDone = true
    return []
  }

  /// Takes back all filters.
  mutating func clear() -> [Effect] {
    list.awaitsOldest = false
    filterText = ""
    return show(.everything)
  }

  mutating func toggle(_ condition: WritableKeyPath<Query, Bool>) -> [Effect] {
    list.awaitsOldest = false
    var new = query
    new[keyPath: condition].toggle()
    return show(new)
  }

  mutating func askToMarkAll() -> [Effect] {
    list.awaitsOldest = false
    return [.countUnread(query)]
  }

  /// Does what was asked about.
  mutating func answerYes() -> [Effect] {
    defer { overlay = nil }
    if overlay == .confirmQuit {
      isDone = true
      return []
    }
    return [.markAllRead(query)]
  }

  private mutating func move(by step: Int) -> [Effect] {
    selectInList(list.scroll.selected + step)
    return missingPage()
  }

  /// Goes to the newest page without keeping the selection.
  private mutating func jump(to page: Page) -> [Effect] {
    list.articles = []
    list.scroll = Scroll()
    list.isLoaded = false
    return [.load(query, page)]
  }

  /// Goes to the next unread article: the one in memory, or what the store finds.
  mutating func findUnread(older: Bool) -> [Effect] {
    let from = isReading ? opened.last?.id : list.selectedArticle?.id
    guard let from else { return [] }
    if let index = list.articles.firstIndex(where: { $0.id == from }) {
      let rest =
        older ? list.articles[(index + 1)...].first(where: \.isUnread) : list.articles[..<index].last(where: \.isUnread)
      if let rest { return go(toUnread: rest) }
      if older ? list.reachesOldest : list.reachesNewest { return go(toUnread: nil) }
    }
    return [.findUnread(query, from: from, older: older)]
  }

  /// Selects an unread article, and opens it where one is open.
  mutating func go(toUnread article: Article?) -> [Effect] {
    guard let article else {
      message = .text(strings.nothingUnread)
      return []
    }
    list.awaitsOldest = false
    var effects: [Effect] = []
    if let index = list.articles.firstIndex(where: { $0.id == article.id }) {
      selectInList(index)
      effects += missingPage()
    } else {
      list.articles = []
      list.isLoaded = false
      effects.append(.load(query, .from(article.id)))
    }
    if isReading {
      effects += readUnseen()
      opened = []
      effects += open(article.id)
    }
    return effects
  }
}
