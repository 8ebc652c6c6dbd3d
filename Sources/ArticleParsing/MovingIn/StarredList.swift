internal import struct Foundation.Date

/// The list of items that Google Reader gave back (`starred.json`), and that FreshRSS, Inoreader, The Old Reader and
/// others write after it.
public enum StarredList {
  /// `brokenLine` where the file ends too early, or is no JSON from there on; what stands before it is taken.
  public static func read(_ bytes: [UInt8]) -> (articles: [MovedArticle], left: Int, brokenLine: Int?) {
    let (text, _) = FeedDecoding.decode(bytes, contentType: nil)
    let (value, brokenLine) = JSONReader.lenientValue(of: text)
    guard let value else { return ([], 0, brokenLine ?? 1) }
    let isStarred = value["id"]?.text.map { $0.hasSuffix("/starred") } ?? false
    let items = value["items"]?.array ?? []
    let articles = items.compactMap { article($0, isStarred: isStarred) }
    return (articles, items.count - articles.count, brokenLine)
  }

  private static func article(_ item: JSONValue, isStarred: Bool) -> MovedArticle? {
    var article = MovedArticle(title: item["title"]?.text)
    article.isTitleMarkup = true
    article.link = address(item["canonical"]) ?? address(item["alternate"])
    let id = item["guid"]?.text ?? item["id"]?.text
    article.id = id.flatMap(CleanText.line)
    // The one is the whole text, the other what the feed gave in its place.
    article.content = html(item["content"]) ?? html(item["summary"])
    article.author = item["author"]?.text.flatMap(CleanText.line)
    article.published = date(item["published"]) ?? date(item["updated"])
    article.source = item["origin"]?["title"]?.text.flatMap(CleanText.line)
    article.feed = item["origin"].flatMap(feed)
    article.isStarred = isStarred
    for category in item["categories"]?.array ?? [] {
      if let name = category.text ?? category["id"]?.text { place(name, &article) }
    }
    article.enclosures = (item["enclosure"]?.array ?? item["enclosures"]?.array ?? []).compactMap { file in
      (file["href"] ?? file["url"])?.text.flatMap(CleanText.line).map {
        FeedEnclosure(url: $0, type: file["type"]?.text)
      }
    }
    return article.isAny ? article : nil
  }

  /// States and labels are categories of a user; others are the feed's own tags.
  private static func place(_ category: String, _ article: inout MovedArticle) {
    let parts = category.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "user" else {
      article.tags += [CleanText.line(category)].compactMap(\.self)
      return
    }
    switch (parts[2], parts[3]) {
    case ("label", let name): article.tags += [CleanText.line(String(name))].compactMap(\.self)
    case ("state", let state) where state.hasSuffix("/read"): article.isRead = true
    case ("state", let state) where state.hasSuffix("/starred"): article.isStarred = true
    default: break
    }
  }

  private static func address(_ links: JSONValue?) -> String? {
    let links = links?.array ?? links.map { [$0] } ?? []
    return links.compactMap { ($0["href"]?.text ?? $0.text).flatMap(CleanText.line) }.first
  }

  /// `feed/` and its address.
  private static func feed(_ origin: JSONValue) -> String? {
    guard let stream = origin["streamId"]?.text, stream.hasPrefix("feed/") else { return origin["feedUrl"]?.text }
    let address = CleanText.line(String(stream.dropFirst(5)))
    return address.flatMap { SavedList.isAddress($0) ? $0 : nil } ?? origin["feedUrl"]?.text
  }

  private static func html(_ content: JSONValue?) -> String? {
    (content?["content"]?.text ?? content?.text).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Seconds, or where they are too many for that, milliseconds; else as feeds write dates.
  private static func date(_ value: JSONValue?) -> Date? {
    guard let text = value?.text else { return nil }
    guard let number = Double(text) else { return FeedDate.parse(text) }
    return MovedArticle.date(seconds: number > 100_000_000_000 ? number / 1_000 : number)
  }
}
