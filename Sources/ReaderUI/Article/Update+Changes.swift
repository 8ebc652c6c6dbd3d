internal import Store

// An article that changes while it is read, and what was changed in it.
extension State {
  /// Shows what was changed in the open article, or the article again.
  mutating func showChanges() -> [Effect] {
    guard let last = opened.indices.last else { return [] }
    guard !opened[last].versions.isEmpty else { return [.readVersions(opened[last].id)] }
    opened[last].versions = []
    layOutOpened(from: .start)
    return []
  }

  mutating func take(_ versions: [ArticleVersion], of id: Article.ID) {
    guard let last = opened.indices.last, opened[last].id == id, opened[last].content != nil else { return }
    let wereShown = !opened[last].versions.isEmpty
    guard versions.count > 1 else {
      message = .text(strings.noEarlierText)
      return
    }
    opened[last].related = nil
    // Where the way back leads.
    let place = opened[last].place
    opened[last].content?.place = place > .start ? place : nil
    opened[last].versions = versions
    layOutOpened(from: wereShown ? .here : .start)
  }

  /// Asks for the article on the screen again, that nothing stale is shown; beside the list, where it was gone and may be back.
  func readAgain() -> [Effect] {
    if opened.isEmpty, let preview, preview.isMissing { return [.preview(preview.id)] }
    return opened.last.map { $0.content == nil ? [] : [.readAgain($0.id)] } ?? []
  }

  /// Shows what the article says by now, at the place that is read. What is marked and which tags there are is known
  /// better here, where it may have been changed in the meantime.
  mutating func takeAgain(_ content: ArticleContent?, of id: Article.ID) -> [Effect] {
    guard let last = opened.indices.last, opened[last].id == id, let shown = opened[last].content else { return [] }
    guard var content else {
      if !opened[last].isMissing { message = .text(strings.notInStore) }
      opened[last].isMissing = true
      return []
    }
    opened[last].isMissing = false
    content.article.isUnread = shown.article.isUnread
    content.article.isStarred = shown.article.isStarred
    content.article.tags = shown.article.tags
    content.place = shown.place
    guard content != shown else { return [] }
    let selected = opened[last].relation?.title
    opened[last].content = content
    opened[last].related = selected.flatMap { title in opened[last].relations.firstIndex { $0.title == title } }
    layOutOpened(from: .here)
    guard content.blocks != shown.blocks || content.article.title != shown.article.title else { return [] }
    if content.isCorrected, let key = keyName(of: .showChanges) {
      message = .text(strings.hasChanged.replacing("{}", with: key.isolated))
    }
    return opened[last].versions.isEmpty ? [] : [.readVersions(id)]
  }

  private enum Place { case start, here }

  private mutating func layOutOpened(from place: Place) {
    let last = opened.count - 1
    if place == .start { (opened[last].rows, opened[last].top) = ([], 0) }
    opened[last].layOut(ArticleLayout(self), rows: articleRows)
  }
}
