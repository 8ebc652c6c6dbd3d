internal import Foundation

/// Which addresses may be fetched: the one place that decides it, by who named them.
///
/// What the web names, in redirects, pages, feeds and lists from elsewhere, may lead to the web alone. A machine of the
/// local network is asked only where the reader's own hand gave its address, and then that host alone. Whether a name
/// leads into the local network is asked of each address that is connected to (`HTTPExchange.isForbidden`), so that a
/// name server that answers otherwise the second time changes nothing.
public struct AddressPolicy: Sendable {
  /// Names that look like ones of the web, and may lead into the local network all the same: the settings say so.
  private let localHosts: Set<String>
  /// Asked of numeric addresses.
  let isLocalNumber: HTTPExchange.AddressTest

  public init(localHosts: [String] = []) { self.init(localHosts: localHosts, isLocalNumber: NetworkAddress.isLocal) }

  init(localHosts: [String] = [], isLocalNumber: @escaping HTTPExchange.AddressTest) {
    self.localHosts = Set(localHosts.map(WebTarget.comparable))
    self.isLocalNumber = isLocalNumber
  }

  /// Whether an address can be fetched over HTTP.
  public static func isWeb(_ address: String) -> Bool {
    if case .web(let web)? = FeedAddress(web: address) { WebTarget(web) != nil } else { false }
  }

  /// Whether it is an address of any kind that can be fetched.
  public static func isFeed(_ address: String) -> Bool {
    switch FeedAddress(address) {
    case .web?: isWeb(address)
    case .file?, .folder?, .command?: true
    case nil: false
    }
  }

  /// Whether an address says itself that it is of the local network; false for what is no web address.
  public func isLocal(_ address: String) -> Bool {
    guard case .web(let web)? = FeedAddress(web: address), let target = WebTarget(web) else { return false }
    return isLocal(host: target.host)
  }

  /// `host` as `WebTarget.comparable` makes it.
  func isLocal(host: String) -> Bool {
    if NetworkAddress.canonical(host) != nil { return isLocalNumber(host) }
    // A name without a dot is one of the network around us, and those of RFC 6761, 6762 and 8375 and of common use.
    if !host.contains(".") || localHosts.contains(host) { return true }
    return [".localhost", ".local", ".internal", ".intranet", ".private", ".corp", ".home", ".lan", ".home.arpa"]
      .contains { host.hasSuffix($0) }
  }

  /// Whether an address that a page names may be subscribed to: `typed` is what the reader gave, `page` where that led.
  func mayFollow(_ link: String, from page: String, typed: String) -> Bool {
    guard case .web(let web)? = FeedAddress(web: link), let target = WebTarget(web) else { return false }
    guard isLocal(host: target.host) else { return true }
    return [page, typed].allSatisfy { address in
      if case .web(let web)? = FeedAddress(web: address) { WebTarget(web)?.host == target.host } else { false }
    }
  }
}
