import Testing

@testable import TextAnalysis

struct WordTallyTests {
  @Test func `occurrences come in order, with their place and range`() {
    var tally = WordTally()
    tally.watch("نفط", WordTally.Mark(term: 0, tier: .exact))
    tally.watch("سعر", WordTally.Mark(term: 1, tier: .inflected))
    tally.watch("سعر", WordTally.Mark(term: 2, tier: .exact))
    let text = "سِعْر نفط، ثم نفط"
    var found: [String] = []
    let words = tally.count(in: text) { occurrence in
      let word = String(decoding: Array(text.utf8)[occurrence.range], as: UTF8.self)
      found.append("\(occurrence.place) \(occurrence.mark.term) \(word)")
    }
    #expect(words == 4)
    #expect(found == ["0 1 سِعْر", "0 2 سِعْر", "1 0 نفط", "3 0 نفط"])
  }

  @Test func `a word that stands as several is one, and only where they follow each other`() {
    var tally = WordTally()
    tally.watch(["מנכ", "ל"], WordTally.Mark(term: 0, tier: .inflected))
    tally.watch("ל", WordTally.Mark(term: 1, tier: .exact))
    var found: [String] = []
    let text = "ל מנכ\"ל, ל מנכ אחר ל"
    tally.count(in: text) { occurrence in
      let word = String(decoding: Array(text.utf8)[occurrence.range], as: UTF8.self)
      found.append("\(occurrence.place) \(occurrence.mark.term) \(word)")
    }
    #expect(found == ["0 1 ל", "2 1 ל", "1 0 מנכ\"ל", "3 1 ל", "6 1 ל"])
  }

  /// More than the first table holds, and words that differ in one letter.
  @Test func `each of many words is found as itself`() {
    let words = (0..<500).map { "كلمه\($0)" }
    var tally = WordTally()
    for (index, word) in words.enumerated() { tally.watch(word, WordTally.Mark(term: index, tier: .exact)) }
    var found: [Int] = []
    tally.count(in: words.joined(separator: " و") + " غيرها") { found.append($0.mark.term) }
    #expect(found == [0])
    found = []
    tally.count(in: words.joined(separator: " ")) { found.append($0.mark.term) }
    #expect(found == Array(0..<500))
  }

  @Test(arguments: [
    ("لماذا", true), ("وهل", true), ("فيها", true), ("the", true), ("نفط", false), ("وزير", false), ("", false),
  ])
  func `words of the grammar are known, also behind و`(key: String, isGrammar: Bool) {
    #expect(GrammarWords.contains(key) == isGrammar)
  }
}
