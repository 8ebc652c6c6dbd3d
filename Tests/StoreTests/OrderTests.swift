import ArticleParsing
import FilterLanguage
import Foundation
import TestSupport
import Testing

@testable import Store

/// What comes out of a few articles does not depend on the order in which they came.
struct OrderTests {
  static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["NASHRA_SEED"].flatMap(UInt64.init).map { seed in Array(seed..<seed + 40) }
    ?? Array(1...12)
  /// For those that make several stores of many articles.
  static let fewSeeds = Array(seeds.prefix(ProcessInfo.processInfo.environment["NASHRA_SEED"] == nil ? 4 : 40))

  private static let headlines = [
    TwiceTests.title, TwiceTests.title + " غدا", "افتتاح متنزه للصغار قرب الجسر القديم في نهاية الأسبوع",
    "سكان الحي يستقبلون متنزههم بعد صبر طويل",
  ]
  private static let sources = ["صحيفة النهر", "وكالة الجسر", "موقع الحي", "إذاعة المدينة"]

  /// One story as several sources have it: shorter, longer, under another headline, on the same days.
  private static func copies(_ seed: inout Seed) -> [ParsedArticle] {
    (0..<4).map { number in
      // What is shorter or longer keeps its headline; under another one it is the whole text again.
      var paragraphs = TwiceTests.paragraphs
      if number < 2 {
        switch Int.random(in: 0..<3, using: &seed) {
        case 0: paragraphs.remove(at: 2)
        case 1: paragraphs.append("وكان هذا ما قالته \(sources[number]) في نهاية خبرها.")
        default: break
        }
      }
      var copy = TwiceTests.article(headlines[number], paragraphs, on: day(3, second: number * 3_600))
      copy.source = sources[number]
      copy.tags = ["حدائق", "وسم \(number)"]
      if Bool.random(using: &seed) { copy.url = "http://site\(number).example/7" }
      return copy
    }
  }

  /// Articles that look alike and are not one: days of a series, other numbers, one address for all.
  private static func strangers(_ seed: inout Seed) -> [ParsedArticle] {
    let numbers = TwiceTests.article(TwiceTests.title, TwiceTests.paragraphs.map { $0.replacing("12", with: "15") })
    let series = (1...3).map { number in
      article(
        "أسعار العملات اليوم", "سجل سعر الصرف اليوم \(30 + number) ليرة للشراء و\(31 + number) ليرة للبيع في السوق.",
        source: sources[0], url: Bool.random(using: &seed) ? "http://prices.example/" : nil, on: day(number))
    }
    let prayers = (1...2).map { number in
      article("مواقيت الصلاة", "الفجر 4:1\(number) والظهر 12:2\(number)", source: sources[1], on: day(10 + number))
    }
    let home = [
      article(IdentityTests.school.0, IdentityTests.school.1, url: IdentityTests.home, on: day(1)),
      article(IdentityTests.quake.0, IdentityTests.quake.1, url: IdentityTests.home, on: day(1)),
    ]
    return [numbers] + series + prayers + home
  }

  /// Pages that were corrected at their address.
  private static func corrections(_ seed: inout Seed) -> [ParsedArticle] {
    let address = ["http://news.example/poet", "https://www.news.example/poet/?utm_source=x"]
    let texts = [
      "حكم القضاء بالسجن خمس سنوات على شاعرة بسبب قصائد نشرتها على الإنترنت، وتبدأ العقوبة اليوم.",
      "حكم القضاء بالسجن خمسة أشهر على شاعرة بسبب قصائد نشرتها على الإنترنت، وتبدأ العقوبة اليوم.",
      "حكم القضاء بالسجن خمسة أشهر على شاعرة بسبب قصائد نشرتها على الإنترنت، ولها أن تطعن في الحكم.",
    ]
    return texts.enumerated().map { number, text in
      article(
        "الحكم على شاعرة بالسجن بسبب قصائد", text, url: address.randomElement(using: &seed),
        on: day(6, second: number * 900))
    }
  }

