internal import Screen
internal import Store

// From one article to another without looking for it in the list.
extension State {
  /// The article that is read, or selected where none is.
  var walkedFrom: Article.ID? { isReading ? opened.last?.id : list.selectedArticle?.id }

  /// Goes to the next unread article, and at the end of the list on from the other end: the one in memory, or what the
  /// store finds.
  mutating func findUnread(older: Bool) -> [Effect] {
    guard let from = walkedFrom else {
      message = .text(strings.nothingUnread)
      return []
    }
    if let index = list.row(of: from) {
      let (before, after) = (list.articles[..<index], list.articles[(index + 1)...])
      if let next = older ? after.first(where: \.hasUnread) : before.last(where: \.hasUnread) {
        return go(toUnread: next, from: from, older: older)
      }
      if list.reachesOldest, list.reachesNewest {
        let next = older ? before.first(where: \.hasUnread) : after.last(where: \.hasUnread)
        return go(
          toUnread: next ?? (list.articles[index].hasUnread ? list.articles[index] : nil), from: from, older: older)
      }
    }
    return [.findUnread(listed, from: from, older: older)]
  }

  /// Selects an unread article, and opens it where one is open. Says where the way there led past an end of the list, or
  /// leads nowhere.
  mutating func go(toUnread article: Article?, from: Article.ID, older: Bool) -> [Effect] {
    guard let article, article.id != from else {
      message = .text(article == nil ? strings.nothingUnread : strings.nothingElseUnread)
      return []
    }
    if older != (article.id < (list.row(of: from).map { list.articles[$0].id } ?? from)) {
      message = .text(older ? strings.fromNewest : strings.fromOldest)
    }
    list.awaitsOldest = false
    let page: [Effect]
    if let index = list.articles.firstIndex(where: { $0.id == article.id }) {
      selectInList(index)
      page = missingPage()
    } else {
      list.articles = []
      list.isLoaded = false
      list.wanted = article
      page = [.load(listed, .from(article.id))]
    }
    // The text first, for questions are answered one after another, and its row is known.
    if isReading { return leaveAll() + open(article.id) + page }
    return list.isLoaded || !panes.shows(.article) ? page : showPreview(of: article) + page
  }

  /// The articles of a page that begins at an unread one, with that one: where it was opened, it is read by now, and a
  /// list of unread articles has it no more.
  func withWanted(_ articles: [Article], _ page: Page) -> [Article] {
    guard case .from(let id) = page, var wanted = list.wanted, wanted.id == id, articles.first?.id != id else {
      return articles
    }
    if let open = opened.last?.content?.article, open.id == id { wanted = open }
    return [ahead.marked(wanted)] + articles
  }

  /// A page on, and at the article's end by the space bar to the next unread one.
  mutating func readOn(_ key: Key) -> [Effect] {
    guard let article = opened.last else { return [] }
    let isAtEnd = article.versions.isEmpty && article.top >= article.lastTop(rows: articleRows)
    return isAtEnd && key == .character(" ") ? findUnread(older: true) : go(.pages(1))
  }

  /// Opens the article that stands so many places further down in the list. The keys stay where they are: who goes
  /// through the list reads in the room beside it. Where there is none it is a step in the list.
  mutating func openNeighbour(_ step: Int) -> [Effect] {
    let place = place
    guard place == .article || panes.shows(.article) else { return goInList(.rows(step)) }
    let target = list.scroll.selected + step
    guard list.articles.indices.contains(target) else {
      message = .text(step > 0 ? strings.isLast : strings.isFirst)
      return []
    }
    list.awaitsOldest = false
    selectInList(target)
    let effects = missingPage() + leaveAll() + open(list.articles[target].id)
    focus = place
    return effects
  }
}
