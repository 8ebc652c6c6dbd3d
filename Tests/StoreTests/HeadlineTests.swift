import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing
import TextAnalysis

@testable import Store

/// Which articles the headlines of lists lead to.
struct HeadlineTests {
  static let title = "بلدية المدينة تفتح حديقة \"الأطفال\" الجديدة على ضفة النهر بعد انتظار"
  static let page = "صفحة فيها عناوين أخبار كثيرة"

  /// As lists write the headline of an article of 3 July.
  static let ways: [(String, String)] = [
    ("as it stands", title),
    ("without quotes", "بلدية المدينة تفتح حديقة الأطفال الجديدة على ضفة النهر بعد انتظار"),
    ("with other quotes", "بلدية المدينة تفتح حديقة «الأطفال» الجديدة على ضفة النهر بعد انتظار!"),
    ("spaces are missing", "بلدية المدينة تفتح حديقة \"الأطفال\" الجديدةعلى ضفة النهر بعدانتظار"),
    ("cut", "بلدية المدينة تفتح حديقة «الأطفال» الجديدة…"),
    ("cut within a word", "بلدية المدينة تفتح حديقة الأطفال الجد..."),
    ("cut, with two dots and the name of a site", "بلدية المدينة تفتح حديقة الأطفال الجديدة على .. | صحيفة النهر"),
    ("with the name of a site", title + " - صحيفة النهر"),
    ("with section and site", title + " | محليات | صحيفة النهر"),
    ("with a call", "عاجل | " + title),
    ("with two calls", "شاهد بالفيديو.. " + title),
    ("with what goes with it", title + " (فيديو)"),
    ("with its date", title + " 3 يوليو 2025"),
    ("with its date in numbers", title + " - 03/07/2025"),
    ("with its date and hour", title + " الخميس 3 تموز 2025 14:30"),
    ("dated by a place on the other side of midnight", title + " 4/7/2025"),
    ("with how long ago it was", title + " منذ 3 ساعات"),
    ("the hour before it", "12:40 " + title),
    ("without its last word", "بلدية المدينة تفتح حديقة \"الأطفال\" الجديدة على ضفة النهر بعد"),
    ("a letter is another", "بلدية المدينة تفتح حديقة \"الأطفال\" الجديدة على ضفة النهر بعد انتطار"),
    ("a letter is missing", "بلدية المدينة تفتح حديقة \"الأطفل\" الجديدة على ضفة النهر بعد انتظار"),
    ("a letter is too many", "بلدية المديينة تفتح حديقة \"الأطفال\" الجديدة على ضفة النهر بعد انتظار"),
    ("two letters are swapped", "بلدية المدينة تفتح حديقة \"الأطفال\" الجديدة على ضفة النهر بعد انظتار"),
  ]

  /// Headlines of other articles.
  static let others: [(String, String)] = [
    ("the opposite", "بلدية المدينة تغلق حديقة \"الأطفال\" الجديدة على ضفة النهر بعد انتظار"),
    ("another place", "بلدية القرية تفتح حديقة \"الأطفال\" الجديدة على ضفة النهر بعد انتظار"),
    ("the beginning alone", "بلدية المدينة…"),
    ("another end", "بلدية المدينة تفتح حديقة الأطفال الجديدة لمن يسكن…"),
    ("the date of another", title + " 3 يونيو 2025"),
    ("a score", title + " 3-7"),
    ("two words fewer", "بلدية المدينة تفتح حديقة \"الأطفال\" الجديدة على ضفة النهر"),
    ("a word more", title + " طويل"),
    ("denied", "لا " + title),
  ]

  private static func list(_ headlines: String..., title: String = page, on number: Int = 9) -> ParsedArticle {
    article(title, "نص الصفحة التي فيها قائمة.", on: day(number), related: headlines)
  }

  private static func garden(_ title: String = title, on date: Date? = day(3)) -> ParsedArticle {
    article(title, "نص الخبر كما نشرته الصحيفة في ذلك اليوم.", on: date)
  }

  private func targets(_ store: Store, of title: String = page) async throws -> [Article.ID?] {
    try #require(try await store.content(store.id(title))).related.map(\.id)
  }

