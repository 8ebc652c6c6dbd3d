import ArticleParsing
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct RowLinkTests {
  private func open(_ words: String, _ addresses: [String], interface: Interface = .english) -> State {
    var shown = article("a")
    shown.url = "https://page.example/a"
    var state = reader([shown], interface: interface)
    state.press(.enter)
    let links = addresses.enumerated().map { Block(.link, number: $0.offset + 1, address: $0.element) }
    _ = update(&state, .opened(shown.id, content(shown, [Block(.paragraph, words)] + links)))
    return state
  }

  /// What stands in the cells of each link, and where it leads.
  private func links(_ state: State) -> [String] {
    let frame = draw(state)
    return frame.links.map { link in
      String(frame.grid.row(link.row)[frame.grid.row(link.row).startIndex...].map(\.character)[link.columns]) + " → "
        + link.address
    }
  }

  @Test(arguments: Interface.allCases) func `numbers and addresses lead where they say`(interface: Interface) {
    let state = open("one [1] two [2]", ["https://a.example/1", "https://b.example/2"], interface: interface)
    #expect(
      links(state) == [
        "https://page.example/a → https://page.example/a", "[1] → https://a.example/1", "[2] → https://b.example/2",
        "[1] https://a.example/1 → https://a.example/1", "[2] https://b.example/2 → https://b.example/2",
      ])
  }

  @Test func `what is asked about, or not opened at all, is no link for the terminal`() {
    let state = open(
      "bank.example[1] x[2] y[3] z[4]",
      ["https://evil.example/", "javascript:x", "http://a@b.example/", "https://www.pаypal.com/"])
    // The list of addresses says where the first leads.
    #expect(
      links(state).dropFirst() == ["[1] https://evil.example/ → https://evil.example/"])
  }

  @Test func `nothing leads anywhere under what stands in front`() {
    var state = open("one [1]", ["https://a.example/1"])
    #expect(!draw(state).links.isEmpty)
    for key in ["?", "F", "t"] as [Character] {
      state.press(.character(key))
      #expect(draw(state).links.isEmpty, "\(key)")
      state.press(.escape)
    }
  }

  @Test func `a text of countless links is opened by numbers alone`() {
    let state = open(String(repeating: "x[1] ", count: 200_000), ["https://a.example/1"])
    #expect(links(state).map { $0.hasSuffix("https://page.example/a") } == [true])
  }
}
