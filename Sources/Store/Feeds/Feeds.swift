import ArticleParsing
internal import GRDB
import TextAnalysis

/// Feeds by name.
enum Feeds {
  /// The feed of that address, else those of the same folded name as lists show it, else those in a folder of that
  /// name, else those that have it among the words of theirs, else those that call themselves so. People have hundreds
  /// of feeds, so all of them are looked at.
  static func ids(named name: String, _ db: Database) throws -> [Int64] {
    let feeds = try FeedRow.all(db)
    let key = Analyzer.nameKey(name)
    let address = AddressSpelling.key(name)
    let ways: [(Feed) -> Bool] = [
      // Its own address, as two may be shown alike; then before one to which another has moved.
      { $0.address == name },
      { $0.shownAddress == name || AddressSpelling.key($0.address) == address },
      { $0.fetch.newAddress == name },
      { $0.formerAddresses.contains(name) },
      { Analyzer.nameKey($0.name) == key },
      { isIn(folder: key, $0) },
      { "_\(Analyzer.nameKey($0.name))_".contains("_\(key)_") },
      { Analyzer.nameKey($0.title) == key },
    ]
    for way in ways where !key.isEmpty {
      let found = feeds.filter(way)
      if !found.isEmpty { return found.map(\.id.rawValue) }
    }
    return []
  }

  static func inFolder(_ name: String, _ feeds: [Feed]) -> [Feed] {
    let key = Analyzer.nameKey(name)
    return key.isEmpty ? [] : feeds.filter { isIn(folder: key, $0) }
  }

  private static func isIn(folder key: String, _ feed: Feed) -> Bool {
    feed.settings.folder.contains { Analyzer.nameKey($0) == key }
  }

  /// Those to which the reader gave that name, or one that has it among its words.
  static func renamed(to name: String, _ db: Database) throws -> [Int64] {
    let key = Analyzer.nameKey(name)
    guard !key.isEmpty else { return [] }
    let named = try FeedRow.all(db).compactMap { feed in
      feed.settings.title.map { (id: feed.id.rawValue, key: Analyzer.nameKey($0)) }
    }
    let same = named.filter { $0.key == key }
    return (same.isEmpty ? named.filter { "_\($0.key)_".contains("_\(key)_") } : same).map(\.id)
  }

  /// What lists show of feeds.
  static func labels(_ ids: Set<Int64>, _ db: Database) throws -> [Int64: Label] {
    var labels: [Int64: Label] = [:]
    for id in ids { labels[id] = try FeedRow.find(id, db).map(Label.init) }
    return labels
  }

  struct Label {
    let name: String
    let isRightToLeft: Bool?
    /// What its articles have for a source, where the reader gave the feed another name.
    private let oldNames: Set<String>

    init(_ feed: Feed) {
      (name, isRightToLeft) = (feed.name, feed.settings.isRightToLeft)
      oldNames = Set(feed.replacedTitles.map(Analyzer.nameKey))
    }

    /// The name that the reader gave in place of the feed's own.
    func source(_ source: String?) -> String? {
      guard !oldNames.isEmpty, let source, oldNames.contains(Analyzer.nameKey(source)) else { return source }
      return name
    }
  }
}
