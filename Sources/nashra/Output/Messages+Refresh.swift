import Ingest
import Store

/// What refreshing says.
extension Messages {
  static var refreshHelp: String { say("Ask feeds for new articles.", "اسأل الخلاصات عن الجديد.") }
  static var refreshDiscussion: String {
    say(
      """
      A feed that failed is left alone for a while, longer each time, and one that says for how long it stays as it is (ttl, \
      Cache-Control: max-age) so long, a day at most. After a refresh that brought something new, the \
      settings `hook: COMMAND` (which finds NASHRA_NEW, NASHRA_UPDATED and NASHRA_FAILED in its environment) and \
      `notify: true` are followed.
      """,
      """
      الخلاصة التي أخفقت تُترك مدة تطول كل مرة، والتي تقول كم تبقى على حالها (ttl وCache-Control: \
      max-age) تُترك مدتها، يومًا على الأكثر. وبعد تحديث جاء بجديد يُعمل بالإعدادين `hook: COMMAND` \
      (ويجد NASHRA_NEW وNASHRA_UPDATED وNASHRA_FAILED في بيئته) و`notify: true`.
      """)
  }
  static var everyHelp: String {
    say(
      "Stay, and refresh again so often: 90s, 30m, 2h, 1d.",
      "ابقَ وحدِّث كل مدة: 90s أو 30m أو 2h أو 1d.")
  }
  static var refreshFeedHelp: String {
    say(
      "Only this feed, or those in a folder of that name, and at once; may be repeated.",
      "هذه الخلاصة وحدها، أو ما في المجلد الذي بهذا الاسم، وفي الحال؛ ويجوز تكراره.")
  }
  static var forceHelp: String {
    say(
      "Ask also those that failed a short time ago or want to be left alone.",
      "اسأل حتى ما أخفق قبل قليل أو طلب أن يُترك.")
  }
  static var everyOrForce: String { say("--every and --force exclude each other.", "لا يجتمع --every و--force.") }
  /// Servers see it; it tells nothing about who reads.
  static let userAgent = "Nashra/\(Nashra.version) (feed reader)"
  static let notificationTitle = "نشرة"

  static func badInterval(_ text: String) -> String {
    say(
      "“\(PlainText.name(text))” is no interval; write 90s, 30m, 2h or 1d, from a minute to 30 days",
      "«\(PlainText.name(text))» ليست مدة؛ اكتب 90s أو 30m أو 2h أو 1d، من دقيقة إلى ثلاثين يومًا")
  }
  static func newArticles(_ count: Int) -> String {
    say(
      count == 1 ? "1 new article" : "\(count) new articles",
      "\(counted(count, .newArticle))")
  }

  static func progress(_ progress: RefreshProgress) -> String {
    let (done, total, failed) = (progress.done, progress.total, progress.failed)
    return say(
      "\(done) of \(total) feeds\(failed > 0 ? ", \(failed) failed" : ""), \(newArticles(progress.added))",
      "الخلاصات: \(done) من \(total)\(failed > 0 ? "، أخفق \(failed)" : "")، \(newArticles(progress.added))")
  }

  /// `count`: so many feeds were to be asked.
  static func summary(_ report: RefreshReport, of count: Int) -> String {
    let asked = report.results.count
    let due = report.leftAlone + report.notDue
    let left = count - asked - due - report.paused
    var parts: [String] = []
    if due > 0 { parts.append(say("\(due) not yet due (--force asks them)", "لم يحن وقت \(due) (‏--force يسألها)")) }
    if report.paused > 0 { parts.append(say("\(report.paused) paused", "موقوف \(report.paused)")) }
    if left > 0 { parts.append(say("\(left) not reached", "لم يُبلغ \(left)")) }
    let (added, updated, failed) = (report.articles.added, report.articles.updated, report.failed)
    let head = say(
      "\(asked == 1 ? "1 feed" : "\(asked) feeds")\(failed > 0 ? ", \(failed) failed" : "")"
        + ": \(added) added, \(updated) updated",
      "\(counted(asked, .feed))\(failed > 0 ? "، أخفق منها \(failed)" : "")"
        + ": أُضيف \(added)، وحُدّث \(updated)")
    return ([head] + parts).joined(separator: say("; ", "؛ "))
  }

  /// Nil where it did not fail.
  static func failure(_ result: RefreshResult) -> String? {
    guard case .failed(let error) = result.outcome else { return nil }
    return "\(PlainText.name(result.name)): \(reason(error))"
  }

  static func hookFailed(_ error: FetchError) -> String {
    say(
      "after refreshing: \(self.reason(error))",
      "بعد التحديث: \(self.reason(error))")
  }
}
