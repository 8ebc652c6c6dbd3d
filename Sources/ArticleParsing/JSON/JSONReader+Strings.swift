extension JSONReader {
  /// The string at `position`; nil, and then there is a failure, for one without an end. Reads in stretches between
  /// escapes; most strings are one.
  mutating func string() -> String? {
    position += 1
    var buffer: [UInt8] = []
    var start = position
    while true {
      while let byte = next, byte >= 0x20 || isLenient, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
        position += 1
      }
      switch next {
      case UInt8(ascii: "\"")?:
        let stretch = bytes[start..<position]
        position += 1
        guard !buffer.isEmpty else { return String(decoding: stretch, as: UTF8.self) }
        buffer += stretch
        return String(decoding: buffer, as: UTF8.self)
      case UInt8(ascii: "\\")?:
        buffer += bytes[start..<position]
        position += 1
        escape(&buffer)
        start = position
        if failure != nil { return nil }
      case nil:
        fail(.endsInString)
        return nil
      default:
        fail(.control)
        return nil
      }
    }
  }

  private mutating func escape(_ buffer: inout [UInt8]) {
    guard let letter = next else { return fail(.endsInString) }
    position += 1
    switch letter {
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(letter)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "u"): unicode(&buffer)
    default: if isLenient { buffer.append(letter) } else { fail(.badEscape) }
    }
  }

  /// `\u0627`, and pairs of surrogates.
  private mutating func unicode(_ buffer: inout [UInt8]) {
    guard var unit = hexadecimal() else {
      if isLenient { buffer += "\u{FFFD}".utf8 } else { fail(.noHexDigit) }
      return
    }
    if unit & 0xFC00 == 0xD800, next == UInt8(ascii: "\\"), position + 1 < bytes.endIndex,
      bytes[position + 1] == UInt8(ascii: "u")
    {
      let first = position
      position += 2
      if let second = hexadecimal(), second & 0xFC00 == 0xDC00 {
        unit = 0x10000 + (unit & 0x3FF) << 10 + second & 0x3FF
      } else {
        position = first
      }
    }
    buffer += Character(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8
  }

  private mutating func hexadecimal() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
