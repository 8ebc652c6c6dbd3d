internal import Foundation
internal import Store

/// Gets what is new of a feed: nothing is parsed here, and nothing written.
struct FeedFetcher: Sendable {
  var userAgent: String
  var limits = FetchLimits()
  /// Whether an address is of this computer or of the networks around it.
  var isLocal: HTTPExchange.AddressTest = NetworkAddress.isLocal

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

  /// Changes `memory` in what the server told; its times and failures are for the caller to count. When something was
  /// found, the memory holds only if that could be read.
  func fetch(
    _ address: FeedAddress, memory: inout FeedFetch, now: Date
  ) async throws(Failure) -> Found {
    switch address {
    case .web(let address):
      return try await web(address, memory: &memory, now: now)
    case .file(let path):
      return found(
        try local { () throws(ImportError) in try LocalFeed.bytes(path, limit: limits.bytes) }, &memory,
        base: "file://" + path)
    case .folder(let path):
      let hash = try local { () throws(ImportError) in try LocalFeed.listing(path) }
      defer { memory.hash = hash }
      return hash == memory.hash ? .unchanged : .folder(path: path)
    case .command(let command):
      do throws(FetchError) {
        return found(try await CommandOutput(command: command, limits: limits).run(), &memory, base: nil)
      } catch { throw Failure(reason: error) }
    }
  }

  private func local<Value>(_ body: () throws(ImportError) -> Value) throws(Failure) -> Value {
    do throws(ImportError) { return try body() } catch { throw Failure(reason: .file(error)) }
  }

  private func found(
    _ bytes: [UInt8], _ memory: inout FeedFetch, contentType: String? = nil, base: String?
  ) -> Found {
    let hash = ContentHash(of: bytes)
    defer { memory.hash = hash }
    return hash == memory.hash ? .unchanged : .feed(bytes, contentType: contentType, base: base)
  }

  private func web(
    _ original: String, memory: inout FeedFetch, now: Date
  ) async throws(Failure) -> Found {
    var address = memory.newAddress ?? original
    var isMoveForGood = true
    var seen: Set = [address]
    // A server on the web must not have us ask what only we can reach: a router, a printer, a service of this computer.
    var isFromWeb = false
    let known = memory.newAddress
    while true {
      let answer: HTTPExchange.Answer
      do throws(Failure) { answer = try await exchange(address, memory, isWebOnly: isFromWeb) } catch {
        if error.reason == .localNetwork { memory.newAddress = known }
        throw error
      }
      isFromWeb = isFromWeb || !isLocal(answer.peer)
      switch answer.status {
      case 200..<300:
        memory.etag = answer.header.validator("etag")
        memory.lastModified = answer.header.validator("last-modified")
        return found(answer.body, &memory, contentType: answer.header["content-type"], base: address)
      case 304:
        return .unchanged
      case 301, 302, 303, 307, 308:
        address = try redirect(answer, from: address, &seen)
        isMoveForGood = isMoveForGood && (answer.status == 301 || answer.status == 308)
        // A move to an unprotected address is made this time; were it kept, one forged answer would last for ever.
        let isKept = isMoveForGood && !(original.hasPrefix("https:") && !address.hasPrefix("https:"))
        if isKept { memory.newAddress = address }
      case 410:
        throw Failure(reason: .gone)
      case let status:
        throw Failure(reason: .http(status), retryAfter: answer.header.retryAfter(now: now))
      }
    }
  }

  private func redirect(
    _ answer: HTTPExchange.Answer, from address: String, _ seen: inout Set<String>
  ) throws(Failure) -> String {
    guard let target = answer.redirect else { throw Failure(reason: .http(answer.status)) }
    guard case .web(let next) = FeedAddress(web: target) else {
      throw Failure(reason: .forbiddenRedirect(to: String(target.prefix(200))))
    }
    guard seen.insert(next).inserted else { throw Failure(reason: .redirectLoop) }
    guard seen.count <= limits.redirects + 1 else { throw Failure(reason: .tooManyRedirects) }
    return next
  }

  private func exchange(
    _ address: String, _ memory: FeedFetch, isWebOnly: Bool
  ) async throws(Failure) -> HTTPExchange.Answer {
    var header = [
      "Accept: application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8"
    ]
    if let etag = memory.etag { header.append("If-None-Match: " + etag) }
    if let lastModified = memory.lastModified { header.append("If-Modified-Since: " + lastModified) }
    do throws(FetchError) {
      return try await HTTPExchange(
        address: address, header: header, userAgent: userAgent, limits: limits, isForbidden: isWebOnly ? isLocal : nil
      ).run()
    } catch { throw Failure(reason: error) }
  }
}
