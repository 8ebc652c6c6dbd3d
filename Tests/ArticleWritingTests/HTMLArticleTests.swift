import ArticleParsing
import Foundation
import Store
import TestSupport
import Testing
import TextLayout

@testable import ArticleWriting

let words = ArticleWords(direction: .rightToLeft, related: "مقالات مشابهة", date: { _ in "3 يوليو 2025" })

func content(_ blocks: [Block] = [], title: String = "عنوان", related: [RelatedArticle] = []) -> ArticleContent {
  var article = article(title, source: "وكالة")
  article.published = article.date
  article.isRightToLeft = true
  return ArticleContent(article: article, author: "كاتب", blocks: blocks, related: related)
}

struct HTMLArticleTests {
  private func body(_ blocks: [Block], _ base: Direction = .rightToLeft) -> String {
    HTMLBody(blocks, base: base, media: { $0.rawValue }).html
  }

  @Test func `a document says its language, direction and encoding, and lets no script run`() {
    var shown = content(
      [Block(.paragraph, "نص من كلمات كثيرة & <script>alert(1)</script>")], related: [.init(title: "مقال <b>آخر</b>")])
    shown.article.url = "https://user:secret@example.org/a?token=abc&b=1"
    shown.article.tags = ["غزة", "a<b"]
    let html = ArticleWriter.text(of: shown, as: .html, words)
    for part in [
      "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">", "<meta charset=\"utf-8\">", "default-src 'none'",
      "<title>عنوان</title>", "<bdi>وكالة</bdi>", "<bdi>كاتب</bdi>",
      "<time datetime=\"2025-07-03T11:30:00Z\">3 يوليو 2025</time>",
      "<a href=\"https://example.org/a?b=1\">", "<bdi>#غزة</bdi>", "#a&lt;b", "مقال &lt;b&gt;آخر&lt;/b&gt;",
      "<p>نص من كلمات كثيرة &amp; &lt;script&gt;alert(1)&lt;/script&gt;</p>",
    ] { #expect(html.contains(part), "\(part)") }
    #expect(!html.contains("<script"))
    #expect(!html.contains("secret") && !html.contains("abc"))
  }

  @Test(arguments: [[], [Block(.paragraph, "افتتح الوزير جسرًا.")], [Block(.heading, "عنوان"), Block(.quote, "قال.")]])
  func `a document that we wrote is read again, however short`(blocks: [Block]) throws {
    var shown = content(blocks, title: "أخبار وكالة")
    shown.article.url = "https://example.org/a?b=1&c=2"
    shown.article.tags = ["جسر", "a<b & c"]
    let html = ArticleWriter.text(of: shown, as: .html, words)
    let read = try ArticlePage.parse(Array(html.utf8), name: "x.html").articles
    let article = try #require(read.first)
    #expect(read.count == 1 && article.title == "أخبار وكالة" && !article.titleIsDerived)
    #expect(article.blocks.map(\.text) == blocks.map(\.text) && article.blocks.map(\.kind) == blocks.map(\.kind))
    #expect((article.source, article.author, article.url) == ("وكالة", "كاتب", shown.article.url))
    #expect(article.published == shown.article.published && article.tags == shown.article.tags)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "file:///etc/passwd", "/etc/passwd", "x\"onload=\"y",
    "https://a b",
  ])
  func `no address leads elsewhere than to the web`(address: String) {
    let blocks = [
      Block(.paragraph, "كلمة[1]"), Block(.image, "صورة", number: 1, address: address),
      Block(.video, "", number: 1, address: address), Block(.embedded, "", number: 1, address: address),
      Block(.link, number: 1, address: address),
    ]
    let html = body(blocks)
    #expect(!html.contains("href") && !html.contains("src"))
    #expect(html.contains("كلمة[1]"))
    let markdown = ArticleWriter.text(of: content(blocks), as: .markdown, words)
    #expect(!markdown.contains("](") && !markdown.contains("]:"))
  }

