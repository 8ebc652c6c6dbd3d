import Foundation
import Testing
import TextAnalysis

@testable import FilterLanguage

struct FilterLanguageTests {
  static let understood: [(String, Query)] = [
    ("", Query()),
    ("  ", Query()),
    ("أسعار النفط", Query(words: "أسعار النفط")),
    ("أسعار النفط ", Query(words: "أسعار النفط ")),
    ("أسعار #اقتصاد", Query(words: "أسعار ", tags: ["اقتصاد"])),
    ("#الحرب_الروسية tag:news", Query(tags: ["الحرب_الروسية", "news"], needsAllTags: true)),
    ("وسم:\"الحرب الروسية\" ترامب", Query(words: "ترامب", tags: ["الحرب الروسية"])),
    ("وُسُوم:«كرة القدم»", Query(tags: ["كرة القدم"])),
    ("source:bbc", Query(source: "bbc")),
    ("is:unread is:starred", Query(isUnreadOnly: true, isStarredOnly: true)),
    ("غير_مقروء مفضلة", Query(isUnreadOnly: true, isStarredOnly: true)),
    ("حالة:مفضل IS:Unread", Query(isUnreadOnly: true, isStarredOnly: true)),
    ("ترامب: كييف http://a", Query(words: "ترامب: كييف http://a")),
    ("unread", Query(words: "unread")),
    ("غير مقروءة أسعار", Query(words: "أسعار", isUnreadOnly: true)),
    ("أسعار، النفط - (ذهب)", Query(words: "أسعار النفط ").adding("ذهب")),
    ("المصدر:“بوابة الفجر”", Query(source: "بوابة الفجر")),
    ("عاجل: غزة", Query(words: "عاجل: غزة")),
    ("مصدر: الاتفاق قريب", Query(words: "مصدر: الاتفاق قريب")),
    (
      "12:30 و٣:٣٠ https://a.example mailto:a C:/x a::b",
      Query(words: "12:30 و٣:٣٠ https://a.example mailto:a C:/x a::b")
    ),
    ("\"re:Invent\"", Query(filter: .phrase(["re", "invent"]))),
    ("مصر(صور) 1) خبر :) غزة", Query(words: "مصر صور 1 خبر غزة")),
    ("(مصر(صور)) ", Query().adding("مصر صور")),
    ("(أو كما) قيل ", Query(words: "قيل ").adding("أو كما")),
    (
      "\u{200F}#وسم \u{200F}-خبر\u{200E} \u{200F}«أ ب»\u{200F}",
      Query(
        tags: ["وسم"],
        filter: .all([
          .not(.word(Analyzer.searchTerms("خبر ")[0])), .phrase(["ا", "ب"]),
        ]))
    ),
    ("\"أسعار النفط\"", Query(filter: .phrase(["اسعار", "النفط"]))),
    ("نفط -#رياضة", Query(words: "نفط ", filter: .not(.tag("رياضة")))),
    ("-is:unread", Query(filter: .not(.state(.unread)))),
    ("is:read", Query(filter: .state(.read))),
    ("#أ | #ب", Query(filter: .any([.tag("أ"), .tag("ب")]))),
    ("#أ أو #ب OR source:x", Query(filter: .any([.tag("أ"), .tag("ب"), .source("x")]))),
    ("(#أ مصدر:س)|-#ب", Query(filter: .any([.all([.tag("أ"), .source("س")]), .not(.tag("ب"))]))),
    ("-(#أ #ب)", Query(filter: .not(.all([.tag("أ"), .tag("ب")])))),
    ("عنوان:\"أسعار النفط\"", Query(filter: .phrase(["اسعار", "النفط"], .title))),
    (
      "on:1405/08/29",
      Query(filter: .dates(from: FilterDateTests.day(2026, 11, 20), to: FilterDateTests.day(2026, 11, 21)))
    ),
    ("بعد:۱۴۰۵/۰۹/۰۷", Query(filter: .dates(from: FilterDateTests.day(2026, 11, 28)))),
    ("قبل:2024-02", Query(filter: .dates(to: FilterDateTests.day(2024, 2, 1)))),
    ("صحيفة צה\"ל", Query(words: "صحيفة צה\"ל")),
  ]

  @Test(arguments: understood)
  func `a filter line is understood`(line: String, query: Query) throws {
    #expect(try Query(filter: line) == query)
  }