  @Test(arguments: ways.map(\.0), [true, false])
  func `a headline leads to its article, whichever comes first`(way: String, isArticleFirst: Bool) async throws {
    let store = try Store(inMemory: ())
    let list = Self.list(try #require(Self.ways.first { $0.0 == way }).1)
    for article in isArticleFirst ? [Self.garden(), list] : [list, Self.garden()] {
      _ = try await store.merge([file(article)])
    }
    #expect(try await targets(store) == [try await store.id(Self.title)])
    #expect(try await store.check() == [])
    let both = try Store(inMemory: ())
    _ = try await both.merge([file(list), file(Self.garden())])
    #expect(try await targets(both) == [try await both.id(Self.title)])
  }

  @Test(arguments: others.map(\.0), [true, false])
  func `a headline that is another leads nowhere`(difference: String, isArticleFirst: Bool) async throws {
    let store = try Store(inMemory: ())
    let list = Self.list(try #require(Self.others.first { $0.0 == difference }).1)
    for article in isArticleFirst ? [Self.garden(), list] : [list, Self.garden()] {
      _ = try await store.merge([file(article)])
    }
    #expect(try await targets(store) == [nil])
  }

  @Test func `where headlines would lead is asked without a list that has them`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(Self.garden()), file(article(Self.page, "نص الصفحة.", on: day(9)))])
    let list = try await store.id(Self.page)
    let headlines = (Self.ways + Self.others).map { (title: $0.1, list: list) }
    let expected: [Article.ID?] = try await Array(repeating: store.id(Self.title), count: Self.ways.count)
    let none = [Article.ID?](repeating: nil, count: Self.others.count)
    #expect(try await store.targets(of: headlines) == expected + none)
  }

  @Test(arguments: [
    ("المنتخب يرفع علم البلاد في الملعب الكبير", "المنتخب يرفض علم البلاد في الملعب الكبير"),
    ("مقتل 12 شخصا في انهيار مبنى قديم وسط المدينة", "مقتل 13 شخصا في انهيار مبنى قديم وسط المدينة"),
    ("حصاد شهر يونيو من أخبار المدينة والنهر", "حصاد شهر يوليو من أخبار المدينة والنهر"),
    ("ارتفاع عدد زوار الحديقة الى 12 الفا", "ارتفاع عدد زوار الحديقة الى 1…"),
  ])
  func `one letter or digit may tell two articles`(title: String, headline: String) async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(Self.garden(title)), file(Self.list(headline))])
    #expect(try await targets(store) == [nil])
  }

  @Test func `what stands in texts is no mistake of a letter`() async throws {
    let store = try Store(inMemory: ())
    let (title, headline) = ("وفد الجنوب يصل الى المدينة مساء اليوم", "وفد الجنوبي يصل الى المدينة مساء اليوم")
    _ = try await store.merge([file(Self.garden(title)), file(Self.list(headline))])
    #expect(try await targets(store) == [try await store.id(title)])
    for number in 1...2 {
      let words = article("خبر رقم \(number)", "في الجنوب وفي القطب الجنوبي.", on: day(number))
      _ = try await store.merge([file(words)])
    }
    _ = try await store.merge([file(Self.list(headline, title: "صفحة أخرى فيها عناوين"))])
    #expect(try await targets(store, of: "صفحة أخرى فيها عناوين") == [nil])
  }

  @Test func `a headline that may be two leads to none until it is one or says more`() async throws {
    let store = try Store(inMemory: ())
    let cut = "بلدية المدينة تفتح حديقة الأطفال الجديدة…"
    let other = "بلدية المدينة تفتح حديقة الأطفال الجديدة في الحي القديم"
    _ = try await store.merge([file(Self.list(cut))])
    _ = try await store.merge([file(Self.garden())])
    #expect(try await targets(store) == [try await store.id(Self.title)])
    _ = try await store.merge([file(Self.garden(other, on: day(1)))])
    #expect(try await targets(store) == [nil])
    #expect(try await store.prune(keeping: .since(day(2))) == 1)
    #expect(try await targets(store) == [try await store.id(Self.title)])
    #expect(try await store.prune(keeping: .since(day(5))) == 1)
    #expect(try await targets(store) == [nil])
    // One that is called so comes before one that only begins so.
    _ = try await store.merge([file(Self.garden(on: day(8)))])
    _ = try await store.merge([file(Self.garden("بلدية المدينة تفتح حديقة الأطفال الجديدة", on: day(7)))])
    #expect(try await targets(store) == [try await store.id("بلدية المدينة تفتح حديقة الأطفال الجديدة")])
    #expect(try await store.check() == [])
  }

  private static let other = "افتتاح متنزه للصغار قرب الجسر القديم في نهاية الأسبوع"

  @Test(arguments: [0, 1, 2], [other, "عاجل: \(other) - صحيفة", "افتتاح متنزه للصغار قرب الجسر القديم…"])
  func `the other headline of a merged article leads to it`(place: Int, headline: String) async throws {
    let store = try Store(inMemory: ())
    var files = [file(TwiceTests.article()), file(TwiceTests.article(Self.other, on: day(4)))]
    files.insert(file(Self.list(headline)), at: place)
    for file in files { _ = try await store.merge([file]) }
    #expect(try await store.count(.everything) == 2)
    let merged = try #require(try await store.articles(.everything, limit: 9).first { $0.title != Self.page })
    #expect(try await targets(store) == [merged.id])
    #expect(try await store.check() == [])
  }

  @Test func `the other headline of a merged article is searched, and no phrase goes from one to the other`()
    async throws
  {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(TwiceTests.article())])
    #expect(try await store.titles(Query(filter: "متنزه ")) == [])
    _ = try await store.merge([file(TwiceTests.article(Self.other, on: day(4)))])
    let title = try #require(try await store.titles().first)
    let hidden = title == Self.other ? "بلدية المدينة تفتح" : "متنزه للصغار"
    for filter in [hidden + " ", "title:متنزه", "عنوان:\"متنزه للصغار\"", "عنوان:حديقة عنوان:متنزه"] {
      #expect(try await store.titles(Query(filter: filter)) == [title], "\(filter)")
    }
    #expect(try await store.search(Query(filter: "متنزه الصغار "), limit: 3).map(\.article.title) == [title])
    #expect(try await store.search(Query(filter: "متنزه "), limit: 3).allSatisfy { $0.score > 0 })
    #expect(try await store.titles(Query(filter: "\"النهر افتتاح\"")) == [])
    #expect(try await store.titles(Query(filter: "\"الأسبوع بلدية\"")) == [])
    // Tags, marks and removal take out of the index what was put in.
    try await store.setTags(["حدائق"], of: store.id(title))
    #expect(try await store.titles(Query(filter: "#حدائق متنزه ")) == [title])
    #expect(try await store.check() == [])
    #expect(try await store.prune(keeping: .newest(0)) == 1)
    #expect(try await store.titles(Query(filter: "متنزه ")) == [])
    #expect(try await store.check() == [])
    #expect(try await store.rows("SELECT hash FROM headlinePrint") == [])
  }

  @Test func `an entry that is called otherwise now is found by both names`() async throws {
    let store = try Store(inMemory: ())
    let feed = try await store.subscribe("https://a.example/feed")
    let text = TwiceTests.paragraphs.joined(separator: " ")
    _ = try await store.merge([file(Self.list("افتتاح متنزه للصغار قرب الجسر القديم", TwiceTests.title))])
    _ = try await store.merge(feed, [entry("1", TwiceTests.title, text, on: day(3))])
    _ = try await store.merge(feed, [entry("1", "افتتاح متنزه للصغار قرب الجسر القديم", text + " وزاد.", on: day(3))])
    let id = try await store.id("افتتاح متنزه للصغار قرب الجسر القديم")
    #expect(try await store.titles(Query(filter: "title:بلدية")) == ["افتتاح متنزه للصغار قرب الجسر القديم"])
    #expect(try await targets(store) == [id, id])
    // More often than versions are kept.
    for number in 1...12 {
      let title = "العنوان الجديد رقم \(number) لخبر المتنزه والجسر"
      _ = try await store.merge(feed, [entry("1", title, text + " مرة \(number).", on: day(3))])
    }
    #expect(try await store.check() == [])
    #expect(try await store.prune(keeping: .newest(0)) == 2)
    #expect(try await store.rows("SELECT hash FROM headlinePrint") == [])
  }

  /// As an earlier program left it.
  private static func age(_ path: String) async throws {
    let queue = try DatabaseQueue(path: path)
    try await queue.write { db in
      try db.execute(
        sql: """
          \(Downgrade.undoRows)
          DROP TABLE articleHeadline; DROP TABLE headlinePrint; DELETE FROM state WHERE name = 'headlinesBelow';
          DROP TABLE storyMember; DROP TABLE articleTerms; DROP TABLE termCounts;
          \(Downgrade.columns)
          UPDATE related SET target = NULL; PRAGMA user_version = 10;
          \(Schema.withoutSections);
          ALTER TABLE feed DROP COLUMN userAgent; ALTER TABLE feed DROP COLUMN headers;
          ALTER TABLE feed DROP COLUMN cookie; ALTER TABLE feed DROP COLUMN interval;
          DROP TABLE place; DROP TABLE session
          """)
    }
    try queue.close()
  }

  @Test(arguments: [false, true])
  func `an older store learns its headlines bit by bit, or by a repair`(isRepaired: Bool) async throws {
    let folder = try TemporaryFolder()
    func fill() async throws {
      let store = try Store(path: folder.file())
      let lists = Self.ways.enumerated().map { Self.list($1.1, title: "صفحة رقم \($0) من صفحات الأخبار", on: 5) }
      _ = try await store.merge([file(Self.garden())] + lists.map { file($0) })
    }
    try await fill()
    try await Self.age(folder.file())
    if isRepaired { _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite")) }
    let store = try Store(path: folder.file(isRepaired ? "new.sqlite" : "nashra.sqlite"))
    let id = try await store.id(Self.title)
    if !isRepaired { try await store.prepareHeadlines() }
    for number in Self.ways.indices {
      #expect(try await targets(store, of: "صفحة رقم \(number) من صفحات الأخبار") == [id], "\(Self.ways[number].0)")
    }
    #expect(try await store.check() == [])
  }

  @Test func `an older store brings its merged headlines to the index, beside other writes`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([file(article("خبر قديم من أخبار المدينة", "نص.", on: day(1)))])
    _ = try await store.merge([file(TwiceTests.article())])
    _ = try await store.merge([file(TwiceTests.article(TwiceTests.title + " غدا"))])
    try await store.write { db in
      // The index as an earlier program made it.
      for id in try Int64.fetchAll(db, sql: "SELECT article FROM articleHeadline") {
        let stored = try #require(try StoredArticle(id, db))
        func text() throws -> FoldedArticle {
          try FoldedArticle(id, title: stored.article.title, body: stored.article.blocks.map(\.text), db)
        }
        func entry() throws -> SearchIndex.Entry {
          try SearchIndex.Entry(
            id, title: text().title, body: text().body, tags: stored.tags, source: stored.source, db)
        }
        var words = WordCounts()
        words.remove(try text())
        try SearchIndex.delete(id, entry(), db)
        try db.execute(sql: "DELETE FROM articleHeadline WHERE article = ?", arguments: [id])
        words.add(try text())
        try SearchIndex.insert(id, entry(), db)
        try Vocabulary.add(words, db)
      }
      try db.execute(
        sql: "DELETE FROM headlinePrint; INSERT INTO state VALUES ('headlinesBelow', ?)", arguments: [1 << 40])
    }
    #expect(try await store.check() == [])
    _ = try await store.merge([file(article("خبر جديد من أخبار المدينة", "نص آخر.", on: day(9)))])
    #expect(try await store.check() == [])
    #expect(try await store.titles(Query(filter: "title:غدا")).count == 1)
    #expect(try await store.rows("SELECT value FROM state WHERE name = 'headlinesBelow' AND value > 0") == [])
    #expect(try await store.rows("SELECT DISTINCT article FROM headlinePrint").count == 3)
  }
}
