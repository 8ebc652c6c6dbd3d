import Store
import Yams

/// What is sent with requests, as it is typed or stands in the settings. No error says what stands there, for it may let
/// its reader in.
struct RequestProblem: Error, CustomStringConvertible, Equatable {
  /// `user-agent`, `cookie`, or `header` with the number of it.
  var place: String
  var reason: RequestHeaderError

  var description: String { "\(place): \(Messages.text(for: reason))" }
}

extension FeedRequest {
  /// Changes what is named; an empty value takes it back, and so does `Name:`.
  mutating func change(
    userAgent: String? = nil, headers: [String] = [], cookie: String? = nil
  ) throws(RequestProblem) {
    if let userAgent { self.userAgent = try Self.value(userAgent, "user-agent") }
    if let cookie { self.cookie = try Self.value(cookie, "cookie") }
    for (index, line) in headers.enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        self.headers = []
      } else {
        do throws(RequestHeaderError) { try change(line) } catch {
          throw RequestProblem(place: headers.count == 1 ? "header" : "header (number \(index + 1))", reason: error)
        }
      }
    }
    guard self.headers.count <= RequestHeader.most else { throw RequestProblem(place: "header", reason: .tooMany) }
  }

  private mutating func change(_ line: String) throws(RequestHeaderError) {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { throw .badName }
    let name = String(line[..<colon])
    let value = Self.trimmed(line[line.utf8.index(after: colon)...])
    try RequestHeader.check(name: name)
    if value.isEmpty { remove(name) } else { set(try RequestHeader(name: name, value: value)) }
  }

  private static func value(_ text: String, _ place: String) throws(RequestProblem) -> String? {
    let text = trimmed(text[...])
    if text.isEmpty { return nil }
    do throws(RequestHeaderError) { try RequestHeader.check(value: text) } catch {
      throw RequestProblem(place: place, reason: error)
    }
    return text
  }

  /// Blanks alone: what ends a line is to be refused, wherever it stands.
  private static func trimmed(_ text: Substring) -> String {
    var bytes = text.utf8
    while bytes.first == 0x20 { bytes = bytes.dropFirst() }
    while bytes.last == 0x20 { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }
}

enum RequestSettings {
  /// `user_agent` and `cookie` have one value, `headers` are `Name: value` lines.
  static func read(
    _ key: String, _ node: Node, into request: inout FeedRequest, path: String
  ) throws(Configuration.Problem) {
    func problem(_ node: Node, _ reason: String) -> Configuration.Problem {
      .malformed(path: path, line: node.mark?.line ?? 1, reason: reason)
    }
    var (userAgent, cookie, headers): (String?, String?, [String]) = (nil, nil, [])
    if key == "headers" {
      guard let mapping = node.mapping else { throw problem(node, Messages.headersShape) }
      for (name, value) in mapping {
        guard let name = name.scalar?.string, let text = value.scalar?.string, !name.contains(":") else {
          throw problem(value, Messages.headersShape)
        }
        headers.append("\(name): \(text)")
      }
    } else {
      guard let text = node.scalar?.string else { throw problem(node, Messages.oneValue(key)) }
      if key == "cookie" { cookie = text } else { userAgent = text }
    }
    do throws(RequestProblem) {
      try request.change(userAgent: userAgent, headers: headers, cookie: cookie)
    } catch { throw problem(node, error.description) }
  }
}
