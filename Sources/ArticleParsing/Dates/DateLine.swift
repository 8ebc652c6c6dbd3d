internal import Foundation

/// The date in a line such as `الجمعة ٢٠ تشرين الثاني/نوفمبر ٢٠٢٦ - 10:30`. Days come before months, as everywhere
/// right to left. A date without a zone is taken as UTC, one without a time as its midnight.
enum DateLine {
  static func date(in text: String) -> Date? {
    guard hasDigit(text) else { return nil }
    let words = words(of: text)
    guard let (day, month, year) = dayMonthYear(words) else { return nil }
    guard let days = CalendarDate.daysSince1970(year: year, month: month, day: day) else { return nil }
    return Date(timeIntervalSince1970: Double(days * 86_400 + seconds(words)))
  }

  /// A date with hardly a word beside it, such as the day's name or GMT.
  static func isDate(_ text: String) -> Bool {
    guard hasDigit(text), date(in: text) != nil else { return false }
    return words(of: text).count { if case .word = $0 { true } else { false } } <= 2
  }

  /// Most lines have none, and then there is nothing to read.
  static func hasDigit(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch (previous, byte) {
      case (_, 0x30...0x39), (0xD9, 0xA0...0xA9), (0xDB, 0xB0...0xB9): return true
      default: previous = byte
      }
    }
    return false
  }

  /// A number, a word, or the sign that joins it to the next.
  enum Word: Equatable {
    case number(Int, digits: Int)
    /// As `CalendarDate` counts them.
    case month(Int)
    case word(String)
    case sign(Unicode.Scalar)
  }

  static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var letters = ""
    var number = 0
    var digits = 0
    func flush() {
      if digits > 0 { words.append(.number(number, digits: digits)) }
      if !letters.isEmpty { words.append(MonthNames.index(of: letters).map(Word.month) ?? .word(letters)) }
      (letters, number, digits) = ("", 0, 0)
    }
    // A second part of a month's name belongs to it: تشرين الثاني, كانون الأول.
    let joined = MonthNames.joiningTwoWordNames(text)
    for scalar in joined.unicodeScalars.prefix(120) {
      if let value = digit(scalar) {
        if !letters.isEmpty { flush() }
        if digits < 9 { number = number * 10 + value }
        digits += 1
      } else if isLetter(scalar) || scalar == "_" {
        if digits > 0 { flush() }
        letters.unicodeScalars.append(scalar)
      } else {
        flush()
        if scalar != " ", scalar != "\u{200C}" { words.append(.sign(scalar)) }
      }
    }
    flush()
    return words
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x00..<0x80, 0x0620...0x064A: nil
    default: scalar.properties.numericType == .decimal ? scalar.properties.numericValue.map { Int($0) } : nil
    }
  }

  /// Letters with their marks; what Unicode says, asked only beyond ASCII and the letters of Arabic.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0x0620...0x064A: true
    case 0x00..<0x80: false
    default: scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  private static func dayMonthYear(_ words: [Word]) -> (day: Int, month: Int, year: Int)? {
    if let named = withMonthName(words) { return named }
    for start in words.indices where start + 4 < words.count {
      guard case .number(let first, let firstDigits) = words[start], case .sign(let sign) = words[start + 1],
        ["-", "/", ".", "–"].contains(sign), words[start + 3] == .sign(sign),
        case .number(let second, digits: 1...2) = words[start + 2],
        case .number(let third, let thirdDigits) = words[start + 4]
      else { continue }
      if firstDigits == 4, thirdDigits <= 2 { return (third, second, first) }
      if firstDigits <= 2, thirdDigits == 4 { return (first, second, third) }
    }
    return nil
  }

  /// `20 نوفمبر 2026`, `20 تشرين الثاني/نوفمبر 2026`, `November 20, 2026`, `۲۲ مرداد ۱۴۰۳`
  private static func withMonthName(_ words: [Word]) -> (day: Int, month: Int, year: Int)? {
    for (place, word) in words.enumerated() {
      guard case .month(let month) = word else { continue }
      let after = words[(place + 1)...].compactMap { if case .number(let n, let d) = $0 { (n, d) } else { nil } }
      let year = after.first { $0.1 == 4 }?.0
      guard let year, (year < 1900) == (month >= CalendarDate.firstJalaliMonth) else { continue }
      if case .number(let day, digits: 1...2)? = words[..<place].last { return (day, month, year) }
      if let (day, digits) = after.first, digits <= 2 { return (day, month, year) }
    }
    return nil
  }

  /// The time of day less the zone, in seconds; 0 if there is none.
  private static func seconds(_ words: [Word]) -> Int {
    guard
      let colon = words.indices.first(where: {
        $0 > 0 && $0 + 1 < words.count && words[$0] == .sign(":")
          && { if case .number(0...24, digits: 1...2) = words[$0 - 1] { true } else { false } }($0)
      }), case .number(var hour, _) = words[colon - 1], case .number(let minute, digits: 2) = words[colon + 1],
      minute < 60
    else { return 0 }

    var rest = words[(colon + 2)...]
    var second = 0
    if rest.first == .sign(":"), case .number(let value, digits: 2)? = rest.dropFirst().first, value < 60 {
      second = value
      rest = rest.dropFirst(2)
    }
    if rest.first == .sign("."), case .number? = rest.dropFirst().first { rest = rest.dropFirst(2) }

    if case .word(let half)? = rest.first {
      switch LabelKey.fold(half) {
      case "م", "مساء", "pm", "بعدازظهر": if hour < 12 { hour += 12 }
      case "ص", "صباحا", "am": if hour == 12 { hour = 0 }
      default: break
      }
    }
    var offset = 0
    if case .sign(let sign)? = rest.first, sign == "+" || sign == "-",
      case .number(let value, let digits)? = rest.dropFirst().first
    {
      if digits == 4 { offset = value / 100 * 60 + value % 100 } else if digits == 2 { offset = value * 60 }
      if digits == 2, rest.dropFirst(2).first == .sign(":"),
        case .number(let minutes, digits: 2)? = rest.dropFirst(3).first
      {
        offset += minutes
      }
      if sign == "-" { offset = -offset }
      if abs(offset) > 14 * 60 { offset = 0 }
    }
    return hour * 3600 + minute * 60 + second - offset * 60
  }
}
