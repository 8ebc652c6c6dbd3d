internal import ArticleParsing
public import Screen
internal import Store

/// What became of an address that was to be opened; no more is said than is known.
public enum OpeningOutcome: Equatable, Sendable {
  /// A program of this name has taken it: it goes on, or has ended well.
  case given(to: String)
  /// No program did, for this reason, and the address was copied in place of that.
  case copied(CopyOutcome, OpeningFailure)
}

/// Why no program opens an address.
public enum OpeningFailure: Equatable, Sendable {
  /// None is known here; or none whose window would be seen, for the reader is elsewhere.
  case noBrowser, remote
  /// Of the last one that was tried.
  case notThere(String), cannotRun(String), failed(String, status: Int), ended(String, signal: Int)
}

/// An address that is to be seen before it is opened.
struct OpeningQuestion: Equatable, Sendable {
  var address: OpenableAddress
  var reason: Reason

  enum Reason: Equatable, Sendable {
    case disagrees, userInfo, lookAlike
    /// It is the page of a headline whose article is not stored, and is to be fetched.
    case notStored(PageRequest)
  }

  /// Something is not what it seems.
  var isWarning: Bool { if case .notStored = reason { false } else { true } }
}

extension State {
  /// Opens the page of the article, or of the selected headline whose article is not stored.
  mutating func openPage() -> [Effect] {
    if isReading, let relation = opened.last?.relation, relation.id == nil, let url = relation.url {
      return open(text: url, words: nil)
    }
    guard let current else { return [] }
    guard let url = current.url else {
      message = .text(strings.noAddress)
      return []
    }
    return open(text: url, words: nil)
  }

  mutating func open(link number: Int) -> [Effect] {
    guard let article = opened.last, let address = article.address(ofLink: number) else {
      message = .text(strings.noSuchLink)
      return []
    }
    return open(text: address, words: number)
  }

  /// Opens an address, or shows it first where it is not what it seems. `words` is the link's number, whose words in the
  /// article are compared.
  private mutating func open(text: String, words number: Int?) -> [Effect] {
    do throws(OpenableAddress.Problem) {
      let address = try OpenableAddress(text)
      let texts = (opened.last?.content?.blocks ?? []).lazy.map(\.text)
      let disagrees = number.map { LinkText.disagrees(with: address, number: $0, in: texts) } ?? false
      let reason: OpeningQuestion.Reason? =
        switch address.warning {
        case .userInfo: .userInfo
        case .lookAlike: .lookAlike
        case nil: disagrees ? .disagrees : nil
        }
      guard let reason else { return browse(address) }
      overlay = .confirmOpening(OpeningQuestion(address: address, reason: reason))
    } catch {
      message = .error(strings.message(for: error))
    }
    return []
  }

  mutating func browse(_ address: OpenableAddress) -> [Effect] {
    message = strings.isOpening(address)
    return [.browse(address)]
  }

  /// Says what became of an address: first why no program has it, then the address, for where a copy is not let through it
  /// is all that there is. That it went well is said only where nothing else is said by now.
  mutating func take(_ outcome: OpeningOutcome, of address: OpenableAddress) {
    if case .given(let program) = outcome {
      guard message == strings.isOpening(address) else { return }
      message = .text(
        strings.opening.given.replacing("{program}", with: program.isolated)
          .replacing("{address}", with: strings.written(address)))
      return
    }
    guard case .copied(let copy, let failure) = outcome else { return }
    let words = strings.message(for: failure) + strings.colon + strings.written(address)
    let told = "\(words) · \(strings.outcome(ofCopying: copy))"
    message = copy.hasFailed ? .error(told) : .text(told)
  }
}

extension Strings {
  /// An address as one word that runs from left to right.
  func written(_ address: OpenableAddress) -> String {
    written(address: address.shown)
  }

  func written(address: String) -> String {
    let address = SecretAddress.masked(address)
    let longest = 1_000
    let shown = address.utf8.count > longest ? ShortAddress.shortened(address[...], to: longest / 4) ?? "" : address
    return ReadableAddress(shown).text.isolatedFromLeft
  }

  func isOpening(_ address: OpenableAddress) -> State.Message {
    .text(words.opening.opening.replacing("{address}", with: written(address)))
  }

  func message(for problem: OpenableAddress.Problem) -> String {
    switch problem {
    case .kind: words.opening.notOpened
    case .tooLong: words.opening.tooLong
    case .host: words.opening.noHost
    }
  }

  func message(for failure: OpeningFailure) -> String {
    func told(_ words: String, _ program: String, _ number: Int = 0) -> String {
      words.replacing("{program}", with: program.isolated).replacing("{n}", with: "\(number)")
    }
    return switch failure {
    case .noBrowser: words.opening.noBrowser
    case .remote: words.opening.remote
    case .notThere(let program): told(words.opening.notThere, program)
    case .cannotRun(let program): told(words.opening.cannotRun, program)
    case .failed(let program, let status): told(words.opening.failed, program, status)
    case .ended(let program, let signal): told(words.opening.ended, program, signal)
    }
  }
}
