import ArticleParsing
import TextAnalysis

/// The place of an article that shows why it was found.
enum Snippet {
  /// About two lines of a terminal.
  private static let length = 240
  private static let before = 60

  static func text(of blocks: [Block], _ matcher: Matcher) -> String { text(of: blocks, matcher.hits) }

  /// `findHits` tells where a text has the words.
  static func text(of blocks: [Block], _ findHits: (String) -> [Matcher.Hit]) -> String {
    var best: (text: String, start: Int, worth: Int)?
    for block in blocks {
      let hits = findHits(block.text)
      for (index, hit) in hits.enumerated() {
        let end = hit.range.lowerBound + length - before
        // The word as typed counts twice.
        let worth = hits[index...].prefix { $0.range.upperBound <= end }.reduce(0) { $0 + ($1.tier == .exact ? 2 : 1) }
        if worth > best?.worth ?? 0 { best = (block.text, hit.range.lowerBound, worth) }
      }
    }
    guard let best else { return cut(blocks.first { !$0.text.isEmpty }?.text ?? "", around: 0) }
    return cut(best.text, around: best.start)
  }

  /// Whole words around an offset, on one line; with … where something was left out.
  private static func cut(_ text: String, around offset: Int) -> String {
    let bytes = Array(text.utf8)
    var start = max(0, offset - before)
    var end = min(bytes.count, start + length)
    if start > 0 { start = (start..<offset).first { bytes[$0] == UInt8(ascii: " ") } ?? offset }
    if end < bytes.count { end = (offset..<end).last { bytes[$0] == UInt8(ascii: " ") } ?? end }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let words = String(decoding: bytes[start..<end], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return (start > 0 ? "… " : "") + words.joined(separator: " ") + (end < bytes.count ? " …" : "")
  }
}
