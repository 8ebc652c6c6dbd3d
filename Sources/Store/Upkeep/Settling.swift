internal import Foundation
internal import GRDB

extension Store {
  /// Brings SQLite's log into the file and gives its room back: so a copy of the file alone is the whole store, and no log
  /// as large as an import stays beside it. For the end of a program, whose connections nobody closes then.
  ///
  /// What others keep in the log, or takes longer than `limit`, stays there, where it is as safe.
  @concurrent public func settle(within limit: Duration = .seconds(1)) async {
    guard let queue = connections.settling() else { return }
    let alarm = Task {
      // Cancelled once it is done.
      try await Task.sleep(for: limit)
      queue.interrupt()
    }
    // All of it can be read from the log as before.
    _ = try? await queue.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
    alarm.cancel()
    try? queue.close()
  }
}

extension Connections {
  /// A connection that waits for nobody: the writer may be in the midst of something that can be done again. nil where
  /// there is no log to bring in, or it must not be.
  fileprivate func settling() -> DatabaseQueue? {
    guard let file, readOnly == nil, let log = FileStatus(path: file.path + "-wal", followsLink: false), log.size > 0,
      (try? checkPresence()) != nil
    else { return nil }
    var configuration = StoreFile.configuration(file)
    configuration.busyMode = .immediateError
    return try? DatabaseQueue(path: file.path, configuration: configuration)
  }
}
