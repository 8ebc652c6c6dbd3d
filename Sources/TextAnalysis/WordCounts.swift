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
  }

  /// In sixteen bytes: there may be more than a million.
  private struct Entry {
    var hash: UInt32
    /// Where its bytes end: those of the key, then those of the stem.
    var end: UInt32
    /// Below 0 where more texts went than came.
    var articles: Int32
    var keyLength: UInt16
  }

  /// 1 + the place of a word in `entries`, by its hash; 0 where there is none. As many as a power of two.
  private var slots = [UInt32](repeating: 0, count: 4096)
  private var entries: [Entry] = []
  /// The keys and stems of all entries, one behind the other.
  private var bytes: [UInt8] = []
  /// The entries in the order of their keys, if it was worked out.
  private var order: [UInt32]?

  public init() {}

  /// Counts each different word of an article once.
  public mutating func add(_ article: FoldedArticle) { count(article, 1) }

  /// Counts them out: those of an article that is gone or has another text now.
  public mutating func remove(_ article: FoldedArticle) { count(article, -1) }

  private mutating func count(_ article: FoldedArticle, _ step: Int32) {
    var (title, body) = (article.title, article.body)
    let likely = likelyEntries(of: article.words)
    title.withUTF8 { title in
      body.withUTF8 { body in
        for (word, entry) in zip(article.words, likely) {
          unsafe count(word, word.isInTitle ? title : body, step, likely: entry)
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

  private mutating func count(
    _ word: FoldedArticle.Place, _ text: UnsafeBufferPointer<UInt8>, _ step: Int32, likely: Int
  ) {
    let key = unsafe text[Int(word.start)..<Int(word.start) + Int(word.length)]
    if likely >= 0, unsafe self.key(likely).elementsEqual(key) {
      entries[likely].articles += step
      return
    }
    var slot = Int(word.hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot] - 1)
      if entries[index].hash == word.hash, unsafe self.key(index).elementsEqual(key) {
        entries[index].articles += step
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    order = nil
    unsafe bytes.append(contentsOf: key)
    let stem = unsafe Stemmer.stem(key, word.spelling).map { Array(Stemmer.text($0).utf8) } ?? []
    if unsafe !stem.elementsEqual(key) { bytes += stem }
    entries.append(Entry(hash: word.hash, end: UInt32(bytes.count), articles: step, keyLength: word.length))
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  private func start(_ index: Int) -> Int { index == 0 ? 0 : Int(entries[index - 1].end) }

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

  /// Those in more articles than before (`increased`) or in fewer, by the bytes of the folded word.
  public func sorted(increased: Bool = true) -> [Word] {
    var words: [Word] = []
    unsafe visitSorted { term, stem, articles in
      guard increased ? articles > 0 : articles < 0 else { return }
      words.append(
        unsafe Word(
          term: String(decoding: term, as: UTF8.self), articles: articles,
          stem: stem.isEmpty ? nil : String(decoding: stem, as: UTF8.self)))
    }
    return words
  }

  /// The same one after the other, in UTF-8 that is there during the call alone: a million words in strings take a
  /// hundred megabytes. The stem is empty where it is the term. The number is 0 where as many texts went as came, and below
  /// 0 where more went.
  public func visitSorted(
    _ visit: (_ term: UnsafeBufferPointer<UInt8>, _ stem: UnsafeBufferPointer<UInt8>, _ articles: Int) throws -> Void
  ) rethrows {
    let order = order ?? keyOrder()
    try unsafe bytes.withUnsafeBufferPointer { bytes in
      for index in order {
        let entry = entries[Int(index)]
        let start = start(Int(index))
        let keyEnd = start + Int(entry.keyLength)
        try unsafe visit(
          UnsafeBufferPointer(rebasing: bytes[start..<keyEnd]),
          UnsafeBufferPointer(rebasing: bytes[keyEnd..<Int(entry.end)]), Int(entry.articles))
      }
    }
  }

  /// Works out beforehand what `visitSorted` needs.
  public mutating func sort() { if order == nil { order = keyOrder() } }

  private func keyOrder() -> [UInt32] {
    // Eight bytes at once tell most words apart.
    var order = entries.indices.map { (start: firstBytes(of: $0), index: UInt32($0)) }
    order.sort { a, b in
      a.start == b.start
        ? key(Int(a.index)).lexicographicallyPrecedes(key(Int(b.index))) : a.start < b.start
    }
    return order.map(\.index)
  }

  private func key(_ index: Int) -> ArraySlice<UInt8> {
    let start = start(index)
    return bytes[start..<start + Int(entries[index].keyLength)]
  }

  private func firstBytes(of index: Int) -> UInt64 {
    let key = key(index).prefix(8)
    return key.reduce(0) { $0 << 8 | UInt64($1) } << UInt64(8 * (8 - key.count))
  }
}
