public import Store

/// A feed's user, whose password a command prints: so that it stands neither in the store nor in the settings.
public struct FeedLogin: Hashable, Sendable {
  let origin: WebTarget.Origin
  let user: String
  let passwordCommand: String

  /// `host` is `example.org`, `example.org:8443`, or with its scheme `http://example.org`; without one it is HTTPS, and
  /// the password never goes out over plain HTTP. Nil where that is no host, or without a user or command.
  public init?(host: String, user: String, passwordCommand: String) {
    let address = host.contains("://") ? host : "https://" + host
    let isWhole = ["/", ""].contains(address.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" && $0 != "?" })
    guard isWhole, case .web(let web)? = FeedAddress(web: address), let target = WebTarget(web),
      target.credentials == nil,
      !user.isEmpty, !user.utf8.contains(0), !passwordCommand.allSatisfy(\.isWhitespace),
      !passwordCommand.utf8.contains(0)
    else { return nil }
    (origin, self.user, self.passwordCommand) = (target.origin, user, passwordCommand)
  }
}

/// Passwords that commands have printed, for one run: each command is run once, whoever waits for it.
actor FeedPasswords {
  private var answers: [FeedLogin: Task<Result<String, FetchError>, Never>] = [:]
  private let limits: FetchLimits

  init(limits: FetchLimits) { self.limits = limits }

  func credentials(_ login: FeedLogin) async throws(FetchError) -> WebTarget.Credentials {
    let limits = limits
    let answer = answers[login] ?? Task { await Self.ask(login, limits) }
    answers[login] = answer
    let password = await withTaskCancellationHandler {
      await answer.value
    } onCancel: {
      answer.cancel()
    }
    return WebTarget.Credentials(user: login.user, password: try password.get())
  }

  /// Nothing of what the command prints is told, on whichever output.
  @concurrent
  private static func ask(_ login: FeedLogin, _ limits: FetchLimits) async -> Result<String, FetchError> {
    var limits = limits
    limits.bytes = 64 << 10
    var command = CommandOutput(command: login.passwordCommand, limits: limits)
    // It names a terminal that the command would ask by; there is none for it.
    command.leavesOut = ["GPG_TTY"]
    func failed(_ reason: PasswordError) -> Result<String, FetchError> {
      .failure(.password(host: login.origin.host, reason))
    }
    do throws(FetchError) {
      let line = try await command.run().prefix { $0 != UInt8(ascii: "\n") }
      let password = String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      guard !password.isEmpty, !password.utf8.contains(0) else { return failed(.none) }
      return .success(password)
    } catch {
      return switch error {
      case .cancelled: .failure(.cancelled)
      case .command(let status?, _): failed(.ended(status: status))
      case .tooSlow: failed(.tooSlow)
      case .tooLarge: failed(.tooMuch)
      default: failed(.notRun)
      }
    }
  }
}

/// What the settings say of the web.
public struct WebSettings: Sendable {
  public var policy: AddressPolicy
  public var logins: [FeedLogin]
  /// What is sent to the servers of all feeds, each on its own host.
  public var request: FeedRequest

  public init(
    policy: AddressPolicy = AddressPolicy(), logins: [FeedLogin] = [], request: FeedRequest = FeedRequest()
  ) {
    self.policy = policy
    self.logins = logins
    self.request = request
  }
}
