internal import Screen

extension State {
  /// Starts the reader: what to do before the first key.
  public mutating func start() -> [Effect] {
    let page: Page = list.resume.map { .from($0.top) } ?? .newest
    let effects = ask(page) + restoring
    if !list.isLoaded { ahead.await(effects) }
    return effects
  }

  /// Rows between the two bars.
  var bodyRows: Int { max(1, size.rows - (isPlain ? 1 + Self.plainBottomRows(of: size) : 2)) }

  mutating func take(_ key: Key) -> [Effect] {
    if case .mouse(let event) = key { return take(event) }
    let (mode, layout) = (mode, keymap.layout)
    // What is typed tells nothing of the keyboard layout of commands.
    let isTyped = mode.isText && LineField.knows(key) && !keymap.isInSequence(in: mode)
    let found = isTyped ? .nothing : keymap.find(key, in: mode)
    let command: Command? = if case .command(let command) = found { command } else { nil }
    // Drawn again means all that is shown, what was said as well.
    if command != .redraw { message = nil }
    if command != .redraw, command != .refreshAll { offersForced = false }
    defer { if keymap.layout != layout { message = message ?? .text(strings.keyboard(keymap.layout)) } }
    switch found {
    case .begun(let keys):
      message = .text(keys + "…")
      return []
    // What was meant is not known, so nothing is done.
    case .broken: return []
    case .command, .nothing: break
    }
    if mode.isText, command == nil, let effects = type(key) { return effects }
    guard let handler = command?.entry.handlers[mode] else { return takeUnknown(key, in: mode) }
    return handler(&self, key)
  }

  /// What a key does that is no command's: it ends what only shows something or asks.
  private mutating func takeUnknown(_ key: Key, in mode: Mode) -> [Effect] {
    if case .alt = key { return [] }
    switch mode {
    case .help, .question, .saveFormat, .hints, .copyChoice: return close()
    case .linkNumber:
      // A number ends with what is no digit, and that is for the article.
      _ = close()
      return take(key)
    case .saveLine, .pipeLine, .printed, .taste, .themes, .feedLine, .foundFeed, .feedDetails, .starters, .commandLine,
      .helpSearch:
      return []
    case .feedRemoval: return leaveSubscribing()
    case .sections, .sectionSearch, .list, .article, .filterLine, .tagLine, .tagSearch, .findLine, .selecting, .tags,
      .feeds, .filters, .story, .today, .timeline:
      return []
    }
  }

  /// Edits the text field in front; nil for a key that is not for it.
  private mutating func type(_ key: Key) -> [Effect]? {
    if let command { return type(key, in: command) }
    return switch overlay {
    case .filter(let prompt): type(key, in: prompt)
    case .editTags(let prompt): type(key, in: prompt)
    case .tags(let picker): type(key, in: picker)
    case .themes(let picker): type(key, in: picker)
    case .savePath(let prompt): type(key, in: prompt)
    case .pipe(let prompt): type(key, in: prompt)
    case .saveFormat, .printed, .confirmStop, .taste: nil
    case .find(let prompt): type(key, in: prompt)
    case .subscribing(let window): type(key, in: window)
    case nil: typeInSections(key)
    case .help(let page): type(key, in: page)
    case .feeds, .filters, .linkNumber, .hints, .story, .today, .timeline, .confirmMarkAll, .confirmOpening,
      .confirmRemove, .confirmUndo, .confirmQuit,
      .copy:
      nil
    }
  }
}
