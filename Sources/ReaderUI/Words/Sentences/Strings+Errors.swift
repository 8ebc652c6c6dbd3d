internal import Screen
public import Store

extension Strings {
  /// What the reader can do about an error of the store.
  public func message(for error: StoreError) -> String {
    switch error {
    case .cannotOpen(let path, let reason), .notAStore(let path, let reason):
      [storeFailed, path.isolatedFromLeft, reason.isolated].joined(separator: colon)
    case .tooNew(let path, let version): storeFailed + colon + path.isolatedFromLeft + " (\(version))"
    case .lost(_, let isReplaced): isReplaced ? storeReplaced : storeRemoved
    case .cannotWrite(let reason): notWritten + colon + reason.isolated
    case .failed(let reason): storeFailed + colon + reason.isolated
    }
  }

  /// That the store can only be read, and why.
  func message(for reason: ReadOnlyReason) -> String {
    let text =
      switch reason {
      case .diskFull: diskFull
      case .permission: noPermission
      case .readOnlyFileSystem: readOnlyFileSystem
      case .other(let text): text.isolated
      }
    return readOnly + colon + text
  }

  /// What became of copying `text`, with its beginning as one word in its own direction.
  func message(forCopying text: String, _ outcome: CopyOutcome) -> State.Message {
    func told(_ words: String) -> State.Message { .text("\(words) \(text.prefix(300).isolated)") }
    return switch outcome {
    case .tmux: told(copiedTmux)
    case .tmuxBuffer: told(copiedTmuxBuffer)
    case .sent: told(copySent)
    case .tooLong(let limit): .error("\(copyTooLong) \(number(limit))")
    case .noTmux: .error(copyNoTmux)
    case .failed: .error(copyFailed)
    }
  }
}
