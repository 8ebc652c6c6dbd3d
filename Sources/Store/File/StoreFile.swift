internal import Foundation
internal import GRDB

/// Opens the file. Whatever is not our store is refused by its first bytes, before SQLite could write to it.
enum StoreFile {
  /// Returns as well which files others could look into until now.
  static func open(path: String, isOwnFolder: Bool) throws(StoreError) -> (Connections, tightened: [String]) {
    var real = try StorePath.resolve(path)
    if real == nil {
      try StorePath.makeFolder(StorePath.folder(of: path))
      do { try NewStore.make(at: path) } catch let error as StoreError { throw error } catch {
        throw .cannotOpen(path: path, reason: reason(error, at: path))
      }
      real = try StorePath.resolve(path)
    }
    guard let real else { throw .cannotOpen(path: path, reason: systemError(ENOENT)) }
    let file = try OpenFile(path: real)
    NewStore.removeLeftovers(of: file)
    let needsMigration = try StoreHeader.needsMigration(file)
    // Before SQLite makes its files beside it, which get the same mode.
    let ours = ([""] + StorePath.logs).map { real + $0 } + (isOwnFolder ? [StorePath.folder(of: path)] : [])
    let tightened = ours.filter(StorePath.tighten)
    return (Connections(try connect(file, needsMigration), file: file, path: path), tightened)
  }

  static func inMemory() throws(StoreError) -> Connections {
    do {
      let queue = try DatabaseQueue(configuration: configuration())
      try queue.writeWithoutTransaction(Schema.migrate)
      return Connections(.init(reader: queue, writer: queue))
    } catch { throw .failed(reason: StoreError.reason(error)) }
  }

  static func connect(_ file: OpenFile, _ needsMigration: Bool) throws(StoreError) -> Connections.Pair {
    do {
      if unsafe access(file.path, W_OK) != 0 {
        return try openReadOnly(file, errno == EROFS ? .readOnlyFileSystem : .permission)
      }
      // The log is written, and made where there is none.
      let log = file.path + "-wal"
      let hasLog = FileStatus(path: log, followsLink: false) != nil
      if unsafe access(hasLog ? log : StorePath.folder(of: file.path), W_OK) != 0 {
        return try openReadOnly(file, .permission)
      }
      do { return try openWhole(file, needsMigration) } catch let error as DatabaseError where isOfTheDisk(error) {
        // A file that SQLite cannot write, or cannot make the files beside which readers and writers meet in.
        do { return try openReadOnly(file, readOnlyReason(error, at: file.path)) } catch let error as StoreError {
          throw error
        } catch let second as DatabaseError where isOfTheDisk(second) { throw error }
      }
    } catch let error as StoreError {
      throw error
    } catch {
      throw .cannotOpen(path: file.path, reason: reason(error, at: file.path))
    }
  }

  private static func openWhole(_ file: OpenFile, _ needsMigration: Bool) throws -> Connections.Pair {
    if needsMigration { try migrate(file) }
    let writer = try openWriter(file)
    // Lists jump about in the file: a page of 50 articles with a rare word took 1.6 ms, and 2.5 with 4 MB,
    // and more than 16 make nothing faster. Marks gain less, and what reads and writes must stay below 60 MB.
    return .init(reader: try openReader(file, cacheKilobytes: 16_000), writer: writer)
  }

  static func openReader(_ file: OpenFile, cacheKilobytes: Int) throws -> DatabaseQueue {
    // Opened for reading alone: else GRDB switches `query_only` on and off around each read, and every switch makes
    // SQLite compile all statements anew.
    var reading = configuration(cacheKilobytes: cacheKilobytes, file)
    reading.readonly = true
    return try checked(DatabaseQueue(path: file.path, configuration: reading), file.path)
  }

  private static func openWriter(_ file: OpenFile) throws -> DatabaseQueue {
    var configuration = configuration(file)
    configuration.prepareDatabase { db in
      // A commit is safe from the death of the process; the power may take the last ones, never the store.
      try waitingForOthers { try db.execute(sql: "PRAGMA journal_mode = WAL") }
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
    }
    return try DatabaseQueue(path: file.path, configuration: configuration)
  }

  /// Switching to the log needs the file for itself, and SQLite does not wait for that.
  private static func waitingForOthers(_ body: () throws -> Void) throws {
    for _ in 0..<500 {
      do { return try body() } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        usleep(20_000)
      }
    }
    try body()
  }

  /// The file stays open in our way (see `OpenFile`) as long as GRDB keeps the configuration, which is until after it
  /// has closed the connection.
  static func configuration(
    cacheKilobytes: Int = 4_000, _ file: OpenFile? = nil, isExclusive: Bool = false
  ) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = isExclusive ? .immediateError : .timeout(10)
    configuration.prepareDatabase { db in
      withExtendedLifetime(file) {}
      // Before anything is read, for which the log is opened: then its index is in our own memory.
      if isExclusive { try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
      try db.execute(sql: "PRAGMA cache_size = -\(cacheKilobytes); PRAGMA temp_store = MEMORY")
      // Debian builds SQLite to overwrite with zeros what is deleted; news are no secret.
      try db.execute(sql: "PRAGMA secure_delete = OFF")
    }
    return configuration
  }

  /// In the journal that the file has, for an empty one before the log is switched on: so the header of the file itself,
  /// not a log beside it, says from the first moment on whose file it is.
  private static func migrate(_ file: OpenFile) throws {
    let queue = try DatabaseQueue(path: file.path, configuration: configuration(file))
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA page_size = 8192")  // Only an empty file heeds it.
      try Schema.migrate(db)
    }
    try queue.close()
  }

  static func checked(_ database: DatabaseQueue, _ path: String, _ why: ReadOnlyReason? = nil) throws -> DatabaseQueue {
    let version = try database.read { db in
      // Reading the counters as well finds a file that is cut off or whose first pages are damaged. They are not added
      // up: a damaged one may be so large that SQLite ends a sum with an error.
      _ = try Int.fetchOne(db, sql: "SELECT count(value) FROM state")
      return try Schema.version(of: db)
    }
    // Only where it cannot be written; else it has been brought up to date.
    if version < Schema.version {
      let reason = "it is of version \(version), and cannot be brought up to date: "
      throw StoreError.cannotOpen(path: path, reason: reason + (why ?? .permission).description)
    }
    if version > Schema.version { throw StoreError.tooNew(path: path, version: Int(version)) }
    return database
  }
}
