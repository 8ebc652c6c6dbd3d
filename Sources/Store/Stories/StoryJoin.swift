internal import GRDB
import TextAnalysis

/// Puts articles into stories, each as it would be if it came last.
struct StoryJoin {
  /// A story of more is two. Each that may join is compared with all of them.
  static let mostMembers = 48
  /// So many articles that share the heaviest terms are looked at.
  private static let candidates = 24

  let db: Database
  private let counts: TermCounts
  private(set) var memory: StoryMemory

  init(_ db: Database, _ memory: StoryMemory = StoryMemory()) throws {
    self.db = db
    self.memory = memory
    counts = try memory.counts ?? TermCounts.current(reading: db)
    self.memory.counts = counts
  }

  static func run(_ articles: [Int64], _ db: Database) throws {
    var join = try StoryJoin(db)
    try join.run(articles)
  }

  /// Articles that are back: of a story that went without them they find what there is by now. An earlier program may
  /// have had them in a story with undated ones.
  static func again(_ articles: [Int64], _ db: Database) throws {
    let sql = """
      DELETE FROM storyMember WHERE article IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
        SELECT 1 FROM storyMember o WHERE o.story = storyMember.story AND o.article <> storyMember.article)
      """
    try db.execute(sql: sql, arguments: [JSONList.text(articles)])
    try run(articles + UndatedStories.part(storiesOf: articles, db), db)
  }

  /// In the order in which they are given.
  mutating func run(_ articles: [Int64]) throws {
    var open: [Int64: WeightedTerms] = [:]
    for id in articles where try StoryRows.story(of: id, db) == nil {
      if let traits = try traits(of: id) { open[id] = traits.terms }
    }
    let found = try StoryCandidates(of: open, within: StoryLikeness.longest, limit: Self.candidates, db)
    for id in articles { try Damage.skipping { try join(id, found.near[id] ?? []) } }
  }

  private mutating func join(_ id: Int64, _ near: [Int64]) throws {
    // One before it may have taken it into its story.
    guard !near.isEmpty, try StoryRows.story(of: id, db) == nil, let own = try traits(of: id) else { return }
    var groups: [StoryChoice.Group] = []
    var met: Set<Int64> = []
    for other in near {
      guard let theirs = try traits(of: other), let score = StoryLikeness.score(own, theirs),
        score >= -StoryChoice.slack
      else { continue }
      let story = try StoryRows.story(of: other, db)
      if let story, !met.insert(story).inserted { continue }
      let ids = try story.map { try StoryRows.members(of: $0, db) } ?? [other]
      guard ids.count < Self.mostMembers else { continue }
      let members = try ids.compactMap { id in try traits(of: id).map { (id: id, traits: $0) } }
      if members.count == ids.count { groups.append(StoryChoice.Group(story: story, members: members)) }
    }
    let chosen = StoryChoice.join(
      StoryChoice.Group(story: nil, members: [(id, own)]), groups, atMost: Self.mostMembers)
    guard !chosen.isEmpty else { return }
    try StoryRows.unite(
      [id] + chosen.filter { $0.story == nil }.flatMap { $0.members.map(\.id) }, chosen.compactMap(\.story), db)
  }

  mutating func traits(of id: Int64) throws -> StoryTraits? {
    if let found = memory.traits[id] { return found }
    let traits = try Damage.skipping { try read(id) }
    memory.traits[id] = .some(traits)
    return traits
  }

  private mutating func read(_ id: Int64) throws -> StoryTraits? {
    // When the others came says nothing of when it was.
    let sql = "SELECT a.title, a.date, a.source FROM article a WHERE a.id = ? AND \(StoredDate.isKnown)"
    guard let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id]),
      let terms = try TermRows.terms(of: id, db)
    else { return nil }
    return try StoryTraits(
      title: row.value(0), terms: WeightedTerms(terms, counts), time: row.value(1), source: row.value(2),
      &memory.words)
  }
}
