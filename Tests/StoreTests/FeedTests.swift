import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import Testing

@testable import Store

struct FeedTests {
  let store: Store

  init() throws { store = try Store(inMemory: ()) }

  @Test func `a subscription comes back as it was made`() async throws {
    var settings = FeedSettings()
    settings.title = "الأخبار"
    settings.folder = ["صحف", "لبنان"]
    settings.tags = ["لبنان", "صحف اليوم"]
    settings.isRightToLeft = true
    settings.isHidden = true
    settings.keeping = FeedKeeping(days: 30, count: 500)
    let feed = try #require(try await store.addFeed(address: "https://a.example/feed", title: "A", settings: settings))
    #expect(try await store.feeds() == [feed])
    #expect(feed.settings == settings)
    #expect(feed.name == "الأخبار")
    #expect(try await store.addFeed(address: "https://a.example/feed") == nil)
    #expect(try await store.feeds() == [feed])
  }

  @Test(arguments: [Int64.max, .min, -1, 36_501])
  func `numbers that an earlier version stored remove nothing`(number: Int64) async throws {
    let folder = try TemporaryFolder()
    let store = try Store(path: folder.file())
    let feed = try await store.subscribe("https://a.example/feed")
    _ = try await store.merge(feed, [entry("1", "خبر", "نص", on: day(1)), entry("2", "آخر", "كلام", on: day(2))])
    try await DatabaseQueue(path: folder.file()).write { db in
      try db.execute(
        sql: """
          UPDATE feed SET keepDays = \(number), keepCount = nullif(\(number), 36501), checked = \(number), due = \(number),
          failures = \(number)
          """)
    }
    let stored = try #require(try await store.feeds().first)
    for date in [stored.fetch.checked, stored.fetch.due] { #expect(abs(date?.timeIntervalSince1970 ?? 0) <= 1e11) }
    #expect(try await store.pruneFeeds(now: day(300)) == 0)
    #expect(try await store.titles().count == 2)
  }

  @Test func `how a fetch went is remembered`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    var fetch = FeedFetch()
    fetch.newAddress = "https://b.example/feed"
    fetch.etag = "W/\"1\""
    fetch.lastModified = "Tue, 01 Jul 2025 00:00:00 GMT"
    fetch.hash = ContentHash(of: [1])
    fetch.checked = day(1)
    fetch.due = day(2)
    fetch.failures = 3
    fetch.error = CodedError(code: "cause", parameters: ["لا جواب", "", "3"])
    try await store.record([feed.id: fetch])
    let stored = try #require(try await store.feeds().first)
    #expect(stored.fetch == fetch)
    #expect(stored.currentAddress == "https://b.example/feed")
    #expect(try await store.feedsDue(at: day(1)) == [])
    #expect(try await store.feedsDue(at: day(2)) == [stored])
  }

