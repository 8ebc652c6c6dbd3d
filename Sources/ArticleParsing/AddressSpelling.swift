internal import Foundation

/// One spelling for the many that an address of the web may have (RFC 3986 §6.2.2 and §6.2.3).
public enum AddressSpelling {
  /// `HTTP://Host.:80/a#b`, `feed://host/a` and `http://host/a` → `http://host/a`: scheme and host in small letters,
  /// without the port that goes without saying, the host's last dot and the fragment, which no server sees. Path and
  /// query stay as they stand, and so does what is no address over HTTP.
  public static func usual(_ address: String) -> String {
    var address = address[...]
    // As browsers hand it over.
    while address.prefix(5).lowercased() == "feed:" {
      let rest = address.dropFirst(5)
      address = rest.hasPrefix("//") ? Substring("http:" + rest) : rest
    }
    guard let colon = address.firstIndex(of: ":"), address[colon...].hasPrefix("://") else { return String(address) }
    let scheme = address[..<colon].lowercased()
    guard let port = ["http": "80", "https": "443"][scheme] else { return String(address) }
    let rest = address[address.index(colon, offsetBy: 3)...].prefix { $0 != "#" }
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let user = authority.lastIndex(of: "@").map { authority[...$0] } ?? ""
    let path = rest.dropFirst(authority.count)
    return "\(scheme)://\(user)\(place(authority.dropFirst(user.count), standardPort: port))"
      + (path.hasPrefix("/") ? "" : "/") + path
  }

  /// Equal for the spellings of one address of the web: `usual`, with the host as name servers know it (`HostName`), and
  /// path and query with what must be encoded in percents and nothing else (RFC 3986 §6.2.2.2, RFC 3987 §3.1), without
  /// steps up (§6.2.2.3). For comparing, not for asking: a server may have its own mind of percents.
  public static func key(_ address: String) -> String {
    let usual = usual(address)
    guard let slashes = usual.range(of: "://"), ["http", "https"].contains(usual[..<slashes.lowerBound]) else {
      return usual
    }
    let rest = usual[slashes.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    let user = authority.lastIndex(of: "@").map { authority[...$0] } ?? ""
    let page = rest.dropFirst(authority.count)
    let path = page.prefix { $0 != "?" }
    let place = HostName.ascii(decoded(authority.dropFirst(user.count)))
    return usual[..<slashes.upperBound] + user + place + withoutSteps(encoded(path))
      + encoded(page.dropFirst(path.count))
  }

  /// The key of the same address with TLS or without; nil where the port says which of them it is.
  public static func keyOfOtherScheme(_ address: String) -> String? {
    let key = key(address)
    guard let slashes = key.range(of: "://") else { return nil }
    let place = key[slashes.upperBound...].prefix { $0 != "/" }
    let host = place.lastIndex(of: "@").map { place[place.index(after: $0)...] } ?? place
    let isPortTold = host.hasPrefix("[") ? !host.hasSuffix("]") : host.contains(":")
    guard !isPortTold, let other = ["http": "https", "https": "http"][key[..<slashes.lowerBound]] else { return nil }
    return other + key[slashes.lowerBound...]
  }

  private static func decoded(_ host: Substring) -> String {
    host.contains("%") ? host.removingPercentEncoding ?? String(host) : String(host)
  }

  /// Letters, digits and `-._~` as themselves, everything else that is encoded in capitals, and what is beyond ASCII
  /// encoded.
  private static func encoded(_ text: Substring) -> String {
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while var byte = rest.popFirst() {
      var isEncoded = byte >= 0x80 || byte <= 0x20
      if byte == UInt8(ascii: "%"), let value = value(of: rest.prefix(2)) {
        (byte, rest, isEncoded) = (value, rest.dropFirst(2), !isPlain(value))
      }
      bytes += isEncoded ? [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]] : [byte]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Two hexadecimal digits.
  private static func value(of digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, !digits.contains(UInt8(ascii: "+")) else { return nil }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  /// `/a/./b/../c` → `/a/c`, as libcurl asks for it (RFC 3986 §5.2.4).
  private static func withoutSteps(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var names: [Substring] = []
    let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, name) in all.enumerated() {
      let isLast = index == all.count - 1
      if name == ".." { _ = names.popLast() }
      if name != "..", name != "." { names.append(name) } else if isLast { names.append("") }
    }
    return "/" + names.joined(separator: "/")
  }

  /// Host and port.
  private static func place(_ text: Substring, standardPort: String) -> String {
    var host = text
    var port: Substring = ""
    let end = text.hasPrefix("[") ? text.firstIndex(of: "]") ?? text.startIndex : text.startIndex
    if let colon = text[end...].firstIndex(of: ":") {
      (host, port) = (text[..<colon], text[text.index(after: colon)...])
    }
    if host.count > 1, host.hasSuffix(".") { host = host.dropLast() }
    if port.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { port = port.drop { $0 == "0" } }
    return host.lowercased() + (port.isEmpty || port == standardPort ? "" : ":" + port)
  }
}
