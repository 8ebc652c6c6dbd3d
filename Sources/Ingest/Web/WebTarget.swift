internal import ArticleParsing
internal import Foundation

/// An address over HTTP in its parts, so that nobody has to guess at another's reading of it.
struct WebTarget: Equatable, Sendable {
  /// Whom a password belongs to.
  struct Origin: Hashable, Sendable {
    /// In small letters.
    var scheme: String
    /// As `WebTarget.comparable` makes it.
    var host: String
    var port: Int
  }

  struct Credentials: Equatable, Sendable {
    var user: String
    var password: String
  }

  var origin: Origin
  /// What is asked for: without user and password, which are told apart and stand in no error of the library.
  var address: String
  var credentials: Credentials?
  /// The same as they stand in the address.
  private var userInfo: Substring?

  var host: String { origin.host }

  /// `address` as `FeedAddress.web` has it. Nil where host or port can be none.
  init?(_ address: String) {
    guard let colon = address.range(of: "://") else { return nil }
    let scheme = address[..<colon.lowerBound].lowercased()
    guard let standard = ["http": 80, "https": 443][scheme] else { return nil }
    let rest = address[colon.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    var place = authority
    var userInfo: Substring?
    if let at = authority.lastIndex(of: "@") {
      (userInfo, place) = (authority[..<at], authority[authority.index(after: at)...])
    }
    guard let (host, port) = Self.split(place) else { return nil }
    origin = Origin(scheme: scheme, host: Self.comparable(host), port: port ?? standard)
    self.address = scheme + "://" + place + rest.dropFirst(authority.count)
    if let userInfo {
      guard let credentials = Self.credentials(userInfo) else { return nil }
      (self.credentials, self.userInfo) = (credentials, userInfo)
    }
  }

  /// `other` with the user and password of this address, where they belong to it.
  func lendingCredentials(to other: WebTarget) -> String {
    guard other.origin == origin, let userInfo else { return other.address }
    return other.address.replacing("://", with: "://" + userInfo + "@", maxReplacements: 1)
  }

  /// Host, without the brackets of IPv6, and port.
  private static func split(_ place: Substring) -> (host: String, port: Int?)? {
    let host: Substring
    var rest: Substring
    if place.hasPrefix("[") {
      guard let end = place.firstIndex(of: "]") else { return nil }
      (host, rest) = (place[place.index(after: place.startIndex)..<end], place[place.index(after: end)...])
    } else {
      host = place.prefix { $0 != ":" }
      rest = place.dropFirst(host.count)
    }
    // What libcurl would read in another way than we do.
    guard !host.isEmpty, !host.contains(where: { "\\@[]{}|^`<>\"".contains($0) }) else { return nil }
    guard !rest.isEmpty else { return (String(host), nil) }
    guard rest.removeFirst() == ":" else { return nil }
    if rest.isEmpty { return (String(host), nil) }
    guard rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let port = UInt16(rest) else { return nil }
    return (String(host), Int(port))
  }

  private static func credentials(_ userInfo: Substring) -> Credentials? {
    let parts = userInfo.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let plain = parts.compactMap(\.removingPercentEncoding)
    // A C string ends at its zero.
    guard plain.count == parts.count, plain.allSatisfy({ !$0.utf8.contains(0) }) else { return nil }
    return Credentials(user: plain[0], password: plain.count > 1 ? plain[1] : "")
  }

  /// Equal for what is the same host: in small letters, without encoding and last dot, numbers in their usual form.
  static func comparable(_ host: String) -> String {
    var name = (host.removingPercentEncoding ?? host).lowercased()
    if name.hasSuffix(".") { name.removeLast() }
    return NetworkAddress.canonical(name) ?? name
  }
}
