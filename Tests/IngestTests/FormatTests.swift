import ArticleParsing
import Foundation
import Store
import Testing

@testable import Ingest

private let now = Date(timeIntervalSince1970: 1_800_000_000)
private let rss = """
  <?xml version="1.0"?>
  <rss version="2.0"><channel><title>وكالة</title>
  <item><title>الأول</title><link>https://a.example/1</link><description>نص أول</description></item>
  <item><title>الثاني</title><link>https://a.example/2</link><description>نص ثان</description></item>
  </channel></rss>
  """

struct FormatTests {
  let folder = TemporaryFolder()
  let store = RecordingStore()

  private func write(_ name: String, _ text: String) throws { try folder.write(name, Array(text.utf8)) }

  @Test(arguments: [
    ("عنوان\n\nنص.", "", ImportFormat.page), ("", "", .page), ("- قائمة", "txt", .page),
    ("[صورة] خبر\n\nنص", "", .page),
    (rss, "", .feed), ("\u{FEFF}\n " + rss, "txt", .feed), ("Warning: no date\n" + rss, "xml", .feed),
    (#"{"version": "https://jsonfeed.org/version/1.1", "items": []}"#, "json", .feed),
    (#"{"version": "https://jsonfeed.org/version/1.1", "items": []}"# + "\n", "json", .feed),
    (#"{"title": "أ"}"# + "\n" + #"{"title": "ب"}"#, "", .jsonl), (#"{"title": "أ"}"# + "\n", "", .jsonl),
    (#"{"title": "أ"}"#, "jsonl", .jsonl), ("\n\n" + #"{"title": "أ"}"# + " \r\n" + #"{"title": "ب"}"#, "json", .jsonl),
    ("<opml version=\"2.0\"><body/></opml>", "", .opml), ("<!DOCTYPE html><p>نص", "", .page),
  ])
  func `a file is known by its content`(text: String, end: String, format: ImportFormat) {
    #expect(ImportFormat.of(Array(text.utf8)[...], name: end) == format)
  }

  @Test func `a feed brings its entries, and is kept as one file`() async throws {
    try write("feed.xml", rss)
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(await store.titles == ["الأول", "الثاني"])
    #expect(await store.files.map(\.file.bytes) == [Array(rss.utf8)])
    #expect((report.read, report.added, report.failed) == (1, 2, []))
  }

  @Test func `each line of JSONL is a file of its own`() async throws {
    let lines = [#"{"title": "الأول", "text": "نص"}"#, "", #"{"title": "الثاني", "text": "نص"}"#]
    try write("news.jsonl", "\u{FEFF}" + lines.joined(separator: "\r\n"))
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(await store.titles == ["الأول", "الثاني"])
    #expect(await store.files.map(\.name) == ["news.jsonl:1", "news.jsonl:3"])
    #expect(await store.files.map(\.file.bytes) == [Array(lines[0].utf8), Array(lines[2].utf8)])
    #expect((report.read, report.added) == (2, 2))

    try write("news.jsonl", (lines + [#"{"title": "الثالث", "text": "نص"}"#]).joined(separator: "\n"))
    let again = await store.fileImport.run([folder.path], now: now)
    #expect((again.read, again.added, again.unchanged) == (3, 1, 2))
  }

  @Test func `bad lines are named with their numbers and the others go on`() async throws {
    try write("news.jsonl", "{\"title\": \"الأول\"}\n{\n[]\n{}\n{\"title\": \"الثاني\"}\n")
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(await store.titles == ["الأول", "الثاني"])
    #expect(report.failed.map(\.path) == (2...4).map { folder.path("news.jsonl") + ":\($0)" })
    #expect(report.failed.last?.reason == .line(.noArticle))
  }

  @Test func `lines longer than what is read at once are whole, and those that are too long are passed over`()
    async throws
  {
    let text = String(repeating: "كلمة ", count: 300_000)
    let line = Array("{\"title\": \"الأول\", \"text\": \"\(text)\"}".utf8)
    try folder.write("news.jsonl", line + Array("\n{\"title\": \"الثاني\"}\n".utf8))
    var bytes = try ByteSource(.file(FilePath(folder.path("news.jsonl"))))
    defer { bytes.close() }
    #expect(try bytes.line(upTo: 4 << 20) == line)
    #expect(try bytes.line(upTo: 4 << 20) == Array("{\"title\": \"الثاني\"}".utf8))
    #expect(try bytes.line(upTo: 4 << 20) == nil)
    #expect(bytes.taken == bytes.size)

    var narrow = try ByteSource(.file(FilePath(folder.path("news.jsonl"))))
    defer { narrow.close() }
    #expect(throws: ImportError.tooLarge(bytes: line.count)) { try narrow.line(upTo: 1 << 20) }
    #expect(try narrow.line(upTo: 1 << 20) == Array("{\"title\": \"الثاني\"}".utf8))
  }

  @Test func `in a folder other XML and JSON and lists of feeds are skipped`() async throws {
    try write("a.txt", "الأول\n\nهذا نص طويل بما يكفي ليكون فقرة تحت عنوانها، وفيه من الكلمات ما يجعله أطول منه.")
    try write("map.xml", "<urlset><url/></urlset>")
    try write("package.json", "{\n  \"name\": \"a\"\n}")
    try write("feeds.opml", "<opml version=\"2.0\"><body/></opml>")
    let report = await store.fileImport.run([folder.path], now: now)
    #expect(await store.titles == ["الأول"])
    #expect((report.read, report.skipped, report.failed) == (1, 3, []))
  }

  @Test func `a format that is asked for is not guessed`() async throws {
    try write(
      "feed.xml", "هذه صفحة\n\nوهذا نص طويل بما يكفي ليكون فقرة تحت عنوانها، وفيه من الكلمات ما يجعله أطول منه.")
    let report = await store.fileImport.run([folder.path("feed.xml")], format: .feed, now: now)
    #expect(report.failed.map(\.path) == [folder.path("feed.xml")])
    _ = await store.fileImport.run([folder.path("feed.xml")], format: .page, now: now)
    #expect(await store.titles == ["هذه صفحة"])
  }

  @Test func `progress counts files, and parts of one with many lines`() async throws {
    try write("news.jsonl", (1000..<1450).map { "{\"title\": \"خبر رقم \($0) من الأخبار\"}\n" }.joined())
    try write("a.txt", "الأول\n\nنص الخبر الأول هنا.")
    let heard = Heard()
    _ = await store.fileImport.run([folder.path], now: now) { heard.append(Int($0.files * 100)) }
    #expect(heard.reports.count == 2)
    #expect(heard.reports[0] > 110 && heard.reports[0] < 190)
    #expect(heard.reports[1] == 200)
    #expect(await FileImport.count([folder.path]) == 2)
  }

  @Test func `a list of feeds is handed on`() async throws {
    try write(
      "feeds.opml", #"<opml version="2.0"><body><outline xmlUrl="https://a.example/feed" text="أ"/></body></opml>"#)
    let report = await store.fileImport.run([folder.path("feeds.opml")], now: now)
    #expect(report.feeds.map(\.address) == ["https://a.example/feed"])
    #expect((report.read, report.failed) == (1, []))
    try write("feeds.opml", "لا شيء")
    let bad = await store.fileImport.run([folder.path("feeds.opml")], format: .opml, now: now)
    #expect(bad.failed.map(\.path) == [folder.path("feeds.opml")])
  }
}
