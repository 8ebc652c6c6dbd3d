public import Store
internal import TextLayout

/// An article's rows in visual order, cell by cell from the left, as the screen composes them:
/// presentation forms and all, padded to the edge that each line starts from.
public func visualRows(
  of content: ArticleContent, width: Int, interface: Interface, clock: Clock
) -> [String] {
  let layout = ArticleLayout(width: max(1, width), strings: interface.strings, clock: clock)
  return layout.rows(of: content).map { row in
    guard let line = row.line else { return "" }
    let text = String(line.glyphs.map(\.character))
    guard line.direction == .rightToLeft else { return text }
    return String(repeating: " ", count: max(0, layout.width - line.columns)) + text
  }
}
