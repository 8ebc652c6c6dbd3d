/// Which reader a file is from, and which of its files.
public enum MovedFormat: String, CaseIterable, Sendable {
  case newsboatCache = "newsboat-cache"
  case newsboatConfiguration = "newsboat-config"
  case newsboatURLs = "newsboat-urls"
  case sfeedConfiguration = "sfeedrc"
  case sfeedArticles = "sfeed"
  case elfeed
  case starred = "starred-json"
  case pocketTable = "pocket-csv"
  case pocketPage = "pocket-html"
  case instapaper
  case mailbox = "mbox"

  /// Has addresses of feeds, and no articles.
  public var isList: Bool { self == .newsboatURLs || self == .sfeedConfiguration }

  /// By its beginning alone; nil for what is from no other reader, and for lists, which are known by all of their lines.
  public init?(_ beginning: ArraySlice<UInt8>) {
    if beginning.starts(with: "SQLite format 3\0".utf8) {
      self = .newsboatCache
      return
    }
    let text = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning.dropFirst(3) : beginning
    // Most files are pages, of which there are many: those that begin with letters of Arabic are not looked at.
    guard let first = text.first(where: { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 }), first < 0x80 else { return nil }
    // All others are text, and those whose signs are looked for have them in their first lines.
    let head = String(decoding: text.prefix(16_384), as: UTF8.self)
    guard let format = Self.format(head, isWhole: text.count <= 16_384) else { return nil }
    self = format
  }

  private static func format(_ head: String, isWhole: Bool) -> MovedFormat? {
    let first = head.drop(while: \.isWhitespace)
    switch first.first {
    case "{": return isStarred(head) ? .starred : nil
    case ";", "(": return isElfeed(first) ? .elfeed : nil
    case "<": return isPocketPage(head) ? .pocketPage : nil
    case nil: return nil
    default: break
    }
    // A line that the window cuts says nothing.
    var lines = head.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if !isWhole, lines.count > 1 { lines.removeLast() }
    if isMailbox(lines) { return .mailbox }
    if let names = lines.first.map(SeparatedValues.names) {
      if names.isSuperset(of: ["url", "time_added"]) { return .pocketTable }
      if names.isSuperset(of: ["url", "selection", "folder"]) { return .instapaper }
    }
    if SfeedLine.isTable(lines) { return .sfeedArticles }
    return NewsboatConfiguration.isConfiguration(lines) ? .newsboatConfiguration : nil
  }

  /// What Google Reader wrote, and FreshRSS, Inoreader, The Old Reader and others write after it.
  private static func isStarred(_ head: String) -> Bool {
    guard head.contains("\"items\""), !head.contains("jsonfeed.org/version") else { return false }
    return ["/state/com.google/", "/state/org.freshrss/", "\"streamId\"", "\"crawlTimeMsec\""].contains {
      head.contains($0) || head.contains($0.replacing("/", with: #"\/"#))
    }
  }

  private static func isElfeed(_ head: Substring) -> Bool {
    head.hasPrefix(";;; Elfeed Database Index") || head.prefix(64).hasPrefix("(:version ") && head.contains(":feeds ")
  }

  private static func isPocketPage(_ head: String) -> Bool {
    head.contains("<title>Pocket Export</title>") || head.contains("time_added=\"") && head.contains("<a href=\"")
  }

  /// RFC 4155: `From `, who sent it, and when; a line of a header is next.
  private static func isMailbox(_ lines: [Substring]) -> Bool {
    guard let first = lines.first, first.hasPrefix("From "), lines.count > 1 else { return false }
    guard first.split(separator: " ").last.flatMap({ Int($0) }) != nil || first.contains(":") else { return false }
    let name = lines[1].prefix { $0 != ":" }
    return name.count < lines[1].count && !name.isEmpty
      && name.utf8.allSatisfy { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") }
  }
}
