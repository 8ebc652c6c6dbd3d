internal import Foundation
internal import ArticleParsing
internal import Screen
internal import Store
internal import TextAnalysis
internal import TextLayout

/// Makes an article's rows for one width: title, fields, body, related headlines.
struct ArticleLayout {
  /// Longer lines are hard to read on; about this many letters is a book's line.
  static let measure = 72

  /// A file of 50 MB can be one article; laid out whole it would take a gigabyte of glyphs.
  static let mostRows = 10_000

  var width: Int
  var strings: Strings
  var clock: Clock
  var options: LayoutOptions
  /// What the filter looked for; it is marked in the text.
  var matcher: Matcher

  init(
    width: Int, strings: Strings, clock: Clock, options: LayoutOptions = LayoutOptions(),
    matcher: Matcher = Matcher(words: "")
  ) {
    self.width = width
    self.strings = strings
    self.clock = clock
    self.options = options
    self.matcher = matcher
  }

  init(_ state: State) {
    self.init(
      width: max(1, min(Self.measure, state.size.columns - 4)), strings: state.strings, clock: state.clock,
      options: state.options, matcher: state.query.matcher)
  }

  func rows(of content: ArticleContent) -> [ArticleRow] {
    let article = content.article
    let base = article.direction ?? strings.interface.direction
    var rows = Rows(width: width, options: options, matcher: matcher)
    rows.addBlank()
    rows.add(article.title, .title, Direction.of(article.title, within: base))
    if article.titleIsDerived { rows.add(strings.derivedTitle, .dim, strings.interface.direction, isCopied: false) }
    rows.add(fields: fields(of: content), separator: " · ", direction: base)
    if !article.tags.isEmpty {
      rows.add(fields: article.tags.map { ("#" + $0, .tag) }, separator: "  ", direction: base)
    }
    for block in content.blocks {
      rows.addBlank()
      guard rows.rows.count < Self.mostRows else {
        rows.add(strings.tooLong, .dim, strings.interface.direction, isCopied: false)
        break
      }
      add(block, base: base, to: &rows)
    }
    if !content.related.isEmpty {
      rows.addBlank()
      rows.addRule(base)
      rows.add(strings.related, .heading, base, isCopied: false)
      for (index, related) in content.related.enumerated() {
        rows.addRelated(related.title, related.id == nil ? .dim : .link, index, base)
      }
    }
    return rows.rows
  }

  private func fields(of content: ArticleContent) -> [(String, Role)] {
    var fields: [(String, Role)] = []
    if let source = content.article.source { fields.append((source, .source)) }
    if let author = content.author { fields.append((author, .text)) }
    let seconds = Int(content.article.date.timeIntervalSince1970)
    fields.append((strings.date(of: seconds, at: clock), .date))
    let age = strings.age(of: seconds, at: clock)
    if age != fields.last?.0 { fields.append((age, .dim)) }
    return fields
  }

  private func add(_ block: Block, base: Direction, to rows: inout Rows) {
    let direction = Direction.of(block.text, within: base)
    switch block.kind {
    case .heading: rows.add(block.text, .heading, direction)
    case .paragraph: rows.add(block.text, .text, direction)
    case .quote, .code: rows.add(block.text, block.kind == .quote ? .quote : .text, direction, indent: 2)
    case .list: rows.add(block.text, .text, direction, bullet: "•")
    }
  }
}

/// Collects an article's rows.
private struct Rows {
  let width: Int
  let options: LayoutOptions
  let matcher: Matcher
  private(set) var rows: [ArticleRow] = []
  private var text = 0

  init(width: Int, options: LayoutOptions, matcher: Matcher) {
    (self.width, self.options, self.matcher) = (width, options, matcher)
  }

  mutating func addBlank() {
    rows.append(ArticleRow(line: nil, anchor: .init(text: text, offset: 0)))
  }

  mutating func addRule(_ direction: Direction) {
    let rule = String(repeating: "─", count: min(width, 12))
    add(rule, .border, direction, isCopied: false)
  }

  /// `isCopied` false for words of the interface, which are no part of the article.
  mutating func add(
    _ content: String, _ role: Role, _ direction: Direction, indent: Int = 0, bullet: String? = nil,
    isCopied: Bool = true
  ) {
    add(content, role, direction, indent: bullet == nil ? indent : 2, bullet: bullet, related: nil, isCopied: isCopied)
  }

  mutating func addRelated(_ title: String, _ role: Role, _ index: Int, _ base: Direction) {
    add(title, role, Direction.of(title, within: base), indent: 2, bullet: "•", related: index, isCopied: true)
  }

  private mutating func add(
    _ content: String, _ role: Role, _ direction: Direction, indent: Int, bullet: String?, related: Int?,
    isCopied: Bool
  ) {
    let indent = indent < width / 2 ? indent : 0
    let paragraph = Paragraph(
      content, spans: isCopied ? matcher.spans(in: content) : [], direction: direction, tag: role.rawValue)
    var options = options
    if role != .text { options.justifies = false }
    for (number, line) in paragraph.lines(width: width - indent, options: options).enumerated() {
      let mark = number == 0 ? bullet : nil
      rows.append(
        ArticleRow(
          line: indent == 0 ? line : line.indented(by: indent, mark: mark, tag: role.rawValue),
          anchor: .init(text: text, offset: line.range.lowerBound), related: related,
          source: isCopied ? content : nil))
    }
    text += 1
  }

  /// Fields side by side from the leading edge, each laid out by itself so that none disturbs the next.
  mutating func add(fields: [(String, Role)], separator: String, direction: Direction) {
    let between = Line(
      glyphs: separator.map { Glyph($0, tag: Role.dim.rawValue, range: 0..<0) }, direction: direction, range: 0..<0)
    var line: [Line] = []
    var columns = 0
    func row(_ parts: [Line]) -> ArticleRow {
      let visual = direction == .rightToLeft ? Array(parts.reversed()) : parts
      return ArticleRow(
        line: Line(glyphs: visual.flatMap(\.glyphs), direction: direction, range: 0..<0),
        anchor: .init(text: text, offset: 0))
    }
    for (field, role) in fields {
      let base = Direction.of(field, within: direction)
      let next = Paragraph(field, direction: base, tag: role.rawValue).line(width: width, options: options)
      if !line.isEmpty, columns + between.columns + next.columns > width {
        rows.append(row(line))
        (line, columns) = ([], 0)
      }
      if !line.isEmpty {
        line.append(between)
        columns += between.columns
      }
      line.append(next)
      columns += next.columns
    }
    if !line.isEmpty { rows.append(row(line)) }
    text += 1
  }
}

extension Line {
  /// The line moved in from the edge it starts from, with a mark in the room before it.
  fileprivate func indented(by indent: Int, mark: String?, tag: UInt8) -> Line {
    var margin = [Character](repeating: " ", count: indent)
    if let mark { margin[0] = Character(mark) }
    let glyphs = margin.map { Glyph($0, tag: tag, range: range.lowerBound..<range.lowerBound) }
    return Line(
      glyphs: direction == .rightToLeft ? self.glyphs + glyphs.reversed() : glyphs + self.glyphs,
      direction: direction, range: range)
  }
}
