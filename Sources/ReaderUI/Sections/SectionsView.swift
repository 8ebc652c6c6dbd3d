internal import Screen
internal import TextLayout

/// The sidebar: names at the leading edge, how many articles are unread at the other.
struct SectionsView {
  private let state: State
  private let list: SectionList
  private let isFocused: Bool
  /// Looked for once: a folder's query may name thousands of feeds.
  private let listed: Section.ID?

  init(state: State) {
    self.state = state
    (list, isFocused, listed) = (state.sections, state.place == .sections, state.shownSection)
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    var rest = rect
    if let narrow = list.narrow {
      let (top, below) = rect.splitTop(rows: 1)
      draw(narrow, in: top.inset(columns: 1), of: &frame)
      rest = below
    }
    guard !list.rows.isEmpty else { return frame.drawNotice(state.strings.sections.noneFound, in: rest) }
    let shown = list.rows.indices.dropFirst(list.scroll.top).prefix(max(0, rest.rows))
    let widest = shown.compactMap { list.rows[$0].section.map { frame.width(of: text($0)) } }.max() ?? 0
    let named = shown.compactMap { list.rows[$0].section }.filter { !$0.isHead }
    let indent = min(2 * (named.map(\.depth).max() ?? 0), rest.columns / 3)
    // Where they stand: between the two margins, the gap before the counts, and what a fold sign takes.
    let names = SourceNames(named.map(\.name), columns: rest.columns - widest - indent - 3)
    for (row, index) in shown.enumerated() {
      guard let section = list.rows[index].section else { continue }
      let area = Rect(row: rest.row + row, column: rest.column, columns: rest.columns, rows: 1)
      frame.mark(.row(index), in: area)
      draw(
        section, as: names.name(of: section.name), at: index,
        isSelected: isFocused && index == list.scroll.selected, counts: widest, in: area, of: &frame)
    }
  }

  private func draw(_ field: LineField, in rect: Rect, of frame: inout Frame) {
    let prompt = state.strings.filterPrompt
    let (label, rest) = rect.splitLeading(columns: frame.width(of: prompt) + 1, frame.direction)
    frame.fill(rect, .prompt)
    frame.draw(prompt, .prompt, in: label)
    field.draw(in: rest, .prompt, of: &frame)
  }

  private func draw(
    _ section: Section, as shownName: String, at index: Int, isSelected: Bool, counts: Int, in area: Rect,
    of frame: inout Frame
  ) {
    let direction = frame.direction
    if isSelected { frame.fill(area, .text, isSelected: true) }
    let (margin, others) = area.splitLeading(columns: 1, direction)
    let isShown = section.id == listed
    if isShown { frame.draw("┃", .source, in: margin, isSelected: isSelected) }
    let inner = others.splitTrailing(columns: 1, direction).rest
    let (before, column) = inner.splitTrailing(columns: counts, direction)
    let role = section.tellsNews ? Role.unread : .dim
    frame.draw(text(section), role, in: column, .units, direction: .leftToRight, isSelected: isSelected)
    var (name, sign) = before.splitTrailing(columns: section.hasFailed ? 3 : 1, direction)
    if section.hasFailed {
      sign = sign.splitLeading(columns: 1, direction).rest.splitLeading(columns: 1, direction).leading
      frame.draw("!", .error, in: sign, isSelected: isSelected)
    }
    name = name.splitLeading(columns: min(2 * section.depth, name.columns / 3), direction).rest
    if let isFolded = section.isFolded {
      let (mark, rest) = name.splitLeading(columns: 2, direction)
      frame.mark(.sign(index), in: mark)
      frame.draw(foldSign(isFolded, direction), .dim, in: mark, isSelected: isSelected)
      name = rest
    }
    frame.draw(name: shownName, self.role(of: section, isShown: isShown), in: name, isSelected: isSelected)
    // Feeds that share a name are told apart by their addresses.
    guard let address = section.address else { return }
    let rest = name.splitLeading(columns: frame.width(of: shownName) + 2, direction).rest
    guard rest.columns >= 6 else { return }
    frame.draw(
      frame.end(of: address, columns: rest.columns), .dim, in: rest, direction: .leftToRight, isSelected: isSelected)
  }

  private func role(of section: Section, isShown: Bool) -> Role {
    if isShown { return .title }
    return section.isHead || section.id == .moreTags || section.isQuiet ? .dim : .text
  }

  /// It points to where the text goes on while it is closed.
  private func foldSign(_ isFolded: Bool, _ direction: Direction) -> String {
    if !isFolded { return "▾" }
    return direction == .rightToLeft ? "◂" : "▸"
  }

  /// The number that stands beside a section; nothing for none.
  private func text(_ section: Section) -> String {
    guard let count = section.count, count.unread > 0 else { return "" }
    return (count.isBounded ? "+" : "") + state.strings.number(count.unread)
  }
}
