import Screen
import TextLayout

/// Lines of plain text, one after the other, as rows of a width.
///
/// Each line is a paragraph with a direction of its own (UAX #9, P2 and P3). Quote marks of a mail (`> `) and the blanks
/// a line begins with stand before all of its rows. Where the line before fills a row of a mail or book, a line goes on
/// with its sentence: then one that begins with a foreign word has the direction of the line before, if most of its
/// letters have it. A line without letters has it, too.
struct PageLayout {
  /// Texts that are broken by hand have longer lines than this where a sentence goes on.
  private static let fullLine = 50
  private static let tab = 8

  var options = LayoutOptions()
  private var before: Before?

  private struct Before {
    var direction: Direction
    var quote: String
    var isFull: Bool
  }

  init(options: LayoutOptions = LayoutOptions()) { self.options = options }

  /// A line's rows, each from the left edge of `width` columns; tags are attributes.
  mutating func rows(of styled: StyledText, width: Int) -> [Line] {
    let line = take(styled)
    let mark = Paragraph(line.quote, direction: line.direction).line(width: .max, options: options)
    let room = line.room(in: width, mark: mark.columns)
    if let columns = line.columns(in: width - room.columns, mark: mark.columns, options) {
      return [columns.placed(mark, room, in: width)]
    }
    let paragraph = line.paragraph(withIndent: !room.hasIndent, withQuote: !room.hasQuote)
    return paragraph.lines(width: max(1, width - room.columns), options: options).map {
      $0.placed(mark, room, in: width)
    }
  }

  /// A line in logical order, in rows of a width if there is one.
  mutating func text(of styled: StyledText, width: Int?) -> [String] {
    guard let width else { return [styled.text] }
    let line = take(styled)
    let mark = Paragraph(line.quote, direction: line.direction).columns(options: options)
    let room = line.room(in: width, mark: mark)
    let paragraph = line.paragraph(withIndent: !room.hasIndent, withQuote: !room.hasQuote)
    let start = (room.hasQuote ? line.quote : "") + String(repeating: " ", count: room.hasIndent ? line.indent : 0)
    let bytes = Array(paragraph.text.utf8)
    return paragraph.lines(width: max(1, width - room.columns), options: options).map { row in
      var text = bytes[row.range.clamped(to: 0..<bytes.count)]
      while text.last == 0x20 { text.removeLast() }
      return start + String(decoding: text, as: UTF8.self)
    }
  }

  private mutating func take(_ styled: StyledText) -> PageLine {
    var line = PageLine(styled, tab: Self.tab)
    let goesOn = before.flatMap { $0.quote == line.quote ? $0 : nil }
    let first = Paragraph(line.text).firstDirection
    switch (first, goesOn) {
    case (nil, let before): line.direction = (before ?? self.before)?.direction ?? .leftToRight
    case (let first?, let before?) where before.isFull && before.direction != first:
      line.direction = Direction.dominant(in: [line.text]) == before.direction ? before.direction : first
    case (let first?, _): line.direction = first
    }
    let columns = line.text.isEmpty ? 0 : Paragraph(line.text, direction: line.direction).columns(options: options)
    before = Before(direction: line.direction, quote: line.quote, isFull: columns >= Self.fullLine)
    return line
  }
}

extension Paragraph {
  /// The direction of the first strong letter; nil where there is none.
  fileprivate var firstDirection: Direction? {
    // Of one letter the direction of most is that of the first.
    guard Direction.dominant(in: [text]) != nil else { return nil }
    return Paragraph(text).line(width: 1).direction
  }
}

/// What stands before each row of a line.
struct PageRoom {
  var hasQuote = false
  var hasIndent = false
  var columns = 0
}

/// A line taken apart: quote marks, blanks, text.
struct PageLine {
  /// As it was written, with the space behind it.
  var quote = ""
  var indent = 0
  /// Tabulators are in it still.
  var text = ""
  var spans: [Span] = []
  var direction = Direction.leftToRight
  private let tab: Int

