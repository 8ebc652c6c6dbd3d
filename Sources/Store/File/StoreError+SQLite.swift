internal import Foundation
internal import GRDB

extension StoreError {
  /// Inside a database closure errors are untyped; here they become ours.
  init(translating error: any Error) {
    if let error = error as? StoreError {
      self = error
    } else if let error = error as? DatabaseError, Self.unwritable.contains(error.resultCode) {
      self = .cannotWrite(reason: Self.reason(error))
    } else if let error = error as? Damage {
      self = .failed(reason: error.reason)
    } else if error is RowDecodingError {
      self = .failed(reason: "a row of the store is damaged; `nashra store check` names it")
    } else {
      self = .failed(reason: Self.reason(error))
    }
  }

  /// The same of a read, which says nothing about writing.
  init(reading error: any Error) {
    if let error = error as? DatabaseError, [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
      self = .failed(reason: "\(Self.reason(error)); `nashra store check` says what is damaged")
    } else if let error = error as? DatabaseError {
      self = .failed(reason: Self.reason(error))
    } else {
      self.init(translating: error)
    }
  }

  /// sqlite.org/rescode.html
  private static let unwritable: [ResultCode] = [
    .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_CORRUPT, .SQLITE_NOTADB,
  ]

  static func reason(_ error: any Error) -> String {
    switch error {
    case let error as DatabaseError: error.message ?? "SQLite error \(error.resultCode.rawValue)"
    case is CancellationError: "cancelled"
    default: error.localizedDescription
    }
  }
}
