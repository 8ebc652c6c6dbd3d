import Testing

@testable import TextAnalysis

struct StemTests {
  @Test(arguments: [
    ("الأَسْهُمِ", "اسهم"), ("بالتزام", "بالتزام"), ("للأسهم", "اسهم"), ("فلسطين", "فلسطين"), ("الفلسطينيين", "فلسطيني"),
    ("لبنان", "لبنان"),
    ("البحرين", "بحرين"), ("البحر", "بحر"), ("ألمانيا", "الماني"), ("الألمانية", "الماني"), ("اقتصاديا", "اقتصادي"),
    ("روسيا", "روسيا"), ("حكومتها", "حكوم"), ("خبرًا", "خبر"), ("خبرا", "خبرا"), ("جهة", "جهت"), ("جهتها", "جهت"),
    ("ألوان", "الوان"), ("الوان", "وان"), ("ﺍﻟﺤﻜﻮﻣﺔ", "حكوم"), ("والله", "والله"), ("الذين", "الذين"),
    ("Paris", "paris"),
    ("2025", "2025"), ("", ""), ("!", ""), ("من", "من"), ("والدولة", "دول"), ("والده", "والد"), ("واليمن", "يمن"),
    ("بالغاز", "غاز"),
  ])
  func `a stem takes off inflection and nothing else`(word: String, stem: String) {
    #expect(Analyzer.stem(word) == stem)
  }

  /// The second list was not looked at when the stem was made, so that its numbers are the ones to expect.
  @Test(arguments: [
    (name: "in sample", gold: StemGold.all, pairs: 300, precision: 0.98, recall: 0.95),
    (name: "held out", gold: StemGold.heldOut, pairs: 150, precision: 0.97, recall: 0.85),
  ])
  func `a query of one word finds its forms and not its neighbours`(
    name: String, gold: [StemGold], pairs: Int, precision: Double, recall: Double
  ) {
    var (hits, wrong, missed, all) = (0, [String](), [String](), 0)
    for gold in gold {
      let matcher = Matcher(words: gold.query + " ")
      for word in gold.found {
        if matcher.ranges(in: word).isEmpty { missed.append("\(gold.query)→\(word)") } else { hits += 1 }
      }
      wrong += gold.others.filter { !matcher.ranges(in: $0).isEmpty }.map { "\(gold.query)→\($0)" }
      all += gold.found.count + gold.others.count
    }
    let reached = (
      precision: Double(hits) / Double(hits + wrong.count), recall: Double(hits) / Double(hits + missed.count)
    )
    print("stem gold, \(name): \(all) pairs, \(reached); missed \(missed), wrong \(wrong)")
    #expect(all >= pairs)
    #expect(reached.precision >= precision)
    #expect(reached.recall >= recall)
  }

  /// For which the stem leaves three letters only.
  @Test(arguments: [("مرة", "المرات"), ("جهة", "جهات"), ("حياة", "حياتها"), ("وفاة", "وفاته")])
  func `forms of short words find each other`(one: String, other: String) {
    #expect(Matcher(words: one + " ").ranges(in: other).count == 1)
    #expect(Matcher(words: other + " ").ranges(in: one).count == 1)
  }
}
