/// What of the taste can be chosen, by its name in the settings file. The file, the window and what is remembered name
/// values alike.
public enum TasteSetting: String, CaseIterable, Sendable {
  case measure, margin
  case lineSpacing = "line_spacing"
  case justify, harakat, digits, months, calendar, hours

  /// By its name in the settings, of which the words may also have hyphens between them.
  public init?(name: String) { self.init(rawValue: name.replacing("-", with: "_")) }

  /// The numbers that it takes, and how far a key goes; nil for one of a few words.
  var numbers: (range: ClosedRange<Int>, step: Int)? {
    switch self {
    case .measure: (40...120, 2)
    case .margin: (1...20, 1)
    default: nil
    }
  }

  /// The numbers that it takes; nil for one of a few words.
  public var range: ClosedRange<Int>? { numbers?.range }

  /// Its words, in the order of the keys; none for a number.
  public var words: [String] {
    switch self {
    case .measure, .margin: []
    case .lineSpacing: ReadingTaste.Spacing.allCases.map(\.rawValue)
    case .justify, .harakat: ["true", "false"]
    case .digits: DateTaste.Digits.allCases.map(\.rawValue)
    case .months: DateTaste.Months.allCases.map(\.rawValue)
    case .calendar: DateTaste.Calendar.allCases.map(\.rawValue)
    case .hours: DateTaste.Hours.allCases.map(\.rawValue)
    }
  }

  /// What may stand in the settings, in English, as the command line says it.
  public var allowed: String {
    if let range = numbers?.range { return "a number from \(range.lowerBound) to \(range.upperBound)" }
    return words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
  }

  public func value(in taste: ReadingTaste) -> String {
    switch self {
    case .measure: "\(taste.measure)"
    case .margin: "\(taste.margin)"
    case .lineSpacing: taste.spacing.rawValue
    case .justify: "\(taste.justifies)"
    case .harakat: "\(taste.showsHarakat)"
    case .digits: taste.dates.digits.rawValue
    case .months: taste.dates.months.rawValue
    case .calendar: taste.dates.calendar.rawValue
    case .hours: taste.dates.hours.rawValue
    }
  }

  /// False for a value that it does not have; then nothing changes.
  public func set(_ value: String, in taste: inout ReadingTaste) -> Bool {
    switch self {
    case .measure: take(Int(value), &taste.measure)
    case .margin: take(Int(value), &taste.margin)
    case .lineSpacing: take(value, &taste.spacing)
    case .justify: take(value, &taste.justifies)
    case .harakat: take(value, &taste.showsHarakat)
    case .digits: take(value, &taste.dates.digits)
    case .months: take(value, &taste.dates.months)
    case .calendar: take(value, &taste.dates.calendar)
    case .hours: take(value, &taste.dates.hours)
    }
  }

  private func take(_ number: Int?, _ place: inout Int) -> Bool {
    guard let number, numbers?.range.contains(number) == true else { return false }
    place = number
    return true
  }

  private func take(_ text: String, _ place: inout Bool) -> Bool {
    guard let value = Bool(text) else { return false }
    place = value
    return true
  }

  private func take<Value: RawRepresentable<String>>(_ text: String, _ place: inout Value) -> Bool {
    guard let value = Value(rawValue: text) else { return false }
    place = value
    return true
  }

  /// The value behind the present one, or before it: numbers end, words go round.
  func neighbour(_ step: Int, in taste: ReadingTaste) -> String {
    let value = value(in: taste)
    if let (range, size) = numbers {
      return "\(max(range.lowerBound, min((Int(value) ?? range.lowerBound) + step * size, range.upperBound)))"
    }
    guard let index = words.firstIndex(of: value) else { return value }
    return words[(index + step + words.count) % words.count]
  }

  /// Those that mean something in a language: only Arabic has several names for its months, and only Arabic letters have
  /// digits of their own.
  static func all(in strings: Strings) -> [TasteSetting] {
    allCases.filter { setting in
      switch setting {
      case .months: strings.interface == .arabic
      case .digits: strings.zero != nil
      default: true
      }
    }
  }
}
