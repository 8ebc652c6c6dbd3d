internal import FilterLanguage
internal import Foundation
internal import Screen
internal import Store
internal import TextLayout

extension State {
  mutating func filter() -> [Effect] {
    overlay = .filter(FilterPrompt(self))
    opened = []
    list.anchor = list.selectedArticle?.id
    return []
  }

  /// Keeps what is typed.
  mutating func keepFilter() -> [Effect] {
    overlay = nil
    if ahead.list == nil { list.anchor = nil }
    return []
  }

  /// Goes back to what was shown before, to the same article at the same place.
  mutating func giveUpFilter() -> [Effect] {
    guard case .filter(let prompt) = overlay else { return [] }
    overlay = nil
    filterText = prompt.textBefore
    opened = prompt.openedBefore
    layOutArticles()
    list.anchor = nil
    guard prompt.before != query else { return [] }
    query = prompt.before
    list = prompt.listBefore
    (ahead.list, ahead.answers) = (nil, ahead.answers.subtracting([.page]))
    // What has become of it meanwhile; or what it was waiting for.
    guard let page = prompt.awaitedBefore else { return lookAgain() }
    return [.load(query, page), .count(query)]
  }

  /// Each change of the filter line shows its articles at once.
  mutating func type(_ key: Key, in prompt: FilterPrompt) -> [Effect]? {
    var prompt = prompt
    guard prompt.field.press(key, in: interface) else { return nil }
    filterText = prompt.field.text
    do throws(FilterError) {
      let now = Date(timeIntervalSince1970: TimeInterval(clock.seconds))
      let new = try query.with(filterText: filterText, now: now)
      prompt.error = nil
      overlay = .filter(prompt)
      return show(new)
    } catch {
      prompt.error = error
      overlay = .filter(prompt)
      return []
    }
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
  private var lastHelpTop: Int { max(0, HelpView.rows(in: strings, on: keymap.taught).count - overlayRows) }

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
    case .filter, .editTags, .confirmMarkAll, .confirmQuit, nil: break
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
  mutating func press(_ key: Key, in interface: Interface) -> Bool {
    let isMirrored = interface.direction == .rightToLeft
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
