import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Articles whose date comes later than they do.
struct RedatedTests {
  private static let zone = TimeZone(secondsFromGMT: 0)!
  /// All that goes by dates, but for the order of those that have none: they stand in that of their arrival.
  private struct View: Equatable {
    var list: [String] = []
    var undated: Set<String> = []
    var days: [[String]] = []
    var since: [String] = []
    var timeline: Timeline
    var fronts: [[String]] = []
    var stories: Set<Set<String>> = []

    init(_ store: Store) async throws {
      func lines(_ filter: String) async throws -> [String] {
        try await store.articles(Query(filter: filter), limit: 999).filter { $0.published != nil }.map {
          "\($0.date.wholeSeconds) \($0.published?.wholeSeconds ?? 0) \($0.title) \($0.isUnread) \($0.isStarred)"
        }
      }
      timeline = try await store.timeline(.everything, zone: zone)
      list = try await lines("")
      since = try await lines("after:2025-07-09 ")
      for article in try await store.articles(.everything, limit: 999) {
        if article.published == nil { undated.insert(article.title) }
        let told = try await Set(store.story(of: article.id).map(\.article.title))
        if !told.isEmpty { stories.insert(told) }
      }
      for number in 1...31 {
        days.append(try await lines("on:2025-07-\(number < 10 ? "0" : "")\(number) "))
        let front = try await store.today(day: 20_269 + number - 1, zone: zone)
        fronts.append(front.items.map { "\($0.title) \($0.ids.count)" })
      }
    }
  }

  /// An article as two or three files have it: with and without its date, at times with more text.
  private static func copies(_ number: Int, _ seed: inout Seed) -> [ParsedArticle] {
    // Words of its own, so that it is in no story.
    func sentence(_ count: Int) -> String {
      (0..<count).map { _ in String((0..<7).map { _ in Array("بتجدرسطعقكلمنهي").randomElement(using: &seed) ?? "ب" }) }
        .joined(separator: " ")
    }
    let (title, text) = ("\(sentence(5)) \(number)", sentence(30))
    let date = day(1 + Int.random(in: 0..<20, using: &seed), second: number * 7)
    let url = Bool.random(using: &seed) ? "https://a.example/news/\(number)" : nil
    var copies = [article(title, text, url: url), article(title, text, url: url, on: date)]
    if Bool.random(using: &seed) { copies.append(article(title, text, sentence(20), url: url)) }
    if Bool.random(using: &seed) { copies.append(article(title, text, url: url, on: date.addingTimeInterval(50_000))) }
    return Int.random(in: 0..<4, using: &seed) == 0 ? [copies[0]] : copies
  }

  private func stored(_ articles: [ParsedArticle], isBulk: Bool) async throws -> View {
    let store = try Store(inMemory: ())
    for (number, article) in articles.enumerated() {
      _ = try await store.merge([PreparedFile(file(article, name: "\(number).txt"))], isBulk: isBulk)
      #expect(try await store.check() == [])
    }
    try await store.addMissingWords()
    try await store.prepareStories()
    return try await View(store)
  }

  @Test(arguments: OrderTests.fewSeeds)
  func `a date that comes later is as one that came first, in all that goes by dates`(seed: UInt64) async throws {
    var random = Seed(state: seed)
    var articles = (1...8).flatMap { Self.copies($0, &random) }
    for story in StoryTests.quake {
      var undated = story
      undated.published = nil
      articles += [undated, story]
    }
    let first = try await stored(articles.sorted { $0.published != nil && $1.published == nil }, isBulk: false)
    #expect(first.stories == [Set(StoryTests.quake.map(\.title))])
    for round in 0..<3 {
      let other = try await stored(articles.shuffled(using: &random), isBulk: round == 2)
      #expect(other == first, "seed \(seed), round \(round)")
    }
  }

  @Test func `what was marked, tagged and named stays so under the new number, and is taken back there`() async throws {
    let store = try Store(inMemory: ())
    let (title, text) = ("خبر عن مجلس المدينة ومالها", "نص طويل عن مجلس المدينة ومالها وما فيها من الناس")
    _ = try await store.merge([
      file(article(title, text, tags: ["مدينة"], source: "وكالة", related: ["خبر آخر عن أسواق المدينة"])),
      file(article("خبر آخر عن أسواق المدينة", "نص آخر.", on: day(2), related: [title]), name: "other"),
    ])
    let old = try await store.id(title)
    try await store.setTags(["مدينة", "مال"], of: old)
    try await store.mark(.read, [old])
    try await store.mark(.starred, [old])
    try await store.remember([old: ReadingPlace(text: 0, offset: 9)])
    _ = try await store.merge([file(article(title, text, on: day(1)), name: "dated")])
    let new = try await store.id(title)
    #expect(new.rawValue == day(1).wholeSeconds && new != old)
    // A row that still shows it leads to it.
    let shown = try #require(try await store.content(old))
    #expect(shown.article.id == old && shown.article.published == day(1) && shown.article.tags == ["مدينة", "مال"])
    #expect(try await store.raw(old) != nil)
    let versions = try await store.versions(of: new)
    #expect(try await store.versions(of: old) == versions)
    let content = try #require(try await store.content(new))
    #expect(content.article.tags == ["مدينة", "مال"] && content.article.isStarred && !content.article.isUnread)
    #expect(content.place == ReadingPlace(text: 0, offset: 9) && content.related.map(\.id).count == 1)
    #expect(try await store.content(store.id("خبر آخر عن أسواق المدينة"))?.related.first?.id == new)
    #expect(try await store.titles(Query(filter: "#مال ومالها ")) == [title])
    #expect(try await store.check() == [])
    for _ in 0..<3 { _ = try await store.undo() }
    let undone = try #require(try await store.content(new)).article
    #expect(undone.isUnread && !undone.isStarred && undone.tags == ["مدينة"])
    // Who showed it all the while knows its number of before.
    #expect(try await store.mark(.starred, [old]) == 1)
    #expect(try await store.setTags(["مال"], of: old))
    try await store.remember([old: ReadingPlace(text: 0, offset: 12)])
    let marked = try #require(try await store.content(new))
    #expect(marked.article.isStarred && marked.article.tags == ["مال"] && marked.place?.offset == 12)
    try await store.mark(.unstarred, [old])
    #expect(try await store.remove([old]).count == 1)
    #expect(try await store.content(old) == nil)
    #expect(try await store.check() == [])
  }

