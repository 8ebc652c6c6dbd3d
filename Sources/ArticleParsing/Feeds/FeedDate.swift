public import struct Foundation.Date

/// The dates of feeds: RFC 822 and its successors, ISO 8601, HTTP's and C's, and what people write.
///
/// Read word by word, not by patterns: `Thu, 01 Jan 2004 19:48:21 GMT`, `2004-01-01T19:48:21.5+03:00`, `01-Jan-04`,
/// `الخميس 1 يناير 2004 07:48 م`, `۲۰۰۴-۰۱-۰۱`, seconds since 1970. Without a zone it is UTC, without a time midnight.
public enum FeedDate {
  public static func parse(_ text: String) -> Date? {
    var words = words(of: text)
    if words.count == 1, case .number(let seconds, let digits) = words[0], digits == 10 || digits == 13 {
      return Date(timeIntervalSince1970: digits == 13 ? Double(seconds) / 1000 : Double(seconds))
    }
    // Taken out first, so that what numbers are left are the day's.
    let time = takeTime(&words)
    guard let (year, month, day) = named(words) ?? numeric(words),
      let days = DateLine.daysSince1970(year: year, month: month, day: day)
    else { return nil }
    return Date(timeIntervalSince1970: Double(days * 86_400) + time)
  }

  private enum Word: Equatable {
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
      if !letters.isEmpty { words.append(.word(letters)) }
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
      case 0x61...0x7A, 0x5F, 0x0590...:
        if digits > 0 { flush() }
        // U+2212 and dashes are signs; marks of direction nothing.
        switch scalar.value {
        case 0x200B...0x200F, 0x202A...0x202E: break
        case 0x2010...0x2212:
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

  // MARK: Time

  /// The time of day less its zone, in seconds, taken out of `words`; 0 if there is none.
  private static func takeTime(_ words: inout [Word]) -> Double {
    guard let (start, end, seconds) = clock(words) else { return 0 }
    var index = end
    var time = seconds
    if index < words.count, case .word(let half) = words[index] {
      switch half {
      case "pm", "p", "م", "مساء", "مساءً", "ب", "بعدازظهر": time += time < 43_200 ? 43_200 : 0
      case "am", "a", "ص", "صباحا", "صباحاً", "ق": time -= time >= 43_200 ? 43_200 : 0
      default: index -= 1
      }
      index += 1
    }
    time -= Double(takeZone(words, &index))
    words.removeSubrange(start..<index)
    return time
  }

  /// `19:48`, `19:48:21.5`, and `T194821` without colons.
  private static func clock(_ words: [Word]) -> (start: Int, end: Int, seconds: Double)? {
    for index in words.indices {
      guard case .number(let hour, let digits) = words[index] else { continue }
      if digits <= 2, hour <= 24, let minute = number(words, after: ":", at: index + 1), minute < 60 {
        var seconds = Double(hour * 3600 + minute * 60)
        var end = index + 3
        if let second = number(words, after: ":", at: end), second <= 60 {
          seconds += Double(second)
          end += 2
        }
        if end + 1 < words.count, words[end] == .sign(".") || words[end] == .sign(","),
          case .number(let fraction, let places) = words[end + 1]
        {
          var scale = 1.0
          for _ in 0..<min(places, 15) { scale *= 10 }
          seconds += Double(fraction) / scale
          end += 2
        }
        return (index, end, seconds)
      }
      if index > 0, words[index - 1] == .word("t"), digits == 4 || digits == 6 {
        let whole = digits == 4 ? hour * 100 : hour
        guard whole / 10_000 <= 24, whole / 100 % 100 < 60, whole % 100 <= 60 else { continue }
        return (index, index + 1, Double(whole / 10_000 * 3600 + whole / 100 % 100 * 60 + whole % 100))
      }
    }
    return nil
  }

  private static func number(_ words: [Word], after sign: Unicode.Scalar, at index: Int) -> Int? {
    guard index + 1 < words.count, words[index] == .sign(sign), case .number(let value, let digits) = words[index + 1],
      digits <= 2
    else { return nil }
    return value
  }

  /// The zone's offset in seconds; `index` then stands behind it.
  private static func takeZone(_ words: [Word], _ index: inout Int) -> Int {
    var named = 0
    if index < words.count, case .word(let name) = words[index], let hours = zones[name] {
      named = hours * 3600
      index += 1
    }
    guard index + 1 < words.count, case .sign(let sign) = words[index], sign == "+" || sign == "-",
      case .number(let value, let digits) = words[index + 1], digits <= 4
    else { return named }
    // Not the `- 2004`, `- 1/11/2004` or `- 1 January 2004` of a date behind the time.
    if digits <= 2, index + 2 < words.count {
      switch words[index + 2] {
      case .sign("/"), .sign("-"), .sign("."): return named
      case .word(let name) where monthNumber(name) != nil: return named
      default: break
      }
    }
    guard value <= 14 || (digits >= 3 && value / 100 <= 14 && value % 100 < 60) else { return named }
    index += 2
    var minutes = digits <= 2 ? value * 60 : value / 100 * 60 + value % 100
    if digits <= 2, let more = number(words, after: ":", at: index), more < 60 {
      minutes += more
      index += 2
    }
    return sign == "-" ? -minutes * 60 : minutes * 60
  }

  /// RFC 822's, and Europe's; single letters are UTC, as RFC 2822 §4.3 says of all but Z. In hours.
  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8,
    "pdt": -7, "akst": -9, "akdt": -8, "hst": -10, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "mez": 1,
    "mesz": 2, "eet": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
  ]

