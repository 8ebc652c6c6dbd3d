/// Words that are asked for by a part of a longer run of letters or bytes. A `Set` of arrays would want an array made of
/// each part, one of strings looks at each letter's normal form: together they were half of what terms took at an import.
struct WordSet<Letter: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  /// 1 + the place of a word, by its hash; 0 where there is none. At most a quarter is taken.
  private var slots: [UInt16]
  private var words: [[Letter]] = []
  private var longest = 0

  /// At most 65,535 words.
  init(_ all: some Collection<[Letter]>) {
    var size = 16
    while size < all.count * 4 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    for word in all where !contains(word) {
      words.append(word)
      longest = max(longest, word.count)
      var slot = Self.hash(word) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(words.count)
    }
  }

  func contains(_ word: some Collection<Letter>) -> Bool {
    guard word.count <= longest else { return false }
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      if words[Int(slots[slot]) - 1].elementsEqual(word) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  @inline(__always)
  private static func hash(_ word: some Collection<Letter>) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for letter in word { hash = (hash ^ UInt64(letter)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 32) & 0x7FFF_FFFF)
  }
}
