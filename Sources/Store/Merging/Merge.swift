import ArticleParsing
import Foundation
internal import GRDB
import TextAnalysis

/// Drafts → rows, within one transaction: new articles are added, fuller ones replace what was known, the rest stays.
struct Merge {
  let db: Database
  var result = MergeResult()
  /// The articles that were added.
  var added: [Int64] = []
  /// Those that have another date now, with that, and what number they got for it.
  var redated: [Int64: Int64] = [:]
  var moved: [Int64: Int64] = [:]
  var splitter: TagSplitter?
  /// By name as it is written, which spares folding the few names that most articles have.
  var tagIDs: [String: Int64] = [:]
  var sourceIDs: [String: Int64] = [:]
  var tagChanges: [Int64: (articles: Int, unread: Int)] = [:]
  var spellings: [Spelling: Int] = [:]
  /// By article, so that one which is met again has only its last ones.
  var newTags: [Int64: [Int64]] = [:]
  /// Where the search for a free number begins, by date: many articles of a page share one.
  private var nextFree: [Int64: Int64] = [:]
  /// Numbers that are all taken, as far as that is known of the last dates.
  private var taken: Range<Int64> = 0..<0
  /// Articles that were removed may come back under their numbers.
  private var keepsAny: Bool?
  /// What was written, with the headlines that are to be resolved once all of it is there.
  var written: [(id: Int64, draft: Draft)] = []
  /// The titles that articles had before this write, of those whose titles it may change.
  var titlesBefore: [Int64: [KeyedHeadline]] = [:]
  var index = IndexChanges()
  /// Where in `written` an article is: it may be met twice in one write.
  var places: [Int64: Int] = [:]

  struct Spelling: Hashable {
    var tag: Int64
    var name: String
  }

  /// Of files that are feeds, the articles that were met in each.
  var entries: [Int64: Set<Int64>] = [:]
  /// The words are counted later: see `BulkWords`.
  let isBulk: Bool
  /// Of texts that came and went, as far as the vocabulary has them or should.
  var words = WordCounts()
  /// The same of those that are counted later.
  var outcome = BulkOutcome(result: MergeResult())

  init(_ db: Database, isBulk: Bool = false) {
    self.db = db
    self.isBulk = isBulk
  }

