extension CleanText {
  /// `text` without what a terminal obeys, on one line; nil if nothing is left.
  static func line(_ text: String) -> String? {
    var bytes = CleanText(Array(text.utf8)).bytes[...]
    while bytes.last == 0x0A || bytes.last == 0x20 { bytes.removeLast() }
    bytes = bytes.drop { $0 == 0x0A }
    guard !bytes.isEmpty else { return nil }
    guard bytes.contains(0x0A) else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: Array(bytes.split(separator: 0x0A).joined(separator: [0x20])), as: UTF8.self)
  }

  /// The lines of `text` that are not blank; those too long to lay out at once come in parts.
  static func paragraphs(_ text: String) -> [String] {
    CleanText(Array(text.utf8)).bytes.split(separator: 0x0A).flatMap { line -> [String] in
      parts(of: line.last == 0x20 ? line.dropLast() : line)
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
