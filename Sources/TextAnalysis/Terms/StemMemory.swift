/// The stems of words that were met before, as `ArticleTerms` counts them: most of an article's words stand in the ones
/// before it, and a stem takes several times as long to work out as to find here.
///
/// A word is compared whole, so that what is found is what would be worked out; one takes the place of another that has
/// the same slot, so that the memory is bounded: a megabyte at most.
public struct StemMemory: Sendable {
  /// In 32 bytes.
  private struct Entry {
    /// The bytes of the word, then zeros.
    var key: Key = (0, 0, 0)
    /// How long it is, and what its spelling tells; 0 where there is none.
    var tag: UInt32 = 0
    var stem = StemMemory.none
  }

  private typealias Key = (UInt64, UInt64, UInt64)

  /// Longer words, of thirteen Arabic letters and more, are rare.
  private static let longest = 24
  private static let (least, most) = (1_024, 32_768)
  /// A stem has 28 bits.
  private static let none = UInt32.max

  private var entries: [Entry] = []
  private var count = 0

  public init() {}

  /// As `ArticleTerms.stem` has it. `hash` is any of the word alone.
  mutating func stem(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, _ spelling: Stemmer.Spelling, hash: UInt32
  ) -> UInt32? {
    let length = unsafe word.count
    guard 1...Self.longest ~= length else { return unsafe ArticleTerms.stem(word, spelling) }
    var key: Key = (0, 0, 0)
    unsafe withUnsafeMutableBytes(of: &key) { unsafe $0.copyBytes(from: word) }
    let tag = Self.tag(length, spelling)
    if entries.isEmpty { entries = Array(repeating: Entry(), count: Self.least) }
    let slot = Int(hash) & (entries.count - 1)
    let met = entries[slot]
    if met.tag == tag, met.key == key { return met.stem == Self.none ? nil : met.stem }
    let stem = unsafe ArticleTerms.stem(word, spelling)
    entries[slot] = Entry(key: key, tag: tag, stem: stem ?? Self.none)
    if met.tag == 0 { count += 1 }
    if count * 2 > entries.count, entries.count < Self.most {
      // Words come again soon enough.
      entries = Array(repeating: Entry(), count: entries.count * 4)
      count = 0
    }
    return stem
  }

  private static func tag(_ length: Int, _ spelling: Stemmer.Spelling) -> UInt32 {
    UInt32(length) << 3 | (spelling.firstAlefIsBare ? 4 : 0) | (spelling.endsInTanwin ? 2 : 0)
      | (spelling.hasPersianLetter ? 1 : 0)
  }
}
