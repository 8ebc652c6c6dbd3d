/// A list of subscriptions as readers exchange it (OPML 2.0, opml.org/spec2.opml). What is written is read back equal.
public struct OPML: Equatable, Sendable {
  public struct Feed: Equatable, Sendable {
    public var address: String
    /// What a person calls it.
    public var name: String
    /// As the feed calls itself, where that is another name.
    public var title: String?
    /// A person gave it the name, also where the feed calls itself likewise: it stays, whatever the feed says later.
    /// True of lists from elsewhere, in which nothing tells the one from the other.
    public var isNameChosen = false
    public var link: String?
    /// Names, the outermost first.
    public var folder: [String] = []
    /// `category`, and beside it an attribute of ours where a comma or slash would be misunderstood there.
    public var tags: [String] = []
    // Ours alone, in a namespace.
    public var isHidden = false
    public var isPaused = false
    public var isRightToLeft: Bool?
    public var keepDays: Int?
    public var keepCount: Int?
    /// A page that another reader takes apart by rules of its own (FreshRSS: `type="HTML+XPath"` and its like): the address
    /// is no feed's.
    public var isScraped = false
    /// Searches that mark its new articles as read there (FreshRSS: `filtersActionRead`, one a line).
    public var readFilters: [String] = []
    /// What the file says of the two and was left out, because it is no number of their ranges.
    public var refused: [RefusedSetting] = []

    public static let keepDaysRange = 1...36_500
    public static let keepCountRange = 1...1_000_000_000

    public init(address: String, name: String) {
      self.address = address
      self.name = name
    }
  }

  public struct RefusedSetting: Equatable, Sendable {
    public var name: String
    public var value: String
    public var range: ClosedRange<Int>
  }

  /// 10,000 subscriptions take about 3 MB.
  public static let limit = 32 << 20

  public var title: String?
  public var feeds: [Feed]
  /// Other lists that this one only names (`type="include"`).
  public var includes: [String] = []
  /// Names of searches that are kept like folders (Liferea: `type="vfolder"`).
  public var searches: [String] = []

  public init(title: String? = nil, feeds: [Feed] = []) {
    self.title = title
    self.feeds = feeds
  }

  /// Reads `bytes`, well-formed or not. Outlines that are commented out are passed over, and an address that is there
  /// twice is taken once; where other readers have it in several folders, which are their labels (Feedly, Inoreader), those
  /// behind the first become tags.
  public static func parse(_ bytes: [UInt8]) throws(OPMLError) -> OPML {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    let text: [UInt8]
    var warnings: [PageWarning] = []
    do throws(PageError) { text = try TextDecoding.decode(bytes, &warnings) } catch { throw .notOPML }
    var reader = OPMLReader()
    reader.isOurs = String(decoding: text.prefix(1_024), as: UTF8.self).contains(OPMLWriter.namespace)
    MarkupReader.parse(text, &reader)
    // A program that writes such lists has one in its text. A mark of the order of bytes may stand twice.
    let first = text.first { !$0.isSpace && ![0xEF, 0xBB, 0xBF].contains($0) }
    guard reader.root == "opml", first == UInt8(ascii: "<") else { throw .notOPML }
    return reader.opml
  }

  /// The file, in UTF-8.
  public var bytes: [UInt8] { Array(OPMLWriter(self).text.utf8) }
}

/// Tags ↔ attributes.
private enum OPMLTags {
  /// «/Boston/Weather» is a place in a taxonomy, «Boston» a tag (OPML 2.0, category).
  static func category(_ text: String) -> [String] {
    unique(text.split(separator: ",").compactMap { $0.split(separator: "/").last.map(String.init) })
  }

  /// Commas between them, and those within as in addresses.
  static func read(_ text: String) -> [String] {
    unique(text.split(separator: ",").map { String($0).replacing("%2C", with: ",").replacing("%25", with: "%") })
  }

