internal import FilterLanguage
internal import Foundation
internal import Store

/// What the screen showed, remembered from one start of the reader to the next: the list's query and the place in it,
/// the open article, the rooms and their widths, and the language that a key has chosen. The place in each article is
/// the article's own.
public struct Session: Equatable, Sendable {
  /// The language that was chosen by a key, and the one that the settings had named by then.
  var interface: Interface?
  var interfaceBefore: Interface?
  /// Whether stories are rows, where a key has chosen otherwise than the settings. Once these say the same, nothing is
  /// left of that.
  var groupsStories: Bool?
  /// The filter line as it was typed, and whether its last word is a whole one although nothing follows it.
  var line = ""
  var isLineWhole = false
  /// What the query has beside its line; its conditions are none.
  var chosen = Query.everything
  /// The feed that was chosen from the list of feeds.
  var feed: Feed.ID?
  /// The first article in view and the selected one; nil for the newest, whichever that will be.
  var top: Article.ID?
  var selected: Article.ID?
  /// The newest article that the list had shown by then.
  var newest: Article.ID?
  /// The article that was being read.
  var opened: Article.ID?
  var focus = Pane.list
  var arrangement = Arrangement()
  var sections = KeptSections()
  /// The theme that was chosen, and the one that the settings had named by then.
  var theme: String?
  var themeBefore: String?
  var taste = KeptTaste()
  /// The terminals that nobody tells of, in which that was said, the last one last.
  var unknownTerminals: [String] = []
  /// Lines that were typed, by the kind of their prompts.
  var lines: [String: [String]] = [:]

  public init() {}

  /// The language to start with: one that was chosen by a key stays as long as the settings say what they said before
  /// it.
  public func interface(over configured: Interface) -> Interface {
    interfaceBefore == configured ? interface ?? configured : configured
  }

  /// The theme to start with, likewise.
  public func theme(over configured: String) -> String {
    themeBefore == configured ? theme ?? configured : configured
  }
}

extension Session: Codable {
  private static let version = 1
  /// A line of more bytes, as of a pasted book, is not remembered; one that is read is no longer either.
  static let longestLine = 4_096
  private static let mostTags = 100

  private enum Key: String, CodingKey {
    case version, interface, interfaceBefore, line, isLineWhole, tags, needsAllTags, isUnreadOnly, isStarredOnly,
      source,
      feed, top, selected, newest, opened, focus, hidesSections, isZen, sectionsColumns, listColumns, sections,
      groupsStories, theme, themeBefore, taste, unknownTerminals, lines
  }

  /// As the store keeps it: one JSON object.
  public var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Texts and numbers alone, which can all be encoded.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// What can be understood of `text`: what is of another kind than it should be is left out, and so is all of another
  /// version.
  public init(text: String) {
    self = (try? JSONDecoder().decode(Session.self, from: Data(text.utf8))) ?? Session()
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    func value<Value: Decodable>(_ key: Key) -> Value? { try? values.decodeIfPresent(Value.self, forKey: key) }
    func id(_ key: Key) -> Article.ID? { (value(key) as Int64?).map(Article.ID.init) }
    guard value(.version) == Self.version else { return }
    interface = (value(.interface) as String?).flatMap(Interface.init)
    interfaceBefore = (value(.interfaceBefore) as String?).flatMap(Interface.init)
    groupsStories = value(.groupsStories)
    focus = (value(.focus) as Int?).flatMap(Pane.init) ?? .list
    arrangement.hidesSections = value(.hidesSections) ?? false
    arrangement.isZen = value(.isZen) ?? false
    arrangement.sections = value(.sectionsColumns)
    arrangement.list = value(.listColumns)
    sections = value(.sections) ?? KeptSections()
    (theme, themeBefore) = (value(.theme), value(.themeBefore))
    taste = value(.taste) ?? KeptTaste()
    unknownTerminals = value(.unknownTerminals) ?? []
    // Bounded where they are taken up.
    lines = value(.lines) ?? [:]
    opened = id(.opened)
    newest = id(.newest)
    let (line, tags): (String, [String]) = (value(.line) ?? "", value(.tags) ?? [])
    guard line.utf8.count <= Self.longestLine, tags.count <= Self.mostTags else { return }
    self.line = line
    isLineWhole = value(.isLineWhole) ?? false
    chosen.tags = tags
    chosen.needsAllTags = value(.needsAllTags) ?? false
    chosen.isUnreadOnly = value(.isUnreadOnly) ?? false
    chosen.isStarredOnly = value(.isStarredOnly) ?? false
    chosen.source = value(.source)
    feed = (value(.feed) as Int64?).map(Feed.ID.init)
    top = id(.top)
    selected = id(.selected)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    try values.encode(Self.version, forKey: .version)
    try values.encodeIfPresent(interface?.rawValue, forKey: .interface)
    try values.encodeIfPresent(interfaceBefore?.rawValue, forKey: .interfaceBefore)
    try values.encodeIfPresent(groupsStories, forKey: .groupsStories)
    try values.encode(line, forKey: .line)
    try values.encode(isLineWhole, forKey: .isLineWhole)
    try values.encode(chosen.tags, forKey: .tags)
    try values.encode(chosen.needsAllTags, forKey: .needsAllTags)
    try values.encode(chosen.isUnreadOnly, forKey: .isUnreadOnly)
    try values.encode(chosen.isStarredOnly, forKey: .isStarredOnly)
    try values.encodeIfPresent(chosen.source, forKey: .source)
    try values.encodeIfPresent(feed?.rawValue, forKey: .feed)
    try values.encodeIfPresent(top?.rawValue, forKey: .top)
    try values.encodeIfPresent(selected?.rawValue, forKey: .selected)
    try values.encodeIfPresent(newest?.rawValue, forKey: .newest)
    try values.encodeIfPresent(opened?.rawValue, forKey: .opened)
    try values.encode(focus.rawValue, forKey: .focus)
    try values.encode(arrangement.hidesSections, forKey: .hidesSections)
    try values.encode(arrangement.isZen, forKey: .isZen)
    try values.encodeIfPresent(arrangement.sections, forKey: .sectionsColumns)
    try values.encodeIfPresent(arrangement.list, forKey: .listColumns)
    try values.encode(sections, forKey: .sections)
    try values.encodeIfPresent(theme, forKey: .theme)
    try values.encodeIfPresent(themeBefore, forKey: .themeBefore)
    try values.encode(taste, forKey: .taste)
    if !unknownTerminals.isEmpty { try values.encode(unknownTerminals, forKey: .unknownTerminals) }
    if !lines.isEmpty { try values.encode(lines, forKey: .lines) }
  }
}
