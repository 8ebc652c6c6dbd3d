internal import Foundation
internal import GRDB
internal import Synchronization

/// A connection that reads beside one that writes: a long import does not keep a list waiting.
///
/// Not GRDB's pool, which makes and drops a table at each opening: 40 ms for the disk, and a store that changes
/// whenever it is looked at. Where nothing can be written now, both are one that reads; they are made anew when that
/// may have changed.
final class Connections: Sendable {
  struct Pair: Sendable {
    var reader: any DatabaseReader
    var writer: any DatabaseWriter
    /// Reads what nobody waits for, so that a key's question does not stand behind it; opened when it is first needed.
    var aside: (any DatabaseReader)?
    /// Why nothing can be written.
    var readOnly: ReadOnlyReason?
    /// Nobody else may open the file, this process included.
    var isExclusive = false
    /// Without locks a file is read only as long as it stays as it was.
    var stamp: FileStamp?
  }

  /// As people call it; nil in memory.
  let path: String?
  let file: OpenFile?
  private let pair: Mutex<Pair>

  init(_ pair: Pair, file: OpenFile? = nil, path: String? = nil) {
    self.pair = Mutex(pair)
    self.file = file
    self.path = path
  }

  var reader: any DatabaseReader { pair.withLock { $0.reader } }
  var writer: any DatabaseWriter { pair.withLock { $0.writer } }
  var readOnly: ReadOnlyReason? { pair.withLock { $0.readOnly } }

  /// Of a store that is read without locks, as its file is now.
  var stamp: FileStamp? { pair.withLock { $0.stamp } == nil ? nil : file.flatMap { FileStamp($0) } }

  func forReading() throws(StoreError) -> any DatabaseReader {
    let now = pair.withLock { $0 }
    guard let file, let stamp = now.stamp, stamp != FileStamp(file) else { return now.reader }
    return try open(file).reader
  }

  /// Where there is none beside, the one that keys ask.
  func forReadingAside() throws(StoreError) -> any DatabaseReader {
    let reader = try forReading()
    guard let file, readOnly == nil else { return reader }
    return pair.withLock {
      if let aside = $0.aside { return aside }
      // At its path another file may stand by now.
      guard let aside = try? StoreFile.openReader(file, cacheKilobytes: 4_000), (try? checkPresence()) != nil else {
        return reader
      }
      $0.aside = aside
      return aside
    }
  }

  /// Throws where the store is not the file at its path any longer, or nothing can be written still.
  func forWriting() throws(StoreError) -> any DatabaseWriter {
    try checkPresence()
    let now = pair.withLock { $0 }
    guard let file, let before = now.readOnly else { return now.writer }
    // There may be room again.
    guard !now.isExclusive, let new = try? open(file), new.readOnly == nil else {
      throw .cannotWrite(reason: before.description)
    }
    return new.writer
  }

  private func open(_ file: OpenFile) throws(StoreError) -> Pair {
    let new = try StoreFile.connect(file, StoreHeader.needsMigration(file))
    pair.withLock { $0 = new }
    return new
  }

  func checkPresence() throws(StoreError) {
    guard let file, let path else { return }
    try file.checkPresence(at: path)
  }

  /// Tells whether another process has the store open.
  func isOpenElsewhere() -> Bool { file.map { OtherProcesses.haveOpen($0) } ?? false }
}

/// What is seen of a file without opening it when somebody writes to it.
struct FileStamp: Equatable, Sendable {
  let size: Int64
  let written: Int64
  let logSize: Int64

  init?(_ file: OpenFile) {
    guard let status = FileStatus(descriptor: file.descriptor) else { return nil }
    size = status.size
    written = status.written
    logSize = FileStatus(path: file.path + "-wal", followsLink: false)?.size ?? 0
  }
}
