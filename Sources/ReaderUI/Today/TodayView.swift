internal import ArticleParsing
internal import Foundation
internal import Screen
internal import Store
internal import TextLayout

/// A day's front page: its stories under their tags, each with the number of its sources and the age of its newest
/// article.
struct TodayView {
  let page: TodayPage
  let state: State

  private static let indent = 4

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, .text)
    frame.mark(.window, in: rect)
    let room = rect.centered(columns: min(rect.columns, 96)).inset(columns: 1)
    guard let today = page.today else { return frame.drawNotice(state.strings.loading, in: room) }
    guard !today.items.isEmpty else { return frame.drawNotice(state.nothingThatDay, in: room) }
    let isFirst = today.items.indices.map { $0 == 0 || today.items[$0].tag != today.items[$0 - 1].tag }
    // A section's name stands above its first item, and an empty row above that.
    let heads = isFirst.enumerated().map { $1 ? ($0 == 0 ? 1 : 2) : 0 }
    let window = PageWindow(heads.map { $0 + 2 }, selected: page.selected, rows: room.rows)
    for (item, line, row) in window.rows {
      let area = Rect(row: room.row + row, column: room.column, columns: room.columns, rows: 1)
      let head = heads[item]
      if line < head {
        if line == head - 1 { drawSection(today.items[item].tag, in: area, of: &frame) }
      } else {
        frame.mark(.row(item), in: area)
        draw(today.items[item], line: line - head, isSelected: item == page.selected, in: area, of: &frame)
      }
    }
  }

  private func drawSection(_ tag: String?, in area: Rect, of frame: inout Frame) {
    let name = tag ?? state.strings.stories.untagged
    let columns = min(frame.width(of: name) + 1, area.columns)
    let (leading, rest) = area.splitLeading(columns: columns, frame.direction)
    frame.draw(name, .heading, in: leading)
    frame.rule(in: rest)
  }

  private func draw(_ item: TodayItem, line: Int, isSelected: Bool, in area: Rect, of frame: inout Frame) {
    if isSelected { frame.fill(area, .text, isSelected: true) }
    let (marks, rest) = area.splitLeading(columns: Self.indent, frame.direction)
    guard line > 0 else {
      if item.unread > 0 {
        frame.draw(
          "●", .unread, in: marks.splitLeading(columns: 1, frame.direction).rest, isSelected: isSelected)
      }
      let own = item.isRightToLeft.map { $0 ? Direction.rightToLeft : .leftToRight } ?? frame.direction
      let title = state.strings.headline(item.title)
      let paragraph = Paragraph(
        title, direction: Direction.of(title, within: own),
        tag: (item.unread > 0 ? Role.unread : .text).rawValue)
      return frame.draw(
        paragraph.line(width: rest.columns, options: frame.options), in: rest, .leading, isSelected: isSelected)
    }
    let strings = state.strings
    let sources =
      item.sources.count > 1 || item.sources.isEmpty
      ? (item.sources.isEmpty ? "" : strings.count(strings.stories.sources, item.sources.count)) : item.sources[0]
    // The day stands above.
    let age = strings.ageBelowItsDay(ofPublished: item.latest, at: state.clock)
    let details = item.ids.count > 1 && !age.isEmpty ? strings.stories.latest.replacing("{age}", with: age) : age
    let (leading, others) = rest.splitLeading(
      columns: min(frame.width(of: sources), max(0, rest.columns - frame.width(of: details) - 3)), frame.direction)
    frame.draw(name: sources, .source, in: leading, isSelected: isSelected)
    frame.draw(
      sources.isEmpty || details.isEmpty ? details : " · " + details, .dim, in: others, direction: frame.direction,
      isSelected: isSelected)
  }
}