  /// Any text in any place of an article: no element and no attribute is in the document that is not ours.
  @Test func `no text becomes markup`() {
    var random = Seeded(3)
    let pieces = [
      "<script>", "</title>", "</style>", "<!--", "-->", "]]>", "\"", "'", "&", "&lt;", "&#60;", "\0", "\u{1B}[2J",
      "<img src=x onerror=y>",
      "\u{202E}", "\u{2028}", "نص", "text", " ", "\n", "\t", "[1]", "<a href=javascript:x>",
    ]
    func text() -> String {
      (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    }
    let own: Set<String> = [
      "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "h4", "h5", "h6", "p", "time",
      "bdi", "a", "main", "link",
      "blockquote", "pre", "code", "figure", "figcaption", "table", "tr", "td", "th", "hr", "img", "video", "audio",
      "ul", "ol", "li", "dl",
      "dd", "nav", "br",
    ]
    for _ in 0..<2_000 {
      var shown = content(
        (0..<3).map { _ in
          Block(
            Block.Kind.allCases.randomElement(using: &random)!, text(), level: Int.random(in: 0...3, using: &random),
            number: Int.random(in: 0...3, using: &random), address: "https://a.example/" + text())
        } + [Block(.link, number: 1, address: "https://b.example/\"" + text())], title: text(),
        related: [.init(title: text())])
      shown.article.source = text()
      shown.article.tags = [text()]
      shown.article.url = text()
      shown.author = text()
      let html = ArticleWriter.text(of: shown, as: .html, words)
      #expect(!html.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || 0x7F...0x9F ~= $0.value })
      for match in html.matches(of: /<([^>]*)>/) {
        let tag = match.1
        if tag == "!DOCTYPE html" { continue }
        let name = tag.drop { $0 == "/" }.prefix { $0 != " " }
        #expect(own.contains(String(name)), "\(tag)")
        for attribute in tag.matches(of: /[ ]([a-z-]+)="/) {
          #expect(!attribute.1.hasPrefix("on"), "\(tag)")
        }
      }
    }
  }

  private func same(_ html: String, base: Direction = .rightToLeft) -> Bool {
    let blocks = HTMLBlocks.blocks(html)
    // Only a heading within an item leaves an empty line in a text; anywhere else it would be two.
    if blocks.contains(where: { $0.kind == .list && $0.text.contains("\n\n") }) { return true }
    let written = body(blocks, base)
    let again = HTMLBlocks.blocks(written)
    let isSame = comparable(blocks, base) == comparable(again, base)
    if !isSame {
      let difference = zip(comparable(blocks, base), comparable(again, base)).first { $0 != $1 }
      Issue.record(
        "\(String(describing: difference)) \(blocks.count) \(again.count)\n\(html.prefix(2000))\n→ \(written.prefix(2000))"
      )
    }
    return isSame
  }

  /// What is of another site becomes a link; a direction counts as the one in which the reader shows the block.
  private func comparable(_ blocks: [Block], _ base: Direction) -> [Block] {
    blocks.map { block in
      var block = block
      if block.kind == .heading, block.level == 0 { block.level = 2 }
      let stated = block.direction.map { $0 == .rightToLeft ? Direction.rightToLeft : .leftToRight }
      let direction = stated.map { Direction.of(block.text, stated: $0) } ?? Direction.of(block.text, within: base)
      block.direction =
        [.rule, .link, .image, .video, .audio].contains(block.kind)
        ? nil : direction == .rightToLeft ? .rightToLeft : .leftToRight
      return block
    }
  }

  @Test(arguments: [
    "<p>واحد<p>اثنان", "<h1>a</h1><h3>b</h3><p>c</p>",
    "<p>a <a href='https://x.org/1'>link</a>, <a href='https://x.org/2'>two</a> <a href='https://x.org/1'>again</a></p>",
    "<ul><li>a<li>b<ul><li>c<li>d</ul><li>e</ul><p>f", "<ol start=3><li>a<li>b</ol><ol><li>c</ol>",
    "<ol><li value=9>a<li>b</ol>",
    "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>", "<blockquote><p>a<p>b<blockquote>c</blockquote></blockquote>d",
    "<blockquote><ul><li>a</ul>b</blockquote>", "<pre>a\n  b\n\n<b>c</b></pre><p>d",
    "<table><tr><th>a<th>b<tr><td>c<td>d</table>",
    "<table><tr><td>a<td>b<td><tr><td><td>d<td>e</table>", "<p>a<hr><p>b", "<p>a<br>b<br>c",
    "<figure><img src='https://x.org/i.jpg' alt='صورة'><figcaption>شرح</figcaption></figure>",
    "<a href='https://x.org/page'><img src='https://x.org/i.jpg' alt='a'></a><p><a href='https://x.org/i.jpg'>b</a>",
    "<video src='https://x.org/v.mp4'></video><audio src='https://x.org/a.mp3'></audio>", "<dl><dt>a<dd>b<dd>c</dl>",
    "<div dir=rtl><p>English only<p>عربي<p dir=ltr>عربي</div>", "<p dir=rtl>English</p>", "<p dir=ltr>عربي</p>",
    "<p>عربي <bdi>C++</bdi> عربي <span dir=ltr>+1 (2)</span> نص</p>", "<p>a &lt;b&gt; &amp;amp; &quot;c&quot;</p>",
    "<ul><li><h3>a</h3><p>b</ul>", "<ol><li>a<ul><li>b<ol><li>c</ol></ul><li>d</ol>",
    "<ul><li><blockquote>q</blockquote><li><pre>x</pre></ul>",
    "<p>Apple تطلق هاتفًا</p><p>An English paragraph of many words stands here</p>",
    "<p>note<a href='https://x.org/n'>[1]</a> and [7]</p>",
  ])
  func `what is written is read again as the same blocks`(html: String) {
    #expect(same(html))
    #expect(same(html, base: .leftToRight))
  }

  @Test func `any tree of elements is read again as the same blocks`() {
    var random = Seeded(11)
    let texts = [
      "نص عربي", "some text", "«اقتباس»", "a & b < c", "12.5%", "כותרת", "🙂", "C++", "- خط", "1. رقم", "`code`", "  ",
      "\n",
      "<a href='https://x.org/1'>رابط</a>", "<a href='https://x.org/2'>two words</a>", "<b>غليظ</b>", "<i>i</i>",
      "<br>", "<q>q</q>",
      "<span dir=ltr>+1</span>", "<bdi>اسم</bdi>", "<code>c</code>", "H<sub>2</sub>O",
    ]
    let elements = [
      "p", "div", "h2", "h5", "ul", "ol", "li", "blockquote", "pre", "figure", "figcaption", "dl", "dt", "dd",
      "p dir=rtl", "p dir=ltr", "div dir=rtl", "div dir=ltr", "li value=4", "ol start=7", "hr", "section", "p dir=auto",
      "article lang=ar",
    ]
    func tree(_ depth: Int) -> String {
      (0..<Int.random(in: 1...4, using: &random)).map { _ -> String in
        if depth == 0 || Int.random(in: 0..<5, using: &random) < 2 { return texts.randomElement(using: &random)! }
        let element = elements.randomElement(using: &random)!
        if element == "hr" { return "<hr>" }
        // One within a line stands behind it, with a number from before what follows in the line.
        if element == "figure" {
          return "<figure><img src='https://x.org/\(Int.random(in: 0...9, using: &random)).jpg' alt='صورة'></figure>"
        }
        return "<\(element)>\(tree(depth - 1))</\(element.prefix { $0 != " " })>"
      }.joined()
    }
    var failures = 0
    for _ in 0..<4_000 where failures < 5 {
      if !same(tree(4)) { failures += 1 }
    }
  }
}
