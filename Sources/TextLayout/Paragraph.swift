/// Logical text with the ranges of it that are drawn differently, ready to be laid out.
///
/// A paragraph is laid out by itself: nothing in it can disturb its neighbours. All ranges and
/// positions are offsets in UTF-8 bytes of `text`.
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
