import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Which articles are of one story.
struct StoryTests {
  static let quake = [
    article(
      "زلزال قوي يضرب مدينة ساحلية ويوقع ضحايا",
      "ضرب زلزال بقوة 6.4 درجات مدينة مرفأ الريح الساحلية فجر الخميس وأوقع عشرات القتلى والجرحى بحسب الدفاع المدني.",
      "وقال رئيس البلدية إن المستشفيات امتلأت بالجرحى وإن فرق الإنقاذ تبحث تحت الأنقاض.",
      source: "وكالة الساحل", on: day(3, second: 60)),
    article(
      "عشرات القتلى في زلزال ضرب مرفأ الريح",
      "قتل عشرات الأشخاص في زلزال بقوة 6.4 درجات ضرب مدينة مرفأ الريح الساحلية فجر الخميس بحسب الدفاع المدني.",
      "ووصلت طائرات مساعدات من الدول المجاورة إلى المطار العسكري القريب محملة بالخيام والأدوية.",
      source: "صحيفة الجبل", on: day(3, second: 7_200)),
    article(
      "فرق الإنقاذ تبحث عن ناجين من زلزال مرفأ الريح",
      "تواصل فرق الإنقاذ البحث تحت الأنقاض عن ناجين من الزلزال الذي ضرب مدينة مرفأ الريح الساحلية بقوة 6.4 درجات فجر الخميس.",
      source: "قناة النهر", on: day(3, second: 20_000)),
  ]
  private static let others = [
    article(
      "المنتخب يفوز ببطولة كرة اليد", "فاز المنتخب الوطني ببطولة كرة اليد بعد مباراة طويلة في القاعة الكبرى.",
      source: "وكالة الساحل", on: day(3, second: 90)),
    article(
      "البرلمان يناقش قانون المياه الجديد", "ناقش البرلمان مشروع قانون المياه الجديد الذي قدمته وزارة الزراعة.",
      source: "صحيفة الجبل", on: day(3, second: 100)),
  ]

