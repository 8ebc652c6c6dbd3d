import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// What may stand at the path of a store, and who may look at it.
struct StorePathTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.file(name), withDestinationPath: target)
  }

  private func permissions(_ name: String = "nashra.sqlite") throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file(name))
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func setPermissions(_ permissions: Int, _ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
  }

  private func fill(_ path: String) async throws {
    _ = try await Store(path: path).merge([file(article("خبر", "نص", on: day(1)))])
  }

  enum Other: CaseIterable {
    case pipe, linkToNothing, linkToItself, linkToText, linkToPipe, linkToDevice
  }

  @Test(arguments: Other.allCases)
  func `what is no file, or leads to none of ours, is an error at once and stays as it is`(other: Other) throws {
    let text = folder.file("text")
    try Data("كلام\n".utf8).write(to: URL(fileURLWithPath: text))
    try #require(unsafe mkfifo(folder.file("pipe"), 0o600) == 0)
    switch other {
    case .pipe: try #require(unsafe mkfifo(folder.file(), 0o600) == 0)
    case .linkToNothing: try link("nashra.sqlite", to: folder.file("nothing"))
    case .linkToItself: try link("nashra.sqlite", to: folder.file())
    case .linkToText: try link("nashra.sqlite", to: "text")
    case .linkToPipe: try link("nashra.sqlite", to: "pipe")
    case .linkToDevice: try link("nashra.sqlite", to: "/dev/null")
    }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(throws: StoreError.self) { try Store(path: folder.file()) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == before)
    #expect(try folder.bytes("text") == Data("كلام\n".utf8))
  }

  @Test func `a link to a store is that store`() async throws {
    try await fill(folder.file("real.sqlite"))
    try link("nashra.sqlite", to: "real.sqlite")
    let store = try Store(path: folder.file())
    #expect(try await store.titles() == ["خبر"])
    try await store.mark(.read, matching: .everything)
    #expect(!FileManager.default.fileExists(atPath: folder.file("nashra.sqlite-wal")))
  }

  @Test(arguments: ["-wal", "-shm", "-journal"], [true, false])
  func `a log that is a link is refused and what it leads to stays as it is`(end: String, isNew: Bool) async throws {
    if !isNew { try await fill(folder.file()) }
    try Data("كلام\n".utf8).write(to: URL(fileURLWithPath: folder.file("text")))
    try link("nashra.sqlite" + end, to: "text")
    #expect(throws: StoreError.cannotOpen(path: folder.file() + end, reason: "it is a link")) {
      try Store(path: folder.file())
    }
    #expect(try folder.bytes("text") == Data("كلام\n".utf8))
  }

  @Test func `a new store and its folder are for its owner alone`() async throws {
    let store = try Store(path: folder.path + "/a/b/nashra.sqlite")
    _ = try await store.merge([file(article("خبر", "نص"))])
    #expect(store.tightened == [])
    #expect(try [permissions("a"), permissions("a/b")] == [0o700, 0o700])
    for end in ["", "-wal", "-shm"] { #expect(try permissions("a/b/nashra.sqlite" + end) == 0o600, "\(end)") }
  }

  @Test func `a store that others could read is taken from them, and that is said once`() async throws {
    try await fill(folder.file())
    try setPermissions(0o664, folder.file())
    try setPermissions(0o755, folder.path)
    let store = try Store(path: folder.file())
    #expect(store.tightened == [folder.file()])
    #expect(try [permissions(), permissions("nashra.sqlite-wal")] == [0o600, 0o600])
    // Only a folder of our own is ours to close.
    #expect(try permissions("") == 0o755)
    #expect(try Store(path: folder.file(), isOwnFolder: true).tightened == [folder.path])
    #expect(try permissions("") == 0o700)
    #expect(try Store(path: folder.file(), isOwnFolder: true).tightened == [])
  }

  @Test func `who may write to it keeps that, and a file that is refused keeps its mode`() async throws {
    try await fill(folder.file())
    try setPermissions(0o444, folder.file())
    _ = try Store(path: folder.file())
    #expect(try permissions() == 0o400)
    let other = folder.file("other.sqlite")
    try await DatabaseQueue(path: other).write { db in try db.execute(sql: "CREATE TABLE t(a)") }
    try setPermissions(0o644, other)
    #expect(throws: StoreError.self) { try Store(path: other) }
    #expect(try permissions("other.sqlite") == 0o644)
  }

  @Test func `an empty database is refused with what can be done, and not touched`() async throws {
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
    let before = try folder.bytes()
    #expect(before.count == 4_096)
    #expect(
      throws: StoreError.notAStore(
        path: folder.file(), reason: "it is an empty database; if nobody else uses it, remove it and start again")
    ) {
      try Store(path: folder.file())
    }
    #expect(try folder.bytes() == before)
  }

  /// Closing any descriptor of a file drops the process's locks on it. Another process that sees none takes itself for
  /// the last one, and removes the log.
  @Test func `opening a store again drops no lock of the first one`() async throws {
    let store = try Store(path: folder.file())
    _ = try await store.merge([file(article("خبر", "نص"))])
    _ = try Store(path: folder.file())
    _ = store.isOpenElsewhere()
    let program = productsFolder.appending(path: "nashra").path
    let other = TestSupport.start([program, "list", "--store", folder.file()])
    #expect(other?.terminationStatus == 0)
    #expect(FileManager.default.fileExists(atPath: folder.file("nashra.sqlite-wal")))
  }
}
