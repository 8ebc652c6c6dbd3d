/// The index of elfeed, a reader within Emacs (elfeed-db.el): feeds and entries as records in tables. The texts lie in
/// files of their own.
public struct ElfeedIndex: Equatable, Sendable {
  /// In bytes; 100,000 entries take some 60 MB.
  public static let limit = 256 << 20

  public enum Problem: Error, Equatable, Sendable {
    /// What Emacs prints otherwise than we read it.
    case malformed(line: Int)
    case tooLarge
    /// No entries are in it.
    case noEntries
  }

  public struct Entry: Equatable, Sendable {
    public var article: MovedArticle
    /// The name of the file with its text, forty hexadecimal digits.
    public var content: String?
    public var isHTML = true
  }

  /// Titles by address.
  public var feeds: [(address: String, title: String?)] = []
  public var entries: [Entry] = []
  /// Records that are none.
  public var damaged = 0

  public static func == (a: Self, b: Self) -> Bool {
    a.entries == b.entries && a.damaged == b.damaged && a.feeds.elementsEqual(b.feeds) { $0 == $1 }
  }

  public init(_ bytes: [UInt8]) throws(Problem) {
    guard bytes.count <= Self.limit else { throw .tooLarge }
    var reader = LispReader(bytes)
    var found: LispValue?
    do throws(LispReader.Problem) {
      // An empty one for older programs stands before the real one.
      while let value = try reader.next() {
        if value[":entries"]?.list != nil { found = value }
      }
    } catch {
      if case .tooMany = error { throw .tooLarge }
      throw .malformed(line: error.line)
    }
    guard let found else { throw .noEntries }
    var titles: [String: String] = [:]
    for (key, value) in Self.pairs(found[":feeds"]) {
      guard let fields = Self.fields(value, "elfeed-feed") else { continue }
      // The table's key is the address; a feed that was never fetched has nothing else.
      guard let address = (Self.text(fields, 1) ?? Self.text(fields, 0) ?? key.text).flatMap(CleanText.line) else {
        continue
      }
      let title = Self.text(fields, 2).flatMap(CleanText.line)
      feeds.append((address, title))
      if let title { titles[address] = title }
      if let id = Self.text(fields, 0), let title { titles[id] = title }
    }
    for (_, value) in Self.pairs(found[":entries"]) {
      if let entry = Self.entry(value, titles) { entries.append(entry) } else { damaged += 1 }
    }
  }

  /// `id title link date content content-type enclosures tags feed-id meta`.
  private static func entry(_ value: LispValue, _ titles: [String: String]) -> Entry? {
    guard let fields = fields(value, "elfeed-entry"), fields.count >= 9 else { return nil }
    var entry = Entry(article: MovedArticle(title: text(fields, 1), link: text(fields, 2).flatMap(CleanText.line)))
    entry.article.isTitleMarkup = true
    // A pair of the place and the id within it.
    entry.article.id = fields[0].list?.last?.text.flatMap(CleanText.line)
    entry.article.published = MovedArticle.date(seconds: fields[3].number)
    entry.isHTML = fields[5].symbol == "html"
    switch fields[4] {
    case .string(let text): entry.article.content = entry.html(text)
    case .list: entry.content = Self.fields(fields[4], "elfeed-ref").flatMap { text($0, 0) }.flatMap(digest)
    default: break
    }
    for enclosure in fields[6].list ?? [] {
      guard let parts = enclosure.list, let address = parts.first?.text.flatMap(CleanText.line) else { continue }
      let type = parts.dropFirst().first?.text
      entry.article.enclosures.append(FeedEnclosure(url: address, type: type))
    }
    let tags = (fields[7].list ?? []).compactMap(\.symbol)
    entry.article.isRead = !tags.contains("unread")
    entry.article.isStarred = tags.contains("star") || tags.contains("starred")
    let own = tags.filter { !["unread", "star", "starred", "nil"].contains($0) }
    entry.article.tags = TagLine.unique(own.compactMap { CleanText.line($0.replacing("\\", with: "")) })
    entry.article.feed = text(fields, 8).flatMap(CleanText.line)
    entry.article.source = entry.article.feed.flatMap { titles[$0] }
    let authors = fields.count > 9 ? fields[9][":authors"]?.list ?? [] : []
    let names = authors.compactMap { ($0[":name"]?.text).flatMap(CleanText.line) }
    entry.article.author = names.isEmpty ? nil : TagLine.unique(names).joined(separator: "، ")
    return entry.article.isAny ? entry : nil
  }

  /// The keys and values of a table: Emacs writes them behind `data`.
  private static func pairs(_ table: LispValue?) -> [(LispValue, LispValue)] {
    guard let data = table?["data"]?.list else { return [] }
    return stride(from: 0, to: data.count - 1, by: 2).map { (data[$0], data[$0 + 1]) }
  }

  /// Of a record `#s(NAME …)` of Emacs 26 and later, or a vector `[cl-struct-NAME …]` of earlier ones.
  private static func fields(_ value: LispValue, _ name: String) -> [LispValue]? {
    guard let list = value.list, let first = list.first?.symbol else { return nil }
    return first == name || first == "cl-struct-" + name ? Array(list.dropFirst()) : nil
  }

  private static func text(_ fields: [LispValue], _ index: Int) -> String? {
    index < fields.count ? fields[index].text : nil
  }

  /// Nothing else becomes part of a path.
  private static func digest(_ name: String) -> String? {
    name.utf8.count == 40 && name.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 } ? name : nil
  }
}

extension ElfeedIndex.Entry {
  /// A text as the article has it.
  public func html(_ text: String) -> String {
    isHTML ? text : MovedArticle.html(text)
  }
}
