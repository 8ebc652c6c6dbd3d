import ArticleParsing
import Testing
import TextAnalysis

@testable import Store

/// Articles that are about the same.
struct RelationTests {
  private static let deal = "وقع الوفدان في جنيف اتفاق الهدنة بعد مفاوضات طويلة حضرها الوسيط النرويجي لارسن."

  /// A store in which three articles are about a truce, among others about anything.
  private func store() async throws -> Store {
    let store = try Store(inMemory: ())
    let subjects = [
      "المحصول", "الملعب", "المتحف", "المستشفى", "المدرسة", "الميناء", "السوق", "الجامعة", "المسرح", "المصنع",
    ]
    let others = (0..<40).map { number in
      file(
        article(
          "افتتاح \(subjects[number % 10]) رقم \(number)",
          "افتتح الوزير \(subjects[number % 10]) وقال إن العمل في \(subjects[(number * 3 + 1) % 10]) مستمر.",
          tags: ["محليات"], source: number % 2 == 0 ? "الأولى" : "الثانية", on: day(number % 25 + 1, second: number)))
    }
    _ = try await store.merge(
      others + [
        file(article("اتفاق الهدنة في جنيف", Self.deal, tags: ["هدنة", "محليات"], source: "الأولى", on: day(10))),
        file(
          article(
            "لارسن يعود إلى جنيف", "قال الوسيط لارسن إن مفاوضات الهدنة تبدأ في جنيف غدا.", tags: ["هدنة"],
            source: "الثانية", on: day(8))),
        file(article("ماذا بعد الهدنة؟", "يرى محللون أن الهدنة التي رعاها لارسن هشة.", source: "الأولى", on: day(12))),
      ])
    return store
  }

  @Test func `what is about the same is found, with why`() async throws {
    let store = try await store()
    let id = try await store.id("اتفاق الهدنة في جنيف")
    let found = try await store.related(to: id)
    #expect(Set(found.prefix(2).map(\.article.title)) == ["لارسن يعود إلى جنيف", "ماذا بعد الهدنة؟"])
    #expect(!found.map(\.article.id).contains(id))
    let other = try #require(found.first { $0.article.title == "لارسن يعود إلى جنيف" })
    #expect(other.reason.tags == ["هدنة"] && other.reason.source == nil && other.reason.termCount >= 3)
    #expect(other.reason.terms.count == 3 && Self.deal.contains(other.reason.terms[0]))
    #expect(found.first { $0.article.title == "ماذا بعد الهدنة؟" }?.reason.source == "الأولى")
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(try await store.related(to: id, limit: 1).count == 1)
    #expect(try await store.related(to: Article.ID(1)) == [])
  }

  @Test func `what the best have in common brings others forward`() async throws {
    let store = try await store()
    // Both have the name and nothing else of the article; one tells more of what its best relations tell.
    let near = article("لارسن بين وسيط ومحلل", "يرى محللون أن الوسيط النرويجي يعود إلى مفاوضات هشة.", on: day(9))
    let far = article("لارسن بين بحر وجبل", "يروي كتاب جديد رحلات طويلة إلى قطب بعيد وجزيرة.", on: day(9, second: 9))
    _ = try await store.merge([file(near), file(far)])
    let found = try await store.related(to: store.id("لارسن يعود إلى جنيف")).map(\.article.title)
    let place = try #require(found.firstIndex(of: near.title))
    #expect(place < found.firstIndex(of: far.title) ?? found.count)
  }

  /// Words that are in no other article and lose no letter as an affix.
  private static func words(_ numbers: Int...) -> String {
    let letters = Array("جحخدزسشصضطظغق")
    return numbers.map { String([letters[$0 % 13], letters[$0 / 13 % 13], letters[$0 % 7 + 3], letters[$0 % 5]]) }
      .joined(separator: " ")
  }

  @Test func `one of the best does not bring itself forward`() async throws {
    let store = try await store()
    let subject = Self.words(31, 32, 33, 34, 35)
    // So many days apart that no three of them are of one story.
    let articles = [
      ("واحد", Self.words(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), 9),
      ("أول", Self.words(1, 2, 3, 4, 5, 13, 14) + " " + subject, 4),
      ("ثان", Self.words(5, 6, 7, 8, 9, 15, 16) + " " + subject, 14),
      // As near as these two, and like neither; then one that is less near and like both.
      ("منفرد", Self.words(8, 9, 10, 11, 12, 41, 42, 43, 44, 45, 46, 47), 9),
      ("قريب", Self.words(1, 3, 6, 51, 52, 53, 54) + " " + subject, 9),
    ]
    for (second, (title, words, number)) in articles.enumerated() {
      _ = try await store.merge([file(article(title, words, on: day(number, second: second + 30)))])
    }
    let found = try await store.related(to: store.id("واحد")).map(\.article.title)
    #expect(Set(found.prefix(3)) == ["أول", "ثان", "قريب"] && found.last == "منفرد", "\(found)")
  }

  @Test func `what has little in common with the article and its relations is not shown`() async throws {
    let store = try await store()
    func add(_ title: String, _ words: String) async throws {
      _ = try await store.merge([file(article(title, words, on: day(9, second: title.unicodeScalars.count)))])
    }
    try await add("واحد", Self.words(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))
    try await add("قريب", Self.words(1, 2, 3, 4, 5, 11, 12, 13, 14, 15))
    try await add("بعيد عنه", Self.words(6, 7, 41, 42, 43, 44, 45, 46, 47, 48))
    #expect(try await store.related(to: store.id("واحد")).map(\.article.title) == ["قريب"])
    #expect(try await store.related(to: store.id("بعيد عنه")).isEmpty)
  }

  @Test func `many shared words that tell a little count for more than one that tells much`() throws {
    func terms(_ numbers: Int...) -> ArticleTerms {
      ArticleTerms(title: "", body: numbers.map { Self.words($0) })
    }
    let counts = TermCounts((0..<50).map { terms(60 + $0 * 2, 61 + $0 * 2) })
    let article = WeightedTerms(terms(1, 2, 3, 4, 5, 5, 5, 5, 5, 5, 5), counts)
    let one = WeightedTerms(terms(5, 5, 5, 5, 6, 7), counts)
    let many = WeightedTerms(terms(1, 2, 3, 4, 6, 7, 8, 9), counts)
    #expect(article.likeness(to: one, power: 1) == article.likeness(to: one))
    #expect(article.likeness(to: many, power: 0) == 4)
    #expect(article.likeness(to: one) > article.likeness(to: many) * 0.85)
    #expect(article.likeness(to: many, power: 0.5) > article.likeness(to: one, power: 0.5))
  }

  @Test func `no more than two of one story are shown`() async throws {
    let store = try await store()
    for number in 0..<5 {
      let text = Self.deal + " وصافح رئيس الوفد الأول رئيس الوفد الثاني. النشرة رقم \(number)."
      _ = try await store.merge([
        file(article("الهدنة في جنيف: اتفاق \(number)", text, on: day(10, second: number + 1)))
      ])
    }
    let found = try await store.related(to: store.id("اتفاق الهدنة في جنيف"))
    #expect(found.count { $0.article.title.hasPrefix("الهدنة في جنيف") } == 2)
  }

  @Test func `articles that are gone are related to none`() async throws {
    let store = try await store()
    _ = try await store.prune(keeping: .since(day(9)))
    let found = try await store.related(to: store.id("اتفاق الهدنة في جنيف"))
    #expect(!found.isEmpty && !found.contains { $0.article.title == "لارسن يعود إلى جنيف" })
    #expect(try await store.check() == [])
  }
}
