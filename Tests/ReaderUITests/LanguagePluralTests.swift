import Testing

@testable import ReaderUI

/// Numbers, ages and dates as each language says them.
@Suite struct LanguagePluralTests {
  @Test(
    arguments: [
      (.arabic, ["لا مقالات", "مقال واحد", "مقالان", "3 مقالات", "11 مقالًا", "100 مقال"]),
      (.english, ["no articles", "one article", "2 articles", "3 articles", "11 articles", "100 articles"]),
      (.persian, ["بدون مقاله", "یک مقاله", "2 مقاله", "3 مقاله", "11 مقاله", "100 مقاله"]),
      (.urdu, ["کوئی مضمون نہیں", "ایک مضمون", "2 مضامین", "3 مضامین", "11 مضامین", "100 مضامین"]),
      (.hebrew, ["אין כתבות", "כתבה אחת", "שתי כתבות", "3 כתבות", "11 כתבות", "100 כתבות"]),
      (.french, ["aucun article", "un article", "2 articles", "3 articles", "11 articles", "100 articles"]),
    ] as [(Interface, [String])])
  func `articles are counted`(interface: Interface, texts: [String]) {
    let strings = interface.strings
    #expect([0, 1, 2, 3, 11, 100].map { strings.count(strings.articles, $0) } == texts)
  }

  @Test(
    arguments: [
      (.arabic, ["صار مقالان مقروءين", "صارت 3 مقالات مقروءة", "صار 11 مقالًا مقروءًا", "صار 100 مقال مقروءًا"]),
      (
        .english,
        [
          "2 articles marked as read", "3 articles marked as read", "11 articles marked as read",
          "100 articles marked as read",
        ]
      ),
      (.persian, ["2 مقاله خوانده‌شده شد", "3 مقاله خوانده‌شده شد", "11 مقاله خوانده‌شده شد", "100 مقاله خوانده‌شده شد"]),
      (
        .urdu,
        ["2 مضامین پڑھے ہوئے بنے", "3 مضامین پڑھے ہوئے بنے", "11 مضامین پڑھے ہوئے بنے", "100 مضامین پڑھے ہوئے بنے"]
      ),
      (.hebrew, ["שתי כתבות סומנו כנקראו", "3 כתבות סומנו כנקראו", "11 כתבות סומנו כנקראו", "100 כתבות סומנו כנקראו"]),
      (
        .french,
        ["2 articles marqués lus", "3 articles marqués lus", "11 articles marqués lus", "100 articles marqués lus"]
      ),
    ] as [(Interface, [String])])
  func `what was marked is told in agreement`(interface: Interface, texts: [String]) {
    let strings = interface.strings
    #expect([2, 3, 11, 100].map { strings.count(strings.markedRead, $0) } == texts)
  }

  /// Where nothing else is said of none, French has it in the singular.
  @Test func `none is said in words`() {
    for interface in Interface.allCases {
      let strings = interface.strings
      for plural in [strings.articles, strings.unread, strings.markedRead, strings.arrived, strings.confirmMarkAll] {
        #expect(!strings.count(plural, 0).contains("0"), "\(interface): \(strings.count(plural, 0))")
      }
    }
  }

  @Test(
    arguments: [
      (.persian, ["اکنون", "3 دقیقه پیش", "2 ساعت پیش", "دیروز", "6 روز پیش", "13 نوامبر", "20 نوامبر 2025"]),
      (.urdu, ["ابھی", "3 منٹ پہلے", "2 گھنٹے پہلے", "گزشتہ روز", "6 دن پہلے", "13 نومبر", "20 نومبر 2025"]),
      (.hebrew, ["עכשיו", "לפני 3 דקות", "לפני שעתיים", "אתמול", "לפני 6 ימים", "13 בנובמבר", "20 בנובמבר 2025"]),
      (
        .french,
        [
          "à l’instant", "il y a 3 minutes", "il y a 2 heures", "hier", "il y a 6 jours", "13 novembre",
          "20 novembre 2025",
        ]
      ),
    ] as [(Interface, [String])])
  func `ages are said as there`(interface: Interface, texts: [String]) {
    let passed = [30, 180, 7_200, 20 * 3_600, 6 * 86_400, 7 * 86_400, 365 * 86_400]
    #expect(passed.map { interface.strings.age(of: noon.seconds - $0, at: noon) } == texts)
  }

  @Test func `the first of a month has a name of its own in French`() {
    let first = noon.seconds - 19 * 86_400
    #expect(Strings.french.date(of: first, at: noon) == "1er novembre")
    #expect(Strings.hebrew.date(of: first, at: noon) == "1 בנובמבר")
  }

  @Test(arguments: Interface.allCases) func `short ages take seven columns`(interface: Interface) {
    let ages =
      [60, 3 * 60, 59 * 60, 3_600, 7_200, 23 * 3_600].map { noon.seconds - $0 }
      + (1...400).map { noon.seconds - $0 * 86_400 }
    for seconds in ages {
      let published = article("A", minutes: (noon.seconds - seconds) / 60)
      let text = interface.strings.shortAge(of: published, at: noon)
      #expect(text.count <= 7, "\(text)")
    }
  }
}
