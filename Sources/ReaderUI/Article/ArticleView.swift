internal import Screen
internal import Store
internal import TextLayout

/// The open article, in a column of a comfortable measure.
struct ArticleView {
  let article: OpenArticle
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let width = state.taste.width(in: rect.columns)
    let margin = state.taste.margin(in: rect.columns)
    // Alone it stands in the middle; beside the list its lines begin where those of the next article will.
    let column =
      state.panes.isSplit
      ? rect.inset(columns: margin).splitLeading(columns: width, frame.direction).leading
      : rect.centered(columns: width)
    guard !article.rows.isEmpty, !article.isMissing || article.content != nil else {
      frame.drawNotice(state.emptyArticle, in: rect)
      return
    }
    let hints = hints(in: rect)
    for row in 0..<rect.rows {
      let index = article.top + row
      guard index < article.rows.count else { break }
      let content = article.rows[index]
      let area = Rect(row: rect.row + row, column: column.column, columns: column.columns, rows: 1)
      let isSelected = content.related != nil && content.related == article.related
      if isSelected { frame.fill(area, .text, isSelected: true) }
      guard let line = shown(content) else { continue }
      let selected = content.text.flatMap {
        article.selection?.range(inText: content.anchor.text, length: $0.utf8.count)
      }
      frame.draw(line, in: area, .natural) { glyph in isSelected || selected?.overlaps(glyph.range) == true }
      let start = line.direction == .rightToLeft ? area.columns - line.columns : 0
      let place = Position(row: area.row, column: area.column + start)
      if let hints {
        hints.draw(row: index, of: line, at: place, in: area, of: &frame)
      } else {
        frame.link(content, of: article, at: place)
        frame.mark(content, of: article, line: line, in: area)
      }
    }
    drawProgress(in: rect, of: &frame)
  }

  /// A thin bar at the trailing edge: how much of the article is in view, and where in it that is. None where all is.
  private func drawProgress(in rect: Rect, of frame: inout Frame) {
    guard let bar = article.progress(rows: rect.rows), rect.columns > 0 else { return }
    let edge = rect.splitTrailing(columns: 1, frame.direction).trailing
    for row in bar {
      frame.rule("│", in: Rect(row: rect.row + row, column: edge.column, columns: 1, rows: 1))
    }
  }

  private func hints(in rect: Rect) -> LinkHintsView? {
    guard case .hints(let typed) = state.overlay else { return nil }
    return LinkHintsView(hints: article.hints(rows: rect.rows), typed: typed)
  }

  /// The row with what is found in it, or else with what the filter looked for.
  private func shown(_ row: ArticleRow) -> Line? {
    guard let find = article.find else { return row.marked }
    guard row.text != nil, let line = row.line else { return row.line }
    let hits = find.ranges(inText: row.anchor.text)
    guard !hits.isEmpty else { return line }
    let marked = line.tagged(.match, in: hits[...])
    guard let current = find.currentHit, current.text == row.anchor.text else { return marked }
    return marked.tagged(.found, in: [current.range])
  }
}
