internal import Screen
internal import Store
internal import TextLayout

/// A story's page: who told of it when, and what each added.
struct StoryView {
  let page: StoryPage
  let state: State

  /// So many new sentences of an article, each in so many rows.
  private static let (sentences, rows) = (3, 2)
  /// Cells before the texts: one for a mark, and gaps.
  private static let indent = 3

  func draw(in rect: Rect, of frame: inout Frame) {
    frame.fill(rect, .text)
    frame.mark(.window, in: rect)
    let room = rect.centered(columns: min(rect.columns, 96)).inset(columns: 1)
    guard page.isLoaded else { return frame.drawNotice(state.strings.loading, in: room) }
    let (head, body) = room.splitTop(rows: 3)
    drawHead(in: head, of: &frame)
    let items = page.articles.indices.map { lines(of: page.articles[$0], columns: body.columns, frame) }
    let window = PageWindow(items.map(\.count), selected: page.selected, rows: body.rows)
    for (item, line, row) in window.rows {
      let area = Rect(row: body.row + row, column: body.column, columns: body.columns, rows: 1)
      let isSelected = item == page.selected
      frame.mark(.row(item), in: area)
      if isSelected, line < items[item].count - 1 { frame.fill(area, .text, isSelected: true) }
      draw(items[item][line], in: area, isSelected: isSelected, of: &frame)
    }
  }

  private func drawHead(in rect: Rect, of frame: inout Frame) {
    let strings = state.strings
    guard let first = page.articles.first?.article, let last = page.articles.last?.article else { return }
    frame.draw(strings.headline(of: last), .title, in: rect, direction: nil)
    let texts = tellers.map {
      strings.stories.head.replacing("{sources}", with: $0)
        .replacing("{age}", with: strings.age(of: first, at: state.clock))
    }
    let text = texts.first { frame.width(of: $0) <= rect.columns } ?? texts[texts.count - 1]
    frame.draw(text, .dim, in: rect.splitTop(rows: 1).rest, direction: frame.direction)
  }

  /// How many sources are named, with the number of articles where that is another one; the longest first.
  private var tellers: [String] {
    let strings = state.strings
    let articles = strings.count(strings.articles, page.articles.count)
    guard page.sources > 0 else { return [articles] }
    let sources = strings.count(strings.stories.sources, page.sources)
    return page.sources == page.articles.count ? [sources] : ["\(sources) · \(articles)", sources]
  }

  /// A row of an article.
  private enum Row {
    case head(StoryArticle, String)
    case text(Line)
    case empty
  }

  private func lines(of item: StoryArticle, columns: Int, _ frame: Frame) -> [Row] {
    let strings = state.strings
    let role: StoryWords.StoryRoleName =
      switch item.role {
      case .report: .report
      case .copy: .copy
      case .update: .update
      }
    let base = item.article.direction ?? frame.direction
    func wrapped(_ text: String, _ role: Role, rows: Int, label: Int = 0) -> [Row] {
      let direction = Direction.of(text, within: base)
      let spans = label > 0 ? [Span(0..<label, tag: Role.starred.rawValue)] : []
      let lines = Paragraph(text, spans: spans, direction: direction, tag: role.rawValue)
        .lines(width: max(1, columns - Self.indent), most: rows, options: frame.options)
      return lines.map(Row.text)
    }
    var rows: [Row] = [.head(item, strings.stories.role(role))]
    rows += wrapped(strings.headline(of: item.article), item.article.isUnread ? .unread : .text, rows: 2)
    for sentence in item.newSentences.prefix(Self.sentences) {
      let label = strings.stories.new
      rows += wrapped("\(label) \(sentence)", .text, rows: Self.rows, label: label.utf8.count)
    }
    return rows + [.empty]
  }

  private func draw(_ row: Row, in area: Rect, isSelected: Bool, of frame: inout Frame) {
    let (mark, rest) = area.splitLeading(columns: Self.indent, frame.direction)
    switch row {
    case .empty: break
    case .text(let line): frame.draw(line, in: rest, .leading, isSelected: isSelected)
    case .head(let item, let role):
      let article = item.article
      frame.draw(
        article.isUnread ? "●" : "○", article.isUnread ? .unread : .dim,
        in: mark.splitLeading(columns: 1, frame.direction).rest, isSelected: isSelected)
      let age = " · \(state.strings.ageInStory(of: article, at: state.clock)) · \(role)"
      let source = item.sources.joined(separator: state.strings.listSeparator)
      let (leading, others) = rest.splitLeading(
        columns: min(frame.width(of: source), max(0, rest.columns - frame.width(of: age))), frame.direction)
      frame.draw(name: source, .source, in: leading, isSelected: isSelected)
      frame.draw(
        source.isEmpty ? String(age.dropFirst(3)) : age, .dim, in: others, direction: frame.direction,
        isSelected: isSelected)
    }
  }
}

/// Which rows of items of different heights are seen, so that the selected one is, with what is before it where there is
/// room.
struct PageWindow {
  /// The item, its row, and where that stands in the window.
  private(set) var rows: [(item: Int, line: Int, row: Int)] = []

  init(_ heights: [Int], selected: Int, rows height: Int) {
    let all = heights.enumerated().flatMap { item, count in (0..<count).map { (item: item, line: $0) } }
    let start = heights.prefix(max(0, selected)).reduce(0, +)
    let end = start + (heights.indices.contains(selected) ? heights[selected] : 0)
    var top = max(0, min(start - height / 3, all.count - height))
    if end > top + height { top = end - height }
    if start < top { top = start }
    rows = all.dropFirst(top).prefix(height).enumerated().map { ($1.item, $1.line, $0) }
  }
}
