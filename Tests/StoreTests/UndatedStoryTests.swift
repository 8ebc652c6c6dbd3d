import ArticleParsing
import FilterLanguage
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Store

/// Articles that say no date: of their event nobody knows when it was.
struct UndatedStoryTests {
  /// Pages of an archive that tell of like events in years and places far from each other; the last two of one.
  static let archive: [ParsedArticle] = [
    article(
      "شاحنة تدهس متسوقين في سوق الميلاد ببلدة السواقي",
      "قتل تسعة أشخاص وأصيب عشرات حين دهست شاحنة حشدا من المتسوقين في سوق الميلاد وسط بلدة السواقي، وقالت الشرطة إن السائق فر "
        + "من المكان وإنها تتعامل مع الحادث على أنه هجوم متعمد.",
      "وأغلقت الشرطة الشوارع المحيطة وفتشت الشاحنة بحثا عن متفجرات.", source: "وكالة الساحل", on: day(-900)),
    article(
      "قتلى وجرحى في هجوم دهس بشاحنة على كورنيش مرفأ الريح",
      "دهست شاحنة حشدا كان يحتفل على كورنيش مرفأ الريح فقتل عشرات الأشخاص وأصيب آخرون قبل أن تقتل الشرطة السائق بالرصاص، وقالت "
        + "السلطات إنه هجوم متعمد.",
      "وفتشت الشرطة الشاحنة بحثا عن متفجرات وأغلقت الشوارع المحيطة.", source: "صحيفة الجبل", on: day(-1_100)),
    article(
      "هجوم دهس في شارع المشاة بمدينة الجسور والشرطة تلاحق السائق",
      "قتل أربعة أشخاص وأصيب آخرون في هجوم دهس بشاحنة في شارع المشاة بمدينة الجسور، وقالت الشرطة إن السائق فر من المكان وإنها "
        + "تتعامل مع الحادث على أنه هجوم متعمد.",
      source: "قناة النهر", on: day(-700)),
    article(
      "سيارة تدهس جنودا قرب محطة الحافلات في رأس الرمل",
      "أصيب أربعة جنود حين دهستهم سيارة قرب محطة الحافلات في رأس الرمل، وأطلقت الشرطة الرصاص على السائق، وقالت السلطات إنه هجوم "
        + "دهس متعمد.",
      source: "وكالة الساحل", on: day(-1_500)),
    article(
      "إصابة جنود في عملية دهس عند رأس الرمل",
      "أصيب جنود في عملية دهس بسيارة قرب محطة الحافلات في رأس الرمل، وقالت السلطات إن الشرطة أطلقت الرصاص على السائق وإن الهجوم "
        + "متعمد.",
      "ونقل أربعة جنود إلى المستشفى القريب.", source: "صحيفة الجبل", on: day(-1_500, second: 3_000)),
  ]
  /// What else stands in a store, so that the words of these are rare in it.
  static let others: [ParsedArticle] = {
    let matters = [
      "البرلمان يناقش قانون المياه والزراعة في جلسة طويلة", "المنتخب يفوز ببطولة كرة اليد في القاعة الكبرى",
      "ارتفاع أسعار القمح في الأسواق العالمية بعد الجفاف", "افتتاح معرض الكتاب بمشاركة دور نشر من بلدان كثيرة",
      "علماء يكتشفون كوكبا بعيدا حول نجم صغير", "الأطباء ينصحون بشرب الماء في أيام الحر",
    ]
    return (0..<60).map { number in
      let matter = matters[number % matters.count]
      return article(
        "\(matter) \(number)", "\(matter)، وهذا نص عدد \(number * 37 + 11) منه وما فيه من أرقام \(number * 91).",
        source: "صحيفة \(number)", on: day(-1_000 + number * 20))
    }
  }()

  static func undated(_ articles: [ParsedArticle]) -> [ParsedArticle] {
    articles.map { article in
      var article = article
      article.published = nil
      return article
    }
  }

  @Test func `undated pages of an archive on like events are no story, though they come in one hour`() async throws {
    let store = try Store(inMemory: ())
    _ = try await store.merge(Self.others.map { file($0) })
    _ = try await store.merge(Self.undated(Self.archive).map { file($0) })
    #expect(try await store.count(.everything) == Self.others.count + Self.archive.count)
    #expect(try await store.storyTitles() == [])
    #expect(try await store.check() == [])
  }

