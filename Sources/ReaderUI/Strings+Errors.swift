public import Store

extension Strings {
  /// What the reader can do about an error of the store.
  public func message(for error: StoreError) -> String {
    switch error {
    case .cannotOpen(let path, let reason): "\(storeFailed): \(path): \(reason)"
    case .notAStore(let path, let reason): "\(storeFailed): \(path): \(reason)"
    case .tooNew(let path, let version): "\(storeFailed): \(path) (\(version))"
    case .cannotWrite(let reason), .failed(let reason): "\(storeFailed): \(reason)"
    }
  }

  /// Why a filter line cannot be understood.
  func message(for error: FilterError) -> String {
    switch error.reason {
    case .missingValue(let name): "\(missingValue) \(name)"
    case .unknownState(let name): "\(unknownState) \(name)"
    case .badDate(let text): "\(badDate) \(text)"
    case .secondSource: secondSource
    case .tooDeep: tooDeep
    }
  }
}
