internal import GRDB

/// Differs from an earlier one when another process has changed the store in between; what this process writes by the
/// same `Store` leaves it as it is.
public struct StoreVersion: Equatable, Sendable {
  let data: Int
  let stamp: FileStamp?
}

extension Store {
  /// The store as others have left it; nil where that cannot be told at present.
  ///
  /// SQLite's `data_version` of the connection that writes: it changes with the commits of all other connections, and of
  /// this process's the other one only reads. It costs a look at the log's index in shared memory, no page is read.
  @concurrent public func version() async -> StoreVersion? {
    let data = try? await connections.writer.writeWithoutTransaction { db in
      try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version"))
    }
    guard let data else { return nil }
    return StoreVersion(data: data, stamp: connections.stamp)
  }
}
