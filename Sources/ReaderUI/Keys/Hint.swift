internal import ArticleWriting
internal import Screen
internal import Store
internal import TextLayout

/// A few commands of a mode that the last row names, and what they are for there in one word.
struct Hint: Sendable {
  var commands: [Command]
  var word: String

  init(_ commands: Command..., word: String) { (self.commands, self.word) = (commands, word) }
}

extension State {
  /// What to begin with, most wanted first.
  private var allHints: [Hint] {
    let words = strings.hints
    return switch mode {
    case .sections:
      [
        Hint(.help, word: words.help), Hint(.openSection, word: words.openSection),
        Hint(.fold, word: strings.sections.fold),
        Hint(.filter, word: words.narrow), Hint(.nextPane, word: words.pane), Hint(.toggleSections, word: words.hide),
        Hint(.back, word: words.back),
      ]
    case .list where flags.start != nil:
      [Hint(.flagRange, word: words.endRange), Hint(.clear, word: words.cancel)]
    case .list where !flags.ids.isEmpty:
      [
        Hint(.toggleRead, word: words.read), Hint(.toggleStar, word: words.star), Hint(.editTags, word: words.tags),
        Hint(.remove, word: words.remove), Hint(.clearFlags, word: words.noFlags), Hint(.help, word: words.help),
      ]
    case .sectionSearch:
      [Hint(.openSection, word: words.openSection), Hint(.close, word: strings.sections.allOfThem)]
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
    case .article where isFinding:
      [
        Hint(.nextUnread, word: words.nextHit), Hint(.previousUnread, word: words.previousHit),
        Hint(.filter, word: words.find), Hint(.clear, word: words.endFind), Hint(.back, word: words.back),
      ]
    case .article:
      [
        Hint(.help, word: words.help), Hint(.pageDown, word: words.page),
        // Beside another room it leads there.
        Hint(.nextRelated, word: panes.isSplit ? words.pane : words.related),
        opened.last?.hasLinks == true
          ? Hint(.hintLinks, word: strings.opening.links) : Hint(.nextUnread, word: words.nextUnread),
        Hint(.filter, word: words.find),
      ] + (opened.last?.content?.isCorrected == true ? [Hint(.showChanges, word: words.changes)] : [])
        + [Hint(.back, word: words.back)]
    case .filterLine:
      // A line that is wrong is not kept.
      (filterProblem == nil ? [Hint(.accept, word: words.keep)] : []) + [Hint(.close, word: words.back)]
    case .tagLine: [Hint(.accept, word: words.save), Hint(.close, word: words.cancel)]
    case .tags where shownWay != nil:
      [
        Hint(.accept, word: words.filterArticles), Hint(.nearTags, word: strings.stories.hints.near),
        Hint(.narrow, word: strings.stories.hints.narrow), Hint(.showTimeline, word: strings.stories.hints.timeline),
        Hint(.widen, word: words.back), Hint(.close, word: words.close),
      ]
    case .tags:
      [
        Hint(.choose, word: words.choose), Hint(.accept, word: words.apply), Hint(.allOrAny, word: words.allOrAny),
        Hint(.filter, word: words.narrow), Hint(.close, word: words.cancel),
      ]
    case .tagSearch:
      [
        Hint(.choose, word: words.choose), Hint(.accept, word: words.apply), Hint(.close, word: words.allTags),
      ]
    case .taste:
      [
        Hint(.previousValue, .nextValue, word: strings.tasteWords.change),
        Hint(.up, .down, word: strings.tasteWords.choose), Hint(.accept, word: strings.tasteWords.keep),
        Hint(.close, word: strings.tasteWords.asBefore),
      ]
    case .themes:
      [
        Hint(.up, .down, word: strings.tasteWords.choose), Hint(.accept, word: strings.tasteWords.keep),
        Hint(.close, word: strings.tasteWords.asBefore),
      ]
    case .feeds: feedHints
    case .feedLine, .foundFeed, .feedRemoval, .feedDetails, .starters: subscribingHints
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
    case .help:
      [
        Hint(.up, .down, .pageDown, word: words.scroll), Hint(.filter, word: words.find),
        Hint(.close, word: words.close),
      ]
    case .helpSearch: [Hint(.up, .down, word: words.scroll), Hint(.close, word: strings.lines.allKeys)]
    case .commandLine:
      [
        Hint(.accept, word: strings.saving.run), Hint(.completeLine, word: strings.lines.complete),
        Hint(.earlierLine, word: strings.lines.earlier), Hint(.close, word: words.cancel),
      ]
    case .saveFormat:
      [
        Hint(.saveText, word: strings.name(of: .text)), Hint(.saveMarkdown, word: strings.name(of: .markdown)),
        Hint(.saveHTML, word: strings.name(of: .html)), Hint(.saveRaw, word: strings.name(of: .raw)),
        Hint(.close, word: words.cancel),
      ]
    case .saveLine: [Hint(.accept, word: words.save), Hint(.close, word: words.cancel)]
    case .pipeLine:
      [
        pipeHint, Hint(.nextPipeFormat, word: strings.saving.nextFormat),
        Hint(.earlierLine, word: strings.saving.lastCommand), Hint(.close, word: words.cancel),
      ]
    case .printed: [Hint(.up, .down, .pageDown, word: words.scroll), Hint(.close, word: words.close)]
    case .linkNumber:
      [
        Hint(.accept, word: strings.opening.open), Hint(.copy, word: strings.opening.copy),
        Hint(.close, word: words.cancel),
      ]
    case .hints: [Hint(.close, word: words.back)]
    case .findLine: [Hint(.accept, word: words.keep), Hint(.close, word: words.back)]
    case .copyChoice:
      [
        Hint(.copyText, word: copiesHeadline ? words.headline : words.paragraph),
        Hint(.copyItsAddress, word: words.address), Hint(.cite, word: words.citation),
        Hint(.copyWhole, word: words.whole), Hint(.close, word: words.cancel),
      ]
    case .selecting:
      [
        Hint(.copyText, word: words.copy), Hint(.cite, word: words.cite),
        opened.last?.selection?.unit == .word
          ? Hint(.selectWords, word: words.paragraphs) : Hint(.selectWords, word: words.words),
        Hint(.beginHere, word: words.beginHere), Hint(.swapEnds, word: words.swapEnds),
        Hint(.close, word: words.cancel),
      ]
    case .question: [Hint(.yes, word: words.yes), Hint(.no, word: words.no)]
    }
  }

