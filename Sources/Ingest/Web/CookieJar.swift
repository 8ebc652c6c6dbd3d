internal import Foundation

/// The cookies of one fetch (RFC 6265): some servers let nobody in without the one that they have just given.
///
/// They go back to the host that gave them alone, whatever `Domain` says, and are forgotten with the fetch; so nobody is
/// known again by them.
struct CookieJar: Equatable, Sendable {
  private struct Cookie: Equatable {
    var name: Substring
    var value: Substring
    var host: String
    var path: Substring
    var isSecure: Bool
  }

  private static let most = 50
  private static let mostBytes = 4096
  private var cookies: [Cookie] = []

  /// The values of `Set-Cookie` in an answer of `origin`.
  mutating func take(_ lines: [String], from target: WebTarget) {
    for line in lines where line.utf8.count <= Self.mostBytes && line.unicodeScalars.allSatisfy(Self.mayStand) {
      let parts = line.split(separator: ";").map { part in
        let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (name: Self.trimmed(pair[0]), value: pair.count > 1 ? Self.trimmed(pair[1]) : "")
      }
      guard let first = parts.first, !first.name.isEmpty, line.contains("=") else { continue }
      func attribute(_ name: String) -> Substring? { parts.dropFirst().last { $0.name.lowercased() == name }?.value }
      let path = attribute("path").flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/"
      let cookie = Cookie(
        name: first.name, value: first.value, host: target.host, path: path, isSecure: attribute("secure") != nil)
      cookies.removeAll { $0.name == cookie.name && $0.host == cookie.host && $0.path == cookie.path }
      let isGone = attribute("max-age").map { $0 == "0" || $0.hasPrefix("-") } ?? false
      if !isGone, cookies.count < Self.most { cookies.append(cookie) }
    }
  }

  /// What stands behind `Cookie:` in a request; nil for nothing. `own` is what the reader has sent beside, as far as the
  /// server has not just given another value.
  func line(for target: WebTarget, beside own: String? = nil) -> String? {
    let path = "/" + target.address.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }.dropFirst().prefix { $0 != "?" }
    let fitting = cookies.filter { cookie in
      guard cookie.host == target.host, !cookie.isSecure || target.origin.scheme == "https" else { return false }
      guard path.hasPrefix(cookie.path) else { return false }
      return path.count == cookie.path.count || cookie.path.hasSuffix("/")
        || path.dropFirst(cookie.path.count).hasPrefix("/")
    }
    let rest = (own ?? "").split(separator: ";").map(Self.trimmed).filter { pair in
      !pair.isEmpty && !fitting.contains { pair.hasPrefix($0.name + "=") }
    }
    let pairs = rest.map(String.init) + fitting.map { "\($0.name)=\($0.value)" }
    return pairs.isEmpty ? nil : pairs.joined(separator: "; ")
  }

  /// Nothing that could end our line.
  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x20 && scalar.value < 0x7F }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }
}
