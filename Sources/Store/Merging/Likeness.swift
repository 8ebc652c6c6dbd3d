import ArticleParsing
internal import GRDB
import TextAnalysis

/// Whether two texts are one article with small differences.
///
/// What both hold is compared by runs of three words, so that a paragraph or a sentence which one of them lacks does
/// not count. A number that stands in the same surroundings with another value tells two articles: «أسعار الذهب اليوم»
/// is written anew each day with the same words.
struct Likeness {
  private static let run = 3
  /// Words on either side of a number.
  private static let surroundings = 2

  private var runs: Set<Int> = []
  /// The values that stand in each surroundings.
  private var numbers: [[String]: Set<String>] = [:]
  private var days = Days()
  private var recordings: Set<String> = []

  init(_ blocks: [Block]) {
    for block in blocks {
      if block.kind == .audio, let address = block.address { recordings.insert(address) }
      let words = Analyzer.words(in: block.text).map(\.key)
      days.read(words)
      for end in words.indices where end + 1 >= Self.run { runs.insert(Self.hash(words[(end + 1 - Self.run)...end])) }
      if words.count < Self.run, !words.isEmpty { runs.insert(Self.hash(words[...])) }
      for (place, word) in words.enumerated() where Self.isNumber(word) {
        let around = words[max(0, place - Self.surroundings)...min(words.count - 1, place + Self.surroundings)]
        numbers[around.map { Self.isNumber($0) ? "#" : $0 }, default: []].insert(
          around.filter(Self.isNumber).joined(separator: " "))
      }
    }
  }

  /// In runs of words.
  var size: Int { runs.count }

  /// How much of the shorter text stands in the other, from 0 to 1.
  func containment(_ other: Likeness) -> Double {
    let (short, long) = runs.count < other.runs.count ? (runs, other.runs) : (other.runs, runs)
    guard !short.isEmpty else { return 0 }
    return Double(short.count { long.contains($0) }) / Double(short.count)
  }

  /// How much of the longer text stands in the other, from 0 to 1.
  func share(_ other: Likeness) -> Double {
    let long = max(runs.count, other.runs.count)
    return long == 0 ? 0 : Double(runs.intersection(other.runs).count) / Double(long)
  }

  /// Whether the other says all that this says.
  func isPart(of other: Likeness) -> Bool { runs.isSubset(of: other.runs) }

  func namesOtherDays(than other: Likeness) -> Bool { days.areOther(than: other.days) }

  /// Whether other days are named, another recording goes with it, or a number has another value in the same
  /// surroundings.
  func contradicts(_ other: Likeness) -> Bool {
    if namesOtherDays(than: other) { return true }
    if !recordings.isEmpty, !other.recordings.isEmpty, recordings.isDisjoint(with: other.recordings) { return true }
    let (few, many) = numbers.count < other.numbers.count ? (numbers, other.numbers) : (other.numbers, numbers)
    return few.contains { around, values in many[around].map(values.isDisjoint) == true }
  }

  private static func hash(_ words: ArraySlice<String>) -> Int {
    var hasher = Hasher()
    for word in words { hasher.combine(word) }
    return hasher.finalize()
  }

  static func isNumber(_ word: String) -> Bool { word.utf8.first.map { (0x30...0x39).contains($0) } == true }
}

extension Likeness {
  /// Whether one title is the other with more words, or with a letter written otherwise: the places and numbers in them
  /// are the same.
  static func isSameTitle(_ a: String, _ b: String) -> Bool {
    let (a, b) = (words(a), words(b))
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    guard short.count >= 3, short.count * 2 >= long.count else { return false }
    var rest = long
    for word in short {
      guard let place = rest.firstIndex(where: { isSpelling(word, $0) }) else { return false }
      rest.remove(at: place)
    }
    return true
  }

  /// Whether two headlines that are not the same are one sentence with another name, number or day in it.
  static func isOfSeries(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Set(words(a)), Set(words(b)))
    guard !a.isEmpty, !b.isEmpty else { return true }
    func numbers(_ words: Set<[UInt8]>) -> Set<[UInt8]> { words.filter { letters($0) == nil } }
    if numbers(a) != numbers(b) { return true }
    return a.intersection(b).count * 2 >= min(a.count, b.count)
  }

  private static func words(_ title: String) -> [[UInt8]] {
    Analyzer.words(in: Analyzer.titleKey(title)).map { Array($0.key.utf8) }
  }

  /// Equal, or of five letters and more with one of them added, missing or another.
  private static func isSpelling(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a == b { return true }
    guard let a = letters(a), let b = letters(b), min(a.count, b.count) >= 5, abs(a.count - b.count) <= 1 else {
      return false
    }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    return start + end >= max(a.count, b.count) - 1
  }

  private static func letters(_ key: [UInt8]) -> [Unicode.Scalar]? {
    guard let first = key.first, !(0x30...0x39).contains(first) else { return nil }
    return Array(String(decoding: key, as: UTF8.self).unicodeScalars)
  }
}
