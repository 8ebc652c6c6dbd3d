import FilterLanguage
import Testing
import TextAnalysis

@testable import Store

/// Over a generated vocabulary: what a word finds does not depend on the proclitic before it.
struct ProcliticPropertyTests {
  /// Each word in as many of forty articles as its place says, so that most are in fewer than ten.
  private static let words: [String] = {
    let roots = ["درس", "حكم", "نشر", "سلم", "جمع", "قبل", "شرك", "عمل", "كتب", "برز", "وقف", "لحق", "فرق"]
    let patterns = [
      ["م", "", "", ""], ["ت", "", "ي", ""], ["", "", "ا", "ة"], ["م", "ا", "", "ة"], ["ا", "", "ت", "اء"],
    ]
    return roots.enumerated().flatMap { index, root in
      let letters = root.map(String.init)
      return (0..<2).map { number in
        let pattern = patterns[(index + number * 2) % patterns.count]
        return pattern[0] + letters[0] + pattern[1] + letters[1] + pattern[2] + letters[2] + pattern[3]
      }
    }
  }()
  private static let proclitics = ["ب", "ل", "و", "ف", "ك", "ول", "وب"]

  let store: Store
  private let texts: [String]

  init() async throws {
    store = try Store(inMemory: ())
    var texts = Array(repeating: "", count: 40)
    func add(_ word: String, in articles: Int, from start: Int) {
      for index in 0..<articles { texts[(start + index) % texts.count] += " " + word }
    }
    for (index, word) in Self.words.enumerated() {
      add(word, in: 1 + index % 12, from: index * 7)
      add("ال" + word, in: 1 + index % 5, from: index * 3)
      add(word.replacing("ة", with: "ت") + "ها", in: 1 + index % 3, from: index * 11)
      // Behind some of the proclitics.
      for (place, proclitic) in Self.proclitics.enumerated() where (index + place) % 3 == 0 {
        add(proclitic + word, in: 1 + (index + place) % 3, from: index * 5 + place)
      }
    }
    self.texts = texts
    _ = try await store.merge(
      texts.enumerated().map { file(article("خبر \($0)", $1, url: "http://a/\($0)", on: day(1 + $0 % 28))) })
  }

  private func found(_ word: String) async throws -> Set<String> {
    Set(try await store.articles(Query(words: word + " "), limit: 100).compactMap(\.url))
  }

  /// All that the words of the store were written behind, and some that none was.
  @Test(arguments: proclitics + ["فل", "فب", "وك", "ال", "وال", "بال", "لل", "ولل"])
  func `a word finds the same behind a proclitic, and what it found by its letters alone`(proclitic: String)
    async throws
  {
    for (index, word) in Self.words.enumerated() {
      let form = index % 2 == 0 ? word : word.replacing("ة", with: "ت") + "ها"
      let whole = proclitic + form
      let result = try await found(whole)
      let matcher = Matcher(words: whole + " ")
      for (index, text) in texts.enumerated() where !matcher.ranges(in: text).isEmpty {
        #expect(result.contains("http://a/\(index)"), "\(whole)")
      }
      #expect(try await result == found(form), "\(whole)")
    }
  }

  /// ك begins so many foreign names that it needs more than this store tells.
  @Test(arguments: ["ب", "ل", "و", "ف", "ول", "وب", "فل", "فب"])
  func `also with an ending that nobody has written`(proclitic: String) async throws {
    for (index, word) in Self.words.enumerated() {
      let form = word.replacing("ة", with: "ت") + ["نا", "هم", "كم"][index % 3]
      #expect(try await found(proclitic + form) == found(form), "\(proclitic + form)")
    }
  }
}
