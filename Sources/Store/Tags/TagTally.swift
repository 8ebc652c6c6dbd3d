internal import GRDB

/// How many of some articles have each tag.
struct TagTally {
  /// Sorted as they are where they are few: room for all tags that there may be costs a single mark half its time.
  private var few: [Int64] = []
  private var counts: [Int] = []
  private let most: Int

  private static let fewTags = 4_096
  private static let mostTags = 10_000_000

  init(_ db: Database) throws {
    // By the counter of a damaged store there would be room for 2⁶³ of them.
    let last = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM tag")) ?? 0
    most = min(max(last, 0), Self.mostTags)
  }

  /// Adds an article with its tags, as they stand in its row.
  mutating func add(_ tags: UnsafeBufferPointer<UInt8>) {
    unsafe NumberList.visit(tags) { few.append($0) }
    if few.count >= Self.fewTags { pour() }
  }

  private mutating func pour() {
    if counts.isEmpty { counts = Array(repeating: 0, count: most + 1) }
    for tag in few where counts.indices.contains(Int(tag)) { counts[Int(tag)] += 1 }
    few.removeAll(keepingCapacity: true)
  }

  /// Ascending.
  mutating func sorted() -> [TagCounts.Element] {
    var tags: [TagCounts.Element] = []
    if counts.isEmpty {
      for tag in few.sorted() where 0...most ~= Int(tag) {
        if tags.last?.tag == tag { tags[tags.count - 1].articles += 1 } else { tags.append((tag, 1)) }
      }
    } else {
      pour()
      for (tag, count) in counts.enumerated() where count > 0 { tags.append((Int64(tag), count)) }
    }
    return tags
  }
}
