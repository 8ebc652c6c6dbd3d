import FilterLanguage
import Foundation
import Store

extension Messages {
  /// The day in UTC; where an article has none of its own, the day on which it came, and that it is no other.
  static func date(of article: Article) -> String {
    if let published = article.published { return day(published) }
    return article.isDateArrival ? "imported " + day(article.date) : "no date"
  }

  private static func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }

  fileprivate static func undated(_ count: Int) -> String {
    say(
      """
      \(count == 1 ? "1 article has" : "\(count) articles have") no date of \(count == 1 ? "its" : "their") own; \
      after: and before: go by when \(count == 1 ? "it" : "they") came
      """,
      "\(counted(count, \.article)) بلا تاريخ؛ يُحسب فيها after:‎ وbefore:‎ بوقت وصولها",
      fa: "\(counted(count, \.article)) تاریخی از خود ندارد؛ after: و before: با زمان رسیدنشان سنجیده می‌شود",
      ur: "بغیر اپنی تاریخ کے: \(counted(count, \.article))؛ after: اور before: ان کے آنے کے وقت سے دیکھتے ہیں",
      he: "\(counted(count, \.article)) בלי תאריך משלהן; after: ו־before: הולכים לפי מועד הגעתן",
      fr: "sans date propre\u{A0}: \(counted(count, \.article))\u{A0}; after: et before: vont selon leur arrivée")
  }
}

/// Says of how many listed articles a condition on dates judged by when they came.
struct UndatedNote {
  private let isAsked: Bool
  private var count = 0

  init(_ query: Query) { isAsked = query.conditions.contains(where: \.asksForDates) }

  mutating func add(_ article: Article) {
    if isAsked, article.published == nil { count += 1 }
  }

  func report() {
    if count > 0 { Messages.report(Messages.undated(count)) }
  }
}