  @Test func `entries become articles, once`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let entries = [entry("1", "الأول", "نص أول", on: day(1)), entry("2", "الثاني", "نص ثان", on: day(2))]
    #expect(try await store.merge(feed, entries) == MergeResult(added: 2))
    #expect(try await store.titles() == ["الثاني", "الأول"])
    #expect(try await store.merge(feed, entries) == MergeResult(unchanged: 2))
    #expect(try await store.merge(feed, [entries[0]]) == MergeResult(unchanged: 1))
    #expect(try await store.titles() == ["الثاني", "الأول"])
    #expect(try await store.feedCounts() == [feed.id: FeedCount(articles: 2, unread: 2)])
    #expect(try await store.raw(store.id("الأول")) == entries[0].raw)
    #expect(try await store.articles(.everything, limit: 1).first?.feed == "https://a.example/feed")
    #expect(try await store.check() == [])
  }

  @Test func `an entry that is stored as it stands is not read again`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let old = entry("1", "الأول", "نص", on: day(1))
    _ = try await store.merge(feed, [old])
    let result = try await store.merge([
      FetchedFeed(
        feed: feed.id, parsed: ParsedFeed(version: "rss20", entries: [old]), fetch: FeedFetch(), arrived: day(31)
      ) { entry in
        Issue.record("\(entry) was read")
        return ParsedArticle(title: "")
      }
    ])
    #expect(result == [MergeResult(unchanged: 1)])
  }

  @Test(arguments: [
    ["خبر بعد التصحيح", "نص"], ["خبر قبل التصحيح", "ن"], ["خبر قبل التصحيح", "نص أطول من الأول بكثير"],
  ])
  func `a changed entry changes its article, also to a shorter one, and its status stays`(new: [String]) async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    _ = try await store.merge(feed, [entry("1", "خبر قبل التصحيح", "نص فيه خطأ", on: day(1))])
    let id = try await store.id("خبر قبل التصحيح")
    try await store.mark(.read, [id])
    try await store.mark(.starred, [id])
    let corrected = entry("1", new[0], new[1], on: day(1))
    #expect(try await store.merge(feed, [corrected]) == MergeResult(updated: 1))
    let content = try #require(try await store.content(id))
    #expect(content.article.title == new[0])
    #expect(content.blocks.map(\.text) == [new[1]])
    #expect(!content.article.isUnread && content.article.isStarred)
    #expect(try await store.titles(Query(words: "خطا ")) == [])
    #expect(try await store.titles(Query(filter: .inFeed(feed.id))) == [new[0]])
    #expect(try await store.raw(id) == corrected.raw)
    #expect(try await store.statistics().files == 1)
    // Back to what it was.
    #expect(
      try await store.merge(feed, [entry("1", "خبر قبل التصحيح", "نص فيه خطأ", on: day(1))]) == MergeResult(updated: 1))
    #expect(try await store.check() == [])
  }

  @Test func `other bytes that say the same are no change`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    var changed = entry("1", "خبر", "نص", on: day(1))
    _ = try await store.merge(feed, [changed])
    changed.raw += Array("<slash:comments>7</slash:comments>".utf8)
    #expect(try await store.merge(feed, [changed]) == MergeResult(unchanged: 1))
    #expect(try await store.statistics().files == 1)
  }

  @Test func `a page and an entry of the same address are one article, whose fuller text stays`() async throws {
    _ = try await store.merge([file(article("خبر", "نص كامل وطويل", url: "https://a.example/1", on: day(1)))])
    let id = try await store.id("خبر")
    let feed = try await store.subscribe("https://a.example/feed")
    #expect(
      try await store.merge(feed, [entry("1", "خبر", "نص", link: "https://a.example/1")]) == MergeResult(unchanged: 1))
    // Its correction is no reason to lose the page's text.
    #expect(
      try await store.merge(feed, [entry("1", "خبر", "نصٌ", link: "https://a.example/1")]) == MergeResult(unchanged: 1))
    #expect(try await store.content(id)?.blocks.map(\.text) == ["نص كامل وطويل"])
    #expect(try await store.titles(Query(filter: .inFeed(feed.id))) == ["خبر"])
    #expect(try await store.content(id)?.article.feed == feed.address)
    #expect(
      try await store.merge(feed, [entry("1", "خبر", "نص كامل وأطول منه", link: "https://a.example/1")])
        == MergeResult(updated: 1))
    #expect(try await store.count(.everything) == 1)
    #expect(try await store.check() == [])
  }

  @Test func `an entry of two feeds is one article of both`() async throws {
    let a = try await store.subscribe("https://a.example/feed")
    let b = try await store.subscribe("https://a.example/feed/sport")
    let same = entry("1", "خبر", "نص", on: day(1))
    #expect(try await store.merge(a, [same]) == MergeResult(added: 1))
    #expect(try await store.merge(b, [same]) == MergeResult(unchanged: 1))
    #expect(try await store.titles(Query(filter: .inFeed(a.id))) == ["خبر"])
    #expect(try await store.titles(Query(filter: .inFeed(b.id))) == ["خبر"])
    #expect(try await store.count(.everything) == 1)
    // The other feed still gives it when one changes.
    #expect(try await store.merge(a, [entry("1", "خبر", "نص جديد", on: day(1))]) == MergeResult(updated: 1))
    #expect(try await store.titles(Query(filter: .inFeed(b.id))) == ["خبر"])
    #expect(try await store.check() == [])
  }

  @Test func `entries of one feed are articles of their own, whatever they share`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let home = "https://a.example/"
    let entries = [
      entry("1", "صورة اليوم", "", link: home), entry("2", "صورة اليوم", "", link: home + "2"),
      entry("3", "عنوان", "نص", link: home), entry("4", "عنوان آخر", "نص آخر", link: home),
      entry(nil, "بلا رقم", "نص ثالث", link: home), entry(nil, "بلا رقم أيضا", "نص رابع", link: home),
      entry("same", "أ", "نص خامس"), entry("same", "ب", "نص سادس"),
    ]
    #expect(try await store.merge(feed, entries) == MergeResult(added: 8))
    #expect(try await store.merge(feed, entries) == MergeResult(unchanged: 8))
    #expect(try await store.count(.everything) == 8)
  }

  @Test func `an entry whose id alone has changed is the same article`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    _ = try await store.merge(feed, [entry("1", "خبر", "نص", on: day(1))])
    #expect(try await store.merge(feed, [entry("1#new", "خبر", "نص", on: day(2))]) == MergeResult(unchanged: 1))
  }

  @Test func `a feed's tags are on all its articles`() async throws {
    var settings = FeedSettings()
    settings.tags = ["رياضة"]
    let feed = try #require(try await store.addFeed(address: "https://a.example/feed", settings: settings))
    _ = try await store.merge(feed, [entry("1", "خبر", "نص", tags: ["كرة"], on: day(1))])
    #expect(try await store.articles(.everything, limit: 1).first?.tags == ["كرة", "رياضة"])
    settings.tags = ["رياضة", "ملاعب"]
    #expect(try await store.updateFeed(feed.id, settings))
    #expect(try await store.titles(Query(tags: ["ملاعب", "كرة"], needsAllTags: true)) == ["خبر"])
    _ = try await store.merge(feed, [entry("1", "خبر", "نص معدل", tags: ["أخرى"], on: day(1))])
    #expect(
      Set(try await store.articles(.everything, limit: 1).first?.tags ?? []) == ["رياضة", "ملاعب", "كرة", "أخرى"])
    #expect(try await store.tags(.everything).allSatisfy { $0.articles == 1 && $0.unread == 1 })
    #expect(try await store.check() == [])
  }

  @Test func `a feed's direction is its articles'`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    _ = try await store.merge(feed, [entry("1", "News", "text")])
    #expect(try await store.articles(.everything, limit: 1).first?.isRightToLeft == false)
    var settings = feed.settings
    settings.isRightToLeft = true
    try await store.updateFeed(feed.id, settings)
    #expect(try await store.articles(.everything, limit: 1).first?.isRightToLeft == true)
  }

  @Test func `what vanishes from a feed stays, and what was removed does not come back`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let old = entry("1", "قديم", "نص", on: day(1))
    _ = try await store.merge(feed, [old, entry("2", "جديد", "نص آخر", on: day(9))])
    #expect(try await store.prune(keeping: .newest(1)) == 1)
    #expect(try await store.merge(feed, [old]) == MergeResult(unchanged: 1))
    #expect(try await store.merge(feed, [entry("1", "قديم", "نص معدل", on: day(1))]) == MergeResult(unchanged: 1))
    let other = try await store.subscribe("https://a.example/other")
    #expect(try await store.merge(other, [old]) == MergeResult(unchanged: 1))
    #expect(try await store.titles() == ["جديد"])
    #expect(try await store.check() == [])
  }

  @Test func `a removed feed leaves its articles, and knows them when it is subscribed to again`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let entries = [entry("1", "خبر", "نص", on: day(1))]
    _ = try await store.merge(feed, entries)
    #expect(try await store.removeFeed(feed.id))
    #expect(try await !store.removeFeed(feed.id))
    #expect(try await store.feeds() == [])
    #expect(try await store.articles(.everything, limit: 9).map(\.feed) == [nil])
    #expect(try await store.merge(feed, [entry("2", "متأخر", "نص")]) == MergeResult())
    var settings = FeedSettings()
    settings.tags = ["جديد"]
    settings.isHidden = true
    let again = try #require(try await store.addFeed(address: "https://a.example/feed", settings: settings))
    #expect(again.id == feed.id)
    #expect(try await store.merge(again, entries) == MergeResult(unchanged: 1))
    #expect(try await store.titles() == [])
    #expect(
      try await store.articles(Query(tags: ["جديد"]), limit: 9).map(\.feed) == ["https://a.example/feed"])
    #expect(try await store.check() == [])
  }

  @Test func `articles go with a feed, save starred ones and those of others, and come with it again`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let other = try await store.subscribe("https://b.example/feed")
    _ = try await store.merge([file(article("صفحة", "نص الصفحة الكامل", url: "https://a.example/4", on: day(4)))])
    let shared = entry("3", "مشترك", "نص ثالث", on: day(3))
    let entries = [
      entry("1", "خبر", "نص", on: day(1)), entry("2", "محفوظ", "نص ثان", on: day(2)), shared,
      entry("4", "صفحة", "نص", link: "https://a.example/4", on: day(4)),
    ]
    _ = try await store.merge(feed, entries)
    _ = try await store.merge(other, [shared])
    try await store.mark(.starred, [store.id("محفوظ")])
    #expect(try await store.removeFeed(feed.id, withArticles: true))
    #expect(try await store.titles() == ["صفحة", "مشترك", "محفوظ"])
    #expect(try await store.check() == [])
    let again = try await store.subscribe("https://a.example/feed")
    #expect(try await store.merge(again, entries) == MergeResult(added: 1, unchanged: 3))
    #expect(try await store.raw(store.id("خبر")) == entries[0].raw)
  }

  @Test func `each feed keeps what it is told to`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    let other = try await store.subscribe("https://b.example/feed")
    _ = try await store.merge(feed, (1...9).map { entry("\($0)", "أ\($0)", "نص \($0)", on: day($0)) })
    _ = try await store.merge(other, (1...9).map { entry("\($0)", "ب\($0)", "كلام \($0)", on: day($0, second: 1)) })
    try await store.mark(.starred, [store.id("أ1")])
    var settings = feed.settings
    settings.keeping = FeedKeeping(count: 3)
    try await store.updateFeed(feed.id, settings)
    settings.keeping = FeedKeeping(days: 2)
    try await store.updateFeed(other.id, settings)
    #expect(try await store.pruneFeeds(now: day(9, second: 1)) == 5 + 6)
    #expect(try await store.titles() == ["ب9", "أ9", "ب8", "أ8", "ب7", "أ7", "أ1"])
    #expect(try await store.pruneFeeds(now: day(9, second: 1)) == 0)
    _ = try await store.merge(feed, [entry("10", "أ10", "نص 10", on: day(10))])
    #expect(try await store.titles(Query(filter: .inFeed(feed.id))) == ["أ10", "أ9", "أ8", "أ1"])
    #expect(try await store.check() == [])
  }

  @Test func `validators are stored with the entries`() async throws {
    let feed = try await store.subscribe("https://a.example/feed")
    var fetch = FeedFetch()
    fetch.etag = "1"
    var parsed = ParsedFeed(version: "rss20", title: "صحيفة", entries: [entry("1", "خبر", "نص")])
    parsed.link = "https://a.example/"
    _ = try await store.merge([
      FetchedFeed(feed: feed.id, parsed: parsed, fetch: fetch, arrived: day(31), article: article)
    ])
    let stored = try #require(try await store.feeds().first)
    #expect(stored.fetch == fetch)
    #expect(stored.name == "صحيفة")
    #expect(stored.link == "https://a.example/")
  }
}

