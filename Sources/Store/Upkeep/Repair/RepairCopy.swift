internal import GRDB
import TextAnalysis

/// Copies the rows of a damaged store, table by table and under their own numbers, and makes anew all that follows from
/// them: keys of titles, digests of passages, the full-text index, the vocabulary, counters.
///
/// Everything is written in one transaction into a file that nobody else knows, without looking at references: what
/// they lead to may be lost, and is looked for here.
struct RepairCopy {
  let old: DamagedStore
  let new: Database
  var report = RepairReport()
  /// The index's letters are still read in the same way, so that keys made of them are what they would be now.
  let isSameFold: Bool
  /// Articles of which there is a trace.
  var traces: Set<Int64> = []
  /// Articles whose row is there.
  var articles: Set<Int64> = []
  /// What the trees beside the table tell of articles whose row is lost.
  var fileOf: [Int64: Int64] = [:]
  var titleKeyOf: [Int64: Int64] = [:]
  var isAnyFile = false
  /// Sources and tags that became another's because their names are now written with the same letters.
  var sources: [Int64: Int64] = [:]
  var tags: [Int64: Int64] = [:]
  var sourceIDs: Set<Int64> = []
  var tagIDs: Set<Int64> = []
  var unreadWalk = DamagedStore.Walk()
  /// Files whose bytes could not be read; some of them may have had none, because their articles were removed.
  var lostBytes: Set<Int64> = []

  init(_ old: DamagedStore, _ new: Database) throws {
    (self.old, self.new) = (old, new)
    let fold = old.row(.state, ["fold".databaseValue])
    isSameFold = fold.flatMap { Int.fromDatabaseValue($0[1]) } == Analyzer.version
  }

  mutating func run() throws {
    try copyState()
    try copyFeeds()
    try copyNames()
    try copyFiles()
    try copyArticles()
    // A store that is empty and whole has no articles either.
    let hasFeeds = try Int.fetchOne(new, sql: "SELECT 1 FROM feed WHERE address NOT LIKE 'lost:%' LIMIT 1") != nil
    guard !traces.isEmpty || isAnyFile || hasFeeds || report.damagedTables == 0 else {
      throw StoreError.failed(reason: "nothing in it can be read")
    }
    try copyStatuses()
    for table in StoreTable.all { if case .copied = table.repair { try copy(table) } }
    try copyAttached()
    try readLostArticles()
    try writeTexts()
    try dropOrphans()
    try count()
    report.damagedFiles += try lostBytes.count { try isReferred(file: $0) }
    report.articles = articles.count
    report.lost = traces.subtracting(articles).sorted().map(Article.ID.init)
  }

  /// Copies a table as it stands, save for rows that `change` takes away or alters.
  @discardableResult
  mutating func copy(
    _ table: StoreTable, _ change: (inout [DatabaseValue]) throws -> Bool = { _ in true }
  ) throws -> DamagedStore.Walk {
    let insert = try new.makeStatement(sql: old.shape(table).insert)
    let walk = try old.walk(table) { values in
      var values = values
      if try change(&values) { try insert.execute(arguments: StatementArguments(values)) }
    }
    note(walk)
    return walk
  }

  mutating func note(_ walk: DamagedStore.Walk) {
    report.damagedRows += walk.damagedRows
    if !walk.isWhole { report.damagedTables += 1 }
  }
}
