import ArticleParsing
import Screen
import Testing

@testable import ReaderUI

@Suite struct WordsTests {
  @Test(arguments: [
    (0, "لا مقالات"), (1, "مقال واحد"), (2, "مقالان"), (3, "3 مقالات"), (10, "10 مقالات"), (11, "11 مقالًا"),
    (99, "99 مقالًا"), (100, "100 مقال"), (101, "101 مقال"), (102, "102 مقال"), (103, "103 مقالات"),
    (111, "111 مقالًا"), (203, "203 مقالات"), (12345, "12,345 مقالًا"),
  ])
  func `Arabic counts in all six categories`(count: Int, text: String) {
    #expect(Strings.arabic.count(Strings.arabic.articles, count) == text)
  }

  @Test(arguments: [(0, "no articles"), (1, "one article"), (2, "2 articles"), (1000, "1,000 articles")])
  func `English counts`(count: Int, text: String) {
    #expect(Strings.english.count(Strings.english.articles, count) == text)
  }

  @Test(arguments: [
    (30, "الآن"), (60, "قبل دقيقة"), (3 * 60, "قبل 3 دقائق"), (59 * 60, "قبل 59 دقيقة"), (3600, "قبل ساعة"),
    (2 * 3600, "قبل ساعتين"), (11 * 3600, "قبل 11 ساعة"), (20 * 3600, "أمس"), (2 * 86400, "قبل يومين"),
    (6 * 86400, "قبل 6 أيام"), (7 * 86400, "13 نوفمبر"), (365 * 86400, "20 نوفمبر 2025"),
    (-30, "الآن"), (-86400, "21 نوفمبر"),
  ])
  func `ages as a reader says them`(passed: Int, text: String) {
    #expect(Strings.arabic.age(of: noon.seconds - passed, at: noon) == text)
  }

  @Test func `an article of last night is of yesterday only after six hours`() {
    let oneInTheMorning = Clock(seconds: noon.seconds - 11 * 3600, offset: 0)
    #expect(Strings.english.age(of: oneInTheMorning.seconds - 2 * 3600, at: oneInTheMorning) == "2 hours ago")
  }

  @Test(arguments: [
    (0, 1970, 1, 1), (951_782_400, 2000, 2, 29), (4_107_542_400, 2100, 3, 1), (-86400, 1969, 12, 31),
    (-2_203_891_200, 1900, 3, 1),
  ])
  func `civil dates`(seconds: Int, year: Int, month: Int, day: Int) {
    let date = CivilDay(seconds: seconds, offset: 0)
    #expect([date.year, date.month, date.day] == [year, month, day])
  }

  @Test func `the date is the reader's own, not Greenwich's`() {
    #expect(CivilDay(seconds: 86399, offset: 3 * 3600).day == 2)
  }

  @Test func `no command is told as another one, nor in another language`() {
    let told = Interface.allCases.flatMap { interface in Command.allCases.map(interface.strings.help) }
    #expect(!told.contains("") && Set(told).count == told.count)
  }

  @Test(arguments: Interface.allCases) func `a language is found by its locale`(interface: Interface) {
    #expect(interface.strings.interface == interface)
    for end in ["", "_XX.UTF-8", "-XX", "@x", ".UTF-8"] {
      #expect(Interface(locale: interface.rawValue + end) == interface)
    }
  }

  @Test func `a locale without an interface of its own is Arabic`() {
    for locale in ["", "C", "POSIX", "C.UTF-8", "de_DE.UTF-8", "fur_IT", "fil_PH", "eno", "_fr", "ckb_IQ"] {
      #expect(Interface(locale: locale) == .arabic)
    }
  }
}
