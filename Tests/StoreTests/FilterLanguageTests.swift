import Store
import Testing

struct FilterLanguageTests {
  static let understood: [(String, Query)] = [
    ("", Query(needsAllTags: true)),
    ("  ", Query(needsAllTags: true)),
    ("أسعار النفط", Query(words: "أسعار النفط", needsAllTags: true)),
    ("أسعار النفط ", Query(words: "أسعار النفط ", needsAllTags: true)),
    ("أسعار #اقتصاد", Query(words: "أسعار ", tags: ["اقتصاد"], needsAllTags: true)),
    ("#الحرب_الروسية tag:news", Query(tags: ["الحرب_الروسية", "news"], needsAllTags: true)),
    ("وسم:\"الحرب الروسية\" ترامب", Query(words: "ترامب", tags: ["الحرب الروسية"], needsAllTags: true)),
    ("وُسُوم:«كرة القدم»", Query(tags: ["كرة القدم"], needsAllTags: true)),
    ("source:bbc", Query(needsAllTags: true, source: "bbc")),
    ("المصدر:“بوابة الفجر", Query(needsAllTags: true, source: "بوابة الفجر")),
    ("is:unread is:starred", Query(needsAllTags: true, isUnreadOnly: true, isStarredOnly: true)),
    ("غير_مقروء مفضلة", Query(needsAllTags: true, isUnreadOnly: true, isStarredOnly: true)),
    ("حالة:مفضل IS:Unread", Query(needsAllTags: true, isUnreadOnly: true, isStarredOnly: true)),
    ("ترامب: كييف http://a", Query(words: "ترامب: كييف http://a", needsAllTags: true)),
    ("unread", Query(words: "unread", needsAllTags: true)),
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
  ])
  func `a mistake is pointed at`(line: String, error: FilterError) {
    #expect(throws: error) { try Query(filter: line) }
  }
}
