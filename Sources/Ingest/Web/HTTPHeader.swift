internal import ArticleParsing
internal import Foundation

/// The lines of an answer's header.
struct HTTPHeader: Equatable, Sendable {
  /// Names in lower case.
  private var fields: [String: String] = [:]

  /// Of a field that is there twice the last counts. Bytes beyond ASCII are read as UTF-8.
  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      let value = String(decoding: line[(colon + 1)...], as: UTF8.self)
      fields[name] = value.trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  subscript(name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// A field that we send back later, if it can stand in a line of ours; validators are short.
  func validator(_ name: String) -> String? {
    self[name].flatMap { value in
      value.utf8.count <= 1024 && value.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F } ? value : nil
    }
  }

  /// Seconds until we may come again: a number or a date (RFC 9110 §10.2.3).
  func retryAfter(now: Date) -> TimeInterval? {
    guard let text = self["retry-after"] else { return nil }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return min(TimeInterval(text) ?? 0, 1e9) }
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
