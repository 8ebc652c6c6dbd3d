internal import struct Foundation.Date

/// An article's page as the web has it: what its head says of it, and its text without what stands around it.
///
/// Which element holds the text is told by its paragraphs, as by Arc90's Readability (2010): each counts for the elements
/// around it, the less the further out, and links count for nothing.
enum HTMLPage {
  /// A page with less text than this is a list, a form or a notice.
  private static let leastLetters = 200

  /// The article of a page, or nil where there is none. `name` is where the page came from: its address, to which its
  /// links are relative, or a file's name.
  static func article(in bytes: [UInt8], name: String?) -> ParsedArticle? {
    guard isHTML(bytes) else { return nil }
    let charset = FeedDecoding.charset(of: String(decoding: bytes.prefix(4_096), as: UTF8.self))
    let text = FeedDecoding.decode(bytes, contentType: charset.map { "text/html; charset=\($0)" }).text
    // What is called a share bar may hold the article: then nothing is left out by its name.
    for leavesOutByName in [true, false] {
      let scan = HTMLPageScan(text, leavesOutByName: leavesOutByName)
      if let article = article(scan, name: name) { return article }
    }
    return nil
  }

  private static func isHTML(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard
      bytes[start...].first(where: { !$0.isSpace && $0 != 0 }) == UInt8(ascii: "<") || bytes.starts(with: [0xFF, 0xFE])
    else { return false }
    return FeedFormat.sniff(Array(bytes.prefix(65_536))) == .html
  }

  private static func article(_ scan: HTMLPageScan, name: String?) -> ParsedArticle? {
    guard let html = scan.text else { return nil }
    let address = name.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil }
    let head = scan.head
    let own = head.address.flatMap { WebAddress.resolve($0, base: address.flatMap(WebAddress.Base.init)) }
    let base = head.base.map { WebAddress.absolute($0, against: address) } ?? address ?? own
    var blocks = HTMLBlocks.blocks(html, base: base)
    let letters = blocks.lazy.filter { [.paragraph, .quote, .list].contains($0.kind) }
      .reduce(0) { $0 + $1.text.unicodeScalars.count }
    guard letters >= leastLetters || head.isOurs else { return nil }

    let title = head.title(source: head.source)
    // The headline once more, above its text.
    if !head.isOurs, let first = blocks.first(where: { !$0.text.isEmpty }), first.kind == .heading, let title,
      LabelKey.bare(first.text) == LabelKey.bare(title), let place = blocks.firstIndex(of: first)
    {
      blocks.remove(at: place)
    }
    let lede = blocks.first { $0.kind == .paragraph }?.text ?? ""
    var article = ParsedArticle(title: title ?? DerivedTitle.title(from: lede.withoutLinkMarks))
    article.titleIsDerived = title == nil
    article.blocks = blocks
    article.source = head.source.map(QuotedName.bare)
    article.author = head.author
    article.url = address ?? own
    article.setDate(stated: head.published)
    article.keywords = head.keywords
    article.tags = TagLine.unique(head.tags + (head.keywords.map { TagLine($0).tags } ?? []))
    article.takeRelatedLines()
    return article
  }
}
