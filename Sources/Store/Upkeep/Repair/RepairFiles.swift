import struct Foundation.Data
internal import GRDB

// Files and their bytes.
extension RepairCopy {
  mutating func copyFiles() throws {
    var files: Set<Int64> = []
    var damaged = 0
    let insert = try new.makeStatement(sql: old.shape(.file).insert)
    /// A digest that is none, or another file's, is damaged: the file gets one that no file has.
    func add(_ values: [DatabaseValue]) throws {
      var values = values
      guard let id = Int64.fromDatabaseValue(values[0]), files.insert(id).inserted else { return }
      if Data.fromDatabaseValue(values[1])?.count == 32 {
        try insert.execute(arguments: StatementArguments(values))
        if new.changesCount > 0 { return }
      }
      damaged += 1
      values[1] = Self.lostHash(id).databaseValue
      try insert.execute(arguments: StatementArguments(values))
    }
    let walk = try old.walk(.file, add)
    note(walk)
    if !walk.isWhole || walk.damagedRows > 0 {
      for id in knownFiles().subtracting(files).sorted() {
        if let row = old.row(.file, [id.databaseValue]) { try add(row) }
      }
    }
    isAnyFile = !files.isEmpty
    report.damagedFiles += damaged
    try copyBytes(of: files)
  }

  /// Files of which trees beside their table know.
  private func knownFiles() -> Set<Int64> {
    var ids: Set<Int64> = []
    old.numbers("SELECT id FROM raw", order: "id") { id, _ in ids.insert(id) }
    old.numbers("SELECT file FROM article INDEXED BY articleFile", order: "file") { id, _ in ids.insert(id) }
    old.numbers("SELECT file FROM articleCopy INDEXED BY articleCopyFile", order: "file") { id, _ in ids.insert(id) }
    return ids
  }

  static func lostHash(_ file: Int64) -> Data { Data(SHA256.digest(Array("lost \(file)".utf8))) }

  private mutating func copyBytes(of files: Set<Int64>) throws {
    let insert = try new.makeStatement(sql: old.shape(.raw).insert)
    let find = try new.makeStatement(sql: "SELECT hash FROM file WHERE id = ?")
    let revive = try new.makeStatement(
      sql: "INSERT OR IGNORE INTO file(id, hash, name, arrived, articles, kind) VALUES (?, ?, '?', 0, 1, 0)")
    let name = try new.makeStatement(sql: "UPDATE OR IGNORE file SET hash = ? WHERE id = ?")
    var met: Set<Int64> = []
    var damaged = 0
    func add(_ values: [DatabaseValue]) throws {
      guard let id = Int64.fromDatabaseValue(values[0]), let bytes = Data.fromDatabaseValue(values[1]),
        met.insert(id).inserted
      else { return }
      let hash = Data(SHA256.digest([UInt8](bytes)))
      let known = try Data.fetchOne(find, arguments: [id])
      if known == nil {
        // The file's row is lost: the bytes tell its digest.
        try revive.execute(arguments: [id, hash])
      } else if known == Self.lostHash(id) {
        try name.execute(arguments: [hash, id])
      }
      if known != hash, try Data.fetchOne(find, arguments: [id]) != hash {
        damaged += 1
        return
      }
      try insert.execute(arguments: [id, bytes])
    }
    let walk = try old.walk(.raw, add)
    note(walk)
    if !walk.isWhole || walk.damagedRows > 0 {
      lostBytes = files.subtracting(met)
      for id in lostBytes.sorted() {
        if let row = old.row(.raw, [id.databaseValue]) { try add(row) }
      }
      lostBytes.subtract(met)
    }
    isAnyFile = isAnyFile || !met.isEmpty
    report.damagedFiles += damaged
  }

  func isReferred(file: Int64) throws -> Bool {
    let sql = """
      SELECT 1 WHERE EXISTS (SELECT 1 FROM article WHERE file = ?1) OR EXISTS (SELECT 1 FROM articleCopy WHERE file = ?1)
      """
    return try Int.fetchOne(new.cachedStatement(sql: sql), arguments: [file]) != nil
  }
}
