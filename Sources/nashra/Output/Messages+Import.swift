import ArticleParsing
import Ingest

/// What importing says.
extension Messages {
  static var importHelp: String {
    say(
      """
      Import article pages, feeds, JSONL, lists of feeds and what other readers keep, from files, folders or standard input \
      (-).
      """,
      """
      استورد صفحات مقالات وخلاصات وملفات JSONL وقوائم خلاصات وما تحفظه قارئات أخرى، من ملفات أو مجلدات أو الدخل \
      القياسي (-).
      """)
  }
  static var importDiscussion: String {
    say(
      """
      A line of JSONL is an object with the keys id, url, title, text (paragraphs by newline), date, source, author, category, \
      abstract and tags (a list or one string); title or text is enough.

      Files of other readers are known by what is in them: newsboat's urls, cache.db and config, an sfeedrc and the files of \
      sfeed, the index of elfeed, starred.json, what Pocket and Instapaper export, and mailboxes. What is read or starred \
      there becomes so here, and nothing becomes unread; docs/moving-in.md tells where the files lie.
      """,
      """
      سطر JSONL كائن مفاتيحه id وurl وtitle وtext (الفقرات بسطر جديد) وdate وsource وauthor وcategory \
      وabstract وtags (قائمة أو نص واحد)؛ ويكفي title أو text.

      وتُعرف ملفات القارئات الأخرى بما فيها: urls وcache.db وconfig من newsboat، وsfeedrc وملفات sfeed، وفهرس \
      elfeed، وstarred.json، وما يصدّره Pocket وInstapaper، وصناديق البريد. وما قُرئ أو فُضِّل هناك يصير كذلك هنا، \
      ولا يصير شيء غير مقروء؛ وفي docs/moving-in.md مواضع الملفات.
      """)
  }
  static var inputFormatHelp: String { say("What the files are.", "ما هي الملفات.") }
  static var importFormatHelp: String {
    say(
      "How to print. (page, feed, jsonl and opml are taken for --from, as before.)",
      "كيف يُطبع. (وتُقبل page وfeed وjsonl وopml مكان --from كما من قبل.)")
  }
  static var importFormatTwice: String {
    say(
      "Say once what the files are (--from), and once how to print (--format).",
      "قل مرة واحدة ما هي الملفات (--from)، ومرة كيف يُطبع (--format).")
  }
  static var importTextHelp: String {
    say(
      "Take any text for an article, also a table, a list of addresses or a licence.",
      "اقبل أي نص مقالًا، ولو كان جدولًا أو قائمة عناوين أو رخصة.")
  }
  static var pathHelp: String {
    say(
      "Files and folders; - is standard input.",
      "ملفات ومجلدات؛ و- هو الدخل القياسي.")
  }

  static func progress(files: Int, of total: Int?, rate: Int) -> String {
    // Beside a bar and without a layout of its own: the same in every language.
    (total.map { "\(files) of \($0) files" } ?? "\(files) files") + ", \(rate) articles/s"
  }

  /// `others` failed beside those of the report.
  static func summary(_ report: ImportReport, failed others: Int = 0) -> String {
    say(english(report, others), arabic(report, others))
  }

  private static func english(_ report: ImportReport, _ others: Int) -> String {
    let skipped = report.skipped > 0 ? ", \(report.skipped) skipped" : ""
    let count = report.failed.count + others
    let failed = count == 0 ? "" : ", \(count) failed"
    let feeds = report.feeds.isEmpty ? "" : "; \(report.feeds.count) feeds in lists"
    return """
      \(report.read) read\(skipped)\(failed): \
      \(report.added) added, \(report.updated) updated, \(report.unchanged) unchanged\(feeds)
      """
  }

  private static func arabic(_ report: ImportReport, _ others: Int) -> String {
    let skipped = report.skipped > 0 ? "، وتُرك \(report.skipped)" : ""
    let count = report.failed.count + others
    let failed = count == 0 ? "" : "، وأخفق \(count)"
    let feeds = report.feeds.isEmpty ? "" : "؛ وفي القوائم \(counted(report.feeds.count, .feed))"
    return """
      قُرئ \(report.read)\(skipped)\(failed): \
      أُضيف \(report.added)، وحُدّث \(report.updated)، ولم يتغيّر \(report.unchanged)\(feeds)
      """
  }

  static func failure(_ failure: ImportReport.Failure) -> String {
    let line = "\(PlainText.name(failure.path)): \(reason(failure.reason))"
    return switch failure.reason {
    case .page(.foreign(.addresses)):
      line
        + say(
          "; `feeds add` subscribes to an address, `import --text` takes the text",
          "؛ يشترك `feeds add` في عنوان، ويقبل `import --text` النص")
    case .page(.foreign):
      line + say("; `import --text` takes it all the same", "؛ ويقبله `import --text` مع ذلك")
    default: line
    }
  }

  static func note(_ note: ImportReport.Note) -> String {
    "\(PlainText.name(note.path)): note: \(PlainText.line(note.warning.description))"
  }
}
