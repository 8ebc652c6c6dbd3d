internal import Screen
internal import Store
internal import TextLayout

/// The open article, in a column of a comfortable measure.
struct ArticleView {
  let article: OpenArticle
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let width = ArticleLayout(state).width
    // Alone it stands in the middle; beside the list its lines begin where those of the next article will.
    let column =
      state.panes.isSplit
      ? rect.inset(columns: 2).splitLeading(columns: width, frame.direction).leading : rect.centered(columns: width)
    guard !article.rows.isEmpty, !article.isMissing || article.content != nil else {
      frame.drawNotice(article.isMissing ? state.strings.notInStore : state.strings.loading, in: rect)
      return
    }
    for row in 0..<rect.rows {
      let index = article.top + row
      guard index < article.rows.count else { break }
      let content = article.rows[index]
      let area = Rect(row: rect.row + row, column: column.column, columns: column.columns, rows: 1)
      let isSelected = content.related != nil && content.related == article.related
      if isSelected { frame.fill(area, .text, isSelected: true) }
      if let line = content.line { frame.draw(line, in: area, .natural, isSelected: isSelected) }
    }
  }
}
