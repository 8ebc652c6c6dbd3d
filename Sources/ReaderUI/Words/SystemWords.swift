import Foundation

/// What a system or SQLite says of a call that failed, in a language other than theirs; with what only they know it stays
/// as they say it.
struct SystemWords: Sendable {
  let notFound: String
  let noPermission: String
  let notPermitted: String
  let diskFull: String
  let isFolder: String
  let isNoFile: String
  let notAFolder: String
  let readOnly: String
  let exists: String
  let tooManyOpen: String
  let nameTooLong: String
  let linkLoop: String
  let inputOutput: String
  let noMemory: String
  let busy: String
  let invalid: String
  let tooLarge: String
  let cannotRun: String
  let timedOut: String
  let refused: String
  let reset: String
  let unreachable: String
  let notADatabase: String
  let otherDatabase: String
  let emptyDatabase: String
  let strayLink: String
  let isOpenElsewhere: String
  let damagedDatabase: String
  let cannotOpenDatabase: String
  let lockedDatabase: String

  func said(_ reason: String) -> String { Self.reasons[reason].map { self[keyPath: $0] } ?? reason }

  private static let reasons: [String: any (KeyPath<SystemWords, String> & Sendable)] = {
    var reasons: [String: any (KeyPath<SystemWords, String> & Sendable)] = [
      // https://sqlite.org/src/file?name=src/main.c, sqlite3ErrStr
      "file is not a database": \.notADatabase, "database disk image is malformed": \.damagedDatabase,
      "unable to open database file": \.cannotOpenDatabase, "database is locked": \.lockedDatabase,
      "database or disk is full": \.diskFull, "attempt to write a readonly database": \.readOnly,
      "disk I/O error": \.inputOutput, "out of memory": \.noMemory,
      // StorePath.swift, Exchange.swift
      "it is a folder": \.isFolder, "it is a link to a folder": \.isFolder, "it is a device": \.isNoFile,
      "it is a pipe": \.isNoFile, "it is a socket": \.isNoFile, "it is a link to a file that is not there": \.strayLink,
      "there is no such file": \.notFound, "another process has it open; close that first": \.isOpenElsewhere,
      // StoreHeader.swift, ReadOnly.swift
      "it is a database of another program": \.otherDatabase,
      "it is an empty database; if nobody else uses it, remove it and start again": \.emptyDatabase,
      "it is no SQLite database": \.notADatabase, "the disk is full": \.diskFull,
      "this user may not write to it": \.noPermission, "it is on a read-only file system": \.readOnly,
    ]
    let numbers: [(Int32, any (KeyPath<SystemWords, String> & Sendable))] = [
      (ENOENT, \.notFound), (EACCES, \.noPermission), (EPERM, \.notPermitted), (ENOSPC, \.diskFull),
      (EDQUOT, \.diskFull), (EISDIR, \.isFolder), (ENOTDIR, \.notAFolder), (EROFS, \.readOnly), (EEXIST, \.exists),
      (EMFILE, \.tooManyOpen), (ENFILE, \.tooManyOpen), (ENAMETOOLONG, \.nameTooLong), (ELOOP, \.linkLoop),
      (EIO, \.inputOutput), (ENOMEM, \.noMemory), (EBUSY, \.busy), (ETXTBSY, \.busy), (EINVAL, \.invalid),
      (EFBIG, \.tooLarge), (ENOEXEC, \.cannotRun), (ETIMEDOUT, \.timedOut), (ECONNREFUSED, \.refused),
      (ECONNRESET, \.reset), (ENETUNREACH, \.unreachable), (EHOSTUNREACH, \.unreachable),
    ]
    for (number, words) in numbers { reasons[unsafe String(cString: strerror(number))] = words }
    return reasons
  }()
}

extension Interface {
  /// What the system or SQLite says, in words of this language where they are known.
  public func text(ofSystem reason: String) -> String {
    switch self {
    case .english: reason
    case .arabic: SystemWords.arabic.said(reason)
    case .persian: SystemWords.persian.said(reason)
    case .urdu: SystemWords.urdu.said(reason)
    case .hebrew: SystemWords.hebrew.said(reason)
    case .french: SystemWords.french.said(reason)
    }
  }
}
