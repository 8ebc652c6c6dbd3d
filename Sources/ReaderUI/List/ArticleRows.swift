internal import Screen
internal import Store
internal import TextAnalysis
internal import TextLayout

/// Collects an article's rows.
struct ArticleRows {
  let width: Int
  private let options: LayoutOptions
  private let matcher: Matcher
  /// How many addresses the article lists; `[1]` up to that number in its text is a link's.
  private let links: Int
  private(set) var rows: [ArticleRow] = []
  /// What comes is part of the article's own text, neither above nor below it.
  var isBody = false
  /// Whether the rows of what comes stand apart.
  var spacing = ReadingTaste.Spacing.single
  private var text = 0

  init(width: Int, options: LayoutOptions, matcher: Matcher, links: Int) {
    (self.width, self.options, self.matcher, self.links) = (width, options, matcher, links)
  }

  /// How a text stands on its rows.
  struct Style {
    var role: Role
    var direction: Direction
    /// Columns left free at the edge the text starts from, before the mark.
    var indent = 0
    /// What stands before the first row.
    var mark: String?
    /// Words of the interface are no part of the article.
    var isCopied = true
    /// What stands before the text where more than the text is copied, with the blank behind it.
    var copiedMark = ""
    /// Lines of code are not stretched.
    var isJustified = false
    var related: Int?
    /// The edge at which its rows stand, where that is not the one that its words begin from.
    var edge: Direction?

    init(_ role: Role, _ direction: Direction, indent: Int = 0, mark: String? = nil, isCopied: Bool = true) {
      self.role = role
      self.direction = direction
      self.indent = indent
      self.mark = mark
      self.isCopied = isCopied
      isJustified = role == .text
    }
  }

  mutating func addBlank() {
    rows.append(ArticleRow(line: nil, anchor: .init(text: text, offset: -1)))
  }

  /// What follows is the body. Its texts have the same numbers whatever stands above it, tags or none.
  mutating func beginBody() { text = max(text, 16) }

  mutating func addRule(_ direction: Direction) {
    let rule = String(repeating: "─", count: min(width, 12))
    add(rule, Style(.border, direction, isCopied: false))
  }

  mutating func addRelated(_ title: String, _ role: Role, _ index: Int, _ base: Direction) {
    var style = Style(role, Direction.of(title, within: base), mark: "•")
    style.related = index
    add(title, style)
  }

  /// Adds a text, whose lines are laid out each by itself; `source` is what copying takes where it is not the text.
  /// `marks` are ranges of bytes of it that are marked beside what the filter looked for, in order.
  mutating func add(_ content: String, _ style: Style, source: String? = nil, marks: [Range<Int>] = []) {
    var options = options
    options.justifies = options.justifies && style.isJustified
    let mark = style.mark.map {
      Paragraph($0, direction: style.direction, tag: style.role.rawValue).line(width: width, options: options)
    }
    let wanted = style.indent + (mark.map { $0.columns + 1 } ?? 0)
    // In a narrow window the text needs the room more than the order does, and then more than the mark.
    let room = [wanted, wanted - style.indent].first { $0 < width / 2 } ?? 0
    let found = style.isCopied ? matcher.ranges(in: content) : []
    let marks = marks.isEmpty ? found : found.isEmpty ? marks : (marks + found).united
    // No line is drawn under what is empty.
    let margin = style.role == .link ? Role.text : style.role
    var offset = 0
    for part in content.split(separator: "\n", omittingEmptySubsequences: false) {
      let paragraph = Paragraph(
        String(part), spans: style.isCopied ? linkMarks(in: String(part)) : [], direction: style.direction,
        tag: style.role.rawValue)
      for line in paragraph.lines(width: width - room, options: options) {
        let line = line.moved(by: offset).standing(at: style.edge)
        // At the place of the row below it, so that this is found there again at another width.
        if spacing == .double, line.range.lowerBound > 0 {
          rows.append(
            ArticleRow(
              line: nil, anchor: .init(text: text, offset: line.range.lowerBound),
              source: style.isCopied ? source ?? content : nil, text: content, mark: style.copiedMark,
              isBody: isBody))
        }
        rows.append(
          ArticleRow(
            line: line.indented(by: room, mark: line.range.lowerBound == 0 ? mark : nil, tag: margin.rawValue),
            anchor: .init(text: text, offset: line.range.lowerBound), related: style.related,
            source: style.isCopied ? source ?? content : nil, text: style.role == .border ? nil : content,
            mark: style.copiedMark, isBody: isBody, marks: Array(marks.overlapping(line.range))))
      }
      offset += part.utf8.count + 1
    }
    text += 1
  }

