import ArticleParsing
import FilterLanguage
import Foundation
import Testing

@testable import Store

/// Which entries of feeds are one article: in one fetch, and from fetch to fetch.
struct FeedIdentityTests {
  let store: Store
  let feed: Feed

  init() async throws {
    store = try Store(inMemory: ())
    feed = try await store.subscribe("https://r.example/feed")
  }

  private static let about = "يقدم البرنامج كل يوم موجزا لأهم ما جرى في البلاد"

  private static func editions(_ days: ClosedRange<Int>, hours: Int = 24) -> [FeedEntry] {
    days.map { number in
      entry(
        "ep-\(number)", "الموجز", about, link: "https://r.example/ep/\(number)",
        on: day(1).addingTimeInterval(Double(number * hours * 3_600)))
    }
  }

  @Test(arguments: [24, 1, 168])
  func `editions of one title and text are as many as their ids, addresses and times`(hours: Int) async throws {
    #expect(try await store.merge(feed, Self.editions(1...3, hours: hours)) == MergeResult(added: 3))
    #expect(try await store.merge(feed, Self.editions(1...3, hours: hours)) == MergeResult(unchanged: 3))
    #expect(
      try await store.merge(feed, Self.editions(3...5, hours: hours)) == MergeResult(added: 2, unchanged: 1))
    #expect(try await store.merge(feed, Self.editions(6...6, hours: hours)) == MergeResult(added: 1))
    #expect(try await store.count(Query(isUnreadOnly: true)) == 6)
    #expect(try await store.check() == [])
  }

  @Test func `editions that have nothing but a title and a time are told apart`() async throws {
    let entries = (1...3).map { entry(nil, "الموجز", Self.about, on: day($0)) }
    #expect(try await store.merge(feed, entries) == MergeResult(added: 3))
    #expect(try await store.merge(feed, entries) == MergeResult(unchanged: 3))
    #expect(try await store.merge(feed, [entries[2]]) == MergeResult(unchanged: 1))
    #expect(try await store.check() == [])
  }

  @Test func `one story under two addresses in one fetch is one article`() async throws {
    let (a, b) = ("https://r.example/sport/7", "https://r.example/all/7")
    let entries = [
      entry("1", "فوز المنتخب", "فاز المنتخب أمس.", link: a, on: day(1)),
      entry("2", "فوز المنتخب", "فاز المنتخب أمس.", link: b, on: day(1)),
    ]
    #expect(try await store.merge(feed, entries) == MergeResult(added: 1, unchanged: 1))
    #expect(try await store.merge(feed, entries) == MergeResult(unchanged: 2))
  }

  static let moves: [(String, @Sendable (Int) -> String)] = [
    ("https", { "https://n.example/\($0)" }), ("www", { "http://www.n.example/\($0)" }),
    ("a slash", { "http://n.example/\($0)/" }), ("a number behind #", { "http://n.example/\($0)#2" }),
    ("parameters", { "http://n.example/\($0)?utm_source=rss&utm_medium=feed" }),
  ]

  @Test(arguments: moves.map(\.0), [true, false])
  func `a story is not doubled by its address`(move: String, hasText: Bool) async throws {
    let address = try #require(Self.moves.first { $0.0 == move }).1
    let titles = ["افتتاح جسر جديد في المدينة", "الليلة النهائي", "مطر"]
    func entries(_ address: (Int) -> String) -> [FeedEntry] {
      titles.enumerated().map { number, title in
        entry(address(number), title, hasText ? "نص \(title) كاملا" : "", link: address(number), on: day(1))
      }
    }
    #expect(try await store.merge(feed, entries { "http://n.example/\($0)" }) == MergeResult(added: 3))
    try await store.mark(.read, matching: .everything)
    for _ in 1...2 { #expect(try await store.merge(feed, entries(address)).added == 0) }
    #expect(try await store.merge(feed, entries(address)) == MergeResult(unchanged: 3))
    #expect(try await store.count(.everything) == 3)
    #expect(try await store.count(Query(isUnreadOnly: true)) == 0)
    #expect(try await store.articles(.everything, limit: 1).first?.url == address(0))
    #expect(try await store.check() == [])
  }

  @Test func `an id that counts up behind # is one article, which follows the last of them`() async throws {
    let link = "https://n.example/articles/c1"
    let texts = ["وقع الزلزال فجرا وأوقع 3 قتلى", "وقع الزلزال فجرا وأوقع 12 قتيلا", "وقع الزلزال فجرا وأوقع 9"]
    for (number, text) in texts.enumerated() {
      let title = number == 0 ? "زلزال يضرب الساحل" : "زلزال يضرب الساحل ونزوح الآلاف"
      let result = try await store.merge(feed, [entry("\(link)#\(number)", title, text, link: link, on: day(1))])
      #expect(result == (number == 0 ? MergeResult(added: 1) : MergeResult(updated: 1)))
    }
    let again = entry("\(link)#3", "زلزال يضرب الساحل ونزوح الآلاف", texts[2], link: link, on: day(1))
    #expect(try await store.merge(feed, [again]) == MergeResult(unchanged: 1))
    let id = try await store.id("زلزال يضرب الساحل ونزوح الآلاف")
    #expect(try await store.content(id)?.blocks.map(\.text) == [texts[2]])
    #expect(try await store.count(.everything) == 1)
    #expect(try await store.check() == [])
  }

  static let stories = [
    ("افتتاح مدرسة في الحي القديم", "افتتح الوزير اليوم مدرسة تتسع لألف طالب في الحي القديم."),
    ("زلزال قبالة سواحل اليابان", "ضرب زلزال قوي سواحل البلاد ولم ترد أنباء عن إصابات حتى الآن."),
    ("فوز المنتخب في النهائي", "أحرز اللاعبون ثلاثة أهداف دون رد أمام جمهور كبير من المشجعين."),
    ("أمطار غزيرة في الجنوب", "غمرت السيول طرقا عدة وعطلت الدراسة في قرى الجنوب كلها أياما."),
  ]

  @Test func `one word for an id, for ever, does not make one article of all`() async throws {
    func story(_ number: Int) -> FeedEntry {
      let (title, text) = Self.stories[number]
      return entry("latest", title, text, link: "https://r.example/\(number)", on: day(number + 1))
    }
    for number in 0...3 { #expect(try await store.merge(feed, [story(number)]) == MergeResult(added: 1)) }
    #expect(try await store.merge(feed, [story(3)]) == MergeResult(unchanged: 1))
    #expect(try await store.merge(feed, [story(0)]) == MergeResult(unchanged: 1))
    #expect(try await store.count(.everything) == 4)
    // Its last one is corrected.
    var corrected = story(3)
    corrected.content = Self.stories[3].1 + " وعادت بعدها."
    corrected.raw += [1]
    #expect(try await store.merge(feed, [corrected]) == MergeResult(updated: 1))
    // The first one went, and those after it come all the same.
    #expect(try await store.prune(keeping: .newest(3)) == 1)
    #expect(try await store.merge(feed, [story(0)]) == MergeResult(unchanged: 1))
    let next = entry("latest", "معرض للكتاب", "يفتح المعرض أبوابه غدا.", link: "https://r.example/9", on: day(9))
    #expect(try await store.merge(feed, [next]) == MergeResult(added: 1))
    #expect(try await store.check() == [])
  }

  @Test func `a file of a feed keeps what the feed keeps`() async throws {
    let home = "https://r.example/"
    let lists = [
      Self.editions(1...4), Self.editions(1...4, hours: 1),
      Self.stories.enumerated().map { entry("n\($0)", $1.0, $1.1, link: home) },
      (1...3).map { entry("p\($0)", "رسم اليوم", "", link: home + "\($0)", on: day($0)) },
    ]
    for entries in lists {
      let (asFile, asFeed) = try (Store(inMemory: ()), Store(inMemory: ()))
      let articles = entries.map(article)
      let file = ImportedFile(
        name: "feed.xml", bytes: Array("\(articles)".utf8), arrived: day(31), articles: articles, kind: .feed)
      #expect(try await asFile.merge([file]) == MergeResult(added: entries.count))
      let feed = try await asFeed.subscribe("https://r.example/feed")
      #expect(try await asFeed.merge(feed, entries) == MergeResult(added: entries.count))
      #expect(try await asFile.titles() == asFeed.titles())
      // And together.
      let again = try await asFile.subscribe("https://r.example/feed")
      #expect(try await asFile.merge(again, entries).added == 0)
      #expect(try await asFile.merge(again, entries).added == 0)
      #expect(try await asFile.check() == [])
    }
  }
}
