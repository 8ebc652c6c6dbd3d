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

  /// The first letters of a word; nil where it has fewer.
  public init?(of word: String, letters: Int) {
    let typed = word.unicodeScalars.prefix(letters)
    guard typed.count == letters else { return nil }
    self.init(typed)
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
    let letters = Array(word.unicodeScalars)
    for proclitic in [[]] + proclitics where letters.starts(with: proclitic) {
      let rest = letters.dropFirst(proclitic.count)
      for count in stride(from: min(counts.upperBound, rest.count), through: counts.lowerBound, by: -1) {
        let typed = rest.prefix(count)
        if !proclitic.isEmpty, !takesProclitics(typed) { continue }
        guard let beginning = Beginning(typed), try matters(beginning) else { break }
      }
    }
  }

  private static let proclitics = SearchTerm.typedProclitics.map { Array($0.unicodeScalars) }

  /// As `SearchTerm` says of the same letters.
  private static func takesProclitics(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    letters.allSatisfy { 0x600..<0x700 ~= $0.value } && !letters.starts(with: proclitics[0])
  }
}
