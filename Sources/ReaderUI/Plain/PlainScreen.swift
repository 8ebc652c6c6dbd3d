internal import Screen
internal import TextLayout

/// The screen for who hears it or reads it in Braille: logical order, one thing a line from the first column on, no
/// frames and no columns, states in words, and the cursor where the reader is.
///
/// Rows are in the order of the text, for the device puts them in its own: a terminal without bidi shows them to the eye
/// from the wrong side.
struct PlainScreen {
  let state: State

  var frame: Frame {
    var frame = Frame(size: state.size, direction: .leftToRight, options: state.layoutOptions)
    guard state.size.columns >= 20, state.size.rows >= 4 else {
      frame.draw(state.strings.tooSmall, .text, in: frame.area)
      return frame
    }
    let (top, rest) = frame.area.splitTop(rows: 1)
    let (body, bottom) = rest.splitBottom(rows: State.plainBottomRows(of: state.size))
    frame.draw(PlainContent(state).title, .bar, in: top)
    draw(PlainContent(state).items, in: body, of: &frame)
    // Where something is typed or asked the cursor stands there.
    let cursor = frame.cursor
    PlainBottom(state: state).draw(in: bottom, of: &frame)
    frame.cursor = frame.cursor ?? cursor
    return frame
  }

  private func draw(_ content: PlainItems, in body: Rect, of frame: inout Frame) {
    var items = content.items.map { $0.lines(width: body.columns, options: frame.options) }[...]
    // The selected one is in view as a whole, or as far as there is room.
    if let selected = content.selected {
      while items.startIndex < selected, items[...selected].reduce(0, { $0 + $1.count }) > body.rows {
        items = items.dropFirst()
      }
    }
    var rest = body
    for index in items.indices {
      let isSelected = index == content.selected
      if isSelected { frame.cursor = Position(row: rest.row, column: rest.column) }
      for line in items[index] where rest.rows > 0 {
        frame.draw(line, in: rest, .natural, isSelected: isSelected)
        rest = rest.splitTop(rows: 1).rest
      }
      if rest.rows == 0 { break }
    }
  }
}

extension State {
  /// Below the list: what is asked or said, and the keys.
  static func plainBottomRows(of size: Size) -> Int { size.rows >= 8 ? 2 : 1 }
}
