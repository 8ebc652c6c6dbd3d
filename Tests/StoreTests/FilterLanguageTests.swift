import Store
import Testing

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
    ("المصدر:“بوابة الفجر", Query(source: "بوابة الفجر")),
    ("is:unread is:starred", Query(isUnreadOnly: true, isStarredOnly: true)),
    ("غير_مقروء مفضلة", Query(isUnreadOnly: true, isStarredOnly: true)),
    ("حالة:مفضل IS:Unread", Query(isUnreadOnly: true, isStarredOnly: true)),
    ("ترامب: كييف http://a", Query(words: "ترامب: كييف http://a")),
    ("unread", Query(words: "unread")),
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
