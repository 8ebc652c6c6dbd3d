/// Finds chosen words in texts, without making a string of any word.
public struct WordTally: Sendable {
  /// What an occurrence of a word counts for.
  public struct Mark: Equatable, Sendable {
    public var term: Int
    public var tier: SearchTerm.Tier

    public init(term: Int, tier: SearchTerm.Tier) {
      self.term = term
      self.tier = tier
    }
  }

  public struct Occurrence: Sendable {
    public var mark: Mark
    /// The number of the word in the text, from 0.
    public var place: Int
    /// UTF-8 offsets in the text.
    public var range: Range<Int>
  }

  private var keys: [[UInt8]] = []
  private var marks: [[Mark]] = []
  private var sequences: [(keys: [[UInt8]], mark: Mark)] = []
  /// Places in `keys`, found by hash and then one after the other; -1 is free. Never more than a quarter is taken.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  public init() {}

  public mutating func watch(_ key: String, _ mark: Mark) { watch(Array(key.utf8), [mark]) }

  /// A word that stands as several, one after the other.
  public mutating func watch(_ parts: [String], _ mark: Mark) {
    sequences.append((parts.map { Array($0.utf8) }, mark))
    for key in sequences[sequences.count - 1].keys { watch(key, []) }
  }

  private mutating func watch(_ bytes: [UInt8], _ new: [Mark]) {
    if let known = place(of: bytes[...]) {
      marks[known] += new
      return
    }
    keys.append(bytes)
    marks.append(new)
    guard keys.count * 4 > slots.count else { return enter(keys.count - 1) }
    slots = Array(repeating: -1, count: slots.count * 2)
    for place in keys.indices { enter(place) }
  }

  /// Tells of each occurrence in order; returns the number of all words.
  @discardableResult
  public func count(in text: String, _ found: (Occurrence) -> Void) -> Int {
    let bytes = Array(text.utf8)
    return count(in: bytes, bytes.indices, found)
  }

  /// The same in a part of some UTF-8; an occurrence's range is that in the whole.
  @discardableResult
  public func count(in bytes: [UInt8], _ part: Range<Int>, _ found: (Occurrence) -> Void) -> Int {
    var reader = WordReader(bytes, in: part)
    var words = 0
    var recent: [(key: Int, place: Int, start: Int)] = []
    while reader.next() {
      if let place = place(of: reader.key) {
        for mark in marks[place] { found(Occurrence(mark: mark, place: words, range: reader.range)) }
        if !sequences.isEmpty {
          recent.append((place, words, reader.range.lowerBound))
          for (keys, mark) in sequences {
            let last = recent.suffix(keys.count)
            guard let first = last.first, first.place == words + 1 - keys.count,
              last.map({ self.keys[$0.key] }) == keys
            else { continue }
            found(Occurrence(mark: mark, place: first.place, range: first.start..<reader.range.upperBound))
          }
        }
      }
      words += 1
    }
    return words
  }

  private mutating func enter(_ place: Int) {
    var slot = firstSlot(keys[place])
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(place)
  }

  @inline(__always)
  private func place(of key: ArraySlice<UInt8>) -> Int? {
    var slot = firstSlot(key)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if keys[place].elementsEqual(key) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// FNV-1a: the standard library's hash takes three times as long for a word.
  @inline(__always)
  private func firstSlot(_ key: some Collection<UInt8>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
  }
}
