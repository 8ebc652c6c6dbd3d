internal import FilterLanguage
internal import Screen
internal import Store

extension State {
  /// Takes the keys that need not wait, in their order.
  mutating func takeWaiting() -> [Effect] {
    var effects: [Effect] = []
    while !isDone, let read = ahead.reads.first {
      // In a text field both scalars of a lam-alef key are wanted as they came.
      let (key, count) = mode.isText ? (read[0], 1) : keymap.composed(read, at: 0)
      if mustWait(key) { break }
      ahead.reads[0].removeFirst(count)
      if ahead.reads[0].isEmpty { ahead.reads.removeFirst() }
      var new = take(key)
      new += closeOthers()
      ahead.await(new)
      effects += new
    }
    return effects
  }

  private func mustWait(_ key: Key) -> Bool {
    // What is under the pointer is what will be seen there.
    if case .mouse = key { return ahead.list != nil || !ahead.answers.isEmpty || ahead.changes > 0 }
    if mode.isText, LineField.knows(key), !keymap.isInSequence(in: mode) { return false }
    var (keymap, mode) = (keymap, mode)
    if mode.isText, LineField.knows(key), !keymap.isInSequence(in: mode) { return false }
    var found = keymap.find(key, in: mode)
    // It ends the number and is the article's.
    if mode == .linkNumber, found == .nothing { (mode, found) = (.article, keymap.find(key, in: .article)) }
    switch found {
    case .command(let command): return mustWait(command, in: mode)
    case .begun, .broken: return false
    case .nothing: return ahead.answers.contains(.question)
    }
  }

  private func mustWait(_ command: Command, in mode: Mode) -> Bool {
    if [.redraw, .suspend].contains(command) { return false }
    // The pager takes the keys once it is there; those that came before are for what is seen then.
    if ahead.answers.contains(.pager) { return true }
    // The answer may be a question, which the next key answers.
    if ahead.answers.contains(.question) { return true }
    // What is chosen shows another list, in which what is selected in this one stays selected.
    if command == .accept || command == .narrow, [.tags, .tagSearch, .feeds, .filters].contains(mode), ahead.list != nil
    {
      return true
    }
    // What may follow is still to come.
    if [.completeLine, .completeBackward].contains(command), !ahead.answers.isDisjoint(with: [.names, .layouts]) {
      return true
    }
    if command == .commandLine { return false }
    switch mode {
    case .list: return mustWaitInList(command)
    case .commandLine:
      guard command == .accept else { return false }
      return mustWaitForCommandLine { mustWait($0, in: $1) }
    case .sections, .sectionSearch:
      if [.nextPane, .previousPane].contains(command), ahead.list != nil { return true }
      // It opens what is selected in the list.
      if command == .zen, mustWaitInList(command) { return true }
      // What is listed then depends on what is read and starred.
      let lists: [Command] = [.openSection, .down, .up, .pageDown, .pageUp, .first, .last, .fold]
      if lists.contains(command), ahead.changes > 0 || !ahead.marks.isEmpty { return true }
      // What is switched is what is seen.
      if [.muteFeed, .pauseFeed].contains(command), ahead.changes > 0 || sectionsAreOld { return true }
      return sectionsAreToCome && leadsBeyondSections(command)
    case .filterLine:
      let ofLine: [Command] = [.accept, .close, .completeLine, .completeBackward, .earlierLine, .laterLine]
      return !ofLine.contains(command) && mustWaitInList(command)
    case .findLine:
      return ahead.answers.contains(.forms) && ![.close, .earlierLine, .laterLine].contains(command)
    case .article:
      if isFinding, ahead.answers.contains(.forms), [.nextUnread, .previousUnread].contains(command) { return true }
      // From what was changed the way leads back to the article, not to the list.
      if ahead.answers.contains(.versions) { return true }
      // The way back begins at the article that was asked for.
      if [.back, .clear].contains(command), ahead.answers.contains(.unread) { return true }
      if [.back, .clear, .help, .switchLanguage].contains(command) { return false }
      if ahead.list != nil || ahead.changes > 0 || ahead.answers.contains(.unread) { return true }
      if asksOfMarks(command), !ahead.marks.isEmpty { return true }
      if ahead.answers.contains(.page), leadsBeyond(command) { return true }
      return ![.nextUnread, .previousUnread].contains(command) && ahead.answers.contains(.article)
    case .tags, .tagSearch:
      guard case .tags(let picker) = overlay, !picker.isLoaded || picker.more > 0 else { return false }
      return ahead.answers.contains(.tags) && ![.close, .chooseTags].contains(command)
    case .feeds:
      return feedsAreToCome && ![.close, .chooseFeed].contains(command)
    case .feedDetails: return feedsAreToCome && ![.close, .feedDetails].contains(command)
    case .story, .today, .timeline:
      if command == .close || command == .help { return false }
      return ahead.answers.contains(.storyPage) || ahead.changes > 0
    case .themes: return ahead.answers.contains(.themes) && command != .close
    case .taste, .filters, .help, .tagLine, .linkNumber, .hints, .question, .saveFormat, .saveLine, .pipeLine, .printed,
      .selecting, .copyChoice, .feedLine, .foundFeed, .feedRemoval, .starters, .helpSearch:
      return false
    }
  }

