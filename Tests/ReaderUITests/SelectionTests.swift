import ArticleParsing
import Foundation
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// Selecting in an article; capitals are Arabic letters.
@Suite struct SelectionTests {
  private func reading(
    _ blocks: [Block], interface: Interface = .arabic, columns: Int = 34, rows: Int = 14, title: String = "TITLE"
  ) -> State {
    let shown = article(title, source: "SRC")
    var state = reader([shown], interface: interface, columns: columns, rows: rows)
    state.press(.enter)
    let related = [RelatedArticle(title: rtl("OTHER"))]
    _ = update(&state, .opened(shown.id, content(shown, blocks, related: related)))
    return state
  }

  private func paragraphs(_ texts: String...) -> [Block] { texts.map { Block(.paragraph, rtl($0)) } }

  /// The rows of the body: what is selected is `#`.
  private func selected(_ state: State) -> String {
    let grid = draw(state).grid
    return (5..<grid.size.rows - 1).map { row in
      "|" + String((0..<grid.size.columns).map { grid[row, $0].isSelected ? "#" : "." }) + "|"
    }.filter { $0.contains("#") }.joined(separator: "\n")
  }

  private func shown(_ state: State) -> String {
    picture(draw(state).grid).split(separator: "\n").dropFirst(6).dropLast().joined(separator: "\n")
  }

  private func copied(_ effects: [Effect]) -> String? {
    if case .copy(let text)? = effects.first { text } else { nil }
  }

