/// A table of the store, with what becomes of its rows when articles go, when a damaged store is copied and when all is
/// checked. What its columns are is the schema's alone.
///
/// Removal, repair and check go by this list; a test compares it with the tables that a store has.
struct StoreTable: Sendable {
  /// When articles go, by pruning or by a rule.
  enum Pruning: Equatable, Sendable {
    /// The rows whose column holds the article's number go with it.
    case with(article: String)
    /// `Removal`, or a trigger, changes its rows in another way.
    case changed
    case untouched
  }

  /// When what can be read of a damaged store is copied.
  enum Repair: Equatable, Sendable {
    /// As it stands. Where a column holds an article's number, the rows of lost articles are left out.
    case copied(article: String? = nil)
    /// Row by row, by a step of `RepairCopy` that looks at each; the same holds of the column.
    case salvaged(article: String? = nil)
    /// Anew, from what was copied.
    case remade
    /// Not at all: what is in it can be done without.
    case dropped
  }

  enum Check: Equatable, Sendable {
    /// Each value is of its column's type; a counter of `state` may say how many rows there are.
    case rows(counter: String? = nil)
    /// The full-text index, which is asked.
    case index
  }

  let name: String
  let pruning: Pruning
  let repair: Repair
  let check: Check
  /// The version of the schema that brought it.
  let since: Int
  /// Columns that later versions added, with the number that stands for what earlier ones did not say.
  let later: [String: Int64]

  private init(
    _ name: String, since: Int = 1, _ pruning: Pruning, _ repair: Repair, _ check: Check = .rows(),
    later: [String: Int64] = [:]
  ) {
    (self.name, self.since, self.pruning, self.repair, self.check) = (name, since, pruning, repair, check)
    self.later = later
  }

  static let article = StoreTable(
    "article", .with(article: "id"), .salvaged(), .rows(counter: "articles"), later: ["dateSource": StoredDate.unknown])
  static let articlePrint = StoreTable("articlePrint", since: 4, .changed, .remade)
  static let body = StoreTable("body", .with(article: "id"), .salvaged())
  static let feed = StoreTable("feed", since: 2, .untouched, .salvaged(), later: ["isPaused": 0])
  static let feedArticle = StoreTable("feedArticle", since: 2, .changed, .salvaged())
  /// Its digest stays, so that importing it again does not bring back what was removed.
  static let file = StoreTable("file", .untouched, .salvaged(), later: ["kind": 0])
  static let raw = StoreTable("raw", .changed, .salvaged())
  static let related = StoreTable("related", .with(article: "article"), .salvaged(article: "article"))
  static let source = StoreTable("source", .untouched, .salvaged())
  static let state = StoreTable("state", .changed, .salvaged())
  static let tag = StoreTable("tag", .changed, .salvaged())
  static let tagSpelling = StoreTable("tagSpelling", .untouched, .salvaged())
  static let unread = StoreTable(
    "unread", .with(article: "id"), .salvaged(article: "id"), .rows(counter: "unread"))

  static let all: [StoreTable] = [
    related,
    StoreTable("articleKey", since: 6, .with(article: "article"), .copied(article: "article")),
    StoreTable("keywordLine", since: 4, .with(article: "article"), .copied(article: "article")),
    StoreTable("correctedTags", since: 4, .with(article: "article"), .copied(article: "article")),
    StoreTable("articleCopy", since: 4, .with(article: "article"), .copied(article: "article")),
    StoreTable("articleSource", since: 10, .with(article: "article"), .remade),
    StoreTable("articleHeadline", since: 11, .with(article: "article"), .remade),
    StoreTable("headlinePrint", since: 11, .changed, .remade),
    StoreTable("articleVersion", since: 10, .with(article: "article"), .copied(article: "article")),
    StoreTable("articleTerms", since: 16, .with(article: "id"), .remade),
    StoreTable("storyMember", since: 17, .with(article: "article"), .copied(article: "article")),
    StoreTable("place", since: 14, .with(article: "article"), .copied(article: "article")),
    body, article,
    // After its article, of whose source it is told whether an unread one goes.
    unread,
    // Articles that are starred never go.
    StoreTable("starred", .untouched, .copied(article: "id"), .rows(counter: "starred")),
    StoreTable("hidden", since: 2, .changed, .copied(article: "id")),
    StoreTable("articleTag", .changed, .remade),
    articlePrint,
    StoreTable("vocabulary", .changed, .remade),
    StoreTable("beginning", since: 3, .untouched, .remade),
    StoreTable("termCounts", since: 16, .untouched, .remade),
    StoreTable("search", .changed, .remade, .index),
    file, raw, source, tag, tagSpelling,
    StoreTable("tagPhrase", since: 4, .untouched, .copied()),
    StoreTable("tagPair", since: 4, .untouched, .copied()),
    feed, feedArticle,
    StoreTable("feedCount", since: 5, .changed, .remade),
    StoreTable("sourceCount", since: 15, .changed, .remade),
    StoreTable("sharedArticle", since: 15, .changed, .remade),
    // Changes of articles that went are passed over when they are taken back.
    StoreTable("undo", .untouched, .copied(), later: ["made": 0]),
    // Who takes a mark back without it counts its tags again.
    StoreTable("undoTag", since: 7, .changed, .dropped),
    // Articles that went by hand, and what else was changed, as they were.
    StoreTable("undoRow", since: 13, .changed, .copied()),
    StoreTable("undoFile", since: 13, .changed, .copied()),
    // Repair counts the words of all files.
    StoreTable("uncounted", since: 8, .untouched, .dropped),
    StoreTable("session", since: 14, .untouched, .copied()),
    state,
  ]
}
