public import Screen
internal import Store
internal import TextLayout

/// The whole screen for `state`.
public func draw(_ state: State) -> Frame {
  if state.isPlain { return PlainScreen(state: state).frame }
  var options = state.layoutOptions
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
  case .taste(let window): ReadingWindowView(window: window, state: state).draw(in: body, of: &frame)
  case .themes(let picker): ThemePickerView(picker: picker, state: state).draw(in: body, of: &frame)
  case .help(let page): HelpView(page: page, state: state).draw(in: body, of: &frame)
  case .printed(let text): PrintedTextView(text: text, state: state).draw(in: body, of: &frame)
  case .saveFormat, .savePath, .pipe, .confirmStop: break
  case .confirmOpening(let question):
    OpeningQuestionView(question: question, strings: state.strings).draw(in: body, of: &frame)
  case .story(let page): StoryView(page: page, state: state).draw(in: body, of: &frame)
  case .today(let page): TodayView(page: page, state: state).draw(in: body, of: &frame)
  case .timeline(let page): TimelineView(page: page, state: state).draw(in: body, of: &frame)
  case .subscribing(let window): draw(window, over: state, in: body, of: &frame)
  case .filter, .editTags, .linkNumber, .hints, .confirmMarkAll, .confirmRemove, .confirmUndo, .confirmQuit, .find,
    .copy,
    nil:
    break
  }
  // The command line stands in front of all else; the cursor of what is behind it is not the line's.
  if state.command != nil { frame.cursor = nil }
  CandidatesView(state: state).draw(in: body, of: &frame)
  if state.command != nil { StatusLine(state: state).draw(in: bottom, of: &frame) }
  return frame
}

extension Frame {
  /// Says in the middle of an empty room why it is empty, in as many rows as that takes.
  mutating func drawNotice(_ text: String, in rect: Rect) { drawNotice([text], in: rect) }

  /// The same with what to do about it: below the reason and an empty row, each in rows of its own.
  mutating func drawNotice(_ texts: [String], in rect: Rect) {
    let room = rect.inset(columns: 2)
    var lines: [Line] = []
    for (number, text) in texts.enumerated() {
      let paragraph = Paragraph(text, direction: direction, tag: (number == 0 ? Role.text : .dim).rawValue)
      lines += paragraph.lines(width: max(1, room.columns), options: options)
      if number == 0, texts.count > 1 { lines.append(Line.blank(direction)) }
    }
    // As high as reads well, and no lower than it takes to show all of it.
    var rest = room.splitTop(rows: max(0, min(room.rows / 3, room.rows - lines.count))).rest
    for line in lines {
      draw(line, in: rest, .center)
      rest = rest.splitTop(rows: 1).rest
    }
  }

  /// As much of a name as fits, and then that there is more.
  func shortened(_ name: String, to columns: Int) -> String {
    guard width(of: String(name.prefix(columns + 1))) > columns || name.count > columns + 1 else { return name }
    var part = String(name.prefix(columns))
    while !part.isEmpty, width(of: part + "…") > columns { part.removeLast() }
    return part + "…"
  }

  /// The cells that `text` takes.
  func width(of text: String) -> Int { Paragraph(text, direction: direction).columns() }
}

extension Line {
  fileprivate static func blank(_ direction: Direction) -> Line { Line(glyphs: [], direction: direction, range: 0..<0) }
}

extension String {
  var trimmingSpaces: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
