import Foundation
import TestSupport
import Testing

/// Articles of a filter as a book, a mailbox, a list of feeds.
struct BookExportTests {
  private let cli: CommandLine

  init() throws {
    cli = try CommandLine()
    let articles = [
      #"{"title":"الذهب 5 < 7 & يستقر","text":"ارتفع سعر الذهب.\nFrom هنا يبدأ السطر.","date":"2025-01-02","source":"وكالة","tags":["ذهب"]}"#,
      #"{"title":"Silver falls","text":"It fell.","date":"2025-01-03"}"#,
      #"{"title":"خبر ثالث","text":"نص.","date":"2025-01-04","url":"https://example.org/a?b=1&c=2"}"#,
    ]
    try cli.write(articles.joined(separator: "\n") + "\n", to: "a.jsonl")
    _ = try cli.nashra("import", "a.jsonl")
  }

  @Test func `a book is the same for the same articles, and turns from the right`() throws {
    let first = try cli.nashra("export", "", "--format", "epub", "--to", "a.epub", "--title", "مختارات")
    #expect(first.status == 0 && first.output.hasSuffix("/a.epub\n"), "\(first.errors)")
    _ = try cli.nashra("export", "", "--format", "epub", "--to", "b.epub", "--title", "مختارات")
    let bytes = try [UInt8](Data(contentsOf: cli.folder.appending(path: "a.epub")))
    #expect(try bytes == [UInt8](Data(contentsOf: cli.folder.appending(path: "b.epub"))))
    // The media type stands at its place, uncompressed (OCF 3.3, 4.3).
    #expect(String(decoding: bytes[30..<58], as: UTF8.self) == "mimetypeapplication/epub+zip")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("page-progression-direction=\"rtl\"") && text.contains("<dc:title>مختارات</dc:title>"))
    #expect(text.contains("الذهب 5 &lt; 7 &amp; يستقر") && text.contains("?b=1&amp;c=2"))
    #expect(text.contains("article-0003.xhtml") && text.contains("epub:type=\"toc\""))
  }

  @Test func `a book of all articles has a title`() throws {
    let book = try cli.shell("nashra export '' --format epub | grep -a 'dc:title'")
    #expect(book.output.contains("<dc:title>نشرة</dc:title>"), "\(book.output)")
  }

  @Test func `of no article no book is made, and that is said`() throws {
    let result = try cli.nashra("export", "title:nonesuch", "--format", "epub", "--to", "a.epub")
    #expect(result.status == 1 && result.errors.contains("no article"), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: cli.folder.path + "/a.epub"))
  }

  @Test(arguments: [("ar", "المحتويات"), ("fa", "فهرست"), ("he", "תוכן העניינים"), ("fr", "Table des matières")])
  func `the table of contents is called so in the language that is spoken`(language: String, name: String) throws {
    let book = try cli.nashra("export", "", "--format", "epub", "--interface", language).output
    #expect(book.contains(name))
  }

  @Test func `a book is never put over another file`() throws {
    try cli.write("mine", to: "a.epub")
    let result = try cli.nashra("export", "", "--format", "epub", "--to", "a.epub")
    #expect(result.status == 0 && !result.output.hasSuffix("/a.epub\n"))
    #expect(try String(contentsOf: cli.folder.appending(path: "a.epub"), encoding: .utf8) == "mine")
  }

  @Test func `a mailbox has a message an article, with its states`() throws {
    _ = try cli.nashra("star", "#ذهب")
    _ = try cli.nashra("mark", "read", "#ذهب")
    let lines = try cli.nashra("export", "", "--format", "mbox").output.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0.hasPrefix("From ") }.count == 3)
    #expect(lines.contains(" From هنا يبدأ السطر."))
    #expect(lines.filter { $0 == "Status: RO" }.count == 1 && lines.filter { $0 == "X-Status: F" }.count == 1)
    #expect(
      lines.contains("Date: Thu, 2 Jan 2025 00:00:00 +0000")
        && lines.contains("From nashra@localhost Thu Jan  2 00:00:00 2025"))
    #expect(lines.contains("Subject: Silver falls"))
    #expect(lines.allSatisfy { $0.utf8.count <= 998 })
  }

  @Test func `options that a format has no use for are refused`() throws {
    for words in [["--format", "mbox", "--to", "x"], ["--format", "opml", "--to", "x"], ["--title", "x"]] {
      #expect(try cli.nashra(["export", ""] + words).status == 2, "\(words)")
    }
  }

  @Test func `the feeds of a filter are a list`() throws {
    try cli.write("<rss><channel><title>أ</title><item><title>خبر من خلاصة</title></item></channel></rss>", to: "a.rss")
    try cli.write("<rss><channel><title>ب</title><item><title>شيء من أخرى</title></item></channel></rss>", to: "b.rss")
    for name in ["a.rss", "b.rss"] { _ = try cli.nashra("feeds", "add", "./" + name) }
    let list = try cli.nashra("export", "title:خلاصة", "--format", "opml").output
    #expect(list.contains("a.rss") && !list.contains("b.rss"), "\(list)")
  }
}