struct HiddenFeedTests {
  let store: Store
  let feed: Feed

  init() async throws {
    store = try Store(inMemory: ())
    var settings = FeedSettings()
    settings.isHidden = true
    feed = try #require(try await store.addFeed(address: "https://a.example/feed", settings: settings))
    _ = try await store.merge(
      feed,
      [
        entry("1", "خفي", "نص سري", tags: ["سر"], on: day(1)), entry("2", "خفي آخر", "نص ثان", on: day(2)),
      ])
    _ = try await store.merge([file(article("ظاهر", "نص ظاهر", on: day(3)))])
  }

  @Test func `hidden articles are not in the list of all, and found by name`() async throws {
    #expect(try await store.titles() == ["ظاهر"])
    #expect(try await store.titles(Query(isUnreadOnly: true)) == ["ظاهر"])
    #expect(try await store.titles(Query(filter: "after:2025-01-01")) == ["ظاهر"])
    #expect(try await store.count(.everything) == 1)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 1)
    #expect(try await store.titles(Query(words: "سري ")) == ["خفي"])
    #expect(try await store.titles(Query(tags: ["سر"])) == ["خفي"])
    #expect(try await store.titles(Query(filter: "feed:a.example")) == ["خفي آخر", "خفي"])
    #expect(try await store.titles(Query(filter: "خلاصة:https://a.example/feed")) == ["خفي آخر", "خفي"])
    try await store.mark(.starred, matching: Query(words: "سري "))
    #expect(try await store.titles(Query(isStarredOnly: true)) == ["خفي"])
  }

