import Foundation
import Testing

@testable import ArticleParsing

@Suite struct FeedArticleTests {
  private let feed = {
    var feed = ParsedFeed(version: "rss20", title: "وكالة\nالأنباء")
    feed.link = "https://example.com/news/"
    return feed
  }()

  private func article(_ change: (inout FeedEntry) -> Void) -> ParsedArticle {
    var entry = FeedEntry(id: "1", title: "عنوان")
    change(&entry)
    return ParsedArticle(entry, feed: feed)
  }

  @Test func `an address of several lines is a title of one`() {
    let article = article {
      $0.title = nil
      $0.id = "http://a.example/1\n   <enclosure>"
    }
    #expect(article.title == "http://a.example/1 <enclosure>")
  }

  /// A joiner, a filler, a Braille cell without dots, a variation selector, a lone mark, a mark of direction.
  @Test(arguments: ["\u{200B}", "\u{3164}", "\u{2800}", "\u{FE0F}", "\u{301}", "\u{200F}", " \u{2800} \u{200F} ", ""])
  func `a title of which nothing can be seen is none`(title: String) {
    let article = article {
      $0.title = title
      $0.content = "<p>أول النص.</p>"
    }
    #expect(article.title == "أول النص")
    #expect(article.titleIsDerived)
  }

  @Test(arguments: ["-", "…", "ـ", "1", "\u{0600}"])
  func `a title of one sign stays`(title: String) {
    let article = article { $0.title = title }
    #expect(article.title == title)
    #expect(!article.titleIsDerived)
  }

  @Test(arguments: [
    ("<table><tr><th>الشهر</th><th>السعر</th></tr><tr><td>مايو</td><td>12</td></tr></table>", "الشهر السعر"),
    ("<pre>let x = 1\nlet y = 2</pre>", "let x = 1"),
    ("<pre>let x = 1</pre><p>فقرة</p>", "فقرة"),
    ("<img src='a.png' alt='صورة الجسر'>", "صورة الجسر"),
  ])
  func `an entry without paragraphs is called by what it has`(content: String, title: String) {
    let article = article {
      $0.title = nil
      $0.content = content
    }
    #expect(article.title == title)
    #expect(article.titleIsDerived)
  }

  @Test func `what the entry says is where the article has it`() {
    let article = article {
      $0.link = "https://example.com/news/1"
      $0.updated = Date(timeIntervalSince1970: 2)
      $0.authors = [FeedAuthor(name: "ليلى"), FeedAuthor(email: "a@example.com"), FeedAuthor(name: "ليلى")]
      $0.tags = ["سوريا", " سوريا", "اقتصاد"]
      $0.content = "<p>نص <a href='2'>رابط</a></p>"
      $0.enclosures = [
        FeedEnclosure(url: "/a.mp3", type: "audio/mpeg"), FeedEnclosure(url: "https://example.com/b.pdf"),
        FeedEnclosure(url: "https://example.com/news/2", type: "text/html"),
      ]
    }
    #expect(article.title == "عنوان")
    #expect(!article.titleIsDerived)
    #expect(article.source == "وكالة الأنباء")
    #expect(article.author == "ليلى، a@example.com")
    #expect(article.url == "https://example.com/news/1")
    #expect(article.published == Date(timeIntervalSince1970: 2))
    #expect(article.tags == ["سوريا", "اقتصاد"])
    #expect(
      article.blocks == [
        Block(.paragraph, "نص رابط[1]"),
        Block(.audio, number: 2, address: "https://example.com/a.mp3"),
        Block(.file, number: 3, address: "https://example.com/b.pdf"),
        Block(.link, number: 1, address: "https://example.com/news/2"),
        Block(.link, number: 2, address: "https://example.com/a.mp3"),
        Block(.link, number: 3, address: "https://example.com/b.pdf"),
      ])
  }

  @Test(
    arguments: [
      ("<p>أول الخبر…</p>", "<p>أول الخبر وآخره</p>", ["أول الخبر وآخره"]),
      (
        "أول \"الخبر\" في الصباح من يوم أمس [...] <a href=/x>اقرأ المزيد</a>",
        "<p>أول «<a href=/y>الخبر</a>» في الصباح من يوم أمس وآخره</p>",
        ["أول «الخبر[1]» في الصباح من يوم أمس وآخره"]
      ),
      ("<p>ملخص آخر</p>", "<p>نص</p>", ["ملخص آخر", "نص"]),
      ("<p>وحده</p>", nil, ["وحده"]), (nil, "وحده", ["وحده"]), ("", "", []), ("نص", "نص", ["نص"]),
      ("<img src=/pixel.gif>", "نص", ["نص"]),
    ] as [(String?, String?, [String])])
  func `a summary is told only if it says something`(summary: String?, content: String?, texts: [String]) {
    let article = article {
      $0.summary = summary
      $0.content = content
    }
    #expect(article.blocks.filter { $0.kind != .link }.map(\.text) == texts)
  }

  @Test func `a picture that only the summary has is not lost with it`() {
    let article = article {
      $0.summary = "<img src=a.jpg alt='ساحة'>نص"
      $0.content = "<p>نص طويل</p>"
      $0.link = "https://example.com/"
    }
    #expect(
      article.blocks == [
        Block(.paragraph, "نص طويل"), Block(.image, "ساحة", number: 1, address: "https://example.com/a.jpg"),
        Block(.link, number: 1, address: "https://example.com/a.jpg"),
      ])
  }

  @Test func `an entry without title is called by what it says, else by where it is`() {
    let told = article {
      $0.title = " "
      $0.content = "<p>قال <a href=/x>الوزير</a> نعم. ثم لا.</p>"
    }
    #expect(told.title == "قال الوزير نعم")
    #expect(told.titleIsDerived)
    let silent = article {
      $0.title = nil
      $0.id = "https://example.com/7"
    }
    #expect(silent.title == "https://example.com/7")
    #expect(silent.url == "https://example.com/7")
    #expect(article { ($0.title, $0.id) = (nil, nil) }.title == "وكالة الأنباء")
  }

  @Test func `nothing that a terminal obeys gets in by the fields`() {
    let article = article {
      $0.title = "a\u{1B}[2Jb\u{202E}"
      $0.authors = [FeedAuthor(name: "c\u{7}")]
      $0.tags = ["d\u{9B}"]
      $0.link = "https://example.com/\u{1B}]0;x"
      $0.source = "e\u{2066}f"
    }
    #expect(article.title == "a[2Jb")
    #expect(article.author == "c")
    #expect(article.tags == ["d"])
    #expect(article.url == "https://example.com/%1B]0;x")
    #expect(article.source == "ef")
  }
}
