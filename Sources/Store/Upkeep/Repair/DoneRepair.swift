internal import Foundation
internal import GRDB

/// What a copy remembers of the file that it was made of. A repair that is killed when its copy has its name already, but
/// nobody was told, is asked for again: then the copy is there, and is no stranger's file that stands in the way.
struct DoneRepair {
  private static let name = "repairedFrom"

  /// The digest of which file it is and when it was last written, with its log; nil where there is none.
  private let mark: Int64?

  init(of path: String) {
    let parts = ["", "-wal"].map { end -> String in
      guard let status = FileStatus(path: path + end, followsLink: true), status.size > 0 else { return "" }
      return "\(status.identity.device) \(status.identity.number) \(status.size) \(status.written)"
    }
    mark = parts[0].isEmpty ? nil : SHA256.number(parts.joined(separator: "\n"))
  }

  func note(in db: Database) throws {
    let sql = "INSERT OR REPLACE INTO state(name, value) VALUES (?, ?)"
    if let mark { try db.execute(sql: sql, arguments: [Self.name, mark]) }
  }

  /// Nil where what stands there, if anything, is not a copy of that file as it is.
  func report(at newPath: String) -> RepairReport? {
    guard let mark, FileStatus(path: newPath, followsLink: false)?.isFile == true else { return nil }
    var configuration = Configuration()
    configuration.readonly = true
    // Whatever cannot be read here is not ours, and is told of as a file that exists.
    guard let queue = try? DatabaseQueue(path: newPath, configuration: configuration) else { return nil }
    defer { try? queue.close() }  // It was only read.
    let articles = try? queue.read { db -> Int? in
      guard try Int32.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else { return nil }
      let found = "SELECT value FROM state WHERE name = ?"
      guard try Int64.fetchOne(db, sql: found, arguments: [Self.name]) == mark else { return nil }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM article")
    }
    guard let articles = articles ?? nil else { return nil }
    var report = RepairReport(articles: articles)
    report.wasThere = true
    return report
  }
}
