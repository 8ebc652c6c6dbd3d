import ArticleParsing
import FilterLanguage
import Foundation
import Testing

@testable import Store

/// What an article said before, and who said it.
struct VersionTests {
  let store: Store

  init() throws { store = try Store(inMemory: ()) }

  private static let texts = [
    "حكم القضاء بالسجن خمس سنوات على شاعرة بسبب قصائد نشرتها على الإنترنت.",
    "حكم القضاء بالسجن خمسة أشهر على شاعرة بسبب قصائد نشرتها على الإنترنت.",
  ]

  @Test(arguments: [false, true])
  func `what a correction replaced is a version, whichever came first`(isReversed: Bool) async throws {
    let articles = Self.texts.enumerated().map {
      article("حكم على شاعرة", $1, url: "http://n.example/poet", on: day(1, second: $0 * 600))
    }
    for article in isReversed ? articles.reversed() : articles { _ = try await store.merge([file(article)]) }
    let versions = try await store.versions(of: store.id("حكم على شاعرة"))
    #expect(versions.map(\.number) == [2, 1])
    #expect(versions.map { $0.blocks.map(\.text).joined() } == Self.texts.reversed())
    #expect(versions.map(\.published) == [day(1, second: 600), day(1)])
    let content = try await store.content(store.id("حكم على شاعرة"))
    #expect(content?.isCorrected == true)
  }

  @Test func `an entry's earlier texts are versions, the last of many, and go with it`() async throws {
    let feed = try await store.subscribe("https://n.example/feed")
    for number in 1...12 {
      _ = try await store.merge(feed, [entry("1", "حصيلة الزلزال", "بلغ عدد القتلى \(number) حتى الآن", on: day(1))])
    }
    let id = try await store.id("حصيلة الزلزال")
    #expect(
      try await store.versions(of: id).map { $0.blocks.map(\.text).joined() }
        == (4...12).reversed().map { "بلغ عدد القتلى \($0) حتى الآن" })
    // Back to one that is among them.
    _ = try await store.merge(feed, [entry("1", "حصيلة الزلزال", "بلغ عدد القتلى 11 حتى الآن", on: day(1))])
    #expect(try await Set(store.versions(of: id).map { $0.blocks.map(\.text) }).count == store.versions(of: id).count)
    #expect(try await store.check() == [])
    _ = try await store.prune(keeping: .newest(0))
    #expect(try await store.versions(of: id) == [])
    #expect(try await store.check() == [])
  }

  @Test func `a fuller text is no correction, and has no older version`() async throws {
    _ = try await store.merge([file(article("حكم على شاعرة", Self.texts[0], on: day(1)))])
    _ = try await store.merge([file(article("حكم على شاعرة", Self.texts[0], "وتبدأ العقوبة اليوم.", on: day(1)))])
    #expect(try await store.versions(of: store.id("حكم على شاعرة")).count == 1)
    #expect(try await store.content(store.id("حكم على شاعرة"))?.isCorrected == false)
  }

  @Test(arguments: [false, true])
  func `each source of an article finds it, and each feed's`(isReversed: Bool) async throws {
    let text = "نص طويل يكفي ليعرف به الخبر أينما نشر من جديد"
    let articles = ["وكالة", "صحيفة المدينة", "موقع"].enumerated().map {
      article(
        "خبر واحد في صحف ثلاث", [String](repeating: text, count: $0 + 1).joined(separator: " "), source: $1, on: day(1))
    }
    for article in isReversed ? articles.reversed() : articles { _ = try await store.merge([file(article)]) }
    for name in ["وكالة", "صحيفة المدينة", "موقع"] {
      #expect(try await store.titles(Query(source: name)) == ["خبر واحد في صحف ثلاث"], "\(name)")
    }
    #expect(try await store.check() == [])
    _ = try await store.prune(keeping: .newest(0))
    #expect(try await store.check() == [])
  }
}
