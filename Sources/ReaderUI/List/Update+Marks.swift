internal import FilterLanguage
internal import Screen
internal import Store

// A mark is on the screen before it is stored, with all that follows from it.
extension State {
  /// Changes the status of an article wherever the state shows it, and the list's numbers with it.
  mutating func change(_ id: Article.ID, _ change: (inout Article) -> Void) {
    if let before = shown(id) {
      var after = before
      change(&after)
      sections.count(after, insteadOf: before, isToday: isToday(id))
    }
    for index in list.articles.indices where list.articles[index].id == id {
      let before = list.articles[index]
      change(&list.articles[index])
      count(list.articles[index], insteadOf: before)
    }
    // The list that is to come begins with it.
    if let before = list.wanted, before.id == id, list.articles.isEmpty {
      var wanted = before
      change(&wanted)
      count(wanted, insteadOf: before)
      list.wanted = wanted
    }
    for index in opened.indices where opened[index].id == id {
      if opened[index].content != nil { change(&opened[index].content!.article) }
    }
    if preview?.id == id, preview?.content != nil { change(&preview!.content!.article) }
  }

  private func shown(_ id: Article.ID) -> Article? {
    list.articles.first { $0.id == id } ?? opened.last { $0.id == id }?.content?.article
      ?? (preview?.id == id ? preview?.content?.article : nil) ?? (list.wanted?.id == id ? list.wanted : nil)
  }

  /// The numbers that the store will tell once the mark is stored. What a line asks of marks it alone knows.
  private mutating func count(_ after: Article, insteadOf before: Article) {
    guard var counts = list.counts, !query.conditions.contains(where: \.asksForStates) else { return }
    func has(_ article: Article) -> Bool {
      (article.isUnread || !query.isUnreadOnly) && (article.isStarred || !query.isStarredOnly)
    }
    func changed(_ number: Int, _ condition: (Article) -> Bool) -> Int {
      let new = number + (condition(after) ? 1 : 0) - (condition(before) ? 1 : 0)
      // One that has stopped at its bound may stand for any larger one.
      return max(number, new) < counts.bound ? max(0, new) : number
    }
    counts.articles = changed(counts.articles, has)
    counts.unread = changed(counts.unread) { has($0) && $0.isUnread }
    list.counts = counts
  }

  mutating func toggle(_ status: WritableKeyPath<Article, Bool>, on: Mark, off: Mark) -> [Effect] {
    guard let article = current else { return [] }
    change(article.id) { $0[keyPath: status].toggle() }
    list.setOther(article.id, off == .read ? !article.isUnread : nil)
    return [.mark(article[keyPath: status] ? off : on, article.id)]
  }

  // MARK: Undo

  mutating func take(_ undone: Undone?) -> [Effect] {
    guard let undone else {
      message = .text(strings.nothingToUndo)
      return []
    }
    message = .text(strings.text(undone))
    return show(undone) + loadPickersAgain()
  }

  private mutating func show(_ undone: Undone) -> [Effect] {
    if let mark = undone.change.mark?.opposite {
      for id in undone.unmarked { change(id) { $0.set(mark) } }
      // Nothing else has become of it, and the list is not read once more for that.
      let shown = Set(list.articles.map(\.id))
      if !undone.unmarked.isEmpty, shown.isSuperset(of: undone.unmarked) { return [.count(query)] }
    }
    return undone.change == .removed || undone.change == .feedRemoved ? loadWhatIsBack() : loadAgain()
  }

  /// What comes back may stand above all that is in memory.
  mutating func loadWhatIsBack() -> [Effect] {
    list.reachesNewest && list.scroll.selected < ArticleList.page / 2 ? ask(.newest) : loadAgain()
  }
}

extension Article {
  mutating func set(_ mark: Mark) {
    switch mark {
    case .read: isUnread = false
    case .unread: isUnread = true
    case .starred: isStarred = true
    case .unstarred: isStarred = false
    }
  }
}
