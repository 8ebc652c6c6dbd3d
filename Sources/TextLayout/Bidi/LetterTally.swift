/// Letters of texts counted by the direction of their script.
///
/// Read off the bytes by block, a nanosecond each, because every article passes here on import; marks, digits and
/// punctuation of a block do not count. Blocks beyond the BMP are rare enough in news to be passed over.
struct LetterTally {
  private(set) var leftToRight = 0
  private(set) var rightToLeft = 0

  mutating func add(_ text: String) {
    var text = text
    var counts = (leftToRight: 0, rightToLeft: 0)
    let letters = Self.letters
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = unsafe bytes[index]
        let next = index + 1 < bytes.count ? UInt64(unsafe bytes[index + 1] & 0x3F) : 0
        counts.leftToRight += Int(letters[Int(byte)].leftToRight >> next & 1)
        counts.rightToLeft += Int(letters[Int(byte)].rightToLeft >> next & 1)
        // Bytes that continue a letter are not counted.
        index += byte < 0xC2 ? 1 : 2
      }
    }
    leftToRight += counts.leftToRight
    rightToLeft += counts.rightToLeft
  }

  /// By the first byte of a letter what `count` says of each second byte from 80 to BF, a bit for each. D8 and D9 come in
  /// no order, and a processor that guesses wrong between two branches loses more than all of this takes.
  private static let letters: [(leftToRight: UInt64, rightToLeft: UInt64)] = (0...UInt8.max).map { byte in
    var letters: (leftToRight: UInt64, rightToLeft: UInt64) = (0, 0)
    for next in UInt8(0x80)...0xBF {
      var counts = (leftToRight: 0, rightToLeft: 0)
      count(byte, next, &counts)
      letters.leftToRight |= UInt64(counts.leftToRight) << UInt64(next & 0x3F)
      letters.rightToLeft |= UInt64(counts.rightToLeft) << UInt64(next & 0x3F)
    }
    return letters
  }

  /// Counts the letter that begins with `byte`, if one does; `next` is the byte behind it.
  @inline(__always)
  private static func count(_ byte: UInt8, _ next: UInt8, _ counts: inout (leftToRight: Int, rightToLeft: Int)) {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: counts.leftToRight += 1
    case 0x00...0xC2, 0xCC: break  // continuation bytes, signs of Latin-1, combining marks
    case 0xC3...0xD5: counts.leftToRight += 1  // Latin, Greek, Cyrillic, Armenian
    case 0xD7: if next >= 0x90 { counts.rightToLeft += 1 }  // Hebrew letters behind their points
    case 0xD8: if next >= 0xA0 { counts.rightToLeft += 1 }  // Arabic from U+0620
    case 0xD9: if next != 0x80, next <= 0x8A || next >= 0xB1 { counts.rightToLeft += 1 }  // no tatweel, no harakat
    case 0xDA: counts.rightToLeft += 1
    case 0xDB: if next <= 0x93 || next == 0x95 { counts.rightToLeft += 1 }  // to U+06D3, and ە
    case 0xDC...0xDF: counts.rightToLeft += 1  // Syriac, Thaana, N'Ko
    case 0xE0: if next >= 0xA4 { counts.leftToRight += 1 } else { counts.rightToLeft += 1 }
    case 0xE1, 0xE3...0xED: counts.leftToRight += 1
    case 0xEF where (0xAC...0xB7).contains(next) || (0xB9...0xBB).contains(next): counts.rightToLeft += 1
    default: break
    }
  }
}
