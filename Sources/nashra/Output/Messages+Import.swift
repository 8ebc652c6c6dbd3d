import ArticleParsing
import Ingest

/// What importing says.
extension Messages {
  static let importHelp =
    "Import article pages, feeds, JSONL, lists of feeds and what other readers keep, from files, folders or standard input (-)."
  static let importDiscussion = """
    A line of JSONL is an object with the keys id, url, title, text (paragraphs by newline), date, source, author, category, \
    abstract and tags (a list or one string); title or text is enough.

    Files of other readers are known by what is in them: newsboat's urls, cache.db and config, an sfeedrc and the files of \
    sfeed, the index of elfeed, starred.json, what Pocket and Instapaper export, and mailboxes. What is read or starred there \
    becomes so here, and nothing becomes unread; docs/moving-in.md tells where the files lie.
    """
  static let inputFormatHelp = "What the files are."
  static let importFormatHelp = "How to print. (page, feed, jsonl and opml are taken for --from, as before.)"
  static let importFormatTwice = "Say once what the files are (--from), and once how to print (--format)."
  static let importTextHelp = "Take any text for an article, also a table, a list of addresses or a licence."
  static let pathHelp = "Files and folders; - is standard input."

  static func progress(files: Int, of total: Int?, rate: Int) -> String {
    (total.map { "\(files) of \($0) files" } ?? "\(files) files") + ", \(rate) articles/s"
  }

  static func summary(_ report: ImportReport, failed others: Int = 0) -> String {
    let skipped = report.skipped > 0 ? ", \(report.skipped) skipped" : ""
    let count = report.failed.count + others
    let failed = count == 0 ? "" : ", \(count) failed"
    let feeds = report.feeds.isEmpty ? "" : "; \(report.feeds.count) feeds in lists"
    return """
      \(report.read) read\(skipped)\(failed): \
      \(report.added) added, \(report.updated) updated, \(report.unchanged) unchanged\(feeds)
      """
  }

  static func failure(_ failure: ImportReport.Failure) -> String {
    let line = "\(PlainText.name(failure.path)): \(PlainText.line(failure.reason.description))"
    return switch failure.reason {
    case .page(.foreign(.addresses)):
      line + "; `feeds add` subscribes to an address, `import --text` takes the text"
    case .page(.foreign): line + "; `import --text` takes it all the same"
    default: line
    }
  }

  static func note(_ note: ImportReport.Note) -> String {
    "\(PlainText.name(note.path)): note: \(PlainText.line(note.warning.description))"
  }
}