  private static func unique(_ tags: [String]) -> [String] {
    tags.compactMap(Attributes.line).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  static func category(_ tags: [String]) -> String? { tags.isEmpty ? nil : tags.joined(separator: ",") }

  /// nil where `category` says all of it.
  static func written(_ tags: [String]) -> String? {
    guard tags.contains(where: { $0.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") } }) else {
      return nil
    }
    return tags.map { $0.replacing("%", with: "%25").replacing(",", with: "%2C") }.joined(separator: ",")
  }
}

private struct OPMLReader: MarkupHandler {
  private enum Open { case folder, feed, comment }

  var opml = OPML()
  private(set) var root: String?
  /// We wrote it; then nothing is escaped once too often.
  var isOurs = false
  private var open: [Open] = []
  private var folder: [String] = []
  /// Where each address stands in `opml.feeds`.
  private var seen: [String: Int] = [:]
  private var isTitle = false
  private var title: [UInt8] = []

  mutating func start(_ element: MarkupElement) {
    let name = element.name.local.lowercased()
    root = root ?? name
    switch name {
    case "title" where open.isEmpty: isTitle = true
    case "outline": outline(Attributes(element, isOurs: isOurs))
    default: break
    }
  }

  mutating func text(_ text: Span<UInt8>) {
    guard isTitle else { return }
    for index in text.indices { title.append(text[index]) }
  }

  mutating func end(_ name: MarkupElement.Name, offset: Int) {
    switch name.local.lowercased() {
    case "title" where isTitle:
      isTitle = false
      opml.title = opml.title ?? Attributes.line(String(decoding: title, as: UTF8.self))
    case "outline":
      if open.popLast() == .folder { folder.removeLast() }
    default: break
    }
  }

  private mutating func outline(_ attributes: Attributes) {
    if open.last == .comment || attributes["iscomment"] == "true" {
      open.append(.comment)
      return
    }
    let name = attributes["text"] ?? attributes["title"]
    guard let address = attributes["xmlurl"].map({ isOurs ? $0 : OPMLAddress.completed($0) }) else {
      let type = attributes["type"]?.lowercased()
      if type == "include", let list = attributes["url"] { opml.includes.append(list) }
      if type == "vfolder" { opml.searches.append(name ?? "") }
      open.append(.folder)
      folder.append(name ?? "")
      return
    }
    open.append(.feed)
    if let index = seen[address] {
      let other = folder.filter { !$0.isEmpty }
      guard !isOurs, let label = other.last, other != opml.feeds[index].folder else { return }
      if !opml.feeds[index].tags.contains(label) { opml.feeds[index].tags.append(label) }
      return
    }
    seen[address] = opml.feeds.count
    var feed = OPML.Feed(address: address, name: name ?? address)
    if let title = attributes["title"], title != feed.name { feed.title = title }
    feed.isNameChosen = isOurs ? attributes["nashra:named"] == "true" : name != nil && feed.title == nil
    feed.link = attributes["htmlurl"]
    feed.folder = folder.filter { !$0.isEmpty }
    feed.tags = attributes["nashra:tags"].map(OPMLTags.read) ?? OPMLTags.category(attributes["category"] ?? "")
    let type = attributes["type"]?.lowercased() ?? ""
    feed.isScraped = !isOurs && ["xpath", "dotpath", "dotnotation"].contains { type.contains($0) }
    if !isOurs { feed.readFilters = attributes.readFilters }
    feed.isHidden = attributes["nashra:hidden"] == "true"
    feed.isPaused = attributes["nashra:paused"] == "true"
    feed.isRightToLeft = attributes["nashra:direction"].flatMap { ["rtl": true, "ltr": false][$0] }
    feed.keepDays = attributes.number("nashra:keepDays", in: OPML.Feed.keepDaysRange, &feed.refused)
    feed.keepCount = attributes.number("nashra:keepCount", in: OPML.Feed.keepCountRange, &feed.refused)
    opml.feeds.append(feed)
  }
}

/// The attributes of an outline whose values say something, each on one line; names in small letters, for exporters
/// do not agree about them.
private struct Attributes {
  private var values: [String: String] = [:]
  private(set) var readFilters: [String] = []

  init(_ element: MarkupElement, isOurs: Bool) {
    for attribute in element.attributes {
      let name = (attribute.name.prefix.isEmpty ? "" : attribute.name.prefix + ":") + attribute.name.local.lowercased()
      let isName = !isOurs && ["text", "title", "category"].contains(name)
      let value = isName ? Self.unescaped(attribute.value) : attribute.value
      if let line = Self.line(value) { values[name.lowercased()] = line }
      if name == "frss:filtersactionread" {
        readFilters = value.split(separator: "\n").compactMap { Self.line(String($0)) }
      }
    }
  }

  /// Names that were escaped twice, `A &amp;amp; B`. Tags in them stay as they are: `R&D <b>` may be one.
  private static func unescaped(_ name: String) -> String {
    guard name.utf8.contains(.ampersand) else { return name }
    var entities = XMLEntities()
    let once = entities.expand(Array(name.utf8).span)
    return once.utf8.contains(.ampersand) ? entities.expand(Array(once.utf8).span) : once
  }

  subscript(name: String) -> String? { values[name] }

  /// 0 stands for none, as on the command line.
  func number(_ name: String, in range: ClosedRange<Int>, _ refused: inout [OPML.RefusedSetting]) -> Int? {
    guard let value = self[name.lowercased()], Int(value) != 0 else { return nil }
    guard let number = Int(value), range.contains(number) else {
      refused.append(.init(name: name, value: value, range: range))
      return nil
    }
    return number
  }

  /// Without what a terminal would obey; nil where nothing is left.
  static func line(_ text: String) -> String? {
    let words = CleanText(Array(text.utf8)).bytes.split { $0 == 0x20 || $0 == 0x0A }
    return words.isEmpty ? nil : words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}

private struct OPMLWriter {
  static let namespace = "urn:nashra:opml"
  private(set) var text = ""

  init(_ opml: OPML) {
    text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" xmlns:nashra="\(Self.namespace)">
        <head>
          <title>\(Self.escaped(opml.title ?? ""))</title>
        </head>
        <body>

      """
    var folder: [String] = []
    for feed in opml.feeds {
      let shared = zip(folder, feed.folder).prefix { $0 == $1 }.count
      close(folder.count, downTo: shared)
      for (depth, name) in feed.folder.enumerated().dropFirst(shared) {
        text += "\(Self.indent(depth))<outline text=\"\(Self.escaped(name))\">\n"
      }
      folder = feed.folder
      text += "\(Self.indent(folder.count))<outline\(Self.attributes(feed))/>\n"
    }
    close(folder.count, downTo: 0)
    text += "  </body>\n</opml>\n"
  }

  private mutating func close(_ depth: Int, downTo shared: Int) {
    for depth in (shared..<max(depth, shared)).reversed() { text += "\(Self.indent(depth))</outline>\n" }
  }

  private static func indent(_ depth: Int) -> String { String(repeating: "  ", count: depth + 2) }

  private static func attributes(_ feed: OPML.Feed) -> String {
    let attributes: [(name: String, value: String?)] = [
      ("type", "rss"), ("text", feed.name), ("title", feed.title ?? feed.name), ("xmlUrl", feed.address),
      ("htmlUrl", feed.link), ("category", OPMLTags.category(feed.tags)), ("nashra:tags", OPMLTags.written(feed.tags)),
      ("nashra:named", feed.isNameChosen ? "true" : nil),
      ("nashra:hidden", feed.isHidden ? "true" : nil),
      ("nashra:paused", feed.isPaused ? "true" : nil),
      ("nashra:direction", feed.isRightToLeft.map { $0 ? "rtl" : "ltr" }),
      ("nashra:keepDays", feed.keepDays.map(String.init)), ("nashra:keepCount", feed.keepCount.map(String.init)),
    ]
    return attributes.compactMap { name, value in value.map { " \(name)=\"\(escaped($0))\"" } }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\0"..<" ", "\u{7F}"..."\u{9F}": escaped += " "
      // XML has no way to write them (XML 1.0, 2.2).
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      // By number, so that a file that is looked at is not turned around by them.
      case "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{206F}":
        escaped += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
