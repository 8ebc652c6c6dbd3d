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

/// The three forms of RFC 9110 §5.6.7.
enum HTTPDate {
  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  static func parse(_ text: String) -> Date? {
    var day: Int?
    var month: Int?
    var year: Int?
    var clock: [Int]?
    // All forms have the same parts in different order: 06 Nov 1994, 06-Nov-94, Nov 6 … 1994.
    for part in text.lowercased().split(whereSeparator: { " ,-".contains($0) }) {
      if part.contains(":") {
        let numbers = part.split(separator: ":").map { Int($0) ?? -1 }
        guard numbers.count == 3, (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]),
          (0...60).contains(numbers[2])
        else { return nil }
        clock = numbers
      } else if let index = months.firstIndex(of: String(part)) {
        month = index + 1
      } else if let number = Int(part), number >= 0 {
        if day == nil {
          day = number
        } else {
          year = part.utf8.count == 2 ? number + (number < 70 ? 2000 : 1900) : number
        }
      }
    }
    guard let day, let month, let year, let clock, (1...31).contains(day), (1970..<10_000).contains(year) else {
      return nil
    }
    let days = Self.days(year, month, day)
    return Date(timeIntervalSince1970: Double(days * 86_400 + clock[0] * 3600 + clock[1] * 60 + clock[2]))
  }

  /// Since 1970-01-01, in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }
}
