import FilterLanguage
import Foundation
import Store

extension Messages {
  /// The day in UTC; where an article has none of its own, the day on which it came, and that it is no other. In lines
  /// that scripts read, in every language.
  static func date(of article: Article) -> String {
    if let published = article.published { return day(published) }
    return article.isDateArrival ? "imported " + day(article.date) : "no date"
  }

  /// The same in a text, as the reader says it.
  static func spokenDate(of article: Article) -> String {
    guard article.published == nil else { return date(of: article) }
    let came = day(article.date)
    // Behind an Arabic letter the parts of a day would change places (UAX #9, W2).
    return article.isDateArrival
      ? say(
        "imported \(came)", "استُورد في \u{200E}\(came)", fa: "ورود در \u{200E}\(came)", ur: "درآمد: \u{200E}\(came)",
        he: "יובאה ב־\(came)", fr: "importé le \(came)")
      : say("no date", "بلا تاريخ", fa: "بدون تاریخ", ur: "بغیر تاریخ", he: "בלי תאריך", fr: "sans date")
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

  fileprivate static func future(_ count: Int) -> String {
    say(
      """
      \(count == 1 ? "1 article is" : "\(count) articles are") dated in the future; after: and before: go by when \
      \(count == 1 ? "it" : "they") came
      """,
      "تاريخها في المستقبل: \(counted(count, \.article))؛ يُحسب فيها after:‎ وbefore:‎ بوقت وصولها",
      fa: "با تاریخی در آینده: \(counted(count, \.article))؛ after: و before: با زمان رسیدنشان سنجیده می‌شود",
      ur: "مستقبل کی تاریخ والے: \(counted(count, \.article))؛ after: اور before: ان کے آنے کے وقت سے دیکھتے ہیں",
      he: "עם תאריך בעתיד: \(counted(count, \.article)); after: ו־before: הולכים לפי מועד הגעתן",
      fr: "datés du futur\u{A0}: \(counted(count, \.article))\u{A0}; after: et before: vont selon leur arrivée")
  }
}

/// Says of how many listed articles a condition on dates judged by when they came.
struct UndatedNote {
  private let isAsked: Bool
  private var undated = 0
  private var future = 0

  init(_ query: Query) { isAsked = query.conditions.contains(where: \.asksForDates) }

  mutating func add(_ article: Article) {
    guard isAsked else { return }
    if let published = article.published {
      // What is dated in the future has the date of its arrival.
      if published > article.date { future += 1 }
    } else {
      undated += 1
    }
  }

  func report() {
    if undated > 0 { Messages.report(Messages.undated(undated)) }
    if future > 0 { Messages.report(Messages.future(future)) }
  }
}
