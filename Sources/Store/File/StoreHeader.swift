internal import Foundation

/// Whose file it is, by its first bytes (sqlite.org/fileformat.html §1.3), before SQLite could write to it.
enum StoreHeader {
  private static let length = 100
  /// With the head of the tree that is on the first page.
  private static let lengthWithTree = 108

  /// Whether a file is a store, be it whole or not. One that this process has open is not opened: closing it again would
  /// take away its locks.
  static func isStore(at path: String) -> Bool {
    if let identity = FileStatus(path: path, followsLink: true)?.identity, OpenFile.isOpen(identity) { return true }
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    guard let header = try? handle.read(upToCount: length), header.count == length else { return false }
    return number(at: 68, in: Array(header)) == Schema.applicationID
  }

  private static func number(at offset: Int, in header: [UInt8]) -> Int32 {
    Int32(bitPattern: header[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
  }

  /// True where the file must be brought up to date, or SQLite has to take something back in it first. A database of
  /// another program is refused whatever lies beside it: a transaction of that program is not ours to take back.
  static func needsMigration(_ file: OpenFile) throws(StoreError) -> Bool {
    let header = try file.bytes(lengthWithTree)
    // SQLite drops a journal beside an empty file.
    if header.isEmpty { return true }
    let journalPath = file.path + "-journal"
    let journal = Journal(path: journalPath)
    // A first start that was killed while it wrote the pages: what is there was not yet a store.
    if let journal, journal.pagesBefore == 0, header.allSatisfy({ $0 == 0 }) { return true }
    guard header.count >= length, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw .notAStore(path: file.path, reason: "it is no SQLite database")
    }
    func number(at offset: Int) -> Int32 { Self.number(at: offset, in: header) }
    guard number(at: 68) == Schema.applicationID else {
      let isEmpty =
        number(at: 68) == 0 && number(at: 28) == 1 && header.dropFirst(length).starts(with: [13, 0, 0, 0, 0])
      throw .notAStore(
        path: file.path,
        // A first start of an older program that was killed could leave that. It is not ours to remove: whoever made it
        // may be about to fill it.
        reason: isEmpty
          ? "it is an empty database; if nobody else uses it, remove it and start again"
          : "it is a database of another program")
    }
    let version = number(at: 60)
    guard version <= Schema.version else { throw .tooNew(path: file.path, version: Int(version)) }
    guard let journal else { return version < Schema.version }
    // A store is made without a write-ahead log and has one ever after. So this journal, which would empty the file, is
    // of another one that had its name.
    let hasLog = header[18] == 2
    if journal.pagesBefore == 0, hasLog { try NewStore.setAside(journalPath) }
    return true
  }
}

/// The first page of a rollback journal (sqlite.org/fileformat.html §3).
private struct Journal {
  /// How large the file was before the transaction: SQLite will make it so again.
  let pagesBefore: UInt32

  /// Nil where there is none that SQLite would play back.
  init?(path: String) {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 28)
    let got = unsafe bytes.withUnsafeMutableBytes { unsafe read(file, $0.baseAddress, $0.count) }
    guard got == bytes.count, bytes.starts(with: [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]) else { return nil }
    pagesBefore = bytes[16..<20].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
