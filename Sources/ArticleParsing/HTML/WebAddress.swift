/// Addresses as they stand in pages and feeds.
enum WebAddress {
  /// Longer ones are data, not addresses.
  static let longest = 4_096

  /// The absolute address that `reference` means in a document at `base` (RFC 3986 §5.2), or nil if it is none that a
  /// reader may open: http, https, ftp and mailto. Without a base a relative reference stays as it is.
  ///
  /// Letters of any script stay as they are, for people to read; space and what a terminal obeys is percent-encoded.
  static func resolve(_ reference: String, base: String?) -> String? {
    let reference = trimmed(reference)
    guard !reference.isEmpty, reference.utf8.count <= longest, !reference.hasPrefix("#") else { return nil }
    if let scheme = scheme(of: reference) {
      return openable.contains(scheme.lowercased()) && reference.utf8.count > scheme.utf8.count + 1 ? reference : nil
    }
    guard let base, let start = Parts(trimmed(base)) else { return reference }
    if reference.hasPrefix("//") { return start.scheme + ":" + reference }
    let (path, rest) = split(reference)
    if path.hasPrefix("/") { return start.origin + withoutDots(path) + rest }
    if path.isEmpty { return start.origin + start.path + (rest.hasPrefix("?") ? "" : start.query) + rest }
    let folder = start.path.utf8.lastIndex(of: UInt8(ascii: "/")).map { start.path[...$0] } ?? "/"
    return start.origin + withoutDots(folder + path) + rest
  }

  private static let openable: Set<String> = ["http", "https", "ftp", "mailto"]

  /// As browsers do: newlines and tabs within are an editor's (WHATWG URL §4.4).
  private static func trimmed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: continue
      case 0x00...0x20, 0x7F...0xA0, 0xAD, 0x61C, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
        0xFEFF:
        // Spaces at the beginning are no part of it; those at the end go below.
        if !result.isEmpty { for byte in scalar.utf8 { result.append(contentsOf: encoded(byte).unicodeScalars) } }
      default: result.append(scalar)
      }
    }
    var address = String(result)
    while address.hasSuffix("%20") { address.removeLast(3) }
    return address
  }

  private static func encoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "%0" + digits : "%" + digits
  }

  private static func scheme(of address: String) -> Substring? {
    let head = address.utf8.prefix { $0.isLetter || $0.isDigit || [0x2B, 0x2D, 0x2E].contains($0) }
    guard head.first?.isLetter == true, head.endIndex < address.endIndex, address.utf8[head.endIndex] == 0x3A else {
      return nil
    }
    return address[..<head.endIndex]
  }

  /// Path, and query and fragment.
  private static func split(_ reference: String) -> (path: String, rest: String) {
    let end = reference.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? reference.endIndex
    return (String(reference[..<end]), String(reference[end...]))
  }

  /// RFC 3986 §5.2.4
  private static func withoutDots(_ path: String) -> String {
    guard path.contains("/.") else { return path }
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      if part == "." || part == ".." {
        if part == "..", !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append("") }
      } else {
        kept.append(part)
      }
    }
    return "/" + kept.joined(separator: "/")
  }

  private struct Parts {
    var scheme: String
    /// Scheme and authority.
    var origin: String
    var path: String
    var query: String

    init?(_ address: String) {
      guard let scheme = WebAddress.scheme(of: address), ["http", "https", "ftp"].contains(scheme.lowercased()) else {
        return nil
      }
      let rest = address[scheme.endIndex...].dropFirst()
      guard rest.hasPrefix("//") else { return nil }
      let authority = rest.dropFirst(2).prefix { !["/", "?", "#"].contains($0) }
      let (path, query) = WebAddress.split(String(address[authority.endIndex...]))
      self.scheme = String(scheme)
      self.origin = String(address[..<authority.endIndex])
      self.path = path.isEmpty ? "/" : path
      self.query = String(query.prefix { $0 != "#" })
    }
  }
}
