internal import FilterLanguage
internal import Foundation
internal import Screen
internal import Store
internal import TextAnalysis
internal import TextLayout

/// The list of headlines. The interface's direction places the columns; each text keeps its own order.
struct ArticleListView {
  private let state: State
  private let matcher: Matcher

  init(state: State) {
    self.state = state
    matcher = state.matcher
  }

  func draw(in rect: Rect, of frame: inout Frame) {
    if let problem = state.filterProblem {
      return FilterProblemView(problem: problem, strings: state.strings).draw(in: rect, of: &frame)
    }
    let list = state.list
    guard !list.articles.isEmpty else {
      drawEmpty(in: rect, of: &frame)
      return
    }
    for row in 0..<rect.rows {
      let index = list.scroll.top + row
      guard index < list.articles.count else { break }
      let area = Rect(row: rect.row + row, column: rect.column, columns: rect.columns, rows: 1)
      draw(list.articles[index], isSelected: index == list.scroll.selected, in: area, of: &frame)
    }
  }

  private func drawEmpty(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    guard state.list.isLoaded else {
      frame.drawNotice(strings.loading, in: rect)
      return
    }
    let reason = state.query == .everything ? strings.noArticles : strings.noMatch
    frame.drawNotice(state.failureOfListedFeed ?? reason, in: rect)
  }

  /// A row: marks, headline, source, age. Narrow windows lose the source first, then the age.
  private func draw(_ article: Article, isSelected: Bool, in area: Rect, of frame: inout Frame) {
    if isSelected { frame.fill(area, .text, isSelected: true) }
    var (marks, rest) = area.splitLeading(columns: 4, frame.direction)
    (rest, _) = rest.splitTrailing(columns: 1, frame.direction)
    marks = marks.splitLeading(columns: 1, frame.direction).rest
    if article.isUnread {
      frame.draw("•", .unread, in: marks.splitLeading(columns: 1, frame.direction).leading, isSelected: isSelected)
    }
    if article.isStarred {
      let star = marks.splitLeading(columns: 1, frame.direction).rest.splitLeading(columns: 1, frame.direction).leading
      frame.draw("★", .starred, in: star, isSelected: isSelected)
    }
    if area.columns >= 50 {
      let age = state.strings.age(of: article, at: state.clock)
      // That it was imported takes more room than a date, and has it in its own row.
      let wanted = min(max(15, frame.width(of: age) + 2), area.columns / 2)
      let (others, column) = rest.splitTrailing(columns: wanted, frame.direction)
      frame.draw(age, .date, in: column, .trailing, direction: frame.direction, isSelected: isSelected)
      rest = others
    }
    if area.columns >= 70 {
      let (others, column) = rest.splitTrailing(columns: area.columns / 6, frame.direction)
      if let source = article.source {
        let inner = column.splitLeading(columns: 2, frame.direction).rest
        frame.draw(source, .source, in: inner, .trailing, isSelected: isSelected)
      }
      rest = others
    }
    let role = article.isUnread ? Role.unread : .text
    let paragraph = Paragraph(
      article.title, spans: matcher.spans(in: article.title),
      direction: Direction.of(article.title, within: article.direction ?? frame.direction), tag: role.rawValue)
    frame.draw(paragraph.line(width: rest.columns, options: frame.options), in: rest, .leading, isSelected: isSelected)
  }

}

extension Matcher {
  /// Where `text` has what is looked for, to be drawn as such.
  func spans(in text: String) -> [Span] {
    isEmpty ? [] : ranges(in: text).map { Span($0, tag: Role.match.rawValue) }
  }
}

extension Article {
  /// The base direction of the article, and so of its title; nil where it has no letters.
  var direction: Direction? { isRightToLeft.map { $0 ? .rightToLeft : .leftToRight } }
}
