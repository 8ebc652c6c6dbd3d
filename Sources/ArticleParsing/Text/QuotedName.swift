/// A name in quotation marks: «المصدر: "العربية.نت"» names العربية.نت, as another page does without them.
enum QuotedName {
  private static let closers: [Character: Set<Character>] = [
    "«": ["»"], "»": ["«"], "‹": ["›"], "\"": ["\""], "“": ["”", "“"], "”": ["“", "”"], "„": ["“", "”"], "‟": ["”"],
    "״": ["״"], "＂": ["＂"], "'": ["'"], "‘": ["’", "‘"], "’": ["‘", "’"], "‚": ["‘", "’"], "`": ["`", "'"],
  ]

  /// Without one pair of marks around all of it: «الأهلي» و«الزمالك» has two. What would leave nothing stays as it is.
  static func bare(_ name: String) -> String {
    guard let first = name.first, let last = name.last, closers[first]?.contains(last) == true else { return name }
    let inside = name.dropFirst().dropLast()
    guard !inside.contains(first), !inside.contains(last), inside.contains(where: { $0.isLetter || $0.isNumber }) else {
      return name
    }
    return inside.split(separator: " ").joined(separator: " ")
  }
}
