internal import ArticleParsing
internal import Store

/// The marks of links in an article's text, `word[1]`, and what they lead to.
struct LinkMarks {
  enum Piece: Equatable {
    case text(Substring)
    /// The mark as it stands in the text, and its address.
    case mark(Substring, number: Int, address: String)
  }

  private var addresses: [Int: String] = [:]

  init(_ blocks: [Block]) {
    for block in blocks where block.kind == .link {
      guard let number = block.number, let address = block.address, Self.mayLead(address) else { continue }
      addresses[number] = address
    }
  }

  /// All of them by their numbers.
  var all: [(number: Int, address: String)] { addresses.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  /// `text` in pieces; a mark whose number no link has is text.
  func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var start = text.startIndex
    var index = start
    let bytes = text.utf8
    while !addresses.isEmpty, let open = bytes[index...].firstIndex(of: UInt8(ascii: "[")) {
      index = bytes.index(after: open)
      let digits = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.prefix(7)
      guard !digits.isEmpty, digits.endIndex < bytes.endIndex, bytes[digits.endIndex] == UInt8(ascii: "]"),
        let number = Int(String(text[digits.startIndex..<digits.endIndex])), let address = addresses[number],
        digits.first != UInt8(ascii: "0")
      else { continue }
      let end = bytes.index(after: digits.endIndex)
      if start < open { pieces.append(.text(text[start..<open])) }
      pieces.append(.mark(text[open..<end], number: number, address: address))
      (start, index) = (end, end)
    }
    if start < text.endIndex { pieces.append(.text(text[start...])) }
    return pieces
  }

  /// What leads to the web or to a letter, and nowhere else: `javascript:`, `data:` and `file:` are in no file of ours,
  /// and neither is what would be looked for beside it.
  static func mayLead(_ address: String) -> Bool {
    let scheme = address.prefix { $0 != ":" }.lowercased()
    return ["http", "https", "ftp", "mailto"].contains(scheme) && address.utf8.count > scheme.utf8.count + 1
      && address.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
  }
}

extension ArticleContent {
  /// The article's own address, to be given away: without secrets; nil where it has none that leads to the web.
  var sharedAddress: String? {
    article.url.map { SecretAddress.removed(from: $0) ?? $0 }.flatMap { LinkMarks.mayLead($0) ? $0 : nil }
  }
}

extension RelatedArticle {
  /// Its address on the web as it may be given away.
  var sharedAddress: String? {
    url.map { SecretAddress.removed(from: $0) ?? $0 }.flatMap { LinkMarks.mayLead($0) ? $0 : nil }
  }
}
