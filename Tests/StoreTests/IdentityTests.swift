import ArticleParsing
import FilterLanguage
import Foundation
import Testing

@testable import Store

/// Which articles of imports are one, and which text of one is shown.
struct IdentityTests {
  static let home = "http://news.example/"
  static let school = (
    "افتتاح مدرسة جديدة في الحي", "افتتح الوزير اليوم مدرسة جديدة في الحي القديم تتسع لأكثر من ألف طالب وطالبة."
  )
  static let quake = (
    "زلزال يضرب سواحل اليابان",
    "ضرب زلزال قوي سواحل البلاد فجرا ولم ترد أنباء عن إصابات حتى الآن، وحذرت الأرصاد من موج عال."
  )

  private func count(_ articles: [ParsedArticle]) async throws -> Int {
    let store = try Store(inMemory: ())
    for article in articles { _ = try await store.merge([file(article)]) }
    #expect(try await store.check() == [])
    return try await store.count(.everything)
  }

  @Test(arguments: [(1, 40), (1, 1), (nil, nil), (nil, 3)])
  func `an equal address alone makes no article another's`(first: Int?, second: Int?) async throws {
    let (a, b) = (first.map { day($0) }, second.map { day($0) })
    for texts in [(Self.school.1, Self.quake.1), ("نص قصير", Self.quake.1), ("", ""), (Self.school.1, "نص قصير")] {
      let one = article(Self.school.0, texts.0, url: Self.home, on: a)
      let two = article(Self.quake.0, texts.1, url: Self.home, on: b)
      #expect(try await count([one, two]) == 2)
      #expect(try await count([two, one]) == 2)
    }
  }

