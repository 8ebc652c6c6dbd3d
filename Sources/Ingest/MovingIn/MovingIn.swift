public import ArticleParsing
public import Store
public import struct Foundation.Date

/// Moves in from other readers: feeds, articles, and what was read and starred there.
///
/// What is read or starred there becomes so here; nothing becomes unread by it, and a text that a feed brought here
/// itself stays. So the same files change nothing the second time.
public struct MovingIn: Sendable {
  let store: Store
  let policy: AddressPolicy
  let now: Date
  /// Feeds that only this computer or its network can read are subscribed to as well.
  let isTrusted: Bool
  /// Those that a list beside the files named, and that only a trusted list brings.
  let untrusted: [OPML.Feed]

  public init(
    store: Store, policy: AddressPolicy, isTrusted: Bool = false, untrusted: [OPML.Feed] = [], now: Date
  ) {
    (self.store, self.policy, self.isTrusted, self.untrusted, self.now) = (store, policy, isTrusted, untrusted, now)
  }

  @concurrent
  public func run(_ files: [MovedFile]) async -> MovingReport {
    var move = Move(self, hasLists: files.contains { $0.format.isList })
    // Lists first: their names and tags are a person's own.
    for file in files where file.format.isList { await move.take(file) }
    for file in files where !file.format.isList && !Task.isCancelled { await move.take(file) }
    await move.mark()
    return move.report
  }
}

/// A run of it.
struct Move {
  let settings: MovingIn
  var store: Store { settings.store }
  /// A list of newsboat says what is subscribed to; its cache has old feeds as well.
  let hasLists: Bool
  var report = MovingReport()
  var marks = MovedMarks()
  /// By the keys of their addresses.
  private var feeds: [String: Feed]?
  var untrusted: UntrustedFeeds

  init(_ settings: MovingIn, hasLists: Bool) {
    (self.settings, self.hasLists) = (settings, hasLists)
    untrusted = UntrustedFeeds(settings.untrusted)
  }

  mutating func take(_ file: MovedFile) async {
    var entry = MovingReport.File(path: file.path, format: file.format)
    do throws(MovingProblem) {
      switch file.format {
      case .newsboatURLs, .sfeedConfiguration: try await takeList(file, &entry)
      case .newsboatConfiguration: try takeSettings(file)
      case .newsboatCache: try await takeCache(file, &entry)
      case .elfeed: try await takeElfeed(file, &entry)
      case .starred: try await takeStarred(file, &entry)
      case .pocketTable, .instapaper: try await takeTable(file, &entry)
      case .pocketPage: try await takePage(file, &entry)
      case .sfeedArticles: try await takeSfeed(file, &entry)
      case .mailbox: try await takeMailbox(file, &entry)
      }
    } catch {
      report.failed.append(.init(path: file.path, problem: error))
      if error.isOfNoReader { return }
    }
    leave(.untrusted, of: file, count: entry.untrusted)
    report.files.append(entry)
  }

  /// Brings over what was read and starred: of articles that are new with this run it is no change of a person's, and is
  /// not taken back as one.
  mutating func mark() async {
    do throws(StoreError) {
      for (mark, ids) in [(Mark.read, marks.read), (.starred, marks.starred)] {
        let new = ids.filter { marks.added.contains($0) }
        var count = try await store.mark(mark, new, isUndoable: false)
        count += try await store.mark(mark, ids.filter { !marks.added.contains($0) })
        if mark == .read { report.markedRead += count } else { report.markedStarred += count }
      }
    } catch { report.failed.append(.init(path: "", problem: .store(error))) }
  }

  mutating func subscribe(_ listed: [OPML.Feed], _ entry: inout MovingReport.File) async throws(MovingProblem) {
    guard !listed.isEmpty else { return }
    let listed = ListedFeeds(listed, isTrusted: settings.isTrusted, policy: settings.policy)
    report.listed.append(listed)
    untrusted.add(listed.untrusted)
    let added = try await asking { () async throws(StoreError) in try await store.addFeeds(listed.subscriptions) }
    entry.feeds += added.count
    report.subscribed += added.count { $0 != nil }
    report.known += added.count { $0 == nil }
    feeds = nil
  }

  /// The feed that is subscribed to at an address, in whichever spelling, or was there before it moved.
  mutating func feed(at address: String) async throws(MovingProblem) -> Feed? {
    if feeds == nil {
      let all = try await asking { () async throws(StoreError) in try await store.feeds() }
      feeds = Dictionary(all.map { (AddressSpelling.key($0.address), $0) }) { first, _ in first }
    }
    if let feed = feeds?[AddressSpelling.key(address)] { return feed }
    return try await asking { () async throws(StoreError) in try await store.feed(at: address, orFormerly: true) }
  }

  func asking<Value: Sendable>(
    _ body: () async throws(StoreError) -> Value
  ) async throws(MovingProblem) -> Value {
    do throws(StoreError) { return try await body() } catch { throw .store(error) }
  }

  func reading<Value>(_ body: () throws(ImportError) -> Value) throws(MovingProblem) -> Value {
    do throws(ImportError) { return try body() } catch { throw .file(error) }
  }
}

/// What is to be marked at the end of a run.
struct MovedMarks {
  var read: [Article.ID] = []
  var starred: [Article.ID] = []
  var added: Set<Article.ID> = []

  mutating func note(_ article: MovedArticle, as id: Article.ID) {
    if article.isRead { read.append(id) }
    if article.isStarred { starred.append(id) }
  }
}