  @Test func `who shows an article under both its numbers knows that it is one, and removes it once`() async throws {
    let store = try Store(inMemory: ())
    let (title, text) = ("خبر عن مجلس المدينة ومالها", "نص طويل عن مجلس المدينة ومالها وما فيها من الناس")
    _ = try await store.merge([file(article(title, text, tags: ["مدينة"]))])
    let old = try await store.id(title)
    let dated = file(article(title, text, on: day(1)), name: "dated")
    _ = try await store.merge([dated, file(article("غيره", "نص."), name: "b")])
    let new = try await store.id(title)
    let news = try await store.news(of: .everything, KnownArticles(listed: [old]), atMost: 9)
    #expect(news.moved == [new] && !news.new.contains(new) && news.new.count == 1)
    try await store.mark(.starred, [new])
    #expect(try await store.remove([old, new]) == Removed(count: 0, starred: 1))
    try await store.mark(.unstarred, [old])
    #expect(try await store.remove([old, new]) == Removed(count: 1, starred: 0))
    #expect(try await store.check() == [])
    #expect(try await store.count(.everything) == 1)
    _ = try await store.undo()
    #expect(try await store.check() == [])
    #expect(try await store.count(.everything) == 2)
  }

  @Test func `a date that a feed adds to the same text is taken, and a later one is not`() async throws {
    let store = try Store(inMemory: ())
    let feed = try await store.subscribe("https://a.example/feed")
    func fetch(_ date: Date?) async throws -> Article {
      _ = try await store.merge(feed, [entry("1", "خبر عن مجلس المدينة", "نص الخبر كله", on: date)])
      #expect(try await store.check() == [])
      return try #require(try await store.articles(.everything, limit: 9).first)
    }
    #expect(try await fetch(nil).isDateArrival)
    try await store.mark(.read, matching: .everything)
    for (said, shown) in [(5, 5), (9, 5), (3, 3), (nil, 3)] {
      let article = try await fetch(said.map { day($0) })
      #expect(article.published == day(shown) && article.date == day(shown) && !article.isUnread)
      #expect(article.id.rawValue == day(shown).wholeSeconds)
    }
    #expect(try await store.count(.everything) == 1)
  }

  @Test(arguments: [false, true])
  func `a corrected article is of the day of its first text, and its text of its own`(inOrder: Bool) async throws {
    let store = try Store(inMemory: ())
    let texts = (1...3).map { number in
      article(
        "الحكم على شاعرة بالسجن بسبب قصائد", "حكم القضاء بالسجن \(number * 3) سنوات على شاعرة بسبب قصائد نشرتها.",
        url: "http://news.example/poet", on: day(6, second: number * 900))
    }
    for place in inOrder ? [0, 1, 2] : [0, 2, 1] { _ = try await store.merge([file(texts[place])]) }
    let stored = try #require(try await store.articles(.everything, limit: 9).first)
    #expect(stored.published == day(6, second: 900) && stored.date == day(6, second: 900))
    let versions = try await store.versions(of: stored.id)
    #expect(versions.map { $0.blocks.map(\.text) } == texts.reversed().map { $0.blocks.map(\.text) })
    #expect(versions.map(\.published) == texts.reversed().map(\.published))
  }

  @Test func `an article that an earlier program left where it came is put where its date is`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge([
      file(article("بلا تاريخ", "نص بلا تاريخ", tags: ["وسم"])),
      file(article("مؤرخ", "نص مؤرخ", on: day(9)), name: "b"),
      file(article("من الغد", "نص من الغد", on: day(40)), name: "c"),
    ])
    let (old, future) = (try await store.id("بلا تاريخ"), try await store.id("من الغد"))
    try await store.mark(.starred, [old])
    try await store.write { db in
      try db.execute(
        sql: "UPDATE article SET published = ?, dateSource = 2 WHERE id = ?",
        arguments: [day(3).wholeSeconds, old.rawValue])
    }
    try await store.prepareDates()
    #expect(try await store.titles() == ["من الغد", "مؤرخ", "بلا تاريخ"])
    let moved = try #require(try await store.content(store.id("بلا تاريخ"))).article
    #expect(moved.id.rawValue == day(3).wholeSeconds && moved.date == day(3) && moved.isStarred)
    #expect(try await store.id("من الغد") == future)
    #expect(try await store.titles(Query(filter: "on:2025-07-03 #وسم ")) == ["بلا تاريخ"])
    #expect(try await store.check() == [])
    #expect(try await store.rows("SELECT value FROM state WHERE name = 'datesBelow'") == ["0"])
  }
}
