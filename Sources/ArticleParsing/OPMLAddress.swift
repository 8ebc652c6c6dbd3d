/// Addresses as people write them into lists of feeds.
enum OPMLAddress {
  /// With the scheme that is missing where a host stands first, and spaces as the Web writes them.
  static func completed(_ address: String) -> String {
    if address.hasPrefix("//") { return WebAddress.absolute("https:" + address, against: nil) }
    let scheme = address.prefix { $0 != ":" }.lowercased()
    if scheme == "http" || scheme == "https" { return WebAddress.absolute(address, against: nil) }
    return isHost(address.prefix { $0 != "/" && $0 != "?" })
      ? WebAddress.absolute("https://" + address, against: nil) : address
  }

  /// `a.example`, `127.0.0.1:8080`, `موقع.example`; not `feed.xml`, which is a file.
  private static func isHost(_ beginning: Substring) -> Bool {
    let parts = beginning.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, parts.count == 1 || parts.count == 2 && Int(parts[1]) != nil else { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } })
    else { return false }
    if labels.count == 1 { return host.lowercased() == "localhost" && parts.count == 2 }
    return !["xml", "rss", "atom", "rdf", "json", "opml", "txt", "html", "htm"].contains(
      labels[labels.count - 1].lowercased())
  }
}
