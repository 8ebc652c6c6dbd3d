import Testing

@testable import ArticleParsing

@Suite struct HostileHTMLTests {
  private static let sample = """
    <div dir="rtl"><h2>عنوان</h2><p>نص <a href='/a?b=1&amp;c'>رابط</a> &laquo;قول&raquo;<br>سطر</p><ol><li>بند<li>آخر</ol>\
    <table><tr><th>a<th>b<tr><td rowspan=2>c<td>d</table><pre>x\n y</pre><img src="i.png" alt="صورة"><!-- c --><q>z</q>\
    <video><source src=v.mp4></video><sup>2</sup></div>
    """

  @Test func `HTML cut at any byte is read`() {
    let bytes = Array(Self.sample.utf8)
    for length in bytes.indices {
      _ = HTMLBlocks.blocks(String(decoding: bytes[..<length], as: UTF8.self), base: "https://example.com")
    }
  }

  @Test func `tags in any order are read, and no letter outside of them is lost`() {
    let names = [
      "p", "div", "ul", "ol", "li", "table", "tr", "td", "th", "caption", "a href=/x", "b", "q", "sup", "h1", "pre",
      "blockquote",
      "dl", "dt", "dd", "figure", "figcaption", "span dir=rtl", "tbody", "i lang=ar", "br", "hr", "img alt=. src=/i",
    ]
    var random = UInt64(42)
    func next(_ bound: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % bound
    }
    for _ in 0..<1_000 {
      var html = ""
      var letters = 0
      for _ in 0..<next(60) {
        let name = names[next(names.count)]
        switch next(3) {
        case 0: html += "<\(name)>"
        case 1: html += "</\(name.prefix { $0 != " " })>"
        default:
          html += "Z"
          letters += 1
        }
      }
      let found = HTMLBlocks.blocks(html).reduce(0) { $0 + $1.text.count { $0 == "Z" } }
      #expect(found == letters, "\(html)")
    }
  }

  @Test(arguments: [
    "<div>", "<b>", "<ul><li>", "<table><tr><td>", "<blockquote>", "<a href=/x>", "<span dir=rtl>", "<q>", "</div>",
    "</b>", "<",
    "<!--", "<a b=\"", "<a b='", "<!x", "&", "&#", "<p>a", "<table><tr><td>a<td>b</table>", "<sup>1", "<hr>", "a<br>",
    "<img src=/",
    "<div hidden>", "<i><p>", "</i><p><i>", "<li>a", "<pre>\n", "<form>", "<video src=/a>",
    "<td colspan=1000 rowspan=1000>",
    "<table><td rowspan=1000>a", "<script>", "</", "<ol><li>x", "<figure><img src=/a alt=b>",
  ])
  func `much of anything is read, with bounded memory`(piece: String) {
    let html = String(repeating: piece, count: 200_000 / piece.utf8.count)
    let blocks = HTMLBlocks.blocks(html, base: "https://example.com/")
    #expect(blocks.count <= HTMLBlocks.mostBlocks + 200)
    #expect(blocks.reduce(0) { $0 + $1.text.utf8.count } <= 40 * html.utf8.count)
    for block in blocks { #expect(block.text.unicodeScalars.count <= 2 * PageLine.longestParagraph + 10) }
  }

  @Test func `bytes that were changed at random are read`() {
    let bytes = Array(Self.sample.utf8)
    for index in bytes.indices {
      for wrong in "<>&\"'/= \u{0}a".utf8 {
        var changed = bytes
        changed[index] = wrong
        _ = HTMLBlocks.blocks(String(decoding: changed, as: UTF8.self))
      }
    }
  }
}
