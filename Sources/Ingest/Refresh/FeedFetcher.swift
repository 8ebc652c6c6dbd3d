internal import Foundation
internal import Store

/// Gets what is new of a feed: nothing is parsed here, and nothing written.
struct FeedFetcher: Sendable {
  var userAgent: String
  var limits: FetchLimits
  var policy: AddressPolicy
  var proxies = ProxySettings(ProcessInfo.processInfo.environment)
  private let logins: [FeedLogin]
  /// For all feeds.
  private let request: FeedRequest
  private let passwords: FeedPasswords

  init(userAgent: String, limits: FetchLimits = FetchLimits(), settings: WebSettings = WebSettings()) {
    (self.userAgent, self.limits) = (userAgent, limits)
    (policy, logins, request) = (settings.policy, settings.logins, settings.request)
    passwords = FeedPasswords(limits: limits)
  }

  enum Found: Equatable, Sendable {
    case unchanged
    /// A feed's bytes, with the type that the server told and the address that they came from.
    case feed([UInt8], contentType: String?, base: String?)
    /// Pages to import from a folder.
    case folder(path: String)
  }

  struct Failure: Error, Equatable, Sendable {
    var reason: FetchError
    /// In seconds.
    var retryAfter: Double?
  }

  /// Changes `memory` in what the server told: among it `due`, until when it need not be asked. Its other times and
  /// failures are for the caller to count. When something was found, the memory holds only if that could be read.
  /// `request` is the feed's own, and comes before that of the settings.
  func fetch(
    _ address: FeedAddress, _ request: FeedRequest = FeedRequest(), memory: inout FeedFetch, now: Date
  ) async throws(Failure) -> Found {
    memory.due = nil
    switch address {
    case .web(let address):
      return try await web(address, request.over(self.request), memory: &memory, now: now)
    case .file(let path):
      return try found(
        try local { () throws(ImportError) in try LocalFeed.bytes(path, limit: limits.bytes) }, &memory,
        base: "file://" + path)
    case .folder(let path):
      let hash = try local { () throws(ImportError) in try LocalFeed.listing(path) }
      defer { memory.hash = hash }
      return hash == memory.hash ? .unchanged : .folder(path: path)
    case .command(let command):
      let output: [UInt8]
      do throws(FetchError) { output = try await CommandOutput(command: command, limits: limits).run() } catch {
        throw Failure(reason: error)
      }
      return try found(output, &memory, base: nil)
    }
  }

  private func local<Value>(_ body: () throws(ImportError) -> Value) throws(Failure) -> Value {
    do throws(ImportError) { return try body() } catch { throw Failure(reason: .file(error)) }
  }

  private func found(
    _ bytes: [UInt8], _ memory: inout FeedFetch, contentType: String? = nil, base: String?
  ) throws(Failure) -> Found {
    let hash = ContentHash(of: bytes)
    if hash == memory.hash { return .unchanged }
    do throws(FetchError) {
      let bytes = try GzipFile.expanded(bytes, limit: limits.bytes)
      memory.hash = hash
      return .feed(bytes, contentType: contentType, base: base)
    } catch { throw Failure(reason: error) }
  }

  private func web(
    _ original: String, _ request: FeedRequest, memory: inout FeedFetch, now: Date
  ) async throws(Failure) -> Found {
    guard let home = WebTarget(original) else { throw Failure(reason: .badAddress) }
    var path = FetchPath(home: home, movedTo: memory.newAddress.flatMap { WebTarget($0) }, policy: policy)
    if !path.hasMoved { memory.newAddress = nil }
    let known = memory.newAddress
    do throws(Failure) { return try await follow(&path, request, &memory, now) } catch {
      // What led there is forgotten: a redirect of now, or the move of before.
      if error.reason == .localNetwork { memory.newAddress = path.redirects == 0 ? nil : known }
      throw error
    }
  }

  private func follow(
    _ path: inout FetchPath, _ request: FeedRequest, _ memory: inout FeedFetch, _ now: Date
  ) async throws(Failure) -> Found {
    var isMoveForGood = true
    while true {
      let answer = try await exchange(path, path.isHome ? request : request.withoutSecrets, memory)
      path.cookies.take(answer.header.cookies, from: path.current)
      memory.due = answer.header.freshness.map { now.addingTimeInterval($0) }
      switch answer.status {
      case 200..<300:
        guard answer.isWhole else { throw Failure(reason: .cutOff) }
        memory.etag = answer.header.validator("etag")
        memory.lastModified = answer.header.validator("last-modified")
        return try found(
          answer.body, &memory, contentType: answer.header["content-type"], base: path.current.address)
      case 304 where memory.etag != nil || memory.lastModified != nil:
        return .unchanged
      case 301, 302, 303, 307, 308:
        try redirect(answer, &path)
        isMoveForGood = isMoveForGood && (answer.status == 301 || answer.status == 308)
        // A move to an unprotected address is made this time; were it kept, one forged answer would last for ever.
        let isKept = isMoveForGood && !(path.home.origin.scheme == "https" && path.current.origin.scheme != "https")
        if isKept { memory.newAddress = path.current.address }
      case 410:
        throw Failure(reason: .gone)
      case let status:
        throw Failure(reason: .http(status), retryAfter: answer.header.retryAfter(now: now))
      }
    }
  }

