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

  @Test func `a query of one word finds its forms and not its neighbours`() {
    var (hits, wrong, missed) = (0, [String](), [String]())
    var pairs = 0
    for gold in StemGold.all {
      let matcher = Matcher(words: gold.query + " ")
      for word in gold.found {
        if matcher.ranges(in: word).isEmpty { missed.append("\(gold.query)→\(word)") } else { hits += 1 }
      }
      wrong += gold.others.filter { !matcher.ranges(in: $0).isEmpty }.map { "\(gold.query)→\($0)" }
      pairs += gold.found.count + gold.others.count
    }
    let precision = Double(hits) / Double(hits + wrong.count)
    let recall = Double(hits) / Double(hits + missed.count)
    print("stem gold: \(pairs) pairs, precision \(precision), recall \(recall); missed \(missed), wrong \(wrong)")
    #expect(pairs >= 300)
    #expect(precision >= 0.98)
    #expect(recall >= 0.95)
  }
}
