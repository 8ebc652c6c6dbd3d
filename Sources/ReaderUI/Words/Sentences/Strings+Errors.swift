internal import ArticleParsing
internal import Screen
public import Store

extension Strings {
  /// What the reader can do about an error of the store.
  public func message(for error: StoreError) -> String {
    switch error {
    case .cannotOpen(let path, let reason), .notAStore(let path, let reason):
      [words.storeFailed, path.isolatedFromLeft, words.interface.text(ofSystem: reason).isolated].joined(
        separator: words.colon)
    case .tooNew(let path, let version): words.storeFailed + words.colon + path.isolatedFromLeft + " (\(version))"
    case .lost(_, let isReplaced): isReplaced ? words.storeReplaced : words.storeRemoved
    case .cannotWrite(let reason): words.notWritten + words.colon + words.interface.text(ofSystem: reason).isolated
    case .failed(let reason): words.storeFailed + words.colon + words.interface.text(ofSystem: reason).isolated
    }
  }

  /// That the store can only be read, and why.
  public func message(for reason: ReadOnlyReason) -> String {
    let text =
      switch reason {
      case .diskFull: words.diskFull
      case .permission: words.noPermission
      case .readOnlyFileSystem: words.readOnlyFileSystem
      case .other(let text): words.interface.text(ofSystem: text).isolated
      }
    return words.readOnly + words.colon + text
  }

  /// What became of copying `text`, with its beginning as one word in its own direction; an address stands as addresses
  /// do.
  func message(forCopying text: String, _ outcome: CopyOutcome) -> State.Message {
    let isAddress = !text.contains(where: \.isWhitespace) && (try? OpenableAddress(text)) != nil
    let shown = isAddress ? written(address: text) : text.prefix(300).isolated
    let words = words(forCopying: outcome)
    return outcome.hasFailed ? .error(words) : .text("\(words) \(shown)")
  }

  /// The same where what was copied is said already.
  func outcome(ofCopying outcome: CopyOutcome) -> String {
    let words = words(forCopying: outcome)
    guard !outcome.hasFailed else { return words }
    return String(words.prefix { $0 != ":" }.reversed().drop(while: \.isWhitespace).reversed())
  }

  private func words(forCopying outcome: CopyOutcome) -> String {
    switch outcome {
    case .tmux: words.copiedTmux
    case .tmuxBuffer: words.copiedTmuxBuffer
    case .sent: words.copySent
    case .sentOn: words.copySentOn
    case .tooLong(let limit): "\(words.copyTooLong) \(number(limit))"
    case .noTmux: words.copyNoTmux
    case .failed: words.copyFailed
    }
  }
}
