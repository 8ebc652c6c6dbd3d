extension CleanText {
  /// `text` without what a terminal obeys, on one line; nil if nothing is left that could be seen.
  static func line(_ text: String) -> String? {
    var bytes = CleanText(Array(text.utf8)).bytes[...]
    while bytes.last == 0x0A || bytes.last == 0x20 { bytes.removeLast() }
    bytes = bytes.drop { $0 == 0x0A }
    guard !bytes.isEmpty else { return nil }
    guard bytes.contains(0x0A) else { return visible(String(decoding: bytes, as: UTF8.self)) }
    return visible(String(decoding: Array(bytes.split(separator: 0x0A).joined(separator: [0x20])), as: UTF8.self))
  }

  /// The same with the marks of direction that say something: for titles.
  static func marked(_ text: String) -> String? {
    let clean = CleanText(Array(text.utf8), keepsMarks: true)
    guard clean.hasMarks else { return line(text) }
    let words = clean.bytes.map { $0 == 0x0A ? 0x20 : $0 }
    let settled = DirectionMarks.settled(words[...])
    return visible(String(decoding: settled, as: UTF8.self))
  }

  /// Nil where nothing of `text` could be seen: feeds have titles of a filler or a lone mark, which would be an empty row.
  private static func visible(_ text: String) -> String? {
    text.unicodeScalars.contains { $0.isVisible } ? text : nil
  }

  /// The lines of `text` that are not blank; those too long to lay out at once come in parts.
  static func paragraphs(_ text: String) -> [String] {
    let clean = CleanText(Array(text.utf8), keepsMarks: true)
    return clean.bytes.split(separator: 0x0A).flatMap { line -> [String] in
      let parts = parts(of: line.last == 0x20 ? line.dropLast() : line)
      return clean.hasMarks ? parts.map(DirectionMarks.settled) : parts
    }.filter { !$0.isEmpty }
  }

  /// A paragraph, cut behind sentences where it is longer than `PageLine.longestParagraph`.
  static func parts(of line: ArraySlice<UInt8>) -> [String] {
    // The limit counts letters, of which there are never more than bytes.
    guard line.count > PageLine.longestParagraph else { return [String(decoding: line, as: UTF8.self)] }
    return PageLine.split(line).map { part in
      String(decoding: part.last == 0x20 ? part.dropLast() : part, as: UTF8.self)
    }
  }
}

extension Unicode.Scalar {
  /// A reader sees something of it by itself: it is no space, filler, control or mark for another letter.
  public var isVisible: Bool {
    if (0x21...0x7E).contains(value) { return true }
    // A Braille cell without dots.
    if value == 0x2800 || properties.isDefaultIgnorableCodePoint { return false }
    return switch properties.generalCategory {
    case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark: false
    default: true
    }
  }
}
