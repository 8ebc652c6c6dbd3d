/// A date of the Islamic calendar, as it stands beside another or alone: `8 محرم 1447 هـ`, `8/1/1447`. Which day it is
/// nobody can tell from it alone (see `CivilDay`); so it is only known by its words, and taken for no other date.
enum IslamicDate {
  /// Takes each out of `words`; true where one of them names its year.
  static func take(from words: inout [DateWord]) -> Bool {
    var isWhole = false
    var place = 0
    while place < words.count {
      guard let (range, hasYear) = named(at: place, in: words) ?? numeric(at: place, in: words) else {
        place += 1
        continue
      }
      words.removeSubrange(range)
      isWhole = isWhole || hasYear
      place = range.lowerBound
    }
    return isWhole
  }

  private typealias Found = (range: Range<Int>, hasYear: Bool)

  /// `8 محرم 1447 هـ`, `محرم 1447`, `Muharram 8, 1447`; the month at `place`. Without its year or day it may be another
  /// thing: رمضان 2025 are the series of that year.
  private static func named(at place: Int, in words: [DateWord]) -> Found? {
    guard let name = words[place].name, months.contains(name) else { return nil }
    var end = place + 1
    while let next = behindSigns(end, in: words), let name = words[next].name, secondNames.contains(name) {
      end = next + 1
    }
    let day = words[..<place].indices.last { !joins(words[$0]) }.flatMap { isDay(words[$0]) ? $0 : nil }
    if let end = year(behind: end, in: words) { return ((day ?? place)..<end, true) }
    if let day { return (day..<end, false) }
    guard let next = behindSigns(end, in: words), isDay(words[next]), let end = year(behind: next + 1, in: words) else {
      return nil
    }
    return (place..<end, true)
  }

  /// `8/1/1447`, `1447-01-08`, with one sign between all three. Below 1411 only before its era: so it may be Persian.
  private static func numeric(at place: Int, in words: [DateWord]) -> Found? {
    guard place + 4 < words.count, let sign = words[place + 1].sign, ["-", "/", "."].contains(sign),
      words[place + 3] == .sign(sign), isDay(words[place + 2])
    else { return nil }
    let (first, last) = (words[place], words[place + 4])
    guard let year = isDay(first) ? yearNumber(last) : isDay(last) ? yearNumber(first) : nil else { return nil }
    let era = Era.at(place + 5, in: words)
    guard era?.era == .other || era == nil && !CivilDay.years(of: .persian).contains(year) else { return nil }
    return (place..<place + 5 + (era?.count ?? 0), true)
  }

  /// The end of a year that follows, with its era.
  private static func year(behind place: Int, in words: [DateWord]) -> Int? {
    guard let next = behindSigns(place, in: words), yearNumber(words[next]) != nil else { return nil }
    let era = Era.at(next + 1, in: words)
    return next + 1 + (era?.era == .other ? era?.count ?? 0 : 0)
  }

  private static func behindSigns(_ place: Int, in words: [DateWord]) -> Int? {
    words[place...].indices.first { !joins(words[$0]) }
  }

  private static func joins(_ word: DateWord) -> Bool {
    if let sign = word.sign { return ["-", "/", ".", ",", "'", "’"].contains(sign) }
    return word.name.map(DateNames.fillers.contains) == true
  }

  private static func isDay(_ word: DateWord) -> Bool { word.number.map { $0.digits <= 2 && $0.value <= 30 } == true }

  private static func yearNumber(_ word: DateWord) -> Int? {
    word.number.flatMap { $0.digits == 4 && (1300...1500).contains($0.value) ? $0.value : nil }
  }

  /// Arabic, Persian and Urdu, English; the first of two words.
  private static let months = folded(
    """
    محرم المحرم صفر ربيع جمادى جمادي جماد رجب شعبان رمضان شوال ذو ذي ذى ذوالقعدة ذوالحجة ذي‌القعدة ذي‌الحجة ذیقعده ذیحجه \
    muharram safar rabi rabia jumada jumadi rajab shaban shaaban ramadan ramazan shawwal dhu dhul
    """)

  private static let secondNames = folded(
    """
    الأول الثاني الآخر الآخرة الأولى الثانية القعدة الحجة قعدة حجة الحرام الخير المظفر المرجب المعظم المبارك المكرم \
    al ul awwal thani akhir akhirah ula qadah qidah hijjah
    """)

  private static func folded(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { LabelKey.fold(String($0)) })
  }
}
