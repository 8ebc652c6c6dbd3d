// The public face of subscriptions.
internal import ArticleParsing
public import struct Foundation.Date
internal import GRDB

extension Store {
  /// All subscriptions in the order in which they were made.
  @concurrent public func feeds() async throws(StoreError) -> [Feed] {
    try await read { db in try FeedRow.all(db) }
  }

  /// Those that are due, or have never been fetched.
  @concurrent public func feedsDue(at now: Date) async throws(StoreError) -> [Feed] {
    try await feeds().filter { $0.fetch.due.map { $0 <= now } ?? true }
  }

  /// The feeds that a name means: of that address, else of that name as lists show it, else in a folder of that name,
  /// else those that have it among the words of their names, else those that call themselves so.
  @concurrent public func feeds(named name: String) async throws(StoreError) -> [Feed] {
    try await read { db in try Feeds.ids(named: name, db).compactMap { try FeedRow.find($0, db) } }
  }

  /// Those in a folder of that name.
  @concurrent public func feeds(inFolder name: String) async throws(StoreError) -> [Feed] {
    try await read { db in try Feeds.inFolder(name, FeedRow.all(db)) }
  }

  /// The feeds that an article came in.
  @concurrent public func feeds(of id: Article.ID) async throws(StoreError) -> [Feed.ID] {
    try await read { db in
      try Int64.fetchAll(db, sql: "SELECT DISTINCT feed FROM feedArticle WHERE article = ?", arguments: [id.rawValue])
        .map(Feed.ID.init)
    }
  }

  /// How many articles each feed has; feeds without articles are not among them.
  @concurrent public func feedCounts() async throws(StoreError) -> [Feed.ID: FeedCount] {
    try await read { db in try FeedCounts.all(db) }
  }

  /// The feed that is subscribed to at `address`, in whichever spelling; where there is none, the one at the same address
  /// over the other of http and https, and where `orFormerly`, the one that was there before it moved.
  @concurrent public func feed(at address: String, orFormerly: Bool = false) async throws(StoreError) -> Feed? {
    try await read { db in
      let known = try FeedAddresses(db)
      if case .subscribed(let id)? = known.stateOfEither(address) { return try FeedRow.find(id, db) }
      guard orFormerly, case .subscribed(let id)? = known.stateFormerly(address) else { return nil }
      return try FeedRow.find(id, db)
    }
  }

  /// Subscribes; nil when the address is subscribed to already, in whichever spelling, and then nothing changes. A feed
  /// that was removed and whose articles stayed knows them again.
  @concurrent @discardableResult
  public func addFeed(
    address: String, title: String = "", settings: FeedSettings = FeedSettings(), besideOtherScheme: Bool = false
  ) async throws(StoreError) -> Feed? {
    try await addFeeds([(address, title, settings)], besideOtherScheme: besideOtherScheme, orFormerly: false).first
      ?? nil
  }

