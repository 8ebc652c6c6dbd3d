/// Addresses as they stand in pages and feeds.
enum WebAddress {
  /// Longer ones are data, not addresses.
  static let longest = 4_096

  /// The document's address, taken apart once for all the references in it.
  struct Base {
    fileprivate var scheme: ArraySlice<UInt8>
    /// Scheme and authority.
    fileprivate var origin: ArraySlice<UInt8>
    fileprivate var path: ArraySlice<UInt8>
    fileprivate var query: ArraySlice<UInt8>

    /// nil for what is no http, https or ftp address.
    init?(_ address: String) {
      self.init(ofAnyScheme: address)
      if WebAddress.kind(of: scheme) != .hierarchical { return nil }
    }

    /// nil for what has no scheme, or nothing that could be a host behind it, as `tag:` and `mailto:`.
    fileprivate init?(ofAnyScheme address: String) {
      let bytes = WebAddress.trimmed(Array(address.utf8))
      guard let scheme = WebAddress.scheme(of: bytes), bytes[scheme.endIndex...].starts(with: "://".utf8) else {
        return nil
      }
      let start = scheme.endIndex + 3
      let end = bytes[start...].firstIndex { [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
      let (path, rest) = WebAddress.split(bytes[(end ?? bytes.count)...])
      self.scheme = scheme
      self.origin = bytes[..<(end ?? bytes.count)]
      self.path = path.isEmpty ? [UInt8(ascii: "/")] : path
      self.query = rest.prefix { $0 != UInt8(ascii: "#") }
    }
  }

  /// The absolute address that `reference` means in a document at `base` (RFC 3986 §5.2), or nil if it is none that a
  /// reader may open: http, https, ftp and mailto. Without a base a relative reference stays as it is.
  ///
  /// Letters of any script stay as they are, for people to read; space and what a terminal obeys is percent-encoded.
  static func resolve(_ reference: String, base: Base?) -> String? {
    let bytes = trimmed(Array(reference.utf8))
    guard !bytes.isEmpty, bytes.count <= longest, bytes[0] != UInt8(ascii: "#") else { return nil }
    if let scheme = scheme(of: bytes) {
      guard kind(of: scheme) != .other, bytes.count > scheme.count + 1 else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    guard let base else { return String(decoding: bytes, as: UTF8.self) }
    return joined(bytes, base)
  }

  /// The same for what a feed says of itself, whose ids, enclosures and bases have schemes of all kinds, and are not
  /// opened unasked: as it stands if it is absolute, or if there is no absolute base.
  static func absolute(_ reference: String, against base: String?) -> String {
    let bytes = trimmed(Array(reference.utf8))
    guard scheme(of: bytes) == nil, let base = base.flatMap({ Base(ofAnyScheme: $0) }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return joined(bytes, base)
  }

  /// RFC 3986 §5.2.2, for a reference without scheme.
  private static func joined(_ bytes: [UInt8], _ base: Base) -> String {
    let (path, rest) = split(bytes[...])
    let parts: [ArraySlice<UInt8>]
    if bytes.starts(with: "//".utf8) {
      parts = [base.scheme, [UInt8(ascii: ":")], bytes[...]]
    } else if path.first == UInt8(ascii: "/") {
      parts = [base.origin, withoutDots(path), rest]
    } else if path.isEmpty {
      parts = [base.origin, base.path, rest.first == UInt8(ascii: "?") ? [] : base.query, rest]
    } else {
      let folder = base.path.lastIndex(of: UInt8(ascii: "/")).map { base.path[...$0] } ?? []
      parts = [base.origin, withoutDots(folder + path), rest]
    }
    return String(decoding: Array(parts.joined()), as: UTF8.self)
  }

  private enum Kind { case hierarchical, mail, other }

  private static func kind(of scheme: ArraySlice<UInt8>) -> Kind {
    switch String(decoding: scheme.map { $0 | 0x20 }, as: UTF8.self) {
    case "http", "https", "ftp": .hierarchical
    case "mailto": .mail
    default: .other
    }
  }

  private static func scheme(of address: [UInt8]) -> ArraySlice<UInt8>? {
    guard address.first?.isLetter == true else { return nil }
    let end = address.firstIndex { !$0.isLetter && !$0.isDigit && ![0x2B, 0x2D, 0x2E].contains($0) }
    guard let end, address[end] == UInt8(ascii: ":") else { return nil }
    return address[..<end]
  }

  /// Path, and query with fragment.
  private static func split(_ reference: ArraySlice<UInt8>) -> (path: ArraySlice<UInt8>, rest: ArraySlice<UInt8>) {
    let end = reference.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? reference.endIndex
    return (reference[..<end], reference[end...])
  }

  /// As browsers do, tabs and newlines within go, and space around (WHATWG URL §4.4); the rest is encoded.
  private static func trimmed(_ address: [UInt8]) -> [UInt8] {
    // E2, C2 and the like begin spaces and controls, but letters and dashes too.
    let isPlain = address.allSatisfy { $0 > 0x20 && $0 != 0x7F && ![0xC2, 0xD8, 0xE1, 0xE2, 0xE3, 0xEF].contains($0) }
    if isPlain { return address }
    var result: [UInt8] = []
    var end = 0
    for scalar in String(decoding: address, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: continue
      case 0x00...0x20, 0x7F...0xA0, 0xAD, 0x61C, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000,
        0xFEFF:
        if result.isEmpty { continue }
        for byte in scalar.utf8 {
          result += [UInt8(ascii: "%"), hexadecimalDigits[Int(byte >> 4)], hexadecimalDigits[Int(byte & 15)]]
        }
      default:
        result += scalar.utf8
        end = result.count
      }
    }
    return Array(result[..<end])
  }

  private static let hexadecimalDigits = Array("0123456789ABCDEF".utf8)

  /// RFC 3986 §5.2.4
  private static func withoutDots(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let slash = UInt8(ascii: "/")
    let dot = UInt8(ascii: ".")
    guard path.indices.dropLast().contains(where: { path[$0] == slash && path[$0 + 1] == dot }) else { return path }
    var kept: [UInt8] = []
    var ends: [Int] = []
    let parts = path.split(separator: slash, omittingEmptySubsequences: false).dropFirst()
    for (place, part) in parts.enumerated() {
      let isLast = place == parts.count - 1
      let isUp = part.elementsEqual([dot, dot])
      if isUp || part.elementsEqual([dot]) {
        if isUp, let end = ends.popLast() { kept.removeLast(kept.count - end) }
        if isLast { kept.append(slash) }
      } else {
        ends.append(kept.count)
        kept.append(slash)
        kept += part
      }
    }
    return kept[...]
  }
}