  @Test(arguments: ["https://news.example/7", "http://www.news.example/7/", "http://news.example/7?utm_source=a"])
  func `an address that title or text bears out is one, however it is written`(address: String) async throws {
    let one = article(Self.school.0, Self.school.1, url: "http://news.example/7", on: day(1))
    #expect(try await count([one, article(Self.school.0, "", url: address, on: day(1))]) == 1)
    #expect(try await count([one, article("عنوان آخر", Self.school.1, url: address, on: day(9))]) == 1)
    #expect(
      try await count([one, article(Self.school.0, Self.school.1 + " وأضاف أن العام يبدأ غدا.", url: address)]) == 1)
  }

  private static let told = "حكم القضاء بالسجن خمس سنوات على شاعرة بسبب قصائد نشرتها على الإنترنت."
  private static let rest = "وقالت المحكمة إن العقوبة تبدأ اليوم، وإن الشاعرة تستطيع الطعن خلال شهر واحد من صدور الحكم."

  @Test func `the later correction at an address wins, in whichever order they come`() async throws {
    let address = "http://news.example/poet"
    let wrong = article("السجن خمس سنوات لشاعرة", Self.told, Self.rest, url: address, on: day(1))
    let right = article(
      "السجن خمسة أشهر لشاعرة", Self.told.replacing("خمس سنوات", with: "خمسة أشهر"),
      "وقالت المحكمة إن العقوبة تبدأ اليوم.",
      url: address, on: day(1, second: 18_000))
    for articles in [[wrong, right], [right, wrong]] {
      let store = try Store(inMemory: ())
      for article in articles { _ = try await store.merge([file(article)]) }
      let stored = try #require(try await store.articles(.everything, limit: 9).first)
      #expect(try await store.count(.everything) == 1)
      #expect(stored.title == right.title)
      #expect(try await store.content(stored.id)?.blocks == right.blocks)
      #expect(try await store.check() == [])
    }
  }

  @Test func `a later summary is no correction`() async throws {
    let address = "http://news.example/poet"
    let full = article("السجن لشاعرة", Self.told, Self.rest, url: address, on: day(1))
    let summary = article("السجن لشاعرة", Self.told, url: address, on: day(1, second: 600))
    let store = try Store(inMemory: ())
    for article in [full, summary] { _ = try await store.merge([file(article)]) }
    #expect(try await store.content(store.id("السجن لشاعرة"))?.blocks == full.blocks)
  }

  @Test(arguments: [true, false])
  func `what takes an article back at its address is shown, whichever comes first`(isTakenBackFirst: Bool) async throws
  {
    let address = "http://news.example/poet"
    let full = article(
      "السجن لشاعرة بسبب قصائد", Self.told, Self.rest, Self.rest, Self.rest, url: address, on: day(1))
    let back = article(
      "السجن لشاعرة بسبب قصائد", "تسحب الصحيفة هذا الخبر وتعتذر عنه.", url: address, on: day(1, second: 9_000))
    let store = try Store(inMemory: ())
    for article in isTakenBackFirst ? [back, full] : [full, back] { _ = try await store.merge([file(article)]) }
    let id = try await store.id("السجن لشاعرة بسبب قصائد")
    #expect(try await store.count(.everything) == 1)
    #expect(try await store.content(id)?.blocks == back.blocks)
    #expect(try await store.versions(of: id).map(\.blocks) == [back.blocks, full.blocks])
  }

  @Test func `ids of one place tell articles apart that have one address`() async throws {
    let store = try Store(inMemory: ())
    for (number, name) in ["أول", "ثان", "ثالث"].enumerated() {
      var line = article(
        "خبر \(name) عن المدينة والناس", "النص الخاص بالخبر \(name) وحده دون غيره من أخبار هذه المدينة كلها.",
        url: Self.home, on: day(1))
      line.key = "news.jsonl\n\(number)"
      _ = try await store.merge([file(line, name: "news.jsonl:\(number + 1)")])
    }
    #expect(try await store.count(.everything) == 3)
  }

  private static let weather = [
    "توقعت الأرصاد طقسا حارا على شرق البلاد ووسطها مع رياح سطحية مثيرة للأتربة تحد من مدى الرؤية الأفقية في السهول.",
    "وتتكون السحب الرعدية على المرتفعات الجنوبية الغربية خلال ساعات ما بعد الظهر وتمتد حتى منتصف الليل تقريبا.",
  ]

  @Test(arguments: [
    ("الخميس 23 يوليو.", "الجمعة 24 يوليو."), ("يوم الخميس", "ليوم الجمعة والسبت"), ("23 يوليو 2015", "في 24 يوليو"),
    ("٢٣ تموز", "٢٤ تموز"), ("الحرارة 31 درجة", "الحرارة 34 درجة"), ("Thursday, July 23", "Friday, July 24"),
  ])
  func `days of a series are articles of their own`(one: String, other: String) async throws {
    let address = "http://meteo.example/"
    for addresses in [(address + "23", address + "24"), (address, address), (nil, nil)] as [(String?, String?)] {
      let articles = [
        article(
          "حالة الطقس المتوقعة", Self.weather[0], Self.weather[1], one, source: "أ", url: addresses.0, on: day(23)),
        article(
          "حالة الطقس المتوقعة", Self.weather[0], Self.weather[1], other, source: "ب", url: addresses.1, on: day(24)),
      ]
      #expect(try await count(articles) == 2)
      #expect(try await count(articles.reversed()) == 2)
    }
  }

  @Test func `short editions of one source are as many as their days`() async throws {
    for address in [nil, "http://paper.example/"] {
      #expect(
        try await count((1...4).map { article("رسم اليوم", "ريشة الرسام", source: "ص", url: address, on: day($0)) })
          == 4)
    }
    let hourly = (1...4).map {
      article("الموجز", "موجز الأخبار", source: "ص", url: "http://paper.example/\($0)", on: day(1, second: $0 * 3_600))
    }
    #expect(try await count(hourly) == 4)
  }

  private static let garden = TwiceTests.paragraphs

  @Test func `the same text under another headline within days is one article`() async throws {
    let one = TwiceTests.article()
    let other = TwiceTests.article("افتتاح متنزه للأطفال قرب الجسر القديم بعد انتظار طويل", on: day(4))
    #expect(try await count([one, other]) == 1)
    #expect(try await count([other, one]) == 1)
    #expect(try await count([one, TwiceTests.article("افتتاح متنزه للأطفال قرب الجسر", on: day(9))]) == 2)
    // A round-up holds the whole text among others.
    let more = (1...4).map {
      "خبر آخر من أخبار اليوم رقمه \($0) وفيه كلام كثير عن أمور لا صلة لها بما قبله ولا بما بعده من كلام."
    }
    #expect(try await count([one, TwiceTests.article("أبرز ما جرى في البلاد", Self.garden + more + more)]) == 2)
    // What a programme says of itself each time.
    #expect(
      try await count([TwiceTests.article("الحلقة 12: حوار مع رسام"), TwiceTests.article("الحلقة 13: لقاء مع كاتبة")])
        == 2)
  }

  @Test func `the order in which articles come does not matter`() async throws {
    let later = Self.garden.dropLast() + ["وتنتقد جمعيات محلية إزالة السوق الشعبي القديم."]
    func at(_ address: String, _ article: ParsedArticle) -> ParsedArticle {
      var article = article
      article.url = address
      return article
    }
    let sets = [
      [
        at("http://a.example/1", TwiceTests.article()),
        at("https://a.example/1/", TwiceTests.article(TwiceTests.title, Array(later), on: day(3, second: 900))),
        TwiceTests.article("افتتاح متنزه للأطفال قرب الجسر القديم بعد انتظار", on: day(4)),
        TwiceTests.article(TwiceTests.title, Self.garden.map { $0.replacing("12", with: "15") }, on: day(4)),
      ],
      [
        article(Self.school.0, Self.school.1, url: Self.home, on: day(1)),
        article(Self.quake.0, Self.quake.1, url: Self.home, on: day(1)),
        article(Self.quake.0, Self.quake.1 + " ثم زاد الموج.", url: "https://www.news.example", on: day(1, second: 60)),
        article(Self.school.0, "", url: Self.home, on: day(1)),
      ],
    ]
    for articles in sets {
      var results: Set<[String]> = []
      for order in Self.permutations(articles) {
        let store = try Store(inMemory: ())
        for article in order { _ = try await store.merge([file(article)]) }
        var texts: [String] = []
        for article in try await store.articles(.everything, limit: 9) {
          let body = try await store.content(article.id)?.blocks.map(\.text).joined(separator: "|") ?? ""
          texts.append([article.title, article.url.map(AddressKey.text) ?? "", body].joined(separator: "\n"))
        }
        results.insert(texts.sorted())
      }
      #expect(results.count == 1)
      #expect(results.first?.count == 2)
    }
  }

  private static func permutations(_ articles: [ParsedArticle]) -> [[ParsedArticle]] {
    guard articles.count > 1 else { return [articles] }
    return articles.indices.flatMap { place in
      var rest = articles
      let first = rest.remove(at: place)
      return permutations(rest).map { [first] + $0 }
    }
  }
}