  init(_ styled: StyledText, tab: Int) {
    self.tab = tab
    let bytes = Array(styled.text.utf8)
    let end = Self.endOfQuote(bytes)
    var start = end
    while start < bytes.count, let width = [0x20: 1, 0x09: tab - indent % tab][Int(bytes[start])] {
      indent += width
      start += 1
    }
    quote = String(decoding: bytes[..<end], as: UTF8.self)
    if let last = quote.last, last == ">", start < bytes.count { quote += " " }
    text = String(decoding: bytes[start...], as: UTF8.self)
    spans = styled.spans.compactMap { span in
      let range = span.range.clamped(to: start..<max(start, bytes.count))
      return range.isEmpty ? nil : Span(range.lowerBound - start..<range.upperBound - start, tag: span.tag)
    }
  }

  /// Behind `> ` and `>> `, in any number.
  private static func endOfQuote(_ bytes: [UInt8]) -> Int {
    var end = 0
    while true {
      let next = end > 0 && end < bytes.count && bytes[end] == 0x20 ? end + 1 : end
      guard next < bytes.count, bytes[next] == UInt8(ascii: ">") else { break }
      end = next + 1
    }
    return end > 0 && end < bytes.count && bytes[end] == 0x20 ? end + 1 : end
  }

  /// In a narrow window the text needs the room more than the blanks do, and then more than the marks.
  func room(in width: Int, mark: Int) -> PageRoom {
    let both = mark + indent
    if both < max(1, width / 2) { return PageRoom(hasQuote: true, hasIndent: true, columns: both) }
    if mark < max(1, width / 2) { return PageRoom(hasQuote: true, hasIndent: false, columns: mark) }
    return PageRoom()
  }

  /// What is wrapped: the text, with what has no room before its rows.
  func paragraph(withIndent: Bool, withQuote: Bool) -> Paragraph {
    let start = (withQuote ? quote : "") + String(repeating: " ", count: withIndent ? min(indent, 2) : 0)
    // Only where there is a tabulator do places move.
    let hasTab = text.utf8.contains(0x09)
    let shift = start.utf8.count
    func place(_ offset: Int) -> Int {
      guard hasTab else { return offset + shift }
      let tabs = text.utf8.prefix(offset).reduce(0) { $0 + ($1 == 0x09 ? 1 : 0) }
      return offset + tabs + shift
    }
    return Paragraph(
      start + text.replacing("\t", with: "  "),
      spans: spans.map { Span(place($0.range.lowerBound)..<place($0.range.upperBound), tag: $0.tag) },
      direction: direction)
  }

  /// The text with its tabulators, if it has some and fits: each part by itself at its stop, for a tabulator parts what
  /// stands on its sides (UAX #9, class S).
  func columns(in width: Int, mark: Int, _ options: LayoutOptions) -> Line? {
    guard text.utf8.contains(0x09) else { return nil }
    var parts: [Glyph] = []
    var (used, offset) = (0, 0)
    for (number, part) in text.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { add(PageLine.blanks(tab - (indent + used) % tab), to: &parts, &used) }
      let range = offset..<offset + part.utf8.count
      let own = spans.compactMap { span -> Span? in
        let common = span.range.clamped(to: range)
        return common.isEmpty ? nil : Span(common.lowerBound - offset..<common.upperBound - offset, tag: span.tag)
      }
      add(
        Paragraph(String(part), spans: own, direction: direction).line(width: .max, options: options).glyphs,
        to: &parts, &used)
      guard used <= width else { return nil }
      offset = range.upperBound + 1
    }
    return Line(glyphs: parts, direction: direction, range: 0..<text.utf8.count)
  }

  private func add(_ glyphs: [Glyph], to parts: inout [Glyph], _ used: inout Int) {
    parts = direction == .rightToLeft ? glyphs + parts : parts + glyphs
    for glyph in glyphs { used += Int(glyph.columns) }
  }

  static func blanks(_ count: Int) -> [Glyph] { Array(repeating: Glyph(" ", range: 0..<0), count: max(0, count)) }
}

extension Line {
  /// The row behind its mark and blanks, from the left edge.
  func placed(_ mark: Line, _ room: PageRoom, in width: Int) -> Line {
    let marks = room.hasQuote ? mark.glyphs : []
    let indent = PageLine.blanks(room.columns - (room.hasQuote ? mark.columns : 0))
    guard direction == .rightToLeft else {
      return Line(glyphs: marks + indent + glyphs, direction: direction, range: range)
    }
    let rest = PageLine.blanks(width - room.columns - columns)
    return Line(glyphs: rest + glyphs + indent + marks, direction: direction, range: range)
  }
}
