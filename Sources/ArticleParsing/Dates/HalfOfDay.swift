/// What tells the first twelve hours from the second.
enum HalfOfDay {
  case first, second
  /// Around noon: twelve is noon, the hours behind it are the second half's.
  case noon
  /// Twelve is midnight, six and later the evening's.
  case night

  /// In seconds.
  func shift(of seconds: Int) -> Int {
    let hour = seconds / 3600
    let half = 12 * 3600
    return switch self {
    case .first: hour >= 12 && hour < 13 ? -half : 0
    case .second: hour < 12 ? half : 0
    case .noon: hour < 6 ? half : 0
    case .night: hour >= 12 && hour < 13 ? -half : hour >= 6 && hour < 12 ? half : 0
    }
  }

  /// `م`, `p.m.`, `بعد الظهر`, `ب.ظ` at `place`, and how many words it is.
  static func at(_ place: Int, in words: [DateWord]) -> (HalfOfDay, count: Int)? {
    var name = ""
    var best: (HalfOfDay, count: Int)?
    for index in place..<min(place + 5, words.count) {
      if let next = words[index].name {
        name += next
        if let half = names[name] { best = (half, index + 1 - place) }
      } else if name.isEmpty || words[index].sign.map({ [".", "\"", "״", "”", "'"].contains($0) }) != true {
        break
      }
    }
    if let (half, count) = best, place + count < words.count, words[place + count] == .sign(".") {
      return (half, count + 1)
    }
    return best
  }

  /// A whole word that may stand before the time: `شام 10:30`.
  static func before(_ name: String) -> HalfOfDay? {
    (name.utf8.first ?? 0) >= 0x80 && name.utf8.count > 2 ? names[name] : nil
  }

  /// Names of several words are joined by `_`.
  private static let names: [String: HalfOfDay] = {
    let lists: [(HalfOfDay, String)] = [
      (.first, "am a ص صباحا فجرا صبح بامداد ق ق_ظ قبل_الظهر قبل_ظهر قبل_از_ظهر בבוקר לפנה_צ du_matin"),
      (.second, "pm p م مساء عصرا عصر شام ب ب_ظ بعد_الظهر بعد_ظهر بعد_از_ظهر בערב אחה_צ du_soir"),
      (.noon, "ظهرا ظهر الظهر دوپہر בצהריים noon"), (.night, "ليلا شب رات בלילה"),
    ]
    var names: [String: HalfOfDay] = [:]
    for (half, list) in lists {
      for name in list.split(separator: " ") { names[LabelKey.fold(String(name))] = half }
    }
    return names
  }()
}
