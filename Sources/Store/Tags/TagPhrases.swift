import TextAnalysis
internal import GRDB

/// The phrases that are known to be tags: ours, those met between separators, and those of the reader.
struct TagPhrases {
  enum Teacher: Int {
    case takenApart = -1
    case met, reader
  }

  private let db: Database
  /// The phrases of the store by their first word, as far as that was asked for.
  private var stored: [String: [String: Teacher]] = [:]

  init(_ db: Database) { self.db = db }

  /// The longest of the phrases at the start of `words`, in words; the reader's before all others.
  mutating func longest(_ words: ArraySlice<String>) throws -> (words: Int, isReaders: Bool)? {
    guard words.count > 1, let first = words.first else { return nil }
    let known = try phrases(first)
    let ours = Self.seeds[first] ?? []
    guard !known.isEmpty || !ours.isEmpty else { return nil }
    var longest: Int?
    for count in (2...min(TagPhrase.mostWords, words.count)).reversed() {
      let key = words.prefix(count).joined(separator: "_")
      switch known[key] {
      case .reader: return (count, true)
      case .met: longest = longest ?? count
      case .takenApart: continue
      case nil: if ours.contains(key) { longest = longest ?? count }
      }
    }
    return longest.map { ($0, false) }
  }

  /// The reader's word is never overruled by a page.
  mutating func learn(_ key: String, from teacher: Teacher) throws {
    guard TagPhrase.isPhrase(key), let end = key.utf8.firstIndex(of: UInt8(ascii: "_")) else { return }
    let first = String(key[..<end])
    if teacher == .met {
      guard try phrases(first)[key] == nil, Self.seeds[first]?.contains(key) != true else { return }
    }
    stored[first, default: [:]][key] = teacher
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO tagPhrase(key, teacher) VALUES (?, ?)")
      .execute(arguments: [key, teacher.rawValue])
  }

  private mutating func phrases(_ first: String) throws -> [String: Teacher] {
    if let known = stored[first] { return known }
    // ` stands behind _ in the order of bytes.
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: "SELECT key, teacher FROM tagPhrase WHERE key >= ? AND key < ?"),
      arguments: [first + "_", first + "`"])
    var known: [String: Teacher] = [:]
    for (key, teacher) in try rows.whole({ try ($0.value(0) as String, $0.value(1) as Int) }) {
      known[key] = Teacher(rawValue: teacher)
    }
    stored[first] = known
    return known
  }

  private static let seeds: [String: Set<String>] = {
    var seeds: [String: Set<String>] = [:]
    for line in SeedPhrases.text.split(separator: "\n") {
      for phrase in line.split(separator: "،") {
        let key = Analyzer.nameKey(String(phrase))
        if let first = key.split(separator: "_").first { seeds[String(first), default: []].insert(key) }
      }
    }
    return seeds
  }()
}