  @Test func `marking all leaves hidden articles as they are, and counters are exact`() async throws {
    #expect(try await store.mark(.read, matching: .everything) == 1)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 0)
    #expect(try await store.count(Query(isUnreadOnly: true, filter: .inFeed(feed.id))) == 2)
    #expect(try await store.mark(.read, matching: Query(words: "سري ")) == 1)
    #expect(try await store.undo()?.count == 1)
    #expect(try await store.mark(.read, matching: Query(filter: .inFeed(feed.id))) == 2)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 0)
    var settings = feed.settings
    settings.isHidden = false
    try await store.updateFeed(feed.id, settings)
    #expect(try await store.count(.everything) == 3)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 0)
    #expect(try await store.titles() == ["ظاهر", "خفي آخر", "خفي"])
    #expect(try await store.check() == [])
  }

  @Test func `lists walk in the order of time beside hidden articles too`() async throws {
    let queries = [
      Query.everything, Query(isUnreadOnly: true), Query(filter: .inFeed(feed.id)),
      Query(isUnreadOnly: true, filter: .inFeed(feed.id)), try Query(filter: "feed:example سري is:unread "),
    ]
    for query in queries {
      let plan = try await store.plan(of: query)
      #expect(plan.contains { $0.contains("SEARCH h ") } == query.leavesOutHidden, "\(plan)")
      for step in plan {
        #expect(!step.contains("TEMP B-TREE"), "\(plan)")
        #expect(!step.hasPrefix("SCAN") || step.contains("VIRTUAL TABLE INDEX"), "\(plan)")
      }
    }
  }

