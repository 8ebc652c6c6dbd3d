public import struct Foundation.Date

/// The dates of feeds: RFC 822 and its successors, ISO 8601, HTTP's and C's, and what people write.
///
/// Read word by word, not by patterns: `Thu, 01 Jan 2004 19:48:21 GMT`, `2004-01-01T19:48:21.5+03:00`, `01-Jan-04`,
/// `الخميس 1 يناير 2004 07:48 م`, `۱۳۸۲/۱۰/۱۱`, seconds since 1970. Without a zone it is UTC, without a time midnight.
public enum FeedDate {
  public static func parse(_ text: String) -> Date? {
    var words = words(of: text)
    if words.count == 1, case .number(let seconds, let digits) = words[0], digits == 10 || digits == 13 {
      return Date(timeIntervalSince1970: digits == 13 ? Double(seconds) / 1000 : Double(seconds))
    }
    // Taken out first, so that what numbers are left are the day's.
    let time = takeTime(&words)
    guard let (year, month, day) = named(words) ?? numeric(words),
      let days = CalendarDate.daysSince1970(year: year, month: month, day: day)
    else { return nil }
    return Date(timeIntervalSince1970: Double(days * 86_400) + time)
  }

  enum Word: Equatable {
    case number(Int, digits: Int)
    /// In small letters.
    case word(String)
    case sign(Unicode.Scalar)
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var letters = ""
    var (number, digits) = (0, 0)
    func flush() {
      if digits > 0 { words.append(.number(number, digits: digits)) }
      if !letters.isEmpty { words.append(.word(letters.utf8.first! < 0x80 ? letters : letters.lowercased())) }
      (letters, number, digits) = ("", 0, 0)
    }
    for scalar in MonthNames.joiningTwoWordNames(text).unicodeScalars.prefix(120) {
      switch scalar.value {
      case 0x30...0x39, 0x0660...0x0669, 0x06F0...0x06F9:
        if !letters.isEmpty { flush() }
        if digits < 15 { number = number * 10 + Int(scalar.value & 0x0F) }
        digits += 1
      case 0x41...0x5A:
        if digits > 0 { flush() }
        letters.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      case 0x61...0x7A, 0x5F, 0xC0...:
        if digits > 0 { flush() }
        // U+2212 and dashes are signs, and so are year and month of East Asia; marks of direction nothing.
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E, 0x2066...0x2069: break
        case 0x2010...0x2212, 0x5E74, 0x6708, 0xB144, 0xC6D4:
          flush()
          words.append(.sign("-"))
        default: letters.unicodeScalars.append(scalar)
        }
      default:
        flush()
        if scalar.value > 0x20, scalar.value != 0xA0 { words.append(.sign(scalar)) }
      }
    }
    flush()
    return words
  }
}
