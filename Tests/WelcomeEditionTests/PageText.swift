import Testing
import WelcomeEdition

/// A page read by the plainest means: its lines and what their labels say they are.
struct PageText: CustomTestStringConvertible {
  struct ArticleText: CustomTestStringConvertible {
    var title: String
    /// Paragraphs and sub-headings, in order.
    var lines: [String] = []
    var labels: Set<Label> = []

    var testDescription: String { title }
  }

  enum Label: CaseIterable { case date, source, tags }

  let name: String
  var articles: [ArticleText] = []
  var related: [String] = []

  init(_ page: WelcomeEdition.Page) {
    name = page.name
    var isTitleNext = true
    for line in String(decoding: page.bytes, as: UTF8.self).split(separator: "\n").map(String.init) {
      if isTitleNext {
        articles.append(ArticleText(title: line))
        isTitleNext = false
      } else if Self.another.contains(line) {
        isTitleNext = true
      } else if let label = Self.labels.first(where: { line.hasPrefix($0.key + ": ") })?.value {
        articles[articles.count - 1].labels.insert(label)
      } else if line.hasPrefix("  • ") {
        related.append(String(line.dropFirst(4)))
      } else if !Self.relatedFollows.contains(line) {
        articles[articles.count - 1].lines.append(line)
      }
    }
  }

  var testDescription: String { name }

  private static let another: Set = ["إقرأ أيضاً:", "بیشتر بخوانید:"]
  private static let relatedFollows: Set = ["مقالات مشابهة", "Related articles", "مطالب مرتبط", "כתבות קשורות"]
  private static let labels: [String: Label] = [
    "تاريخ النشر": .date, "Published": .date, "تاریخ انتشار": .date, "תאריך": .date,
    "المصدر": .source, "Source": .source, "منبع": .source, "מקור": .source,
    "كلمات دلالية": .tags, "Tags": .tags, "کلیدواژه‌ها": .tags, "תגיות": .tags,
  ]
}
