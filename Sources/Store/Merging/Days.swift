import ArticleParsing

/// The days that a text names: «الخميس», «23 يوليو». Weather, prices and prayer times are written anew each day with the
/// same words around another one.
struct Days {
  private var weekdays: Set<Int> = []
  private var dates: Set<[Int]> = []

  /// Those that are other words as well: one, a name.
  private static let unclear: Set<String> = ["احد", "سبت", "ראשון", "שני", "پير", "sun", "sat", "mon", "mer", "ven"]

  /// `words` are folded, in their order.
  mutating func read(_ words: [String]) {
    for (place, word) in words.enumerated() {
      guard !Likeness.isNumber(word) else { continue }
      if let weekday = DateNames.weekday(word), !Self.unclear.contains(word) { weekdays.insert(weekday) }
      for beside in [place - 1, place + 1] where words.indices.contains(beside) {
        guard let day = Int(words[beside]), (1...31).contains(day), let month = MonthNames.month(word) else { continue }
        dates.insert([month.calendar == .persian ? 1 : 0, month.number, day])
        break
      }
    }
  }

  /// Both name days, and none is of both.
  func areOther(than other: Days) -> Bool {
    Self.areApart(dates, other.dates) || Self.areApart(weekdays, other.weekdays)
  }

  private static func areApart<Day: Hashable>(_ a: Set<Day>, _ b: Set<Day>) -> Bool {
    !a.isEmpty && !b.isEmpty && a.isDisjoint(with: b)
  }
}