  private var shownWay: TagWay? { if case .tags(let picker) = overlay { picker.way } else { nil } }

  /// Without a command Enter shows what the last one wrote.
  private var pipeHint: Hint {
    guard case .pipe(let prompt) = overlay, prompt.field.text.isEmpty, piping.printed != nil else {
      return Hint(.accept, word: strings.saving.run)
    }
    return Hint(.accept, word: strings.saving.showOutput)
  }

  /// A headline is selected, of the list or of related articles.
  private var copiesHeadline: Bool { !isReading || opened.last?.related != nil }

  /// `? help · Tab: related`: a key that is more than one sign ends with a colon.
  var hintText: String { text(of: hints) }

  /// The reader's settings may take all keys from a command.
  var hints: [Hint] { allHints.filter { hint in hint.commands.contains { keyName(of: $0) != nil } } }

  /// As many of them as fit, whole: the first ones and the last, which is the way out. Where one is to be chosen, that
  /// goes before a choice does.
  func shownHints(where fits: (String) -> Bool) -> [Hint] {
    var shown = hints
    let isChoice = [.saveFormat, .copyChoice, .feedRemoval].contains(mode)
    if isChoice, !fits(text(of: shown)) { shown.removeLast() }
    while shown.count > 1, !fits(text(of: shown)) { shown.remove(at: shown.count - (isChoice ? 1 : 2)) }
    return shown
  }

  func text(of hints: [Hint]) -> String { hints.map(text).joined(separator: Self.betweenHints) }

  static let betweenHints = " · "

  func text(of hint: Hint) -> String {
    let keys = hint.commands.compactMap { keyName(of: $0) }.joined(separator: " ")
    return keys + (keys.count > 1 ? strings.colon : " ") + set(hint.word)
  }

  /// A Latin word in a row from right to left: without marks around it the keys beside it would be read as its sentence,
  /// and stand at the wrong side of it.
  private func set(_ word: String) -> String {
    let isLatin = !word.unicodeScalars.contains { BidiLine.isRightToLeft($0.value) }
    return interface.direction == .rightToLeft && isLatin ? "\u{200F}\(word)\u{200F}" : word
  }

  /// The key to teach: an arrow, which says by itself where it leads, else the first.
  func keyName(of command: Command) -> String? {
    let all = keymap.bindings.keys(of: command, in: mode)
    let keys = all.filter { $0.count == 1 }.map { $0[0] }
    guard all.first?.count == 1 || keys.contains(where: \.isArrow) else { return all.first?.sequenceName }
    let names = Key.names(of: keys.first(where: \.isArrow).map { [$0] } ?? keys) {
      $0 == .character(" ") ? strings.spaceKey : $0.name
    }
    return names.first
  }

  /// The key that is so called.
  func key(of command: Command) -> Key? {
    let keys = keymap.bindings.keys(of: command, in: mode).filter { $0.count == 1 }.map { $0[0] }
    return keys.first(where: \.isArrow) ?? keys.first
  }
}
