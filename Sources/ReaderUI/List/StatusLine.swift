internal import FilterLanguage
internal import Ingest
internal import Screen
internal import Store
internal import TextLayout

/// The last row: a prompt, a message, or the keys to begin with; and the place in the list.
struct StatusLine {
  let state: State

  func draw(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    let inner = rect.inset(columns: 1)
    frame.fill(rect, state.isPrompting ? .prompt : .bar)
    switch state.overlay {
    case .filter(let prompt):
      // What is wrong stands in the list.
      let missing = prompt.missing.map { strings.filterWords.error($0.reason) }
      let note = state.filterProblem == nil ? missing ?? state.looseText : nil
      draw(prompt.field, strings.filterPrompt, note: note, error: prompt.error?.position, in: inner, of: &frame)
    case .editTags(let prompt):
      draw(prompt.field, strings.tagsPrompt, in: inner, of: &frame)
    case .confirmMarkAll(let count):
      let question = strings.count(strings.confirmMarkAll, count)
      frame.draw("\(question)  \(state.hintText)", .prompt, in: inner, direction: frame.direction)
    case .confirmQuit:
      frame.draw("\(strings.confirmQuit)  \(state.hintText)", .prompt, in: inner, direction: frame.direction)
    case .tags, .feeds, .filters, .help, .story, .today, .timeline, nil: drawBar(in: inner, of: &frame)
    }
  }

  /// A field behind its name; at the other end what is to be said of it, or its keys while there is room. What stands
  /// from the offset `error` on is drawn as wrong.
  private func draw(
    _ field: LineField, _ name: String, note: String? = nil, error: Int? = nil, in rect: Rect, of frame: inout Frame
  ) {
    let hint = state.hintText
    let (label, rest) = rect.splitLeading(columns: frame.width(of: name) + 1, frame.direction)
    frame.draw(name, .prompt, in: label)
    // A pasted book need not be measured.
    let fits =
      field.text.utf8.count < 16 * rest.columns
      && frame.width(of: field.text) + frame.width(of: hint) + 2 < rest.columns
    let text = note ?? (fits ? hint : "")
    let (room, trailing) = rest.splitTrailing(columns: min(frame.width(of: text), rest.columns / 2), frame.direction)
    frame.draw(text, .prompt, in: trailing, .trailing, direction: frame.direction)
    field.draw(in: room, .prompt, error: error, of: &frame)
  }

  private func drawBar(in rect: Rect, of frame: inout Frame) {
    let place = state.refreshText ?? state.placeText
    let (others, trailing) = rect.splitTrailing(columns: frame.width(of: place), frame.direction)
    frame.draw(place, .bar, in: trailing, .trailing, direction: frame.direction)
    let rest = place.isEmpty ? others : others.splitTrailing(columns: 1, frame.direction).rest
    if let lost = state.lost {
      frame.draw(state.strings.message(for: lost), .error, in: rest, direction: frame.direction)
      return
    }
    switch state.message {
    case .text(let text): frame.draw(text, .bar, in: rest, direction: frame.direction)
    case .error(let text): frame.draw(text, .error, in: rest, direction: frame.direction)
    case nil: frame.draw(state.hint, .bar, in: rest, direction: frame.direction)
    }
  }
}

extension State {
  /// The last row asks for something.
  fileprivate var isPrompting: Bool {
    switch overlay {
    case .filter, .editTags, .confirmMarkAll, .confirmQuit: true
    case .tags, .feeds, .filters, .help, .story, .today, .timeline, nil: false
    }
  }

  /// Where the selection is among what is listed, `3/358`; empty where that is not known.
  fileprivate var placeText: String {
    switch overlay {
    case .tags(let picker): return place(picker.scroll, of: picker.shown.count)
    case .feeds(let picker): return place(picker.scroll, of: picker.feeds.count)
    case .filters(let scroll): return place(scroll, of: filters.count)
    case .help, .timeline: return ""
    case .story(let page): return place(Scroll(selected: page.selected), of: page.articles.count)
    case .today(let page): return place(Scroll(selected: page.selected), of: page.today?.items.count ?? 0)
    case .filter, .editTags, .confirmMarkAll, .confirmQuit, nil: break
    }
    guard !isReading, !list.articles.isEmpty else { return "" }
    guard let counts = list.counts, counts.articles != counts.bound else {
      return list.reachesNewest ? grouped(list.scroll.selected + 1) : ""
    }
    if list.reachesNewest { return place(list.scroll, of: counts.articles) }
    // What is in memory ends with the last article, so the place is known from there.
    let before = counts.articles - list.articles.count
    return list.reachesOldest && before >= 0
      ? place(Scroll(selected: before + list.scroll.selected), of: counts.articles) : ""
  }

  private func place(_ scroll: Scroll, of count: Int) -> String {
    count == 0 ? "" : "\(grouped(scroll.selected + 1))/\(grouped(count))"
  }

  /// The keys that matter here, behind what is new and what else is shown than was asked for; or what is wrong with the
  /// feed that is selected.
  fileprivate var hint: String {
    if mode == .list { return [arrivalsText, looseText, hintText].compactMap(\.self).joined(separator: " · ") }
    guard case .feeds(let picker) = overlay, let error = picker.selected?.feed.fetch.failure else { return hintText }
    return strings.fetchError(error)
  }
}
