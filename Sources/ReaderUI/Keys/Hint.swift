internal import Screen
internal import Store

/// A few commands of a mode that the last row names, and what they are for there in one word.
struct Hint: Sendable {
  var commands: [Command]
  var word: String

  init(_ commands: Command..., word: String) { (self.commands, self.word) = (commands, word) }
}

extension State {
  /// What to begin with, most wanted first.
  var hints: [Hint] {
    let words = strings.hints
    return switch mode {
    case .sections:
      [
        Hint(.help, word: words.help), Hint(.openSection, word: words.openSection), Hint(.nextPane, word: words.pane),
        Hint(.toggleSections, word: words.hide), Hint(.back, word: words.back),
      ]
    case .list where panes.isSplit:
      [
        Hint(.help, word: words.help), Hint(.filter, word: words.filter), Hint(.nextPane, word: words.pane),
        Hint(.toggleSections, word: words.sections), Hint(.chooseTags, word: words.tags),
        Hint(.unreadOnly, word: words.unread), Hint(.back, word: words.quit),
      ]
    case .list:
      [
        Hint(.help, word: words.help), Hint(.filter, word: words.filter), Hint(.chooseTags, word: words.tags),
        Hint(.chooseFeed, word: words.feeds), Hint(.unreadOnly, word: words.unread), Hint(.back, word: words.quit),
      ]
    case .article:
      [
        Hint(.help, word: words.help), Hint(.pageDown, word: words.page),
        // Beside another room it leads there.
        Hint(.nextRelated, word: panes.isSplit ? words.pane : words.related),
        opened.last?.hasLinks == true
          ? Hint(.copyLink, word: words.copyLink) : Hint(.nextUnread, word: words.nextUnread),
      ] + (opened.last?.content?.isCorrected == true ? [Hint(.showChanges, word: words.changes)] : [])
        + [Hint(.back, word: words.back)]
    case .filterLine:
      // A line that is wrong is not kept.
      (filterProblem == nil ? [Hint(.accept, word: words.keep)] : []) + [Hint(.close, word: words.back)]
    case .tagLine: [Hint(.accept, word: words.save), Hint(.close, word: words.cancel)]
    case .tags:
      [
        Hint(.choose, word: words.choose), Hint(.accept, word: words.apply), Hint(.allOrAny, word: words.allOrAny),
        Hint(.filter, word: words.narrow), Hint(.close, word: words.cancel),
      ]
    case .tagSearch:
      [
        Hint(.choose, word: words.choose), Hint(.accept, word: words.apply), Hint(.close, word: words.allTags),
      ]
    case .feeds:
      [
        Hint(.accept, word: words.feedArticles), Hint(.refresh, word: words.fetch),
        Hint(.refreshAll, word: words.fetchAll), Hint(.close, word: words.close),
      ]
    case .filters: [Hint(.accept, word: words.filterArticles), Hint(.close, word: words.close)]
    case .story:
      [
        Hint(.open, word: strings.stories.hints.open), Hint(.toggleRead, word: strings.stories.hints.markRead),
        Hint(.showToday, word: strings.today), Hint(.close, word: strings.stories.hints.back),
      ]
    case .today:
      [
        Hint(.open, word: strings.stories.hints.open),
        Hint(.earlierDay, .laterDay, word: strings.stories.hints.days),
        Hint(.toggleRead, word: strings.stories.hints.markRead), Hint(.close, word: strings.stories.hints.back),
      ]
    case .timeline:
      [
        Hint(.open, word: strings.stories.hints.showDay),
        Hint(.earlierDay, .laterDay, word: strings.stories.hints.days),
        Hint(.close, word: strings.stories.hints.back),
      ]
    case .help: [Hint(.up, .down, .pageDown, word: words.scroll), Hint(.close, word: words.close)]
    case .question: [Hint(.yes, word: words.yes), Hint(.no, word: words.no)]
    }
  }

  /// `? help · Tab: related`: a key that is more than one sign ends with a colon.
  var hintText: String {
    hints.map { hint in
      let keys = hint.commands.compactMap { keyName(of: $0) }.joined(separator: " ")
      return keys + (keys.count > 1 ? ": " : " ") + hint.word
    }.joined(separator: " · ")
  }

  /// The key to teach: an arrow, which says by itself where it leads, else the first.
  func keyName(of command: Command) -> String? {
    let keys = command.entry.keys(in: mode)
    let names = Key.names(of: keys.first(where: \.isArrow).map { [$0] } ?? keys) {
      $0 == .character(" ") ? strings.spaceKey : $0.name
    }
    return names.first
  }
}
