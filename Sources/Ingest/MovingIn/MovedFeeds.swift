public import ArticleParsing

/// The subscriptions of another reader, from its own file.
public struct MovedFeeds: Equatable, Sendable {
  public enum Origin: String, Equatable, Sendable { case newsboat, sfeed }

  public var origin: Origin
  public var feeds: [OPML.Feed] = []
  /// Searches that are filters here.
  public var settings: [MovedSetting] = []
  /// What the file says and we have no place for.
  public var withoutPlace: [WithoutPlace] = []
  /// Something in it is written as no other list is.
  var isMarked = false

  init(_ origin: Origin) { self.origin = origin }

  /// Reads newsboat's `urls` or an `sfeedrc`; nil for what is neither. Of an address that is there twice the first counts.
  public static func parse(_ bytes: [UInt8]) -> MovedFeeds? {
    guard bytes.count <= OPML.limit, let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    var moved = SfeedConfiguration.read(lines) ?? NewsboatURLs.read(lines)
    var seen: Set<String> = []
    moved?.feeds.removeAll { !seen.insert($0.address).inserted }
    return moved
  }

  /// Whether the bytes are worth being read as a list: most files are pages, of which there are many. An address stands
  /// first, behind remarks; or there is the function of an sfeedrc.
  static func mayBeList(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    while let first = rest.first, first <= 0x20 || first == UInt8(ascii: "#") {
      rest = first <= 0x20 ? rest.dropFirst() : rest.drop { $0 != 0x0A }
    }
    if rest.first == UInt8(ascii: "\"") { rest = rest.dropFirst() }
    let head = String(decoding: rest.prefix(8), as: UTF8.self).lowercased()
    if NewsboatURLs.schemes.contains(where: head.hasPrefix) { return true }
    let beginning = bytes.prefix(65_536)
    return beginning.indices.contains { place in
      beginning[place] == UInt8(ascii: "(") && beginning[place...].dropFirst().first == UInt8(ascii: ")")
        && beginning[..<place].suffix(5).elementsEqual("feeds".utf8)
    }
  }

  /// The words of a line: blanks part them, quotation marks keep them together, a backslash keeps the next sign, and what
  /// stands behind a `#` between words is a remark.
  static func words(of line: Substring, quotes: Set<Character>) -> [String] {
    var (words, word, isOpen) = ([String](), "", false)
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word.append(character)
        (isEscaped, isOpen) = (false, true)
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if quotes.contains(character) {
        (quote, isOpen) = (character, true)
      } else if character.isWhitespace {
        if isOpen { words.append(word) }
        (word, isOpen) = ("", false)
      } else if character == "#", !isOpen {
        break
      } else {
        word.append(character)
        isOpen = true
      }
    }
    if isOpen { words.append(word) }
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
  static let schemes = ["http://", "https://", "feed:", "file://", "exec:", "filter:", "query:"]

  /// Nil where a line is no address; a list of addresses is one without a tag.
  static func read(_ lines: [Substring]) -> MovedFeeds? {
    var moved = MovedFeeds(.newsboat)
    for (index, line) in lines.enumerated() {
      let words = MovedFeeds.words(of: line, quotes: ["\""])
      guard let address = words.first else { continue }
      let lower = address.lowercased()
      guard schemes.contains(where: { lower.hasPrefix($0) }) else { return nil }
      moved.isMarked = moved.isMarked || words.count > 1
      if let kind = kind(lower) {
        moved.isMarked = true
        let setting = kind == .query ? filter(address, line: index + 1) : nil
        if let setting {
          moved.settings.append(setting)
        } else {
          moved.withoutPlace.append(WithoutPlace(kind, line: index + 1, text: MovedFeeds.line(String(line))))
        }
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
    return moved.feeds.isEmpty && moved.withoutPlace.isEmpty && moved.settings.isEmpty ? nil : moved
  }

  /// Of lines that are no feed of the web.
  static func kind(_ address: String) -> WithoutPlace.Kind? {
    if address.hasPrefix("query:") { return .query }
    if address.hasPrefix("filter:") { return .filteredFeed }
    return TypedAddress.isCommand(address) ? .command : nil
  }

  /// `query:NAME:EXPRESSION`, where a filter says the same.
  private static func filter(_ address: String, line: Int) -> MovedSetting? {
    let parts = address.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let filter = NewsboatFilter.line(String(parts[2])) else { return nil }
    let name = MovedFeeds.line(String(parts[1]))
    guard !name.isEmpty else { return nil }
    let value = "\(MovedSetting.quoted(name)): \(MovedSetting.quoted(filter))"
    return MovedSetting(key: "filters", value: value, line: line)
  }
}

/// An `sfeedrc`, of which only the lines `feed NAME ADDRESS [PAGE] [ENCODING]` are read: the rest is a shell's, and is not
/// run here.
enum SfeedConfiguration {
  static func read(_ lines: [Substring]) -> MovedFeeds? {
    var moved = MovedFeeds(.sfeed)
    var functions: [WithoutPlace] = []
    for (index, line) in lines.enumerated() {
      let words = MovedFeeds.words(of: line, quotes: ["\"", "'"])
      let first = words.first ?? ""
      if first == "feeds()" || first.hasPrefix("sfeedpath=") { moved.isMarked = true }
      if first.hasSuffix("()"), first != "feeds()" {
        functions.append(WithoutPlace(.shellFunction, line: index + 1, text: MovedFeeds.line(first)))
      }
      guard words.first == "feed", words.count >= 3 else { continue }
      let address = words[2]
      guard address.contains(":"), !address.contains("$") else {
        moved.withoutPlace.append(WithoutPlace(.variable, line: index + 1, text: MovedFeeds.line(String(line))))
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