  /// The number of articles that the very same bytes have brought before; nil when they are new.
  static func articles(_ hash: ContentHash, _ db: Database) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT articles FROM file WHERE hash = ?"), arguments: [Data(hash.bytes)])?.countable
  }

  mutating func run(_ files: [PreparedFile]) throws {
    var arrivals: [(draft: Draft, file: Int64)] = []
    let insert = try db.cachedStatement(
      sql: "INSERT INTO file(hash, name, arrived, articles, kind) VALUES (?, ?, ?, ?, ?)")
    let insertRaw = try db.cachedStatement(sql: "INSERT INTO raw(id, bytes) VALUES (?, ?)")
    var later: [Int64] = []
    for file in files {
      if try Self.articles(file.hash, db) != nil {
        result.unchanged += file.drafts.count
        if isBulk { outcome.removed += file.drafts.map(\.words) }
        continue
      }
      try insert.execute(arguments: [
        Data(file.hash.bytes), file.name, file.arrived, file.drafts.count, file.file.kind?.rawValue ?? 0,
      ])
      let id = db.lastInsertedRowID
      if file.file.kind == .feed { entries[id] = [] }
      if !file.drafts.isEmpty { later.append(id) }
      try insertRaw.execute(arguments: [id, Data(file.file.bytes)])
      arrivals += file.drafts.map { ($0, id) }
    }
    if isBulk {
      try Uncounted.add(later, db)
      outcome.files = later.count
    }
    // Ascending numbers are written twice as fast; within a second the first of a page gets the highest number,
    // so that it stands first in a list of the newest.
    let ordered = arrivals.enumerated().sorted {
      let (a, b) = ($0.element.draft, $1.element.draft)
      return (a.date, $1.offset) < (b.date, $0.offset)
    }
    var drafts = ordered.map(\.element)
    try splitTags(&drafts)
    for arrival in drafts { try add(arrival.draft, file: arrival.file) }
    try finish()
  }

  /// Writes what is gathered over all articles.
  mutating func finish() throws {
    try writeTags()
    try settleTitles()
    try Tags.add(tagChanges, db)
    try chooseSpellings()
    try Vocabulary.add(words, db)
    words = WordCounts()
    try moveRedated()
    try writeHeadlines()
    try State.add(result.added, to: "articles", db)
    try State.add(result.added, to: "unread", db)
    if result.added > 0 { try State.set(1, "everHeld", db) }
    try index.write(db)
    try TermCounts.renew(db)
    guard !isBulk else {
      if let last = (added + moved.values).max() { try OlderStories.fallBehind(above: last, db) }
      return
    }
    try StoryJoin.run(written.map(\.id), db)
    try TagResplit.run(atMost: Self.resplit, db)
    try OlderHeadlines.run(atMost: OlderHeadlines.besideWrite, db)
    try OlderTerms.run(atMost: OlderTerms.besideWrite, db)
    try OlderStories.run(atMost: OlderStories.besideWrite, db)
  }

  /// All that the write did, once rules were applied as well.
  func finished() throws -> BulkOutcome {
    var outcome = outcome
    outcome.result = result
    outcome.changes = try Uncounted.changes(db)
    return outcome
  }

  /// Lines that were split when the store knew less, a few with each write; `Store.splitTagsAgain` does the rest.
  static let resplit = 50

  /// All before any is stored, so that the texts that are asked are those that were counted.
  private mutating func splitTags(_ arrivals: inout [(draft: Draft, file: Int64)]) throws {
    guard arrivals.contains(where: { !$0.draft.article.tags.isEmpty }) else { return }
    var splitter = try TagSplitter(db, questions: max(200, arrivals.count / 2))
    defer { self.splitter = splitter }
    for arrival in arrivals { try splitter.learn(arrival.draft.phrases) }
    for index in arrivals.indices where arrivals[index].draft.hasOpenKeywords {
      let (tags, tier) = try splitter.tags(of: arrivals[index].draft.article)
      arrivals[index].draft.article.tags = tags
      arrivals[index].draft.tagTier = tier
    }
  }

  private mutating func add(_ draft: Draft, file: Int64) throws {
    if try addKeyed(draft, file: file) { return }
    // Entries of a file are told apart as those of a feed that is subscribed to.
    let beside = entries[file] ?? []
    let found = try Identity.find(draft, db) { candidate in
      if try isNamedApart(candidate, draft, file: file) { return .other }
      guard beside.contains(candidate.id) else { return .asTextsSay }
      return try Comparison.isOneBesideOther(candidate, draft, db) ? .same : .other
    }
    guard let known = found else {
      let id = try freeID(at: draft.date, isDated: draft.published != nil)
      try insert(draft, as: id, file: file)
      entries[file]?.insert(id)
      return try remember(draft, as: id, file: file)
    }
    entries[file]?.insert(known)
    // What comes from elsewhere as well is no longer an article of a hidden feed alone.
    try Hidden.remove([known], db)
    // Of one that is damaged this is a whole copy, and stands beside it.
    guard try Damage.skipping({ try unite(known, draft, file: file) }) != nil else {
      return try insert(draft, as: freeID(at: draft.date, isDated: draft.published != nil), file: file)
    }
    try remember(draft, as: known, file: file)
  }

  mutating func insert(_ draft: Draft, as id: Int64, file: Int64) throws {
    let tags = try tagIDs(draft.article.tags)
    try db.cachedStatement(
      sql: """
        INSERT INTO article(id, date, published, title, titleIsDerived, isRightToLeft, source, url, tags, titleKey, lede, \
        ledeLetters, file, dateSource) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, draft.date, draft.published, draft.article.title, draft.article.titleIsDerived, draft.isRightToLeft,
      sourceID(draft.article.source), draft.article.url, TagList.text(tags), draft.titleKey, draft.ledeHash,
      draft.ledeLetters, file, draft.dateNumber,
    ])
    try writeBody(draft, id)
    try TagResplit.note(draft.tagTier, id, db)
    try Prints.add(draft.addressKey.map { draft.prints.union([$0]) } ?? draft.prints, of: id, db)
    try db.cachedStatement(sql: "INSERT INTO unread VALUES (?)").execute(arguments: [id])
    try SourceCounts.addArticle(of: sourceID(draft.article.source), db)
    try attach(tags, draft.article.tags, to: id, isUnread: true)
    index.put(
      id,
      try SearchIndex.Entry(
        id, title: draft.foldedTitle, body: draft.foldedBody, tags: tags, source: sourceID(draft.article.source), db))
    places[id] = written.count
    written.append((id, draft))
    // Those of a bulk import were added beside this write.
    if !isBulk { try count(draft.words, 1, of: file) }
    added.append(id)
    result.added += 1
  }

  /// The text, and what it is about.
  func writeBody(_ draft: Draft, _ id: Int64) throws {
    try TermRows.write(draft.terms, of: id, db)
    try db.cachedStatement(sql: "INSERT INTO body(id, author, keywords, blocks) VALUES (?, ?, ?, ?)")
      .execute(arguments: [id, draft.article.author, draft.article.keywords, draft.body])
  }

  /// The date, or the next second that no article has. Those without a date of their own come in by the thousand within
  /// a second, and stand above all that came before: looking at each number for a free one would take longer with each.
  mutating func freeID(at date: Int64, isDated: Bool) throws -> Int64 {
    var free = nextFree[date] ?? (taken.contains(date) ? taken.upperBound : date)
    if nextFree[date] == nil, !isDated,
      let top = try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM article")),
      top >= date, top - date <= Self.furthestRun
    {
      free = top + 1
    }
    let start = free
    let ids = try Int64.fetchCursor(
      db.cachedStatement(sql: "SELECT id FROM article WHERE id >= ? ORDER BY id"), arguments: [free])
    while let id = try ids.next(), id == free { free &+= 1 }
    if try keepsAny ?? UndoLog.keepsAny(db) {
      keepsAny = true
      free = try UndoLog.firstFree(free, db)
    } else {
      keepsAny = false
    }
    nextFree[date] = free &+ 1
    // The many that a run of undated ones has moved need not each look through it.
    if free > start || taken.upperBound == start {
      taken = (taken.upperBound == start ? taken.lowerBound : start)..<(free &+ 1)
    }
    return free
  }

  /// Numbers that are further off are not those of a run that begins at the date: a clock was wrong.
  private static let furthestRun: Int64 = 86_400

  /// Counts the words of a text of that file, which came, or went where `step` is -1.
  mutating func count(_ text: FoldedArticle, _ step: Int, of file: Int64) throws {
    if try !Uncounted.has(file, db) {
      if step > 0 { words.add(text) } else { words.remove(text) }
    } else if isBulk {
      if step > 0 { outcome.added.append(text) } else { outcome.removed.append(text) }
    } else {
      try Uncounted.noteChange(db)
    }
  }
}
