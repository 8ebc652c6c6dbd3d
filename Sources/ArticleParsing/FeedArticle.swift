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
      if !Summary.isPart(whole.blocks.map(\.text), of: body.blocks.map(\.text)) {
        whole.read(content, base: base)
        body = whole
      }
    }
    for enclosure in entry.enclosures { body.addFile(enclosure.url, type: enclosure.type) }
    let blocks = body.finish()

    let title = entry.title.flatMap(CleanText.line)
    let lede = blocks.first { [.paragraph, .heading, .quote, .list].contains($0.kind) }?.text ?? ""
    let derived = CleanText.line(DerivedTitle.title(from: lede.withoutLinkMarks))
    let address = entry.link ?? entry.id.flatMap { $0.hasPrefix("http") ? $0 : nil }
    self.init(title: title ?? derived ?? address ?? feed.title.flatMap(CleanText.line) ?? "")
    titleIsDerived = title == nil
    self.blocks = blocks
    source = (entry.source ?? feed.title).flatMap(CleanText.line)
    let names = entry.authors.compactMap { ($0.name ?? $0.email).flatMap(CleanText.line) }
    if !names.isEmpty {
      author = TagLine.unique(names).joined(separator: names[0].utf8.contains { $0 >= 0xD6 } ? "، " : ", ")
    }
    url = address.flatMap { WebAddress.resolve($0, base: feed.link.flatMap(WebAddress.Base.init)) }
    published = entry.published ?? entry.updated
    tags = TagLine.unique(entry.tags.compactMap(CleanText.line))
  }
}

extension String {
  /// Without the `[1]` that links leave behind their words.
  var withoutLinkMarks: String { replacing(/\[[0-9]+\]/, with: "") }
}
