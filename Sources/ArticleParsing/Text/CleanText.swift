/// UTF-8 of any origin → lines to read: one kind of newline, one kind of space, nothing that a terminal obeys.
///
/// Removed are control characters (a terminal would act on them), soft hyphens and U+FEFF, and the marks of direction,
/// unless they are asked for: `DirectionMarks` settles those, which what was asked for owes to each line. ZWNJ and ZWJ
/// stay, Persian is spelt with them. Runs of spaces become one.
struct CleanText {
  private(set) var bytes: [UInt8] = []
  private(set) var droppedControls = 0
  /// Marks of direction have been kept.
  private(set) var hasMarks = false
  /// Bullets of lists have been met.
  private(set) var hasBullets = false
  private let keepsMarks: Bool

  init(_ raw: [UInt8], keepsMarks: Bool = false) {
    self.keepsMarks = keepsMarks
    bytes.reserveCapacity(raw.count)
    var index = 0
    // Nearly all of a page stays as it is, so it is copied in stretches.
    var start = 0
    while index < raw.count {
      // Letters of Arabic, save for U+061C.
      while index + 1 < raw.count, raw[index] & 0xFC == 0xD8, raw[index + 1] != 0x9C { index += 2 }
      guard index < raw.count else { break }
      if Self.stays(raw, index, from: start) {
        index += 1
        continue
      }
      if start < index { bytes.append(contentsOf: raw[start..<index]) }
      index += read(raw, index)
      start = index
    }
    if start < index { bytes.append(contentsOf: raw[start..<index]) }
  }

  /// Whether a byte may be copied: it is no control, no second space, and not the first byte of a character that
  /// might have to go. 0xC2 leads U+0080–00BF; 0xD8 U+061C; 0xE2, 0xE3 and 0xEF the spaces and controls further up.
  private static func stays(_ raw: [UInt8], _ index: Int, from start: Int) -> Bool {
    switch raw[index] {
    case 0xD8: raw[index + 1] != 0x9C
    case 0x21...0x7E, 0x80...0xC1, 0xC3...0xE1, 0xE4...0xEE, 0xF0...0xFF: true
    case 0x20, 0x0A: index > start && raw[index - 1] != 0x20 && raw[index - 1] != 0x0A
    default: false
    }
  }

  /// Reads what begins at `index`, and returns its length.
  private mutating func read(_ raw: [UInt8], _ index: Int) -> Int {
    switch raw[index] {
    case 0x0A, 0x0C, 0x0B:
      newline()
      return 1
    case 0x0D:
      newline()
      return index + 1 < raw.count && raw[index + 1] == 0x0A ? 2 : 1
    case 0x20, 0x09:
      space()
      return 1
    case 0x00...0x1F, 0x7F:
      droppedControls += 1
      return 1
    case 0xC2:
      afterC2(raw[index + 1])
      return 2
    case 0xD8:
      mark([0xD8, 0x9C])
      return 2
    default:
      threeBytes(raw, index)
      return 3
    }
  }

  /// NEL is a newline, the other C1 characters go, NBSP is a space, U+00AD goes.
  private mutating func afterC2(_ byte: UInt8) {
    switch byte {
    case 0x85: newline()
    case 0x80..<0xA0: droppedControls += 1
    case 0xA0: space()
    case 0xAD: break
    default:
      bytes.append(0xC2)
      bytes.append(byte)
    }
  }

  private mutating func threeBytes(_ raw: [UInt8], _ index: Int) {
    switch (raw[index], raw[index + 1], raw[index + 2]) {
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): newline()
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): space()
    // 200E–200F, 202A–202E, 2066–2069
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9):
      mark(raw[index..<index + 3])
    // 200B, 2060–206F, FEFF
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF):
      break
    default:
      if raw[index] == 0xE2 { hasBullets = hasBullets || InlineBullets.isSign(raw[index + 1], raw[index + 2]) }
      bytes.append(contentsOf: raw[index..<index + 3])
    }
  }

  private mutating func mark(_ mark: ArraySlice<UInt8>) {
    guard keepsMarks else { return }
    hasMarks = true
    bytes.append(contentsOf: mark)
  }

  private mutating func space() {
    if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
  }

  private mutating func newline() {
    if bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }
}
