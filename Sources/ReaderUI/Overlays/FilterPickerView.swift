internal import Screen
internal import TextLayout

/// The saved filters over the headlines: the name of each, then its line.
struct FilterPickerView {
  let scroll: Scroll
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    let overlay = OverlayFrame(in: rect, columns: 76, rows: state.filters.count, over: state, of: &frame)
    frame.draw(strings.filtersTitle, .title, in: overlay.head)
    guard !state.filters.isEmpty else { return frame.drawNotice(strings.noFilters, in: overlay.body) }
    let widest = state.filters.map { frame.width(of: $0.name) }.max() ?? 0
    overlay.drawRows(of: state.filters.count, scroll, in: &frame) { index, area, isSelected, frame in
      let filter = state.filters[index]
      let (name, rest) = area.splitLeading(columns: min(widest, area.columns / 2), frame.direction)
      frame.draw(filter.name, .text, in: name, isSelected: isSelected)
      let line = rest.splitLeading(columns: 2, frame.direction).rest
      frame.draw(filter.line, .dim, in: line, isSelected: isSelected)
    }
  }
}
