internal import Screen

/// A way through a list or a text.
enum Step: Equatable, Sendable {
  /// So many rows or windows down, or up where negative.
  case rows(Int), pages(Int)
  case toFirst, toLast
}

extension Scroll {
  mutating func take(_ step: Step, of count: Int, rows: Int) {
    switch step {
    case .rows(let number): move(by: number, of: count, rows: rows)
    case .pages(let number): move(by: number * rows, of: count, rows: rows)
    case .toFirst: select(0, of: count, rows: rows)
    case .toLast: select(count - 1, of: count, rows: rows)
    }
  }
}

extension State {
  /// Goes through what takes the keys; while a filter is typed, through the list.
  mutating func go(_ step: Step) -> [Effect] {
    switch overlay {
    case .tags(var picker):
      picker.scroll.take(step, of: picker.shown.count, rows: overlayRows)
      overlay = .tags(picker)
    case .feeds(var picker):
      picker.scroll.take(step, of: picker.feeds.count, rows: overlayRows)
      overlay = .feeds(picker)
    case .filters(var scroll):
      scroll.take(step, of: filters.count, rows: overlayRows)
      overlay = .filters(scroll)
    case .taste(let window): go(step, in: window)
    case .themes(let picker): return go(step, in: picker)
    case .help(let page): scrollHelp(step, in: page)
    case .printed(var text):
      text.take(step, rows: overlayRows)
      overlay = .printed(text)
    case .filter: return goInList(step)
    case .saveFormat, .savePath, .pipe, .confirmStop: break
    case .subscribing: return goInStarters(step)
    case .find:
      if case .rows(let count) = step { return stepFind(count) }
    case .story(let page): go(step, in: page)
    case .today(let page): go(step, in: page)
    case .timeline: break
    case .editTags, .linkNumber, .hints, .confirmMarkAll, .confirmOpening, .confirmRemove, .confirmUndo, .confirmQuit,
      .copy:
      break
    case nil:
      switch place {
      case .sections: return goInSections(step)
      case .list: return goInList(step)
      case .article where mode == .selecting: select(step)
      case .article: goInArticle(step)
      }
    }
    return []
  }
}
