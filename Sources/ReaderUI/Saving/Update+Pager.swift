internal import Store

extension State {
  /// Shows the article in the reader's pager.
  func page() -> [Effect] {
    guard let current else { return [] }
    if let shown, shown.id == current.id, let content = shown.content { return [.page(content, interface)] }
    return [.readForPager(current.id)]
  }

  mutating func show(_ content: ArticleContent?, inPagerInsteadOf id: Article.ID) -> [Effect] {
    guard let content else {
      message = .text(strings.notInStore)
      return []
    }
    return current?.id == id ? [.page(content, interface)] : []
  }
}
