// The public face of repairs.
public import struct Foundation.Date

/// What a repair saved.
public struct RepairReport: Equatable, Sendable {
  public var articles = 0
  /// Articles of which there is a trace, but neither title nor text.
  public var lost: [Article.ID] = []
  /// Articles whose text is lost; title, tags and marks are there.
  public var withoutText: [Article.ID] = []
  /// Files whose bytes are damaged; their articles may be whole.
  public var damagedFiles = 0
  /// False where of some articles nothing says whether they were read: those are unread in the new store.
  public var isReadStateComplete = true
  /// Rows that held what no such row holds, and tables of which a part could not be read.
  public var damagedRows = 0
  public var damagedTables = 0
  /// Nothing was done: the copy was made by a repair before, of the very same file.
  public var wasThere = false

  public init(articles: Int = 0) { self.articles = articles }

  /// Something is missing.
  var isLossy: Bool { self != RepairReport(articles: articles) }
}

extension Store {
  /// Copies what can be read of a damaged store into a new one at `newPath`, where nothing may be yet. The damaged file
  /// is only read. The copy appears under its name when it is whole and was checked.
  @concurrent public static func repair(
    path: String, into newPath: String
  ) async throws(StoreError) -> RepairReport {
    try Repair(path: path).run(into: newPath)
  }

  /// Puts such a copy in the place of the damaged store, which is kept under the name that is returned; `now` is part
  /// of it. Refused while another process has the store open.
  @concurrent public static func repairInPlace(
    path: String, now: Date
  ) async throws(StoreError) -> (report: RepairReport, kept: String) {
    try Exchange(path: path, now: now).run()
  }
}
