internal import ArticleParsing
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
    if let command = state.command {
      return draw(command.field, strings.lines.commandPrompt, in: inner, of: &frame)
    }
    switch state.overlay {
    case .filter(let prompt):
      // What is wrong stands in the list.
      let missing = prompt.missing.map { strings.filterWords.error($0.reason) }
      let full =
        prompt.isFull
        ? strings.lines.tooLong.replacing("{n}", with: strings.number(FilterPrompt.most)) : nil
      let note = full ?? (state.filterProblem == nil ? missing ?? state.looseText : nil)
      draw(prompt.field, strings.filterPrompt, note: note, error: prompt.error?.position, in: inner, of: &frame)
    case .editTags(let prompt):
      let name = prompt.isForSeveral ? strings.flagWords.tagsPrompt : strings.tagsPrompt
      draw(prompt.field, name, in: inner, of: &frame)
    case .savePath(let prompt):
      let name = prompt.ids.count > 1 ? strings.saving.folderPrompt : strings.saving.pathPrompt
      draw(prompt.field, name, direction: .leftToRight, in: inner, of: &frame)
    case .pipe(let prompt):
      let name = strings.saving.commandPrompt.replacing("{}", with: strings.name(of: prompt.format))
      draw(prompt.field, name, direction: .leftToRight, in: inner, of: &frame)
    case .saveFormat(let choice):
      let words = strings.saving
      let question =
        choice.ids.count == 1 ? words.formatQuestion : strings.count(words.formatQuestions, choice.ids.count)
      ask(question, in: inner, of: &frame)
    case .confirmMarkAll(let count, let stretch):
      let question = strings.question(count, stretch)
      ask(question, in: inner, of: &frame)
    case .confirmRemove(let ids):
      let question = strings.count(strings.flagWords.confirmRemove, ids.count)
      ask(question, in: inner, of: &frame)
    case .confirmUndo(let change, over: _): ask(strings.question(change, at: state.clock), in: inner, of: &frame)
    case .confirmQuit:
      let question = state.piping.running == nil ? strings.confirmQuit : strings.saving.confirmQuit
      ask(question, in: inner, of: &frame)
    case .confirmStop:
      ask(strings.saving.confirmStop, in: inner, of: &frame)
    case .confirmOpening(let question): ask(state.words(for: question), in: inner, of: &frame)
    case .linkNumber(let number): draw(link: number, in: inner, of: &frame)
    case .hints(let typed):
      let text = typed.isEmpty ? strings.opening.letters : typed
      ask(text, in: inner, of: &frame)
    case .copy: ask(strings.copyPrompt, gap: " ", in: inner, of: &frame)
    case .find(let prompt):
      let offer = state.offerText.map { text in
        text + (state.keyName(of: .completeLine).map { " " + strings.lines.takeOffer.replacing("{}", with: $0) } ?? "")
      }
      draw(prompt.field, strings.findPrompt, note: offer ?? state.findNote(prompt), in: inner, of: &frame)
      if prompt.field.text.isEmpty, let find = state.opened.last?.find {
        // What is found as long as nothing is typed.
        let room = inner.splitLeading(columns: frame.width(of: strings.findPrompt) + 2, frame.direction).rest
        frame.draw(find.text, .dim, in: room.splitTrailing(columns: room.columns / 2, frame.direction).rest)
      }
    case .subscribing(.line(let prompt)): draw(prompt, in: inner, of: &frame)
    case .subscribing(.removal(let feed)): ask(toRemove: feed, in: inner, of: &frame)
    case .tags, .feeds, .filters, .help, .printed, .story, .today, .timeline, .taste, .themes, .subscribing, nil:
      drawBar(in: inner, of: &frame)
    }
  }

  private func draw(_ prompt: FeedPrompt, in rect: Rect, of frame: inout Frame) {
    let words = state.strings.feedWords
    let note = prompt.isAsking ? words.asking : nil
    draw(
      prompt.field, words.prompt(prompt.kind), note: note, direction: prompt.isFromLeft ? .leftToRight : nil,
      in: rect, of: &frame)
  }

  /// A field behind its name; at the other end what is to be said of it, or its keys while there is room. What stands
  /// from the offset `error` on is drawn as wrong.
  private func draw(
    _ field: LineField, _ name: String, note: String? = nil, error: Int? = nil, direction: Direction? = nil,
    in rect: Rect, of frame: inout Frame
  ) {
    let (label, rest) = rect.splitLeading(columns: frame.width(of: name) + 1, frame.direction)
    frame.draw(name, .prompt, in: label)
    // What begins at the other side begins behind a gap.
    let gap = direction == nil || direction == frame.direction ? 0 : 2
    // A pasted book need not be measured.
    let typed = field.text.utf8.count < 16 * rest.columns ? frame.width(of: field.text) : rest.columns
    // Keys have half of the room, more as long as little is typed, and are not cut.
    let most = max(rest.columns / 2, rest.columns - typed - 18)
    let keys = state.shownHints { frame.width(of: $0) + gap <= most }
    let hint = state.text(of: keys)
    let fits = frame.width(of: hint) + gap <= most && typed + frame.width(of: hint) + 2 < rest.columns
    let text = note ?? (fits ? hint : "")
    let (room, trailing) = rest.splitTrailing(
      columns: min(frame.width(of: text) + (text.isEmpty ? 0 : gap), most),
      frame.direction)
    if note == nil, fits {
      frame.draw(keys, of: state, .prompt, in: trailing, .trailing)
    } else {
      frame.draw(text, .prompt, in: trailing, .trailing, direction: frame.direction)
    }
    field.draw(in: room, .prompt, error: error, direction: direction, of: &frame)
  }

  /// `Link 12: https://…`, with the keys at the other end, which give way to the address.
  private func draw(link number: Int, in rect: Rect, of frame: inout Frame) {
    let address = state.opened.last?.address(ofLink: number).map { SecretAddress.masked(OpenableAddress.shown($0)) }
    let text =
      "\(state.strings.opening.link.replacing("{n}", with: "\(number)")) "
      + (address.map { ReadableAddress(String($0.prefix(1_000))).text.isolatedFromLeft } ?? state.strings.noSuchLink)
    let least = frame.width(of: frame.fitted(text, to: 0))
    let keys = state.shownHints { frame.width(of: $0) + 2 + least <= rect.columns }
    let width = min(frame.width(of: state.text(of: keys)) + 2, rect.columns / 2)
    let (room, trailing) = rect.splitTrailing(columns: width, frame.direction)
    frame.draw(keys, of: state, .prompt, in: trailing, .trailing)
    frame.draw(frame.fitted(text, to: room.columns), .prompt, in: room, direction: frame.direction)
  }

  private func drawBar(in rect: Rect, of frame: inout Frame) {
    let place = state.placeText
    let (others, trailing) = rect.splitTrailing(columns: frame.width(of: place), frame.direction)
    frame.draw(place, .bar, in: trailing, .trailing, direction: frame.direction)
    let rest = place.isEmpty ? others : others.splitTrailing(columns: 1, frame.direction).rest
    if let lost = state.lost {
      frame.draw(state.strings.message(for: lost), .error, in: rest, direction: frame.direction)
      return
    }
    switch state.message {
    case .text(let text): frame.draw(frame.fitted(text, to: rest.columns), .bar, in: rest, direction: frame.direction)
    case .error(let text):
      frame.draw(frame.fitted(text, to: rest.columns), .error, in: rest, direction: frame.direction)
    case nil:
      if let failure = state.failureInHand {
        // The key that shows all of it has its place first.
        let details = [Hint(.feedDetails, word: state.strings.feedWords.hints.details)]
        let width = frame.width(of: state.text(of: details)) + 2
        let (reason, key) = rest.splitTrailing(columns: width, frame.direction)
        frame.draw(failure, .bar, in: reason, direction: frame.direction)
        frame.draw(details, of: state, .bar, in: key, .trailing)
        return
      }
      let said = state.saidBeforeHints
      let hints = state.shownHints { frame.width(of: said + $0) <= rest.columns }
      frame.draw(hints, of: state, behind: said, .bar, in: rest)
    }
  }
}

