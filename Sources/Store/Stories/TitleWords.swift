import TextAnalysis

/// What the words of headlines come to, each worked out once: nearly all stand in others, too.
struct TitleWords: Sendable {
  struct Word: Sendable {
    /// The day of the week that it names.
    var weekday: Int?
    /// Nil where it only holds a sentence together.
    var stem: String?
  }

  /// About a hundred bytes each.
  private static let most = 20_000

  private var known: [String: Word] = [:]

  mutating func word(_ key: String) -> Word {
    if let word = known[key] { return word }
    if known.count >= Self.most { known = [:] }
    let word = Word(weekday: StoryTraits.weekday(key), stem: StoryTraits.isKept(key) ? StoryTraits.stem(key) : nil)
    known[key] = word
    return word
  }
}
