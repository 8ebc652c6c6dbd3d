// The public face of the layout: from a paragraph to lines, from a line back to its text, and the
// directions and widths of texts. All positions in text are offsets in UTF-8 bytes.

/// What the reader or the terminal asks of the layout.
public struct LayoutOptions: Equatable, Sendable {
  /// Draws letters in their presentation forms, lam-alef in one cell. Off for terminals that join letters
  /// themselves: then base letters are given out.
  public var shaping = true
  /// Leaves out the vowel signs of Arabic and Hebrew, for terminals that draw them beside their letter. Letters with a
  /// mark that are one in Unicode (NFC) stay whole, and other scripts keep their marks.
  public var stripsMarks = false
  /// Fills lines to both margins, by tatweel between Arabic letters and by wider spaces.
  public var justifies = false
  /// Leaves letters in the order in which they are read, from the left edge on, for devices that order or speak them
  /// themselves: nothing is turned around, mirrored or joined.
  public var keepsLogicalOrder = false

  public init(shaping: Bool = true, stripsMarks: Bool = false, justifies: Bool = false) {
    self.shaping = shaping
    self.stripsMarks = stripsMarks
    self.justifies = justifies
  }
}

extension Paragraph {
  /// The paragraph in lines of at most `width` cells; an empty text gives one empty line.
  ///
  /// Lines break in logical order, by UAX #14 and never before «،», «؛» or «.»; a word wider than the line
  /// is broken between its letters. A width below 1 counts as 1.
  public func lines(width: Int, options: LayoutOptions = .init()) -> [Line] {
    let width = max(1, width)
    if let line = plainLine(width: width) { return [line] }
    let layout = Layout(self, options: options, wraps: true)
    var order: [Int32] = []
    return layout.wrap(width: width).map { line in
      var glyphs = layout.glyphs(line.content, order: &order, limit: width)
      if options.justifies, line.whole.upperBound < layout.clusters.count {
        let missing = width - glyphs.reduce(0) { $0 + Int($1.columns) }
        glyphs = layout.filled(glyphs, of: line.content, missing: missing)
      }
      return Line(glyphs: glyphs, direction: layout.direction, range: layout.range(of: line.whole))
    }
  }

  /// The paragraph in one line of at most `width` cells.
  ///
  /// A longer text is cut at its logical end, between clusters, and … put there: the left end of a
  /// right-to-left line. The ellipsis stands for all that was cut off.
  public func line(width: Int, options: LayoutOptions = .init()) -> Line {
    if let line = plainLine(width: width) { return line }
    return Layout(self, options: options, wraps: false).truncated(width: width)
  }

  /// Cells that the paragraph takes in one line.
  public func columns(options: LayoutOptions = .init()) -> Int {
    if isPlain { return text.utf8.count }
    return Layout(self, options: options, wraps: false).clusters.reduce(0) { $0 + Int($1.columns) }
  }
}

extension Line {
  /// The columns that hold `range`, left to right, counted from the line's left end; more than one stretch
  /// where the range crosses directions.
  public func columns(of range: Range<Int>) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var column = 0
    for glyph in glyphs {
      let end = column + Int(glyph.columns)
      if glyph.range.overlaps(range) {
        if let last = stretches.last, last.upperBound == column {
          stretches[stretches.count - 1] = last.lowerBound..<end
        } else {
          stretches.append(column..<end)
        }
      }
      column = end
    }
    return stretches
  }

  /// Where the text of the glyph at `column` starts. A column beside the line counts as its nearest glyph.
  public func index(at column: Int) -> Int {
    var end = 0
    for glyph in glyphs {
      end += Int(glyph.columns)
      if column < end { return glyph.range.lowerBound }
    }
    return glyphs.last?.range.lowerBound ?? range.lowerBound
  }

  /// The column of the caret that stands before the text at `index`: the cell of the glyph that holds it.
  ///
  /// Counted from the line's left end. At the end of the text it is the cell that the next letter of the
  /// line's direction would take: `columns` in a left-to-right line, **-1** in a right-to-left one, also
  /// when the line is empty.
  public func caretColumn(at index: Int) -> Int {
    var column = 0
    var first: (index: Int, column: Int)?
    for glyph in glyphs {
      if glyph.range.contains(index) { return column }
      if glyph.range.lowerBound < first?.index ?? .max { first = (glyph.range.lowerBound, column) }
      column += Int(glyph.columns)
    }
    if let first, index < first.index { return first.column }
    return direction == .leftToRight ? columns : -1
  }
}

extension Direction {
  /// The direction of most strong letters in all texts together; nil if they have none, and the first
  /// letter's if both are equally many.
  public static func dominant(in texts: [String]) -> Direction? {
    var balance = 0
    var first: Direction?
    for text in texts {
      for scalar in text.unicodeScalars {
        guard let direction = letter(scalar.value, ScalarProperties(of: scalar.value)) else { continue }
        first = first ?? direction
        balance += direction == .leftToRight ? 1 : -1
      }
    }
    if balance == 0 { return first }
    return balance > 0 ? .leftToRight : .rightToLeft
  }
}

/// Cells that a character takes by itself: 2 for wide ones and emoji (UAX #11), 0 only for what is never
/// drawn, such as a lone control or format character.
public func cellColumns(of character: Character) -> Int {
  if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
  return Paragraph(String(character)).columns(options: .init(shaping: false))
}