  @Test func `reports of one event are one story, oldest first, and others stand alone`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge((Self.quake + Self.others).map { file($0) })
    #expect(try await store.storyTitles() == [Set(Self.quake.map(\.title))])
    let story = try await store.story(of: store.id(Self.quake[2].title))
    #expect(story.map(\.article.title) == Self.quake.map(\.title))
    #expect(story.map(\.role) == [.report, .update, .update])
    #expect(story[0].newSentences == [])
    #expect(story[1].newSentences.count == 1 && story[1].newSentences[0].hasPrefix("ووصلت طائرات مساعدات"))
    #expect(try await store.story(of: store.id(Self.others[0].title)) == [])
    #expect(try await store.check() == [])
  }

  @Test func `in which order articles come, and in how many writes, does not matter here`() async throws {
    let all = Self.quake + Self.others
    var random = Seed.ofRun
    for round in 0..<12 {
      let store = try Store(inMemory: ())
      let shuffled = all.shuffled(using: &random)
      if round.isMultiple(of: 3) {
        _ = try await store.merge(shuffled.map { file($0) })
      } else {
        for article in shuffled {
          _ = try await store.merge([PreparedFile(file(article))], isBulk: round % 3 == 2)
        }
        try await store.addMissingWords()
        try await store.prepareStories()
      }
      #expect(try await store.storyTitles() == [Set(Self.quake.map(\.title))])
    }
  }

  /// Headlines of which no two are of one story, whatever is in their texts.
  static let apart: [(String, String)] = [
    ("البنك المركزي يرفع سعر الفائدة", "البنك المركزي يخفض سعر الفائدة"),
    ("الوزير يؤكد استقالة رئيس الهيئة", "الوزير ينفي استقالة رئيس الهيئة"),
    ("مقتل 12 شخصا في حادث الحافلة", "مقتل 13 شخصا في حادث الحافلة"),
    ("الحكومة توافق على قانون المياه", "الحكومة لا توافق على قانون المياه"),
    ("طقس الاثنين في البلاد", "طقس الثلاثاء في البلاد"),
    ("حالة الطقس ليوم الأربعاء", "توقعات الأرصاد لطقس الخميس"),
    ("مظاهرة ضد قانون المياه في العاصمة", "مظاهرة مع قانون المياه في العاصمة"),
    ("اجتماع الوزراء قبل القمة العربية", "اجتماع الوزراء بعد القمة العربية"),
    ("الحزب مع قانون المياه والنقابة مع الإضراب", "الحزب ضد قانون المياه والنقابة مع الإضراب"),
    ("خسارة المنتخب مباراة الذهاب والفوز في الإياب", "فوز المنتخب مباراة الذهاب والفوز في الإياب"),
  ]

  @Test(arguments: apart) func `opposites and days of a series are two`(first: String, second: String) async throws {
    let text = "قال مصدر مسؤول في بيان صدر صباح اليوم إن الأمر نهائي وإن التفاصيل ستعلن لاحقا في مؤتمر صحفي."
    let store = try Store(inMemory: ())
    _ = try await store.merge([
      file(article(first, first + ". " + text, source: "أ", on: day(3))),
      file(article(second, second + ". " + text, source: "ب", on: day(3, second: 3_600))),
    ])
    #expect(try await store.storyTitles() == [])
  }

  @Test(arguments: ["صورة اليوم", "Breaking news", "زلزال المغرب"])
  func `a headline of two words without a text tells of no event in particular`(title: String) async throws {
    let store = try Store(inMemory: ())
    let files = (1...3).map { number in
      file(article(title, source: "مصدر \(number)", url: "https://\(number).example/a", on: day(3, second: number)))
    }
    _ = try await store.merge(files)
    #expect(try await store.count(.everything) == 3)
    #expect(try await store.storyTitles() == [])
  }

  /// Short articles in another language than most of a store, whose every word is rare in it.
  static let foreign: [[(title: String, text: String)]] = [
    [
      ("Fresh lava on Etna", "The volcano woke up again."), ("Fresh talks on fisheries", "Ministers met in Oslo."),
      ("Minister opens school in Homs", "Pupils came early."), ("Minister resigns after vote", "Parliament was split."),
    ],
    [
      ("زلزله در ازمیر", "چند خانه ویران گشت."), ("زلزله در لیگ برتر", "سرمربی تیم برکنار شد."),
      ("غار تازه در کرمان", "پژوهشگران نقشه‌اش را کشیدند."), ("گفت‌وگوی تازهٔ نفتی", "نمایندگان به وین رسیدند."),
    ],
  ]

  @Test(arguments: foreign) func `one word in common is no event, be it rare here`(
    articles: [(title: String, text: String)]
  ) async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge(UndatedStoryTests.others.map { file($0) })
    let files = articles.enumerated().map { number, texts in
      file(article(texts.title, texts.text, source: "Source \(number)", on: day(3, second: number * 600)))
    }
    _ = try await store.merge(files)
    #expect(try await store.storyTitles() == [])
  }

  @Test func `short articles in another language on one event are a story still`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge(UndatedStoryTests.others.map { file($0) })
    let titles = ["Fresh lava on Etna", "Etna: lava reaches a road"]
    for (number, title) in titles.enumerated() {
      let text = ["The volcano woke up again.", "The volcano is awake, said the mayor."][number]
      let date = day(3, second: number * 600)
      _ = try await store.merge([file(article(title, text, source: "Source \(number)", on: date))])
    }
    #expect(try await store.storyTitles() == [Set(titles)])
  }

  @Test func `a story grows for four days`() async throws {
    let store = try Store(inMemory: ())
    var late = Self.quake[1]
    late.published = day(8)
    late.title = "حصيلة زلزال مرفأ الريح بعد أيام"
    _ = try await store.merge((Self.others + [Self.quake[0], Self.quake[2], late]).map { file($0) })
    #expect(try await store.storyTitles() == [[Self.quake[0].title, Self.quake[2].title]])
  }

  @Test func `who is left alone when articles go stands alone`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge((Self.others + Self.quake).map { file($0) })
    #expect(try await store.prune(keeping: .newest(2)) == 3)
    #expect(try await store.storyTitles().first?.count == 2)
    #expect(try await store.prune(keeping: .newest(1)) == 1)
    #expect(try await store.storyTitles() == [])
    #expect(try await store.rows("SELECT count(*) FROM storyMember") == ["0"])
    #expect(try await store.check() == [])
  }

  @Test(arguments: [false, true])
  func `an older store learns its stories bit by bit, or after a repair`(isRepaired: Bool) async throws {
    let folder = try TemporaryFolder()
    func fill() async throws {
      _ = try await Store(path: folder.file()).merge((Self.quake + Self.others).map { file($0) })
    }
    try await fill()
    let queue = try DatabaseQueue(path: folder.file())
    try await queue.write { db in try db.execute(sql: "\(Downgrade.stories); PRAGMA user_version = 16") }
    try queue.close()
    if isRepaired { _ = try await Store.repair(path: folder.file(), into: folder.file("new.sqlite")) }
    let store = try Store(path: folder.file(isRepaired ? "new.sqlite" : "nashra.sqlite"))
    #expect(try await store.storyTitles() == [])
    try await store.prepareStories()
    #expect(try await store.storyTitles() == [Set(Self.quake.map(\.title))])
    #expect(try await store.rows("SELECT value FROM state WHERE name = 'storiesBelow'") == [])
    #expect(try await store.check() == [])
  }

  @Test func `a text again with little else is a copy`() {
    let text = Self.quake[0].blocks
    let course = StoryCourse([text, text + [Block(.paragraph, "نقلا عن الوكالة.")], Self.quake[1].blocks])
    #expect(course.steps.map(\.role) == [.report, .copy, .update])
    #expect(course.steps[1].newSentences == [])
  }

  @Test func `a dot within a number or an address ends no sentence`() {
    #expect(
      SentenceEnds.parts(of: "بلغ 6.4 درجات. ثم هدأ؟ نعم! انظر a.example الآن") == [
        "بلغ 6.4 درجات.", "ثم هدأ؟", "نعم!", "انظر a.example الآن",
      ])
  }
}
