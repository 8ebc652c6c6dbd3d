internal import Screen
internal import TextLayout

/// The rooms side by side, and the lines between them: bright beside the one that takes the keys.
struct RoomsView {
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let (panes, lines) = state.panes.split(rect, frame.direction)
    for (pane, room) in panes {
      frame.mark(.room(pane.rawValue), in: room)
      switch pane {
      case .sections: SectionsView(state: state).draw(in: room, of: &frame)
      case .list: ArticleListView(state: state).draw(in: room, of: &frame)
      case .article: drawArticle(in: room, of: &frame)
      }
    }
    let focused = panes.firstIndex { $0.pane == state.place }
    for (index, line) in lines.enumerated() {
      frame.mark(.edge(panes[index].pane.rawValue), in: line)
      let isBeside = focused == index || focused == index + 1
      for row in 0..<line.rows {
        let cell = Rect(row: line.row + row, column: line.column, columns: 1, rows: 1)
        // A heavier line, too, for where colours are few.
        frame.rule(isBeside ? "┃" : "│", isBeside ? .heading : .border, in: cell)
      }
    }
  }

  private func drawArticle(in rect: Rect, of frame: inout Frame) {
    guard let article = state.shown else { return }
    ArticleView(article: article, state: state).draw(in: rect, of: &frame)
  }
}

extension State {
  /// Columns of the article's room, also while it is behind the others.
  var articleColumns: Int {
    isPlain
      ? size.columns
      : panes.columns[.article] ?? panes(in: arrangement, .article).columns[.article] ?? size.columns
  }
}
