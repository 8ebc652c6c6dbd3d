/// A text in the letters that it is compared by, each with its place in the text: for finding what is typed wherever it
/// stands, also within a word.
///
/// Letters are folded as those of search are. What a search takes for the end of a word stays: `12.5%` is looked for with
/// its signs, which are one for all scripts (`،` is a comma, «» and “” are quotes), and any white space is one blank.
public struct FoldedText: Equatable, Sendable {
  private var bytes: [UInt8] = []
  /// Where the letter that each byte belongs to begins, in UTF-8 bytes of the text; behind the last one its end.
  private var starts: [Int32] = []

  public init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    starts.reserveCapacity(text.utf8.count + 1)
    let fold = Fold.standard
    var offset: Int32 = 0
    for scalar in text.unicodeScalars {
      let code = scalar.value
      if code < 0x80 {
        let letter = Fold.ascii(UInt8(truncatingIfNeeded: code))
        if letter != 0 { append(UInt32(letter), at: offset) } else { append(sign: code, at: offset) }
        offset += 1
        continue
      }
      switch fold.step(code) {
      case .separator: append(sign: code, at: offset)
      // و and ي with a hamza of its own are ؤ and ئ.
      case .dropped: if code == 0x654 { turnSeatIntoHamza() }
      case .letter(let letter): append(letter, at: offset)
      case .letters(let letters): for letter in letters { append(UInt32(letter), at: offset) }
      }
      offset += code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
    }
    starts.append(offset)
  }

  /// Nothing is left of the text that could be found.
  public var isEmpty: Bool { bytes.allSatisfy { $0 == Self.blank } }

  /// Where `typed` stands, one behind another: UTF-8 ranges of the text, with the marks of their last letters. A blank at
  /// either end of what is typed asks for one there and is no part of what is found.
  public func ranges(of typed: FoldedText) -> [Range<Int>] {
    let pattern = typed.bytes
    guard let first = pattern.first, !typed.isEmpty else { return [] }
    let (text, letters) = (bytes.span, pattern.span)
    var ranges: [Range<Int>] = []
    var index = 0
    while index + letters.count <= text.count {
      var length = 0
      if text[index] == first {
        repeat { length += 1 } while length < letters.count && text[index + length] == letters[length]
      }
      if length == letters.count {
        let new = range(index..<index + length)
        // Two of the letters that one code point stands for are one place.
        if new.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(new) }
      }
      index += length == letters.count ? length : 1
    }
    return ranges
  }

  private func range(_ found: Range<Int>) -> Range<Int> {
    var (start, last) = (found.lowerBound, found.upperBound - 1)
    while bytes[start] == Self.blank { start += 1 }
    while bytes[last] == Self.blank { last -= 1 }
    // Behind all letters that one code point stands for.
    var end = last + 1
    while end < bytes.count, starts[end] == starts[last] { end += 1 }
    return Int(starts[start])..<Int(starts[end])
  }

  private static let blank = UInt8(ascii: " ")

  private mutating func append(_ code: UInt32, at offset: Int32) {
    guard let scalar = Unicode.Scalar(code), let encoded = UTF8.encode(scalar) else { return }
    for byte in encoded {
      bytes.append(byte)
      starts.append(offset)
    }
  }

  private mutating func append(sign code: UInt32, at offset: Int32) {
    guard let scalar = Unicode.Scalar(code) else { return }
    if scalar.properties.isWhitespace || code < 0x20 {
      if bytes.last != Self.blank { append(0x20, at: offset) }
    } else {
      append(Self.signs[code] ?? code, at: offset)
    }
  }

  private mutating func turnSeatIntoHamza() {
    guard bytes.count >= 2, bytes[bytes.count - 2] == 0xD9, bytes.last == 0x88 || bytes.last == 0x8A else { return }
    (bytes[bytes.count - 2], bytes[bytes.count - 1]) = (0xD8, 0xA1)
  }

  /// Signs that keyboards have one of, and texts several.
  private static let signs: [UInt32: UInt32] = {
    let groups: [(String, Unicode.Scalar)] = [
      ("،٬", ","), ("؛", ";"), ("؟", "?"), ("٪", "%"), ("٫۔", "."), ("«»“”„‟", "\""), ("‘’‚‛", "'"), ("‐‑‒–—―−", "-"),
    ]
    return Dictionary(
      uniqueKeysWithValues: groups.flatMap { signs, one in signs.unicodeScalars.map { ($0.value, one.value) } })
  }()
}
