/// Whether a text of which nobody says what it is, or which was escaped once too often, is meant as HTML.
extension FeedText {
  /// The markup that `html` shows instead of having it, because it was escaped twice or more often; nil where it does
  /// not. What has a tag of its own was escaped as often as it should be, and what it shows is meant to be seen.
  static func unescaped(_ html: ArraySlice<UInt8>) -> [UInt8]? {
    guard html.first != .less, hasEscapedSign(html) else { return nil }
    var text = Array(html)
    // Nobody was ever seen to do it more than three times.
    for _ in 0..<3 {
      guard hasEscapedSign(text[...]), !hasTag(text) else { return nil }
      text = expanded(text.span)
      if isMarkup(text) { return text }
    }
    return nil
  }

  /// A `<` or `&` is written as a reference; nearly all texts have none.
  private static func hasEscapedSign(_ text: ArraySlice<UInt8>) -> Bool {
    guard var start = text.firstIndex(of: .ampersand) else { return false }
    let signs = ["lt;", "LT;", "amp;", "#60;", "#x3c;", "#x3C;", "#38;"].map { Array($0.utf8) }
    while true {
      if signs.contains(where: { text[(start + 1)...].starts(with: $0) }) { return true }
      guard let next = text[(start + 1)...].firstIndex(of: .ampersand) else { return false }
      start = next
    }
  }

  /// Unlike `XMLEntities.expand`, which reads attributes, newlines stay.
  private static func expanded(_ text: Span<UInt8>) -> [UInt8] {
    var entities = XMLEntities()
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == .ampersand, let (value, end) = entities.reference(at: index, in: text) {
        result += value
        index = end
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// Whether a tag of HTML stands in `text`.
  static func hasTag(_ text: [UInt8]) -> Bool {
    let span = text.span
    var start = 0
    while let place = span.firstIndex(of: .less, from: start) {
      if tag(at: place, in: span) != nil { return true }
      start = place + 1
    }
    return false
  }

  /// Whether tags stand in `text` as they do in HTML, and not as in a text about it: one that closes what was opened,
  /// one that leads to a page or picture, or a break or paragraph that is glued to a word or begins a line.
  ///
  /// «اكتب <br> لكسر السطر» mentions one.
  static func isMarkup(_ text: [UInt8]) -> Bool {
    let span = text.span
    var start = 0
    var open: Set<String> = []
    while let place = span.firstIndex(of: .less, from: start) {
      start = place + 1
      guard let (name, isClosing, end) = tag(at: place, in: span) else { continue }
      start = end
      if isClosing {
        if open.contains(name) { return true }
      } else if breaks.contains(name) {
        if name == "img" ? hasAttribute("src", in: place..<end, span) : !isMention(place..<end, span) { return true }
      } else {
        open.insert(name)
      }
    }
    return false
  }

  private static let breaks: Set<String> = ["br", "p", "hr", "img"]

  private static func hasAttribute(_ name: String, in tag: Range<Int>, _ text: Span<UInt8>) -> Bool {
    text.extracting(tag).firstIndex(of: name, from: 0) != nil
  }

  /// Apart from the words around it, or in quotation marks or brackets.
  private static func isMention(_ tag: Range<Int>, _ text: Span<UInt8>) -> Bool {
    func isApart(_ byte: UInt8?) -> Bool { byte.map { $0 == 0x20 || "\"'`()[]«»".utf8.contains($0) } ?? false }
    return isApart(tag.lowerBound > 0 ? text[tag.lowerBound - 1] : nil)
      && isApart(tag.upperBound < text.count ? text[tag.upperBound] : UInt8(ascii: " "))
  }
}
