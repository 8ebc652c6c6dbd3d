/// Bytes in the encodings that news pages are met in → UTF-8.
///
/// A mark at the start decides; then strict UTF-8; then, if more than 2 % of the bytes are bad, windows-1256
/// provided that what comes out is Arabic. A few bad bytes in UTF-8 are a damaged UTF-8 file.
enum TextDecoding {
  static func decode(_ bytes: [UInt8], _ warnings: inout [PageWarning]) throws(PageError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    // Books, office documents and archives; a small one has few controls.
    guard !bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { throw .notText }
    // Nearly all pages have none.
    if controls(in: bytes) > 0 {
      if let bigEndian = unmarkedUTF16(bytes) {
        warnings.append(.guessed(.utf16))
        return utf16(bytes[...], bigEndian: bigEndian)
      }
      guard !isBinary(bytes) else { throw .notText }
    }

    if String(validating: bytes, as: UTF8.self) != nil {
      guard let repaired = undoDoubleEncoding(bytes) else { return bytes }
      warnings.append(.repairedDoubleEncoding)
      return repaired
    }
    let (text, bad, line) = replacingBadBytes(bytes)
    guard bad * 50 > bytes.count else {
      warnings.append(.replacedBadBytes(count: bad, line: line))
      return text
    }
    guard let arabic = Windows1256.decode(bytes) else { throw .undecodable(badBytes: bad, line: line) }
    warnings.append(.guessed(.windows1256))
    return arabic
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0)
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether the text is big endian, if it looks like UTF-16 without its mark: every other byte is the number
  /// of a block (0 Latin and spaces, 5 Hebrew, 6 Arabic), and the bytes between them are not.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 16 else { return nil }
    var blocks = [0, 0]
    for (place, byte) in sample.enumerated() where byte == 0 || byte == 5 || byte == 6 { blocks[place % 2] += 1 }
    let half = sample.count / 2
    if blocks[0] * 10 >= half * 8, blocks[1] * 10 < half { return true }
    if blocks[1] * 10 >= half * 8, blocks[0] * 10 < half { return false }
    return nil
  }

  /// More than one control character in ten: no text, even a damaged one.
  private static func isBinary(_ bytes: [UInt8]) -> Bool { controls(in: bytes) * 10 > bytes.prefix(mostSampled).count }

  private static let mostSampled = 65_536

  /// In the first bytes.
  private static func controls(in bytes: [UInt8]) -> Int {
    bytes.prefix(mostSampled).reduce(0) { $0 &+ ($1 < 0x20 && !(0x09...0x0D ~= $1) && $1 != 0x1B ? 1 : 0) }
  }

  private static func replacingBadBytes(_ bytes: [UInt8]) -> (text: [UInt8], bad: Int, line: Int) {
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    var line = 1
    var firstLine: Int?
    var bad = 0
    for index in text.indices {
      if text[index] == 0x0A { line += 1 }
      guard text[index] == 0xEF, text[index + 1] == 0xBF, text[index + 2] == 0xBD else { continue }
      bad += 1
      firstLine = firstLine ?? line
    }
    return (text, bad, firstLine ?? 1)
  }

  /// UTF-8 read as latin-1 or windows-1252 and written as UTF-8 again shows each Arabic letter as Ø, Ù, Ú or Û and
  /// a sign, each Hebrew one as × and a sign. No real text has those as 15 % of its characters.
  private static func undoDoubleEncoding(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.contains(0xC3) else { return nil }
    var leads = 0
    var characters = 0
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      characters += 1
      if bytes[index] == 0xC3, (0x97...0x9B).contains(bytes[index + 1]) { leads += 1 }
    }
    guard leads * 100 >= characters * 15, leads > 0 else { return nil }

    var once: [UInt8] = []
    once.reserveCapacity(bytes.count)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar.value < 0x100 {
        once.append(UInt8(scalar.value))
      } else if let byte = windows1252[scalar.value] {
        once.append(byte)
      } else if scalar != "\u{FEFF}" {
        return nil
      }
    }
    return String(validating: once, as: UTF8.self) == nil ? nil : once
  }

  /// What windows-1252 has where latin-1 has control characters.
  private static let windows1252: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
    0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]
}
