internal import ArticleParsing
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
      frame.drawNotice(state.emptyList, in: rect)
      return
    }
    let shape = state.listShape
    let shown = shape.rows(of: list.articles, from: list.scroll.top)
    let articles = shown.compactMap { if case .article(let index) = $0.content { index } else { nil } }
    let ages = ages(of: articles, columns: rect.columns)
    let ageColumns = ageColumns(for: Array(ages.values), columns: rect.columns, of: frame)
    let names = articles.compactMap { list.articles[$0].origin ?? list.articles[$0].host }
    let sources = sourceColumn(for: names, columns: rect.columns, of: frame)
    // An age takes some 16 columns of a second row.
    let shortSources = SourceNames(names, columns: rect.columns - TwoLineRow.marks - 16)
    var isUnderArrivals = false
    for (row, content) in shown {
      let lines = if case .article(let index) = content { shape.height(of: list.articles[index]) } else { 1 }
      let area = Rect(
        row: rect.row + row, column: rect.column, columns: rect.columns, rows: min(lines, rect.rows - row))
      switch content {
      case .day(let day):
        isUnderArrivals = day.isArrival
        draw(day, in: area, of: &frame)
      case .article(let index):
        frame.mark(.row(index), in: area)
        let isSelected = index == list.scroll.selected
        if shape.lines > 1 {
          TwoLineRow(
            article: list.articles[index], state: state, matcher: matcher, sources: shortSources,
            isUnderArrivals: isUnderArrivals
          ).draw(isSelected: isSelected, in: area, of: &frame)
        } else {
          draw(
            list.articles[index], age: ages[index] ?? "", ageColumns, sources, isSelected: isSelected, in: area,
            of: &frame)
        }
      }
    }
  }

  /// The name of a day on a dim rule.
  private func draw(_ group: ListShape.DayGroup, in area: Rect, of frame: inout Frame) {
    let (line, _) = area.inset(columns: 1).splitTop(rows: 1)
    let strings = state.strings
    let name =
      group.isArrival
      ? strings.name(ofArrival: group.day, at: state.clock) : strings.name(of: group.day, at: state.clock)
    let (leading, rest) = line.splitLeading(columns: frame.width(of: name) + 1, frame.direction)
    frame.draw(name, .dim, in: leading, direction: frame.direction)
    frame.rule(in: rest)
  }

  // MARK: Ages

  /// Below, a date of any length would leave no headline; below the next, only a short one fits.
  private static let narrowest = 32
  private static let narrow = 50
  /// From here on rows have the source, and room for all words of a date.
  private static let wide = 70
  /// From here on the words of an arrival take no room that headlines miss.
  private static let roomy = 100

  /// Where all in view came on one day and have no date, headlines need the room more than a word that each row repeats.
  private func ages(of shown: [Int], columns: Int) -> [Int: String] {
    let articles = state.list.articles
    var ages = Dictionary(uniqueKeysWithValues: shown.map { ($0, age(of: articles[$0], columns: columns)) })
    let isSame = shown.allSatisfy { articles[$0].isUndatedArrival } && Set(ages.values).count == 1
    if isSame, shown.count > 1, columns < Self.roomy {
      ages = ages.mapValues { _ in state.strings.words.short.undated }
    }
    return ages
  }

  private func age(of article: Article, columns: Int) -> String {
    let strings = state.strings
    return switch columns {
    case ..<Self.narrowest: ""
    case ..<Self.narrow: strings.shortAge(of: article, at: state.clock)
    case ..<Self.roomy where article.published == nil: strings.shortArrival(of: article, at: state.clock)
    default: strings.age(of: article, at: state.clock)
    }
  }

  /// The same for all rows that are shown, so that what stands beside it is in one column.
  private func ageColumns(for ages: [String], columns: Int, of frame: Frame) -> Int {
    guard columns >= Self.narrowest else { return 0 }
    let widest = ages.map { frame.width(of: $0) }.max() ?? 0
    // No row in view has a date.
    if widest <= 1 { return widest + 2 }
    return min(max(columns < Self.narrow ? 9 : 15, widest + 2), columns / 2)
  }

  /// As wide as the widest name in view, and at most a fifth of the row; with the names as they fit in there.
  private func sourceColumn(for sources: [String], columns: Int, of frame: Frame) -> (columns: Int, names: SourceNames)
  {
    guard columns >= Self.wide else { return (0, SourceNames([], columns: 0)) }
    let widest = Set(sources).map { frame.width(of: $0) }.max() ?? 0
    let room = min(widest, columns / 5)
    return (room, SourceNames(sources, columns: room))
  }

  /// A row: marks, headline, source, age. Narrow windows lose the source first, then words of the age.
  private func draw(
    _ article: Article, age: String, _ ageColumns: Int, _ sources: (columns: Int, names: SourceNames), isSelected: Bool,
    in area: Rect, of frame: inout Frame
  ) {
    let isHere = isSelected
    // The ground is that of the room which takes the keys; elsewhere a sign shows where it would be.
    let isSelected = isSelected && state.place == .list
    if isSelected { frame.fill(area, .text, isSelected: true) }
    var (marks, rest) = area.splitLeading(columns: 4, frame.direction)
    (rest, _) = rest.splitTrailing(columns: 1, frame.direction)
    if state.isFlagged(article.id) {
      frame.draw("✓", .match, in: marks.splitLeading(columns: 1, frame.direction).leading, isSelected: isSelected)
    } else if isHere, !isSelected {
      let sign = frame.direction == .rightToLeft ? "◂" : "▸"
      frame.draw(sign, .heading, in: marks.splitLeading(columns: 1, frame.direction).leading)
    }
    marks = marks.splitLeading(columns: 1, frame.direction).rest
    if article.hasUnread {
      frame.draw("•", .unread, in: marks.splitLeading(columns: 1, frame.direction).leading, isSelected: isSelected)
    }
    if article.isStarred {
      let star = marks.splitLeading(columns: 1, frame.direction).rest.splitLeading(columns: 1, frame.direction).leading
      frame.draw("★", .starred, in: star, isSelected: isSelected)
    }
    if ageColumns > 0 {
      let (others, whole) = rest.splitTrailing(columns: ageColumns, frame.direction)
      // Two columns at least stay free before it.
      let column = whole.splitLeading(columns: 2, frame.direction).rest
      frame.draw(age, .date, in: column, .trailing, direction: frame.direction, isSelected: isSelected)
      rest = others
    }
    if sources.columns > 0 {
      let (others, column) = rest.splitTrailing(columns: sources.columns + 2, frame.direction)
      if let source = article.origin ?? article.host {
        let inner = column.splitLeading(columns: 2, frame.direction).rest
        frame.draw(
          name: sources.names.name(of: source), .source, in: inner, .trailing, isSelected: isSelected)
      }
      rest = others
    }
    if !article.others.isEmpty, area.columns >= Self.narrowest {
      let more = "+\(state.strings.number(article.others.count))"
      let (others, column) = rest.splitTrailing(columns: frame.width(of: more) + 1, frame.direction)
      frame.draw(more, .dim, in: column, .trailing, direction: frame.direction, isSelected: isSelected)
      rest = others
    }
    let role = !article.hasHeadline ? Role.dim : article.hasUnread ? .unread : .text
    let title = state.strings.headline(of: article)
    let paragraph = Paragraph(
      title, spans: matcher.spans(in: title),
      direction: Direction.of(title, within: article.direction ?? frame.direction), tag: role.rawValue)
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
  /// Of an article whose source is not known, where its address leads.
  var host: String? {
    guard let host = url.flatMap(OpenArticle.plain)?.host else { return nil }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }

  /// The base direction of the article, and so of its title; nil where it has no letters.
  var direction: Direction? { isRightToLeft.map { $0 ? .rightToLeft : .leftToRight } }
}
