/// What stands between `<` and `>`.
extension XMLReader {
  /// The name at `start`, not resolved; `place` then stands behind it.
  mutating func readName(from start: Int) -> Name {
    var colon: Int?
    place = start
    while place < bytes.count, !bytes[place].endsName {
      if bytes[place] == UInt8(ascii: ":"), colon == nil { colon = place }
      place += 1
    }
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    guard let colon, colon > start, colon + 1 < place else { return Name(local: string(start..<place)) }
    return Name(local: string((colon + 1)..<place), prefix: string(start..<colon))
  }

  /// The attributes of the tag at `place`, which then stands behind the tag; nil if the tag is cut off.
  mutating func readAttributes() -> (attributes: [(Name, String)], isEmpty: Bool)? {
    var attributes: [(Name, String)] = []
    while true {
      skipSpace()
      guard place < bytes.count else { return nil }
      switch bytes[place] {
      case .greater:
        place += 1
        return (attributes, false)
      case UInt8(ascii: "/"):
        place += 1
        if place < bytes.count, bytes[place] == .greater {
          place += 1
          return (attributes, true)
        }
      case .less:
        // The tag was never closed; the next one begins here.
        return (attributes, false)
      default:
        let before = place
        let name = readName(from: place)
        if place == before { place += 1 }
        skipSpace()
        guard place < bytes.count else { return nil }
        var value = ""
        if bytes[place] == UInt8(ascii: "=") {
          place += 1
          guard let read = readValue() else { return nil }
          value = read
        }
        if !name.local.isEmpty, attributes.count < maxAttributes { attributes.append((name, value)) }
      }
    }
  }

  private mutating func readValue() -> String? {
    skipSpace()
    let bytes = bytes
    guard place < bytes.count else { return nil }
    let quote = bytes[place]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = place
      while place < bytes.count, !bytes[place].isSpace, bytes[place] != .greater { place += 1 }
      return entities.expand(bytes.span.extracting(start..<place))
    }
    let start = place + 1
    let end = find(quote == UInt8(ascii: "'") ? "'" : "\"", from: start)
    // A closing quotation mark is followed by a space or the tag's end; if not, it most likely opens the value of a
    // later tag, and this one's mark is missing.
    let isSound = end.map { $0 + 1 == bytes.count || bytes[$0 + 1].endsValue } ?? false
    if !isSound, let greater = bytes[start..<(end ?? bytes.count)].firstIndex(of: .greater) {
      place = greater
      return entities.expand(bytes.span.extracting(start..<greater))
    }
    guard let end else { return nil }
    place = end + 1
    return entities.expand(bytes.span.extracting(start..<end))
  }
}

extension UInt8 {
  fileprivate var endsName: Bool {
    isSpace || self == .greater || self == UInt8(ascii: "/") || self == UInt8(ascii: "=") || self == .less
  }

  fileprivate var endsValue: Bool {
    isSpace || self == .greater || self == UInt8(ascii: "/") || self == UInt8(ascii: "?")
  }
}
