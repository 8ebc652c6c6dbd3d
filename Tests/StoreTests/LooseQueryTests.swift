import FilterLanguage
import Testing

@testable import Store

/// What is shown for a line that finds nothing.
struct LooseQueryTests {
  private static let summit = "قمة المناخ في دبي تبحث عن اتفاق (صور)"
  private static let oil = "أسعار النفط ترتفع بعد اجتماع المنتجين"

  private func store() async throws -> Store {
    let store = try Store(inMemory: ())
    _ = try await store.merge([
      file(
        article(Self.summit, "وصل الوفد صباحا", tags: ["مناخ"], on: day(1)),
        article(Self.oil, "قال وزير إن السوق هادئة", tags: ["نفط"], on: day(2)))
    ])
    return store
  }

  @Test(arguments: [
    ("«قمة دبي»", summit, ["قمه دبي"]), ("«النفط أسعار» #نفط", oil, ["النفط اسعار"]),
    ("«قمة المناخ» في #دبي تبحث عن اتفاق", summit, []), ("قمة المناخ تبحث عن اتفاق -صور", summit, []),
    ("أسعار النفط (ترتفع) -بعد #اجتماع المنتجين", oil, []),
  ])
  func `a phrase that stands nowhere, and a headline, are found by their words`(
    line: String, title: String, phrases: [String]
  ) async throws {
    let store = try await store()
    let query = try Query().with(typed: line).query
    #expect(try await store.titles(query) == [])
    let loose = try #require(try await store.loosened(query, line: line))
    #expect(loose.phrases == phrases)
    #expect(try await store.titles(loose.query) == [title])
  }

  @Test(arguments: [
    "النفط -أسعار", "«قمة القمر»", "قمة #عاجل", "-«قمة دبي» قمة #غائب", "قمة المناخ تبحث عن اتفاق -صور منذ:1 دقيقة",
    "قمة المريخ تبحث عن اتفاق -صور",
  ])
  func `what was left out on purpose stays out`(line: String) async throws {
    let store = try await store()
    let query = try Query().with(typed: line).query
    #expect(try await store.titles(query) == [])
    #expect(try await store.loosened(query, line: line) == nil)
  }
}