  @Test func `a paragraph is selected with its mixed text, cell by cell`() {
    var state = reading(paragraphs("ABC 12.5% (xyz) K&A DEF GHI JKM", "NOP"), rows: 9)
    state.press(.character("v"))
    #expect(state.mode == .selecting)
    #expect(
      shown(state) == """
        |     IHG FED A&K (xyz) %12.5 CBA  |
        |                             MKJ  |
        """)
    #expect(
      selected(state) == """
        |.....###########################..|
        |.............................###..|
        """)
    #expect(copied(state.press(.character("y"))) == rtl("ABC 12.5% (xyz) K&A DEF GHI JKM"))
    #expect(state.mode == .article)
  }

  @Test func `words go on as the text reads, and stand in several stretches where the line has two directions`() {
    var state = reading(paragraphs("AB cd ef GH"), rows: 8)
    state.press(.character("v"), .character("w"))
    #expect(
      shown(state) == """
        |                     HG cd ef BA  |
        """)
    #expect(selected(state) == "|..............................##..|")
    // Left is on in a line from right to left.
    state.press(.left)
    #expect(selected(state) == "|........................##...###..|")
    #expect(copied(state.press(.enter)) == rtl("AB cd"))
  }

  @Test func `the arrows lead as the text reads, the letters as it goes on`() {
    for (interface, text, on, back) in [
      (Interface.arabic, "AB CD EF", Key.left, Key.right), (.english, "ab cd ef", .right, .left),
    ] {
      var state = reading(paragraphs(text), interface: interface, title: interface == .arabic ? "T" : "title")
      state.press(.character("v"), .character("w"), on, on, back)
      #expect(copied(state.press(.character("y"))) == rtl(String(text.prefix(5))))
      state.press(.character("v"), .character("w"), .character("l"), .character("l"), .character("h"))
      #expect(copied(state.press(.character("y"))) == rtl(String(text.prefix(5))))
    }
  }

  @Test func `paragraphs are added, begun anew and turned around`() {
    let blocks = paragraphs("A", "B", "C", "D")
    var state = reading(blocks, rows: 20)
    state.press(.character("v"), .character("j"), .character("j"))
    var copy = state
    #expect(copied(copy.press(.character("y"))) == rtl("A\nB\nC"))
    copy = state
    #expect(copied(copy.press(.character(" "), .character("j"), .character("y"))) == rtl("C\nD"))
    copy = state
    #expect(copied(copy.press(.character("o"), .character("j"), .character("y"))) == rtl("B\nC"))
    copy = state
    #expect(copied(copy.press(.character("k"), .character("k"), .character("k"), .character("y"))) == rtl("TITLE\nA"))
    copy = state
    // Related headlines are other articles.
    #expect(copied(copy.press(.character("G"), .character("j"), .character("y"))) == rtl("A\nB\nC\nD"))
    copy.press(.character("v"), .escape)
    #expect(copy.mode == .article && copy.opened[0].selection == nil)
  }

  @Test func `the end that goes on stays in view`() {
    var state = reading((0..<60).map { Block(.paragraph, "p\($0)") }, rows: 12)
    state.press(.character("v"))
    for _ in 0..<30 { state.press(.character("j")) }
    #expect(selected(state).contains("#"))
    let article = state.opened[0]
    let row = article.rows.row(of: article.selection!.moving)!
    #expect((article.top..<article.top + state.articleRows).contains(row))
    state.press(.character("o"))
    #expect(state.opened[0].top < article.top)
  }

  @Test func `a word is taken without the comma behind it, and an item of a list with its mark only as a whole`() {
    #expect(
      TextSelection.words(in: "«قال» محمد، (12.5%) «نعم، ثم». a – b…").map {
        "«قال» محمد، (12.5%) «نعم، ثم». a – b…".bytes($0)
      }
        == ["«قال»", "محمد", "(12.5%)", "نعم", "ثم", "a", "–", "b"])
    var state = reading([Block(.list, "one two", number: 3), Block(.list, "x", level: 1)], interface: .english)
    state.press(.character("v"))
    var copy = state
    #expect(copied(copy.press(.character("y"))) == "3. one two")
    copy = state
    #expect(copied(copy.press(.character("w"), .character("y"))) == "one")
    copy = state
    #expect(copied(copy.press(.character("j"), .character("y"))) == "3. one two\n  • x")
  }

  @Test func `a selection is cited with its source`() {
    var state = reading(paragraphs("ABC", "DEF"))
    state.press(.character("v"), .character("j"), .character(" "))
    let citation = "«\(rtl("TITLE"))»، \(rtl("SRC"))، 20 نوفمبر 2026، 11:55 UTC"
    #expect(copied(state.press(.character("t"))) == "«\(rtl("DEF"))»\n— \(citation)")
    #expect(state.mode == .article)
  }

  @Test func `keys of an Arabic keyboard select and copy`() {
    var state = reading(paragraphs("AB CD EF"))
    // v w l l h y
    for letter in "رصمما" { state.press(.character(letter)) }
    #expect(copied(state.press(.character("غ"))) == rtl("AB CD"))
    // v j o t
    for letter in "رتخ" { state.press(.character(letter)) }
    #expect(copied(state.press(.character("ف")))?.hasPrefix("«") == true)
  }

  @Test func `it ends where the text becomes another, and stays where only the window does`() {
    var state = reading(paragraphs("ABC DEF GHI", "JKL"))
    state.press(.character("v"))
    let selection = state.opened[0].selection
    _ = update(&state, .resized(Size(columns: 21, rows: 8)))
    #expect(state.opened[0].selection == selection && selection != nil)
    let shown = article("TITLE", source: "SRC")
    _ = update(&state, .readAgain(shown.id, content(shown, [])))
    #expect(state.mode == .article)
    _ = draw(state)
  }

  /// The whole text is one thing, whichever way it is asked for.
  @Test func `all that can be selected is what is copied as a whole`() {
    var random = Seed.ofRun
    let kinds: [Block.Kind] = [.heading, .paragraph, .quote, .list, .code, .caption, .rule, .image, .table, .paragraph]
    let words = ["ABC", "12.5%", "(xyz)", "«D»", "K&A", "line", "[1]", "E\u{64E}F"].map(rtl)
    for _ in 0..<100 {
      func text() -> String {
        (0..<Int.random(in: 1...20, using: &random)).map { _ in words.randomElement(using: &random)! }.joined(
          separator: " ")
      }
      var blocks = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        let kind = kinds.randomElement(using: &random)!
        let isNumbered = Bool.random(using: &random)
        return switch kind {
        case .rule: Block(.rule)
        case .table: Block(.table, "ab\tcd\nef\tgh", number: 1)
        case .code: Block(.code, text() + "\n  " + text())
        case .image: Block(.image, isNumbered ? text() : "", address: "https://a.example/x.png")
        default: Block(kind, text(), level: Int.random(in: 0...2, using: &random), number: isNumbered ? 4 : nil)
        }
      }
      blocks.append(Block(.paragraph, text()))
      blocks.append(Block(.link, number: 1, address: "https://a.example/" + String(repeating: "long/", count: 9)))
      var state = reading(
        blocks, interface: Bool.random(using: &random) ? .arabic : .english,
        columns: Int.random(in: 30...90, using: &random), rows: 100)
      state.press(.character("v"), .character("G"))
      let whole = content(article("T"), blocks).bodyTexts.joined(separator: "\n")
      #expect(copied(state.press(.character("y"))) == whole)
    }
  }

  @Test func `no keys and no window make it fail`() {
    var random = Seed.ofRun
    let keys: [Key] =
      Array("vwjklhogG yt/nNdq").map(Key.character) + [.left, .right, .up, .down, .enter, .escape, .pageDown, .home]
    for _ in 0..<60 {
      var state = reading(
        [Block(.list, rtl("AB cd, EF")), Block(.code, "a\n b"), Block(.table, "a\tb"), Block(.paragraph, "…")])
      for _ in 0..<60 {
        let effects = state.press(keys.randomElement(using: &random)!)
        if Bool.random(using: &random) { state.answer(effects) }
        if Int.random(in: 0..<8, using: &random) == 0 {
          let size = Size(
            columns: Int.random(in: 1...110, using: &random), rows: Int.random(in: 1...20, using: &random))
          _ = update(&state, .resized(size))
        }
        _ = draw(state)
      }
    }
  }
}
