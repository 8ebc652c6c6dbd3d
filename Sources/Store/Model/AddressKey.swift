import Foundation

/// What is the same in the addresses of one page, however they are written: without scheme, `www.`, the usual port, a
/// slash at the end, parameters that only count visitors, and a number behind `#`.
///
/// Pages of one key need not be one article: some feeds link all that they have to their first page.
enum AddressKey {
  /// A digest that no passage of a text has.
  static func digest(_ address: String) -> Int64? {
    let text = text(address)
    return text.isEmpty ? nil : SHA256.number("¤u" + text)
  }

  static func text(_ address: String) -> String {
    let (place, fragment) = split(Parts(address).rest, at: "#")
    let (page, query) = split(place, at: "?")
    let (host, path) = split(page, at: "/")
    var text = bareHost(host.lowercased())
    let names = path.split(separator: "/", omittingEmptySubsequences: true).joined(separator: "/")
    if !names.isEmpty { text += "/" + (names.removingPercentEncoding ?? names) }
    let parameters = query.split(whereSeparator: { $0 == "&" || $0 == ";" }).filter { !isCounter($0) }
    if !parameters.isEmpty { text += "?" + parameters.joined(separator: "&") }
    let isTelling = fragment.contains { !$0.isNumber } && !isCounter(fragment)
    return isTelling ? text + "#" + fragment : text
  }

  /// The spellings under which a store that kept no keys may have an address: with the other scheme, with and without
  /// `www.` and a slash.
  static func spellings(_ address: String) -> Set<String> {
    let parts = Parts(address)
    guard parts.isWeb else { return [address] }
    let host = parts.rest.lowercased().hasPrefix("www.") ? parts.rest.dropFirst(4) : parts.rest
    let bare = host.hasSuffix("/") ? host.dropLast() : host
    var spellings: Set = [address]
    for scheme in ["http://", "https://"] {
      for prefix in ["", "www."] {
        for end in ["", "/"] { spellings.insert(scheme + prefix + bare + end) }
      }
    }
    return spellings
  }

  private struct Parts {
    var isWeb: Bool
    var rest: Substring

    init(_ address: String) {
      let trimmed = address.drop(while: \.isWhitespace)
      let start = trimmed.prefix(8).lowercased()
      let length = start.hasPrefix("http://") ? 7 : start == "https://" ? 8 : 0
      (isWeb, rest) = (length > 0, trimmed.dropFirst(length))
    }
  }

  private static func split(_ text: Substring, at separator: Character) -> (Substring, Substring) {
    guard let place = text.firstIndex(of: separator) else { return (text, "") }
    return (text[..<place], text[text.index(after: place)...])
  }

  private static func bareHost(_ host: String) -> String {
    var host = host[...]
    for port in [":80", ":443"] where host.hasSuffix(port) { host = host.dropLast(port.count) }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
  }

  /// Names that advertising and statistics programs document for their own.
  private static let counters: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "xtor", "cmpid", "ocid", "smid",
    "ns_mchannel", "ns_source", "ns_campaign", "ns_linkname", "wt.mc_id", "traffic_source", "maca", "_ga",
  ]
  private static let origins: Set<String> = ["ref", "source", "src", "from", "via"]

  private static func isCounter(_ parameter: Substring) -> Bool {
    let (name, value) = split(parameter, at: "=")
    let key = name.lowercased()
    if key.hasPrefix("utm_") || key.hasPrefix("at_") || counters.contains(key) { return true }
    let origin = value.lowercased()
    return origins.contains(key) && ["rss", "feed", "twitter", "facebook"].contains(where: origin.hasPrefix)
  }
}
