import Testing

@testable import ArticleParsing

/// A block in one line: kind, level, number, direction where they say something, then the text.
private func shown(_ block: Block) -> String {
  var facts = block.kind.rawValue
  if block.level > 0 { facts += " \(block.level)" }
  if let number = block.number { facts += " #\(number)" }
  if let direction = block.direction { facts += " \(direction.rawValue)" }
  let text = block.text.replacing("\n", with: "⏎").replacing("\t", with: "⇥")
  return "\(facts): \(text)" + (block.address.map { text.isEmpty ? $0 : " <\($0)>" } ?? "")
}

private func shown(_ html: String, base: String? = "https://example.com/news/1.html") -> [String] {
  HTMLBlocks.blocks(html, base: base).map(shown)
}

@Suite struct HTMLBlockTests {
  @Test(arguments: [
    (
      "<h2>عنوان</h2><p>أول\n  سطر <b>غامق</b>.</p><p>ثان",
      ["heading 2: عنوان", "paragraph: أول سطر غامق.", "paragraph: ثان"]
    ),
    ("نص بلا وسوم", ["paragraph: نص بلا وسوم"]),
    ("<div>a<div>b</div>c</div>", ["paragraph: a", "paragraph: b", "paragraph: c"]),
    ("a<br>b<br/>\n<br />c", ["paragraph: a⏎b", "paragraph: c"]),
    ("<br><br>a<br><br><br>b<br>", ["paragraph: a", "paragraph: b"]),
    ("a<hr><hr>b<hr>", ["paragraph: a", "rule: ", "paragraph: b"]),
    (
      "<blockquote><p>a</p><p>b</p><blockquote>c</blockquote></blockquote>d",
      ["quote: a", "quote: b", "quote 1: c", "paragraph: d"]
    ),
    ("<h1><p>a</p></h1><h2><div>b</div></h2>", ["heading 1: a", "heading 2: b"]),
    ("<p>a<p>b<h3>c<p>d", ["paragraph: a", "paragraph: b", "heading 3: c", "paragraph: d"]),
    ("x<span>y</span><em> z</em>", ["paragraph: xy z"]),
    (
      "<dl><dt>كلمة<dd>معناها<dt>أخرى<dd>معنى</dl>",
      ["paragraph: كلمة", "paragraph 1: معناها", "paragraph: أخرى", "paragraph 1: معنى"]
    ),
    (
      "<figure><img src=/a.jpg alt='ساحة'><figcaption>الساحة ليلا</figcaption></figure>",
      ["image #1: ساحة <https://example.com/a.jpg>", "caption: الساحة ليلا", "link #1: https://example.com/a.jpg"]
    ),
    ("", []), ("  \n&nbsp; <p> </p>", []),
  ])
  func `blocks are where the elements are`(html: String, blocks: [String]) { #expect(shown(html) == blocks) }

  @Test(arguments: [
    ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", ["list: a", "list: b", "list 1: c", "list: d"]),
    (
      "<ol start=3><li>a</li><li value=7><p>b</p><p>c</p></li><li>d</li></ol>",
      ["list #3: a", "list #7: b", "paragraph 1: c", "list #8: d"]
    ),
    ("<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>", ["list #1: a", "list 1: b", "list #2: c"]),
    ("<ol><li><h3>a</h3>b</li></ol>", ["list #1: a", "paragraph 1: b"]),
    ("<li>a</li>b", ["list: a", "paragraph: b"]),
    ("<ul><li></li><li>a</ul>", ["list: a"]),
    ("<ul><li><blockquote>a</blockquote><blockquote>b</blockquote></ul>", ["list 1: a", "quote 1: b"]),
  ])
  func `lists keep their numbers and their depth`(html: String, blocks: [String]) { #expect(shown(html) == blocks) }

  @Test(arguments: [
    ("<pre>\nlet a = 1\n  <b>if</b> a\t{\n\n}\n</pre>", ["code: let a = 1⏎  if a    {⏎⏎}"]),
    ("<pre dir=rtl>أ<br>ب</pre>", ["code rtl: أ⏎ب"]),
    ("<pre><code>a &lt; b</code></pre>c  d", ["code: a < b", "paragraph: c d"]),
  ])
  func `code keeps its lines`(html: String, blocks: [String]) { #expect(shown(html) == blocks) }

  @Test(arguments: [
    (
      "<a href='/a'>واحد</a>، <a href=b.html>اثنان </a>ثم <a href=/a>واحد</a>",
      [
        "paragraph: واحد[1]، اثنان[2] ثم واحد[1]", "link #1: https://example.com/a",
        "link #2: https://example.com/news/b.html",
      ]
    ),
    ("<a href='#top'>a</a> <a name=b>b</a> <a href='javascript:x()'>c</a> <a>d</a>", ["paragraph: a b c d"]),
    (
      "<a href=/a><h2>a</h2></a><a href=/b><img src=c.png alt=c></a>",
      [
        "heading 2: a[1]", "image #2: c[3] <https://example.com/news/c.png>", "link #1: https://example.com/a",
        "link #2: https://example.com/news/c.png", "link #3: https://example.com/b",
      ]
    ),
    (
      "<a href=c-large.png><img src=c.png alt=c></a>",
      ["image #1: c <https://example.com/news/c.png>", "link #1: https://example.com/news/c.png"]
    ),
    ("<p><a href=/a>a<p>b</a>", ["paragraph: a[1]", "paragraph: b", "link #1: https://example.com/a"]),
    (
      "<a href=/a>a<a href=/b>b</a>",
      ["paragraph: a[1]b[2]", "link #1: https://example.com/a", "link #2: https://example.com/b"]
    ),
    (
      "<a href='?a=1&copy=2&amp;b=3'>a</a>",
      ["paragraph: a[1]", "link #1: https://example.com/news/1.html?a=1&copy=2&b=3"]
    ),
    ("<a href=/foo/>a</a>b", ["paragraph: a[1]b", "link #1: https://example.com/foo/"]),
    ("<a href='mailto:a@example.com'>a</a>", ["paragraph: a[1]", "link #1: mailto:a@example.com"]),
  ])
  func `links are numbered and listed`(html: String, blocks: [String]) { #expect(shown(html) == blocks) }

  @Test(arguments: [
    (
      "<p>a <img src=/i.png alt='صورة'> b</p>",
      ["paragraph: a b", "image #1: صورة <https://example.com/i.png>", "link #1: https://example.com/i.png"]
    ),
    ("<img src=/p.gif width=1 height=1>a<img src=http://pixel.wp.com/b.gif>", ["paragraph: a"]),
    ("a <img class=wp-smiley src=/s.png alt=':)'> b", ["paragraph: a :) b"]),
    (
      "<img data-src=/late.png src='data:image/gif;base64,AAAA'>",
      ["image #1: https://example.com/late.png", "link #1: https://example.com/late.png"]
    ),
    ("<video src=/v.mp4>no</video>", ["video #1: https://example.com/v.mp4", "link #1: https://example.com/v.mp4"]),
    (
      "<audio><source src=/a.mp3>no</audio>b",
      ["audio #1: https://example.com/a.mp3", "paragraph: b", "link #1: https://example.com/a.mp3"]
    ),
    (
      "<iframe src='//video.example/e/1' title='كلمة'></iframe>",
      ["embedded #1: كلمة <https://video.example/e/1>", "link #1: https://video.example/e/1"]
    ),
    (
      "<figure><img src=/a.png alt=c><figcaption>c</figcaption></figure>",
      ["image #1: c <https://example.com/a.png>", "link #1: https://example.com/a.png"]
    ),
  ])
  func `what can't be shown is named`(html: String, blocks: [String]) { #expect(shown(html) == blocks) }

  @Test(arguments: [
    ("<script>if (a < b) '<p>x</p>'</script>a<style>p{}</style>", ["paragraph: a"]),
    ("<nav><p>menu</nav><p>a<button>b</button></p><noscript>c</noscript>", ["paragraph: a"]),
    ("a<form><p>subscribe</p><input></form>b", ["paragraph: a", "paragraph: b"]),
    ("<form><p>all of it</p></form>", ["paragraph: all of it"]),
    ("<p>a<form><p>rest", ["paragraph: a", "paragraph: rest"]),
    ("a<span style='display: none'>b<span>c</span>d</span>e", ["paragraph: ae"]),
    ("<p hidden>a<p>b<div HIDDEN><p>c</p><img src=/x.png></div>d", ["paragraph: b", "paragraph: d"]),
    ("<!-- a --><!DOCTYPE html><?xml a?>b<![CDATA[c", ["paragraph: bc"]),
    ("<title/>a<script src=x />b<div/>c", ["paragraph: ab", "paragraph: c"]),
  ])
  func `what is no text of the article is left out`(html: String, blocks: [String]) { #expect(shown(html) == blocks) }

  @Test(arguments: [
    ("a < b && c <3 &amp;&lt;&#1571;&#x628;&nbsp;&bogus; &copy &#150;", "a < b && c <3 &<أب &bogus; © –"),
    ("a<!-- never closed", "a never closed"),
    ("a <b title=\"never closed>b</b> c", "a b c"),
    ("a <unknown b", "a <unknown b"),
    ("a <a href=\"http", "a"),
    ("a</>b</p>c", "ab|c"),
    ("&#0;&#x110000;&#xD800;x", "\u{FFFD}\u{FFFD}\u{FFFD}x"),
    ("10<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup>", "10² H₂O 1st"),
    ("قال: <q>نعم</q>. <q lang=en>yes</q>", "قال: «نعم». “yes”"),
    ("a\u{1B}[31m\u{202E}b\u{200F}&#x202E;&#27;c&#8203;d&zwnj;e\u{AD}\u{61C}\u{FEFF}", "a[31mbcd\u{200C}e"),
  ])
  func `text is read as it is meant and obeyed by nobody`(html: String, text: String) {
    #expect(HTMLBlocks.blocks(html).map(\.text).joined(separator: "|") == text)
  }

  @Test(arguments: [
    ("<table><tr><th>بلد<th>سكان<tr><td>أ<td>1<tr><td>ب<td>2</table>", ["table #1: بلد⇥سكان⏎أ⇥1⏎ب⇥2"]),
    (
      "<table><caption>جدول</caption><tbody><tr><td>a</td><td><p>b<br>c</p></td></tr><tr><td>d</td></tr></tbody></table>",
      ["caption: جدول", "table: a⇥b c⏎d"]
    ),
    ("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d<td>e</table>", ["table: a⇥b⏎⇥c⏎d⇥⇥e"]),
    ("<table><tr><td><h1>page</h1><p>column</td></tr></table>", ["heading 1: page", "paragraph: column"]),
    (
      "<table><tr><td><p>a<p>b<p>c<p>d<p>e</td><td>f</td></tr><tr><td>g<td>h</table>",
      [
        "paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d", "paragraph: e", "paragraph: f", "paragraph: g",
        "paragraph: h",
      ]
    ),
    (
      "<table><tr><td><table dir=rtl><tr><th>a<th>b<tr><td>c<td>d</table>x</table>y",
      ["table #1 rtl: a⇥b⏎c⇥d", "paragraph: x", "paragraph: y"]
    ),
    ("<table><tr><td>a<td>b<tr><td>c", ["table: a⇥b⏎c"]),
    ("<td>a</td><tr>b", ["paragraph: a", "paragraph: b"]),
  ])
  func `tables are rows and cells, unless they are columns of a page`(html: String, blocks: [String]) {
    #expect(shown(html) == blocks)
  }

  @Test(arguments: [
    (
      "<div dir=rtl><p>a</p><p dir=ltr>b</p><p dir=auto>c</p></div>d",
      ["paragraph rtl: a", "paragraph ltr: b", "paragraph: c", "paragraph: d"]
    ),
    (
      "<p><span dir=RTL>كل النص</span></p><p>a <span dir=rtl>b</span></p>",
      ["paragraph rtl: كل النص", "paragraph: a \u{2067}b\u{2069}"]
    ),
    (
      "<div lang=en-US>نص عربي عن Apple<p lang=ar>نص آخر عن Apple</p></div>",
      ["paragraph: نص عربي عن Apple", "paragraph rtl: نص آخر عن Apple"]
    ),
    ("<p lang=pa-Arab>متن</p><p lang=az-Latn>söz</p>", ["paragraph rtl: متن", "paragraph ltr: söz"]),
  ])
  func `the author's direction is kept, the language's only where the letters agree`(html: String, blocks: [String]) {
    #expect(shown(html) == blocks)
  }

  @Test(arguments: [
    ("<b>a<p>b</b>c</p>d", ["paragraph: a", "paragraph: bc", "paragraph: d"]),
    ("<span hidden>a<p>b</span>c</p>d", ["paragraph: c", "paragraph: d"]),
    ("<ul><li>a<div>b</ul>c</div>d", ["list: a", "paragraph 1: b", "paragraph: cd"]),
    ("<table><tr><td>a</div></p></td><td>b</table>", ["paragraph: a", "paragraph: b"]),
    ("<h1>a</h2>b", ["heading 1: a", "paragraph: b"]),
  ])
  func `elements that overlap lose no text`(html: String, blocks: [String]) { #expect(shown(html) == blocks) }
}
