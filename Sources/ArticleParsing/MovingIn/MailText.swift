/// The body of a part of a mail → text.
enum MailText {
  /// RFC 2045: how the bytes were written, and in which letters they are.
  static func decoded(_ body: ArraySlice<UInt8>, encoding: String?, charset: String?) -> String {
    let bytes: [UInt8] =
      switch encoding?.filter({ !$0.isWhitespace }).lowercased() {
      case "quoted-printable": quotedPrintable(body)
      case "base64": base64(body)
      default: Array(body)
      }
    return text(bytes, charset: charset)
  }

  /// What is UTF-8 is that, whatever is said of it; then what is said counts, then the letters.
  static func text(_ bytes: [UInt8], charset: String?) -> String {
    let type = charset.map { "text/plain; charset=\($0.filter { $0.isASCII && !$0.isWhitespace && $0 != "\"" })" }
    return String(decoding: FeedDecoding.decode(bytes, contentType: type).text, as: UTF8.self)
  }

  static func quotedPrintable(_ bytes: ArraySlice<UInt8>, isWord: Bool = false) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        decoded.append(isWord && byte == UInt8(ascii: "_") ? 0x20 : byte)
        continue
      }
      if index + 1 < bytes.endIndex, let high = digit(bytes[index]), let low = digit(bytes[index + 1]) {
        decoded.append(high << 4 | low)
        index += 2
        continue
      }
      // An end of line that was put in, with blanks that were lost on the way.
      var end = index
      while end < bytes.endIndex, bytes[end] == 0x20 || bytes[end] == 0x09 || bytes[end] == 0x0D { end += 1 }
      if end == bytes.endIndex || bytes[end] == 0x0A {
        index = min(end + 1, bytes.endIndex)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// Signs that are none of its alphabet are passed over, as RFC 2045 6.8 says.
  static func base64(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count / 4 * 3)
    var (bits, count) = (UInt32(0), 0)
    for byte in bytes {
      let value: UInt8
      switch byte {
      case 0x41...0x5A: value = byte - 0x41
      case 0x61...0x7A: value = byte - 0x61 + 26
      case 0x30...0x39: value = byte - 0x30 + 52
      case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
      case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
      default: continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        bits &= (1 << UInt32(count)) - 1
      }
    }
    return decoded
  }

  /// Paragraphs of plain text as HTML: a blank line parts them. Of flowing text (RFC 3676) a line that ends with a blank
  /// goes on in the next, and one that does not ends a line that is to stay.
  static func html(_ text: String, isFlowed: Bool) -> String {
    var paragraphs: [String] = []
    var lines: [String] = []
    var isOpen = false
    func flush() {
      if !lines.isEmpty { paragraphs.append("<p>\(lines.joined(separator: "<br>"))</p>") }
      (lines, isOpen) = ([], false)
    }
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      // Signatures stand behind such a line, and everything in front of it has been said.
      let isSignature = line == "-- "
      guard line.contains(where: { !$0.isWhitespace }) else {
        flush()
        continue
      }
      // What would begin a message or a quotation was moved in by one.
      let bare = isFlowed && line.first == " " ? line.dropFirst() : line
      let escaped = SavedList.escaped(String(bare))
      if isFlowed, isOpen, !isSignature, let last = lines.popLast() {
        lines.append(last + escaped)
      } else if isFlowed || lines.isEmpty {
        lines.append(escaped)
      } else {
        // Lines that a mail program broke: nobody meant them.
        lines[lines.count - 1] += " " + escaped
      }
      isOpen = line.last == " " && !isSignature
    }
    flush()
    return paragraphs.joined(separator: "\n")
  }
}

/// Encoded words of a header (RFC 2047): `=?utf-8?B?…?=`.
enum MailWords {
  static func decoded(_ field: ArraySlice<UInt8>) -> String {
    let field = Array(field.prefix(64 << 10))
    guard field.span.firstIndex(of: "=?", from: 0) != nil else { return MailText.text(field, charset: nil) }
    var text = ""
    // Letters are cut between two words by many programs: what stands side by side in one encoding is one text.
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
      if let word = pending { text += MailText.text(word.bytes, charset: word.charset) }
      pending = nil
    }
    var index = 0
    var plain = 0
    while index < field.count {
      guard field[index] == UInt8(ascii: "="), let (charset, bytes, end) = word(at: index, in: field) else {
        index += 1
        continue
      }
      let between = field[plain..<index]
      if !between.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) || pending == nil {
        flush()
        text += MailText.text(Array(between), charset: nil)
      }
      if let open = pending, open.charset == charset {
        pending = (charset, open.bytes + bytes)
      } else {
        flush()
        pending = (charset, bytes)
      }
      (index, plain) = (end, end)
    }
    flush()
    return text + MailText.text(Array(field[plain...]), charset: nil)
  }

  private static func word(at start: Int, in field: [UInt8]) -> (charset: String, bytes: [UInt8], end: Int)? {
    let mark = UInt8(ascii: "?")
    guard start + 1 < field.count, field[start + 1] == mark,
      let first = place(of: mark, from: start + 2, in: field, atMost: 60),
      first + 2 < field.count, field[first + 2] == mark,
      let last = place(of: mark, from: first + 3, in: field, atMost: 4_096),
      last + 1 < field.count, field[last + 1] == UInt8(ascii: "=")
    else { return nil }
    // A language may stand behind a star (RFC 2231).
    let charset = String(decoding: field[(start + 2)..<first], as: UTF8.self).prefix { $0 != "*" }.lowercased()
    let content = field[(first + 3)..<last]
    switch field[first + 1] | 0x20 {
    case UInt8(ascii: "b"): return (charset, MailText.base64(content), last + 2)
    case UInt8(ascii: "q"): return (charset, MailText.quotedPrintable(content, isWord: true), last + 2)
    default: return nil
    }
  }

  private static func place(of byte: UInt8, from start: Int, in field: [UInt8], atMost limit: Int) -> Int? {
    guard start < field.count else { return nil }
    return field[start..<min(start + limit, field.count)].firstIndex(of: byte)
  }
}
