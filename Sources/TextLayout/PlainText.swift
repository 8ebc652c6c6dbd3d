extension Paragraph {
  /// Printable ASCII in a left-to-right paragraph: a byte is a cell, and nothing is to be done.
  var isPlain: Bool {
    guard direction != .rightToLeft else { return false }
    for byte in text.utf8 where byte < 0x20 || byte >= 0x7F { return false }
    return true
  }

  /// The whole paragraph as a line, if it is plain and fits.
  func plainLine(width: Int) -> Line? {
    guard text.utf8.count <= width, isPlain else { return nil }
    let table = CharacterTable.shared
    var glyphs: [Glyph] = []
    glyphs.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      let start = glyphs.count
      glyphs.append(Glyph(table.character(UInt32(byte)), tag: tag, range: start..<start + 1))
    }
    for span in spans {
      for i in span.range.clamped(to: 0..<glyphs.count) { glyphs[i].tag = span.tag }
    }
    return Line(glyphs: glyphs, direction: .leftToRight, range: 0..<glyphs.count)
  }
}