  /// The same for many, in one transaction. One host and path over http and https is one feed, unless somebody has seen
  /// that it is not. What a list names by an address at which a feed was before it moved is that feed.
  @concurrent @discardableResult
  public func addFeeds(
    _ feeds: [(address: String, title: String, settings: FeedSettings)], besideOtherScheme: Bool = false,
    orFormerly: Bool = true
  ) async throws(StoreError) -> [Feed?] {
    try await write { db in
      let change = try UndoLog.begin(.feedAdded, db)
      var known = try FeedAddresses(db)
      let added = try feeds.map { address, title, settings -> Feed? in
        // A list without a name for it has its address there.
        let title = AddressSpelling.key(title) == AddressSpelling.key(address) ? "" : title
        let address = AddressSpelling.usual(address)
        let id: Int64
        let state = besideOtherScheme ? known.state(of: address) : known.stateOfEither(address)
        switch state ?? (orFormerly ? known.stateFormerly(address) : nil) {
        case .subscribed: return nil
        case .removed(let old):
          try UndoLog.keep(SavedRow.all("feed", where: "id", is: old, db), as: .feed, of: old, in: change, db)
          try db.execute(sql: "UPDATE feed SET isRemoved = 0 WHERE id = ?", arguments: [old])
          if let feed = try FeedRow.find(old, db) { try FeedRow.remember(feed, titled: title, db) }
          try db.execute(sql: "UPDATE feed SET title = ? WHERE id = ?", arguments: [title, old])
          id = old
        case nil:
          try db.execute(sql: "INSERT OR IGNORE INTO feed(address, title) VALUES (?, ?)", arguments: [address, title])
          // The row of a damaged feed has it.
          guard db.changesCount > 0 else { return nil }
          id = db.lastInsertedRowID
          try UndoLog.keep([], as: .feed, of: id, in: change, db)
        }
        known.add(address, id)
        try FeedRow.write(settings, of: id, db)
        try FeedRow.write(FeedFetch(), of: id, db)
        // Of a feed that was removed there may be articles.
        try FeedArticles.hide(settings.isHidden, of: id, in: change, db)
        try FeedArticles.tag(settings.tags, of: id, in: change, db)
        return try FeedRow.find(id, db)
      }
      if added.allSatisfy({ $0 == nil }) { try UndoLog.forget(change, db) }
      return added
    }
  }

  /// Fetches a feed from another address from here on; it is asked there as if it had never been. False where another
  /// feed has that address, or had it and was removed, and then nothing changes.
  @concurrent public func moveFeed(_ id: Feed.ID, to address: String) async throws(StoreError) -> Bool {
    let address = AddressSpelling.usual(address)
    return try await write { db in
      guard let feed = try FeedRow.find(id.rawValue, db) else { return false }
      if AddressSpelling.key(feed.address) != AddressSpelling.key(address) {
        guard try FeedAddresses(db, except: id.rawValue).state(of: address) == nil else { return false }
      }
      try Self.changing(feed: id.rawValue, db) { _ in
        try db.execute(sql: "UPDATE feed SET address = ? WHERE id = ?", arguments: [address, id.rawValue])
        try FeedRow.remember(feed, movedTo: address, db)
        try FeedRow.write(FeedFetch(), of: id.rawValue, db)
      }
      return true
    }
  }

  /// Changes what a person chose for a feed; false when there is no such feed. Its articles follow: they get the tags
  /// (what it no longer gives stays on them), are hidden or shown, and are laid out as it says.
  @concurrent @discardableResult
  public func updateFeed(_ id: Feed.ID, _ settings: FeedSettings) async throws(StoreError) -> Bool {
    try await write { db in
      guard let old = try FeedRow.find(id.rawValue, db) else { return false }
      try Self.changing(feed: id.rawValue, db) { change in
        try FeedRow.write(settings, of: id.rawValue, db)
        if settings.isHidden != old.settings.isHidden {
          try FeedArticles.hide(settings.isHidden, of: id.rawValue, in: change, db)
        }
        if settings.tags != old.settings.tags {
          try FeedArticles.tag(settings.tags, of: id.rawValue, in: change, db)
        }
      }
      return true
    }
  }

  /// Remembers how the row of a feed was before `body`, and what became of it.
  private static func changing(feed id: Int64, _ db: Database, _ body: (Int64) throws -> Void) throws {
    let change = try UndoLog.begin(.feedChanged, db)
    let before = try SavedRow.all("feed", where: "id", is: id, db)
    try body(change)
    let after = try SavedRow.all("feed", where: "id", is: id, db)
    let other = zip(before.flatMap(\.values), after.flatMap(\.values)).filter { $0 != $1 }
    guard !other.isEmpty else { return try UndoLog.forget(change, db) }
    var (old, new) = (SavedRow("feed"), SavedRow(SavedRow.after))
    (old.values, new.values) = (other.map(\.0), other.map(\.1))
    try UndoLog.keep([old, new], as: .feed, of: id, in: change, db)
  }