  @Test func `with their dates those of one event are one story, and an undated one of it stands beside`() async throws
  {
    let store = try Store(inMemory: ())
    _ = try await store.merge(Self.others.map { file($0) })
    _ = try await store.merge(Self.archive.map { file($0) })
    #expect(try await store.storyTitles() == [Set(Self.archive.suffix(2).map(\.title))])
    var late = StoryTests.quake
    late[2].published = nil
    // As if it had come in the hour of the event.
    _ = try await store.merge(late.map { file($0, arrived: day(3, second: 30_000)) })
    #expect(try await store.storyTitles().contains(Set(late.prefix(2).map(\.title))))
    #expect(try await store.story(of: store.id(late[2].title)) == [])
  }

  @Test func `what says a day to come is of no story on the day when it came`() async throws {
    let store = try Store(inMemory: ())
    var quake = StoryTests.quake
    quake[1].published = day(20_000)
    quake[2].published = day(20_000, second: 60)
    _ = try await store.merge(Self.others.map { file($0) })
    _ = try await store.merge(quake.map { file($0, arrived: day(3, second: 300)) })
    #expect(try await store.storyTitles() == [])
  }

  @Test func `undated articles around do not keep dated ones from their story`() async throws {
    let store = try Store(inMemory: ())
    let (first, second) = (StoryTests.quake[0], StoryTests.quake[1])
    // As like as can be, and more than are looked at for one.
    let around = (0..<40).map { number in
      article(
        "\(first.title) \(number)", first.blocks[0].text.replacing("عشرات", with: "عدد \(number * 7 + 3)"),
        source: "صحيفة \(number)")
    }
    _ = try await store.merge([file(first)])
    _ = try await store.merge(around.map { file($0, arrived: day(3, second: 4_000)) })
    _ = try await store.merge([file(second)])
    #expect(try await store.count(.everything) > 30)
    #expect(try await store.storyTitles() == [[first.title, second.title]])
  }

  /// Pages on matters that come again each week, some of them without a date at first or for ever; and the titles of
  /// those that are of one event by the dates that are known in the end.
  private static func pages(_ seed: inout Seed) -> (files: [ParsedArticle], stories: Set<Set<String>>) {
    func words(_ count: Int) -> [String] {
      (0..<count).map { _ in String((0..<7).map { _ in Array("بتجدرسطعقكلمنهي").randomElement(using: &seed) ?? "ب" }) }
    }
    var (files, stories): ([ParsedArticle], Set<Set<String>>) = ([], [])
    for matter in 0..<3 {
      let common = words(14)
      for week in 0..<3 {
        var dated: Set<String> = []
        let event = words(6)
        for teller in 0..<Int.random(in: 1...4, using: &seed) {
          let title = (event.prefix(2) + words(2) + common.prefix(1)).shuffled(using: &seed).joined(separator: " ")
          let text = (event + common + words(3)).shuffled(using: &seed).joined(separator: " ")
          let date = day(1 + week * 7, second: matter * 900 + teller * 3_000)
          let copies = [nil, date].map { article(title, text, source: "صحيفة \(teller)", on: $0) }
          switch Int.random(in: 0..<4, using: &seed) {
          case 0: files.append(copies[0])
          case 1: files.append(copies[1])
          default: files += copies
          }
          if files.last?.published != nil { dated.insert(title) }
        }
        if dated.count > 1 { stories.insert(dated) }
      }
    }
    return (files, stories)
  }

  @Test(arguments: OrderTests.fewSeeds)
  func `stories are those of the dates that are known in the end, in whatever order they come`(
    seed: UInt64
  ) async throws {
    var random = Seed(state: seed)
    let (pages, stories) = Self.pages(&random)
    for round in 0..<4 {
      let store = try Store(inMemory: ())
      let shuffled = pages.shuffled(using: &random)
      if round == 0 {
        _ = try await store.merge(shuffled.enumerated().map { file($1, name: "\($0).txt") })
      } else {
        for (number, page) in shuffled.enumerated() {
          // Long after, or in the hours of the last week's events.
          let arrived = round == 1 ? day(31) : day(15, second: 15_000 + number)
          _ = try await store.merge(
            [PreparedFile(file(page, name: "\(number).txt", arrived: arrived))], isBulk: round == 3)
        }
        try await store.addMissingWords()
        try await store.prepareStories()
      }
      #expect(try await store.storyTitles() == stories, "seed \(seed), round \(round)")
      #expect(try await store.check() == [])
    }
  }
}

extension Store {
  /// The stories as sets of titles.
  func storyTitles() async throws -> Set<Set<String>> {
    var stories: Set<Set<String>> = []
    for article in try await articles(.everything, limit: 1_000) {
      let titles = try await story(of: article.id).map(\.article.title)
      if !titles.isEmpty { stories.insert(Set(titles)) }
    }
    return stories
  }
}
