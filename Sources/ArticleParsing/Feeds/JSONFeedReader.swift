/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), with what people get wrong: numbers as ids, one author instead
/// of a list, and no version.
enum JSONFeedReader {
  static func parse(_ bytes: [UInt8], base: String?) throws(FeedError) -> ParsedFeed {
    let (value, brokenLine) = JSONReader.lenientValue(of: bytes)
    guard let json = value else { throw .notJSON(line: brokenLine ?? 1) }
    // Some leave the version out; `items` is what other JSON hardly has.
    let items = json["items"].map(items) ?? []
    guard json["version"]?.text?.contains("jsonfeed.org") == true || json["items"]?.array != nil else {
      if let brokenLine { throw .notJSON(line: brokenLine) }
      throw .notAFeed(found: .otherJSON)
    }
    var feed = ParsedFeed(version: json["version"]?.text?.contains("1.1") == true ? "json11" : "json10")
    let address = base ?? json["feed_url"]?.text
    feed.title = line(json["title"])
    feed.link = url(json["home_page_url"], address)
    feed.description = line(json["description"])
    feed.language = line(json["language"])
    let authors = authors(json, address)
    for item in items.prefix(ParsedFeed.maxEntries) {
      guard case .object(_, let range) = item else { continue }
      var entry = entry(item, Array(bytes[range]), feed.link, address)
      // §Top-level: the feed's authors are those of items that name none.
      if entry.authors.isEmpty { entry.authors = authors }
      feed.entries.append(entry)
    }
    // JSON Feed has no date of the whole.
    feed.updated = feed.entries.compactMap { $0.updated ?? $0.published }.max()
    if items.count > ParsedFeed.maxEntries {
      feed.warnings.append(.leftOutEntries(count: items.count - ParsedFeed.maxEntries))
    }
    if brokenLine != nil { feed.warnings.append(.cutOff) }
    return feed
  }

  private static func entry(_ item: JSONValue, _ raw: [UInt8], _ feedLink: String?, _ address: String?)
    -> FeedEntry
  {
    var entry = FeedEntry(
      id: item["id"]?.text,
      title: item["title"]?.text.flatMap { FeedText.plain(Array($0.utf8), keepsMarks: true) })
    let base = address ?? feedLink
    entry.link = url(item["url"], base) ?? url(item["external_url"], base)
    entry.published = item["date_published"]?.text.flatMap(FeedDate.parse)
    entry.updated = item["date_modified"]?.text.flatMap(FeedDate.parse)
    entry.summary = escaped(item["summary"])
    entry.content = markup(item["content_html"]) ?? escaped(item["content_text"])
    entry.authors = authors(item, base)
    for tag in (list(item["tags"])).compactMap(line).flatMap(TagLine.names)
    where entry.tags.count < ParsedFeed.maxTags && !entry.tags.contains(tag) {
      entry.tags.append(tag)
    }
    entry.enclosures = list(item["attachments"]).compactMap { attachment in
      url(attachment["url"], base).map {
        FeedEnclosure(
          url: $0, type: attachment["mime_type"]?.text,
          length: attachment["size_in_bytes"]?.text.flatMap { Double($0) }.flatMap { Int(exactly: $0.rounded()) })
      }
    }
    if entry.enclosures.isEmpty, let image = url(item["image"], base) ?? url(item["banner_image"], base) {
      entry.enclosures = [FeedEnclosure(url: image)]
    }
    entry.base = entry.link ?? feedLink ?? address
    entry.raw = raw
    return entry
  }

  /// Version 1.0 has one author, 1.1 a list.
  private static func authors(_ json: JSONValue, _ base: String?) -> [FeedAuthor] {
    var authors: [FeedAuthor] = []
    for author in list(json["authors"]).compactMap({ author(of: $0, base) }) where !authors.contains(author) {
      authors.append(author)
    }
    return authors.isEmpty ? [json["author"].flatMap { author(of: $0, base) }].compactMap(\.self) : authors
  }

  private static func author(of json: JSONValue, _ base: String?) -> FeedAuthor? {
    if let name = json.text { return FeedAuthor(rss: name) }
    let author = FeedAuthor(name: line(json["name"]), url: url(json["url"], base))
    return author == FeedAuthor() ? nil : author
  }

  /// One alone where a list should be is a list of one.
  private static func list(_ json: JSONValue?) -> [JSONValue] { json.map { $0.array ?? [$0] } ?? [] }

  /// Programs that make lists out of tables write `{"0": …, "1": …}`.
  private static func items(_ json: JSONValue) -> [JSONValue] {
    if case .object(let members, _) = json { members.map(\.value) } else { json.array ?? [] }
  }

  private static func url(_ json: JSONValue?, _ base: String?) -> String? {
    guard let text = json?.text, !text.isEmpty else { return nil }
    return WebAddress.absolute(text, against: base)
  }

  /// The specification wants plain text; references of HTML are found all the same.
  private static func line(_ json: JSONValue?) -> String? { json?.text.flatMap { FeedText.plain(Array($0.utf8)) } }

  private static func html(_ json: JSONValue?) -> String? {
    json?.text.flatMap { text in text.utf8.contains { !$0.isSpace } ? text : nil }
  }

  private static func markup(_ json: JSONValue?) -> String? {
    html(json).map { html in
      FeedText.unescaped(Array(html.utf8)[...]).map { String(decoding: $0, as: UTF8.self) } ?? html
    }
  }

  private static func escaped(_ json: JSONValue?) -> String? {
    html(json).map { String(decoding: FeedText.escaped(Array($0.utf8)), as: UTF8.self) }
  }
}
