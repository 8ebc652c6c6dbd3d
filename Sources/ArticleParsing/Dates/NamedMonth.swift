/// A date with the month's name, the day before or behind it: `1 January 2004`, `Jan 1, 2004`, `۱۱ دی ۱۳۸۲`,
/// `20 تشرين الثاني/نوفمبر 2026`.
struct NamedMonth {
  let words: [DateWord]
  /// A month needs no year.
  let hasToday: Bool

  var date: FoundDate? {
    let places = words.indices.filter { words[$0].month != nil }
    // `mar., 01 déc. 2020`: in French a Tuesday, in Spanish a month is called so; the month stands behind the day.
    for place in places {
      if let day = day(before: place), let date = date(month: place, day: day, yearBehind: place) { return date }
    }
    for place in places where day(before: place) == nil {
      if let day = day(behind: place) {
        if let date = date(month: place, day: day, yearBehind: day) { return date }
      } else if let date = date(month: place, day: nil, yearBehind: place) {
        return date
      }
    }
    return nil
  }

  private func date(month place: Int, day: Int?, yearBehind start: Int) -> FoundDate? {
    guard let month = words[place].month else { return nil }
    let year = year(behind: start, of: month) ?? year(before: min(day ?? place, place), of: month)
    guard year != nil || hasToday else { return nil }
    // The other name of the same month as well.
    var used = words.indices.filter { words[$0].month == month } + (year?.used ?? [])
    if let day { used.append(day) }
    return FoundDate(
      year: year?.value, month: month.number, day: day.flatMap { words[$0].number?.value }, calendar: month.calendar,
      hasShortYear: year?.isShort == true, used: used)
  }

  private func day(before month: Int) -> Int? { day(words[..<month].indices.reversed()) }

  private func day(behind month: Int) -> Int? { day(words[(month + 1)...].indices) }

  /// The first number on the way, if no more than a sign and a little word lie between.
  private func day(_ way: some Sequence<Int>) -> Int? {
    for index in way {
      switch words[index] {
      case .number(_, digits: 1...2): return index
      case .sign(let sign) where Self.joining.contains(sign): continue
      case .word(let name, _) where DateNames.fillers.contains(name): continue
      default: return nil
      }
    }
    return nil
  }

  private static let joining: Set<Unicode.Scalar> = ["-", "/", ".", ",", "'", "’", "°"]

  private typealias Year = (value: Int, isShort: Bool, used: [Int])

  /// Of four digits, up to another month; of two or three only where nothing but a sign lies between and no word follows. Beside an Islamic
  /// date stand two years.
  private func year(behind start: Int, of month: MonthNames.Month) -> Year? {
    var isClose = true
    for index in words.indices where index > start {
      switch words[index] {
      case .month(month): continue
      case .month: return nil
      case .number(let value, digits: 4):
        if let year = year(value, at: index, of: month) { return year }
        isClose = false
      case .number(let value, let digits):
        if isClose, month.calendar == .gregorian, (2...3).contains(digits), isAtEnd(index) {
          return (Era.fullYear(value, digits: digits), true, [index])
        }
        isClose = false
      case .sign(let sign): isClose = isClose && Self.joining.contains(sign)
      case .word(let name, _): isClose = isClose && DateNames.fillers.contains(name)
      }
    }
    return nil
  }

  /// Not the hour of `20 مايو 10 مساء`, nor the number of things in `3 مايو 15 مقالا`.
  private func isAtEnd(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return true }
    return words[index + 1].name.map(DateNames.mayStandBeside) ?? (words[index + 1].sign != ":")
  }

  /// `2004, 1 January`: the nearest number.
  private func year(before end: Int, of month: MonthNames.Month) -> Year? {
    guard let index = words[..<end].lastIndex(where: { $0.number != nil }),
      case .number(let value, digits: 4) = words[index]
    else { return nil }
    return year(value, at: index, of: month)
  }

  private func year(_ value: Int, at index: Int, of month: MonthNames.Month) -> Year? {
    let era = Era.at(index + 1, in: words)
    // 12 مرداد 1403 هـ: the month's name tells more than that letter.
    let isIslamic = era?.era == .other && month.calendar == .gregorian
    guard !isIslamic, CivilDay.years(of: month.calendar).contains(value) else { return nil }
    return (value, false, [index] + (index + 1..<index + 1 + (era?.count ?? 0)))
  }
}
