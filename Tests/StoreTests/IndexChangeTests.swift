import FilterLanguage
import Foundation
import Testing

@testable import Store

struct IndexChangeTests {
  let store: Store
  let text = "هذه بداية طويلة لخبر واحد لا تتغير مهما زاد عليه كاتبه من الجمل بعد ذلك في طبعاته التالية"

  init() throws { store = try Store(inMemory: ()) }

  private func found(_ word: String) async throws -> Int { try await store.count(Query(words: word + " ")) }

  @Test(arguments: [true, false])
  func `an article that is met again is found by its fuller text alone`(isInOneWrite: Bool) async throws {
    let short = file(article("خبر واحد له عنوان طويل", text, tags: ["قديم"], on: day(2)), name: "1")
    let full = file(
      article("خبر واحد له عنوان طويل", text, "جملة مزيدة.", tags: ["جديد"], on: day(2)), name: "2")
    let later = file(article("خبر آخر بعده", "نص مختلف تماما عن غيره", on: day(3)), name: "3")
    let earlier = file(article("خبر ثالث قبله", "كلام لا يشبه ما سبقه", on: day(1)), name: "0")
    if isInOneWrite {
      _ = try await store.merge([short, later, full, earlier])
    } else {
      for file in [short, later, full, earlier] { _ = try await store.merge([file]) }
    }
    #expect(try await store.count(.everything) == 3)
    #expect(try await found("مزيدة") == 1)
    #expect(try await found("بداية") == 1)
    #expect(try await found("مختلف") == 1)
    #expect(try await store.check() == [])
    // What is taken out of the index must be what was put in, else words of it stay behind.
    _ = try await store.prune(keeping: .newest(0))
    try await store.mergeIndex()
    #expect(try await found("مزيدة") == 0)
    #expect(try await store.check() == [])
  }
}
