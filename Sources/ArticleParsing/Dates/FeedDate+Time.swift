extension FeedDate {
  /// The time of day less its zone, in seconds, taken out of `words`; 0 if there is none.
  static func takeTime(_ words: inout [Word]) -> Double {
    guard let (start, end, seconds) = clock(words) else { return 0 }
    var index = end
    var time = seconds
    if index < words.count, case .word(let half) = words[index] {
      switch half {
      case "pm", "p", "م", "مساء", "مساءً", "ب", "بعدازظهر": time += time < 43_200 ? 43_200 : 0
      case "am", "a", "ص", "صباحا", "صباحاً", "ق": time -= time >= 43_200 ? 43_200 : 0
      default: index -= 1
      }
      index += 1
    }
    time -= Double(takeZone(words, &index))
    words.removeSubrange(start..<index)
    return time
  }

  /// `19:48`, `19:48:21.5`, and `T194821` without colons.
  private static func clock(_ words: [Word]) -> (start: Int, end: Int, seconds: Double)? {
    for index in words.indices {
      guard case .number(let hour, let digits) = words[index] else { continue }
      if digits <= 2, let minute = number(words, after: ":", at: index + 1) {
        // No time, but the seconds of such a thing are none either.
        guard hour <= 24, minute < 60 else { return (index, index + 3, 0) }
        var seconds = Double(hour * 3600 + minute * 60)
        var end = index + 3
        if let second = number(words, after: ":", at: end), second <= 60 {
          seconds += Double(second)
          end += 2
        }
        if end + 1 < words.count, words[end] == .sign(".") || words[end] == .sign(","),
          case .number(let fraction, let places) = words[end + 1]
        {
          var scale = 1.0
          for _ in 0..<min(places, 15) { scale *= 10 }
          seconds += Double(fraction) / scale
          end += 2
        }
        return (index, end, seconds)
      }
      if index > 0, words[index - 1] == .word("t"), digits == 4 || digits == 6 {
        let whole = digits == 4 ? hour * 100 : hour
        guard whole / 10_000 <= 24, whole / 100 % 100 < 60, whole % 100 <= 60 else { continue }
        return (index, index + 1, Double(whole / 10_000 * 3600 + whole / 100 % 100 * 60 + whole % 100))
      }
    }
    return nil
  }

  private static func number(_ words: [Word], after sign: Unicode.Scalar, at index: Int) -> Int? {
    guard index + 1 < words.count, words[index] == .sign(sign), case .number(let value, let digits) = words[index + 1],
      digits <= 2
    else { return nil }
    return value
  }

  /// The zone's offset in seconds; `index` then stands behind it.
  private static func takeZone(_ words: [Word], _ index: inout Int) -> Int {
    var named = 0
    if index < words.count, case .word(let name) = words[index], let minutes = zones[name] {
      named = minutes * 60
      index += 1
    }
    guard index + 1 < words.count, case .sign(let sign) = words[index], sign == "+" || sign == "-",
      case .number(let value, let digits) = words[index + 1], digits <= 4
    else { return named }
    // Not the `- 2004`, `- 1/11/2004`, `- 1403/8/11` or `- 1 January 2004` of a date behind the time.
    if index + 3 < words.count, case .number = words[index + 3],
      [.sign("/"), .sign("-"), .sign(".")].contains(words[index + 2])
    {
      return named
    }
    if digits <= 2, index + 2 < words.count, case .word(let name) = words[index + 2], month(name) != nil {
      return named
    }
    guard value <= 14 || (digits >= 3 && value / 100 <= 14 && value % 100 < 60) else { return named }
    index += 2
    var minutes = digits <= 2 ? value * 60 : value / 100 * 60 + value % 100
    if digits <= 2, let more = number(words, after: ":", at: index), more < 60 {
      minutes += more
      index += 2
    }
    return sign == "-" ? -minutes * 60 : minutes * 60
  }

  /// RFC 822's, and those of Europe and of Asia that mean one thing alone; single letters are UTC, as RFC 2822 §4.3 says
  /// of all but Z. In minutes.
  private static let zones: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "at": -240, "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300,
    "ct": -360, "mst": -420, "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480, "akst": -540, "akdt": -480,
    "hst": -600, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120, "met": 60, "mest": 120, "mez": 60,
    "mesz": 120, "eet": 120, "eest": 180, "sast": 120, "msk": 180, "trt": 180, "irst": 210, "irdt": 270, "pkt": 300,
    "wib": 420, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
  ]
}
