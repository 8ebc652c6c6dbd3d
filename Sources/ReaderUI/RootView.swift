public import Screen
internal import Store
internal import TextLayout

/// The whole screen for `state`.
public func draw(_ state: State) -> Frame {
  var options = state.options
  options.justifies = false  // for the text of articles only
  var frame = Frame(size: state.size, direction: state.interface.direction, options: options)
  guard state.size.columns >= 20, state.size.rows >= 4 else {
    frame.draw(state.strings.tooSmall, .text, in: frame.area)
    return frame
  }
  let (top, rest) = frame.area.splitTop(rows: 1)
  let (body, bottom) = rest.splitBottom(rows: 1)
  RoomsView(state: state).draw(in: body, of: &frame)
  TopBar(state: state).draw(in: top, of: &frame)
  StatusLine(state: state).draw(in: bottom, of: &frame)
  switch state.overlay {
  case .tags(let picker): TagPickerView(picker: picker, state: state).draw(in: body, of: &frame)
  case .feeds(let picker): FeedPickerView(picker: picker, state: state).draw(in: body, of: &frame)
  case .filters(let scroll): FilterPickerView(scroll: scroll, state: state).draw(in: body, of: &frame)
  case .help(let first):
    HelpView(top: first, strings: state.strings, layout: state.keymap.taught).draw(in: body, of: &frame)
  case .story(let page): StoryView(page: page, state: state).draw(in: body, of: &frame)
  case .today(let page): TodayView(page: page, state: state).draw(in: body, of: &frame)
  case .timeline(let page): TimelineView(page: page, state: state).draw(in: body, of: &frame)
  case .filter, .editTags, .confirmMarkAll, .confirmQuit, nil: break
  }
  return frame
}

extension Frame {
  /// Says in the middle of an empty room why it is empty, in as many rows as that takes.
  mutating func drawNotice(_ text: String, in rect: Rect) {
    var rest = rect.splitTop(rows: rect.rows / 3).rest.inset(columns: 2)
    let paragraph = Paragraph(text, direction: direction, tag: Role.dim.rawValue)
    for line in paragraph.lines(width: max(1, rest.columns), options: options) {
      draw(line, in: rest, .center)
      rest = rest.splitTop(rows: 1).rest
    }
  }

  /// The cells that `text` takes.
  func width(of text: String) -> Int { Paragraph(text, direction: direction).columns() }
}

extension String {
  var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
