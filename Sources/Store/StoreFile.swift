import Foundation
internal import GRDB

/// A connection that reads beside one that writes: a long import does not keep a list waiting.
///
/// Not GRDB's pool, which makes and drops a table at each opening: 40 ms for the disk, and a store that changes
/// whenever it is looked at.
struct Connections: Sendable {
  var reader: any DatabaseReader
  var writer: any DatabaseWriter
}

/// Opens the file. Whatever is not our store is refused by its first bytes, before SQLite could write to it.
enum StoreFile {
  static func open(path: String) throws(StoreError) -> Connections {
    try makeFolder(of: path)
    let needsMigration = try inspect(path)
    do {
      guard isWritable(path) else { return try openReadOnly(path) }
      if needsMigration { try migrate(path) }
      let writer = try openWriter(path)
      // Opened for reading alone: else GRDB switches `query_only` on and off around each read, and every switch makes
      // SQLite compile all statements anew.
      // Lists jump about in the file: a page of 50 articles with a rare word took 1.6 ms, and 2.5 with 4 MB,
      // and more than 16 make nothing faster. Marks gain less, and what reads and writes must stay below 60 MB.
      var reading = configuration(cacheKilobytes: 16_000)
      reading.readonly = true
      return Connections(
        reader: try checked(DatabaseQueue(path: path, configuration: reading), path), writer: writer)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotOpen(path: path, reason: StoreError.reason(error))
    }
  }

  static func inMemory() throws(StoreError) -> Connections {
    do {
      let queue = try DatabaseQueue(configuration: configuration())
      try queue.writeWithoutTransaction(Schema.migrate)
      return Connections(reader: queue, writer: queue)
    } catch { throw .failed(reason: StoreError.reason(error)) }
  }

  private static func openWriter(_ path: String) throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.prepareDatabase { db in
      // A commit is safe from the death of the process; the power may take the last ones, never the store.
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func configuration(cacheKilobytes: Int = 4_000) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = -\(cacheKilobytes); PRAGMA temp_store = MEMORY")
      // Debian builds SQLite to overwrite with zeros what is deleted; news are no secret.
      try db.execute(sql: "PRAGMA secure_delete = OFF")
    }
    return configuration
  }

  private static func openReadOnly(_ path: String) throws -> Connections {
    var configuration = configuration()
    configuration.readonly = true
    do {
      let queue = try checked(DatabaseQueue(path: path, configuration: configuration), path)
      return Connections(reader: queue, writer: queue)
    } catch let error as DatabaseError where isWhole(path) {
      // In a folder that cannot be written either, SQLite may not make the files that readers and writers meet in;
      // it reads the file alone when told that nobody changes it (sqlite.org/uri.html). Where it was built without
      // such paths, the first reason stands.
      let uri = URL(fileURLWithPath: path).absoluteString + "?immutable=1"
      guard let queue = try? DatabaseQueue(path: uri, configuration: configuration) else { throw error }
      return Connections(reader: try checked(queue, path), writer: queue)
    }
  }

  /// Nothing of the store is still in a write-ahead log beside it.
  private static func isWhole(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")  // Absent is what we hope for.
    return (attributes?[.size] as? Int ?? 0) == 0
  }

  private static func makeFolder(of path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      throw .cannotOpen(path: path, reason: error.localizedDescription)
    }
  }

  private static func isWritable(_ path: String) -> Bool {
    !FileManager.default.fileExists(atPath: path) || FileManager.default.isWritableFile(atPath: path)
  }

  /// Tells from the header (sqlite.org/fileformat.html §1.3) whose file it is; true when it is new or older than ours.
  private static func inspect(_ path: String) throws(StoreError) -> Bool {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return true }
    if isFolder.boolValue { throw .cannotOpen(path: path, reason: "it is a folder") }
    let header: [UInt8]
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }  // Nothing was written, so closing can lose nothing.
      header = try [UInt8](handle.read(upToCount: 100) ?? Data())
    } catch { throw .cannotOpen(path: path, reason: error.localizedDescription) }
    if header.isEmpty { return true }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notAStore(path: path, reason: "it is no SQLite database")
    }
    func number(at offset: Int) -> Int32 {
      Int32(bitPattern: header[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
    }
    guard number(at: 68) == Schema.applicationID else {
      throw .notAStore(path: path, reason: "it is a database of another program")
    }
    let version = number(at: 60)
    guard version <= Schema.version else { throw .tooNew(path: path, version: Int(version)) }
    return version < Schema.version
  }

  /// Runs in the rollback journal, before WAL is switched on: so the header of the file itself, not a WAL beside it,
  /// says from the first moment on whose file it is.
  private static func migrate(_ path: String) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration())
    try queue.writeWithoutTransaction { db in
      // Lists read narrow rows in order and bodies are a few KB: 8 KB pages were measured best. Only a new file heeds it.
      try db.execute(sql: "PRAGMA page_size = 8192")
      try Schema.migrate(db)
    }
    try queue.close()
  }

  private static func checked(_ database: DatabaseQueue, _ path: String) throws -> DatabaseQueue {
    let version = try database.read { db in
      // Reading the counters as well finds a file that is cut off or whose first pages are damaged.
      _ = try Int.fetchOne(db, sql: "SELECT sum(value) FROM state")
      return try Schema.version(of: db)
    }
    // Only where it cannot be written; else it has been brought up to date.
    if version < Schema.version {
      throw StoreError.cannotOpen(
        path: path, reason: "it is of version \(version), and cannot be brought up to date because it is read-only")
    }
    if version > Schema.version { throw StoreError.tooNew(path: path, version: Int(version)) }
    return database
  }
}

extension StoreError {
  /// Inside a database closure errors are untyped; here they become ours.
  init(translating error: any Error) {
    if let error = error as? StoreError {
      self = error
    } else if let error = error as? DatabaseError, Self.unwritable.contains(error.resultCode) {
      self = .cannotWrite(reason: Self.reason(error))
    } else if let error = error as? Damage {
      self = .failed(reason: error.reason)
    } else if error is RowDecodingError {
      self = .failed(reason: "a row of the store is damaged; `nashra store check` names it")
    } else {
      self = .failed(reason: Self.reason(error))
    }
  }

  /// sqlite.org/rescode.html
  private static let unwritable: [ResultCode] = [
    .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_CORRUPT, .SQLITE_NOTADB,
  ]

  static func reason(_ error: any Error) -> String {
    switch error {
    case let error as DatabaseError: error.message ?? "SQLite error \(error.resultCode.rawValue)"
    case is CancellationError: "cancelled"
    default: error.localizedDescription
    }
  }
}
