/// Puts letters together from bytes that come one by one: terminals split them anywhere.
nonisolated struct UTF8Reader: Equatable {
  private var bytes: [UInt8] = []

  var isInsideLetter: Bool { !bytes.isEmpty }

  /// The scalars that `byte` completes: none while a letter is unfinished; U+FFFD for what was no UTF-8.
  mutating func scalars(after byte: UInt8) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    let continues = byte & 0xC0 == 0x80
    if !bytes.isEmpty, !continues { result += flush() }
    bytes.append(byte)
    let wanted = UTF8Reader.length(first: bytes[0])
    if bytes.count < wanted { return result }
    if wanted == 0 { return result + flush() }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    if case .valid(let encoded) = decoder.parseScalar(from: &iterator) {
      result.append(Unicode.UTF8.decode(encoded))
      bytes = []
      return result
    }
    return result + flush()
  }

  /// Gives up on an unfinished letter.
  mutating func flush() -> [Unicode.Scalar] {
    defer { bytes = [] }
    return bytes.isEmpty ? [] : ["\u{FFFD}"]
  }

  /// The length of a sequence that begins with this byte, 0 if none does.
  private static func length(first byte: UInt8) -> Int {
    switch byte {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
