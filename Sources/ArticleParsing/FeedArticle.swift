extension ParsedArticle {
  /// The article that an entry of a feed is.
  ///
  /// Its text is the entry's content; a summary that says anything else stands before it. Enclosures that the text does
  /// not show come behind it, the addresses of all links last. An entry without title is called by its beginning, else
  /// by its address, else by its feed.
  public init(_ entry: FeedEntry, feed: ParsedFeed) {
    let base = entry.base ?? entry.link ?? feed.link
    let content = entry.content ?? ""
    var body = HTMLBlocks()
    body.read(content, base: base)
    if let summary = entry.summary, summary != content {
      var whole = HTMLBlocks()
      whole.read(summary, base: base)
      if Summary.isPart(whole.words, of: body.words) {
        // Its picture may stand nowhere else.
        for block in whole.blocks where block.address != nil { body.addFile(block) }
      } else {
        whole.read(content, base: base)
        body = whole
      }
    }
    for enclosure in entry.enclosures { body.addFile(Block(enclosure, base: base)) }
    let blocks = body.finish()

    let title = entry.title.flatMap(CleanText.marked)
    // Nearly all have one; finding another took a quarter of reading a feed's entries.
    func derived() -> String? {
      for kinds in Self.ledes {
        for block in blocks where kinds.contains(block.kind) {
          let lede = block.text.withoutLinkMarks.replacing("\t", with: " ")
          if let title = CleanText.marked(DerivedTitle.title(from: lede)) { return title }
        }
      }
      return nil
    }
    let address = entry.link ?? entry.id.flatMap { $0.hasPrefix("http") ? $0 : nil }
    self.init(title: title ?? derived() ?? address.flatMap(CleanText.line) ?? feed.title.flatMap(CleanText.line) ?? "")
    titleIsDerived = title == nil
    self.blocks = blocks
    source = (entry.source ?? feed.title).flatMap(CleanText.line).map(QuotedName.bare)
    let people = entry.authors.isEmpty ? entry.contributors : entry.authors
    let names = people.compactMap { ($0.name ?? $0.email).flatMap(CleanText.line) }
    if !names.isEmpty {
      author = TagLine.unique(names).joined(separator: names[0].utf8.contains { $0 >= 0xD6 } ? "، " : ", ")
    }
    url = address.flatMap { WebAddress.resolve($0, base: feed.link.flatMap(WebAddress.Base.init)) }
    setDate(stated: entry.published ?? entry.updated)
    tags = TagLine.unique(entry.tags.compactMap(CleanText.line))
    takeRelatedLines()
  }

  /// What a title is made from: text before what stands under pictures, that before tables and code.
  private static let ledes: [Set<Block.Kind>] = [
    [.paragraph, .heading, .quote, .list], [.caption, .image, .video, .audio, .embedded, .file], [.table, .code],
  ]
}

extension HTMLBlocks {
  /// The texts that are told in words, without what pictures are called.
  fileprivate var words: [String] { blocks.filter { $0.address == nil }.map(\.text) }
}

extension Block {
  /// An enclosure by its type; one whose address is none has no address.
  fileprivate init(_ enclosure: FeedEnclosure, base: String?) {
    let kind: Kind =
      switch enclosure.type?.prefix(while: { $0 != "/" }).lowercased() {
      case "image"?: .image
      case "audio"?: .audio
      case "video"?: .video
      default: .file
      }
    self.init(kind, address: WebAddress.resolve(enclosure.url, base: base.flatMap(WebAddress.Base.init)))
  }
}

extension String {
  /// Without the `[1]` that links leave behind their words.
  var withoutLinkMarks: String { replacing(/\[[0-9]+\]/, with: "") }
}