  /// What is known of feeds is about to be another.
  private var feedsAreToCome: Bool { ahead.answers.contains(.feeds) || ahead.changes > 0 }

  private var sectionsAreOld: Bool {
    if case .loadSections? = sections.asking.question { true } else { sections.asking.isStale }
  }

  /// Its answer depends on what is read and starred.
  private func asksOfMarks(_ command: Command) -> Bool {
    [.unreadOnly, .starredOnly, .toggleStories, .markAllRead, .markOlderRead, .markNewerRead].contains(command)
  }

  /// Who only goes on leaves an article that has not come as he would one that has.
  private static let passing: Set<Command> = [
    .down, .up, .pageDown, .pageUp, .nextArticle, .previousArticle, .back, .help, .switchLanguage, .refreshAll,
  ]

  private func mustWaitInList(_ command: Command) -> Bool {
    // Opened from the list, it is about to be read.
    if ahead.answers.contains(.article), !opened.isEmpty, !Self.passing.contains(command) { return true }
    if [.back, .help, .switchLanguage, .undo, .refreshAll].contains(command) { return false }
    // What is flagged by then is what the next key is for.
    if ahead.answers.contains(.range) { return true }
    if ahead.changes > 0 || asksOfMarks(command) && !ahead.marks.isEmpty { return true }
    switch command {
    // The article at which it begins is one that has not come.
    case .filter where ahead.list.isJump: return true
    case .filter, .chooseFilter, .chooseTags, .chooseFeed, .markAllRead: return false
    // The way back from the end, which has not come yet.
    case .first where ahead.list == .oldest && list.reachesNewest: return false
    default: break
    }
    if ahead.list != nil || ahead.answers.contains(.unread) { return true }
    return ahead.answers.contains(.page) && leadsBeyond(command)
  }

  /// Whether the way leads to sections that are still to come, or what was typed may mean them.
  private func leadsBeyondSections(_ command: Command) -> Bool {
    switch command {
    case .down, .pageDown: sections.scroll.selected + (command == .down ? 1 : sectionRowsInView) >= sections.rows.count
    case .last: true
    case .openSection: mode == .sectionSearch
    default: false
    }
  }

  /// Whether the way leads to articles that are still to come.
  private func leadsBeyond(_ command: Command) -> Bool {
    let step =
      switch command {
      case .nextArticle: 1
      case .previousArticle: -1
      // In the article they lead nowhere else.
      case _ where mode == .article: 0
      case .down, .flag: 1
      case .up: -1
      case .pageDown: articlesInView
      case .pageUp: -articlesInView
      default: 0
      }
    let target = list.scroll.selected + step
    return target >= list.articles.count && !list.reachesOldest || target < 0 && !list.reachesNewest
  }
}

extension Page? {
  /// The list goes to an article that is not in memory.
  fileprivate var isJump: Bool {
    switch self {
    case .oldest, .from: true
    case .newest, .again, .older, .newer, nil: false
    }
  }
}
