internal import ArticleParsing
internal import Foundation
internal import Store
internal import TextLayout

/// How articles of a language are cited; it is the article's, not the interface's.
enum CitationLanguage: CaseIterable, Sendable {
  case arabic, persian, urdu, hebrew, english

  /// The language of an article, by the letters that only one of them has.
  init(of content: ArticleContent) {
    let texts = [content.article.title] + content.blocks.prefix(20).map(\.text)
    let direction = content.article.direction ?? Direction.ofLanguage(in: texts)
    guard direction == .rightToLeft else {
      self = .english
      return
    }
    var counts: [CitationLanguage: Int] = [:]
    for scalar in texts.lazy.map(\.unicodeScalars).joined().prefix(4_000) {
      switch scalar {
      case "\u{5D0}"..."\u{5EA}": counts[.hebrew, default: 0] += 1
      case "ٹ", "ڈ", "ڑ", "ں", "ے", "ہ", "ھ": counts[.urdu, default: 0] += 1
      case "پ", "چ", "ژ", "گ", "ک", "ی": counts[.persian, default: 0] += 1
      case "\u{621}"..."\u{64A}": counts[.arabic, default: 0] += 1
      default: break
      }
    }
    let arabic = counts[.arabic, default: 0]
    if counts[.hebrew, default: 0] > arabic {
      self = .hebrew
      // A single foreign name makes no other language of a text.
    } else if counts[.urdu, default: 0] * 20 > arabic, counts[.urdu] != nil {
      self = .urdu
    } else if counts[.persian, default: 0] * 20 > arabic, counts[.persian] != nil {
      self = .persian
    } else {
      self = .arabic
    }
  }

  var direction: Direction { self == .english ? .leftToRight : .rightToLeft }

  var separator: String {
    switch self {
    case .arabic, .persian, .urdu: "، "
    case .hebrew, .english: ", "
    }
  }

  func quoted(_ text: String) -> String {
    switch self {
    case .arabic, .persian: "«\(text)»"
    case .urdu, .english: "“\(text)”"
    case .hebrew: "\"\(text)\""
    }
  }

  /// The day with its year, and the time where it is known, at the reader's place and with that said.
  func date(of date: Date, dayAlone: Bool, at clock: Clock) -> String {
    let seconds = Int(date.timeIntervalSince1970)
    // A page that says a day and no time gets the day's midnight.
    let dayAlone = dayAlone || seconds % 86_400 == 0
    let day = CivilDay(seconds: seconds, offset: dayAlone ? 0 : clock.offset)
    let text = "\(day.day) \(months[day.month - 1]) \(day.year)"
    guard !dayAlone else { return text }
    let minutes = ((seconds + clock.offset) % 86_400 + 86_400) % 86_400 / 60
    return text + separator + Self.clock(minutes) + " UTC" + Self.zone(clock.offset / 60)
  }

  private static func clock(_ minutes: Int) -> String {
    let minute = minutes % 60
    return "\(minutes / 60):\(minute < 10 ? "0" : "")\(minute)"
  }

  private static func zone(_ minutes: Int) -> String {
    guard minutes != 0 else { return "" }
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    return (minutes < 0 ? "-" : "+") + (rest == 0 ? "\(hours)" : clock(abs(minutes)))
  }

  private var months: [String] {
    switch self {
    case .arabic: Strings.arabic.months.names
    case .persian: Strings.persian.months.names
    case .urdu: Strings.urdu.months.names
    case .hebrew: Strings.hebrew.months.names
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
    }
  }
}