  @Test func `what comes in another way as well is not hidden`() async throws {
    let visible = try await store.subscribe("https://b.example/feed")
    _ = try await store.merge(visible, [entry("1", "خفي", "نص سري", on: day(1))])
    #expect(try await store.titles() == ["ظاهر", "خفي"])
    _ = try await store.merge(feed, [entry("9", "ظاهر", "نص ظاهر", on: day(3))])
    #expect(try await store.titles() == ["ظاهر", "خفي"])
    _ = try await store.merge([file(article("خفي آخر", "نص ثان", on: day(2)), name: "b")])
    #expect(try await store.titles() == ["ظاهر", "خفي آخر", "خفي"])
    #expect(try await store.prune(keeping: .newest(0)) == 3)
    #expect(try await store.count(.everything) == 0)
    #expect(try await store.check() == [])
  }
}

struct FeedFilterTests {
  @Test(arguments: [
    ("feed:صحيفة_المدينة", ["أ"]), ("خلاصة:\"صحيفه المدينه\"", ["أ"]), ("الخلاصة:https://a.example/feed", ["أ"]),
    ("feed:المدينة", ["أ"]), ("feed:صحف", ["ب", "أ"]), ("feed:لا_شيء", []), ("-feed:صحف", ["ج"]),
    ("feed:صحف نص", ["ب", "أ"]), ("feed:صحف #وسم", ["ب"]), ("feed:City | feed:ب", ["ب", "أ"]),
  ])
  func `feeds are named in the filter line`(line: String, titles: [String]) async throws {
    let store = try Store(inMemory: ())
    var settings = FeedSettings()
    settings.folder = ["صحف"]
    settings.title = "صحيفة المدينة"
    let a = try #require(
      try await store.addFeed(address: "https://a.example/feed", title: "City", settings: settings))
    settings.title = "ب"
    let b = try #require(try await store.addFeed(address: "https://b.example/feed", settings: settings))
    _ = try await store.merge(a, [entry("1", "أ", "نص", on: day(1))])
    _ = try await store.merge(b, [entry("1", "ب", "نص غيره", tags: ["وسم"], on: day(2))])
    _ = try await store.merge([file(article("ج", "كلام", on: day(3)))])
    #expect(try await store.titles(Query(filter: line)) == titles)
  }
}

/// An entry as its feed would have given it.
func entry(
  _ id: String?, _ title: String, _ text: String, link: String? = nil, tags: [String] = [], on date: Date? = nil
) -> FeedEntry {
  var entry = FeedEntry(id: id, title: title)
  entry.content = text
  entry.link = link
  entry.tags = tags
  entry.published = date
  entry.raw = Array("<item>\(entry)</item>".utf8)
  return entry
}

/// As the program makes an article of an entry, without its HTML.
@Sendable func article(_ entry: FeedEntry) -> ParsedArticle {
  var article = ParsedArticle(title: entry.title ?? "")
  if let text = entry.content, !text.isEmpty { article.blocks = [Block(.paragraph, text)] }
  article.url = entry.link
  article.tags = entry.tags
  article.published = entry.published
  return article
}

extension Store {
  func subscribe(_ address: String) async throws -> Feed { try #require(try await addFeed(address: address)) }

  func merge(_ feed: Feed, _ entries: [FeedEntry]) async throws -> MergeResult {
    let parsed = ParsedFeed(version: "rss20", entries: entries)
    let fetched = FetchedFeed(
      feed: feed.id, parsed: parsed, fetch: feed.fetch, arrived: day(31), article: article)
    return try #require(try await merge([fetched]).first)
  }
}
