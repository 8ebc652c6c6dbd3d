import ArticleParsing
import Testing

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
