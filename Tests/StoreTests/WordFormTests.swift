import FilterLanguage
import Foundation
import Testing
import TextAnalysis

@testable import Store

struct WordFormTests {
  let store: Store
  static let titles = [
    "ارتفاع الأَسْهُمِ في الرياض", "المستثمرون يحتفظون وبأسهم قليلة", "خسارة أنفسهم", "الرياضة للجميع", "لبنان الجديد",
    "اللبن في الأسواق", "سفن البحرين", "مياه البحر", "زيارة للبنان", "الحكومات الأوروبية", "حكومتها المقبلة",
    "محكوم عليه",
  ]

  init() async throws {
    store = try Store(inMemory: ())
    for (index, title) in Self.titles.enumerated() {
      _ = try await store.merge([file(article(title, "نص \(index)", on: day(index + 1)), name: "\(index)")])
    }
  }

  @Test(arguments: [
    ("الاسهم ", [0, 1]), ("أسهم ", [0, 1]), ("لبنان ", [4, 8]), ("اللبن ", [5]), ("لبن ", [5]), ("البحرين ", [6]),
    ("بحر ", [7]),
    ("الرياض ", [0]), ("رياضة ", [3]), ("حكومة ", [9, 10]), ("بأسهم ", [1]), ("حكو", [9, 10]), ("الحكو", [9]),
    ("ح", [9, 10]), ("لبن", [4, 5, 8]), ("ظ", []), ("وبا", [1]), ("وبأ", [1]),
    ("أسوا", [5]), ("أوروبي", [9]), ("اوروبية ", [9]), ("الأسهم الرياض ", [0]),
  ])
  func `a word finds its forms, newest first`(words: String, found: [Int]) async throws {
    let query = Query(words: words)
    #expect(try await store.titles(query) == found.reversed().map { Self.titles[$0] })
    // What is found for its words is marked in the list.
    let matcher = Matcher(words: words)
    for title in try await store.titles(query) { #expect(!matcher.ranges(in: title).isEmpty) }
  }

  @Test(arguments: [
    ("می رود ", ["می‌رود", "می رود"]), ("می‌رود ", ["می‌رود", "می رود"]), ("-می رود کتاب ها ", ["کتاب‌ها"]),
    ("کتاب ها تهران ", ["کتاب‌ها"]), ("تهران کتاب ها ", ["کتاب‌ها"]), ("«می رود» ", ["می رود"]), ("می نفت ", []),
  ])
  func `a filter finds one word of Persian also where it is written as two`(line: String, found: [String]) async throws
  {
    let words = ["می‌رود", "می رود", "کتاب‌ها", "می"]
    for (index, word) in words.enumerated() {
      _ = try await store.merge([file(article("خبر \(index)", "امروز \(word) در تهران و گیلان"), name: "fa\(index)")])
    }
    let titles = try await store.titles(Query.everything.with(filterText: line))
    #expect(Set(titles.compactMap { $0.last.flatMap { Int(String($0)) }.map { words[$0] } }) == Set(found))
  }

  @Test func `forms are looked up, not searched for`() async throws {
    let plans = try await store.vocabularyPlans()
    #expect(!plans.isEmpty)
    for step in plans where step.contains("vocabulary") { #expect(step.hasPrefix("SEARCH"), "\(plans)") }
  }
}
