import Foundation
import TextLayout

@testable import ArticleParsing
@testable import ReaderUI
@testable import Store

extension FuzzTarget {
  static let pages = FuzzTarget(
    name: "pages",
    tokens: [
      "المصدر: ", "كلمات دلالية", "إقرأ أيضاً:", "مقالات مشابهة", "بقلم: ", "تاريخ النشر: ", "وسوم: ", "  • ", "- ",
      "1. ",
      "\n", "\n\n", "https://a.example/", "، ", "\u{FEFF}", "\u{00A0}", "\u{202E}", "3 يناير 2025", "\u{1B}[31m",
    ],
    seeds: [
      "جسر فوق النهر\n\nالمصدر: وكالة النهر\n\nافتتح الجسر اليوم أمام المارة.\n\nكلمات دلالية\n\nجسور، نهر\n\nمقالات مشابهة\n\n  • خبر آخر\n  • هبوط \u{202A}-5°C\u{202C} غدا\n",
      "عنوان\n\nنص أول.\n\nإقرأ أيضاً:\n\nعنوان ثان\n\nنص ثان.\n",
    ]
  ) { bytes in
    guard let page = try unlessRefused({ try ArticlePage.parse(bytes) }) else { return }
    try expect(!page.articles.isEmpty, "a page without an article was read")
    for article in page.articles { try expectSound(article) }
    try expectBounded(page.articles, by: bytes)
  }

  static let feeds = FuzzTarget(
    name: "feeds", longest: 16_384,
    tokens: [
      "<rss version=\"2.0\">", "<channel>", "<item>", "</item>", "<title>", "<link>", "<guid isPermaLink=\"false\">",
      "<description>", "<content:encoded>", "<![CDATA[", "]]>", "<pubDate>", "<dc:creator>",
      "<enclosure url=\"a\" type=\"image/png\"/>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\">", "<entry>", "<content type=\"xhtml\">", "<content type=\"html\">",
      "<link rel=\"alternate\" href=\"", "<author><name>", "<category term=\"", "<updated>", "<rdf:RDF", "xml:base=\"",
      "<media:group>",
      "{\"version\": \"https://jsonfeed.org/version/1.1\"", "\"items\": [", "\"content_html\": \"",
      "\"content_text\": \"", "&#27;", "&lt;p&gt;", "&amp;",
      "<!DOCTYPE ", "<!ENTITY a \"b\">", "&a;", "<?xml version=\"1.0\" encoding=\"windows-1256\"?>", "<!--", "-->",
      "xmlns:",
    ],
    seeds: [
      "\0<rss version=\"2.0\"><channel><title>خلاصة</title><item><title>خبر</title><link>/a</link><description>&lt;p&gt;نص&lt;/p&gt;</description><pubDate>Thu, 02 Jan 2025 10:00:00 GMT</pubDate><category>وسم</category></item></channel></rss>",
      "\0<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"http://a.example/\"><title>ف</title><entry><id>1</id><title type=\"html\">&lt;b&gt;خ&lt;/b&gt;</title><link href=\"b\"/><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>نص</p></div></content><updated>2025-01-02T10:00:00Z</updated></entry></feed>",
      "\0{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"ف\", \"items\": [{\"id\": \"1\", \"title\": \"خ\", \"content_html\": \"<p>ن\", \"tags\": [\"و\"]}]}",
      "\0<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/f\"></head></html>",
    ]
  ) { bytes in
    var choices = Choices(bytes)
    let type = choices.one(of: [
      nil, "text/xml; charset=windows-1256", "text/xml; charset=utf-16", "application/rss+xml",
      "text/html; charset=iso-8859-6",
      "text/xml; charset=shift_jis", "text/xml; charset=nonsense",
    ])
    let feedBytes = choices.rest
    _ = FeedLinks.inPage(html: feedBytes, base: "https://a.example/p/")
    guard
      let feed = try unlessRefused({
        try ParsedFeed.parse(feedBytes, contentType: type, base: "https://a.example/f.xml")
      })
    else { return }
    try expect(feed.entries.count <= ParsedFeed.maxEntries, "more entries than the limit")
    try expect((feed.refreshInterval ?? 0) >= 0, "an interval below nothing")
    var articles: [ParsedArticle] = []
    for entry in feed.entries {
      let article = ParsedArticle(entry, feed: feed)
      try expectSound(article)
      articles.append(article)
    }
    try expectBounded(articles, by: feedBytes)
  }

