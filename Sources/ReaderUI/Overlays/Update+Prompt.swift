internal import FilterLanguage
internal import Foundation
internal import Screen
internal import Store
internal import TextLayout

extension State {
  /// A key in the filter line: each change of its text shows its articles at once.
  mutating func press(_ key: Key, in prompt: FilterPrompt) -> [Effect] {
    var prompt = prompt
    switch key {
    case .enter:
      overlay = nil
      return []
    case .escape:
      overlay = nil
      filterText = prompt.textBefore
      opened = prompt.openedBefore
      layOutArticles()
      return show(prompt.before)
    case .up, .down, .pageUp, .pageDown:
      return performInList(keymap.command(for: key) ?? .down)
    default:
      guard prompt.field.press(key, in: interface) else { return [] }
    }
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

  mutating func press(_ key: Key, in picker: TagPicker) -> [Effect] {
    var picker = picker
    if picker.narrow != nil, pressNarrow(key, in: &picker) {
      overlay = .tags(picker)
      return []
    }
    switch keymap.latin(key) {
    case .character("a"): picker.needsAll.toggle()
    case .character(" "): picker.toggle()
    case .character("/"): picker.narrow = LineField()
    case .enter:
      overlay = nil
      opened = []
      // Enter without a choice takes the tag it stands on.
      if picker.chosen.isEmpty, query.tags.isEmpty { picker.toggle() }
      var new = query
      new.tags = picker.chosen
      new.needsAllTags = picker.needsAll && picker.chosen.count > 1
      return show(new)
    case .escape, .character("q"), .character("t"):
      overlay = nil
      return []
    default:
      let command = keymap.command(for: key)
      switch command {
      case .redraw: return [.redraw]
      case .suspend: return [.suspend]
      default: picker.scroll.take(command, of: picker.shown.count, rows: overlayRows)
      }
    }
    overlay = .tags(picker)
    return []
  }

  /// A key while the tag list is narrowed; false for one that the list itself should take.
  private func pressNarrow(_ key: Key, in picker: inout TagPicker) -> Bool {
    switch key {
    case .escape: picker.narrow = nil
    case .enter, .up, .down, .pageUp, .pageDown: return false
    case .tab: picker.toggle()
    default: _ = picker.narrow?.press(key, in: interface)
    }
    picker.scroll.select(0, of: picker.shown.count, rows: overlayRows)
    return true
  }

  mutating func press(_ key: Key, inHelpAt top: Int) -> [Effect] {
    let (last, rows) = (lastHelpTop, overlayRows)
    let command = keymap.command(for: key)
    switch command {
    case .down: overlay = .help(top: min(top + 1, last))
    case .up: overlay = .help(top: max(top - 1, 0))
    case .pageDown: overlay = .help(top: min(top + rows, last))
    case .pageUp: overlay = .help(top: max(top - rows, 0))
    case .first: overlay = .help(top: 0)
    case .last: overlay = .help(top: last)
    case .redraw, .suspend, .switchLanguage: return perform(command ?? .redraw)
    default: overlay = nil
    }
    return []
  }

  /// The top from which the end of the help is in view.
  private var lastHelpTop: Int { max(0, HelpView.rows(in: strings).count - overlayRows) }

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
    case .filter, .editTags, .confirmMarkAll, nil: break
    }
  }
}

extension LineField {
  /// Edits by a key; false when the key is not for a text field. The arrows move as the text reads:
  /// in a right-to-left interface Left is forward.
  mutating func press(_ key: Key, in interface: Interface) -> Bool {
    let isMirrored = interface.direction == .rightToLeft
    switch key {
    case .character(let character): insert(character)
    case .paste(let text): for character in text { insert(character) }
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
