import ArticleParsing
import Foundation
internal import GRDB

/// Copies what can be read of a damaged store into a new one.
///
/// Numbers of articles stand in several trees (articles, bodies, titles, statuses); each is walked from both ends up
/// to the damage, so that one bad page hides few. Where an article or its text is gone and the imported file is whole,
/// the file is parsed again.
struct Repair {
  var path: String
  var newPath: String
  private static let filesAtOnce = 500

  @concurrent func run() async throws(StoreError) -> RepairReport {
    guard !FileManager.default.fileExists(atPath: newPath) else {
      throw .cannotOpen(path: newPath, reason: "the file exists already")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      throw .cannotOpen(path: path, reason: "there is no such file")
    }
    let old = try open()
    let ids: Salvage
    do { ids = try await old.unsafeRead { db in try Salvage(db) } } catch { throw StoreError(translating: error) }
    do throws(StoreError) { return try await copy(old, ids) } catch {
      // Half a store must not be taken for the whole.
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: newPath + end) }
      throw error
    }
  }

  private func copy(_ old: DatabaseQueue, _ ids: Salvage) async throws(StoreError) -> RepairReport {
    let new = try Store(path: newPath)
    var report = RepairReport()
    report.isReadStateComplete = ids.isUnreadComplete
    let feeds: SalvagedFeeds
    let tags: SalvagedTags
    let keys: SalvagedKeys
    do {
      (feeds, tags, keys) = try await old.unsafeRead { db in (SalvagedFeeds(db), SalvagedTags(db), SalvagedKeys(db)) }
    } catch { throw StoreError(translating: error) }
    try await new.write(feeds.write)
    try await new.write(tags.write)
    for start in stride(from: 0, to: ids.files.count, by: Self.filesAtOnce) {
      let chunk = Array(ids.files[start..<min(start + Self.filesAtOnce, ids.files.count)])
      let found: SalvagedFiles
      do { found = try await old.unsafeRead { db in SalvagedFiles(chunk, ids, db) } } catch {
        throw StoreError(translating: error)
      }
      report.damagedFiles += found.damaged
      _ = try await new.merge(found.files)
    }
    try await new.write(feeds.finish)
    try await new.write(tags.finish)
    try await new.write(keys.finish)
    try await new.prepareCompletions()
    let kept = try await finish(new, ids)
    report.articles = try await new.count(.everything)
    report.lost = ids.articles.filter { !kept.contains($0) }.map(Article.ID.init)
    return report
  }

  /// Nothing is written, not even a log of SQLite's that was left beside the file: it is read with it.
  /// Outside transactions, for in a damaged file they fail at their end.
  private func open() throws(StoreError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    // Without this SQLite refuses a file that is shorter than its header says (btree.c, lockBtree).
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA writable_schema = ON") }
    do { return try DatabaseQueue(path: path, configuration: configuration) } catch {
      throw .cannotOpen(path: path, reason: StoreError.reason(error))
    }
  }

  /// Gives the articles their statuses; returns the numbers that are in the new store.
  private func finish(_ new: Store, _ ids: Salvage) async throws(StoreError) -> Set<Int64> {
    let kept = try await new.read { db in Set(try Int64.fetchAll(db, sql: "SELECT id FROM article")) }
    let read = ids.isUnreadComplete ? kept.subtracting(ids.unread).intersection(ids.articles) : []
    try await new.mark(.read, read.map(Article.ID.init), isUndoable: false)
    try await new.mark(.starred, ids.starred.map(Article.ID.init), isUndoable: false)
    return kept
  }
}

/// The numbers that can be found in a damaged store.
struct Salvage: Sendable {
  var articles: [Int64] = []
  var files: [Int64] = []
  var unread: Set<Int64> = []
  var isUnreadComplete = true
  var starred: Set<Int64> = []
  /// The articles of each file.
  var byFile: [Int64: [Int64]] = [:]

  init(_ db: Database) throws {
    var all: Set<Int64> = []
    for source in ["article", "body", "unread", "starred"] {
      let (ids, isWhole) = Self.walk("SELECT id FROM \(source)", order: "id", db)
      all.formUnion(ids)
      if source == "unread" { (unread, isUnreadComplete) = (Set(ids), isWhole) }
      if source == "starred" { starred = Set(ids) }
    }
    all.formUnion(Self.walk("SELECT id FROM article INDEXED BY articleTitle", order: "titleKey", db).ids)
    articles = all.sorted()
    var fileIDs = Set(Self.walk("SELECT id FROM file", order: "id", db).ids)
    for id in articles {
      guard let file = try? Int64.fetchOne(db, sql: "SELECT file FROM article WHERE id = ?", arguments: [id]) else {
        continue
      }
      byFile[file, default: []].append(id)
      fileIDs.insert(file)
    }
    files = fileIDs.sorted()
    if articles.isEmpty, files.isEmpty {
      throw StoreError.failed(reason: "nothing in it can be read")
    }
  }

