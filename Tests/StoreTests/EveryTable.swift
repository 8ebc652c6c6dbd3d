import ArticleParsing
import FilterLanguage
import GRDB
import Testing

@testable import Store

extension Store {
  /// One of each thing that a store holds.
  func fillEveryTable() async throws {
    let related = ["خبر عن الأسواق والمال اليوم", "عنوان لا يعرفه أحد هنا"]
    let long = String(repeating: "نص طويل عن الأسواق والمال والناس في المدينة. ", count: 8)
    var keyed = article("خبر له مفتاح في مصدره", "نص الخبر الذي له مفتاح.", on: day(3))
    keyed.key = "k1"
    var lines = article("خبر له كلمات دلالية", long + "أ", source: "وكالة", on: day(4))
    lines.keywords = "الحرب الروسية الأوكرانية مجلس الأمن"
    lines.tags = ["الحرب", "الروسية", "الأوكرانية", "مجلس", "الأمن"]
    _ = try await merge([
      file(
        article(related[0], long, tags: ["أسواق", "مال"], source: "وكالة", url: "http://a.example/1", on: day(1))),
      file(article("مقال ثان عن المدينة", "نص المقال.", tags: ["مال"], on: day(2), related: related)),
      file(keyed), file(lines),
    ])
    _ = try await merge([
      file(article(related[0], long + "ومزيد.", tags: ["أسواق"], source: "غيرها", on: day(1)), name: "copy.txt"),
      file(article(related[0] + " وغدا", long, on: day(1)), name: "renamed.txt"),
    ])
    var settings = FeedSettings()
    settings.isHidden = true
    settings.tags = ["خلاصة"]
    let feed = try await subscribe("https://a.example/feed")
    let hidden = try #require(try await addFeed(address: "https://b.example/feed", settings: settings))
    _ = try await merge(feed, [entry("1", "مدخل أول في الخلاصة", "نص المدخل الأول", on: day(5))])
    _ = try await merge(hidden, [entry("2", "مدخل ثان في الخلاصة", "نص المدخل الثاني", on: day(6))])
    _ = try await merge(feed, [entry("1", "مدخل أول في الخلاصة", "الأول المدخل نص", on: day(5))])
    // Of words that others have, too: beginnings keep what is gone.
    _ = try await merge([file(article("مقال عن المدينة اليوم", "نص المقال.", on: day(7)))])
    try await remove([id("مقال عن المدينة اليوم")])
    let shared = String(repeating: "نص آخر يأتي في خلاصتين عن الميناء والسفن والعمال. ", count: 8)
    for feed in [feed, hidden] { _ = try await merge(feed, [entry("3", "مدخل مشترك بين خلاصتين", shared, on: day(7))]) }
    try await mark(.starred, [id(related[0])])
    try await mark(.read, matching: Query(tags: ["مال"]))
    try await remember([id(related[0]): ReadingPlace(text: 3, offset: 40)], session: "{}")
    try await setTags(["الحرب الروسية الأوكرانية"], of: id("خبر له كلمات دلالية"))
    try await write { db in
      try db.execute(sql: "INSERT OR IGNORE INTO tagPair VALUES ('a b', 0, 1)")
      try db.execute(sql: "INSERT OR IGNORE INTO keywordLine SELECT min(id), 0 FROM article")
      try db.execute(sql: "INSERT OR IGNORE INTO storyMember SELECT id, 1 FROM article ORDER BY id LIMIT 2")
      try db.execute(sql: "INSERT OR IGNORE INTO undoTag SELECT max(id), x'0102' FROM undo")
    }
    try await prepareCompletions()
  }
}
