internal import Screen
internal import TextLayout

// Selecting in the open article.
extension State {
  /// Begins with the first paragraph of the article's own that begins in view, else with what is in view.
  mutating func select() -> [Effect] {
    guard let last = opened.indices.last, opened[last].content != nil else { return [] }
    let rows = opened[last].rows
    let view = opened[last].top..<min(rows.count, opened[last].top + articleRows)
    let texts = rows.texts.filter(\.isSelectable)
    let shown = Set(view.map { rows[$0].anchor.text })
    let beginning = Set(
      view.filter { $0 == 0 || rows[$0 - 1].anchor.text < rows[$0].anchor.text || rows[$0 - 1].text == nil }.map {
        rows[$0].anchor.text
      })
    let inView = texts.filter { shown.contains($0.index) }
    guard
      let text = inView.first(where: { $0.isBody && beginning.contains($0.index) }) ?? inView.first(where: \.isBody)
        ?? inView.first
    else { return [] }
    let whole = TextRange(text: text.index, range: 0..<text.text.utf8.count)
    opened[last].related = nil
    opened[last].selection = TextSelection(fixed: whole, moving: whole)
    return []
  }

  /// Changes what is selected, and brings the end that goes on into view.
  private mutating func changeSelection(_ change: (inout TextSelection, [ArticleText]) -> Void) -> [Effect] {
    guard let last = opened.indices.last, var selection = opened[last].selection else { return [] }
    change(&selection, opened[last].rows.texts)
    opened[last].selection = selection
    opened[last].show(selection.moving, last: selection.moving.end > selection.fixed.end, within: articleRows)
    return []
  }

  mutating func select(_ step: Step) {
    guard let last = opened.indices.last, let unit = opened[last].selection?.unit else { return }
    let rows = opened[last].rows
    let page = max(1, articleRows - 2)
    _ = changeSelection { selection, texts in
      switch step {
      case .rows(let count) where unit == .paragraph: selection.step(count, in: texts)
      case .rows(let count): selection.goToRow(by: count, of: rows, texts)
      case .pages(let count): selection.goToRow(by: count * page, of: rows, texts)
      case .toFirst: selection.go(toLast: false, in: texts)
      case .toLast: selection.go(toLast: true, in: texts)
      }
    }
  }

  /// A word on, or back; an arrow leads as the text at the end that goes on reads.
  mutating func selectWord(_ step: Int, by key: Key) -> [Effect] {
    guard let article = opened.last, let moving = article.selection?.moving else { return [] }
    let row = article.rows.row(of: moving, last: true)
    let isMirrored = row.flatMap { article.rows[$0].line?.direction } == .rightToLeft
    let isArrow = key == .left || key == .right
    return changeSelection { selection, texts in
      if selection.unit == .paragraph { return selection.switchUnit(in: texts) }
      selection.step(isArrow && isMirrored ? -step : step, in: texts)
    }
  }

  mutating func switchUnit() -> [Effect] { changeSelection { $0.switchUnit(in: $1) } }

  mutating func swapEnds() -> [Effect] {
    changeSelection { selection, _ in selection.swapEnds() }
  }

  mutating func beginSelectionHere() -> [Effect] {
    changeSelection { selection, _ in selection.beginHere() }
  }

  mutating func endSelection() -> [Effect] {
    if let last = opened.indices.last { opened[last].selection = nil }
    return []
  }

  mutating func copySelection() -> [Effect] {
    guard let article = opened.last, let selection = article.selection else { return [] }
    _ = endSelection()
    return [.copy(selection.copied(from: article.rows.texts))]
  }

  /// What is selected in quotes, and below it where it is from.
  mutating func citeSelection() -> [Effect] {
    guard let article = opened.last, let selection = article.selection, let content = article.content else { return [] }
    _ = endSelection()
    let citation = Citation(content, language: CitationLanguage(of: content))
    return [.copy(citation.text(quoting: selection.copied(from: article.rows.texts), at: clock))]
  }
}

extension TextSelection {
  /// Goes on to the first word of a row so far away, or of the next one there that has one; over the end to the last.
  fileprivate mutating func goToRow(by count: Int, of rows: [ArticleRow], _ texts: [ArticleText]) {
    guard let from = rows.row(of: moving, last: count > 0) else { return }
    let selectable = Set(texts.filter(\.isSelectable).map(\.index))
    var row = max(0, min(rows.count - 1, from + count))
    while rows.indices.contains(row), rows[row].text == nil || !selectable.contains(rows[row].anchor.text) {
      row += count.signum()
    }
    guard rows.indices.contains(row) else { return go(toLast: count > 0, in: texts) }
    go(to: rows.place(ofRow: row), in: texts)
  }
}

extension OpenArticle {
  /// Brings the beginning or the end of a range into view, by no more rows than it takes.
  fileprivate mutating func show(_ range: TextRange, last: Bool, within height: Int) {
    guard let row = rows.row(of: range, last: last) else { return }
    if row < top { top = row }
    if row >= top + height { top = row - height + 1 }
    top = max(0, min(top, lastTop(rows: height)))
  }
}
