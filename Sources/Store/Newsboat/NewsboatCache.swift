public import ArticleParsing
internal import Foundation
internal import GRDB

/// What newsboat keeps in its `cache.db`: feeds, articles, and which of them were read or flagged. It is only read, and
/// nothing is made beside it.
public struct NewsboatCache: Sendable {
  public enum Problem: Error, Equatable, Sendable {
    /// A database of another program, by the first names of its tables.
    case otherDatabase(tables: [String])
    /// A store of ours.
    case ownStore
    case unreadable(String)
  }

  public struct Feed: Equatable, Sendable {
    public var address: String
    /// The page that it belongs to.
    public var link: String?
    public var title: String?
  }

  /// Some articles of a feed.
  public struct Part: Sendable {
    public var articles: [MovedArticle] = []
    /// What a person deleted there.
    public var deleted = 0
    /// Rows of which nothing can be told.
    public var damaged = 0
    /// Those whose flags are letters of a person's own.
    public var flagged = 0
    /// Where the next part begins; nil behind the last.
    public var next: Int64?
  }

  /// Of one article; none that was ever written has as much.
  static let mostContent = 16 << 20
  private static let (mostRows, mostBytes) = (5_000, 48 << 20)

  private let queue: DatabaseQueue
  /// Held as long as the copy in it is read.
  private let copy: NewsboatCopy?
  private let columns: Set<String>

  public init(path: String) throws(Problem) {
    guard !StoreHeader.isStore(at: path) else { throw .ownStore }
    do {
      copy = try NewsboatCopy.isNeeded(of: path) ? NewsboatCopy(of: path) : nil
      var configuration = Configuration()
      // A copy may have a journal that has to be played back.
      configuration.readonly = copy == nil
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { db in
        // Somebody else wrote the schema.
        try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY")
      }
      queue = try DatabaseQueue(path: copy?.file ?? path, configuration: configuration)
      columns = try queue.read { db in
        let sql =
          "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY rowid"
        let tables = try String.fetchAll(db, sql: sql)
        guard tables.contains("rss_feed"), tables.contains("rss_item") else {
          throw Problem.otherDatabase(tables: Array(tables.prefix(3)))
        }
        return Set(try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('rss_item')"))
      }
    } catch let problem as Problem {
      throw problem
    } catch { throw .unreadable(StoreError.reason(error)) }
  }

  /// All that have articles or are known, in newsboat's order.
  public func feeds() throws(Problem) -> [Feed] {
    try read { db in
      let sql = """
        SELECT rssurl, url, title FROM rss_feed
        UNION ALL SELECT DISTINCT feedurl, NULL, NULL FROM rss_item
          WHERE feedurl NOT IN (SELECT rssurl FROM rss_feed WHERE rssurl IS NOT NULL)
        """
      return try Row.fetchCursor(db, sql: sql).whole { row -> Feed? in
        guard let address = Self.text(row, 0) else { return nil }
        return Feed(address: address, link: Self.text(row, 1), title: Self.text(row, 2))
      }
    }
  }

  /// The articles of a feed from the one behind `after` on.
  public func articles(of feed: Feed, after: Int64 = .min) throws(Problem) -> Part {
    try read { db in
      let sql = """
        SELECT id, guid, title, author, url, pubDate,
          CASE WHEN length(content) <= \(Self.mostContent) THEN content END,
          unread, \(column("flags")), \(column("deleted")), \(column("enclosure_url")), \(column("enclosure_type")),
          \(column("content_mime_type"))
        FROM rss_item WHERE feedurl = ? AND id > ? ORDER BY id LIMIT \(Self.mostRows)
        """
      var part = Part()
      var (rows, bytes, last) = (0, 0, after)
      let cursor = try Row.fetchCursor(db, sql: sql, arguments: [feed.address, after])
      while bytes < Self.mostBytes, let row = try cursor.next() {
        rows += 1
        guard let id = Self.number(row, 0) else {
          part.damaged += 1
          continue
        }
        last = id
        part.take(row, of: feed)
        bytes += part.articles.last.map { $0.content?.utf8.count ?? 0 } ?? 0
      }
      part.next = rows == Self.mostRows || bytes >= Self.mostBytes ? last : nil
      return part
    }
  }

  /// One that this version of newsboat does not have yet is empty.
  private func column(_ name: String) -> String { columns.contains(name) ? name : "NULL" }

  private func read<Value>(_ body: (Database) throws -> Value) throws(Problem) -> Value {
    do { return try queue.read(body) } catch { throw .unreadable(StoreError.reason(error)) }
  }

  fileprivate static func text(_ row: Row, _ column: Int) -> String? {
    guard let text = try? row.value(column) as String, !text.isEmpty else { return nil }
    return text
  }

  fileprivate static func number(_ row: Row, _ column: Int) -> Int64? { try? row.value(column) as Int64 }
}

extension NewsboatCache.Part {
  fileprivate mutating func take(_ row: Row, of feed: NewsboatCache.Feed) {
    func text(_ column: Int) -> String? { NewsboatCache.text(row, column) }
    guard NewsboatCache.number(row, 9) ?? 0 == 0 else { return deleted += 1 }
    var article = MovedArticle(title: text(2), link: text(4))
    article.id = text(1).flatMap { Self.isMade($0, text(4)) ? nil : $0 }
    article.author = text(3)
    article.published = MovedArticle.date(seconds: NewsboatCache.number(row, 5).map(Double.init))
    article.content = text(12) == "text/plain" ? text(6).map(MovedArticle.html) : text(6)
    article.isRead = NewsboatCache.number(row, 7) == 0
    article.isStarred = text(8) != nil
    if let file = text(10) { article.enclosures = [FeedEnclosure(url: file, type: text(11))] }
    article.feed = feed.address
    article.source = feed.title
    guard article.isAny else { return damaged += 1 }
    if article.isStarred { flagged += 1 }
    articles.append(article)
  }

  /// Where an entry has no id, newsboat makes one of its address and date (RssParser::get_guid); such an entry is known
  /// by its address here, also when its feed brings it again.
  private static func isMade(_ id: String, _ link: String?) -> Bool {
    guard let link, id.hasPrefix(link), id.utf8.count > link.utf8.count else { return false }
    return FeedDate.parse(String(id.dropFirst(link.count))) != nil
  }
}

/// A copy of a cache that cannot be read where it lies without writing beside it; gone with its last user.
final class NewsboatCopy: Sendable {
  private let folder: String
  let file: String

  /// Where newsboat was cut off in a write, or somebody switched on the log.
  static func isNeeded(of path: String) -> Bool {
    for end in ["-wal", "-journal"] {
      if let status = FileStatus(path: path + end, followsLink: true), status.size > 0 { return true }
    }
    // sqlite.org/fileformat.html: the version of the format for reading, 2 for a file with a log.
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    let header = (try? handle.read(upToCount: 20)) ?? Data()
    return header.count == 20 && header[header.startIndex + 19] == 2
  }

  init(of path: String) throws {
    var template = Array((NSTemporaryDirectory() + "/nashra-newsboat-XXXXXX").utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw CocoaError(.fileWriteUnknown) }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    file = folder + "/cache.db"
    for end in ["", "-wal", "-journal"] where end.isEmpty || FileManager.default.fileExists(atPath: path + end) {
      try FileManager.default.copyItem(atPath: path + end, toPath: file + end)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }
}
