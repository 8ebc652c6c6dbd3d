/// Counts the occurrences of chosen words in texts, without making a string of any word.
public struct WordTally: Sendable {
  /// What an occurrence of a word counts for.
  public struct Mark: Sendable {
    public var term: Int
    public var tier: SearchTerm.Tier

    public init(term: Int, tier: SearchTerm.Tier) {
      self.term = term
      self.tier = tier
    }
  }

  private var marks: [[UInt8]: [Mark]] = [:]

  public init() {}

  public mutating func watch(_ key: String, _ mark: Mark) { marks[Array(key.utf8), default: []].append(mark) }

  /// Tells of each occurrence; returns the number of all words.
  public func count(in text: String, _ found: (Mark) -> Void) -> Int {
    var reader = WordReader(Array(text.utf8))
    var words = 0
    while reader.next() {
      words += 1
      for mark in marks[reader.key] ?? [] { found(mark) }
    }
    return words
  }
}
