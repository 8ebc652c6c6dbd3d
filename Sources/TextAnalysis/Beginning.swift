/// The first letters of a word, at most six: what has been typed of it so far.
///
/// A word is begun in several ways: والسوق by و and by س, because what is typed stands behind a proclitic as well.
public struct Beginning: Hashable, Sendable {
  /// Unicode scalars of 21 bits each, the first in the lowest: a million words are counted by it.
  private var packed: UInt128

  public static let mostLetters = 6
  /// Of so many letters at most there are few beginnings, and each is that of many words.
  public static let fewLetters = 3
  private static let bits = 21

  /// Nil for an empty word and for one that is longer.
  public init?(_ typed: String) {
    self.init(typed.unicodeScalars.prefix(Self.mostLetters + 1))
  }

  /// The first letters of a word, as many as it has; nil where it has none.
  public init?(of word: String) { self.init(word.unicodeScalars.prefix(Self.mostLetters)) }

  /// Its first letters, at least one and not more than it has.
  public func prefix(_ count: Int) -> Beginning {
    var beginning = self
    beginning.packed &= (1 << UInt128(Self.bits * count)) - 1
    return beginning
  }

  private init?(_ letters: some Collection<Unicode.Scalar>) {
    guard 1...Self.mostLetters ~= letters.count else { return nil }
    packed = 0
    for (place, letter) in letters.enumerated() { packed |= UInt128(letter.value) << UInt128(Self.bits * place) }
  }

  /// So many letters. No U+0000 is one.
  public var count: Int { (UInt128.bitWidth - packed.leadingZeroBitCount + Self.bits - 1) / Self.bits }

  public var text: String {
    var text = ""
    var rest = packed
    while rest > 0 {
      if let letter = Unicode.Scalar(UInt32(rest & 0x1F_FFFF)) { text.unicodeScalars.append(letter) }
      rest >>= UInt128(Self.bits)
    }
    return text
  }

  /// Visits the beginnings of a folded word with so many letters, each proclitic's the longest first. Whoever finds that
  /// the word does not matter for one says false and is spared the shorter ones, whose words are more.
  public static func visit(
    _ word: String, letters counts: ClosedRange<Int> = 1...mostLetters, _ matters: (Beginning) throws -> Bool
  ) rethrows {
    let letters = Array(word.unicodeScalars.prefix(mostLetters + longestProclitic))
    for proclitic in [[]] + proclitics where letters.starts(with: proclitic) {
      let typed = letters.dropFirst(proclitic.count).prefix(counts.upperBound)
      guard let whole = Beginning(proclitic.isEmpty ? typed : behindProclitic(typed)) else { continue }
      for count in stride(from: whole.count, through: counts.lowerBound, by: -1) {
        guard try matters(whole.prefix(count)) else { break }
      }
    }
  }

  private static let proclitics = SearchTerm.typedProclitics.map { Array($0.unicodeScalars) }

  private static let longestProclitic = proclitics.map(\.count).max() ?? 0

  /// As many of these letters as take proclitics when they are typed, as `SearchTerm` says of them.
  private static func behindProclitic(_ letters: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let arabic = letters.prefix { 0x600..<0x700 ~= $0.value }
    return arabic.starts(with: proclitics[0]) ? arabic.prefix(proclitics[0].count - 1) : arabic
  }
}
