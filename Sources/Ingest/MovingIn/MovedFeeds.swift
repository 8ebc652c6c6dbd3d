public import ArticleParsing

/// The subscriptions of another reader, from its own file.
public struct MovedFeeds: Equatable, Sendable {
  public enum Origin: String, Equatable, Sendable { case newsboat, sfeed }

  public var origin: Origin
  public var feeds: [OPML.Feed] = []
  /// What the file says and we have no place for, as it stands there.
  public var withoutPlace: [String] = []

  init(_ origin: Origin) { self.origin = origin }

  /// Reads newsboat's `urls` or an `sfeedrc`; nil for what is neither. Of an address that is there twice the first counts.
  public static func parse(_ bytes: [UInt8]) -> MovedFeeds? {
    guard bytes.count <= OPML.limit, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(whereSeparator: \.isNewline)
    var moved = SfeedConfiguration.read(lines) ?? NewsboatURLs.read(lines)
    var seen: Set<String> = []
    moved?.feeds.removeAll { !seen.insert($0.address).inserted }
    return moved
  }

  /// The words of a line: blanks part them, quotation marks keep them together, a backslash keeps the next sign, and what
  /// stands behind a `#` between words is a remark.
  static func words(of line: Substring, quotes: Set<Character>) -> [String] {
    var (words, word): ([String], String?) = ([], nil)
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word?.append(character) }
      } else if quotes.contains(character) {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else if character == "#", word == nil {
        break
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }

  /// On one line, and without what a terminal would obey.
  static func line(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// newsboat's `urls`: an address a line, behind it tags, of which `~NAME` is the feed's title and `!` hides it.
enum NewsboatURLs {
  private static let schemes = ["http://", "https://", "feed:", "file://", "exec:", "filter:", "query:"]

  /// Nil where a line is no address; a list of addresses is one without a tag.
  static func read(_ lines: [Substring]) -> MovedFeeds? {
    var moved = MovedFeeds(.newsboat)
    for line in lines {
      let words = MovedFeeds.words(of: line, quotes: ["\""])
      guard let address = words.first else { continue }
      let lower = address.lowercased()
      guard schemes.contains(where: { lower.hasPrefix($0) }) else { return nil }
      if address.hasPrefix("query:") || address.hasPrefix("filter:") {
        moved.withoutPlace.append(MovedFeeds.line(String(line)))
        continue
      }
      let tags = words.dropFirst().map(MovedFeeds.line).filter { !$0.isEmpty }
      let title = tags.first { $0.hasPrefix("~") }.map { String($0.dropFirst()) } ?? ""
      var feed = OPML.Feed(address: address, name: title.isEmpty ? address : title)
      feed.isNameChosen = !title.isEmpty
      feed.isHidden = tags.contains { $0.hasPrefix("!") }
      feed.tags = tags.filter { !$0.hasPrefix("~") && !$0.hasPrefix("!") }
      moved.feeds.append(feed)
    }
    return moved.feeds.isEmpty && moved.withoutPlace.isEmpty ? nil : moved
  }
}

/// An `sfeedrc`, of which only the lines `feed NAME ADDRESS [PAGE] [ENCODING]` are read: the rest is a shell's, and is not
/// run here.
enum SfeedConfiguration {
  static func read(_ lines: [Substring]) -> MovedFeeds? {
    var moved = MovedFeeds(.sfeed)
    var functions: [String] = []
    for line in lines {
      let words = MovedFeeds.words(of: line, quotes: ["\"", "'"])
      if let name = words.first, name.hasSuffix("()"), name != "feeds()" { functions.append(name) }
      guard words.first == "feed", words.count >= 3 else { continue }
      let address = words[2]
      guard address.contains(":"), !address.contains("$") else {
        moved.withoutPlace.append(MovedFeeds.line(String(line)))
        continue
      }
      let name = MovedFeeds.line(words[1])
      var feed = OPML.Feed(address: address, name: name.isEmpty ? address : name)
      feed.isNameChosen = !name.isEmpty
      if words.count > 3, !words[3].isEmpty { feed.link = words[3] }
      moved.feeds.append(feed)
    }
    guard !moved.feeds.isEmpty || !moved.withoutPlace.isEmpty else { return nil }
    // Filters and the like, which change what is fetched.
    moved.withoutPlace += functions
    return moved
  }
}
