/// A time of day as it is written, and its zone.
struct ClockTime {
  var seconds: Int
  var zone: Zone?

  /// Nil where the zone does not tell one moment.
  func time(on day: CivilDay) -> WrittenDate.Time? {
    guard let zone else { return WrittenDate.Time(seconds: seconds, hasZone: false) }
    guard let offset = zone.offset(day: day.daysSince1970, seconds: seconds) else { return nil }
    return WrittenDate.Time(seconds: seconds - offset, hasZone: true)
  }

  /// The first time, which leaves the words with its zone and half of the day. What looks like one and is none, such as
  /// 25:10, leaves them too.
  static func take(from words: inout [DateWord]) -> ClockTime? {
    guard var (start, end, seconds) = clock(words) else { return nil }
    while end < words.count, let name = words[end].name, fillers.contains(name) { end += 1 }
    if let (half, count) = HalfOfDay.at(end, in: words) {
      end += count
      seconds = seconds.map { $0 + half.shift(of: $0) }
    } else if start > 0, let name = words[start - 1].name, let half = HalfOfDay.before(name) {
      // رات 10:30 بجے
      start -= 1
      seconds = seconds.map { $0 + half.shift(of: $0) }
    }
    let zone = Zone.take(at: &end, in: words)
    words.removeSubrange(start..<end)
    guard let seconds else { return nil }
    return ClockTime(seconds: seconds, zone: zone ?? Zone.takePlace(from: &words))
  }

  /// O'clock.
  private static let fillers: Set<String> = ["بجي", "uhr", "hrs"]

  /// `19:48`, `19:48:21.5`, `19h48`, and `T194821` without colons.
  private static func clock(_ words: [DateWord]) -> (start: Int, end: Int, seconds: Int?)? {
    for index in words.indices {
      guard case .number(let hour, let digits) = words[index] else { continue }
      if digits <= 2, let minute = number(words, after: ":", at: index + 1) ?? frenchMinute(words, at: index + 1) {
        guard hour <= 24, minute < 60 else { return (index, index + 3, nil) }
        var seconds = hour * 3600 + minute * 60
        var end = index + 3
        if let second = number(words, after: ":", at: end), second <= 60 {
          seconds += second
          end += 2
        }
        // Parts of a second are not kept.
        if end > index + 3, end + 1 < words.count, words[end] == .sign(".") || words[end] == .sign(","),
          words[end + 1].number != nil
        {
          end += 2
        }
        return (index, end, seconds)
      }
      if index > 0, words[index - 1].name == "t", digits == 4 || digits == 6 {
        let whole = digits == 4 ? hour * 100 : hour
        guard whole / 10_000 <= 24, whole / 100 % 100 < 60, whole % 100 <= 60 else { continue }
        return (index, index + 1, whole / 10_000 * 3600 + whole / 100 % 100 * 60 + whole % 100)
      }
    }
    return nil
  }

  static func number(_ words: [DateWord], after sign: Unicode.Scalar, at index: Int) -> Int? {
    guard index + 1 < words.count, words[index] == .sign(sign), case .number(let value, let digits) = words[index + 1],
      digits <= 2
    else { return nil }
    return value
  }

  private static func frenchMinute(_ words: [DateWord], at index: Int) -> Int? {
    guard index + 1 < words.count, words[index].name == "h", case .number(let value, digits: 2) = words[index + 1]
    else { return nil }
    return value
  }
}