  /// Lines of `shown` that are laid out already.
  mutating func add(_ lines: [Line], of shown: String, source: String?, isAddress: Bool = false, mark: String = "") {
    for (number, line) in lines.enumerated() {
      rows.append(
        ArticleRow(
          line: line, anchor: .init(text: text, offset: number), source: source, isAddress: isAddress, text: shown,
          mark: mark, isBody: isBody
        ))
    }
    text += 1
  }

  /// Fields side by side from the leading edge, each laid out by itself so that none disturbs the next.
  mutating func add(fields: [(String, Role)], separator: String, direction: Direction) {
    let between = Line(
      glyphs: separator.map { Glyph($0, tag: Role.dim.rawValue, range: 0..<0) }, direction: direction, range: 0..<0)
    let all = fields.map(\.0).joined(separator: separator)
    func row(_ parts: [Line]) -> ArticleRow {
      let line = Line.row(of: parts, direction)
      return ArticleRow(line: line, anchor: .init(text: text, offset: line.range.lowerBound), text: all)
    }
    var line: [Line] = []
    var columns = 0
    var offset = 0
    for (field, role) in fields {
      let base = Direction.of(field, stated: direction)
      let isChip = role == .chip && width > 2
      var next = Paragraph(field, direction: base, tag: role.rawValue)
        .line(width: isChip ? width - 2 : width, options: options)
      if isChip { next = next.padded(tag: role.rawValue) }
      if !line.isEmpty, columns + between.columns + next.columns > width {
        rows.append(row(line))
        (line, columns) = ([], 0)
      }
      if !line.isEmpty {
        line.append(between)
        columns += between.columns
      }
      line.append(next.moved(by: offset))
      columns += next.columns
      offset += field.utf8.count + separator.utf8.count
    }
    if !line.isEmpty { rows.append(row(line)) }
    text += 1
  }

  private func linkMarks(in text: String) -> [Span] {
    guard links > 0 else { return [] }
    var spans: [Span] = []
    var start: Int?
    var number = 0
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "["): (start, number) = (offset, 0)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): number = min(number * 10 + Int(byte & 0x0F), links + 1)
      case UInt8(ascii: "]"):
        if let first = start, (1...links).contains(number) {
          spans.append(Span(first..<offset + 1, tag: Role.link.rawValue))
        }
        start = nil
      default: start = nil
      }
    }
    return spans
  }
}

extension Line {
  /// Lines side by side from the leading edge.
  static func row(of parts: [Line], _ direction: Direction) -> Line {
    let visual = direction == .rightToLeft ? Array(parts.reversed()) : parts
    return Line(glyphs: visual.flatMap(\.glyphs), direction: direction, range: parts.first?.range ?? 0..<0)
  }

  /// The line of a text of which its own is a part that begins at `offset`.
  func moved(by offset: Int) -> Line {
    guard offset > 0 else { return self }
    func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + offset..<range.upperBound + offset }
    let glyphs = glyphs.map { Glyph($0.character, columns: $0.columns, tag: $0.tag, range: moved($0.range)) }
    return Line(glyphs: glyphs, direction: direction, range: moved(range))
  }

  /// The same at the edge from which texts of this direction begin.
  fileprivate func standing(at edge: Direction?) -> Line {
    Line(glyphs: glyphs, direction: edge ?? direction, range: range)
  }

  /// With a blank at either end, of its own ground.
  fileprivate func padded(tag: UInt8) -> Line {
    let blank = Self.blank(1, tag: tag, at: range.lowerBound)
    return Line(glyphs: blank + glyphs + blank, direction: direction, range: range)
  }

  static func blank(_ columns: Int, tag: UInt8, at offset: Int = 0) -> [Glyph] {
    Array(repeating: Glyph(" ", tag: tag, range: offset..<offset), count: max(0, columns))
  }

  /// The line moved in from the edge it starts from, with a mark at the end of the room before it.
  func indented(by indent: Int, mark: Line? = nil, tag: UInt8) -> Line {
    guard indent > 0 else { return self }
    let start = range.lowerBound
    let marks = mark.map { mark in
      mark.glyphs.map { Glyph($0.character, columns: $0.columns, tag: $0.tag, range: start..<start) }
    }
    let before = Self.blank(indent - (mark.map { $0.columns + 1 } ?? 0), tag: tag, at: start)
    let after = marks == nil ? [] : Self.blank(1, tag: tag, at: start)
    let margin =
      direction == .rightToLeft ? after + (marks ?? []) + before : before + (marks ?? []) + after
    return Line(
      glyphs: direction == .rightToLeft ? glyphs + margin : margin + glyphs, direction: direction, range: range)
  }
}
