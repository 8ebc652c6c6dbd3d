/// The text of a block while it is gathered: white space collapsed, references read, and nothing in it that a terminal
/// obeys (as `CleanText` does for pages).
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  /// In `<pre>`: spaces and newlines stay.
  var keepsSpace = false

  /// Marks of direction are in it, which are to be settled.
  private(set) var hasMarks = false
  /// Bullets of lists are in it.
  private(set) var hasBullets = false

  /// Nothing to see is in it.
  var isEmpty: Bool { bytes.isEmpty || hasMarks && hasMarksAlone }
  var count: Int { bytes.count }

  mutating func append(_ raw: [UInt8], _ range: Range<Int>) {
    var index = range.lowerBound
    var start = index
    let end = range.upperBound
    while index < end {
      let byte = raw[index]
      if Self.stays[Int(byte)], byte != 0xD8 || index + 1 == end || raw[index + 1] != 0x9C {
        index += 1
        continue
      }
      // A single space between two words is most of what is left.
      if byte == 0x20, keepsSpace || index > start && raw[index - 1] != 0x20 {
        index += 1
        continue
      }
      if start < index { bytes.append(contentsOf: raw[start..<index]) }
      index = readSpecial(raw, index, end)
      start = index
    }
    if start < index { bytes.append(contentsOf: raw[start..<index]) }
  }

  /// What begins at `index` and does not simply stay; returns where the text goes on.
  private mutating func readSpecial(_ raw: [UInt8], _ index: Int, _ end: Int) -> Int {
    if raw[index] == UInt8(ascii: "&") {
      if let (scalar, after) = HTMLReferences.read(raw, index), after <= end {
        append(scalar)
        return after
      }
      bytes.append(raw[index])
      return index + 1
    }
    if raw[index] == 0x0D {
      append("\n" as Unicode.Scalar)
      return index + 1 < end && raw[index + 1] == 0x0A ? index + 2 : index + 1
    }
    // The bytes come from a String, so every sequence is whole; `end` is at a tag or the end.
    let length = raw[index] < 0x80 ? 1 : raw[index] < 0xE0 ? 2 : 3
    var value = UInt32(raw[index]) & (length == 1 ? 0x7F : length == 2 ? 0x1F : 0x0F)
    for next in raw[index + 1..<min(index + length, end)] { value = value << 6 | UInt32(next & 0x3F) }
    append(Unicode.Scalar(value) ?? "\u{FFFD}")
    return min(index + length, end)
  }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
      if keepsSpace { bytes.append(0x0A) } else { space() }
    case 0x09 where keepsSpace: bytes.append(contentsOf: [0x20, 0x20, 0x20, 0x20])
    case 0x09, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: space()
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: append(mark: scalar)
    case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x200B, 0x2060...0x206F, 0xFEFF: break
    default:
      bytes.append(contentsOf: scalar.utf8)
      if 0x2022...0x25E6 ~= scalar.value, let second = bytes.dropLast().last, let third = bytes.last {
        hasBullets = hasBullets || InlineBullets.isSign(second, third)
      }
    }
  }

  /// A mark of direction.
  mutating func append(mark: Unicode.Scalar) {
    hasMarks = true
    bytes.append(contentsOf: mark.utf8)
  }

  private var hasMarksAlone: Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x20: index += 1
      case 0xD8 where bytes[index + 1] == 0x9C: index += 2
      case 0xE2 where bytes[index + 1] == 0x80 && (0x8E...0x8F ~= bytes[index + 2] || 0xAA...0xAE ~= bytes[index + 2]),
        0xE2 where bytes[index + 1] == 0x81 && 0xA6...0xA9 ~= bytes[index + 2]:
        index += 3
      default: return false
      }
    }
    return true
  }

  /// `<br>`: nothing at the beginning of a block.
  mutating func breakLine() {
    if !keepsSpace {
      if isEmpty { return }
      if bytes.last == 0x20 { bytes.removeLast() }
    }
    bytes.append(0x0A)
  }

  /// Whether the author left a line empty: two `<br>` make a paragraph.
  var endsInLineBreak: Bool { bytes.last == 0x0A }

  mutating func truncate(to count: Int) { bytes.removeLast(bytes.count - count) }

  /// Behind the last letter: a link's mark stands at its word, not behind the space.
  mutating func appendMark(_ mark: String) {
    var space: UInt8?
    if let last = bytes.last, last == 0x20 || last == 0x0A { space = bytes.removeLast() }
    append(mark)
    if let space { bytes.append(space) }
  }

  mutating func insertMark(_ mark: String, at index: Int) { bytes.insert(contentsOf: mark.utf8, at: index) }

  /// The text without space at its ends, and an empty one from here on.
  mutating func take() -> ArraySlice<UInt8> {
    defer {
      bytes = []
      (hasMarks, hasBullets) = (false, false)
    }
    var text = hasMarks ? DirectionMarks.settled(bytes[...], keepsSpace: keepsSpace)[...] : bytes[...]
    if keepsSpace {
      while let end = text.firstIndex(of: 0x0A), text[..<end].allSatisfy({ $0 == 0x20 }) { text = text[(end + 1)...] }
    }
    while text.last == 0x20 || text.last == 0x0A { text.removeLast() }
    return text
  }

  private mutating func space() {
    if keepsSpace || bytes.last.map({ $0 != 0x20 && $0 != 0x0A }) == true { bytes.append(0x20) }
  }

  /// Letters and signs that are copied as they are. Not: controls, space, `&`, and the first bytes of characters that
  /// may be spaces or controls, U+0080–00BF, 2000–2FFF, 3000–3FFF, FEFF.
  private static let stays: [Bool] = (0...255).map { byte in
    switch byte {
    case 0...0x20, 0x26, 0x7F, 0xC2, 0xE2, 0xE3, 0xEF: false
    default: true
    }
  }
}
