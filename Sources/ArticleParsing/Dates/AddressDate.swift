internal import struct Foundation.Date

/// The day in an address or a file's name: `/2025/07/03/`, `/2025/jul/03/`, `2025-07-03-title`, `20250703`,
/// `03-07-2025`. All three parts must be there: `/2025/07/` names no day.
enum AddressDate {
  /// Midnight of the day in UTC.
  static func date(in text: String) -> Date? {
    let parts = parts(of: text)
    for index in parts.indices {
      guard let day = day(parts[index...]) else { continue }
      return Date(timeIntervalSince1970: Double(day.daysSince1970) * 86_400)
    }
    return nil
  }

  /// The same in an address, whose host and query do not count.
  static func date(inAddress address: String) -> Date? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let path = address[start...].drop { $0 != "/" }.prefix { $0 != "?" && $0 != "#" }
    return date(in: String(path))
  }

  private struct Part {
    var text: String
    var number: Int?
    /// The sign before it, and behind it.
    var before: UInt8
    var after: UInt8
  }

  /// What stands between signs; letters and digits are not told apart, so that `a20250703` is no day.
  private static func parts(of text: String) -> [Part] {
    let bytes = Array(text.utf8.prefix(2_048))
    var parts: [Part] = []
    var index = 0
    while index < bytes.count {
      guard isPart(bytes[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, isPart(bytes[index]) { index += 1 }
      let part = String(decoding: bytes[start..<index], as: UTF8.self)
      let isNumber = bytes[start..<index].allSatisfy(\.isDigit)
      parts.append(
        Part(
          text: part, number: isNumber && part.utf8.count <= 8 ? Int(part) : nil,
          before: start > 0 ? bytes[start - 1] : 0, after: index < bytes.count ? bytes[index] : 0))
    }
    return parts
  }

  private static func isPart(_ byte: UInt8) -> Bool { byte.isDigit || byte.isLetter || byte >= 0x80 }

  private static let years = 1_900...2_100

  private static func day(_ parts: ArraySlice<Part>) -> CivilDay? {
    guard let first = parts.first else { return nil }
    if first.text.utf8.count == 8, let number = first.number, years.contains(number / 10_000) {
      return CivilDay(.gregorian, year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard parts.count >= 3 else { return nil }
    let (second, third) = (parts[parts.startIndex + 1], parts[parts.startIndex + 2])
    // One sign between all three.
    guard first.after == second.before, second.before == second.after, second.after == third.before else { return nil }
    // `2025-07-03T10:30`
    let last =
      third.text.utf8.count > 2 && third.text.dropFirst(2).first == "T" ? Int(third.text.prefix(2)) : third.number
    if first.text.utf8.count == 4, let year = first.number, years.contains(year), let day = last,
      let month = month(second)
    {
      return CivilDay(.gregorian, year: year, month: month, day: day)
    }
    guard third.text.utf8.count == 4, let year = third.number, years.contains(year), first.text.utf8.count <= 2,
      let day = first.number, let month = month(second), first.after != UInt8(ascii: "/")
    else { return nil }
    return CivilDay(.gregorian, year: year, month: month, day: day)
  }

  private static func month(_ part: Part) -> Int? {
    if let number = part.number { return part.text.utf8.count <= 2 ? number : nil }
    guard case .month(let month)? = DateWord.words(of: part.text).first, month.calendar == .gregorian else {
      return nil
    }
    return month.number
  }
}
