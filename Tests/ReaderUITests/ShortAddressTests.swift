import ArticleParsing
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Sentences about an address in one row: what they say, the host and the end of the address are in it.
@Suite struct ShortAddressTests {
  private static let host = "https://a.example/"
  private static let long =
    host + "news/2026/11/20/" + (0..<40).map { "word\($0)" }.joined(separator: "-") + "/last-page"

  private func row(_ state: State) -> String {
    String(picture(draw(state).grid).split(separator: "\n", omittingEmptySubsequences: false)[state.size.rows - 1])
  }

  private func state(_ interface: Interface, columns: Int = 80) -> State {
    var shown = article("A")
    shown.url = Self.long
    return reader([shown], interface: interface, columns: columns)
  }

  private static let failures: [OpeningFailure] = [
    .noBrowser, .remote, .notThere("w3m"), .cannotRun("w3m"), .failed("w3m", status: 3), .ended("w3m", signal: 9),
  ]

  @Test(arguments: Interface.allCases) func `what became of an address is seen whole`(interface: Interface) throws {
    let address = try OpenableAddress(Self.long)
    for failure in Self.failures {
      var state = state(interface)
      state.press(.character("o"))
      _ = update(&state, .browsed(address, .copied(.tmux, failure)))
      let row = row(state)
      #expect(row.contains(Self.host) && row.contains("…"), "\(row)")
      let blank = state.strings
      for part in [blank.copiedTmux, blank.message(for: failure)] {
        // The names in it stand in isolation.
        let words = part.filter { !"\u{2066}\u{2068}\u{2069}:".contains($0) }.split(separator: " ")
        for word in words where word.allSatisfy(\.isASCII) { #expect(row.contains(word), "\(row)") }
      }
    }
  }

  @Test(arguments: Interface.allCases) func `an address that is opened, given away or copied keeps host and end`(
    interface: Interface
  ) throws {
    let address = try OpenableAddress(Self.long)
    var state = state(interface)
    state.press(.character("o"))
    var rows = [row(state)]
    _ = update(&state, .browsed(address, .given(to: "firefox")))
    rows.append(row(state))
    for outcome in [CopyOutcome.tmux, .tmuxBuffer, .sent, .sentOn] {
      _ = update(&state, .copied(Self.long, outcome))
      rows.append(row(state))
    }
    for row in rows { #expect(row.contains(Self.host) && row.contains("…"), "\(row)") }
    #expect(rows[0].contains("last-page") && rows[1].contains("last-page"))
  }

  /// By UAX #9 alone the path would stand before the host.
  @Test func `an address of Arabic words that is copied is read from the left`() {
    var state = reader([article("A")], interface: .arabic)
    _ = update(&state, .copied("https://موقع.example/أخبار/اليوم", .tmux))
    let row = row(state)
    let parts = ["https://", "example", "/", "/"]
    #expect(row.contains("https://"))
    var rest = row[...]
    for part in parts {
      guard let place = rest.firstRange(of: part) else { return #expect(Bool(false), "\(row)") }
      rest = rest[place.upperBound...]
    }
    // Text with a colon is no address.
    _ = update(&state, .copied("mailto: x", .tmux))
    #expect(state.message == .text("\(state.strings.copiedTmux) \("mailto: x".isolated)"))
  }

  @Test(arguments: Interface.allCases) func `a numbered link shows where it leads`(interface: Interface) {
    let shown = article("A")
    var state = reader([shown], interface: interface)
    state.press(.enter)
    let blocks = [Block(.paragraph, "text [1]"), Block(.link, number: 1, address: Self.long)]
    _ = update(&state, .opened(shown.id, content(shown, blocks)))
    state.press(.character("1"))
    #expect(row(state).contains(Self.host) && row(state).contains("…"), "\(row(state))")
  }

  @Test func `what is cut leaves no half of a number, and nothing but addresses is cut so`() {
    let address = "https://a.example/2026/112233445566778899/aabbccdd"
    for count in 0...address.count {
      guard let short = ShortAddress.shortened(address[...], to: count) else { continue }
      #expect(short.hasPrefix("https://a.example/") && short.count <= max(count, 19))
      let parts = short.split(separator: "…", omittingEmptySubsequences: false)
      #expect(parts.count == 2 && parts[0].last?.isNumber != true && parts[1].first?.isNumber != true, "\(short)")
      #expect(address.hasPrefix(parts[0]) && address.hasSuffix(parts[1]))
    }
    #expect(ShortAddress.shortened(address[...], to: address.count) == nil)
    #expect(ShortAddress.shortened("https://a.example", to: 3) == nil)
    #expect(ShortAddress.shortened("mailto:a@b.example", to: 3) == nil)
  }

  /// Any window, and any of the sentences with other isolated words before the address.
  @Test(arguments: [1, 8, 20, 40, 60, 80, 100, 400]) func `a row of any width is drawn`(columns: Int) {
    var state = state(.arabic, columns: columns)
    _ = update(&state, .copied(Self.long, .tmux))
    _ = draw(state)
    state.message = .text("\("a/b".isolatedFromLeft) \(Self.long.isolatedFromLeft) \("x".isolated)")
    let row = row(state)
    if columns >= 60 { #expect(row.contains(Self.host) && row.contains("a/b") && row.contains("x")) }
  }
}
