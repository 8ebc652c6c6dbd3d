/// Relative references → absolute ones, after RFC 3986 §5.2. Foundation's `URL` refuses what feeds are full of: spaces,
/// Arabic letters, lone `%`.
public enum RelativeURL {
  /// `reference` as seen from `base`; as it stands if it is absolute, or if there is no absolute base. White space
  /// around it and line ends within go, spaces within become `%20`.
  public static func resolve(_ reference: String, against base: String?) -> String {
    let reference = trimmed(reference)
    guard !hasScheme(reference), let base, let parts = Parts(trimmed(base)) else { return reference }
    if reference.isEmpty { return parts.withoutFragment }
    if reference.hasPrefix("//") { return parts.scheme + ":" + reference }
    guard let authority = parts.authority else { return reference }
    let start = parts.scheme + "://" + authority
    switch reference.utf8.first {
    case UInt8(ascii: "/"): return start + withoutDots(reference)
    case UInt8(ascii: "#"): return parts.withoutFragment + reference
    case UInt8(ascii: "?"): return start + parts.path + reference
    default:
      let folder = parts.path[
        ..<(parts.path.lastIndex(of: "/").map { parts.path.index(after: $0) } ?? parts.path.startIndex)]
      return start + withoutDots((folder.isEmpty ? "/" : folder) + reference)
    }
  }

  /// Whether it begins with a scheme such as `https:` (RFC 3986 §3.1).
  public static func hasScheme(_ reference: String) -> Bool {
    guard let colon = reference.utf8.firstIndex(of: UInt8(ascii: ":")), colon != reference.startIndex else {
      return false
    }
    let scheme = reference.utf8[..<colon]
    guard let first = scheme.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return scheme.allSatisfy { $0.isASCIIAlphanumeric || "+-.".utf8.contains($0) }
  }

  private static func trimmed(_ reference: String) -> String {
    let bytes = reference.utf8
    guard bytes.contains(where: { $0 <= 0x20 }) else { return reference }
    let inside = bytes.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
    var result: [UInt8] = []
    for byte in inside {
      if byte == 0x20 { result += "%20".utf8 } else if byte > 0x20 { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// §5.2.4, for the path before a query or fragment.
  private static func withoutDots(_ reference: String) -> String {
    let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
    guard reference[..<end].contains("/.") else { return reference }
    var segments: [Substring] = []
    let all = reference[..<end].split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (place, segment) in all.enumerated() {
      let isLast = place == all.count - 1
      switch segment {
      case ".": if isLast { segments.append("") }
      case "..":
        _ = segments.popLast()
        if isLast { segments.append("") }
      default: segments.append(segment)
      }
    }
    return "/" + segments.joined(separator: "/") + reference[end...]
  }

  private struct Parts {
    var scheme: String
    var authority: String?
    /// Without query and fragment.
    var path: String
    var withoutFragment: String

    init?(_ url: String) {
      guard RelativeURL.hasScheme(url), let colon = url.firstIndex(of: ":") else { return nil }
      scheme = String(url[..<colon])
      withoutFragment = String(url[..<(url.firstIndex(of: "#") ?? url.endIndex)])
      var rest = withoutFragment[withoutFragment.index(after: withoutFragment.firstIndex(of: ":")!)...]
      if rest.hasPrefix("//") {
        rest = rest.dropFirst(2)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        authority = String(rest[..<end])
        rest = rest[end...]
      }
      path = String(rest[..<(rest.firstIndex(of: "?") ?? rest.endIndex)])
    }
  }
}
