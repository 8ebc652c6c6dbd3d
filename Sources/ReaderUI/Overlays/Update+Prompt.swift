internal import FilterLanguage
internal import Foundation
internal import Screen
internal import Store
internal import TextLayout

/// The filter line: what is typed, and what to go back to.
struct FilterPrompt: Equatable, Sendable {
  var field: LineField
  var before: Query
  var looseBefore: LooseQuery?
  var textBefore: String
  var openedBefore: [OpenArticle]
  var focusBefore: Pane
  var listBefore: ArticleList
  /// Which articles were still to come.
  var awaitedBefore: Page?
  /// What is wrong with the line; nothing is listed until it is mended.
  var error: FilterError?
  /// What the line still needs; what is there of it is listed.
  var missing: FilterError?
  /// What the settings call the line.
  var name: String?

  init(_ state: State) {
    field = LineField(state.filterText)
    before = state.query
    looseBefore = state.loose
    textBefore = state.filterText
    openedBefore = state.opened
    focusBefore = state.place
    listBefore = state.list
    awaitedBefore = state.ahead.list
  }
}

extension State {
  mutating func filter() -> [Effect] {
    let left = rememberPlaces()
    overlay = .filter(FilterPrompt(self))
    focus = .list
    opened = []
    list.setAnchor()
    return left
  }

  /// Goes back to what was shown before, to the same article at the same place.
  mutating func giveUpFilter() -> [Effect] {
    guard case .filter(let prompt) = overlay else { return [] }
    overlay = nil
    filterText = prompt.textBefore
    opened = prompt.openedBefore
    focus = prompt.focusBefore
    loose = prompt.looseBefore
    layOutArticles()
    list.anchor = nil
    guard prompt.before != query else { return [] }
    query = prompt.before
    list = prompt.listBefore
    (ahead.list, ahead.answers) = (nil, ahead.answers.subtracting([.page]))
    // What has become of it meanwhile; or what it was waiting for.
    guard let page = prompt.awaitedBefore else { return lookAgain() }
    return [.load(listed, page), .count(query)]
  }

  /// Keeps the line, if it is whole: then no more is to come that could mend it.
  mutating func keepFilter() -> [Effect] {
    guard case .filter(var prompt) = overlay else { return [] }
    do throws(FilterError) {
      _ = try query.with(filterText: prompt.field.text, now: now)
      overlay = nil
      if ahead.list == nil { list.anchor = nil }
    } catch {
      prompt.error = error
      overlay = .filter(prompt)
    }
    return []
  }

  /// Each change of the filter line shows its articles at once.
  mutating func type(_ key: Key, in prompt: FilterPrompt) -> [Effect]? {
    var prompt = prompt
    if case .paste(let text) = key {
      prompt.field = field(prompt.field, with: text)
    } else if !prompt.field.press(key, in: interface) {
      return nil
    }
    filterText = prompt.field.text
    prompt.name = nil
    do throws(FilterError) {
      let typed = try query.with(typed: filterText, now: now)
      (prompt.error, prompt.missing) = (nil, typed.missing)
      overlay = .filter(prompt)
      return show(typed.query)
    } catch {
      (prompt.error, prompt.missing) = (error, nil)
      overlay = .filter(prompt)
      return []
    }
  }

  var now: Date { Date(timeIntervalSince1970: TimeInterval(clock.seconds)) }

  /// A text that was copied somewhere goes in as it is, for it may be a filter; where it makes a line that cannot be
  /// read of one that could, it is a headline, and goes in without its signs.
  private func field(_ field: LineField, with text: String) -> LineField {
    func pasted(_ text: String) -> LineField {
      var new = field
      new.insert(contentsOf: String(text.map { $0.isNewline ? " " : $0 }))
      return new
    }
    let new = pasted(text)
    return isReadable(field.text) && !isReadable(new.text) ? pasted(Query.plainLine(text)) : new
  }

  /// Also a line that ends with the name of a condition.
  private func isReadable(_ line: String) -> Bool {
    if case .missingValue = (try? query.with(typed: line, now: now))?.missing?.reason { return true }
    return (try? query.with(filterText: line, now: now)) != nil
  }

  mutating func scrollHelp(_ step: Step, from top: Int) {
    let last = lastHelpTop
    switch step {
    case .rows(let number): overlay = .help(top: max(0, min(top + number, last)))
    case .pages(let number): overlay = .help(top: max(0, min(top + number * overlayRows, last)))
    case .toFirst: overlay = .help(top: 0)
    case .toLast: overlay = .help(top: last)
    }
  }

  /// The top from which the end of the help is in view.
  private var lastHelpTop: Int { max(0, HelpView.lines(in: strings, on: keymap.taught).count - overlayRows) }

  /// Keeps what is selected in an overlay in view after the window has changed.
  mutating func fitOverlay() {
    switch overlay {
    case .tags(var picker):
      picker.scroll.select(picker.scroll.selected, of: picker.shown.count, rows: overlayRows)
      overlay = .tags(picker)
    case .feeds(var picker):
      picker.scroll.select(picker.scroll.selected, of: picker.feeds.count, rows: overlayRows)
      overlay = .feeds(picker)
    case .filters(var scroll):
      scroll.select(scroll.selected, of: filters.count, rows: overlayRows)
      overlay = .filters(scroll)
    case .help(let top): overlay = .help(top: min(top, lastHelpTop))
    case .taste(let window): go(.rows(0), in: window)
    case .themes(var picker):
      picker.scroll.select(picker.scroll.selected, of: picker.shown.count, rows: rows(of: picker))
      overlay = .themes(picker)
    case .printed(var text):
      text.layOut(self)
      overlay = .printed(text)
    case .saveFormat, .savePath, .pipe, .confirmStop: break
    case .subscribing:
      _ = changeStarters { picker, rows in
        picker.scroll.select(picker.scroll.selected, of: StarterFeed.all.count, rows: rows)
      }
    case .filter, .editTags, .story, .today, .timeline, .linkNumber, .hints, .confirmMarkAll, .confirmOpening,
      .confirmRemove, .confirmQuit, .find,
      .copy, nil:
      break
    }
  }
}

extension LineField {
  /// Whether a text field has a use for `key`.
  static func knows(_ key: Key) -> Bool {
    var field = LineField()
    return field.press(key, in: .english)
  }

  /// Edits by a key; false when the key is not for a text field. The arrows move as the text reads:
  /// in a right-to-left interface Left is forward.
  mutating func press(_ key: Key, in interface: Interface) -> Bool { press(key, from: interface.direction) }

  /// The same in a field whose text begins at that side, whatever the interface is: a path, a command.
  mutating func press(_ key: Key, from direction: Direction) -> Bool {
    let isMirrored = direction == .rightToLeft
    switch key {
    case .character(let character): insert(character)
    case .typed(let text, on: _), .paste(let text): insert(contentsOf: text)
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .control("w"): deleteWord()
    case .control("u"): clear()
    case .left: if isMirrored { moveForward() } else { moveBackward() }
    case .right: if isMirrored { moveBackward() } else { moveForward() }
    case .home, .control("a"): moveToStart()
    case .end, .control("e"): moveToEnd()
    default: return false
    }
    return true
  }
}
