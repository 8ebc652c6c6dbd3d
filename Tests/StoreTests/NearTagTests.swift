import FilterLanguage
import TestSupport
import Testing

@testable import Store

/// Tags that go together.
struct NearTagTests {
  @Test func `nearest is what goes with a tag and with little else, counted among its articles`() async throws {
    let store = try Store(inMemory: ())
    var files: [ImportedFile] = []
    for number in 0..<40 {
      // Each has عام; of the ten of هدنة six have جنيف too, which three others have, and one has سوق.
      var tags = ["عام"]
      if number < 10 { tags.append("هدنة") }
      if number < 6 || number > 36 { tags.append("جنيف") }
      if number == 9 { tags.append("سوق") }
      files.append(file(article("خبر \(number)", "نص \(number)", tags: tags, on: day(1, second: number))))
    }
    _ = try await store.merge(files)
    try await store.mark(.read, [store.id("خبر 0")])
    let near = try await store.tags(near: ["هدنة"])
    #expect(near.map(\.name) == ["جنيف", "عام", "سوق"])
    #expect(near.map(\.articles) == [6, 10, 1] && near.map(\.unread) == [5, 9, 1])
    #expect(try await store.tags(near: ["هدنة", "جنيف"]).map(\.name) == ["عام"])
    #expect(try await store.tags(near: ["هدنة"], limit: 1).count == 1)
    #expect(try await store.tags(near: ["لا وسم"]) == [])
    #expect(try await store.tags(near: ["سوق", "جنيف"]) == [])
  }

  @Test func `what is near is what counting the articles of a tag gives`() async throws {
    var random = Seed.ofRun
    let store = try Store(inMemory: ())
    let names = ["أ", "ب", "ج", "د", "ه"]
    let files = (0..<80).map { number in
      file(
        article(
          "خبر \(number)", "نص \(number)", tags: names.filter { _ in Int.random(in: 0..<3, using: &random) == 0 },
          on: day(1, second: number)))
    }
    _ = try await store.merge(files)
    let all = try await store.articles(.everything, limit: 100)
    for path in [["أ"], ["ب", "ج"], ["د", "ه", "أ"]] {
      let having = all.filter { Set($0.tags).isSuperset(of: path) }
      var counts: [String: Int] = [:]
      for tag in having.flatMap(\.tags) where !path.contains(tag) { counts[tag, default: 0] += 1 }
      let near = try await store.tags(near: path)
      #expect(Dictionary(uniqueKeysWithValues: near.map { ($0.name, $0.articles) }) == counts)
    }
  }

  @Test func `tags by name come in the order that was asked for`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(article("خبر", "نص", tags: ["أول", "ثان"]))])
    #expect(try await store.tags(named: ["ثان", "لا وسم", "أول", "ثان"]).map(\.name) == ["ثان", "أول"])
    #expect(try await store.tags(named: ["أول"]) == [TagCount(name: "أول", articles: 1, unread: 1)])
  }
}