  @Test(arguments: [
    ("خبر #", FilterError(.missingValue("#"), at: 7)),
    ("tag:", FilterError(.missingValue("tag:"), at: 0)),
    ("source:\"\" x", FilterError(.missingValue("source:\"\""), at: 0)),
    ("a is:red", FilterError(.unknownState("red"), at: 2)),
    ("is:", FilterError(.missingValue("is:"), at: 0)),
    ("source:a source:b", FilterError(.secondSource, at: 9)),
    ("خبر بعد:هنا", FilterError(.badDate("هنا"), at: 7)),
    ("قبل:31/2/2024", FilterError(.badDate("31/2/2024"), at: 0)),
    ("title:", FilterError(.missingValue("title:"), at: 0)),
    ("a | -tag:", FilterError(.missingValue("tag:"), at: 4)),
    (String(repeating: "(", count: 40) + "x", FilterError(.tooDeep, at: 16)),
    ("(", FilterError(.openBracket, at: 0)),
    ("خبر (a b", FilterError(.openBracket, at: 7)),
    ("(a (b)", FilterError(.openBracket, at: 0)),
    (")", FilterError(.strayBracket, at: 0)),
    ("نفط | ذهب)", FilterError(.strayBracket, at: 15)),
    ("a () b", FilterError(.emptyBrackets, at: 2)),
    ("\"", FilterError(.openQuote("\""), at: 0)),
    ("خبر «أسعار الن", FilterError(.openQuote("«"), at: 7)),
    ("مصدر:“بوابة الفجر", FilterError(.openQuote("“"), at: 9)),
    ("|", FilterError(.danglingOr, at: 0)),
    ("#أ | ", FilterError(.danglingOr, at: 4)),
    ("نفط أو", FilterError(.danglingOr, at: 7)),
    ("(a |) b", FilterError(.danglingOr, at: 3)),
    ("...", FilterError(.asksNothing, at: 0)),
    (" ،", FilterError(.asksNothing, at: 1)),
    ("-", FilterError(.asksNothing, at: 0)),
    ("من:هنا", FilterError(.badDate("هنا"), at: 0)),
    ("since:3", FilterError(.badDate("3"), at: 0)),
    ("x since:99999999 days", FilterError(.badLength("99999999 days"), at: 2)),
    ("منذ:101 سنة", FilterError(.badLength("101 سنة"), at: 0)),
    ("since:0d", FilterError(.badLength("0d"), at: 0)),
    ("since:99999999999999999999999d", FilterError(.badLength("99999999999999999999999d"), at: 0)),
    ("tag: | x", FilterError(.missingValue("tag:"), at: 0)),
    ("(tag: )", FilterError(.missingValue("tag:"), at: 1)),
    ("tag:(a b)", FilterError(.missingValue("tag:(a"), at: 0)),
    ("ا tga:x", FilterError(.unknownName("tga", nearest: "tag"), at: 3)),
    ("-وسوو:x", FilterError(.unknownName("وسوو", nearest: "وسوم"), at: 0)),
    ("foo:", FilterError(.unknownName("foo", nearest: "from"), at: 0)),
  ])
  func `a mistake is pointed at`(line: String, error: FilterError) {
    #expect(throws: error) { try Query(filter: line) }
  }

  @Test func `each error has a code of its own, and says what it is about`() {
    let reasons: [FilterError.Reason] = [
      .missingValue("a"), .unknownState("a"), .badDate("a"), .badLength("a"), .unknownName("a", nearest: "b"),
      .secondSource, .tooDeep, .openBracket, .strayBracket, .emptyBrackets, .openQuote("a"), .danglingOr, .asksNothing,
    ]
    #expect(Set(reasons.map(\.code)).count == reasons.count)
    #expect(FilterError.Reason.unknownName("a", nearest: "b").parameters == ["text": "a", "nearest": "b"])
    #expect(FilterError(.badDate("هنا"), at: 7).charactersBefore(in: "خبر بعد:هنا") == 4)
  }

  @Test func `a line replaces words and conditions and leaves what was chosen`() throws {
    let chosen = Query(words: "قديم", tags: ["رياضة"], isUnreadOnly: true, filter: .state(.read))
    let query = try chosen.with(filterText: "هدف #كأس")
    #expect(query == Query(words: "هدف ", tags: ["رياضة"], isUnreadOnly: true, filter: .tag("كأس")))
    #expect(try query.with(filterText: "") == Query(tags: ["رياضة"], isUnreadOnly: true))
  }

  @Test func `a search takes one of the plain words, and brackets whole`() throws {
    let terms = try Query(filter: "نفط ذهب ").words
    let any = Filter.any(terms.map { .word($0) })
    #expect(try Query(filter: "نفط ذهب ").takingAnyWord == Query(filter: any))
    #expect(try Query(filter: "نفط #سوق ذهب ").takingAnyWord == Query(tags: ["سوق"], filter: any))
    #expect(try Query(filter: "نفط ").takingAnyWord == Query(filter: "نفط "))
    let bracketed = try Query(filter: "(نفط ذهب)")
    #expect(bracketed.takingAnyWord == bracketed && bracketed.withoutWords == bracketed)
    #expect(try Query(filter: "(نفط) ذهب ").withoutWords == Query(filter: "(نفط)"))
    #expect(try Query(filter: "نفط ذهب -فضة ").withoutWords == Query(filter: "-فضة "))
  }

  @Test func `the conditions of two queries hold together, words first`() throws {
    let rule = try Query(filter: "نفط #سوق is:unread -ذهب ")
    let both = try rule.and(Query(filter: "سعر #خبر مصدر:وكالة is:starred "))
    #expect(both.tags == ["سوق"] && both.isUnreadOnly && both.isStarredOnly && both.source == nil)
    let words = try Query(filter: "نفط سعر ").conditions
    let others = try Query(filter: "-ذهب ").conditions + [.tag("خبر"), .source("وكالة")]
    #expect(both.conditions == words + others)
  }

  @Test func `the words of a line are marked, without those that must not be there`() throws {
    let matcher = try Query(filter: "نفط \"سعر الذهب\" (فضة | نحاس) -ماس ").matcher
    let text = "النفط وسعر سعر الذهب والفضة ماس نحاس"
    let bytes = Array(text.utf8)
    let marked = matcher.ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(marked == ["النفط", "سعر", "الذهب", "والفضة", "نحاس"])
  }
}

extension Query {
  fileprivate func adding(_ word: String) -> Query {
    var query = self
    query.conditions.append(.all(Analyzer.searchTerms(word + " ").map { .word($0) }))
    return query
  }
}
