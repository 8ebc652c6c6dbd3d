/// Logical text with the ranges of it that are drawn differently, ready to be laid out.
///
/// A paragraph is laid out by itself: nothing in it can disturb its neighbours. All ranges and
/// positions are offsets in UTF-8 bytes of `text`.
///
/// Arabic and Latin text in the rows of a terminal that neither reorders nor joins letters:
///
/// ```swift
/// /// The rows of a text in an area of `width` cells, each at the edge where its paragraph begins.
/// func rows(of text: String, width: Int) -> [String] {
///   Paragraph(text).lines(width: width).map { line in
///     let row = line.glyphs.map { String($0.character) }.joined()
///     let margin = String(repeating: " ", count: max(0, width - line.columns))
///     return line.direction == .rightToLeft ? margin + row : row + margin
///   }
/// }
///
/// /// The word of a text that is shown at a column of its first row, as for a click with the mouse.
/// func word(of text: String, at column: Int, width: Int) -> Substring? {
///   let line = Paragraph(text).lines(width: width)[0]
///   let margin = line.direction == .rightToLeft ? width - line.columns : 0
///   let place = text.utf8.index(text.startIndex, offsetBy: line.index(at: column - margin))
///   return text.split(separator: " ").first { $0.endIndex > place }
/// }
/// ```
///
/// The module imports nothing, so another program needs nothing else: it is the library product `TextLayout` of the
/// package.
public struct Paragraph: Equatable, Sendable {
  public var text: String
  /// Ranges with a tag of their own; where two overlap, the later one in the array wins.
  public var spans: [Span]
  /// The base direction; nil takes it from the first strong letter (UAX #9 P2–P3).
  public var direction: Direction?
  /// The tag of everything that no span covers.
  public var tag: UInt8

  public init(_ text: String, spans: [Span] = [], direction: Direction? = nil, tag: UInt8 = 0) {
    self.text = text
    self.spans = spans
    self.direction = direction
    self.tag = tag
  }
}

/// A range of a paragraph and what it is for; the layout carries the tag to each glyph unread.
public struct Span: Equatable, Sendable {
  public var range: Range<Int>
  public var tag: UInt8

  public init(_ range: Range<Int>, tag: UInt8) {
    self.range = range
    self.tag = tag
  }
}
