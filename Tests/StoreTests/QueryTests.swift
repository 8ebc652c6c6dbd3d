import ArticleParsing
import FilterLanguage
import Foundation
import Testing

@testable import Store

struct QueryTests {
  let store: Store

  init() async throws {
    store = try Store(inMemory: ())
    _ = try await store.merge([
      file(
        article("أسعار النفط ترتفع", "قفزت الأَسْهُمِ في أوكرانيا", tags: ["اقتصاد", "نفط"], source: "الأولى", on: day(1)),
        article("مباراة اليوم", "فاز الفريق في أوكرانيا", tags: ["رياضة"], source: "الثانية", on: day(2)),
        article("أسعار الذهب تهبط", "هبط الذهب بنسبة ٣٫٥ في المئة", tags: ["اقتصاد"], source: "الأولى", on: day(3)),
        article("Café opens in Cairo", "No relation to Oil", tags: ["Cairo"], source: "The Paper", on: day(4)))
    ])
    try await store.mark(.read, [store.id("أسعار الذهب تهبط")])
    try await store.mark(.starred, [store.id("أسعار النفط ترتفع")])
  }

  static let oil = "أسعار النفط ترتفع"
  static let match = "مباراة اليوم"
  static let gold = "أسعار الذهب تهبط"
  static let cafe = "Café opens in Cairo"

  static let found: [(Query, [String])] = [
    (Query.everything, [cafe, gold, match, oil]),
    (Query(words: "اسعار "), [gold, oil]),
    (Query(words: "اسع"), [gold, oil]),
    (Query(words: "اسع "), []),
    (Query(words: "الاسهم اوكرانيا "), [oil]),
    (Query(words: "3.5 "), [gold]),
    (Query(words: "CAFE o"), [cafe]),
    (Query(words: "!"), [cafe, gold, match, oil]),
    (Query(words: "\" OR title:* ("), []),
    (Query(words: String(repeating: "النفط ", count: 2_000)), [oil]),
    (Query(tags: (0..<2_000).map(String.init) + ["نفط"]), [oil]),
    (Query(tags: [String](repeating: "نفط", count: 2_000), needsAllTags: true), [oil]),
    (Query(tags: ["إقتصاد"]), [gold, oil]),
    (Query(tags: ["الاقتصاد"]), [gold, oil]),
    (Query(tags: ["اقتصاد", "رياضة"]), [gold, match, oil]),
    (Query(tags: ["اقتصاد", "نفط"], needsAllTags: true), [oil]),
    (Query(tags: ["اقتصاد", "غائب"], needsAllTags: true), []),
    (Query(tags: ["نفط", "رياضة"], needsAllTags: true), []),
    (Query(tags: ["نفط", "اقتصاد"], needsAllTags: true, isUnreadOnly: true, isStarredOnly: true), [oil]),
    (Query(tags: ["اقتصاد", "غائب"]), [gold, oil]),
    (Query(tags: ["غائب"]), []),
    (Query(source: "الاولى"), [gold, oil]),
    (Query(source: "the paper"), [cafe]),
    (Query(source: "غائب"), []),
    (Query(isUnreadOnly: true), [cafe, match, oil]),
    (Query(isStarredOnly: true), [oil]),
    (Query(tags: ["اقتصاد"], isUnreadOnly: true), [oil]),
    (Query(words: "أسعار ", isUnreadOnly: true), [oil]),
    (Query(words: "في ", tags: ["اقتصاد"], isUnreadOnly: true, isStarredOnly: true, source: "الأولى"), [oil]),
  ]

  @Test(arguments: found)
  func `a query finds, newest first`(query: Query, titles: [String]) async throws {
    #expect(try await store.titles(query) == titles)
    #expect(try await store.count(query) == titles.count)
    #expect(try await store.count(query, atMost: 1) == min(1, titles.count))
  }

