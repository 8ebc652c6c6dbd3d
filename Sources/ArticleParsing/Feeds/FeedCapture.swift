/// The text of an element of a feed while it is read.
struct FeedCapture {
  enum Kind {
    /// Markup that was escaped, or stands in the element as it is (“naked”).
    case html
    /// Markup as elements; what text has of `<` and `&` is text.
    case xhtml
    case plain
    /// Nobody says, or in words of their own: plain, unless there is markup in it.
    case unknown
    case base64
  }

  let name: String
  let vocabulary: FeedVocabulary
  let kind: Kind
  /// The xml:base that holds here.
  let base: String?
  /// The direction that its element has (`dir`), or one around it.
  let direction: Block.Direction?
  private let isDirectionInherited: Bool
  private var bytes: [UInt8] = []
  private var depth = 0
  private var hasMarkup = false
  /// How deep a `<div>` around everything is that is left out (RFC 4287 §3.1.1.3).
  private var wrapper: Int?

  init(
    name: String, vocabulary: FeedVocabulary, type: String?, mode: String?, base: String?,
    direction: Block.Direction? = nil, isDirectionInherited: Bool = false
  ) {
    self.name = name
    (self.direction, self.isDirectionInherited) = (direction, isDirectionInherited)
    self.vocabulary = vocabulary
    self.base = base
    kind = vocabulary == .atom ? Self.kind(type: type, mode: mode) : .html
  }

  /// RFC 4287 §3.1.1 and §4.1.3.3; for Atom 0.3, its media types and `mode`.
  private static func kind(type: String?, mode: String?) -> Kind {
    if mode?.lowercased() == "base64" { return .base64 }
    let type = (type ?? "").lowercased().prefix { $0 != ";" }.filter { !$0.isWhitespace }
    switch type {
    case "text", "text/plain": return .plain
    case "application/octet-stream": return .base64
    case _ where type.contains("xhtml"): return mode?.lowercased() == "escaped" ? .html : .xhtml
    // `text/html`, `html/text`, `application/html`
    case _ where type.contains("html"): return .html
    default:
      let isBinary = ["image/", "audio/", "video/"].contains { type.hasPrefix($0) } && !type.hasSuffix("xml")
      return isBinary ? .base64 : .unknown
    }
  }

  mutating func append(_ text: Span<UInt8>) {
    if kind == .xhtml { FeedText.append(text, escapedTo: &bytes) } else { bytes.append(text) }
  }

  mutating func start(_ element: MarkupElement, isXHTML: Bool) {
    depth += 1
    // One that has a direction says something.
    if !hasMarkup, wrapper == nil, element.name.local == "div", kind == .html || kind == .xhtml || isXHTML,
      element["dir"] == nil, bytes.allSatisfy(\.isSpace)
    {
      wrapper = depth
      bytes = []
      return
    }
    hasMarkup = true
    bytes.append(.less)
    append(name: element.name, isXHTML: isXHTML)
    for attribute in element.attributes {
      bytes.append(0x20)
      append(name: attribute.name, isXHTML: false)
      bytes += "=\"".utf8
      FeedText.append(Array(attribute.value.utf8).span, escapedTo: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(.greater)
  }

  /// Returns whether it was the captured element itself that ended.
  mutating func end(_ name: MarkupElement.Name, isXHTML: Bool) -> Bool {
    if depth == 0 { return true }
    if wrapper != depth, !Self.void.contains(name.local) {
      bytes += "</".utf8
      append(name: name, isXHTML: isXHTML)
      bytes.append(.greater)
    }
    depth -= 1
    return false
  }

  private mutating func append(name: MarkupElement.Name, isXHTML: Bool) {
    if !isXHTML, !name.prefix.isEmpty { bytes += (name.prefix + ":").utf8 }
    bytes += name.local.utf8
  }

  /// HTML's elements without an end.
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  // MARK: What it came to

  private func isPlain(_ content: ArraySlice<UInt8>) -> Bool {
    switch kind {
    case .plain: !hasMarkup
    case .unknown: !hasMarkup && !FeedText.isMarkup(Array(content))
    case .html, .xhtml, .base64: false
    }
  }

  /// The bytes, decoded if need be, without white space around them.
  private var content: ArraySlice<UInt8> {
    let bytes = kind == .base64 ? Base64.decode(bytes) : bytes
    return bytes.drop { $0.isSpace }.dropLast(bytes.reversed().prefix { $0.isSpace }.count)
  }

  /// HTML, its links absolute if an xml:base holds; nil for nothing.
  var html: String? {
    // Plain text keeps its lines only where no tag is.
    guard let direction, let html = bareHTML, html.utf8.contains(.less) || !html.utf8.contains(0x0A) else {
      return bareHTML
    }
    return "<div dir=\"\(direction.rawValue)\">\(html)</div>"
  }

  private var bareHTML: String? {
    let content = content
    guard !content.isEmpty else { return nil }
    var html = content
    switch kind {
    case .plain where !hasMarkup: return String(decoding: FeedText.escaped(Array(content)), as: UTF8.self)
    case .unknown where !hasMarkup:
      let text = FeedText.unescaped(content) ?? Array(content)
      guard FeedText.isMarkup(text) else { return String(decoding: FeedText.escaped(Array(content)), as: UTF8.self) }
      html = text[...]
    case .html, .base64: if !hasMarkup, let text = FeedText.unescaped(content) { html = text[...] }
    default: break
    }
    guard let base else { return String(decoding: html, as: UTF8.self) }
    return String(decoding: HTMLLinks.absolute(Array(html), base: base), as: UTF8.self)
  }

  /// What is meant to be plain text, as HTML.
  var htmlOfPlain: String? {
    let content = content
    return content.isEmpty ? nil : String(decoding: FeedText.html(fromPlain: Array(content)), as: UTF8.self)
  }

  /// For names: plain text in one line.
  var line: String? { line(keepsMarks: false) }

  /// The same with the marks of direction that say something.
  var title: String? {
    line(keepsMarks: true).map { DirectionMarks.titled($0, direction, isInherited: isDirectionInherited) }
  }

  private func line(keepsMarks: Bool) -> String? {
    let content = content
    guard isPlain(content) else { return FeedText.plain(Array(content), keepsMarks: keepsMarks) }
    // `&amp;` in a text that was declared plain was escaped once too often; tags may be meant.
    var entities = XMLEntities()
    return FeedText.oneLine(Array(entities.expand(Array(content).span).utf8), keepsMarks: keepsMarks)
  }

  /// For addresses, dates and numbers.
  var word: String? {
    let content = content
    return content.isEmpty ? nil : String(decoding: content, as: UTF8.self)
  }
}

/// RFC 4648, as lenient as its readers: other signs are skipped.
enum Base64 {
  static func decode(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 4 * 3)
    var (value, bits): (UInt32, Int) = (0, 0)
    for byte in text {
      guard let digit = digit(byte) else { continue }
      value = value << 6 | digit
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(bits)))
      }
    }
    // What is no text, an image say, is nothing for a reader of text.
    return String(validating: bytes, as: UTF8.self) == nil ? [] : bytes
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte) - 0x41
    case 0x61...0x7A: UInt32(byte) - 0x61 + 26
    case 0x30...0x39: UInt32(byte) - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
