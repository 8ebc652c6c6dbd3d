import ArticleParsing
import Foundation
import Store
import Synchronization

@testable import Ingest

/// Takes what it is given, as a store would, and remembers it.
actor RecordingStore {
  private(set) var files: [PreparedFile] = []
  private(set) var batches: [Int] = []
  private(set) var bulkBatches: [Int] = []
  private let refused: String?
  private let room: Int

  /// `room`: so many batches fit on its disk.
  init(refusing name: String? = nil, room: Int = .max) { (refused, self.room) = (name, room) }

  var titles: [String] { files.flatMap(\.file.articles).map(\.title) }

  nonisolated var fileImport: FileImport { fileImport(isShared: false) }

  nonisolated func fileImport(isShared: Bool) -> FileImport {
    FileImport(
      target: Target(
        known: { files throws(StoreError) in await self.known(files) },
        merge: { files, isBulk throws(StoreError) in BulkOutcome(result: try await self.merge(files, isBulk)) },
        isShared: { isShared }, prepare: {}, addWords: { _ in }, finish: { _, _ in }))
  }

  private func known(_ hashes: [ContentHash]) -> [ContentHash: Int] {
    let mine = files.map { (ContentHash(of: $0.file.bytes), $0.articles) }
    return Dictionary(mine) { first, _ in first }.filter { hashes.contains($0.key) }
  }

  private func merge(_ batch: [PreparedFile], _ isBulk: Bool) throws(StoreError) -> MergeResult {
    guard batches.count < room else { throw .cannotWrite(reason: "disk full") }
    guard !batch.contains(where: { $0.name == refused }) else { throw .failed(reason: "refused") }
    files += batch
    batches.append(batch.count)
    if isBulk { bulkBatches.append(batch.count) }
    return MergeResult(added: batch.reduce(0) { $0 + $1.articles }, updated: 0, unchanged: 0)
  }
}

final class Heard: Sendable {
  private let added = Mutex<[Int]>([])
  var reports: [Int] { added.withLock { $0 } }
  func append(_ number: Int) { added.withLock { $0.append(number) } }
}

/// Gone with its last user.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  func setModified(_ name: String, _ date: Date) throws {
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path(name))
  }

  func setPermissions(_ name: String, _ mode: mode_t) { _ = unsafe chmod(path(name), mode) }
  func makePipe(_ name: String) { _ = unsafe mkfifo(path(name), 0o600) }
  func setSize(_ name: String, _ bytes: Int) { _ = unsafe truncate(path(name), off_t(bytes)) }

  func write(named name: [UInt8], _ bytes: [UInt8]) {
    let path = (Array((path + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
    let file = unsafe open(path, O_CREAT | O_WRONLY, 0o600)
    _ = unsafe Foundation.write(file, bytes, bytes.count)
    close(file)
  }
}
