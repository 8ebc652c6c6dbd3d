internal import ArticleParsing
internal import Screen
internal import TextLayout

/// A table's rows: cells in columns where they fit beside each other, else a row of it a paragraph, `heading: cell`.
struct TableLayout {
  private static let separator = " │ "
  /// A column that is cut to less can't be read.
  private static let narrowest = 12

  private let block: Block
  private let direction: Direction
  private let options: LayoutOptions
  private let cells: [[String]]
  private let headers: Int

  /// `base` is the article's direction, or the table's own.
  init(_ block: Block, base: Direction, options: LayoutOptions) {
    self.block = block
    direction = Direction.of(block.text, stated: base)
    self.options = options
    cells = block.text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    headers = min(block.number ?? 0, cells.count)
  }

  func add(to rows: inout ArticleRows) {
    guard let widths = widths(in: rows.width) else { return addPairs(to: &rows) }
    for (number, row) in cells.enumerated() {
      let text = row.joined(separator: "\t")
      rows.add(lines(of: row, widths, number < headers ? .heading : .text), of: text, source: text)
    }
  }

  /// The width of each column; the widest one gives way if that is enough. nil where they do not fit.
  private func widths(in width: Int) -> [Int]? {
    // Columns are seen, and not heard.
    if options.keepsLogicalOrder { return nil }
    var widths = [Int](repeating: 0, count: cells.map(\.count).max() ?? 0)
    for row in cells {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], Paragraph(cell).columns(options: options))
      }
    }
    let excess = widths.reduce(0, +) + Self.separator.count * (widths.count - 1) - width
    guard excess > 0 else { return widths }
    guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] - excess >= Self.narrowest
    else { return nil }
    widths[widest] -= excess
    return widths
  }

  private func lines(of row: [String], _ widths: [Int], _ role: Role) -> [Line] {
    // Where each cell begins in the row's text.
    var offset = 0
    let laidOut = widths.indices.map { column in
      let cell = column < row.count ? row[column] : ""
      defer { offset += cell.utf8.count + 1 }
      return Paragraph(cell, direction: Direction.of(cell, within: direction), tag: role.rawValue)
        .lines(width: max(1, widths[column]), options: options).map { $0.moved(by: offset) }
    }
    let separator = Line(
      glyphs: Self.separator.map { Glyph($0, tag: Role.border.rawValue, range: 0..<0) }, direction: direction,
      range: 0..<0)
    return (0..<(laidOut.map(\.count).max() ?? 0)).map { number in
      var parts: [Line] = []
      for (column, lines) in laidOut.enumerated() {
        if column > 0 { parts.append(separator) }
        let line = number < lines.count ? lines[number] : Line(glyphs: [], direction: direction, range: 0..<0)
        let rest = Line.blank(widths[column] - line.columns, tag: role.rawValue)
        // Every cell begins at its column's leading edge.
        parts.append(
          Line(
            glyphs: direction == .rightToLeft ? rest + line.glyphs : line.glyphs + rest, direction: direction,
            range: line.range))
      }
      return Line.row(of: parts, direction)
    }
  }

  private func addPairs(to rows: inout ArticleRows) {
    let names = headers > 0 ? cells[headers - 1] : []
    for (number, row) in cells.dropFirst(headers).enumerated() {
      if number > 0 { rows.addBlank() }
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let name = column < names.count ? names[column] : ""
        let text = name.isEmpty ? cell : "\(name): \(cell)"
        rows.add(text, .init(.text, Direction.of(text, within: direction), indent: column == 0 ? 0 : 2))
      }
    }
  }
}
