public import ArticleParsing
import TextAnalysis

/// What an article is in its story.
public enum StoryRole: String, Equatable, Sendable {
  /// The first that told of it.
  case report
  /// Nearly the text of an earlier one.
  case copy
  /// It tells of the same event with other words or more.
  case update
}

/// How the articles of a story follow from each other: what each says that none before it said.
public struct StoryCourse: Equatable, Sendable {
  public private(set) var steps: [Step] = []

  public struct Step: Equatable, Sendable {
    public var role: StoryRole
    /// The sentences that are new, in their order; of the first report none.
    public var newSentences: [String]
  }

  /// Of a text's runs of three words so many stand in an earlier one where it is a copy.
  private static let copyShare = 0.8
  /// A sentence is known where so many of its words stand in one earlier sentence, or in all earlier texts together.
  private static let knownInOne = 0.5
  private static let knownInAll = 0.8
  /// Sentences of fewer words say nothing by themselves.
  private static let tellingWords = 5
  private static let longestText = 20_000

  /// The texts of a story's articles, oldest first.
  public init(_ texts: [[Block]]) {
    var runs: [Set<[String]>] = []
    var known: Set<String> = []
    var sentences: [Set<String>] = []
    for (place, blocks) in texts.enumerated() {
      let own = Self.sentences(of: blocks)
      let ownRuns = Self.runs(of: own.map(\.keys))
      let isCopy =
        !ownRuns.isEmpty
        && runs.contains { Double(ownRuns.intersection($0).count) >= Self.copyShare * Double(ownRuns.count) }
      let new = place == 0 ? [] : own.filter { !Self.isKnown($0.stems, sentences, known) }
      steps.append(
        Step(role: place == 0 ? .report : isCopy ? .copy : .update, newSentences: isCopy ? [] : new.map(\.text)))
      runs.append(ownRuns)
      for sentence in own {
        sentences.append(sentence.stems)
        known.formUnion(sentence.stems)
      }
    }
  }

  private static func isKnown(_ stems: Set<String>, _ sentences: [Set<String>], _ all: Set<String>) -> Bool {
    guard stems.count >= tellingWords else { return true }
    let size = Double(stems.count)
    if Double(stems.intersection(all).count) >= knownInAll * size { return true }
    return sentences.contains { Double($0.intersection(stems).count) >= knownInOne * size }
  }

  private struct Sentence {
    var text: String
    var keys: [String]
    var stems: Set<String>
  }

  private static func sentences(of blocks: [Block]) -> [Sentence] {
    var room = longestText
    var found: [Sentence] = []
    for block in blocks where [.paragraph, .quote, .list].contains(block.kind) && room > 0 {
      // Who reports from where is nothing new.
      let sentences = found.isEmpty ? Dateline.without(block.text) : block.text[...]
      let text = String(sentences.unicodeScalars.prefix(room))
      room -= text.unicodeScalars.count
      for part in SentenceEnds.parts(of: text) {
        let keys = Analyzer.words(in: part).map(\.key)
        let stems = Set(keys.lazy.filter { !GrammarWords.contains($0) }.map(StoryTraits.stem))
        if !stems.isEmpty { found.append(Sentence(text: part, keys: keys, stems: stems)) }
      }
    }
    return found
  }

  private static func runs(of sentences: [[String]]) -> Set<[String]> {
    let words = sentences.flatMap { $0 }
    guard words.count >= 3 else { return words.isEmpty ? [] : [words] }
    return Set((0...words.count - 3).map { Array(words[$0..<$0 + 3]) })
  }
}

/// Where sentences end.
enum SentenceEnds {
  private static let ends: Set<Character> = [".", "!", "؟", "?", "…", "\n", "۔", "؛"]

  /// The sentences of a text with their ends, without the spaces around them. A dot between digits or letters ends
  /// nothing: 2.5, bbc.com.
  static func parts(of text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    let letters = Array(text)
    for (place, letter) in letters.enumerated() {
      part.append(letter)
      guard ends.contains(letter) else { continue }
      let next = letters.indices.contains(place + 1) ? letters[place + 1] : " "
      guard next.isWhitespace || letter == "\n" else { continue }
      parts.append(part)
      part = ""
    }
    parts.append(part)
    return parts.map(trimmed).filter { !$0.isEmpty }
  }

  private static func trimmed(_ part: String) -> String {
    let start = part.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
