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
      // What came between the rows is listed as little as what came above them.
      let isComplete = list.reachesNewest && list.arrivals.isSubset(of: list.articles.flatMap(\.row))
      list.arrivals = []
      if !isComplete { return jump(to: .newest) }
      return move(by: -list.articles.count)
    case .toLast:
      list.awaitsOldest = !list.reachesOldest
      if list.awaitsOldest { return [.load(listed, .oldest)] }
      return move(by: list.articles.count)
    }
  }

  mutating func openSelected() -> [Effect] {
    list.awaitsOldest = false
    if flags.start != nil { return endRange() }
    guard let article = list.selectedArticle else { return shownOffer.map { take($0) } ?? [] }
    return article.others.isEmpty ? open(article.id) : showStory(of: article.id)
  }

  /// Ends the program. Beside a refresh a letter of another keyboard asks before it does: which key a letter stands on is
  /// known only where the terminal tells it.
  mutating func quit(_ key: Key) -> [Effect] {
    // It would not get all of the article.
    if piping.running != nil {
      overlay = .confirmQuit
      return []
    }
    if refresh != nil, case .character(let character) = key, !character.isASCII {
      overlay = .confirmQuit
      return []
    }
    isDone = true
    return []
  }

  /// Gives up a range that is open, else takes all flags off, else takes back all filters.
  mutating func clear() -> [Effect] {
    list.awaitsOldest = false
    if flags.start != nil {
      flags.start = nil
      return []
    }
    if !flags.ids.isEmpty { return clearFlags() }
    filterText = ""
    if list.failure != nil, query == .everything {
      list.failure = nil
      return reload()
    }
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
    return [.countUnread(listed)]
  }

  /// Does what was asked about.
  mutating func answerYes(_ key: Key) -> [Effect] {
    let asked = overlay
    // Enter may have been meant for what was there before the question; where a link leads is to be read first.
    if case .confirmOpening = asked, key == .enter { return [] }
    overlay = behind
    switch asked {
    case .confirmStop: return stopCommand()
    case .confirmQuit:
      isDone = true
      return []
    case .confirmOpening(let question):
      if case .notStored(let request) = question.reason { return fetch(request) }
      return browse(question.address)
    case .confirmMarkAll(_, let stretch): return [.markAllRead(listed, stretch)]
    case .confirmRemove(let ids): return remove(ids)
    case .confirmUndo(let change, over: _): return [.undo(change.id)]
    default: return []
    }
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
    return [.load(listed, page)]
  }
}
