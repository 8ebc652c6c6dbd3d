import Testing

@testable import ArticleParsing

@Suite struct ImageAddressTests {
  @Test(arguments: [
    ("<img src=a.jpg srcset='b.jpg 2x'>", "a.jpg"), ("<img srcset='a.jpg 480w, b.jpg 1200w, c.jpg 800w'>", "b.jpg"),
    ("<img srcset='a.jpg, b.jpg 2x'>", "b.jpg"), ("<img srcset='a,1.jpg 1x,b,2.jpg 2x'>", "b,2.jpg"),
    ("<img srcset='a.jpg'>", "a.jpg"),
    ("<img src='data:image/gif;base64,AA' srcset='a.jpg 1x'>", "a.jpg"),
    ("<img src='data:image/gif;base64,AA' data-src=a.jpg>", "a.jpg"), ("<img src=p.gif data-lazy-src=a.jpg>", "a.jpg"),
    ("<img src=p.gif data-srcset='a.jpg 1x, b.jpg 2x'>", "b.jpg"), ("<img src=placeholder.png srcset=a.jpg>", "a.jpg"),
    ("<img src=blank.gif>", "blank.gif"),
    ("<picture><source srcset='a.webp 1x' type=image/webp><img src='data:,'></picture>", "a.webp"),
    ("<picture><source data-srcset=a.webp><source srcset=b.webp><img alt=x></picture>", "a.webp"),
    ("<picture><source srcset=a.webp><img src=b.jpg></picture>", "b.jpg"),
    ("<picture><source srcset=a.webp><img src=b.jpg></picture><p><img src='data:,' srcset=c.jpg>", "b.jpg c.jpg"),
  ])
  func `a picture has the address that is shown in its place`(html: String, names: String) {
    let wanted = names.split(separator: " ").map { "https://e.example/n/\($0)" }
    let blocks = HTMLBlocks.blocks(html, base: "https://e.example/n/1.html")
    #expect(blocks.filter { $0.kind == .image }.map(\.address) == wanted)
    // And so where another base was declared.
    let moved = HTMLLinks.absolute(Array(html.utf8), base: "https://e.example/n/1.html")
    let there = HTMLBlocks.blocks(String(decoding: moved, as: UTF8.self), base: "https://other.example/")
    #expect(there.filter { $0.kind == .image }.map(\.address) == wanted)
  }

  @Test func `a set of ten thousand pictures is read in time`() {
    let set = String(repeating: "a.jpg 1x, ", count: 10_000) + String(repeating: ",", count: 10_000)
    #expect(HTMLBlocks.candidates(set).count == 64)
  }
}
