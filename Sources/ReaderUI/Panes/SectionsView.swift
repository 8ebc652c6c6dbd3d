internal import FilterLanguage
internal import Screen
internal import TextLayout

/// What can be listed, by name.
struct SectionsView {
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let isFocused = state.place == .sections
    for (index, section) in state.sectionQueries.enumerated().dropFirst(state.sections.top).prefix(rect.rows) {
      let area = Rect(row: rect.row + index - state.sections.top, column: rect.column, columns: rect.columns, rows: 1)
      let isSelected = isFocused && index == state.sections.selected
      if isSelected { frame.fill(area, .text, isSelected: true) }
      frame.draw(section.name, .text, in: area.inset(columns: 1), isSelected: isSelected)
    }
  }
}

extension State {
  var sectionQueries: [(name: String, query: Query, line: String)] {
    [
      (strings.allArticles, .everything, ""), (strings.unreadOnly, Query(isUnreadOnly: true), ""),
      (strings.starredOnly, Query(isStarredOnly: true), ""),
    ]
      + filters.compactMap { filter in
        (try? Query().with(filterText: filter.line + " ", now: now)).map { (filter.name, $0, filter.line) }
      }
  }

  /// Lists what the selected section names.
  mutating func openSection() -> [Effect] {
    guard sectionQueries.indices.contains(sections.selected) else { return [] }
    let section = sectionQueries[sections.selected]
    opened = []
    focus = .list
    layOutArticles()
    filterText = section.line
    return show(section.query)
  }
}