  /// Ends a subscription. Its articles stay, or go with it: starred ones and those that came in another way as well
  /// stay always.
  @concurrent @discardableResult
  public func removeFeed(_ id: Feed.ID, withArticles: Bool = false) async throws(StoreError) -> Bool {
    let change = try await write { db -> Int64? in
      guard try FeedRow.find(id.rawValue, db) != nil else { return nil }
      let change = try UndoLog.begin(.feedRemoved, db)
      // With what lets one in: who takes it back wants it to work again. It goes when the change is forgotten.
      let row = try SavedRow.all("feed", where: "id", is: id.rawValue, db)
      try UndoLog.keep(row, as: .feed, of: id.rawValue, in: change, db)
      try FeedArticles.hide(false, of: id.rawValue, in: change, db)
      // The row stays for its articles; nobody is to be let in by it any longer.
      let sql = "UPDATE feed SET isRemoved = 1, headers = NULL, cookie = NULL WHERE id = ?"
      try db.execute(sql: sql, arguments: [id.rawValue])
      return change
    }
    guard let change else { return false }
    guard withArticles else { return true }
    while try await writeUnchecked({ db in
      let known = try UndoLog.has(change, db) ? change : nil
      return try FeedArticles.remove(FeedKeeping(count: 0), of: id.rawValue, in: known, db)
    }) > 0 {}
    // Who subscribes again wants them again.
    while try await writeUnchecked({ db in try FeedArticles.forgetRemoved(of: id.rawValue, in: change, db) }) {}
    return true
  }

  /// Notes how fetches went that brought nothing to merge, in one transaction, and removes what those feeds need not
  /// keep any longer.
  @concurrent public func record(_ fetches: [Feed.ID: FeedFetch]) async throws(StoreError) {
    let pruned = try await write { db in
      for (id, fetch) in fetches { try FeedRow.write(fetch, of: id.rawValue, db) }
      return try fetches.keys.compactMap { try FeedRow.find($0.rawValue, db) }
        .filter { $0.settings.keeping != FeedKeeping() }
    }
    for feed in pruned { _ = try await prune(feed, now: feed.fetch.checked ?? Date()) }
  }

  /// Adds what is new in feeds, and changes what they changed, in one transaction; the result of each. What vanished
  /// from a feed stays as long as the feed is told to keep it. A feed that was removed in the meantime is passed over.
  @concurrent public func merge(_ feeds: [FetchedFeed]) async throws(StoreError) -> [MergeResult] {
    let digested = feeds.map { DigestedFeed($0) }
    let compared = try await read { db in try digested.map { try $0.compared(with: db) } }
    let prepared = zip(digested, compared).map { digested, found in
      found.map { PreparedFeed(digested, of: $0.feed, new: $0.new) }
    }
    let results = try await writeWithRules { db, rules in
      var merge = Merge(db)
      return try merge.run(prepared.compactMap { $0 }, rules).map(\.result)
    }
    for (fetched, found) in zip(feeds, compared) {
      if let feed = found?.feed { _ = try await prune(feed, now: fetched.arrived) }
    }
    var rest = results[...]
    return prepared.map { $0 == nil ? MergeResult() : rest.removeFirst() }
  }

  /// Removes what feeds need not keep any longer, as each merge does for its own; returns how many articles.
  @concurrent public func pruneFeeds(now: Date) async throws(StoreError) -> Int {
    var removed = 0
    for feed in try await feeds() { removed += try await prune(feed, now: now) }
    return removed
  }

  func prune(_ feed: Feed, now: Date) async throws(StoreError) -> Int {
    var removed = 0
    while feed.settings.keeping != FeedKeeping(), !Task.isCancelled {
      let count = try await writeUnchecked { db in
        try FeedArticles.remove(feed.settings.keeping, of: feed.id.rawValue, now: now, db)
      }
      if count == 0 { break }
      removed += count
    }
    return removed
  }
}
