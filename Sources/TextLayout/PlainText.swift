extension Paragraph {
  /// Printable ASCII in a left-to-right paragraph: a byte is a cell, and nothing is to be done.
  var isPlain: Bool {
    guard direction != .rightToLeft else { return false }
    return text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  /// The whole paragraph as a line, if it is plain and fits.
  func plainLine(width: Int) -> Line? {
    guard text.utf8.count <= width, isPlain else { return nil }
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    for (offset, byte) in text.utf8.enumerated() {
      glyphs.append(Glyph(Character(Unicode.Scalar(byte)), tag: tag, range: offset..<offset + 1))
    }
    for span in spans {
      for i in span.range.clamped(to: 0..<glyphs.count) { glyphs[i].tag = span.tag }
    }
    return Line(glyphs: glyphs, direction: .leftToRight, range: 0..<glyphs.count)
  }
}