  static let lines: [(String, [String])] = [
    ("أسعار -ذهب", [oil]), ("-ذهب -#رياضة", [cafe, oil]), ("\"النفط ترتفع\"", [oil]), ("\"ترتفع النفط\"", []),
    ("«أسعار الذهب»", [gold]), ("نفط | ذهب", [gold, oil]), ("نفط أو #رياضة", [match, oil]), ("نفط | is:starred", [oil]),
    ("(نفط | ذهب) -is:unread", [gold]), ("is:read", [gold]), ("-is:starred #اقتصاد", [gold]),
    ("نفط | is:read | source:paper", [cafe, gold, oil]), ("-(is:unread | #غائب)", [gold]), ("عنوان:أوكرانيا", []),
    ("نص:أوكرانيا", [match, oil]), ("title:cafe", [cafe]), ("مصدر:paper", [cafe]), ("بعد:2025-07-03", [cafe, gold]),
    ("قبل:3/7/2025", [match, oil]), ("في:2/7/2025", [match]), ("من:2/7/2025 إلى:3/7/2025", [gold, match]),
    ("أوكرانيا قبل:2/7/2025", [oil]), ("-بعد:2025-07-03 #رياضة", [match]), ("-#غائب", [cafe, gold, match, oil]),
    ("#غائب | نفط", [oil]), ("بعد:2025-07-02 | نفط", [cafe, gold, match, oil]),
  ]

  @Test(arguments: lines)
  func `a filter line finds, newest first, without a sort`(line: String, titles: [String]) async throws {
    let query = try Query(filter: line + " ")
    #expect(try await store.titles(query) == titles)
    #expect(try await store.count(query) == titles.count)
    for step in try await store.plan(of: query) {
      #expect(!step.contains("TEMP B-TREE"), "\(step)")
    }
  }

  @Test(arguments: [2, 8, 9, 1_500])
  func `an article is found by all of its tags, however many`(count: Int) async throws {
    let tags = (0..<count).map { "وسم \($0)" }
    _ = try await store.merge([
      file(
        article("كلها", "نص أول", tags: tags, on: day(10)),
        article("أكثرها", "نص ثان", tags: Array(tags.dropLast()), on: day(11)))
    ])
    #expect(try await store.titles(Query(tags: tags, needsAllTags: true)) == ["كلها"])
    #expect(try await store.count(Query(tags: Array(tags.dropLast()), needsAllTags: true, isUnreadOnly: true)) == 2)
  }

  @Test func `pages go on from an article, older and newer`() async throws {
    let gold = try await store.id(Self.gold)
    #expect(try await store.articles(.everything, limit: 1, after: gold).map(\.title) == [Self.match])
    #expect(try await store.articles(.everything, limit: 9, after: gold).map(\.title) == [Self.match, Self.oil])
    #expect(try await store.articles(.everything, limit: 1, before: gold).map(\.title) == [Self.cafe])
    let oil = try await store.id(Self.oil)
    #expect(try await store.articles(.everything, limit: 2, before: oil).map(\.title) == [Self.gold, Self.match])
    let economy = Query(tags: ["اقتصاد"])
    #expect(try await store.articles(economy, limit: 2, before: oil).map(\.title) == [Self.gold])
    #expect(try await store.articles(Query(words: "اسع"), limit: 2, after: gold).map(\.title) == [Self.oil])
    #expect(try await store.articles(.everything, limit: 0) == [])
  }

  @Test func `the next unread article is found on both sides`() async throws {
    let match = try await store.id(Self.match)
    #expect(try await store.nextUnread(.everything, from: match, older: true)?.title == Self.oil)
    #expect(try await store.nextUnread(.everything, from: match, older: false)?.title == Self.cafe)
    let oil = try await store.id(Self.oil)
    #expect(try await store.nextUnread(.everything, from: oil, older: true) == nil)
    #expect(try await store.nextUnread(Query(tags: ["اقتصاد"]), from: oil, older: false) == nil)
  }

  @Test(arguments: [
    Query.everything, Query(words: "اسع"), Query(words: "في ", isUnreadOnly: true), Query(tags: ["اقتصاد"]),
    Query(tags: ["اقتصاد"], isUnreadOnly: true), Query(tags: ["اقتصاد"], isStarredOnly: true),
    Query(tags: ["اقتصاد", "نفط"], needsAllTags: true), Query(tags: ["اقتصاد", "رياضة"], isUnreadOnly: true),
    Query(isUnreadOnly: true), Query(isStarredOnly: true), Query(isUnreadOnly: true, isStarredOnly: true),
    Query(source: "الأولى"), Query(words: "في ", tags: ["اقتصاد"], isUnreadOnly: true, source: "الأولى"),
  ])
  func `no query sorts or reads every article`(query: Query) async throws {
    let plan = try await store.plan(of: query)
    #expect(!plan.isEmpty)
    for step in plan {
      #expect(!step.contains("TEMP B-TREE"), "\(plan)")
      // FTS5 calls its own walk a scan; its index number says what it is restricted by.
      #expect(!step.hasPrefix("SCAN") || step.contains("VIRTUAL TABLE INDEX"), "\(plan)")
    }
  }
}
