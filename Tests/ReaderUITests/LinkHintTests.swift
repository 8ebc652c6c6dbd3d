import ArticleParsing
import Foundation
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

@Suite struct LinkHintTests {
  private let other = article("OTHER", minutes: 90)

  private func open(
    _ texts: [String], links: Int, related: Int = 0, interface: Interface = .english, rows: Int = 24
  ) -> State {
    let shown = article(interface.direction == .rightToLeft ? "A" : "a")
    var state = reader([shown, other], interface: interface, columns: 50, rows: rows)
    state.press(.enter)
    let blocks =
      texts.map { Block(.paragraph, $0) }
      + (0..<links).map { Block(.link, number: $0 + 1, address: "https://example.com/\($0 + 1)") }
    let headlines = (0..<related).map {
      RelatedArticle(title: "Headline \($0)", id: $0 == 0 ? other.id : Article.ID(Int64($0)))
    }
    _ = update(&state, .opened(shown.id, content(shown, blocks, related: headlines)))
    return state
  }

  private func screen(_ state: State) -> [String] {
    picture(draw(state).grid).split(separator: "\n").map {
      $0.dropFirst().dropLast().trimmingCharacters(in: .whitespaces)
    }
  }

  private func opens(_ number: Int) throws -> [Effect] {
    [.browse(try OpenableAddress("https://example.com/\(number)"))]
  }

  @Test func `letters stand in the place of numbers, the same for one link, and before headlines`() throws {
    var state = open(["one [1] two [2]"], links: 2, related: 1)
    state.press(.character("F"))
    let rows = screen(state)
    #expect(rows.contains("one  a  two  s"))
    #expect(rows.contains("a  https://example.com/1"))
    #expect(rows.contains("d Headline 0"))
    #expect(rows.last?.hasPrefix("Type the letters beside a link") == true)
    #expect(try state.press(.character("s")) == opens(2))
    #expect(state.mode == .article)
    #expect(screen(state).contains("one [1] two [2]"))
  }

  @Test func `letters are drawn as such, in every cell of the number`() throws {
    var state = open(["one [1]"], links: 1)
    state.press(.character("F"))
    let grid = draw(state).grid
    let row = try #require((0..<grid.size.rows).first { String(grid.row($0).map(\.character)).contains("one") })
    let hint = grid.row(row).filter { $0.role == .hint }
    #expect(String(hint.map(\.character)) == " a ")
  }

  @Test func `from the right, and on an Arabic keyboard`() throws {
    var state = open([rtl("ABC [1] DEF [2]")], links: 2, interface: .arabic)
    state.press(.character("F"))
    #expect(screen(state).contains("s  FED  a  CBA"))
    state.press(.escape, .character("["))  // Shift-F of an Arabic keyboard
    #expect(screen(state).contains("s  FED  a  CBA"))
    // س stands on the key of s.
    #expect(try state.press(.character("س")) == opens(2))
  }

  @Test func `a headline that is chosen opens its article`() {
    var state = open(["text"], links: 0, related: 2)
    state.press(.character("F"))
    #expect(state.press(.character("a")) == [.open(other.id)])
    #expect(state.opened.count == 2)
  }

  @Test func `a headline that is not in the store has no letters`() {
    let shown = article("A")
    var state = reader([shown], interface: .english)
    state.press(.enter)
    _ = update(&state, .opened(shown.id, content(shown, related: [RelatedArticle(title: "Nowhere")])))
    #expect(state.press(.character("F")) == [] && state.mode == .article)
    #expect(state.message == .text(state.strings.opening.noLinks))
  }

  @Test func `more than nine have two letters each, all different, and none the beginning of another`() throws {
    let count = 30
    var state = open([(1...count).map { "w[\($0)]" }.joined(separator: " ")], links: count)
    let hints = state.opened[0].hints(rows: state.articleRows)
    let words = Dictionary(grouping: hints, by: \.letters)
    #expect(words.count == count && words.keys.allSatisfy { $0.count == 2 })
    for (word, hints) in words { #expect(Set(hints.map(\.target)).count == 1, "\(word)") }
    let hint = try #require(hints.first { $0.target == .link(12) })
    let letters = Array(hint.letters)
    state.press(.character("F"))
    #expect(state.press(.character(letters[0])) == [])
    #expect(state.mode == .hints)
    #expect(try state.press(.character(letters[1])) == opens(12))
  }

  @Test func `Esc and what is no letter beside a link give up, and Backspace takes a letter back`() throws {
    var state = open([(1...20).map { "w[\($0)]" }.joined(separator: " ")], links: 20)
    for key in [Key.escape, .character("q"), .character("1"), .down, .character("?"), .backspace] {
      state.press(.character("F"))
      #expect(state.press(key) == [] && state.mode == .article, "\(key)")
    }
    state.press(.character("F"), .character("a"), .backspace)
    #expect(state.mode == .hints)
    state.press(.character("z"))
    #expect(state.mode == .article)
    #expect(state.message == .text(state.strings.opening.noSuchLetters))
  }

  @Test func `only what is in view has letters`() {
    var state = open((1...30).map { "paragraph [\($0)]" }, links: 30, rows: 12)
    let first = state.opened[0].hints(rows: state.articleRows)
    #expect(first.contains { $0.target == .link(1) } && !first.contains { $0.target == .link(20) })
    #expect(first.allSatisfy { (0..<state.articleRows).contains($0.row) })
    state.press(.character("G"))
    let last = state.opened[0].hints(rows: state.articleRows)
    #expect(!last.contains { $0.target == .link(1) })
    #expect(last.contains { $0.target == .link(30) })
  }

  @Test func `a number that is no link's, and one within an address, have none`() {
    let shown = article("A")
    var state = reader([shown], interface: .english)
    state.press(.enter)
    let blocks = [
      Block(.paragraph, "in [7] or [] or [1 or 1] [0]"),
      Block(.link, number: 1, address: "https://example.com/a[2]=[1]"),
      Block(.link, number: 2, address: "https://example.com/[1]"),
    ]
    _ = update(&state, .opened(shown.id, content(shown, blocks)))
    let hints = state.opened[0].hints(rows: state.articleRows)
    #expect(hints.map(\.target) == [.link(1), .link(2)])
  }

  @Test func `in any window nothing is drawn outside and nothing traps`() {
    for columns in [20, 21, 23, 30, 61] {
      for interface in Interface.allCases {
        var state = open([rtl("ABC [1] DEF [12]"), "w[3]"], links: 12, related: 2, interface: interface)
        _ = update(&state, .resized(Size(columns: columns, rows: 40)))
        state.press(.character("F"))
        _ = draw(state)
        _ = update(&state, .resized(Size(columns: 20, rows: 4)))
        _ = draw(state)
        state.press(.character("a"), .character("a"))
        _ = draw(state)
      }
    }
  }
}
