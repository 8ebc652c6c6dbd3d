internal import Foundation
import TextAnalysis

/// How well a text answers some words: BM25 over title and body, and where in the body the words stand.
///
/// Forms of a word count as one word with the articles of all of them; summed one by one, rare forms outweighed the
/// word itself (MRR@10 .636 against .686 over 1,395 questions).
struct Relevance {
  // What a word in a title counts for beside one in the body.
  private static let titleWeight = 5.0
  // BM25's usual constants (Robertson and Zaragoza 2009).
  private static let (saturation, lengthShare) = (1.2, 0.75)
  // What the word as typed and its family add to its forms.
  private static let (exactShare, familyShare) = (0.25, 0.5)
  /// News begins with what matters: a word counts again where it stands first, less with each word before it.
  private static let (leadShare, leadWords) = (1.0, 60.0)
  /// Two words of the query that stand next to each other in the text as well.
  private static let pairShare = 0.5
  /// What words of the same verb add to those, and what they count for where they stand first or next to each other.
  /// Without the second the first gained nothing: a headline and its first sentence differ in them.
  private static let (verbalShare, verbalPlace) = (0.5, 0.8)

  private struct Weight {
    var exact: Double
    var forms: Double
    var family: Double
    var verbal: Double
  }

  private let weights: [Weight]
  private let tally: WordTally

  /// The words in the order of the query; `articles` is the number of all in the store.
  init(_ words: [RankedWord], articles: Int) {
    func weight(_ size: Int) -> Double {
      log(1 + (Double(max(articles, size) - size) + 0.5) / (Double(size) + 0.5))
    }
    weights = words.map {
      Weight(
        exact: weight($0.exactSize), forms: weight($0.formSize), family: weight($0.familySize),
        verbal: weight($0.verbalSize))
    }
    var tally = WordTally()
    for (index, word) in words.enumerated() {
      for form in word.forms {
        tally.watch(form, WordTally.Mark(term: index, tier: word.exact.contains(form) ? .exact : .inflected))
      }
      for parts in word.parts { tally.watch(parts, WordTally.Mark(term: index, tier: .inflected)) }
      for form in word.family { tally.watch(form, WordTally.Mark(term: index, tier: .related)) }
      for form in word.verbal { tally.watch(form, WordTally.Mark(term: index, tier: .verbal)) }
    }
    self.tally = tally
  }

  /// How much each word tells.
  var wordWeights: [Double] { weights.map(\.forms) }

  /// What a text has of the words.
  struct Finding {
    var words = 0
    fileprivate var exact: [Double]
    fileprivate var forms: [Double]
    fileprivate var family: [Double]
    fileprivate var verbal: [Double]
    /// Where each word stands first, in words of the body; a title stands before it.
    fileprivate var first: [Int?]
    fileprivate var firstVerbal: [Int?]
    /// By the first word of the pair; and where either may be another of its family or its verb.
    fileprivate var isPaired: [Bool]
    fileprivate var isPairedLoosely: [Bool]
  }

  /// `parts` are the texts of a body within its bytes.
  func finding(title: String, body: [UInt8], parts: [Range<Int>]) -> Finding {
    let none = Array(repeating: 0.0, count: weights.count)
    let (nowhere, unpaired) = ([Int?](repeating: nil, count: weights.count), weights.map { _ in false })
    var finding = Finding(
      exact: none, forms: none, family: none, verbal: none, first: nowhere, firstVerbal: nowhere, isPaired: unpaired,
      isPairedLoosely: unpaired)
    let title = Array(title.utf8)
    read(title, title.indices, Self.titleWeight, isTitle: true, &finding)
    for part in parts { read(body, part, 1, isTitle: false, &finding) }
    return finding
  }

  private func read(
    _ bytes: [UInt8], _ part: Range<Int>, _ weight: Double, isTitle: Bool, _ finding: inout Finding
  ) {
    // Where each word stood last: in its forms, and in any of its words. A text's word may be of two of the query.
    var (last, lastOfAny) = (weights.map { _ in -2 }, weights.map { _ in -2 })
    let start = finding.words
    let count = tally.count(in: bytes, part) { occurrence in
      let (term, tier) = (occurrence.mark.term, occurrence.mark.tier)
      let place = isTitle ? 0 : start + occurrence.place
      finding.verbal[term] += weight
      if term > 0, lastOfAny[term - 1] == occurrence.place - 1 { finding.isPairedLoosely[term - 1] = true }
      lastOfAny[term] = occurrence.place
      guard tier != .verbal else {
        finding.firstVerbal[term] = finding.firstVerbal[term] ?? place
        return
      }
      finding.family[term] += weight
      guard tier != .related else { return }
      finding.forms[term] += weight
      if tier == .exact { finding.exact[term] += weight }
      finding.first[term] = finding.first[term] ?? place
      if term > 0, last[term - 1] == occurrence.place - 1 { finding.isPaired[term - 1] = true }
      last[term] = occurrence.place
    }
    if !isTitle { finding.words += count }
  }

  /// Where the words stand in a text.
  func hits(in text: String) -> [Matcher.Hit] {
    var hits: [Matcher.Hit] = []
    tally.count(in: text) { occurrence in
      let hit = Matcher.Hit(range: occurrence.range, tier: occurrence.mark.tier)
      guard let last = hits.last, last.range == hit.range else { return hits.append(hit) }
      hits[hits.count - 1].tier = min(last.tier, hit.tier)
    }
    return hits
  }

  func score(_ finding: Finding, meanWords: Double) -> Double {
    let length = 1 - Self.lengthShare + Self.lengthShare * Double(finding.words) / max(1, meanWords)
    func saturated(_ frequency: Double) -> Double {
      frequency * (Self.saturation + 1) / (frequency + Self.saturation * length)
    }
    func lead(_ place: Int?) -> Double { place.map { exp(-Double($0) / Self.leadWords) } ?? 0 }
    return weights.indices.reduce(0) { sum, word in
      let weight = weights[word]
      var sum = sum + weight.forms * saturated(finding.forms[word])
      sum += Self.exactShare * weight.exact * saturated(finding.exact[word])
      sum += Self.familyShare * weight.family * saturated(finding.family[word])
      let verbal = saturated(finding.verbal[word]) - saturated(finding.family[word])
      sum += Self.verbalShare * weight.verbal * verbal
      sum +=
        Self.leadShare
        * max(
          weight.forms * lead(finding.first[word]), Self.verbalPlace * weight.verbal * lead(finding.firstVerbal[word]))
      if finding.isPairedLoosely[word] {
        let share = finding.isPaired[word] ? Self.pairShare : Self.pairShare * Self.verbalPlace
        sum += share * min(weight.forms, weights[word + 1].forms)
      }
      return sum
    }
  }
}
