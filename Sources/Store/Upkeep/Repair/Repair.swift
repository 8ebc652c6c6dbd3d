import Foundation
internal import GRDB

/// Copies what can be read of a damaged store into a new one, table by table; see `RepairCopy`.
///
/// The copy is made in a folder of its own beside the place where it will stand (`Workshop`), checked, written to the
/// disk, and only then given its name, which nothing may have by then.
struct Repair {
  var path: String

  func run(into newPath: String) throws(StoreError) -> RepairReport {
    if let report = DoneRepair(of: path).report(at: newPath) { return report }
    try RepairPaths.requireFree(newPath)
    guard RepairPaths.exists(path) else { throw .cannotOpen(path: path, reason: "there is no such file") }
    let workshop = try Workshop(beside: newPath)
    defer { workshop.remove() }
    let report = try make(in: workshop)
    try workshop.publish(as: newPath)
    return report
  }

  /// The copy stands in the workshop, whole and on the disk.
  func make(in workshop: Workshop) throws(StoreError) -> RepairReport {
    // As it is now: what another process writes meanwhile may be missing from the copy.
    let made = DoneRepair(of: path)
    do {
      let old = try open()
      defer { try? old.close() }  // It was only read.
      let new = try workshop.database()
      let report = try old.unsafeRead { source in
        try new.writeWithoutTransaction { target in try copy(source, target, made) }
      }
      try new.close()
      return report
    } catch let error as StoreError { throw error } catch { throw StoreError(translating: error) }
  }

  private func copy(_ source: Database, _ target: Database, _ made: DoneRepair) throws -> RepairReport {
    try Schema.migrate(target)
    // Until it is whole it is no store, whoever finds it.
    try target.execute(sql: "PRAGMA application_id = 0; PRAGMA foreign_keys = OFF")
    let old = try DamagedStore(source, knownIn: target)
    if old.version > Int(Schema.version), try old.hasUnknownTables(knownIn: target) {
      throw StoreError.tooNew(path: path, version: old.version)
    }
    var copy = try RepairCopy(old, target)
    try target.inTransaction(.immediate) {
      try copy.run()
      return .commit
    }
    try Bulk.set(false, target)
    while try SearchIndex.merge(isFirst: target.totalChangesCount == 0, target) {}
    let strays = try Int.fetchOne(target, sql: "SELECT count(*) FROM pragma_foreign_key_check") ?? 0
    let problems = Check.problems(target)
    guard strays == 0, problems.isEmpty else {
      let what = problems.first.map { "\($0)" } ?? "\(strays) references to rows that are not there"
      throw StoreError.failed(reason: "the copy is not whole: \(what)")
    }
    try made.note(in: target)
    try target.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    return copy.report
  }

  /// Nothing is written, not even a log of SQLite's that was left beside the file: it is read with it.
  /// Outside transactions, for in a damaged file they fail at their end.
  private func open() throws(StoreError) -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    // Without this SQLite refuses a file that is shorter than its header says (btree.c, lockBtree).
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA writable_schema = ON") }
    do { return try DatabaseQueue(path: path, configuration: configuration) } catch {
      throw .cannotOpen(path: path, reason: StoreError.reason(error))
    }
  }
}
