/// The different words of many articles, and in how many articles each stands.
///
/// A flat table, because every word of an import comes through it while the store is locked: a dictionary of arrays was
/// a third of the whole import.
public struct WordCounts: Sendable {
  /// A word that was counted.
  public struct Word: Sendable {
    public var term: String
    public var articles: Int
    /// The stem where it is another word than the term, else nil.
    public var stem: String?

    fileprivate init(_ key: ArraySlice<UInt8>, articles: Int, _ spelling: Stemmer.Spelling) {
      term = String(decoding: key, as: UTF8.self)
      self.articles = articles
      stem = Stemmer.stem(key, spelling).map(Stemmer.text)
      if stem == term { stem = nil }
    }
  }

  /// In sixteen bytes: there may be more than a million.
  private struct Entry {
    var hash: UInt32
    /// Where its key ends in `keys`.
    var end: UInt32
    var articles: UInt32
    var spelling: Stemmer.Spelling
  }

  /// 1 + the place of a word in `entries`, by its hash; 0 where there is none. As many as a power of two.
  private var slots = [UInt32](repeating: 0, count: 4096)
  private var entries: [Entry] = []
  /// The keys of all entries, one behind the other.
  private var keys: [UInt8] = []

  public init() {}

  /// Counts each different word of an article once.
  public mutating func add(_ article: FoldedArticle) {
    var (title, body) = (article.title, article.body)
    let likely = likelyEntries(of: article.words)
    title.withUTF8 { title in
      body.withUTF8 { body in
        for (word, entry) in zip(article.words, likely) {
          unsafe add(word, word.isInTitle ? title : body, likely: entry)
        }
      }
    }
  }

  /// The entry in each word's first slot, if it has the same hash, else -1.
  ///
  /// Where there are a million words nearly every look-up has to wait for the memory, once for the slot and once for the
  /// entry. In a loop that does nothing else the processor waits for many of them at once: with half a million words,
  /// counting takes two fifths less.
  private func likelyEntries(of words: [FoldedArticle.Place]) -> [Int] {
    let found = words.map { Int(slots[Int($0.hash) & (slots.count - 1)]) - 1 }
    return zip(words, found).map { word, entry in entry >= 0 && entries[entry].hash == word.hash ? entry : -1 }
  }

  private mutating func add(_ word: FoldedArticle.Place, _ text: UnsafeBufferPointer<UInt8>, likely: Int) {
    let key = unsafe text[Int(word.start)..<Int(word.start) + Int(word.length)]
    if likely >= 0, unsafe self.key(likely).elementsEqual(key) {
      entries[likely].articles += 1
      return
    }
    var slot = Int(word.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot] - 1)
      if entries[index].hash == word.hash, unsafe self.key(index).elementsEqual(key) {
        entries[index].articles += 1
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    unsafe keys.append(contentsOf: key)
    entries.append(Entry(hash: word.hash, end: UInt32(keys.count), articles: 1, spelling: word.spelling))
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  private func keyStart(_ index: Int) -> Int { index == 0 ? 0 : Int(entries[index - 1].end) }

  /// At most half of the slots are taken, so that a walk is short.
  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (index, entry) in entries.enumerated() {
      var slot = Int(entry.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(index + 1)
    }
  }

  /// FNV-1a, with its high bits brought down: letters of one script differ in few bits.
  static func hash(_ key: ArraySlice<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// So many different words.
  public var count: Int { entries.count }

  /// By the bytes of the folded word.
  public func sorted() -> [Word] { order().map(word) }

  /// The same one after the other: a million words at once take a hundred megabytes.
  public func visitSorted(_ visit: (Word) throws -> Void) rethrows {
    for index in order() { try visit(word(index)) }
  }

  private func word(_ index: UInt32) -> Word {
    let entry = entries[Int(index)]
    return Word(key(Int(index)), articles: Int(entry.articles), entry.spelling)
  }

  private func order() -> [UInt32] {
    // Eight bytes at once tell most words apart.
    var order = entries.indices.map { (start: firstBytes(of: $0), index: UInt32($0)) }
    order.sort { a, b in
      a.start == b.start
        ? key(Int(a.index)).lexicographicallyPrecedes(key(Int(b.index))) : a.start < b.start
    }
    return order.map(\.index)
  }

  private func key(_ index: Int) -> ArraySlice<UInt8> { keys[keyStart(index)..<Int(entries[index].end)] }

  private func firstBytes(of index: Int) -> UInt64 {
    let key = key(index).prefix(8)
    return key.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - key.count))
  }
}
