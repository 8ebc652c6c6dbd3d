/// UTF-8 in which some passages are in another encoding: a feed into which an old database was poured, entry by entry.
enum MixedEncoding {
  /// `bytes` with the passages that are no UTF-8 read by themselves; nil where all of it may be in one encoding.
  ///
  /// A passage is what stands between tags, or in JSON between quotation marks, and never longer than a line. That the
  /// rest is UTF-8 is believed for a passage with so many letters beyond ASCII: by chance, a word of two letters may be.
  static func repaired(_ bytes: [UInt8], declared: String?) -> (text: [UInt8], names: [String])? {
    let first = bytes.first { !$0.isSpace }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    func isEdge(_ byte: UInt8) -> Bool {
      byte == 0x0A || (isJSON ? byte == UInt8(ascii: "\"") : byte == .less || byte == .greater)
    }
    let passages = bytes.split(omittingEmptySubsequences: false, whereSeparator: isEdge)
    guard passages.contains(where: { letters(in: $0) >= 4 && String(validating: $0, as: UTF8.self) != nil }) else {
      return nil
    }
    // Words of one passage are too few to tell its encoding, all of them together tell it.
    let foreign = passages.filter(isForeign)
    guard !foreign.isEmpty else { return nil }
    let name = declared ?? FeedDecoding.eastern(Array(foreign.joined())) ?? "windows-1252"

    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 4)
    for passage in passages {
      if passage.startIndex > 0 { text.append(bytes[passage.startIndex - 1]) }
      guard isForeign(passage) else {
        text += passage
        continue
      }
      let own = declared ?? FeedDecoding.eastern(Array(passage)) ?? name
      text += Charset.decode(passage, from: own)?.text ?? Array(passage)
    }
    // Letters that were cut off in passages of UTF-8.
    return (Array(String(decoding: text, as: UTF8.self).utf8), [name])
  }

  /// Bytes beyond ASCII that begin a letter in UTF-8.
  private static func letters(in passage: ArraySlice<UInt8>) -> Int { passage.count { $0 >= 0xC2 } }

  /// No UTF-8, and not by a few letters alone that were damaged or cut off.
  private static func isForeign(_ passage: ArraySlice<UInt8>) -> Bool {
    guard letters(in: passage) > 0 || passage.contains(where: { $0 >= 0x80 }) else { return false }
    guard String(validating: passage, as: UTF8.self) == nil else { return false }
    let high = passage.count { $0 >= 0x80 }
    let bad = String(decoding: passage, as: UTF8.self).unicodeScalars.count { $0 == "\u{FFFD}" }
    return high > 1 ? bad * 2 > high : !(passage.last.map { $0 >= 0xC2 } ?? false)
  }
}