  // MARK: Day

  /// With the month's name: the day before or behind it, the year of four digits or the last number.
  private static func named(_ words: [Word]) -> (year: Int, month: Int, day: Int)? {
    // The second of two names is the one that counts in تشرين الثاني/نوفمبر, and both are the same.
    guard let month = words.lazy.compactMap({ if case .word(let name) = $0 { monthNumber(name) } else { nil } }).first
    else { return nil }
    var numbers: [(value: Int, digits: Int)] = []
    for case .number(let value, let digits) in words { numbers.append((value, digits)) }
    if let place = numbers.firstIndex(where: { $0.digits == 4 }) {
      let year = numbers.remove(at: place).value
      guard let day = numbers.first(where: { $0.digits <= 2 })?.value else { return (year, month, 1) }
      return (year, month, day)
    }
    guard numbers.count >= 2, numbers[1].digits <= 3 else { return nil }
    return (century(numbers[1].value, digits: numbers[1].digits), month, numbers[0].value)
  }

  private static func monthNumber(_ name: String) -> Int? {
    if let number = english[String(name.prefix(3))], name.utf8.count >= 3, name.utf8.first! < 0x80 { return number }
    return name.utf8.first! < 0x80 ? nil : MonthNames.number(of: name)
  }

  private static let english = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
    "dec": 12,
  ]

  /// `2004-01-02`, `2004-01`, `2004`, `20040102`, `2004-335`, `2/1/2004`; days before months where both can be.
  private static func numeric(_ words: [Word]) -> (year: Int, month: Int, day: Int)? {
    for index in words.indices {
      guard case .number(let first, let digits) = words[index] else { continue }
      if digits == 8 { return (first / 10_000, first / 100 % 100, first % 100) }
      let separator = index + 1 < words.count ? words[index + 1] : .word("")
      guard index + 2 < words.count, ["-", "/", "."].map(Word.sign).contains(separator),
        case .number(let second, let secondDigits) = words[index + 2]
      else {
        if digits == 4, words.count == index + 1 || words[index + 1] == .word("t") { return (first, 1, 1) }
        continue
      }
      if digits == 4, secondDigits == 3 { return ordinal(year: first, day: second) }
      guard index + 4 < words.count, words[index + 3] == separator,
        case .number(let third, let thirdDigits) = words[index + 4]
      else {
        if digits == 4, secondDigits <= 2 { return (first, second, 1) }
        continue
      }
      if digits == 4 { return (first, second, third) }
      guard digits <= 2, secondDigits <= 2 else { continue }
      if thirdDigits == 4 || separator != .sign("-") {
        let year = century(third, digits: thirdDigits)
        return second > 12 ? (year, first, second) : (year, second, first)
      }
      return (century(first, digits: digits), second, third)
    }
    return nil
  }

  private static func ordinal(year: Int, day: Int) -> (year: Int, month: Int, day: Int)? {
    guard let newYear = DateLine.daysSince1970(year: year, month: 1, day: 1) else { return nil }
    for month in (1...12).reversed() {
      guard let first = DateLine.daysSince1970(year: year, month: month, day: 1) else { continue }
      if day > first - newYear { return (year, month, day - (first - newYear)) }
    }
    return nil
  }

  /// RFC 2822 §4.3: below 50 it is this century, other two and three digits add to 1900.
  private static func century(_ year: Int, digits: Int) -> Int {
    switch digits {
    case 4: year
    case 3: year + 1900
    default: year < 50 ? year + 2000 : year + 1900
    }
  }
}
