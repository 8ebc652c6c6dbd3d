internal import TextLayout

/// An address as it is read: part after part from the left, each in its own direction.
///
/// By UAX #9 alone a path of Arabic words behind an Arabic host is one run from the right, with the host at its right end
/// and nothing to tell where it stops. A mark behind each sign that parts them (RFC 3986 §2.2, and the dots of a host)
/// keeps them in their order. The marks are shown only: what is copied, opened or found is the address.
struct ReadableAddress {
  private static let mark: Unicode.Scalar = "\u{200E}"
  private static let separators = Set(":/?#[]@!$&'()*+,;=.".unicodeScalars)

  let text: String
  /// Where the marks stand in `text`, in bytes.
  private var marks: [Int] = []

  init(_ address: String) {
    guard address.unicodeScalars.contains(where: { BidiLine.isRightToLeft($0.value) }) else {
      text = address
      return
    }
    var scalars = String.UnicodeScalarView()
    var bytes = 0
    for scalar in address.unicodeScalars {
      scalars.append(scalar)
      bytes += scalar.utf8.count
      guard Self.separators.contains(scalar) else { continue }
      marks.append(bytes)
      scalars.append(Self.mark)
      bytes += Self.mark.utf8.count
    }
    text = String(scalars)
  }

  /// Lines of it whose glyphs stand for bytes of the address.
  func lines(width: Int, tag: UInt8, options: LayoutOptions) -> [Line] {
    let lines = Paragraph(text, direction: .leftToRight, tag: tag).lines(width: width, options: options)
    guard !marks.isEmpty else { return lines }
    return lines.map { line in
      let glyphs = line.glyphs.map {
        Glyph($0.character, columns: $0.columns, tag: $0.tag, range: original($0.range))
      }
      return Line(glyphs: glyphs, direction: line.direction, range: original(line.range))
    }
  }

  private func original(_ range: Range<Int>) -> Range<Int> {
    original(range.lowerBound)..<original(range.upperBound)
  }

  private func original(_ offset: Int) -> Int {
    offset - marks.reduce(0) { $0 + max(0, min(Self.mark.utf8.count, offset - $1)) }
  }
}
