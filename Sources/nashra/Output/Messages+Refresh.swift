import Ingest
import Store

/// What refreshing says.
extension Messages {
  static let refreshHelp = "Ask feeds for new articles."
  static let refreshDiscussion = """
    A feed that failed is left alone for a while, longer each time, and one that says for how long it stays as it is (ttl, \
    Cache-Control: max-age) so long, a day at most. After a refresh that brought something new, the \
    settings `hook: COMMAND` (which finds NASHRA_NEW, NASHRA_UPDATED and NASHRA_FAILED in its environment) and \
    `notify: true` are followed.
    """
  static let everyHelp = "Stay, and refresh again so often: 90s, 30m, 2h, 1d."
  static let refreshFeedHelp = "Only this feed, or those in a folder of that name, and at once; may be repeated."
  static let forceHelp = "Ask also those that failed a short time ago or want to be left alone."
  static let everyOrForce = "--every and --force exclude each other."
  /// Servers see it; it tells nothing about who reads.
  static let userAgent = "Nashra/\(Nashra.version) (feed reader)"
  static let notificationTitle = "نشرة"

  static func badInterval(_ text: String) -> String {
    "“\(PlainText.name(text))” is no interval; write 90s, 30m, 2h or 1d, from a minute to 30 days"
  }
  static func newArticles(_ count: Int) -> String { count == 1 ? "1 new article" : "\(count) new articles" }

  static func progress(_ progress: RefreshProgress) -> String {
    let failed = progress.failed > 0 ? ", \(progress.failed) failed" : ""
    return "\(progress.done) of \(progress.total) feeds\(failed), \(newArticles(progress.added))"
  }

  /// `count`: so many feeds were to be asked.
  static func summary(_ report: RefreshReport, of count: Int) -> String {
    let feeds = report.results.count == 1 ? "1 feed" : "\(report.results.count) feeds"
    let failed = report.failed > 0 ? ", \(report.failed) failed" : ""
    let due = report.leftAlone + report.notDue
    let waiting = due > 0 ? "; \(due) not yet due (--force asks them)" : ""
    let paused = report.paused > 0 ? "; \(report.paused) paused" : ""
    let left = count - report.results.count - due - report.paused
    let unreached = left > 0 ? "; \(left) not reached" : ""
    return
      "\(feeds)\(failed): \(report.articles.added) added, \(report.articles.updated) updated\(waiting)\(paused)\(unreached)"
  }

  /// Nil where it did not fail.
  static func failure(_ result: RefreshResult) -> String? {
    guard case .failed(let error) = result.outcome else { return nil }
    return "\(PlainText.name(result.name)): \(PlainText.line(error.description))"
  }

  static func hookFailed(_ error: FetchError) -> String { "after refreshing: \(PlainText.line(error.description))" }
}