  /// What a walk meets from the one end and, if that ends in an error, from the other.
  private static func walk(_ sql: String, order: String, _ db: Database) -> (ids: [Int64], isWhole: Bool) {
    var ids: [Int64] = []
    for direction in ["ASC", "DESC"] {
      do {
        let cursor = try Int64.fetchCursor(db, sql: "\(sql) ORDER BY \(order) \(direction)")
        while let id = try cursor.next() { ids.append(id) }
        return (ids, direction == "ASC")
      } catch { continue }  // The damage; the other end may reach further.
    }
    return (ids, false)
  }
}

/// Some files with what is left of their articles, ready to be merged.
private struct SalvagedFiles: Sendable {
  var files: [PreparedFile] = []
  var damaged = 0

  init(_ ids: [Int64], _ salvage: Salvage, _ db: Database) {
    for id in ids { add(id, salvage.byFile[id] ?? [], db) }
  }

  private mutating func add(_ id: Int64, _ articles: [Int64], _ db: Database) {
    // Every error here is the damage that we work around, and is told as what is lost by it.
    let sql = "SELECT hash, name, arrived, articles FROM file WHERE id = ?"
    let row = (try? Row.fetchOne(db, sql: sql, arguments: [id])) ?? nil
    let hash = (row?["hash"] as Data?).map { [UInt8]($0) } ?? []
    var bytes: [UInt8] = []
    var isPruned = false
    do {
      let raw = try Data.fetchOne(db, sql: "SELECT bytes FROM raw WHERE id = ?", arguments: [id])
      bytes = raw.map { [UInt8]($0) } ?? []
      isPruned = row != nil && raw == nil && articles.isEmpty
    } catch {}  // The damage: counted below.
    if !isPruned, hash.count != 32 || SHA256.digest(bytes) != hash {
      damaged += 1
      bytes = []
    }
    let arrived = ArticleRow.date(row?["arrived"] ?? articles.first ?? 0)
    var drafts = articles.compactMap { Self.draft($0, arrived: arrived, db) }
    if !bytes.isEmpty, drafts.count < (row?["articles"] ?? 1), let page = try? ArticlePage.parse(bytes) {
      let titles = Set(drafts.map(\.titleKey))
      var parsed = page.articles.map { Draft($0, arrived: ArticleRow.seconds(arrived)) }
        .filter { !titles.contains($0.titleKey) }
      let lost = Set(articles).subtracting(drafts.compactMap(\.number))
      // It keeps its number, and with it its status, where it is plain which one was its own.
      if parsed.count == 1, lost.count == 1 { parsed[0].number = lost.first }
      drafts += parsed
    }
    let file = ImportedFile(name: row?["name"] ?? "?", bytes: bytes, arrived: arrived, articles: [])
    // Without its bytes a file keeps its digest; without that, one that no file has.
    let known = hash.count == 32 ? hash : SHA256.digest(Array("lost \(id)".utf8))
    files.append(PreparedFile(file, hash: ContentHash(stored: known), salvaged: drafts))
  }

  private static func draft(_ id: Int64, arrived: Date, _ db: Database) -> Draft? {
    guard let article = try? ArticleRow.article(id, db), let body = try? StoredBody(id, db), !body.blocks.isEmpty else {
      return nil
    }
    var parsed = ParsedArticle(title: article.title)
    parsed.titleIsDerived = article.titleIsDerived
    parsed.blocks = body.blocks
    parsed.source = article.source
    parsed.author = body.author
    parsed.url = article.url
    parsed.published = article.published
    parsed.tags = article.tags
    parsed.keywords = body.keywords
    let related = try? String.fetchAll(
      db, sql: "SELECT title FROM related WHERE article = ? ORDER BY position", arguments: [id])
    parsed.related = related ?? []
    var draft = Draft(parsed, arrived: ArticleRow.seconds(arrived))
    draft.number = id
    return draft
  }
}
