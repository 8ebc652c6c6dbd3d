internal import Screen
internal import Store

extension State {
  /// Opens an article over what is on the screen.
  mutating func open(_ id: Article.ID) -> [Effect] {
    focus = .article
    // What the room shows already needs no reading.
    if opened.isEmpty, let shown = preview, shown.id == id, let content = shown.content {
      opened.append(shown)
      layOutArticles()
      return show(content, of: id)
    }
    var article = OpenArticle(id: id)
    article.head = list.articles.first { $0.id == id }
    opened.append(article)
    layOutArticles()
    return [.open(id)]
  }

  /// Takes the content of an article that was opened; opening marks it read.
  mutating func show(_ content: ArticleContent?, of id: Article.ID) -> [Effect] {
    guard let index = opened.indices.last, opened[index].id == id else { return [] }
    let isRestored = opened[index].isRestored
    guard let content = content.map(placed) else {
      if isRestored { opened.removeLast() } else { opened[index].isMissing = true }
      return []
    }
    opened[index].take(content, ArticleLayout(self), rows: articleRows)
    // Who has opened it before and marked it unread since wants it so.
    let relate: [Effect] = opened[index].found == nil ? [.relate(id)] : []
    guard !isRestored else { return relate }
    let unread = (content.article.isUnread ? [id] : []) + othersRead(with: id)
    return unread.map { read($0) } + relate
  }

  mutating func layOutArticles() {
    let layout = ArticleLayout(self)
    for index in opened.indices { opened[index].layOut(layout, rows: articleRows) }
    // What stands in the room of an open article is laid out when that is left.
    if opened.isEmpty { layOutPreview() }
  }

  mutating func leaveArticle() -> [Effect] {
    // From what was changed the way leads back to the article.
    if opened.last?.versions.isEmpty == false { return showChanges() }
    let effects = readUnseen() + rememberPlaces(ofLast: 1)
    let left = opened.popLast()
    guard opened.isEmpty else { return effects + readAgain() + returnToPage() }
    arrangement.isZen = false
    focus = .list
    if var left, left.id == list.selectedArticle?.id {
      (left.find, left.folded, left.selection) = (nil, nil, nil)
      preview = left
    }
    layOutArticles()
    return effects + returnToPage()
  }

  /// Leaves all that is open for another list or article.
  mutating func leaveAll() -> [Effect] {
    let effects = readUnseen() + rememberPlaces()
    opened = []
    return effects
  }

  /// An article that is left before it has come was opened all the same.
  mutating func readUnseen() -> [Effect] {
    guard let article = opened.last, article.content == nil, !article.isMissing, !article.isRestored else { return [] }
    ahead.answers.remove(.article)
    let known = list.articles.first { $0.id == article.id }
    let unread = (known?.isUnread == false ? [] : [article.id]) + othersRead(with: article.id)
    return unread.map { read($0) }
  }

  /// Marks an article as read that nobody asked to be marked.
  private mutating func read(_ id: Article.ID) -> Effect {
    change(id) { $0.isUnread = false }
    list.setOther(id, false)
    return .mark(.read, id, isUndoable: false)
  }

  mutating func goInArticle(_ step: Step) {
    let last = opened.count - 1
    switch step {
    case .rows(let number): self.step(number)
    case .pages(let number): opened[last].scroll(by: number * max(1, articleRows - 2), rows: articleRows)
    case .toFirst:
      opened[last].related = nil
      opened[last].top = 0
    case .toLast: opened[last].top = opened[last].lastTop(rows: articleRows)
    }
  }

  /// Scrolls a row; at the article's end the steps go on through its related list, and back.
  private mutating func step(_ step: Int) {
    let last = opened.count - 1
    let article = opened[last]
    let count = article.relations.count
    if let selected = article.related {
      let next = selected + step
      if next < 0 {
        opened[last].related = nil
      } else if next < count {
        opened[last].select(related: next, rows: articleRows)
      }
    } else if step > 0, article.top >= article.lastTop(rows: articleRows), count > 0 {
      opened[last].select(related: 0, rows: articleRows)
    } else {
      opened[last].scroll(by: step, rows: articleRows)
    }
  }

  /// Through the related articles; Tab, where another room is seen beside the article, to that one.
  mutating func goAround(_ step: Int, by key: Key) -> [Effect] {
    if panes.isSplit, key == .tab || key == .backTab { return focusNext(step) }
    return selectRelated(step)
  }
}
