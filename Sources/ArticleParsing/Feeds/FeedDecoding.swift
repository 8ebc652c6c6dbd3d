/// The bytes of a feed → UTF-8.
///
/// A mark at the start decides, then the pattern of UTF-16 and UTF-32. What is strict UTF-8 is UTF-8, whatever was
/// declared: text in another encoding is hardly ever well-formed by chance. Then what the XML declaration says counts,
/// before what HTTP said, because servers say the same of all their files; then the letters.
enum FeedDecoding {
  static func decode(_ bytes: [UInt8], contentType: String?) -> (text: [UInt8], warnings: [FeedWarning]) {
    let (text, warnings) = decoded(bytes, contentType)
    return (WesternControls.replaced(in: text), warnings)
  }

  private static func decoded(_ bytes: [UInt8], _ contentType: String?) -> (text: [UInt8], warnings: [FeedWarning]) {
    if let (name, mark) = unicode(bytes) {
      let text = Charset.decode(bytes.dropFirst(mark), from: name)
      return (text?.text ?? bytes, [.encoding(name)])
    }
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let declared = [declaredInXML(bytes), charset(of: contentType)].compactMap(\.self)
    // Seven-bit encodings are well-formed UTF-8, too.
    let isSevenBit = declared.contains { $0.hasPrefix("iso-2022") || $0 == "utf-7" || $0.hasPrefix("hz-") }
    if !isSevenBit, isUTF8(bytes) { return repaired(bytes) }
    let other = declared.first { !["utf-8", "utf8", "us-ascii", "iso-8859-1", "windows-1252"].contains($0) }
    if !isSevenBit, let (text, names) = MixedEncoding.repaired(bytes, declared: other) {
      return (text, [.encoding("UTF-8")] + names.map { .encoding($0) })
    }
    for name in declared where name != "utf-8" && name != "utf8" {
      // What servers and programs say who were never asked.
      if ["iso-8859-1", "windows-1252", "us-ascii"].contains(name), eastern(bytes) != nil { continue }
      if let (text, bad) = Charset.decode(bytes[...], from: name), bad * 50 <= bytes.count {
        return (text, [.encoding(name)] + (bad > 0 ? [.replacedBadBytes(count: bad)] : []))
      }
    }
    return guessed(bytes)
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// By the bytes beyond ASCII alone: a feed is full of Latin letters, its tags.
  private static func guessed(_ bytes: [UInt8]) -> (text: [UInt8], warnings: [FeedWarning]) {
    let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let bad = replacements(in: text)
    // Damaged UTF-8, such as a text cut off within a letter.
    if bad * 5 <= bytes.count(where: { $0 >= 0x80 }) { return (text, [.replacedBadBytes(count: bad)]) }
    let name = eastern(bytes) ?? "windows-1252"
    guard let (decoded, _) = Charset.decode(bytes[...], from: name) else { return (text, [.encoding("UTF-8")]) }
    return (decoded, [.encoding(name)])
  }

  private static func replacements(in text: [UInt8]) -> Int {
    let span = text.span
    var count = 0
    var place = span.firstIndex(of: "\u{FFFD}", from: 0)
    while let found = place {
      count += 1
      place = span.firstIndex(of: "\u{FFFD}", from: found + 3)
    }
    return count
  }

  /// windows-1256, ISO 8859-6 or windows-1255, if most letters beyond ASCII stand beside each other, as no Western text has them.
  static func eastern(_ bytes: [UInt8]) -> String? {
    var high: [UInt8] = []
    var neighbours = 0
    var hebrew = 0
    var before: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 {
        high.append(byte)
        if before >= 0x80 { neighbours += 1 }
        if (0xE0...0xFA).contains(byte) { hebrew += 1 }
      }
      before = byte
    }
    guard neighbours * 2 > high.count else { return nil }
    if hebrew * 10 >= high.count * 9 { return "windows-1255" }
    // و and ي in ISO 8859-6 are è and ê of windows-1256, whose ى and ي are marks in the other one.
    let isoLetters = high.count { $0 == 0xE8 || $0 == 0xEA }
    if isoLetters > high.count(where: { $0 == 0xEC || $0 == 0xED }) { return "iso-8859-6" }
    return Windows1256.decode(high) == nil ? nil : "windows-1256"
  }

