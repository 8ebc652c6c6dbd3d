/// What the windows have changed of the settings, to be remembered: by the setting's name its value in the settings by
/// then, and the one that was chosen. It holds as long as the settings say the same.
struct KeptTaste: Equatable, Codable, Sendable {
  private var changes: [String: [String]] = [:]

  init() {}

  init(_ taste: ReadingTaste, configured: ReadingTaste) {
    for setting in TasteSetting.allCases where setting.value(in: taste) != setting.value(in: configured) {
      changes[setting.rawValue] = [setting.value(in: configured), setting.value(in: taste)]
    }
  }

  init(from decoder: any Decoder) throws {
    let all = try decoder.singleValueContainer().decode([String: [String]].self)
    changes = all.filter { TasteSetting(rawValue: $0.key) != nil && $0.value.count == 2 }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(changes)
  }

  func taste(over configured: ReadingTaste) -> ReadingTaste {
    var taste = configured
    for setting in TasteSetting.allCases {
      guard let change = changes[setting.rawValue], change[0] == setting.value(in: configured) else { continue }
      _ = setting.set(change[1], in: &taste)  // a value that there is none of any longer changes nothing
    }
    return taste
  }
}
