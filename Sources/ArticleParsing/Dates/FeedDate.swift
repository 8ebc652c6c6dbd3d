public import struct Foundation.Date

/// The dates of feeds and of JSONL: RFC 822 and its successors, ISO 8601, C's, seconds since 1970, and what people
/// write. Without a zone it is UTC; without a time, or with one in a zone that is not known, midnight; without a day
/// the first one.
public enum FeedDate {
  public static func parse(_ text: String) -> Date? {
    let words = DateWord.words(of: text)
    if words.count == 1, case .number(let seconds, let digits) = words[0], digits == 10 || digits == 13 {
      return Date(timeIntervalSince1970: digits == 13 ? Double(seconds) / 1000 : Double(seconds))
    }
    return WrittenDate(words, isMachine: true).map { Date(timeIntervalSince1970: Double($0.seconds)) }
  }
}
