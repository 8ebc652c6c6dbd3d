/// What services that put pages aside give back: addresses with titles, and no text.
public enum SavedList {
  /// Why a row, or the rest of the file, was left out.
  public struct Problem: Error, Equatable, Sendable {
    public var line: Int
    public var reason: Reason
    public enum Reason: Equatable, Sendable { case noAddress, openQuote }
  }

  /// Pocket's `title,url,time_added,tags,status` and Instapaper's `URL,Title,Selection,Folder,Timestamp`, by the names of
  /// their columns.
  public static func read(_ bytes: [UInt8]) -> (articles: [MovedArticle], problems: [Problem]) {
    let (text, _) = FeedDecoding.decode(bytes, contentType: nil)
    var rows = SeparatedValues(text)
    guard let heading = rows.next() else { return ([], []) }
    var columns: [String: Int] = [:]
    for (index, field) in heading.fields.enumerated() { columns[SeparatedValues.name(field)] = index }
    var (articles, problems) = ([MovedArticle](), [Problem]())
    while let row = rows.next() {
      func value(_ names: String...) -> String? {
        let found = names.lazy.compactMap { columns[$0] }.first { $0 < row.fields.count }
        return found.flatMap { CleanText.line(row.fields[$0]) }
      }
      guard let address = value("url"), isAddress(address) else {
        problems.append(Problem(line: row.line, reason: .noAddress))
        continue
      }
      var article = MovedArticle(title: value("title").flatMap { $0 == address ? nil : $0 }, link: address)
      article.saved = MovedArticle.date(seconds: value("time_added", "timestamp").flatMap { Double($0) })
      article.tags = tags(value("tags"))
      article.isRead = value("status").map { $0.lowercased() != "unread" } ?? false
      if let passage = value("selection") { article.content = "<blockquote>\(escaped(passage))</blockquote>" }
      place(value("folder"), &article)
      articles.append(article)
    }
    if let line = rows.openLine { problems.append(Problem(line: line, reason: .openQuote)) }
    return (articles, problems)
  }

  /// Instapaper's folders: three of its own, and those that a person made.
  private static func place(_ folder: String?, _ article: inout MovedArticle) {
    switch folder?.lowercased() {
    case nil, "unread": break
    case "archive": article.isRead = true
    case "starred", "liked": article.isStarred = true
    case _?: article.tags = TagLine.unique(article.tags + [folder ?? ""])
    }
  }

  /// With bars between them, as Pocket writes them; with commas, as its page does; or as a list of JSON.
  static func tags(_ text: String?) -> [String] {
    guard let text, !text.isEmpty else { return [] }
    if text.hasPrefix("["), let list = (try? JSONReader.value(of: Array(text.utf8)[...]))?.array {
      return TagLine.unique(list.compactMap { $0.text.flatMap(CleanText.line) })
    }
    return TagLine.unique(text.split { $0 == "|" || $0 == "," }.compactMap { CleanText.line(String($0)) })
  }

  static func isAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://")
  }

  static func escaped(_ text: String) -> String { String(decoding: FeedText.escaped(Array(text.utf8)), as: UTF8.self) }
}

/// Pocket's page `ril_export.html`: two lists of links, of which the second is what was read.
public enum PocketPage {
  public static func read(_ bytes: [UInt8]) -> [MovedArticle] {
    let (text, _) = FeedDecoding.decode(bytes, contentType: nil)
    var reader = Reader()
    MarkupReader.parse(text, &reader)
    return reader.articles
  }

  private struct Reader: MarkupHandler {
    var articles: [MovedArticle] = []
    private var isRead = false
    private var isHeading = false
    private var article: MovedArticle?
    private var words: [UInt8] = []

    mutating func start(_ element: MarkupElement) {
      switch element.name.local.lowercased() {
      case "h1", "h2":
        isHeading = true
        words = []
      case "a":
        words = []
        article = nil
        guard let address = element["href"].flatMap(CleanText.line), SavedList.isAddress(address) else { return }
        var found = MovedArticle(link: address)
        found.saved = MovedArticle.date(seconds: element["time_added"].flatMap { Double($0) })
        found.tags = SavedList.tags(element["tags"].flatMap(CleanText.line))
        found.isRead = isRead
        article = found
      default: break
      }
    }

    mutating func text(_ text: Span<UInt8>) {
      guard isHeading || article != nil else { return }
      for index in text.indices { words.append(text[index]) }
    }

    mutating func end(_ name: MarkupElement.Name, offset: Int) {
      switch name.local.lowercased() {
      case "h1", "h2":
        isHeading = false
        isRead = String(decoding: words, as: UTF8.self).lowercased().contains("archive")
      case "a":
        guard var found = article else { return }
        article = nil
        found.title = CleanText.line(String(decoding: words, as: UTF8.self)).flatMap { $0 == found.link ? nil : $0 }
        articles.append(found)
      default: break
      }
    }
  }
}
