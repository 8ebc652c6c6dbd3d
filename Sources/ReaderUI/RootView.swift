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
  if let article = state.opened.last {
    ArticleView(article: article, state: state).draw(in: body, of: &frame)
  } else {
    ArticleListView(state: state).draw(in: body, of: &frame)
  }
  TopBar(state: state).draw(in: top, of: &frame)
  StatusLine(state: state).draw(in: bottom, of: &frame)
  switch state.overlay {
  case .tags(let picker): TagPickerView(picker: picker, state: state).draw(in: body, of: &frame)
  case .feeds(let picker): FeedPickerView(picker: picker, state: state).draw(in: body, of: &frame)
  case .help(let first): HelpView(top: first, strings: state.strings).draw(in: body, of: &frame)
  case .filter, .editTags, .confirmMarkAll, nil: break
  }
  return frame
}

/// The program's name, what is shown, and how much of it.
struct TopBar {
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, .bar)
    let strings = state.strings
    let inner = rect.inset(columns: 1)
    let status = frame.width(of: status)
    let (rest, trailing) = inner.splitTrailing(columns: min(status, inner.columns / 2), frame.direction)
    frame.draw(self.status, .bar, in: trailing, .trailing, direction: frame.direction)
    let (name, after) = rest.splitLeading(columns: frame.width(of: strings.appName) + 2, frame.direction)
    frame.draw(strings.appName, .bar, in: name)
    frame.draw(description, .bar, in: after.splitTrailing(columns: 1, frame.direction).rest, direction: frame.direction)
  }

  private var status: String {
    let strings = state.strings
    if let article = state.opened.last {
      let last = article.lastTop(rows: state.bodyRows)
      return last == 0 ? "100%" : "\(article.top * 100 / last)%"
    }
    guard let counts = state.list.counts else { return "" }
    let all = words(strings.articles, counts.articles, counts)
    return counts.unread == 0 ? all : all + " · " + words(strings.unread, counts.unread, counts)
  }

  /// A count that stopped at its bound says that there are more.
  private func words(_ plural: Plural, _ count: Int, _ counts: ArticleList.Counts) -> String {
    (count == counts.bound ? "+" : "") + state.strings.count(plural, count)
  }

  /// The filters in force, in words.
  private var description: String {
    let (strings, query) = (state.strings, state.query)
    var parts: [String] = []
    if query.isUnreadOnly { parts.append(strings.unreadOnly) }
    if query.isStarredOnly { parts.append(strings.starredOnly) }
    if !query.tags.isEmpty {
      let names = query.tags.map { "#" + $0 }.joined(separator: " ")
      parts.append(query.tags.count > 1 ? "\(query.needsAllTags ? strings.allOf : strings.anyOf) \(names)" : names)
    }
    let words = state.filterText.trimmingSpaces
    if !words.isEmpty { parts.append("«\(words)»") }
    return parts.isEmpty ? strings.allArticles : parts.joined(separator: " · ")
  }
}

/// The last row: a prompt, a message, or the keys to begin with; and the place in the list.
struct StatusLine {
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    frame.fill(rect, .bar)
    let inner = rect.inset(columns: 1)
    switch state.overlay {
    case .filter(let prompt):
      frame.fill(rect, .prompt)
      let (label, field) = inner.splitLeading(
        columns: frame.width(of: strings.filterPrompt) + 1, frame.direction)
      frame.draw(strings.filterPrompt, .prompt, in: label)
      let error = prompt.error.map(strings.message(for:)) ?? ""
      let (room, trailing) = field.splitTrailing(
        columns: min(frame.width(of: error), field.columns / 2), frame.direction)
      frame.draw(error, .error, in: trailing, .trailing, direction: frame.direction)
      prompt.field.draw(in: room, .prompt, error: prompt.error?.position, of: &frame)
      return
    case .editTags(let prompt):
      frame.fill(rect, .prompt)
      let (label, field) = inner.splitLeading(
        columns: frame.width(of: strings.tagsPrompt) + 1, frame.direction)
      frame.draw(strings.tagsPrompt, .prompt, in: label)
      prompt.field.draw(in: field, .prompt, of: &frame)
      return
    case .confirmMarkAll(let count):
      frame.fill(rect, .prompt)
      let question = strings.count(strings.confirmMarkAll, count)
      frame.draw("\(question)  \(strings.confirmHint)", .prompt, in: inner, direction: frame.direction)
      return
    case .tags, .feeds, .help, nil: break
    }
    let place = state.refreshText ?? state.place
    let (rest, trailing) = inner.splitTrailing(columns: frame.width(of: place), frame.direction)
    frame.draw(place, .bar, in: trailing, .trailing, direction: frame.direction)
    switch state.message {
    case .text(let text): frame.draw(text, .bar, in: rest, direction: frame.direction)
    case .error(let text): frame.draw(text, .error, in: rest, direction: frame.direction)
    case nil: frame.draw(state.hint, .bar, in: rest, direction: frame.direction)
    }
  }
}

extension State {
  /// Where the selection is among what is listed; empty where that is not known.
  fileprivate var place: String {
    guard opened.isEmpty, list.reachesNewest, !list.articles.isEmpty else { return "" }
    return grouped(list.scroll.selected + 1)
  }

  fileprivate var hint: String {
    switch overlay {
    case .help: strings.helpClose
    case .tags: strings.tagsHint
    case .feeds(let picker): picker.selected?.feed.fetch.error ?? strings.feedsHint
    default: opened.isEmpty ? strings.listHint : strings.articleHint
    }
  }
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
