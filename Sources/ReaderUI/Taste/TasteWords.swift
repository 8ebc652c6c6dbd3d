/// The words of the windows in which reading and colours are chosen, and of calendars and halves of the day.
struct TasteWords: Sendable {
  let title: String
  let measure: String
  let margin: String
  let lineSpacing: String
  let justify: String
  let harakat: String
  let digits: String
  let months: String
  let calendar: String
  let hours: String
  // Values.
  let single: String
  let double: String
  let yes: String
  let no: String
  /// Each with the name of July, by which they are known.
  let egyptian: String
  let levantine: String
  let algerian: String
  let moroccan: String
  let gregorian: String
  let hijri: String
  let both: String
  let persian: String
  let twentyFour: String
  let twelve: String
  // What keys do.
  let choose: String
  let change: String
  let keep: String
  let asBefore: String
  // Colours.
  let themes: String
  let noThemeFound: String
  /// In the place of `{}` the theme's name.
  let themeKept: String
  let themeFailed: String
  /// Of the theme that follows the terminal's ground.
  let automatic: String
  let calendars: Calendars
  let plain: PlainWords

  struct Calendars: Sendable {
    let hijri: Words.Months
    let solar: Words.Months
    /// `{year}` is the year's number.
    let hijriYear: String
    let solarYear: String
    /// `{date}` is the Gregorian one, `{other}` the Islamic one.
    let both: String
    /// `{time}` on a clock of twelve hours, before noon and after it.
    let morning: String
    let evening: String
  }

  func name(of setting: TasteSetting) -> String {
    switch setting {
    case .measure: measure
    case .margin: margin
    case .lineSpacing: lineSpacing
    case .justify: justify
    case .harakat: harakat
    case .digits: digits
    case .months: months
    case .calendar: calendar
    case .hours: hours
    }
  }
}

extension Strings {
  /// The value of a setting in words.
  func value(of setting: TasteSetting, in taste: ReadingTaste) -> String {
    let words = self.words.tasteWords
    return switch setting {
    case .measure: number(taste.measure)
    case .margin: number(taste.margin)
    case .lineSpacing: taste.spacing == .single ? words.single : words.double
    case .justify: taste.justifies ? words.yes : words.no
    case .harakat: taste.showsHarakat ? words.yes : words.no
    case .digits:
      taste.dates.digits == .western
        ? "0123" : String(String.UnicodeScalarView((0..<4).compactMap { Unicode.Scalar((zero ?? 0x30) + $0) }))
    case .months:
      switch taste.dates.months {
      case .egyptian: words.egyptian
      case .levantine: words.levantine
      case .algerian: words.algerian
      case .moroccan: words.moroccan
      }
    case .calendar:
      switch taste.dates.calendar {
      case .gregorian: words.gregorian
      case .hijri: words.hijri
      case .both: words.both
      case .persian: words.persian
      }
    case .hours: digits(taste.dates.hours == .twelve ? words.twelve : words.twentyFour)
    }
  }
}
