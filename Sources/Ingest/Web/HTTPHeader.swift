internal import ArticleParsing
internal import Foundation

/// The lines of an answer's header.
struct HTTPHeader: Equatable, Sendable {
  /// Names in lower case.
  private var fields: [String: String] = [:]
  /// Each `Set-Cookie`, which may not be joined.
  private(set) var cookies: [String] = []

  /// Of a field that is there twice the last counts. Bytes beyond ASCII are read as UTF-8.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      fields[name] = value
      if name == "set-cookie", cookies.count < 50 { cookies.append(value) }
    }
  }

  subscript(name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// A field that we send back later, if it can stand in a line of ours; validators are short.
  func validator(_ name: String) -> String? {
    self[name].flatMap { value in
      value.utf8.count <= 1024 && value.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F } ? value : nil
    }
  }

  /// For how many seconds from now the answer is fresh: `Cache-Control: max-age` without `Age` (RFC 9111 §4.2). Nil where
  /// it says nothing, or forbids to rely on it.
  var freshness: TimeInterval? {
    let directives = (self["cache-control"] ?? "").lowercased().split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    guard !directives.contains(where: { $0.hasPrefix("no-cache") || $0.hasPrefix("no-store") }),
      let age = directives.first(where: { $0.hasPrefix("max-age=") })?.dropFirst(8)
    else { return nil }
    return Self.seconds(age.filter { $0 != "\"" }).map { max(0, $0 - (self["age"].flatMap(Self.seconds) ?? 0)) }
  }

  private static func seconds(_ text: String) -> TimeInterval? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return min(TimeInterval(text) ?? 0, 1e9)
  }

  /// Seconds until we may come again: a number or a date (RFC 9110 §10.2.3).
  func retryAfter(now: Date) -> TimeInterval? {
    guard let text = self["retry-after"] else { return nil }
    if let seconds = Self.seconds(text) { return seconds }
    return HTTPDate.parse(text).map { max(0, $0.timeIntervalSince(now)) }
  }
}

/// The three forms of RFC 9110 §5.6.7, which all tell a time.
enum HTTPDate {
  static func parse(_ text: String) -> Date? {
    guard let date = WrittenDate(in: text), date.time != nil else { return nil }
    return Date(timeIntervalSince1970: Double(date.seconds))
  }
}
