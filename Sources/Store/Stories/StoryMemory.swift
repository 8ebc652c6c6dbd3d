internal import GRDB

/// What was read of articles for their stories, kept from one step of the background's to the next: the articles around
/// are the same ones. It holds as long as nobody else has written to the store, and nothing tells it more than that.
struct StoryMemory: Sendable {
  /// About a kilobyte each.
  private static let most = 20_000
  /// What is too far is looked for once so many have come.
  private static let dropped = 1_000

  var counts: TermCounts?
  var traits: [Int64: StoryTraits?] = [:]
  /// Whoever writes, these stay true.
  var words = TitleWords()
  private var left = 0
  private var changes = -1
  private var version = -1

  /// Forgets what may no longer be so, and what is too far from `id` to be asked for again.
  mutating func begin(at id: Int64, _ db: Database) throws {
    guard try version == Self.version(db), changes == db.totalChangesCount, traits.count <= Self.most else {
      let words = words
      self = StoryMemory()
      self.words = words
      return
    }
    guard traits.count > left + Self.dropped else { return }
    traits = traits.filter { other, _ in
      let gap = other.subtractingReportingOverflow(id)
      return !gap.overflow && gap.partialValue.magnitude <= UInt64(2 * StoryLikeness.longest)
    }
    left = traits.count
  }

  /// To be called behind the last write of a step.
  mutating func end(_ db: Database) throws { (version, changes) = try (Self.version(db), db.totalChangesCount) }

  /// Differs once another connection has written.
  private static func version(_ db: Database) throws -> Int {
    try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? -1
  }
}
