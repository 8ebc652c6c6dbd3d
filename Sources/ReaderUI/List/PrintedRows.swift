internal import ArticleParsing
public import Screen
public import Store
public import TextAnalysis
public import TextLayout

/// A row, and which of its columns lead where.
public struct PrintedRow: Sendable {
  public var line: Line
  public var links: [Hyperlink]
}

/// Rows of articles and tags for a terminal that scrolls, as the reader's list and article have them. Their tags are
/// roles; each is as wide as the terminal, from its left edge.
public struct PrintedRows: Sendable {
  /// Below this an article takes two rows, for a number and a date leave its headline no room.
  private static let narrow = 40
  /// A hit is shown, not a page.
  private static let snippetRows = 3

  private let width: Int
  private let interface: Interface
  private let clock: Clock
  private let options: LayoutOptions
  private let matcher: Matcher
  /// What numbers of articles have taken so far, so that the columns stay.
  private var numberColumns = 0

  public init(
    width: Int, interface: Interface, clock: Clock, options: LayoutOptions, matcher: Matcher = Matcher(words: "")
  ) {
    (self.width, self.interface, self.clock) = (max(1, width), interface, clock)
    (self.options, self.matcher) = (options, matcher)
  }

  /// Makes room for the numbers of these articles.
  public mutating func prepare(for articles: [Article]) {
    numberColumns = articles.reduce(numberColumns) { max($0, String($1.id.rawValue).utf8.count) }
  }

  /// The number that `show` takes, marks, headline, source and age; below it, if there is one, where the words stand.
  public func rows(of article: Article, snippet: String? = nil) -> [PrintedRow] {
    var frame = frame(rows: width < Self.narrow ? 2 : 1)
    let (first, second) = frame.area.splitTop(rows: 1)
    let number = String(article.id.rawValue)
    let (numbers, rest) = first.splitLeading(columns: max(numberColumns, number.utf8.count), frame.direction)
    frame.draw(number, .dim, in: numbers, .units)
    let (marks, others) = rest.splitLeading(columns: 4, frame.direction)
    draw(marksOf: article, in: marks, of: &frame)
    var room = width < Self.narrow ? second : others
    let age = interface.strings.age(of: article, at: clock)
    if width < Self.narrow {
      // Half a date would be another one.
      if frame.width(of: age) < others.columns {
        frame.draw(age, .date, in: others, .trailing, direction: frame.direction)
      }
    } else if width >= 50 {
      let wanted = min(max(15, frame.width(of: age) + 2), width / 2)
      let (title, column) = room.splitTrailing(columns: wanted, frame.direction)
      frame.draw(age, .date, in: column, .trailing, direction: frame.direction)
      room = title
    }
    if width >= 70 {
      let (title, column) = room.splitTrailing(columns: width / 6, frame.direction)
      let inner = column.splitLeading(columns: 2, frame.direction).rest
      if let source = article.origin { frame.draw(name: source, .source, in: inner, .trailing) }
      room = title
    }
    draw(title: article, in: room, of: &frame)
    return frame.printed
      + (snippet.map { rows(ofSnippet: $0, of: article) } ?? []).map { PrintedRow(line: $0, links: []) }
  }

  private func draw(marksOf article: Article, in marks: Rect, of frame: inout Frame) {
    let (_, dots) = marks.splitLeading(columns: 1, frame.direction)
    let (dot, star) = dots.splitLeading(columns: 1, frame.direction)
    if article.isUnread { frame.draw("•", .unread, in: dot) }
    if article.isStarred { frame.draw("★", .starred, in: star.splitLeading(columns: 1, frame.direction).leading) }
  }

  private func draw(title article: Article, in room: Rect, of frame: inout Frame) {
    let title = interface.strings.headline(of: article)
    let paragraph = Paragraph(
      title, spans: matcher.spans(in: title),
      direction: Direction.of(title, within: article.direction ?? frame.direction),
      tag: (!article.hasHeadline ? Role.dim : article.isUnread ? .unread : .text).rawValue)
    let line = paragraph.line(width: room.columns, options: options)
    frame.draw(line, in: room, .leading)
    guard let address = article.url.flatMap(OpenArticle.plain) else { return }
    let start = room.column + (frame.direction == .rightToLeft ? room.columns - line.columns : 0)
    frame.link(row: room.row, columns: start..<start + line.columns, to: address.text)
  }

