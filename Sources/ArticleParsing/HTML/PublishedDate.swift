internal import Foundation

/// The date of an article as data gives it: ISO 8601, RFC 822, or words as on a page.
enum PublishedDate {
  static func date(_ text: String) -> Date? { iso8601(text) ?? DateLine.date(in: text) }

  /// `2018-02-18T21:35:43+04:00`, with a fraction of the second or without, `Z`, or no zone, which is UTC.
  private static func iso8601(_ text: String) -> Date? {
    let bytes = Array(text.utf8.prefix(40))
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[range] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard bytes.count >= 19, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      hour < 24, let minute = number(14..<16), minute < 60, let second = number(17..<19), second <= 60,
      let days = DateLine.daysSince1970(year: year, month: month, day: day)
    else { return nil }
    var end = 19
    if end < bytes.count, bytes[end] == UInt8(ascii: ".") {
      end += 1
      while number(end..<end + 1) != nil { end += 1 }
    }
    var offset = 0
    switch bytes[end...].first {
    case UInt8(ascii: "+")?, UInt8(ascii: "-")?:
      let colon = end + 3 < bytes.count && bytes[end + 3] == UInt8(ascii: ":") ? 1 : 0
      guard let hours = number(end + 1..<end + 3), let minutes = number(end + 3 + colon..<end + 5 + colon),
        hours <= 14, minutes < 60
      else { return nil }
      offset = (hours * 60 + minutes) * (bytes[end] == UInt8(ascii: "-") ? -60 : 60)
      end += 5 + colon
    case UInt8(ascii: "Z")?: end += 1
    default: break
    }
    guard end == bytes.count else { return nil }
    return Date(timeIntervalSince1970: Double(days * 86_400 + hour * 3_600 + minute * 60 + second - offset))
  }
}
