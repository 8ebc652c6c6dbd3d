/// Years, and what is written behind them: `1403 هـ.ش`, `1446 هـ`, `2024 م`, `AD`.
enum Era {
  case gregorian, persian, other

  /// The calendar of a year of four digits; nil for those of which no day can be told.
  static func calendar(of year: Int, _ era: Era?) -> CivilDay.Calendar? {
    switch era {
    case nil: [.gregorian, .persian].first { CivilDay.years(of: $0).contains(year) }
    case .gregorian: CivilDay.years(of: .gregorian).contains(year) ? .gregorian : nil
    case .persian: CivilDay.years(of: .persian).contains(year) ? .persian : nil
    case .other: nil
    }
  }

  /// RFC 5322 §4.3: below 50 it is this century, other years of two and three digits add to 1900.
  static func fullYear(_ year: Int, digits: Int) -> Int { digits <= 2 && year < 50 ? year + 2000 : year + 1900 }

  /// What stands at `place`, directly behind a year, and how many words it is.
  static func at(_ place: Int, in words: [DateWord]) -> (era: Era, count: Int)? {
    var names: [String] = []
    var counts: [Int] = []
    var index = place
    // ه.ش, هجري شمسي, ق.م
    while index < words.count, names.count < 2 {
      if let name = words[index].name {
        names.append(name)
        counts.append(index - place + 1)
      } else if names.isEmpty || words[index] != .sign(".") {
        break
      }
      index += 1
    }
    if names.count == 2, let era = eras[names.joined()] { return (era, counts[1]) }
    if let name = names.first, let era = eras[name] { return (era, counts[0]) }
    return nil
  }

  private static let eras: [String: Era] = [
    "م": .gregorian, "ميلادي": .gregorian, "ميلاديه": .gregorian, "ad": .gregorian, "ce": .gregorian,
    "عيسوي": .gregorian, "ء": .gregorian,
    "ش": .persian, "شمسي": .persian, "هش": .persian, "هجريشمسي": .persian, "هجريهشمسيه": .persian,
    "خورشيدي": .persian, "هجريخورشيدي": .persian,
    "ه": .other, "ق": .other, "هق": .other, "هجري": .other, "هجريه": .other, "قمري": .other, "هجريقمري": .other,
    "هجريهقمريه": .other, "ah": .other, "قم": .other, "bc": .other, "bce": .other,
  ]
}