  /// Text that was encoded as UTF-8 twice is undone; looked for only where its beginning has the signs.
  private static func repaired(_ bytes: [UInt8]) -> (text: [UInt8], warnings: [FeedWarning]) {
    let sample = bytes.prefix(16_384)
    guard sample.count(where: { $0 == 0xC3 }) * 20 > sample.count else { return (bytes, []) }
    var warnings: [PageWarning] = []
    guard let text = try? TextDecoding.decode(bytes, &warnings) else { return (bytes, []) }
    return (text, warnings.map(FeedWarning.init))
  }

  /// UTF-16 and UTF-32 by their mark or, as XML 1.0 appendix F says, by how `<` and `{` stand in them.
  private static func unicode(_ bytes: [UInt8]) -> (name: String, mark: Int)? {
    switch (byte(bytes, 0), byte(bytes, 1), byte(bytes, 2), byte(bytes, 3)) {
    case (0xFF, 0xFE, 0, 0): return ("UTF-32LE", 4)
    case (0, 0, 0xFE, 0xFF): return ("UTF-32BE", 4)
    case (0xFF, 0xFE, _, _): return ("UTF-16LE", 2)
    case (0xFE, 0xFF, _, _): return ("UTF-16BE", 2)
    case (0x3C, 0, 0, 0), (0x7B, 0, 0, 0), (0x0A, 0, 0, 0), (0x0D, 0, 0, 0): return ("UTF-32LE", 0)
    case (0, 0, 0, 0x3C), (0, 0, 0, 0x7B), (0, 0, 0, 0x0A), (0, 0, 0, 0x0D): return ("UTF-32BE", 0)
    case (0x3C, 0, 1..., 0), (0x7B, 0, 1..., 0), (0x0A, 0, 1..., 0), (0x0D, 0, 1..., 0): return ("UTF-16LE", 0)
    case (0, 0x3C, 0, 1...), (0, 0x7B, 0, 1...), (0, 0x0A, 0, 1...), (0, 0x0D, 0, 1...): return ("UTF-16BE", 0)
    default: return nil
    }
  }

  private static func byte(_ bytes: [UInt8], _ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 1 }

  /// `<?xml version="1.0" encoding="windows-1256"?>`
  private static func declaredInXML(_ bytes: [UInt8]) -> String? {
    let head = Array(bytes.prefix(1_024))
    guard let start = head.span.firstIndex(of: "<?xml", from: 0) else { return nil }
    let end = head.span.firstIndex(of: .greater, from: start) ?? head.count
    return value(of: "encoding", in: String(decoding: head[start..<end], as: UTF8.self))
  }

  static func charset(of contentType: String?) -> String? { contentType.flatMap { value(of: "charset", in: $0) } }

  /// `name=value`, with or without quotation marks and spaces, in small letters.
  private static func value(of name: String, in text: String) -> String? {
    let text = Array(text.lowercased().utf8)
    guard var index = text.span.firstIndex(of: name, from: 0).map({ $0 + name.utf8.count }) else { return nil }
    while index < text.count, text[index].isSpace || "=\"'".utf8.contains(text[index]) { index += 1 }
    let value = text[index...].prefix { $0.isASCIIAlphanumeric || "-_:.+".utf8.contains($0) }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}

extension FeedWarning {
  fileprivate init(_ warning: PageWarning) {
    self =
      switch warning {
      case .guessed(let encoding): .encoding(encoding.rawValue)
      case .replacedBadBytes(let count, _): .replacedBadBytes(count: count)
      default: .encoding("UTF-8 of UTF-8")
      }
  }
}
