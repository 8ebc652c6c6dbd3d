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

  /// Host and port.
  private static func place(_ text: Substring, standardPort: String) -> String {
    var host = text
    var port: Substring = ""
    let end = text.hasPrefix("[") ? text.firstIndex(of: "]") ?? text.startIndex : text.startIndex
    if let colon = text[end...].firstIndex(of: ":") {
      (host, port) = (text[..<colon], text[text.index(after: colon)...])
    }
    if host.count > 1, host.hasSuffix(".") { host = host.dropLast() }
    return host.lowercased() + (port.isEmpty || port == standardPort ? "" : ":" + port)
  }
}
