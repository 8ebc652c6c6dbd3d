internal import GRDB
import TextAnalysis

/// Feeds by name.
enum Feeds {
  /// The feed of that address, else those of the same folded name, else those in a folder of that name, else those
  /// that have it among the words of theirs. People have hundreds of feeds, so all of them are looked at.
  static func ids(named name: String, _ db: Database) throws -> [Int64] {
    let feeds = try FeedRow.all(db)
    let key = Analyzer.nameKey(name)
    let ways: [(Feed) -> Bool] = [
      { $0.address == name || $0.fetch.newAddress == name || $0.shownAddress == name },
      { Analyzer.nameKey($0.name) == key || Analyzer.nameKey($0.title) == key },
      { $0.settings.folder.contains { Analyzer.nameKey($0) == key } },
      { "_\(Analyzer.nameKey($0.name))_".contains("_\(key)_") },
    ]
    for way in ways where !key.isEmpty {
      let found = feeds.filter(way)
      if !found.isEmpty { return found.map(\.id.rawValue) }
    }
    return []
  }

  /// What lists show of feeds.
  static func labels(_ ids: Set<Int64>, _ db: Database) throws -> [Int64: (name: String, isRightToLeft: Bool?)] {
    var labels: [Int64: (name: String, isRightToLeft: Bool?)] = [:]
    for id in ids {
      guard let feed = try FeedRow.find(id, db) else { continue }
      labels[id] = (feed.name, feed.settings.isRightToLeft)
    }
    return labels
  }
}
