internal import Foundation
internal import GRDB

/// Why a store can only be read for now.
public enum ReadOnlyReason: Equatable, Sendable {
  case diskFull
  /// This user may not write to the file.
  case permission
  case readOnlyFileSystem
  /// What SQLite says.
  case other(String)
}

extension ReadOnlyReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .diskFull: "the disk is full"
    case .permission: "this user may not write to it"
    case .readOnlyFileSystem: "it is on a read-only file system"
    case .other(let reason): reason
    }
  }
}

extension StoreFile {
  /// Readers and writers meet in a file beside the store (`-shm`), and what was written last may stand in another
  /// (`-wal`). Where the first cannot be made, SQLite reads without it in two ways.
  static func openReadOnly(_ file: OpenFile, _ why: ReadOnlyReason) throws -> Connections.Pair {
    var reading = configuration(file)
    reading.readonly = true
    do {
      let queue = try checked(DatabaseQueue(path: file.path, configuration: reading), file.path, why)
      return .init(reader: queue, writer: queue, readOnly: why)
    } catch let error as DatabaseError {
      if let pair = try withoutMeeting(file, why) { return pair }
      throw error
    }
  }

  private static func withoutMeeting(_ file: OpenFile, _ why: ReadOnlyReason) throws -> Connections.Pair? {
    guard !OtherProcesses.haveOpen(file) else { return nil }
    var exclusive: DatabaseQueue?
    if let stamp = FileStamp(file), stamp.logSize > 0 {
      // Alone, SQLite needs no file to meet in. The log goes into the store if that need not grow, and the room that it
      // took is free.
      let alone = configuration(file, isExclusive: true)
      guard let queue = try? DatabaseQueue(path: file.path, configuration: alone) else { return nil }
      _ = try? queue.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
      exclusive = queue
    }
    guard let stamp = FileStamp(file) else { return nil }
    if stamp.logSize > 0 {
      guard let exclusive else { return nil }
      try exclusive.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA query_only = ON") }
      return .init(reader: try checked(exclusive, file.path, why), writer: exclusive, readOnly: why, isExclusive: true)
    }
    try exclusive?.close()
    // All of it is in the file, and nobody changes that (sqlite.org/uri.html). Where SQLite was built without such
    // paths, the first reason stands.
    var reading = configuration(file)
    reading.readonly = true
    let uri = URL(fileURLWithPath: file.path).absoluteString + "?immutable=1"
    guard let queue = try? DatabaseQueue(path: uri, configuration: reading) else { return nil }
    return .init(reader: try checked(queue, file.path, why), writer: queue, readOnly: why, stamp: FileStamp(file))
  }

  /// The system or the disk is in the way of writing; nothing is said about the file.
  static func isOfTheDisk(_ error: DatabaseError) -> Bool {
    [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
  }

  static func readOnlyReason(_ error: DatabaseError, at path: String) -> ReadOnlyReason {
    if error.resultCode == .SQLITE_FULL || isFull(path) { return .diskFull }
    return error.resultCode == .SQLITE_IOERR ? .other(StoreError.reason(error)) : .permission
  }

  /// SQLite calls it an error of the disk when a file cannot grow.
  static func reason(_ error: any Error, at path: String) -> String {
    guard let error = error as? DatabaseError, error.resultCode != .SQLITE_FULL, isOfTheDisk(error), isFull(path) else {
      return StoreError.reason(error)
    }
    return ReadOnlyReason.diskFull.description
  }

  /// Not even the index of a log, with what the file system needs for it, finds room.
  private static func isFull(_ path: String) -> Bool {
    var system = statvfs()
    guard unsafe statvfs(StorePath.folder(of: path), &system) == 0 else { return false }
    let (room, isHuge) = UInt64(system.f_bavail).multipliedReportingOverflow(by: UInt64(system.f_frsize))
    return !isHuge && room < 128 << 10
  }
}