extension State {
  /// The last row asks for something.
  fileprivate var isPrompting: Bool {
    if command != nil { return true }
    return switch overlay {
    case .saveFormat, .savePath, .pipe, .confirmStop: true
    case .subscribing(.line), .subscribing(.removal): true
    case .subscribing: false
    case .filter, .editTags, .linkNumber, .hints, .confirmMarkAll, .confirmOpening, .confirmRemove, .confirmUndo,
      .confirmQuit, .find, .copy:
      true
    case .printed: false
    case .tags, .feeds, .filters, .help, .story, .today, .timeline, .taste, .themes, nil: false
    }
  }

  /// Where the selection is among what is listed, `3/358`; empty where that is not known.
  fileprivate var placeText: String {
    switch overlay {
    case .tags(let picker):
      return place(picker.scroll, of: picker.shown.count + (picker.narrow == nil ? picker.more : 0))
    case .feeds(let picker): return place(picker.scroll, of: picker.feeds.count)
    case .filters(let scroll): return place(scroll, of: filters.count)
    case .help, .printed, .timeline, .taste: return ""
    case .themes(let picker): return place(picker.scroll, of: picker.shown.count)
    case .subscribing(.starters(let picker)): return place(picker.scroll, of: StarterFeed.all.count)
    case .subscribing: return ""
    case .saveFormat, .savePath, .pipe, .confirmStop: break
    case .story(let page): return place(Scroll(selected: page.selected), of: page.articles.count)
    case .today(let page): return place(Scroll(selected: page.selected), of: page.today?.items.count ?? 0)
    case .filter, .editTags, .linkNumber, .hints, .confirmMarkAll, .confirmOpening, .confirmRemove, .confirmUndo,
      .confirmQuit, .find, .copy, nil:
      break
    }
    if isReading, let find = opened.last?.find { return strings.digits(find.place) }
    // Of an article that was opened from another the list does not know.
    guard !list.articles.isEmpty, !isReading || opened.count == 1 && opened[0].id == list.selectedArticle?.id
    else { return "" }
    if groupsStories {
      // The numbers are those of articles, of which a row may have several.
      guard list.reachesNewest else { return "" }
      return list.reachesOldest ? place(list.scroll, of: list.articles.count) : strings.number(list.scroll.selected + 1)
    }
    guard let counts = list.counts, counts.articles != counts.bound else {
      return list.reachesNewest ? strings.number(list.scroll.selected + 1) : ""
    }
    if list.reachesNewest { return place(list.scroll, of: counts.articles) }
    // What is in memory ends with the last article, so the place is known from there.
    let before = counts.articles - list.articles.count
    return list.reachesOldest && before >= 0
      ? place(Scroll(selected: before + list.scroll.selected), of: counts.articles) : ""
  }

