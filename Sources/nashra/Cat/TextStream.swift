/// Bytes that come piece by piece, as lines of text.
///
/// UTF-8, and UTF-16 or UTF-32 where a byte order mark says so (Unicode 15, section 23.8). What is not valid is U+FFFD.
/// A line ends at a line feed, a carriage return or both, and at the other ends of UAX #14's class BK. No more is kept
/// than one line, and of a line no more than `longest` bytes: what is longer comes in several pieces.
struct TextStream {
  /// The text has a NUL in its beginning, which no text has; the offset of the byte.
  struct Binary: Error, Equatable { var offset: Int }

  private enum Encoding { case utf8, utf16(isBigEndian: Bool), utf32(isBigEndian: Bool) }

  /// So long a line is laid out in a few milliseconds, and takes few megabytes then.
  static let longest = 1 << 16
  /// How far a NUL is looked for, as Git does.
  private static let beginning = 8000

  private var encoding: Encoding?
  /// Not decoded yet: the first bytes, or a part of a unit.
  private var raw: [UInt8] = []
  private var seen = 0
  private var high: UInt32?
  /// UTF-8 of the line that has not ended.
  private var line: [UInt8] = []

  /// The lines that these bytes end.
  mutating func take(_ bytes: some Collection<UInt8>) throws(Binary) -> [String] {
    raw += bytes
    return try lines(isEnd: false)
  }

  /// The last line, if it has no end.
  mutating func finish() throws(Binary) -> [String] {
    var lines = try lines(isEnd: true)
    if !line.isEmpty { lines += Self.parts(of: line[...]) }
    line = []
    return lines
  }

  private mutating func lines(isEnd: Bool) throws(Binary) -> [String] {
    if encoding == nil {
      guard let found = Self.encoding(of: raw, isEnd: isEnd) else { return [] }
      encoding = found.encoding
      raw.removeFirst(found.mark)
    }
    if case .utf8? = encoding {
      // Later a NUL is shown as other controls are: what came before is printed already.
      if seen < Self.beginning, let nul = raw.prefix(Self.beginning - seen).firstIndex(of: 0) {
        throw Binary(offset: seen + nul)
      }
      seen += raw.count
      line += raw
      raw = []
    } else {
      decode(isEnd: isEnd)
    }
    return cut(isEnd: isEnd)
  }

  /// nil while there are too few bytes to tell.
  private static func encoding(of bytes: [UInt8], isEnd: Bool) -> (encoding: Encoding, mark: Int)? {
    let marks: [([UInt8], Encoding)] = [
      ([0xFF, 0xFE, 0, 0], .utf32(isBigEndian: false)), ([0, 0, 0xFE, 0xFF], .utf32(isBigEndian: true)),
      ([0xFF, 0xFE], .utf16(isBigEndian: false)), ([0xFE, 0xFF], .utf16(isBigEndian: true)),
      ([0xEF, 0xBB, 0xBF], .utf8),
    ]
    if !isEnd, marks.contains(where: { $0.0.count > bytes.count && $0.0.starts(with: bytes) }) { return nil }
    let found = marks.first { bytes.starts(with: $0.0) }
    return (found?.1 ?? .utf8, found?.0.count ?? 0)
  }

  private mutating func decode(isEnd: Bool) {
    let (width, isBig) =
      switch encoding {
      case .utf16(let isBig): (2, isBig)
      case .utf32(let isBig): (4, isBig)
      default: (1, true)
      }
    let whole = raw.count / width * width
    for start in stride(from: 0, to: whole, by: width) {
      let unit = raw[start..<start + width]
      let value = (isBig ? Array(unit) : unit.reversed()).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      if width == 2 { takeUnit(value) } else { append(Unicode.Scalar(value)) }
    }
    raw.removeFirst(whole)
    guard isEnd else { return }
    if high != nil || !raw.isEmpty { append(nil) }
    (high, raw) = (nil, [])
  }

  private mutating func takeUnit(_ unit: UInt32) {
    if let first = high {
      high = nil
      if (0xDC00...0xDFFF).contains(unit) {
        return append(Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + unit - 0xDC00))
      }
      append(nil)
    }
    if (0xD800...0xDBFF).contains(unit) { high = unit } else { append(Unicode.Scalar(unit)) }
  }

  private mutating func append(_ scalar: Unicode.Scalar?) { line += Array(String(scalar ?? "\u{FFFD}").utf8) }

  /// Takes what has ended from the line, and what is too long.
  private mutating func cut(isEnd: Bool) -> [String] {
    var lines: [String] = []
    var start = line.startIndex
    while start < line.endIndex {
      let rest = line[start...]
      let end = rest.prefix(Self.longest).firstIndex(of: 0x0A)
      if let end {
        lines += Self.parts(of: rest[..<end])
        start = end + 1
      } else if rest.count > Self.longest {
        let end = Self.place(toCut: rest.prefix(Self.longest))
        lines += Self.parts(of: rest[..<end])
        start = end
      } else {
        break
      }
    }
    line.removeSubrange(..<start)
    return lines
  }

  /// Behind a space, if one is near, else before the first byte of a letter.
  private static func place(toCut bytes: ArraySlice<UInt8>) -> Int {
    if let space = bytes.suffix(1024).lastIndex(of: 0x20) { return space + 1 }
    let first = bytes.suffix(4).lastIndex { $0 & 0xC0 != 0x80 } ?? bytes.endIndex
    return first > bytes.startIndex ? first : bytes.endIndex
  }

  private static func parts(of bytes: ArraySlice<UInt8>) -> [String] {
    let bytes = bytes.last == 0x0D ? bytes.dropLast() : bytes
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      // A line feed in it would be an end already.
      case "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
        parts.append(String(part))
        part = String.UnicodeScalarView()
      default: part.append(scalar)
      }
    }
    return parts + [String(part)]
  }
}