  private func redirect(_ answer: HTTPExchange.Answer, _ path: inout FetchPath) throws(Failure) {
    guard let address = answer.redirect else { throw Failure(reason: .http(answer.status)) }
    guard case .web(let web) = FeedAddress(web: address), let target = WebTarget(web) else {
      throw Failure(reason: .forbiddenRedirect(to: String(address.prefix(200))))
    }
    guard !path.hasSeen(target) else { throw Failure(reason: .redirectLoop) }
    guard path.redirects < limits.redirects else { throw Failure(reason: .tooManyRedirects) }
    path.redirects += 1
    guard path.goes(to: target) else { throw Failure(reason: .localNetwork) }
  }

  private static let accepted =
    "Accept: application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"

  private func exchange(
    _ path: FetchPath, _ request: FeedRequest, _ memory: FeedFetch
  ) async throws(Failure) -> HTTPExchange.Answer {
    var header = request.has("accept") ? [] : [Self.accepted]
    header += request.headers.map { "\($0.name): \($0.value)" }
    if let etag = memory.etag { header.append("If-None-Match: " + etag) }
    if let lastModified = memory.lastModified { header.append("If-Modified-Since: " + lastModified) }
    let target = path.current
    if let cookies = path.cookies.line(for: target, beside: request.cookie) { header.append("Cookie: " + cookies) }
    let proxy = proxies.proxy(for: target.origin)
    do throws(FetchError) {
      var exchange = HTTPExchange(
        address: target.address, credentials: request.has("authorization") ? nil : try await credentials(path),
        proxy: proxy, header: header, userAgent: request.userAgent ?? userAgent, limits: limits,
        isForbidden: path.mayBeLocal || proxy != nil ? nil : policy.isLocalNumber
      )
      do throws(FetchError) { return try await exchange.run() } catch .badEncoding {
        // What is called compressed and is not, or has an encoding that is none, as `UTF-8`.
        exchange.isUndecoded = true
        let answer = try await exchange.run()
        guard answer.header["content-encoding"] == nil || answer.isReadable else { throw FetchError.badEncoding }
        return answer
      }
    } catch {
      // It is no redirect that led there.
      let isOwn = error == .localNetwork && target.host == path.home.host
      throw Failure(reason: isOwn ? .localHost(target.host) : error)
    }
  }

  /// Those of the feed's address go where they belong, to its scheme, host and port, and those of the settings to theirs
  /// on the feed's own host; neither once the web has led elsewhere.
  private func credentials(_ path: FetchPath) async throws(FetchError) -> WebTarget.Credentials? {
    guard !path.hasLeft else { return nil }
    if let own = path.home.credentials { return path.current.origin == path.home.origin ? own : nil }
    guard let login = logins.first(where: { $0.origin == path.current.origin }) else { return nil }
    return try await passwords.credentials(login)
  }
}

/// From a feed's own address to where its redirects lead.
private struct FetchPath {
  let home: WebTarget
  private(set) var current: WebTarget
  /// Another host was named: from there on it is the web that says where to go.
  private(set) var hasLeft = false
  /// Addresses with the cookies that went with them: some send back to the same one with a cookie.
  private var seen: Set<[String]> = []
  var redirects = 0
  /// They live as long as this fetch.
  var cookies = CookieJar()
  /// It begins where the feed has moved to.
  let hasMoved: Bool
  private let policy: AddressPolicy

  /// `movedTo` the web has said, perhaps to an earlier version of us, which did not ask who is there.
  init(home: WebTarget, movedTo: WebTarget?, policy: AddressPolicy) {
    (self.home, current, self.policy) = (home, home, policy)
    let leaves = movedTo.map { $0.host != home.host } ?? false
    if let movedTo, !leaves || !policy.isLocal(host: movedTo.host) {
      (current, hasLeft, hasMoved) = (movedTo, leaves, true)
    } else {
      (hasLeft, hasMoved) = (false, false)
    }
    seen = [[current.address, ""]]
  }

  func hasSeen(_ target: WebTarget) -> Bool { seen.contains([target.address, cookies.line(for: target) ?? ""]) }

  /// It is the feed's own server that is asked, over nothing less safe: what is sent to nobody else may go there. A
  /// server that sends to its own TLS gets it as well.
  var isHome: Bool {
    guard !hasLeft, current.origin != home.origin else { return !hasLeft }
    return home.origin == WebTarget.Origin(scheme: "http", host: home.host, port: 80)
      && current.origin == WebTarget.Origin(scheme: "https", host: home.host, port: 443)
  }

  /// A machine of the local network is asked only where its own feed names it.
  var mayBeLocal: Bool { !hasLeft && policy.isLocal(host: home.host) }

  /// False where one may not go there, and then one has not gone.
  mutating func goes(to target: WebTarget) -> Bool {
    let leaves = hasLeft || target.host != home.host
    guard !leaves || !policy.isLocal(host: target.host) else { return false }
    (current, hasLeft) = (target, leaves)
    seen.insert([target.address, cookies.line(for: target) ?? ""])
    return true
  }
}
