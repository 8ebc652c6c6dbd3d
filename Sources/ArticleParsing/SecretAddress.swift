/// The secrets that addresses carry: `user:password@`, and parameters such as `token=`.
///
/// Whatever shows an address, or a text that may have one within, asks here first. What is hidden is decided by the
/// names of parameters, never by how their values look: YouTube's `channel_id` looks as random as any token.
public enum SecretAddress {
  /// What stands in place of a secret.
  public static let mask = "•••"

  /// `text` with the secrets of all addresses within it masked: `https://user:•••@host/feed?token=•••`.
  public static func masked(_ text: String) -> String { AddressSecrets(text, depth: 0).replaced(mask) }

  /// An address without its secrets, user and all: what may be given away. Nil where it has none.
  public static func removed(from address: String) -> String? {
    let rest = AddressSecrets(address, depth: 0).removed
    return rest == address ? nil : rest
  }
}

/// Where secrets stand in a text.
private struct AddressSecrets {
  private enum Kind { case password, userInfo, parameter }

  private let text: [Unicode.Scalar]
  /// In their order, none within another. With a password goes the user before it, and the sign behind.
  private var secrets: [(kind: Kind, whole: Range<Int>, secret: Range<Int>)] = []

  init(_ text: String, depth: Int) {
    self.text = Array(text.unicodeScalars)
    // An address that was encoded into a parameter may have another one within, but not without end.
    guard depth < 4 else { return }
    var index = 0
    if let end = findUserInfo(withoutScheme: self.text) { index = end }
    while index < self.text.count {
      if isAuthority(at: index) {
        index = addUserInfo(from: index)
      } else if index > 0, "?&;#".unicodeScalars.contains(self.text[index - 1]) {
        index = addParameter(from: index, depth)
      } else {
        index += 1
      }
    }
  }

  func replaced(_ mask: String) -> String {
    var result = String.UnicodeScalarView()
    var index = 0
    for (_, _, secret) in secrets {
      result += text[index..<secret.lowerBound]
      result += mask.unicodeScalars
      index = secret.upperBound
    }
    return String(result + text[index...])
  }

  var removed: String {
    var result = String.UnicodeScalarView()
    var index = 0
    for (kind, whole, _) in secrets {
      result += text[index..<whole.lowerBound]
      index = whole.upperBound
      // Of `?token=a&b` stays `?b`, of `?b&token=a` `?b`.
      guard kind == .parameter else { continue }
      if index < text.count, text[index] == "&" || text[index] == ";" {
        index += 1
      } else if let last = result.last, "?&;".unicodeScalars.contains(last) {
        result.removeLast()
      }
    }
    return String(result + text[index...])
  }

  /// Behind `://`, and behind the `//` at a beginning.
  private func isAuthority(at index: Int) -> Bool {
    guard index >= 2, text[index - 1] == "/", text[index - 2] == "/" else { return false }
    return index == 2 || text[index - 3] == ":"
  }

  private static func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "\"'<>”“»«`".unicodeScalars.contains(scalar)
  }

  private func end(from index: Int, at ends: String) -> Int {
    text[index...].firstIndex { Self.endsAddress($0) || ends.unicodeScalars.contains($0) } ?? text.count
  }

  /// Returns where the host begins.
  private mutating func addUserInfo(from start: Int) -> Int {
    var limit = end(from: start, at: "/?#")
    // `user:pa/ss@host`: what stands behind a colon and is no port is a password that should have been encoded.
    if !text[start..<limit].contains("@"), hasBadPort(start..<limit), let at = text[start...].lastIndex(of: "@") {
      limit = at + 1
    }
    guard let at = text[start..<limit].lastIndex(of: "@") else { return max(start + 1, limit - 1) }
    addUserInfo(start..<at)
    return at + 1
  }

  private mutating func addUserInfo(_ range: Range<Int>) {
    let whole = range.lowerBound..<range.upperBound + 1
    if let colon = text[range].firstIndex(of: ":"), !isToken(range.lowerBound..<colon) {
      secrets.append((.password, whole, colon + 1..<range.upperBound))
    } else if text[range].contains(":") || isToken(range) {
      secrets.append((.userInfo, whole, range))
    }
  }

  private func hasBadPort(_ range: Range<Int>) -> Bool {
    guard text[range].first != "[", let colon = text[range].firstIndex(of: ":") else { return false }
    return !text[colon + 1..<range.upperBound].allSatisfy { ("0"..."9").contains($0) }
  }

  /// A key in place of a user's name, as GitHub takes it.
  private func isToken(_ range: Range<Int>) -> Bool {
    range.count >= 16 && text[range].contains { ("0"..."9").contains($0) }
      && text[range].allSatisfy {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789_-".unicodeScalars.contains($0))
      }
  }

  /// `user:password@host` as people type it, also behind `http:`; returns where the host begins. A command or a path may
  /// have the same signs.
  private mutating func findUserInfo(withoutScheme text: [Unicode.Scalar]) -> Int? {
    let beginning = String(String.UnicodeScalarView(text.prefix(8))).lowercased()
    if ["exec:", "file:", "folder:", "mailto:"].contains(where: { beginning.hasPrefix($0) }) { return nil }
    let limit = end(from: 0, at: "/?#")
    guard let at = text[..<limit].lastIndex(of: "@"), text[..<at].contains(":") else { return nil }
    addUserInfo(0..<at)
    return at + 1
  }

  /// Returns where to go on.
  private mutating func addParameter(from start: Int, _ depth: Int) -> Int {
    let end = end(from: start, at: "&;#?")
    guard let equals = text[start..<end].firstIndex(of: "="), equals + 1 < end else { return start + 1 }
    let value = String(String.UnicodeScalarView(text[equals + 1..<end]))
    let plain = Self.decoded(value)
    let isSecret =
      Self.isSecret(Self.decoded(String(String.UnicodeScalarView(text[start..<equals]))))
      || plain != value && !AddressSecrets(plain, depth: depth + 1).secrets.isEmpty
    guard isSecret else { return equals + 1 }
    secrets.append((.parameter, start..<end, equals + 1..<end))
    return end
  }

  private static func isSecret(_ name: String) -> Bool {
    let name = name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." }
    if ["key", "sig", "sid", "pass", "pw", "auth", "session", "jwt"].contains(name) { return true }
    return [
      "token", "secret", "passw", "passphrase", "pwd", "apikey", "authkey", "authoriz", "authoris", "accesskey",
      "privatekey",
      "signature", "sessionid", "sessid", "credential", "userkey", "feedkey", "rsskey",
    ].contains { name.contains($0) }
  }

  /// Percent-decoded.
  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
