/// Text of feeds between its disguises: HTML that stands for plain text, and plain text that is to become HTML.
enum FeedText {
  /// What a reader would see of `html`, in one line; nil if that is nothing. Only names that HTML has are tags, so that
  /// “Vector<Int> explained” keeps its bracket.
  ///
  /// A text that was escaped once too often shows its tags; it is read again if a closing tag of HTML is among them.
  ///
  /// `keepsMarks`: those of direction that say something, and the elements that do as much; for titles.
  static func plain(_ html: [UInt8], keepsMarks: Bool = false) -> String? {
    var text = html
    if text.contains(where: { $0 == .less || $0 == .ampersand }) {
      text = withoutMarkup(text, keepsMarks: keepsMarks)
      if hasClosingTag(text) { text = withoutMarkup(text, keepsMarks: keepsMarks) }
    }
    return oneLine(text, keepsMarks: keepsMarks)
  }

  /// `text` cleaned and in one line; nil if nothing is left.
  static func oneLine(_ text: [UInt8], keepsMarks: Bool = false) -> String? {
    if keepsMarks { return CleanText.marked(String(decoding: text, as: UTF8.self)) }
    let clean = CleanText(text).bytes
    var line: [UInt8] = []
    line.reserveCapacity(clean.count)
    for byte in clean {
      let isSpace = byte == 0x20 || byte == 0x0A
      if !isSpace { line.append(byte) } else if let last = line.last, last != 0x20 { line.append(0x20) }
    }
    if line.last == 0x20 { line.removeLast() }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  /// Plain text as HTML.
  static func escaped(_ text: [UInt8]) -> [UInt8] {
    var html: [UInt8] = []
    append(text.span, escapedTo: &html)
    return html
  }

  static func append(_ text: Span<UInt8>, escapedTo html: inout [UInt8]) {
    var start = 0
    for index in 0..<text.count {
      guard let reference = reference(for: text[index]) else { continue }
      html.append(contentsOf: text, in: start..<index)
      html += reference.utf8
      start = index + 1
    }
    html.append(contentsOf: text, in: start..<text.count)
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case .less: "&lt;"
    case .greater: "&gt;"
    case .ampersand: "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// HTML of what is meant to be plain text and often is not (`itunes:summary`).
  static func html(fromPlain text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == .less || $0 == .ampersand }) else { return text }
    if let markup = unescaped(text[...]) { return markup }
    return isMarkup(text) || hasReference(text) ? text : escaped(text)
  }

  private static func hasReference(_ text: [UInt8]) -> Bool {
    var entities = XMLEntities()
    let span = text.span
    return text.indices.contains { text[$0] == .ampersand && entities.reference(at: $0, in: span) != nil }
  }

  /// Whether a closing tag of HTML, or `<br`, is in `text`.
  static func hasClosingTag(_ text: [UInt8]) -> Bool {
    let span = text.span
    return text.indices.contains {
      guard text[$0] == .less, let (name, isClosing, _) = tag(at: $0, in: span) else { return false }
      return isClosing || name == "br"
    }
  }

  /// Tags go, references become what they stand for, blocks and `<br>` leave a space.
  private static func withoutMarkup(_ html: [UInt8], keepsMarks: Bool) -> [UInt8] {
    let span = html.span
    var entities = XMLEntities()
    var text: [UInt8] = []
    var index = 0
    // Ends that were looked for in vain need no second look.
    var hasCommentEnd = true
    var hasScriptEnd = true
    var hasDoctypeEnd = true
    var isolates = TitleIsolates()
    while index < span.count {
      let byte = span[index]
      if byte == .ampersand, let (value, end) = entities.reference(at: index, in: span) {
        text += value
        index = end
      } else if byte == .less, hasCommentEnd, span.hasPrefix("<!--", at: index) {
        let end = span.firstIndex(of: "-->", from: index + 4)
        hasCommentEnd = end != nil
        index = end.map { $0 + 3 } ?? index + 4
      } else if byte == .less, hasDoctypeEnd, span.hasPrefix("<!DOCTYPE", at: index) {
        let end = span.firstIndex(of: .greater, from: index)
        hasDoctypeEnd = end != nil
        if end == nil { text.append(byte) }
        index = end.map { $0 + 1 } ?? index + 1
      } else if byte == .less, let (name, isClosing, end) = tag(at: index, in: span) {
        if !inline.contains(name) { text.append(0x20) }
        if keepsMarks { text += (isClosing ? isolates.end(name) : isolates.start(name, html[index..<end])).utf8 }
        index = end
        if !isClosing, hasScriptEnd, name == "script" || name == "style" {
          let scriptEnd = span.firstIndex(of: "</" + name, from: end)
          hasScriptEnd = scriptEnd != nil
          index = scriptEnd ?? end
        }
      } else {
        text.append(byte)
        index += 1
      }
    }
    return text
  }

  /// The tag of HTML that begins at `start`. A `>` or `<` in a quoted value is no end of it.
  static func tag(at start: Int, in text: Span<UInt8>) -> (name: String, isClosing: Bool, end: Int)? {
    var index = start + 1
    let isClosing = index < text.count && text[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let nameStart = index
    while index < text.count, text[index].isASCIIAlphanumeric, index - nameStart <= 10 { index += 1 }
    guard index > nameStart, index < text.count,
      text[index].isSpace || text[index] == .greater || text[index] == UInt8(ascii: "/")
    else { return nil }
    let name = text.string(nameStart..<index).lowercased()
    guard blocks.contains(name) || inline.contains(name) else { return nil }
    // Up to the next tag's begin at most, so that many tags without an end are not each looked through to the end.
    while index < text.count, text[index] != .less {
      if text[index] == .greater { return (name, isClosing, index + 1) }
      index = text[index] == UInt8(ascii: "=") ? endOfValue(behind: index, in: text) : index + 1
    }
    return nil
  }

  /// Behind the quoted value that follows the `=` at `equals`, else behind the `=`.
  static func endOfValue(behind equals: Int, in text: Span<UInt8>) -> Int {
    var start = equals + 1
    while start < text.count, text[start].isSpace { start += 1 }
    guard start < text.count, text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") else {
      return equals + 1
    }
    // Hardly a value is longer; this keeps many quotes without an end from each being looked for to the end.
    let limit = min(text.count, start + 4_096)
    guard let end = text.extracting(0..<limit).firstIndex(of: text[start], from: start + 1) else { return equals + 1 }
    // Where a mark is missing, the next one opens a value of another tag.
    let after = end + 1 < text.count ? text[end + 1] : .greater
    return after.isSpace || after == .greater || after == UInt8(ascii: "/") ? end + 1 : equals + 1
  }

  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
  ]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "audio", "blockquote", "body", "br", "button", "caption", "center", "dd", "details",
    "div", "dl", "dt", "embed", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "img", "input", "legend", "li", "link", "main", "meta", "nav",
    "noscript", "object", "ol", "p", "param", "picture", "pre", "script", "section", "select", "source", "style",
    "summary", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "video",
  ]
}