  /// How many places there are and which one is shown, behind what is to be said of them.
  func findNote(_ prompt: FindPrompt) -> String? {
    guard let find = opened.last?.find else { return nil }
    guard find.currentHit != nil else {
      // In a form that is not known yet the word may stand there all the same.
      return ahead.answers.contains(.forms) ? "" : strings.notFound
    }
    let place = strings.digits(find.place)
    return find.areApart ? "\(strings.wordsApart) · \(place)" : place
  }

  private func place(_ scroll: Scroll, of count: Int) -> String {
    count == 0 ? "" : "\(strings.number(scroll.selected + 1))/\(strings.number(count))"
  }

  /// What is wrong with the feed that is selected, in place of the keys.
  fileprivate var failureInHand: String? {
    if mode == .sections { return failureOfSelectedSection }
    guard case .feeds(let picker) = overlay else { return nil }
    return picker.selected?.feed.fetch.failure.map(strings.fetchError)
  }

  /// What is new, and what else is shown than was asked for: before the keys that matter here.
  fileprivate var saidBeforeHints: String { news.map { $0 + " · " }.joined() }

  private var news: [String] {
    guard mode == .list else { return [] }
    if flags.start != nil { return [strings.flagWords.rangeIsOpen] }
    if !flags.ids.isEmpty { return [strings.count(strings.flagWords.flagged, flags.ids.count)] }
    return [arrivalsText, looseText].compactMap(\.self)
  }
}
