import FilterLanguage
import Ingest
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// What stands in front of the list: tags, feeds, keys.
@Suite struct OverlayTests {
  private func body(_ state: State) -> String {
    picture(draw(state).grid).split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
  }

  private let list = [article("ABC DEF"), article("GHI", minutes: 9)]

  private func tags(_ interface: Interface, columns: Int) -> State {
    var state = reader(list, interface: interface, columns: columns, rows: 8)
    state.press(.character("t"))
    let tags = [
      TagCount(name: rtl("TAG"), articles: 1234, unread: 12), TagCount(name: "swift", articles: 3, unread: 0),
    ]
    _ = update(&state, .tagsLoaded(.everything, tags))
    return state
  }

  private func feeds(_ feeds: [(name: String, articles: Int)], columns: Int, rows: Int = 8) -> State {
    var state = reader(list, columns: columns, rows: rows)
    state.press(.character("c"))
    let counted = feeds.enumerated().map { number, item in
      var feed = Feed(id: Feed.ID(Int64(number)), address: "https://\(number).example/")
      feed.title = item.name
      return CountedFeed(feed: feed, count: FeedCount(articles: item.articles, unread: item.articles / 2))
    }
    _ = update(&state, .feedsLoaded(counted))
    return state
  }

  @Test func `the tag list stands in a straight border, and takes a narrow window whole`() {
    var state = tags(.english, columns: 36)
    state.press(.character(" "))
    #expect(
      body(state) == """
        |┌──────────────────────────────────┐|
        |│ Tags                             │|
        |│ ✓ GAT                  1,234  12 │|
        |│   swift                    3     │|
        |│                                  │|
        |└──────────────────────────────────┘|
        """)
  }

  @Test func `units stand below units in Arabic, too, under the names of their columns`() {
    #expect(
      body(tags(.arabic, columns: 48)) == """
        |┌──────────────────────────────────────────────┐|
        |│ ةءORQM RYG  T&AQM                     MOSOLA │|
        |│         12  1,234                      GAT   │|
        |│                 3                    swift   │|
        |│                                              │|
        |└──────────────────────────────────────────────┘|
        """)
  }

  @Test func `nothing of the list is left beside the tags`() {
    #expect(
      body(tags(.arabic, columns: 76)) == """
        |          ┌──────────────────────────────────────────────────────┐          |
        |          │ ةءORQM RYG  T&AQM                             MOSOLA │          |
        |          │         12  1,234                              GAT   │          |
        |          │                 3                            swift   │          |
        |          │                                                      │          |
        |          └──────────────────────────────────────────────────────┘          |
        """)
  }

  @Test func `feeds that share a name are told apart by their addresses`() {
    #expect(
      body(feeds([("One", 7), (rtl("SAME"), 120), (rtl("SAME"), 3)], columns: 70)) == """
        |┌────────────────────────────────────────────────────────────────────┐|
        |│ ةءORQM RYG  T&AQM                                          TAP&JLA │|
        |│          3      7                                              One │|
        |│         60    120                         https://1.example/  EMAS │|
        |│          1      3                         https://2.example/  EMAS │|
        |└────────────────────────────────────────────────────────────────────┘|
        """)
  }

  @Test func `in a narrow window names and keys do not touch what stands beside them`() {
    var state = feeds([("A name that is too long for here", 7), ("Same", 1), ("Same", 2)], columns: 36)
    guard case .feeds(var picker)? = state.overlay else { return #expect(Bool(false), "no feeds") }
    picker.feeds[0].feed.fetch.error = FetchError.http(404).coded
    state.overlay = .feeds(picker)
    #expect(
      body(state) == """
        |┌──────────────────────────────────┐|
        |│                          TAP&JLA │|
        |│ 3  7  TRذّET  A name that is too… │|
        |│    1    https://1.example/  Same │|
        |│ 1  2    https://2.example/  Same │|
        |└──────────────────────────────────┘|
        """)
    state.press(.escape, .character("?"))
    let rows = HelpLayout(HelpView(page: HelpPage(of: .list), state: state)).rows.count
    #expect(
      body(state) == """
        |┌──────────────────────────────────┐|
        |│ 3/\(rows)                   IYTAFMLA │|
        |│     LFS&A ىLإ       T        j ↓ │|
        |│     ىLE&A ىLإ       N        k ↑ │|
        |│         ؛ةIFP         Space PgDn │|
        |└──────────────────────────────────┘|
        """)
  }

  @Test func `while the tags are narrowed the hint names the keys that work then`() {
    var state = tags(.english, columns: 80)
    state.press(.character("/"))
    #expect(picture(draw(state).grid).split(separator: "\n").last?.hasPrefix("| Tab: choose") == true)
  }

  @Test func `the last row says where the reader is in an overlay`() {
    var state = feeds((0..<12).map { ("Feed \($0)", 1) }, columns: 60, rows: 10)
    state.press(.pageDown)
    #expect(picture(draw(state).grid).split(separator: "\n").last?.hasPrefix("| 6/12 ") == true)
  }

  @Test func `an address that is cut shows its end`() {
    let body = body(feeds([("Same", 1), ("Same", 3)], columns: 30))
    #expect(body.contains("…://1.example/  Same"), "\(body)")
  }

  /// Marks alone are hard to see, and some terminals show none.
  @Test func `the help names a vowel mark by its key`() {
    let rows = HelpView.rows(in: .arabic)
    #expect(rows.first { $0.keys == "A" }?.arabicKeys == "Shift-ش")
    #expect(rows.first { $0.keys == "N" }?.arabicKeys == "آ")
    #expect(rows.allSatisfy { row in !row.arabicKeys.unicodeScalars.contains { (0x64B...0x652).contains($0.value) } })
  }

  @Test(arguments: Interface.allCases) func `a row of the help is not cut at 80 columns`(interface: Interface) {
    var state = reader(list, interface: interface, rows: 120)
    state.press(.character("?"))
    #expect(body(state).count { $0 == "…" } == ellipses(of: state))
  }

  /// On an Arabic keyboard the key of | has an ellipsis of its own.
  private func ellipses(of state: State) -> Int {
    guard HelpView(page: HelpPage(of: .list), state: state).showsTwins else { return 0 }
    return HelpView.rows(in: state.strings, .list, state.keymap).count { $0.arabicKeys.contains("…") }
  }

  @Test(arguments: Interface.allCases) func `at 40 columns it is whole as well, in more rows`(interface: Interface) {
    var state = reader(list, interface: interface, columns: 40, rows: 300)
    state.press(.character("?"))
    #expect(body(state).count { $0 == "…" } == ellipses(of: state))
    _ = update(&state, .resized(Size(columns: 40, rows: 12)))
    state.press(.end)
    let page = picture(draw(state).grid)
    let count = HelpLayout(HelpView(page: HelpPage(of: .list), state: state)).rows.count
    #expect(page.contains("\(count)/\(count)"))
  }

  @Test func `who reads a Latin script and typed no other letters sees no column of Arabic ones`() {
    var state = reader(list, interface: .english, rows: 60)
    func help() -> String {
      state.press(.character("?"))
      defer { state.press(.escape) }
      return body(state)
    }
    let next = state.strings.help(.down)
    #expect(help().contains("│ j ↓                 \(next)"))
    state.press(.character("ت"))
    #expect(help().contains("│ j ↓                 T        \(next)"))
    state = State(size: Size(columns: 80, rows: 60), interface: .english, clock: noon, keyboard: .arabic)
    #expect(help().contains("│ j ↓                 T        \(next)"))
    state = reader(list, interface: .english, rows: 60)
    state.press(.character("?"), .character("/"))
    state.type("ت")
    #expect(body(state).contains("│ j ↓                 T        \(next)"))
  }

  @Test func `what is selected stays in view when the window becomes smaller`() {
    var state = feeds((0..<20).map { ("Feed \($0)", 1) }, columns: 60, rows: 30)
    state.press(.end)
    _ = update(&state, .resized(Size(columns: 60, rows: 10)))
    #expect(body(state).contains("Feed 19"))
    _ = update(&state, .resized(Size(columns: 60, rows: 30)))
    #expect(body(state).contains("Feed 0"))
  }

  @Test func `the help goes to its ends, and shows its last row there in any window`() throws {
    var state = reader(list, interface: .english, columns: 80, rows: 12)
    state.press(.character("?"), .end)
    #expect(try body(state).contains(#require(state.strings.filterWords.help.last).meaning))
    _ = update(&state, .resized(Size(columns: 80, rows: 120)))
    #expect(body(state).contains(state.strings.help(.down)))
    _ = update(&state, .resized(Size(columns: 80, rows: 12)))
    state.press(.end, .home)
    #expect(body(state).contains(state.strings.help(.down)))
  }
}
