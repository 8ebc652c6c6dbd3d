import FilterLanguage
import Screen
import Store
import TestSupport
import Testing
import TextAnalysis
import TextLayout

@testable import ReaderUI

@Suite struct AddressTests {
  private func one(_ url: String?) -> Article {
    var one = article("ABC")
    one.url = url
    return one
  }

  private func opened(_ article: Article, columns: Int = 80) -> State {
    var state = reader([article], interface: .english, columns: columns)
    state.press(.enter)
    _ = update(&state, .opened(article.id, content(article)))
    return state
  }

  @Test func `an article's own address stands under its title, at the article's edge, and a key copies it`() {
    var state = opened(one("https://example.org/a?b=1"))
    let rows = picture(draw(state).grid).split(separator: "\n").map(String.init)
    let title = rows.firstIndex { $0.contains("CBA") } ?? 0
    let edge = rows[title].lastIndex { $0 != " " && $0 != "|" }
    #expect(rows[title + 2].contains("https://example.org/a?b=1"))
    #expect(rows[title + 2].lastIndex { $0 != " " && $0 != "|" } == edge)
    #expect(state.press(.character("Y")) == [.copy("https://example.org/a?b=1")])
    state.press(.escape)
    #expect(state.press(.character("Y")) == [.copy("https://example.org/a?b=1")])
  }

  @Test func `a long address takes several rows, and a password in it none`() {
    let state = opened(one("https://u:secret@example.org/" + String(repeating: "long/", count: 30)), columns: 40)
    let text = picture(draw(state).grid)
    #expect(text.contains("https://") && text.contains("long/long/") && !text.contains("secret"))
  }

  @Test(arguments: [
    ("http://DEF.ABC/GHI/JK", "http://FED.CBA/IHG/KJ"),
    ("https://a.example/ABC-DEF/2026/GH?I=J#K", "https://a.example/FED-CBA/2026/HG?I=J#K"),
    ("http://ABC.example/12", "http://CBA.example/12"),
  ])
  func `the parts of an address stand in their order, whatever they are written in`(address: String, shown: String) {
    let readable = ReadableAddress(rtl(address))
    let lines = readable.lines(width: 80, tag: 0, options: LayoutOptions())
    var grid = Frame(size: Size(columns: 80, rows: 1), direction: .leftToRight)
    grid.draw(lines[0], in: grid.area)
    #expect(picture(grid.grid) == "|" + shown + String(repeating: " ", count: 80 - shown.count) + "|")
    // Its glyphs are those of the address itself.
    #expect(lines[0].range == 0..<rtl(address).utf8.count)
    let bytes = lines[0].glyphs.flatMap { Array($0.range) }.sorted()
    #expect(bytes == Array(0..<rtl(address).utf8.count))
    #expect(ReadableAddress("https://a.example/b?c=d").text == "https://a.example/b?c=d")
  }

  @Test func `an article without an address says so, and an empty list nothing`() {
    var state = opened(one(nil))
    #expect(state.press(.character("Y")).isEmpty)
    #expect(state.message == .text("This article has no address"))
    var empty = reader([])
    #expect(empty.press(.character("Y")).isEmpty && empty.message == nil)
  }

  @Test func `words are marked by what the store knows of them, once that has come`() {
    var state = reader([one(nil)])
    state.press(.character("/"))
    let asked = state.type("x")
    let query = state.query
    #expect(asked.contains(.match(query)) && asked.contains(.count(query)))
    #expect(state.matcher == query.matcher)
    let full = Matcher(words: "x y ")
    _ = update(&state, .matched(query, full))
    #expect(state.matcher == full)
    #expect(update(&state, .counted(query, articles: 1, unread: 1, bound: 1_000)).isEmpty)
    state.type("y")
    #expect(state.matcher == state.query.matcher)
    _ = update(&state, .matched(query, full))
    #expect(state.matcher == state.query.matcher)
  }
}
