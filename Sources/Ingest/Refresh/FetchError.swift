public import ArticleParsing
public import Store

/// Why a feed could not be refreshed: a state of that feed, told in its row.
public enum FetchError: Error, Equatable, Sendable {
  /// Neither HTTP nor one of our own: `file:`, `folder:`, `exec:`.
  case badAddress
  /// The system has no libcurl.
  case noLibrary
  case noHost
  /// What the library says.
  case noConnection(String)
  case noTLS(String)
  case tooSlow
  case tooLarge
  /// It becomes more than `FetchLimits.ratio` times as large.
  case bomb
  case headerTooLarge
  case badEncoding
  /// The connection ended before the answer did.
  case cutOff
  case notHTTP
  case http(Int)
  /// 410: its publisher took it away for good.
  case gone
  case tooManyRedirects
  case redirectLoop
  /// A redirect to something else than HTTP.
  case forbiddenRedirect(to: String)
  /// A redirect from the web to this computer or the networks around it.
  case localNetwork
  /// A name that looks like one of the web leads to this computer or the networks around it.
  case localHost(String)
  /// The command that should print it did not.
  case password(host: String, PasswordError)
  case file(ImportError)
  /// It ended with this status, or could not be started (nil); with the last line that it wrote on standard error.
  case command(status: Int32?, says: String)
  case notAFeed(FeedError)
  case store(StoreError)
  case other(String)
  case cancelled
}

/// Why a command gave no password.
public enum PasswordError: Equatable, Sendable {
  case none
  case ended(status: Int32)
  case tooSlow
  /// It printed more than a password may have.
  case tooMuch
  case notRun
}

extension PasswordError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .none: "its command printed none"
    case .ended(let status): "its command ended with status \(status)"
    case .tooSlow: "its command took too long"
    case .tooMuch: "its command printed too much"
    case .notRun: "its command could not be run"
    }
  }
}

extension FetchError: CustomStringConvertible {
  /// Without the secrets of any address that stands in it.
  public var description: String { SecretAddress.masked(plainDescription) }

  private var plainDescription: String {
    switch self {
    case .badAddress: "not an address that can be fetched"
    case .noLibrary: "libcurl is not installed (Debian: libcurl4)"
    case .noHost: "no such host"
    case .noConnection(let reason): "no connection: \(reason)"
    case .noTLS(let reason): "no secure connection: \(reason)"
    case .tooSlow: "the server was too slow"
    case .tooLarge: "larger than a feed may be"
    case .bomb: "the answer inflates beyond reason"
    case .headerTooLarge: "the answer's header is too large"
    case .badEncoding: "the answer cannot be decompressed"
    case .cutOff: "the connection ended early"
    case .notHTTP: "the server does not speak HTTP"
    case .http(let status): "HTTP status \(status)"
    case .gone: "gone for good (HTTP status 410)"
    case .tooManyRedirects: "too many redirects"
    case .redirectLoop: "the redirects lead back to where they began"
    case .forbiddenRedirect(let address): "a redirect to \(address) is not followed"
    case .localNetwork: "a redirect into the local network is not followed"
    case .localHost(let host):
      "its name leads into the local network: \(host) (`local_hosts` in the settings allows it)"
    case .password(let host, let reason): "no password for \(host): \(reason)"
    case .file(let error): error.description
    case .command(nil, let reason): "the command could not be run: \(reason)"
    case .command(let status?, ""): "the command ended with status \(status)"
    case .command(let status?, let line): "the command ended with status \(status): \(line)"
    case .notAFeed(let error): error.description
    case .store(let error): "\(ImportError.store(error))"
    case .other(""): "the request failed"
    case .other(let reason): reason
    case .cancelled: "cancelled"
    }
  }
}
