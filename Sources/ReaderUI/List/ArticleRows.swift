internal import Screen
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
    /// Lines of code are not stretched.
    var isJustified = false
    var related: Int?

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
    rows.append(ArticleRow(line: nil, anchor: .init(text: text, offset: 0)))
  }

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
  /// `marks` are spans of bytes of it beside those of links and of what the filter looked for.
  mutating func add(_ content: String, _ style: Style, source: String? = nil, marks: [Span] = []) {
    var options = options
    options.justifies = options.justifies && style.isJustified
    let mark = style.mark.map {
      Paragraph($0, direction: style.direction, tag: style.role.rawValue).line(width: width, options: options)
    }
    let wanted = style.indent + (mark.map { $0.columns + 1 } ?? 0)
    // In a narrow window the text needs the room more than the order does, and then more than the mark.
    let room = [wanted, wanted - style.indent].first { $0 < width / 2 } ?? 0
    var offset = 0
    for part in content.split(separator: "\n", omittingEmptySubsequences: false) {
      let paragraph = Paragraph(
        String(part),
        spans: (style.isCopied ? spans(in: String(part)) : []) + marks.within(offset..<offset + part.utf8.count),
        direction: style.direction,
        tag: style.role.rawValue)
      for line in paragraph.lines(width: width - room, options: options) {
        let isFirst = offset == 0 && line.range.lowerBound == 0
        rows.append(
          ArticleRow(
            line: line.indented(by: room, mark: isFirst ? mark : nil, tag: style.role.rawValue),
            anchor: .init(text: text, offset: offset + line.range.lowerBound), related: style.related,
            source: style.isCopied ? source ?? content : nil))
      }
      offset += part.utf8.count + 1
    }
    text += 1
  }

  /// Lines that are laid out already.
  mutating func add(_ lines: [Line], source: String?, isAddress: Bool = false) {
    for (number, line) in lines.enumerated() {
      rows.append(
        ArticleRow(line: line, anchor: .init(text: text, offset: number), source: source, isAddress: isAddress))
    }
    text += 1
  }

  /// Fields side by side from the leading edge, each laid out by itself so that none disturbs the next.
  mutating func add(fields: [(String, Role)], separator: String, direction: Direction) {
    let between = Line(
      glyphs: separator.map { Glyph($0, tag: Role.dim.rawValue, range: 0..<0) }, direction: direction, range: 0..<0)
    var line: [Line] = []
    var columns = 0
    for (field, role) in fields {
      let base = Direction.of(field, stated: direction)
      let next = Paragraph(field, direction: base, tag: role.rawValue).line(width: width, options: options)
      if !line.isEmpty, columns + between.columns + next.columns > width {
        rows.append(ArticleRow(line: Line.row(of: line, direction), anchor: .init(text: text, offset: 0)))
        (line, columns) = ([], 0)
      }
      if !line.isEmpty {
        line.append(between)
        columns += between.columns
      }
      line.append(next)
      columns += next.columns
    }
    if !line.isEmpty {
      rows.append(ArticleRow(line: Line.row(of: line, direction), anchor: .init(text: text, offset: 0)))
    }
    text += 1
  }

  /// What the filter looked for, and the numbers of links.
  private func spans(in text: String) -> [Span] { linkMarks(in: text) + matcher.spans(in: text) }

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

extension [Span] {
  /// Those in a part of the text, by the part's own offsets.
  fileprivate func within(_ part: Range<Int>) -> [Span] {
    compactMap { span in
      let range = span.range.clamped(to: part)
      return range.isEmpty
        ? nil : Span(range.lowerBound - part.lowerBound..<range.upperBound - part.lowerBound, tag: span.tag)
    }
  }
}

extension Line {
  /// Lines side by side from the leading edge.
  static func row(of parts: [Line], _ direction: Direction) -> Line {
    let visual = direction == .rightToLeft ? Array(parts.reversed()) : parts
    return Line(glyphs: visual.flatMap(\.glyphs), direction: direction, range: parts.first?.range ?? 0..<0)
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
