import TestSupport
import Testing

@testable import TextAnalysis

/// What an article is about is the same whatever was read before it.
struct StemMemoryTests {
  private static let letters = Array("ابتجحدرسشعفقكلمنهوي")
  /// Ends and beginnings that spelling and stem are told by; with hamza and without they fold to one key.
  private static let beginnings = ["", "", "", "ال", "وال", "بال", "أ", "ا", "ل", "و"]
  private static let endings = ["", "", "", "ات", "ين", "ها", "ا", "اً", "ة", "ی"]

  private static func word(_ random: inout Seed) -> String {
    let stem = String((0..<Int.random(in: 1...4, using: &random)).map { _ in letters.randomElement(using: &random)! })
    return beginnings.randomElement(using: &random)! + stem + endings.randomElement(using: &random)!
  }

  /// Some words of each come again and again, others once, so that many take the place of others.
  private static func articles(_ count: Int, _ random: inout Seed) -> [(title: String, body: [String])] {
    let often =
      ["ألمانيا", "المانيا", "ألوان", "الوان", "خبرا", "خبرًا", "من", "the", "Paris", "7", "2025", "سنة", "ش"]
      + (0..<300).map { _ in word(&random) } + [String(repeating: "الكلمة", count: 8), "مستشفياتهم", "وبالاستقلالات"]
    return (0..<count).map { _ in
      func text(_ words: Int) -> String {
        (0..<words).map { _ in Bool.random(using: &random) ? often.randomElement(using: &random)! : word(&random) }
          .joined(separator: " ")
      }
      return (text(Int.random(in: 0...12, using: &random)), [text(Int.random(in: 0...40, using: &random)), text(350)])
    }
  }

  /// All stems in one order, by the rule alone.
  private static func inOneOrder(_ article: FoldedArticle) -> [UInt32] {
    struct Found { var (start, times, isInTitle) = (UInt32.max, 0, false) }
    let words = article.words.enumerated().map {
      (score: ArticleTerms.score(times: Int($1.times), start: $1.start, isInTitle: $1.isInTitle), place: $0, word: $1)
    }
    let likely = words.sorted { ($1.score, $0.place) < ($0.score, $1.place) }
      .prefix(ArticleTerms.most * ArticleTerms.formsOfTerm)
    var found: [UInt32: Found] = [:]
    for (_, _, word) in likely {
      let text = Array((word.isInTitle ? article.title : article.body).utf8)
      let key = text[Int(word.start)..<Int(word.start) + Int(word.length)]
      guard let stem = ArticleTerms.stem(key, word.spelling) else { continue }
      found[stem, default: Found()].start = min(found[stem]?.start ?? .max, word.start)
      found[stem]?.times += Int(word.times)
      if word.isInTitle { found[stem]?.isInTitle = true }
    }
    let sorted = found.sorted { one, other in
      let scores = [one, other].map {
        ArticleTerms.score(times: $0.value.times, start: $0.value.start, isInTitle: $0.value.isInTitle)
      }
      return (scores[1], one.value.start, one.key) < (scores[0], other.value.start, other.key)
    }
    return sorted.prefix(ArticleTerms.most).map { stem, found in
      stem << 4 | (found.isInTitle ? 8 : 0) | UInt32(min(max(found.times, 1), 8) - 1)
    }.sorted()
  }

  @Test func `the terms of an article do not depend on those before it`() {
    var random = Seed.ofRun
    var stems = StemMemory()
    var different: Set<UInt32> = []
    for (title, body) in Self.articles(400, &random) {
      let article = FoldedArticle(title: title, body: body)
      let terms = ArticleTerms(article, &stems)
      #expect(terms == ArticleTerms(article))
      #expect(terms.packed == Self.inOneOrder(article))
      #expect(terms.packed.count <= ArticleTerms.most)
      different.formUnion(terms.stems)
    }
    // More than fit, so that this says something.
    #expect(different.count > 8_000)
  }

  /// ألمانيا and المانيا are one word of the index, and no two of these have one stem.
  @Test func `words of one key that are spelled otherwise keep their own stems`() {
    var stems = StemMemory()
    for (one, other) in [("ألوان", "الوان"), ("خبرًا", "خبرا")] {
      for word in [one, other, one, other] {
        let article = FoldedArticle(title: word, body: [])
        #expect(ArticleTerms(article, &stems) == ArticleTerms(article))
      }
      let both = [one, other].map { ArticleTerms(title: $0, body: []) }
      #expect(both[0] != both[1])
    }
  }
}
