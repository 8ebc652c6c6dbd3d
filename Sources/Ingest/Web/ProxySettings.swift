internal import Foundation

/// The proxies that the environment names, read as libcurl does (curl(1), ENVIRONMENT). Read here, because through a
/// proxy the address that a name leads to cannot be seen: then the name alone is judged, and the proxy does the rest.
struct ProxySettings: Sendable {
  private let environment: [String: String]

  init(_ environment: [String: String]) { self.environment = environment }

  /// Nil for a direct connection.
  func proxy(for origin: WebTarget.Origin) -> String? {
    // HTTP_PROXY in capitals is left alone: a web server sets it from a header of the request (CVE-2016-5385).
    let names = [origin.scheme + "_proxy", origin.scheme == "https" ? "HTTPS_PROXY" : "", "all_proxy", "ALL_PROXY"]
    guard let proxy = names.lazy.compactMap({ environment[$0] }).first(where: { !$0.isEmpty }), !isExcepted(origin.host)
    else { return nil }
    return proxy
  }

  private func isExcepted(_ host: String) -> Bool {
    let list = environment["no_proxy"] ?? environment["NO_PROXY"] ?? ""
    return list.split { $0 == "," || $0.isWhitespace }.contains { entry in
      let entry = entry.hasPrefix("[") ? entry.dropFirst().prefix { $0 != "]" } : entry.drop { $0 == "." }
      if entry == "*" { return true }
      if entry.contains("/") { return Self.isWithin(host, network: entry) }
      let name = WebTarget.comparable(String(entry))
      return host == name || (NetworkAddress.canonical(host) == nil && host.hasSuffix("." + name))
    }
  }

  /// `192.168.0.0/16`, `fd00::/8`
  private static func isWithin(_ host: String, network: Substring) -> Bool {
    let parts = network.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let bits = Int(parts[1]), let base = bytes(String(parts[0])), let address = bytes(host),
      base.count == address.count, (0...base.count * 8).contains(bits)
    else { return false }
    return (0..<bits).allSatisfy { bit in
      (base[bit / 8] ^ address[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
    }
  }

  private static func bytes(_ address: String) -> [UInt8]? {
    var four = in_addr()
    if unsafe inet_pton(AF_INET, address, &four) == 1 { return unsafe withUnsafeBytes(of: &four) { unsafe Array($0) } }
    var six = in6_addr()
    if unsafe inet_pton(AF_INET6, address, &six) == 1 { return unsafe withUnsafeBytes(of: &six) { unsafe Array($0) } }
    return nil
  }
}
