/// UTF-8 of any origin → lines to read: one kind of newline, one kind of space, nothing that a terminal obeys.
///
/// Removed are control characters (a terminal would act on them), the bidi controls (an embedding left open would
/// reorder what stands after it on the screen; our own engine gives each field its direction), soft hyphens and
/// U+FEFF. ZWNJ and ZWJ stay, Persian is spelt with them. Runs of spaces become one.
struct CleanText {
  private(set) var bytes: [UInt8] = []
  private(set) var droppedControls = 0

  init(_ raw: [UInt8]) {
    bytes.reserveCapacity(raw.count)
    var index = raw.first == 0xEF && raw.count >= 3 && raw[1] == 0xBB && raw[2] == 0xBF ? 3 : 0
    while index < raw.count {
      let byte = raw[index]
      switch byte {
      case 0x21...0x7E, 0xC3...0xD7, 0xD9...0xDF, 0x80...0xBF:
        bytes.append(byte)
        index += 1
      case 0x0A, 0x0C, 0x0B:
        newline()
        index += 1
      case 0x0D:
        newline()
        index += index + 1 < raw.count && raw[index + 1] == 0x0A ? 2 : 1
      case 0x20, 0x09:
        space()
        index += 1
      case 0x00...0x1F, 0x7F:
        droppedControls += 1
        index += 1
      case 0xC2:
        afterC2(raw[index + 1])
        index += 2
      case 0xD8 where raw[index + 1] == 0x9C:
        index += 2
      case 0xD8:
        bytes.append(byte)
        index += 1
      default:
        index += longer(raw, index)
      }
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

  /// The characters of three and four bytes; returns how many it has read.
  private mutating func longer(_ raw: [UInt8], _ index: Int) -> Int {
    let lead = raw[index]
    if lead >= 0xF0 {
      bytes.append(contentsOf: raw[index..<index + 4])
      return 4
    }
    switch (lead, raw[index + 1], raw[index + 2]) {
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): newline()
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): space()
    // 200B, 200E–200F, 202A–202E, 2060–206F, FEFF
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA0...0xAF),
      (0xEF, 0xBB, 0xBF):
      break
    default: bytes.append(contentsOf: raw[index..<index + 3])
    }
    return 3
  }

  private mutating func space() {
    if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
  }

  private mutating func newline() {
    if bytes.last == 0x20 { bytes.removeLast() }
    bytes.append(0x0A)
  }
}
