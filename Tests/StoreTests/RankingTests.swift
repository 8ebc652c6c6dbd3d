import FilterLanguage
import Foundation
import Testing
import TextAnalysis

@testable import Store

struct RankingTests {
  let store: Store

  init() async throws {
    store = try Store(inMemory: ())
    _ = try await store.merge([
      file(
        article("خبر عن الطقس", "يقول الخبراء إن النفط والنفط يؤثران في المناخ", tags: ["علوم"], on: day(9)),
        article("أسعار النفط", "ارتفعت الأسعار في السوق", tags: ["اقتصاد"], on: day(1)),
        article("سوق الطاقة", "ذكر تقرير سعر نفط برنت", tags: ["اقتصاد"], on: day(2)),
        article("كأس العالم", "فاز الفريق السعودي", tags: ["رياضة"], on: day(3)),
        article("زيارة إلى السعودية", "وصل الوزير", on: day(4)),
        article("مباراة", "لا شيء", on: day(5)))
    ])
  }

  @Test(arguments: [
    ("أسعار النفط ", ["أسعار النفط", "سوق الطاقة", "خبر عن الطقس"]),
    ("نفط ", ["أسعار النفط", "سوق الطاقة", "خبر عن الطقس"]),
    ("السعودية ", ["زيارة إلى السعودية", "كأس العالم"]),
    ("غائب النفط #اقتصاد ", ["أسعار النفط", "سوق الطاقة"]),
    ("نفط -برنت ", ["أسعار النفط", "خبر عن الطقس"]),
    ("\"نفط برنت\" ", ["سوق الطاقة"]),
    ("#رياضة", ["كأس العالم"]),
    ("غائب ", []),
    ("هل ارتفعت أسعار النفط في السوق؟", ["أسعار النفط", "سوق الطاقة", "خبر عن الطقس"]),
    ("للسعودية ", ["زيارة إلى السعودية", "كأس العالم"]),
  ])
  func `the best comes first`(line: String, titles: [String]) async throws {
    let results = try await store.search(Query(filter: line), limit: 10)
    #expect(results.map(\.article.title) == titles)
    #expect(results.map(\.score) == results.map(\.score).sorted(by: >))
    #expect(try await store.search(Query(filter: line), limit: 1).map(\.article.title) == Array(titles.prefix(1)))
  }

  @Test func `all words may be asked for`() async throws {
    let query = try Query(filter: "أسعار النفط ")
    let titles = try await store.search(query, limit: 10, needsAllWords: true).map(\.article.title)
    #expect(titles == ["أسعار النفط"])
    #expect(try await store.titles(query.takingAnyWord) == ["خبر عن الطقس", "سوق الطاقة", "أسعار النفط"])
  }

  @Test func `a snippet shows the words, whole and on one line`() async throws {
    let filler = String(repeating: "كلام كثير قبل ذلك\n\t", count: 40)
    _ = try await store.merge([file(article("طويل", filler + "ثم ذكر الزنجبيل هنا " + filler, on: day(8)))])
    let snippet = try await store.search(Query(words: "زنجبيل "), limit: 1).first?.snippet ?? ""
    #expect(snippet.contains(" ثم ذكر الزنجبيل هنا "))
    #expect(snippet.hasPrefix("… ") && snippet.hasSuffix(" …"))
    #expect(!snippet.contains { $0.isNewline } && snippet.utf8.count < 300)
  }

  @Test(arguments: [
    ("زنجبيل ", "زنجبيل ثم كلام", "كلام ثم زنجبيل"),
    ("سكر زنجبيل ", "قيل إن سكر زنجبيل غال", "قيل إن زنجبيل كان سكر"),
    ("زنجبيل ", "قيل زنجبيل اليوم", "قيل الزنجبيل اليوم"),
    ("زنجبيل قرفة ", "قيل زنجبيل وقرفة", "قيل زنجبيل وزنجبيل"),
  ])
  func `the text decides between two articles`(words: String, better: String, worse: String) async throws {
    let filler = String(repeating: " كلمات أخرى كثيرة", count: 30)
    let articles = (article("الأول", better + filler, on: day(1)), article("الثاني", worse + filler, on: day(2)))
    _ = try await store.merge([file(articles.0, articles.1)])
    #expect(try await store.search(Query(words: words), limit: 10).map(\.article.title) == ["الأول", "الثاني"])
  }

  /// The older of each pair has the word, then the verb, so that only they decide.
  @Test(arguments: [
    ("يغلق المصنع ", ["يغلق المصنع", "إغلاق المصنع", "زيارة المصنع"]),
    ("تخفيض الفائدة ", ["تخفيض الفائدة", "يخفض الفائدة", "زيارة الفائدة"]),
    ("استقالة العمدة ", ["استقالة العمدة", "يستقيل العمدة", "زيارة العمدة"]),
    ("هبوط ", ["هبوط", "يهبط"]),
    ("يهبط ", ["يهبط", "هبوط"]),
  ])
  func `another word of the same verb counts, but less than the word`(words: String, texts: [String]) async throws {
    let filler = String(repeating: " كلمات أخرى كثيرة", count: 30)
    let articles = (texts + ["يهبط", "هبوط"].filter { _ in texts.count == 3 }).enumerated().map {
      article($1, $1 + filler, on: day(1 + $0))
    }
    _ = try await store.merge(articles.map { file($0) })
    let results = try await store.search(Query(words: words), limit: 10)
    #expect(results.map(\.article.title) == texts)
  }

  @Test(arguments: [
    ("צהל ", "צה\"ל"), ("מנכ\"ל ", "מנכ\"ל"), ("מנכל ", "מנכ\"ל"), ("می‌رود ", "می رود"), ("می رود ", "می رود"),
    ("کتاب‌ها ", "کتاب ها"),
  ])
  func `a word that stands as several counts as one`(words: String, written: String) async throws {
    let filler = String(repeating: " דבר چیز", count: 30)
    _ = try await store.merge([
      file(
        article("אחרון", filler + " " + written, on: day(2)), article("ראשון", written + filler, on: day(1)))
    ])
    let results = try await store.search(Query(words: words), limit: 10)
    #expect(results.map(\.article.title) == ["ראשון", "אחרון"])
    #expect(try #require(results.first).snippet.contains(written))
  }

  @Test func `words of the grammar alone are looked for all the same`() async throws {
    #expect(try await store.search(Query(words: "إلى "), limit: 10).map(\.article.title) == ["زيارة إلى السعودية"])
  }

  /// Walked one by one, the newest articles of either word would be all that is seen.
  @Test func `common words draw the articles that have both`() async throws {
    let store = try Store(inMemory: ())
    let texts = ["قمح شعير"] + (0..<20).map { $0 % 2 == 0 ? "قمح" : "شعير" }
    _ = try await store.merge(texts.enumerated().map { file(article("خبر \($0)", $1, on: day(1 + $0))) })
    let titles = try await store.read { db in
      let words = try Analyzer.searchTerms("قمح شعير ").map { try RankedWord([$0], db) }
      return try Candidates(words, .everything, isShort: false, steps: 5, db).best(
        10, atLeast: 10, share: 1, weights: [1, 1]
      ).map { id in
        try ArticleRow.article(id, db)?.title
      }
    }
    #expect(titles == ["خبر 0"])
  }
}