  static let html = FuzzTarget(
    name: "html", longest: 8_192,
    tokens: [
      "<p>", "</p>", "<br>", "<ul>", "<ol start=\"3\">", "<li>", "</ul>", "<blockquote>", "<h2>", "<pre>", "<table>",
      "<tr>", "<td>",
      "<th colspan=\"3\">", "<td rowspan=\"2\">", "</table>", "<caption>", "<a href=\"", "\">", "</a>",
      "<img src=\"a.png\" alt=\"",
      "<video src=\"v\">", "<iframe src=\"https://a.example/\">", "<script>", "</script>", "<style>", "<!--", "-->",
      "<svg>", "<figure>",
      "<figcaption>", "<hr>", "<div dir=\"rtl\">", "&nbsp;", "&#x1b;", "&#x202e;", "&amp", "&#99999999999;", "<dl><dt>",
      "<dd>", "<q>", "<audio>",
      "<select><option>", "<math>", "<input>", "<base href=\"http://b.example/\">", "<span style=\"display:none\">",
    ],
    seeds: [
      " <h2>عنوان</h2><p>نص <a href=\"/a\">رابط</a> <b>ثقيل</b></p><ul><li>أ<ol><li>ب</ol></ul><table><tr><th>أ<th>ب<tr><td>١<td>٢</table><img src=a alt=صورة>",
      "(<pre>a\n\tb</pre><blockquote><p>قول</blockquote><figure><img src=\"b\"><figcaption>شرح</figcaption></figure>",
    ]
  ) { bytes in
    var choices = Choices(bytes)
    let width = 1 + choices.byte() % 100
    let text = choices.text
    let blocks = HTMLBlocks.blocks(text, base: "https://a.example/p/")
    for block in blocks { try expectSound(block) }
    var article = ParsedArticle(title: "عنوان")
    article.blocks = blocks
    try expectBounded([article], by: bytes)
    try expect((try? BodyCoding.blocks(BodyCoding.bytes(blocks))) == blocks, "blocks do not come back from the store")
    try expectRows(of: blocks, width: width)
  }

  static let json = FuzzTarget(
    name: "json",
    tokens: [
      "{", "}", "[", "]", ":", ",", "\"title\"", "\"text\"", "\"date\"", "\"tags\"", "\"id\"", "\"source\"",
      "\"abstract\"", "\\u061c", "\\ud83d\\udc4d",
      "\\ud800", "\\u0000", "\\n", "null", "true", "-0.1e+9", "1e999", "\\u001b", "\"2025-01-02\"",
    ],
    seeds: [
      "{\"title\": \"عنوان\", \"text\": \"فقرة\\nأخرى\", \"date\": \"2025-01-02\", \"tags\": [\"أ\", \"ب\"], \"id\": 12, \"source\": \"م\", \"abstract\": \"فقرة\", \"url\": \"http://a.example/\"}",
      "[[[[[1, 2.5e3, \"\\u0041\", {}]]]]]",
    ]
  ) { bytes in
    let strict = try unlessRefused { try JSONReader.value(of: bytes[...]) }
    let lenient = JSONReader.lenientValue(of: bytes)
    if let strict {
      try expect(lenient.brokenLine == nil, "what is JSON is broken to the lenient reader")
      try expect(lenient.value.map { "\($0)" } == "\(strict)", "the lenient reader reads JSON in another way")
    }
    guard let article = try unlessRefused({ try ParsedArticle.jsonl(line: bytes[...], file: "f") }) else { return }
    try expectSound(article)
    try expectBounded([article], by: bytes)
  }
}

func expectSound(_ article: ParsedArticle) throws {
  try expectSettled(article.title, "a title")
  try expectClean(article.source, "a source")
  try expectClean(article.author, "an author")
  try expectClean(article.keywords, besides: [0x0A], "keywords")
  for tag in article.tags {
    try expect(!tag.isEmpty, "a tag is empty")
    try expectClean(tag, "a tag")
  }
  for title in article.related { try expectSettled(title, "a related headline") }
  for block in article.blocks { try expectSound(block) }
}

private func expectSound(_ block: Block) throws {
  let allowed: [UInt32] = [.table, .code].contains(block.kind) ? [0x0A, 0x09] : [0x0A]
  try expectSettled(block.text, besides: allowed, "a \(block.kind)")
  try expectClean(block.address, "an address")
  try expect(block.address?.unicodeScalars.contains(" ") != true, "an address has a space")
  try expect(block.level >= 0, "a level below none")
}

/// Text comes from the input: nothing in it multiplies. Windows-1256 and the like take three bytes for one, and what has
/// no title takes one from its text.
private func expectBounded(_ articles: [ParsedArticle], by bytes: [UInt8]) throws {
  var size = 0
  for article in articles {
    size += article.title.utf8.count + article.tags.reduce(0) { $0 + $1.utf8.count }
    size += article.blocks.reduce(0) { $0 + $1.text.utf8.count }
  }
  try expect(size <= 12 * bytes.count + 4_096, "\(bytes.count) bytes became \(size)")
}

/// The rows that the reader draws hold the width.
private func expectRows(of blocks: [Block], width: Int) throws {
  let article = Article(id: .init(1), title: "خبر", date: Date(timeIntervalSince1970: 0))
  let layout = ArticleLayout(width: width, strings: .arabic, clock: Clock(seconds: 0, offset: 0))
  for row in layout.rows(of: ArticleContent(article: article, blocks: blocks)) {
    try expect((row.line?.columns ?? 0) <= width, "a row of \(row.line?.columns ?? 0) in a window of \(width)")
  }
}
