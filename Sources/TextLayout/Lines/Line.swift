/// One cluster in the form a terminal cell shows: a shaped base letter and its marks.
public struct Glyph: Equatable, Sendable {
  public var character: Character
  /// Cells it takes: 1, or 2 for a wide one (UAX #11). Never 0.
  public var columns: UInt8
  /// The tag of the span it stands in.
  public var tag: UInt8
  /// The UTF-8 bytes of the paragraph that it stands for; both letters for lam-alef.
  public var range: Range<Int>

  public init(_ character: Character, columns: UInt8 = 1, tag: UInt8 = 0, range: Range<Int>) {
    self.character = character
    self.columns = columns
    self.tag = tag
    self.range = range
  }
}

/// A line of glyphs in visual order, left to right, without padding.
public struct Line: Equatable, Sendable {
  public var glyphs: [Glyph]
  /// Cells of all glyphs together.
  public var columns: Int
  /// The base direction: the edge the line is aligned to.
  public var direction: Direction
  /// The UTF-8 bytes of the paragraph that the line holds, with the space it broke at.
  public var range: Range<Int>

  public init(glyphs: [Glyph], direction: Direction, range: Range<Int>) {
    self.glyphs = glyphs
    // By index: to hand out each glyph would count references to its character.
    var columns = 0
    for i in glyphs.indices { columns += Int(glyphs[i].columns) }
    self.columns = columns
    self.direction = direction
    self.range = range
  }
}
