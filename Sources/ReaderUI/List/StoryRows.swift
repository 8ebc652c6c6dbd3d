internal import FilterLanguage
internal import Store

// Articles of one story as one row of the list: the newest of those that the query has stands for all of them.
//
// What is marked, flagged or deleted by its row is all of it; whatever else a command does is about the article whose
// headline is seen. A row that is on the screen stays where it is when a newer article of its story comes: that one comes
// as a row of its own above, and the two are one when the list is loaded anew.
extension State {
  /// The present query as the list has it.
  var listed: Query {
    var listed = query
    listed.groupsStories = groupsStories
    return listed
  }

  /// Gives each article a row, or each story.
  mutating func toggleStories() -> [Effect] {
    list.awaitsOldest = false
    groupsStories.toggle()
    flags.start = nil
    message = .text(groupsStories ? strings.stories.isGrouped : strings.stories.isNotGrouped)
    guard let selected = list.selectedArticle, list.articles.first?.id != selected.id else { return reload() }
    // Where the reader is, and not the newest.
    list.resume = ArticleList.Resume(top: selected.id, selected: selected.id)
    list.articles = []
    list.isLoaded = false
    list.counts = nil
    return ask(.from(selected.id))
  }

  /// The selected row, where it has more than one article and the list takes the keys.
  var currentRow: Article? {
    guard !isReading, let article = list.selectedArticle, !article.others.isEmpty else { return nil }
    return article
  }

  /// Marks all of a row as read, or all of it as unread where all is read.
  mutating func readRow(_ article: Article) -> [Effect] {
    list.awaitsOldest = false
    let hasUnread = article.hasUnread
    for id in article.row {
      change(id) { $0.isUnread = !hasUnread }
      list.setOther(id, !hasUnread)
    }
    return [.markSeveral(hasUnread ? .read : .unread, article.row)]
  }

  /// What is read together with an article that was opened from its row: who goes from row to row has read the story with
  /// it. From a story's page each is opened by itself.
  func othersRead(with id: Article.ID) -> [Article.ID] {
    guard opened.count == 1, pagesBehind.isEmpty, let row = list.articles.first(where: { $0.id == id }) else {
      return []
    }
    return row.others.filter(\.isUnread).map(\.id)
  }
}

extension ArticleList {
  /// The row that an article is in.
  func row(of id: Article.ID) -> Int? {
    articles.firstIndex { $0.id == id } ?? articles.firstIndex { $0.others.contains { $0.id == id } }
  }

  /// Says of an article that stands in the row of another whether it is unread.
  mutating func setOther(_ id: Article.ID, _ isUnread: Bool?) {
    guard let isUnread else { return }
    for index in articles.indices {
      guard let other = articles[index].others.firstIndex(where: { $0.id == id }) else { continue }
      articles[index].others[other].isUnread = isUnread
    }
  }

  /// Those of a page that are in no row of the list: a row keeps what it had when it was loaded. Where all are, they stay,
  /// so that the way on does not end there.
  func withoutListed(_ new: [Article], isEnd: Bool) -> [Article] {
    let new = withoutMoved(new, isEnd: isEnd)
    let listed = Set(articles.flatMap { $0.others.map(\.id) })
    let others = listed.isEmpty ? new : new.filter { !listed.contains($0.id) }
    return others.isEmpty ? new : others
  }

  /// Those that are in no row under the number that they had before; all of them where the way would end there too soon.
  func withoutMoved(_ new: [Article], isEnd: Bool) -> [Article] {
    let others = moved.isEmpty ? new : new.filter { !moved.contains($0.id) }
    return others.isEmpty && !isEnd ? new : others
  }
}

extension Article {
  /// What a row had stays in it, as it is by now, whether the query has it still or not.
  mutating func keepOthers(of shown: Article, _ known: [ID: Article]) {
    let own = Set(others.map(\.id))
    let kept = shown.others.lazy.filter { !own.contains($0.id) }.compactMap { known[$0.id] }
      .map { Other(id: $0.id, isUnread: $0.isUnread, isStarred: $0.isStarred) }
    others = (others + kept).sorted { $0.id > $1.id }
  }
}