  private func stored(_ articles: [ParsedArticle], inOneWrite: Bool) async throws -> [String] {
    let store = try Store(inMemory: ())
    let files = articles.enumerated().map { file($1, name: "\($0).txt") }
    if inOneWrite { _ = try await store.merge(files) } else { for file in files { _ = try await store.merge([file]) } }
    #expect(try await store.check() == [])
    var lines: [String] = []
    for article in try await store.articles(.everything, limit: 99) {
      let content = try #require(try await store.content(article.id))
      let files = try await store.files(of: article.id)
      lines.append(
        """
        \(article.title) \(content.blocks.map(\.text)) \(article.tags.sorted()) \(article.published?.wholeSeconds ?? 0)
        \(Set(files.map(\.title)).sorted()) \(files.count)
        """)
    }
    return lines.sorted()
  }

  @Test(arguments: seeds)
  func `what is stored is the same in any order`(seed: UInt64) async throws {
    var random = Seed(state: seed)
    let articles = Self.copies(&random) + Self.strangers(&random) + Self.corrections(&random)
    let first = try await stored(articles, inOneWrite: false)
    // The story, its other number, three prices, two days of prayer, two pages of one address, the verdict.
    #expect(first.count == 10, "seed \(seed)")
    for round in 0..<6 {
      let shuffled = articles.shuffled(using: &random)
      let other = try await stored(shuffled, inOneWrite: round % 2 == 1)
      let difference = Set(other).symmetricDifference(first).sorted().joined(separator: "\n")
      #expect(other == first, "seed \(seed), round \(round): \(difference)")
    }
  }

  /// Where one text is like two that are not like each other, it belongs to the one that was there; but the two stay two.
  @Test func `what is like two makes no one of them`() async throws {
    func told(_ parts: ClosedRange<Int>) -> ParsedArticle {
      TwiceTests.article(
        TwiceTests.title,
        parts.map { number in
          "الفقرة \(number) من الخبر تقول ما قاله المتحدث رقم \(number) عن الحديقة والنهر والجسر، وفيها كلام طويل لا يقوله غيره أبدا \(number)."
        })
    }
    let chain = [told(1...3), told(2...6), told(5...9)]
    var counts: Set<Int> = []
    for seed in Self.seeds {
      var random = Seed(state: seed)
      let store = try Store(inMemory: ())
      for article in chain.shuffled(using: &random) { _ = try await store.merge([file(article)]) }
      #expect(try await store.check() == [])
      counts.insert(try await store.count(.everything))
    }
    #expect(counts.min() ?? 0 >= 2)
  }

  @Test(arguments: seeds)
  func `sources, tags and headlines of all copies find their article, also after marks, pruning and repair`(
    seed: UInt64
  ) async throws {
    var random = Seed(state: seed)
    let folder = try TemporaryFolder()
    let copies = Self.copies(&random).shuffled(using: &random)
    func expect(_ store: Store, isThere: Bool = true) async throws {
      for (number, source) in Self.sources.enumerated() {
        for filter in ["source:\"\(source)\"", "#وسم_\(number)", "#حدائق", "#حدائق source:\"\(source)\""] {
          let found = try await store.count(Query(filter: filter))
          #expect(found == (isThere ? 1 : 0), "seed \(seed), \(filter)")
        }
      }
      for copy in copies {
        let found = try await store.count(Query(filter: "title:\"\(copy.title)\""))
        #expect(found == (isThere ? 1 : 0), "seed \(seed), \(copy.title)")
      }
      #expect(try await store.check() == [], "seed \(seed)")
    }
    do {
      let store = try Store(path: folder.file())
      _ = try await store.merge([file(article("خبر قديم", "نص قديم.", source: "غيرها", on: day(1)))])
      for (number, copy) in copies.enumerated() {
        _ = try await store.merge([file(copy, name: "\(number).txt")])
        if number == 1 { _ = try await store.mark(.read, matching: .everything) }
        if number == 2 { _ = try await store.undo() }
      }
      #expect(try await store.count(.everything) == 2, "seed \(seed)")
      try await expect(store)
      #expect(try await store.tags(.everything).first { $0.name == "حدائق" }?.articles == 1)
      #expect(try await store.prune(keeping: .newest(1)) == 1)
      try await expect(store)
    }
    _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite"))
    let store = try Store(path: folder.file("new.sqlite"))
    try await expect(store)
    #expect(try await store.prune(keeping: .newest(0)) == 1)
    try await expect(store, isThere: false)
  }
}
