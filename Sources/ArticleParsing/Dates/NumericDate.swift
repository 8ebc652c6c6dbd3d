/// `2004-01-02`, `2/1/2004`, `2.1.04`, `2 1 2004`, `۱۴۰۵/۰۸/۲۹`, `2004-01`, `2004`; from programs `20040102`, `040102`
/// and `2004-335` too. Days come before months where both can be.
struct NumericDate {
  let words: [DateWord]
  let isMachine: Bool
  /// `2/1` needs no year.
  let hasToday: Bool

  /// Numbers with the same sign between each and the next, or with none.
  private struct Run {
    var places: [Int]
    var sign: Unicode.Scalar?
  }

  private typealias Number = (value: Int, digits: Int)

  var date: FoundDate? {
    let runs = runs
    // Of what looks like a day the first counts, so that the 31/11/2026 is not the 11/2026; but beside a day that is
    // Islamic stands the other one.
    var hasPassed = false
    for run in runs where run.places.count == 3 {
      guard let parts = dayMonthYear(run) else { continue }
      if let date = date(year: parts.year, month: parts.month, day: parts.day, run.places) { return date }
      hasPassed = true
    }
    if hasPassed { return nil }
    if isMachine, let date = compact { return date }
    for run in runs where run.places.count == 2 {
      if let date = monthOrDay(run) { return date }
    }
    return year
  }

  private var runs: [Run] {
    var runs: [Run] = []
    var index = 0
    while index < words.count {
      guard words[index].number != nil else {
        index += 1
        continue
      }
      var run = Run(places: [index], sign: nil)
      while let (next, sign) = next(behind: index), run.places.count == 1 || sign == run.sign {
        run.places.append(next)
        run.sign = sign
        index = next
      }
      if run.places.count == 1 { index += 1 }
      runs.append(run)
    }
    return runs
  }

  /// The next number and the sign before it.
  private func next(behind index: Int) -> (Int, Unicode.Scalar?)? {
    guard index + 1 < words.count else { return nil }
    if words[index + 1].number != nil { return (index + 1, nil) }
    guard let sign = words[index + 1].sign, ["-", "/", ".", ","].contains(sign), index + 2 < words.count,
      words[index + 2].number != nil
    else { return nil }
    return (index + 2, sign)
  }

  private func numbers(_ run: Run) -> [Number] { run.places.compactMap { words[$0].number } }

  private func dayMonthYear(_ run: Run) -> (day: Int, month: Int, year: Number)? {
    let numbers = numbers(run)
    let (first, second, third) = (numbers[0], numbers[1], numbers[2])
    if first.digits == 4, second.digits <= 3, third.digits <= 2 { return (third.value, second.value, first) }
    guard first.digits <= 2, second.digits <= 2, third.digits == 4 || third.digits == 2 && run.sign != nil else {
      return nil
    }
    // 99-12-31
    if third.digits == 2, first.value > 31 { return (third.value, second.value, first) }
    // 11/20/2026
    if second.value > 12, first.value <= 12, run.sign != "." { return (second.value, first.value, third) }
    return (first.value, second.value, third)
  }

  private func date(year: Number, month: Int?, day: Int?, _ places: [Int]) -> FoundDate? {
    guard year.digits == 4 else {
      let fullYear = Era.fullYear(year.value, digits: year.digits)
      return FoundDate(year: fullYear, month: month, day: day, calendar: .gregorian, hasShortYear: true, used: places)
    }
    let end = (places.last ?? 0) + 1
    let era = Era.at(end, in: words)
    guard let calendar = Era.calendar(of: year.value, era?.era) else { return nil }
    let used = places + (end..<end + (era?.count ?? 0))
    return FoundDate(year: year.value, month: month, day: day, calendar: calendar, used: used)
  }

  /// `2004-01`, `1/2004`, and without a year `2/1`.
  private func monthOrDay(_ run: Run) -> FoundDate? {
    guard run.sign != nil || hasToday else { return nil }
    let numbers = numbers(run)
    let (first, second) = (numbers[0], numbers[1])
    switch (first.digits, second.digits) {
    case (4, 1...2): return date(year: first, month: second.value, day: nil, run.places)
    case (1...2, 4): return date(year: second, month: first.value, day: nil, run.places)
    case (1...2, 1...2) where hasToday:
      return FoundDate(year: nil, month: second.value, day: first.value, calendar: .gregorian, used: run.places)
    default: return nil
    }
  }

  /// Nothing but a year, with its era.
  private var year: FoundDate? {
    guard case .number(let value, digits: 4)? = words.first,
      let date = date(year: (value, 4), month: nil, day: nil, [0]), isMachine || hasToday
    else { return nil }
    return date.used.count == words.count || words[1].name == "t" ? date : nil
  }

  private var compact: FoundDate? {
    for (index, word) in words.enumerated() {
      guard case .number(let value, let digits) = word else { continue }
      if digits == 8 {
        return date(year: (value / 10_000, 4), month: value / 100 % 100, day: value % 100, [index])
      }
      if digits == 6, words.count == 1 {
        return date(year: (value / 10_000, 2), month: value / 100 % 100, day: value % 100, [index])
      }
      if digits == 4, index + 2 < words.count, words[index + 1] == .sign("-"),
        case .number(let day, digits: 3) = words[index + 2], let newYear = CivilDay(year: value, month: 1, day: 1)
      {
        let date = CivilDay(daysSince1970: newYear.daysSince1970 + day - 1)
        guard day >= 1, date.year == value else { return nil }
        return FoundDate(year: value, month: date.month, day: date.day, calendar: .gregorian, used: [index, index + 2])
      }
    }
    return nil
  }
}
