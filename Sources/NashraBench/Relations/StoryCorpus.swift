import ArticleParsing
import Foundation
import TextAnalysis

/// An article of a corpus with its time, as the judged pairs name it.
struct DatedArticle: Decodable {
  var id: String
  var url: String
  var source: String
  var title: String
  var text: String
  var date: String?
  var date_raw: String?

  static func all(_ path: String) throws -> [DatedArticle] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: 0x0A)
    return lines.compactMap { try? JSONDecoder().decode(DatedArticle.self, from: Data($0)) }
  }

  var parsed: ParsedArticle {
    var article = ParsedArticle(title: title)
    article.url = url
    article.source = source
    article.blocks = text.split(separator: "\n").map { Block(.paragraph, String($0)) }
    article.published = [date, date_raw].lazy.compactMap { $0.flatMap(Self.time) }.first
    return article
  }

  /// ISO 8601, or 17/05/2015.
  private static func time(_ text: String) -> Date? {
    if let date = try? Date(text, strategy: .iso8601) { return date }
    let parts = text.prefix(10).split(separator: "/")
    guard parts.count == 3 else { return nil }
    return try? Date("\(parts[2])-\(parts[1])-\(parts[0])T12:00:00Z", strategy: .iso8601)
  }
}

/// Two simpler ways to tell whether two articles are of one event.
struct StoryBaselines {
  private var articles: [String: Int] = [:]
  private var count = 0
  private var words = 0

  init(_ corpus: [DatedArticle]) {
    for article in corpus {
      let keys = Self.stems(article.title)
      for key in Set(keys) { articles[key, default: 0] += 1 }
      count += 1
      words += keys.count
    }
  }

  private static func stems(_ text: String) -> [String] { Analyzer.words(in: text).map { Analyzer.stem($0.key) } }

  /// The share of the words of title and first sixty words that both have.
  func sharedWords(_ a: DatedArticle, _ b: DatedArticle) -> Double {
    let sets = [a, b].map { article in
      Set(Analyzer.words(in: article.title + " " + article.text.prefix(1_200)).prefix(75).map(\.key))
    }
    return Double(sets[0].intersection(sets[1]).count) / Double(max(1, sets[0].union(sets[1]).count))
  }

  /// BM25 of each headline for the other, as a share of what it is for itself.
  func headlines(_ a: DatedArticle, _ b: DatedArticle) -> Double {
    let (a, b) = (Self.stems(a.title), Self.stems(b.title))
    func share(_ query: [String], _ title: [String]) -> Double { bm25(query, title) / max(0.001, bm25(query, query)) }
    return (share(a, b) + share(b, a)) / 2
  }

  private func bm25(_ query: [String], _ title: [String]) -> Double {
    let average = Double(words) / Double(max(1, count))
    return Set(query).reduce(0) { sum, word in
      let times = Double(title.count { $0 == word })
      guard times > 0 else { return sum }
      let seen = Double(articles[word] ?? 0)
      let rarity = log((Double(count) - seen + 0.5) / (seen + 0.5) + 1)
      return sum + rarity * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * Double(title.count) / average))
    }
  }
}

/// Headlines that say the opposite of one: a word of it is replaced, in title and text.
enum Opposites {
  private static let words: [String: String] = {
    let pairs = """
      ارتفاع انخفاض يرتفع ينخفض ترتفع تنخفض فوز خسارة يفوز يخسر تفوز تخسر يفتح يغلق تفتح تغلق فتح إغلاق يقبل يرفض تقبل \
      ترفض قبول رفض يوافق يعترض توافق تعترض يؤكد ينفي تؤكد تنفي يدعم يعارض تدعم تعارض بدء انتهاء يبدأ ينهي تبدأ تنهي \
      زيادة خفض نجاح فشل ينجح يفشل تنجح تفشل يدين يشيد تدين تشيد يعلن يكتم تعلن تكتم قبل بعد دخول خروج يدخل يغادر \
      صعود هبوط يصعد يهبط شمال جنوب شمالي جنوبي شرق غرب شرقي غربي يهاجم يدافع تهاجم تدافع اتفاق خلاف عودة رحيل يعود \
      يرحل تعود ترحل يرفع يخفض ترفع تخفض رفع إبقاء مقتل نجاة أول آخر ضد مع يتقدم يتراجع تتقدم تتراجع يحذر يطمئن تحذر \
      تطمئن يطالب يتنازل تطالب تتنازل يتعادل يهزم تأهل خروج إصابة شفاء
      """.split(separator: " ").map(String.init)
    var table: [String: String] = [:]
    for place in stride(from: 0, to: pairs.count - 1, by: 2) {
      table[pairs[place]] = table[pairs[place]] ?? pairs[place + 1]
      table[pairs[place + 1]] = table[pairs[place + 1]] ?? pairs[place]
    }
    return table
  }()

  static func of(_ article: DatedArticle) -> (ParsedArticle, ParsedArticle)? {
    let words = article.title.split(separator: " ")
    guard words.count >= 4, let place = words.firstIndex(where: { Self.words[String($0)] != nil }),
      let other = Self.words[String(words[place])]
    else { return nil }
    var opposite = article.parsed
    var title = words.map(String.init)
    title[place] = other
    opposite.title = title.joined(separator: " ")
    opposite.source = "other"
    for index in opposite.blocks.indices {
      opposite.blocks[index].text = opposite.blocks[index].text.replacing(String(words[place]), with: other)
    }
    return (article.parsed, opposite)
  }
}
