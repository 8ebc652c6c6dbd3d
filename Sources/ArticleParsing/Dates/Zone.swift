internal import struct Foundation.Date
internal import struct Foundation.TimeZone

/// What a text says of the place whose clock it means.
enum Zone: Equatable {
  /// Seconds east of Greenwich.
  case offset(Int)
  /// An identifier of the time zone database, which knows when there is summer time.
  case place(String)
  /// A zone that is not known, or whose name two have.
  case unknown

  /// Seconds east of Greenwich when that clock shows so much; nil where it is unknown or shows it twice or never.
  func offset(day: Int, seconds: Int) -> Int? {
    switch self {
    case .offset(let offset): return offset
    case .unknown: return nil
    case .place(let identifier):
      guard let zone = TimeZone(identifier: identifier) else { return nil }
      let local = day * 86_400 + seconds
      func offset(_ moment: Int) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment))) }
      let near = Set([offset(local - 86_400), offset(local + 86_400)])
      let fitting = near.filter { offset(local - $0) == $0 }
      return fitting.count == 1 ? fitting.first : nil
    }
  }
}

extension Zone {
  /// The zone directly behind a time; `index` then stands behind it.
  static func take(at index: inout Int, in words: [DateWord]) -> Zone? {
    var place = index
    // (بتوقيت غرينتش)
    while place < words.count, let sign = words[place].sign, ["(", "[", ","].contains(sign) { place += 1 }
    guard let (zone, end) = named(at: place, in: words) else { return takeOffset(at: &index, in: words) }
    index = end
    // GMT+3
    if zone != .unknown, let offset = takeOffset(at: &index, in: words) { return offset }
    return zone
  }

  /// A place whose clock is named elsewhere: `بتوقيت بيروت: 20 نوفمبر 2026، 22:30`. There توقيت and heure may be the
  /// time as such (توقيت النشر), unless a place follows that is known.
  static func takePlace(from words: inout [DateWord]) -> Zone? {
    for index in words.indices {
      guard let (zone, end) = markedPlace(at: index, in: words) else { continue }
      if zone == .unknown, words[index].name.map(ZoneNames.weakMarkers.contains) == true { continue }
      words.removeSubrange(index..<end)
      return zone
    }
    return nil
  }

  private static func named(at index: Int, in words: [DateWord]) -> (Zone, end: Int)? {
    guard index < words.count, case .word(let name, let isCapital) = words[index] else { return nil }
    if let zone = ZoneNames.zone(name, isCapital: isCapital) { return (zone, index + 1) }
    if let marked = markedPlace(at: index, in: words) { return marked }
    // ت.غ
    if name == "ت", index + 2 < words.count, words[index + 1] == .sign("."), words[index + 2].name == "غ" {
      return (.offset(0), index + 3)
    }
    // Cairo time, پاکستان وقت
    if let (zone, end) = place(at: index, in: words), end < words.count, let next = words[end].name,
      ["time", "وقت"].contains(next)
    {
      return (zone, end + 1)
    }
    if name == "local", index + 1 < words.count, words[index + 1].name == "time" { return (.unknown, index + 2) }
    // A name in capitals that is no weekday is a zone that we do not know.
    if isCapital, (2...5).contains(name.utf8.count), !DateNames.mayStandBeside(name) { return (.unknown, index + 1) }
    return nil
  }

  /// `بتوقيت مكة المكرمة`, `به وقت تهران`, `שעון ישראל`, `heure de Paris`
  private static func markedPlace(at index: Int, in words: [DateWord]) -> (Zone, end: Int)? {
    guard let name = words[index].name else { return nil }
    var end = index + 1
    if name == "به", end < words.count, words[end].name == "وقت" {
      end += 1
    } else if !ZoneNames.markers.contains(name) {
      return nil
    }
    while end < words.count, let next = words[end].name, ZoneNames.little.contains(next) { end += 1 }
    if end < words.count, case .word(let name, let isCapital) = words[end],
      let zone = ZoneNames.zone(name, isCapital: isCapital)
    {
      return (zone, end + 1)
    }
    if let place = place(at: end, in: words) { return place }
    return (.unknown, end < words.count && words[end].name != nil ? end + 1 : end)
  }

  /// The longest name of a place, of three words at most.
  private static func place(at index: Int, in words: [DateWord]) -> (Zone, end: Int)? {
    var name = ""
    var best: (Zone, end: Int)?
    for end in index..<min(index + 3, words.count) {
      guard let next = words[end].name else { break }
      name += next
      if let zone = ZoneNames.place(name) { best = (zone, end + 1) }
    }
    return best
  }

  /// `+03:00`, `-0330`, `+3`
  private static func takeOffset(at index: inout Int, in words: [DateWord]) -> Zone? {
    guard index + 1 < words.count, let sign = words[index].sign, sign == "+" || sign == "-",
      case .number(let value, let digits) = words[index + 1], digits <= 4
    else { return nil }
    // Not the `- 2004`, `- 1/11/2004`, `- 1403/8/11` or `- 1 January 2004` of a date behind the time.
    if index + 3 < words.count, words[index + 3].number != nil,
      let separator = words[index + 2].sign, ["/", "-", "."].contains(separator)
    {
      return nil
    }
    if digits <= 2, index + 2 < words.count, words[index + 2].month != nil { return nil }
    guard value <= 14 || (digits >= 3 && value / 100 <= 14 && value % 100 < 60) else {
      guard sign == "+" else { return nil }
      index += 2
      return .unknown
    }
    index += 2
    var minutes = digits <= 2 ? value * 60 : value / 100 * 60 + value % 100
    if digits <= 2, let more = ClockTime.number(words, after: ":", at: index), more < 60 {
      minutes += more
      index += 2
    }
    return .offset(sign == "-" ? -minutes * 60 : minutes * 60)
  }
}
