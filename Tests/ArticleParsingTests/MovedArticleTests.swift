import Foundation
import Testing

@testable import ArticleParsing

/// Articles as other readers keep them.
struct MovedArticleTests {
  @Test func `what is stored of an article is read again as the same`() throws {
    var article = MovedArticle(title: "خبر \"أول\"", link: "https://a.example/1")
    article.content = "<p>فقرة <a href=\"/x\">رابط</a></p>\n<p>\u{1}أخرى\\</p>"
    article.author = "كاتب"
    article.published = Date(timeIntervalSince1970: 1_700_000_000)
    article.tags = ["عالم"]
    article.source = "وكالة"
    article.enclosures = [FeedEnclosure(url: "https://a.example/1.mp3", type: "audio/mpeg")]
    let feed = try ParsedFeed.parse(article.document)
    let read = ParsedArticle(try #require(feed.entries.first), feed: feed)
    #expect(read.title == article.title && read.url == article.link && read.author == "كاتب" && read.tags == ["عالم"])
    #expect(read.published == article.published && read.source == "وكالة")
    #expect(read.blocks.first?.text == "فقرة رابط[1]")
    #expect(read.blocks.contains { $0.address == "https://a.example/1.mp3" })
    #expect(feed.entries == MovedArticle.feed([article], title: "وكالة", link: nil).entries)
  }

  @Test func `Pocket's table is read, with what was archived and its tags`() {
    let (articles, problems) = SavedList.read(
      Array(
        #"""
        title,url,time_added,tags,status
        "خبر, ""طويل""",https://a.example/1,1700000000,علم|اقتصاد,unread
        https://a.example/2,https://a.example/2,1700000001,,archive
        بلا عنوان,,1,,unread

        ثالث,https://a.example/3,x
        "open,https://a.example/4
        """#.utf8))
    #expect(articles.map(\.link) == ["https://a.example/1", "https://a.example/2", "https://a.example/3"])
    #expect(articles[0].title == "خبر, \"طويل\"" && articles[0].tags == ["علم", "اقتصاد"] && !articles[0].isRead)
    #expect(articles[0].saved == Date(timeIntervalSince1970: 1_700_000_000) && articles[0].published == nil)
    #expect(articles[1].title == nil && articles[1].isRead && articles[2].saved == nil)
    #expect(
      problems == [
        SavedList.Problem(line: 4, reason: .noAddress), SavedList.Problem(line: 7, reason: .openQuote),
      ])
  }

  @Test func `Instapaper's folders are states and tags`() {
    let (articles, problems) = SavedList.read(
      Array(
        """
        URL,Title,Selection,Folder,Timestamp
        https://a.example/1,أول,,Unread,1700000000
        https://a.example/2,ثان,مقطع <b>,Archive,1700000000
        https://a.example/3,ثالث,,Starred,1700000000
        https://a.example/4,رابع,,مطبخ,1700000000
        """.utf8))
    #expect(problems.isEmpty && articles.map(\.isRead) == [false, true, false, false])
    #expect(articles.map(\.isStarred) == [false, false, true, false] && articles[3].tags == ["مطبخ"])
    #expect(articles[1].content == "<blockquote>مقطع &lt;b&gt;</blockquote>")
  }

  @Test func `Pocket's page has what is unread, then what was read`() {
    let articles = PocketPage.read(
      Array(
        """
        <!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul>
        <li><a href="https://a.example/1" time_added="1700000000" tags="علم,رأي">أول &amp; أخير</a></li>
        </ul><h1>Read Archive</h1><ul><li><a href="https://a.example/2" time_added="x">https://a.example/2</a></li>
        <li><a href="javascript:alert(1)">لا</a></li></ul></body></html>
        """.utf8))
    #expect(articles.map(\.title) == ["أول & أخير", nil] && articles.map(\.isRead) == [false, true])
    #expect(articles[0].tags == ["علم", "رأي"])
  }

  @Test func `a starred list has states, labels and the feed's address`() throws {
    let (articles, left, broken) = StarredList.read(
      Array(
        #"""
        {"id":"user/1/state/com.google/starred","items":[
        {"id":"tag:google.com,2005:reader/item/1","title":"أول","published":1700000000,
         "canonical":[{"href":"https://a.example/1"}],"alternate":[{"href":"https://a.example/x","type":"text/html"}],
         "summary":{"direction":"rtl","content":"<p>ملخص</p>"},"author":"كاتب",
         "categories":["user/1/state/com.google/read","user/1/label/علم","feedtag"],
         "origin":{"streamId":"feed/https://a.example/feed","title":"وكالة","htmlUrl":"https://a.example/"}},
        {"title":""},{"id":7,"title":"ثان","published":1700000000000,"content":{"content":"نص"}}
        """#.utf8))
    #expect(articles.count == 2 && left == 1 && broken == 7)
    let first = try #require(articles.first)
    #expect(first.link == "https://a.example/1" && first.isRead && first.isStarred && first.tags == ["علم", "feedtag"])
    #expect(first.feed == "https://a.example/feed" && first.source == "وكالة" && first.content == "<p>ملخص</p>")
    #expect(articles[1].published == first.published && articles[1].id == "7" && !articles[1].isRead)
  }

  @Test func `a line of sfeed is an article`() throws {
    let line = #"1700000000→خبر→https://a.example/1→<p>سطر\n\tآخر\\</p>→html→id1→كاتب→https://a.example/a.mp3→علم|رأي"#
      .replacing("→", with: "\t")
    let article = try #require(SfeedLine.article(Array(line.utf8)))
    #expect(article.content == "<p>سطر\n\tآخر\\</p>" && article.id == "id1" && article.tags == ["علم", "رأي"])
    #expect(article.enclosures.map(\.url) == ["https://a.example/a.mp3"] && article.author == "كاتب")
    let plain = try #require(SfeedLine.article(Array("\tخبر\t\ta<b\\nc\tplain\t\t\t\t".utf8)))
    #expect(plain.content == "<p>a&lt;b<br>c</p>" && plain.published == nil)
    #expect(SfeedLine.article(Array("1\tخبر".utf8)) == nil && SfeedLine.article(Array("x\t\t\t\t\t\t\t\t".utf8)) == nil)
  }

  @Test func `elfeed's index has feeds, entries, tags and names of texts`() throws {
    let hash = String(repeating: "a1", count: 20)
    let index = try ElfeedIndex(
      Array(
        """
        ;;; Elfeed Database Index (version 4)

        ;; Dummy index for backwards compatablity:
        (:version "0.0.3" :feeds #s(hash-table size 65 test equal data ()) :entries #s(hash-table data ()) :index nil)

        ;; Real index:
        (:version 4 :feeds #s(hash-table size 65 test equal rehash-size 1.5 data
        ("https://a.example/feed" #s(elfeed-feed "https://a.example/feed" "https://a.example/feed" "وكالة" ((:name "x")) nil)))
        :entries #s(hash-table size 65 test equal data (("a.example" . "id1")
        #s(elfeed-entry ("a.example" . "id1") "خبر \\"أول\\"" "https://a.example/1" 1700000000.0 #s(elfeed-ref "\(hash)")
          html (("https://a.example/a.mp3" "audio/mpeg" 12)) (unread star علم) "https://a.example/feed"
          (:authors ((:name "كاتب"))))
        ("a.example" . "id2") [cl-struct-elfeed-entry ("a.example" . "id2") "ثان" nil 1.0e+INF
          [cl-struct-elfeed-ref "../../etc/passwd"] nil nil nil "https://a.example/feed" nil]
        ("a" . "b") 7)) :index [cl-struct-avl-tree- [nil nil nil 0] elfeed-db-compare] :last-update 1.5)
        """.utf8))
    #expect(index.feeds.map(\.address) == ["https://a.example/feed"] && index.feeds[0].title == "وكالة")
    #expect(index.entries.count == 2 && index.damaged == 1)
    let first = index.entries[0]
    #expect(first.content == hash && first.isHTML && !first.article.isRead && first.article.isStarred)
    #expect(first.article.title == "خبر \"أول\"" && first.article.id == "id1" && first.article.tags == ["علم"])
    #expect(first.article.author == "كاتب" && first.article.enclosures.map(\.type) == ["audio/mpeg"])
    #expect(index.entries[1].content == nil && index.entries[1].article.isRead && index.entries[1].article.link == nil)
  }

  @Test(arguments: [
    ("(:entries", ElfeedIndex.Problem.malformed(line: 1)), ("(:a 1)\n", .noEntries), ("\n(:a ]", .malformed(line: 2)),
    (String(repeating: "(", count: 1_000_000), .malformed(line: 1)), ("(:entries \"", .malformed(line: 1)),
  ])
  func `an index that is none says why`(text: String, problem: ElfeedIndex.Problem) {
    #expect(throws: problem) { try ElfeedIndex(Array(text.utf8)) }
  }
}