  private func rows(ofSnippet snippet: String, of article: Article) -> [Line] {
    guard !snippet.isEmpty else { return [] }
    let indent = width < Self.narrow ? 2 : numberColumns + 4
    let paragraph = Paragraph(
      snippet, spans: matcher.spans(in: snippet),
      direction: Direction.of(snippet, within: article.direction ?? interface.direction), tag: Role.dim.rawValue)
    let lines = paragraph.lines(width: max(1, width - indent), options: options).prefix(Self.snippetRows)
    return lines.flatMap { line in
      var frame = frame(rows: 1)
      let room = frame.area.splitLeading(columns: indent, frame.direction).rest
      frame.draw(line, in: room, .natural)
      return frame.lines
    }
  }

  /// Of each tag the counts of articles and of unread ones, and the name.
  public func rows(of tags: [TagCount]) -> [Line?] {
    func columns(_ count: (TagCount) -> Int) -> Int { String(tags.map(count).max() ?? 0).utf8.count }
    let widths = (columns(\.articles), columns(\.unread))
    return tags.map { row(of: $0, columns: widths) }
  }

  private func row(of tag: TagCount, columns: (articles: Int, unread: Int)) -> Line? {
    var frame = frame(rows: 1)
    let (articles, rest) = frame.area.splitLeading(columns: columns.articles, frame.direction)
    let (_, behind) = rest.splitLeading(columns: 2, frame.direction)
    let (unread, others) = behind.splitLeading(columns: columns.unread, frame.direction)
    frame.draw(String(tag.articles), .text, in: articles, .units)
    if tag.unread > 0 { frame.draw(String(tag.unread), .unread, in: unread, .units) }
    frame.draw(tag.name, .tag, in: others.splitLeading(columns: 2, frame.direction).rest)
    return frame.lines.first
  }

  /// An article in a column of a comfortable measure at the edge that its language begins from. A related headline that
  /// is in the store has the number that `show` takes behind it.
  public func rows(of content: ArticleContent) -> [PrintedRow?] {
    var content = content
    var article = OpenArticle(id: content.article.id)
    article.content = content
    for index in content.related.indices {
      if let id = content.related[index].id { content.related[index].title += " [\(id.rawValue)]" }
    }
    let layout = ArticleLayout(
      width: min(width, ArticleLayout.measure), strings: interface.strings, clock: clock, options: options,
      matcher: matcher)
    let base = content.article.direction ?? interface.direction
    return layout.rows(of: content).drop { $0.line == nil }.map { row in
      guard let line = row.marked else { return nil }
      var frame = frame(rows: 1)
      let column = frame.area.splitLeading(columns: layout.width, base).leading
      frame.draw(line, in: column, .natural)
      let start = line.direction == .rightToLeft ? column.columns - line.columns : 0
      frame.link(row, of: article, at: Position(row: 0, column: column.column + start))
      return frame.printed.first
    }
  }

  private func frame(rows: Int) -> Frame {
    var options = options
    options.justifies = false
    return Frame(size: Size(columns: width, rows: rows), direction: interface.direction, options: options)
  }
}

extension Frame {
  fileprivate var printed: [PrintedRow] {
    lines.enumerated().map { row, line in PrintedRow(line: line, links: links.filter { $0.row == row }) }
  }

  /// Its rows as lines of glyphs whose tags are roles.
  fileprivate var lines: [Line] {
    (0..<grid.size.rows).map { row in
      let cells = grid.row(row)
      let glyphs = cells.indices.compactMap { index -> Glyph? in
        guard !cells[index].isContinuation else { return nil }
        let isWide = index + 1 < cells.endIndex && cells[index + 1].isContinuation
        return Glyph(
          cells[index].character, columns: isWide ? 2 : 1, tag: cells[index].role.rawValue, range: 0..<0)
      }
      return Line(glyphs: glyphs, direction: direction, range: 0..<0)
    }
  }
}
