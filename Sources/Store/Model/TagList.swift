/// The tags of an article in its row: their numbers in order, with spaces between them.
enum TagList {
  static func ids(_ text: String) -> [Int64] {
    var ids: [Int64] = []
    NumberList.visit(text) { ids.append($0) }
    return ids
  }

  static func text(_ ids: [Int64]) -> String { ids.map(String.init).joined(separator: " ") }
}

/// Numbers in a text, with something else between them.
enum NumberList {
  static func visit(_ text: String, _ body: (Int64) -> Void) {
    var text = text
    text.withUTF8 { unsafe visit($0, body) }
  }

  static func visit(_ text: UnsafeBufferPointer<UInt8>, _ body: (Int64) -> Void) {
    var number: Int64?
    var sign: Int64 = 1
    for index in text.indices {
      let byte = unsafe text[index]
      if 0x30...0x39 ~= byte {
        number = (number ?? 0) &* 10 &+ Int64(byte - 0x30)
      } else {
        if let number { body(sign &* number) }
        (number, sign) = (nil, byte == UInt8(ascii: "-") ? -1 : 1)
      }
    }
    if let number { body(sign &* number) }
  }
}
