/// A feed's or page's short version of an article, which often is its beginning.
enum Summary {
  /// Whether `summary` says nothing that `text` does not. Letters and digits alone are compared, and what follows an
  /// ellipsis at its end («… اقرأ المزيد») is not its own.
  static func isPart(_ summary: [String], of text: [String]) -> Bool {
    var key: [UInt8] = []
    for paragraph in summary { append(withoutEnd(paragraph[...]), to: &key) }
    guard !key.isEmpty else { return true }
    var whole: [UInt8] = []
    // Nearly every summary is the beginning, so the rest is looked at only where it is not.
    var rest = text[...]
    while whole.count < key.count, let paragraph = rest.popFirst() { append(paragraph[...], to: &whole) }
    if whole.starts(with: key) { return true }
    for paragraph in rest { append(paragraph[...], to: &whole) }
    return contains(whole, key)
  }

  /// The paragraph up to an ellipsis with hardly more than «اقرأ المزيد» behind it.
  private static func withoutEnd(_ paragraph: Substring) -> Substring {
    let bytes = paragraph.utf8
    var dots = 0
    for index in bytes.indices.reversed().prefix(min(80, bytes.count / 2)) {
      dots = bytes[index] == UInt8(ascii: ".") ? dots + 1 : 0
      if dots == 3 || bytes[index] == 0xE2 && paragraph.unicodeScalars[index] == "…" { return paragraph[..<index] }
    }
    return paragraph
  }

  /// Punctuation that feeds spell in several ways goes: ASCII's, U+2000–203F, «», Arabic's comma and question mark; and
  /// marks of direction.
  private static func append(_ text: Substring, to key: inout [UInt8]) {
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        key.append(byte)
      case UInt8(ascii: "["): index = endOfMark(bytes, index)
      case ..<0x80: break
      case 0xC2: index += 1
      case 0xD8 where [0x8C, 0x9B, 0x9C, 0x9F].contains(bytes[index + 1]): index += 1
      case 0xE2 where bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81 && 0xA6...0xA9 ~= bytes[index + 2]:
        index += 2
      default: key.append(byte)
      }
      index += 1
    }
  }

  /// The last byte of a link's `[12]`, which is ours and not the text's, else `index`.
  private static func endOfMark(_ bytes: [UInt8], _ index: Int) -> Int {
    let end = bytes[(index + 1)...].prefix(5).firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return end.map { bytes[$0] == UInt8(ascii: "]") ? $0 : index } ?? index
  }

  /// Knuth, Morris and Pratt's search: the texts are a stranger's, and a plain one can be made to take their product.
  private static func contains(_ text: [UInt8], _ key: [UInt8]) -> Bool {
    guard key.count <= text.count else { return false }
    var borders = [Int](repeating: 0, count: key.count)
    var length = 0
    for index in key.indices.dropFirst() {
      while length > 0, key[index] != key[length] { length = borders[length - 1] }
      if key[index] == key[length] { length += 1 }
      borders[index] = length
    }
    length = 0
    for byte in text {
      while length > 0, byte != key[length] { length = borders[length - 1] }
      if byte == key[length] { length += 1 }
      if length == key.count { return true }
    }
    return false
  }
}
