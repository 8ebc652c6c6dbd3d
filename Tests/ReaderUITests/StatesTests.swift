import ArticleParsing
import FilterLanguage
import Ingest
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// What the screen says where it has nothing to show, and what to press then.
@Suite struct StatesTests {
  enum Place: CaseIterable {
    case loading, failed, firstRun, allRead, allFoundRead, noneStarred, noMatch, neverFetched, failing, gone
  }

  private func state(_ place: Place, _ interface: Interface, columns: Int = 80, rows: Int = 24) -> State {
    var state = reader([], interface: interface, columns: columns, rows: rows)
    func show(_ query: Query, _ line: String = "") {
      (state.query, state.filterText) = (query, line)
      _ = update(&state, .loaded(query, .newest, []))
      _ = update(&state, .counted(query, articles: 0, unread: 0, bound: 10_000))
    }
    var feed = Feed(id: Feed.ID(1), address: "https://a.example/feed")
    switch place {
    case .loading: state = State(size: state.size, interface: interface, clock: noon)
    case .failed:
      state = State(size: state.size, interface: interface, clock: noon)
      _ = update(&state, .failed(.failed(reason: "disk I/O error")))
      state.press(.character("j"))
    case .firstRun: break
    case .allRead: show(Query(isUnreadOnly: true))
    case .allFoundRead: show(Query(words: "اسهم ", isUnreadOnly: true), "اسهم ")
    case .noneStarred: show(Query(isStarredOnly: true))
    case .noMatch: show(Query(words: "اسهم "), "اسهم ")
    case .neverFetched, .failing:
      if place == .failing { feed.fetch.error = CodedError(code: "http", parameters: ["404"]) }
      show(Query(filter: .feed("A")), "feed:A")
      state.chosenFeed = ChosenFeed(query: state.query, feed: feed)
    case .gone:
      state = reader([article("A")], interface: interface, columns: columns, rows: rows)
      state.press(.enter)
      _ = update(&state, .opened(article("A").id, nil))
    }
    return state
  }

  @Test(arguments: Place.allCases) func `each says why, and names keys that lead on`(place: Place) {
    for interface in Interface.allCases {
      let state = state(place, interface)
      let lines = place == .gone ? state.emptyArticle : state.emptyList
      let words = interface.strings.empty
      let commands: [Command] =
        switch place {
        case .loading: []
        case .failed, .noMatch: [.clear]
        case .firstRun: [.showNew, .chooseFeed, .refreshAll, .help]
        case .allRead: [.unreadOnly]
        case .allFoundRead: [.unreadOnly, .clear]
        case .noneStarred: [.starredOnly]
        case .neverFetched, .failing: [.refresh, .clear]
        case .gone: [.back]
        }
      for command in commands {
        let key = state.keyName(of: command)
        #expect(key != nil && lines.contains { $0.contains("\u{2068}\(key!)\u{2069}") }, "\(command)")
      }
      #expect(lines.count == 1 + commands.count + (place == .firstRun ? words.waysToArticles.count : 0))
      #expect(!lines.joined().contains("{}") && lines.allSatisfy { !$0.isEmpty })
    }
  }

  @Test(arguments: Place.allCases) func `it stands in small windows, too`(place: Place) {
    for interface in Interface.allCases {
      for (columns, rows) in [(40, 12), (20, 4), (30, 6)] {
        _ = draw(state(place, interface, columns: columns, rows: rows))
      }
      let state = state(place, interface, columns: 40, rows: 12)
      let lines = place == .gone ? state.emptyArticle : state.emptyList
      let shown = TestSupport.picture(draw(state).grid).filter { $0 != "\n" && $0 != "|" && $0 != " " }.count
      // All of it: each line takes its letters, no matter in how many rows.
      let least = lines.joined().filter { !$0.isWhitespace && !"\u{2068}\u{2069}".contains($0) }.count
      #expect(shown >= least - 6, "lam-alef is one cell")
    }
  }

  @Test func `the keys do what is said`() {
    var state = state(.failed, .arabic)
    #expect(state.press(.escape) == [.load(.everything, .newest), .count(.everything)])
    #expect(state.emptyList == [Strings.arabic.loading])
    state = self.state(.allFoundRead, .arabic)
    #expect(state.press(.character("u")).contains(.load(Query(words: "اسهم "), .newest)))
    state = self.state(.neverFetched, .arabic)
    #expect(state.press(.character("r")) == [.refresh(.feed(Feed.ID(1)))])
    state = self.state(.gone, .arabic)
    state.press(.character("q"))
    #expect(state.mode == .list)
  }

  @Test func `while a filter is typed Esc is named for what it does there`() {
    var state = state(.noMatch, .english)
    state.press(.character("/"))
    #expect(state.emptyList == [Strings.english.noMatch])
  }

  private func body(_ state: State) -> String {
    TestSupport.picture(draw(state).grid).split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
  }

  @Test func `the first run in a small Arabic window`() {
    #expect(
      body(state(.firstRun, .arabic, columns: 40, rows: 12)) == """
        |                                        |
        |                                        |
        |              DEB T&AQM &               |
        |                                        |
        |            EQOM ةP&J FYXY a            |
        |     AHNM RATJT ةFOREM TAP&J XREY c     |
        |    nashra import FILE :ةظOFIM TAIFP    |
        |  nashra feeds add ADDRESS :EQOM ةP&J   |
        |             TAP&JLA BLCY R             |
        |            IYTAFMLA XREY ?             |
        """)
  }

  @Test func `all read, in English`() {
    #expect(
      body(state(.allFoundRead, .english, columns: 60, rows: 12)) == """
        |                                                            |
        |                                                            |
        |                                                            |
        |         Everything that this filter finds is read          |
        |                                                            |
        |               u shows the read ones as well                |
        |                   Esc clears the filter                    |
        |                                                            |
        |                                                            |
        |                                                            |
        """)
  }

  @Test func `an article that is gone leads back only where it was opened`() {
    var state = reader([article("A")], interface: .english, columns: 120)
    _ = update(&state, .previewed(article("A").id, nil))
    #expect(state.emptyArticle == [Strings.english.notInStore])
    state.press(.enter)
    _ = update(&state, .opened(article("A").id, nil))
    #expect(state.emptyArticle.count == 2)
  }

  @Test func `beside an article that is read the numbers of the list stay`() {
    var state = reader([article("A"), article("B", minutes: 9)], interface: .english, columns: 120)
    state.press(.enter)
    _ = update(&state, .opened(article("A").id, content(article("A"))))
    #expect(screen(state)[0].hasSuffix(" 2 articles · one unread |"))
  }

  // MARK: A refresh

  private func bar(_ interface: Interface, columns: Int, done: Int) -> String {
    var state = reader([article("A")], interface: interface, columns: columns)
    state.press(.character("R"))
    _ = update(&state, .refreshing(RefreshProgress(done: done, total: 20, added: 12)))
    return String(screen(state)[0])
  }

  @Test func `a refresh stands in the top bar, and the place in the last row`() {
    let pad = String(repeating: " ", count: 38)
    #expect(
      bar(.arabic, columns: 112, done: 3)
        == "| ADًYDC &ًAQM 12 · 3/20 VYDIT · ءORQM RYG LAQM · DIAO LAQM \(pad)T&AQMLA LK  ةRWN |")
    #expect(
      bar(.english, columns: 112, done: 3)
        == "| Nashra  All articles                              one article · one unread · Refreshing 3/20 · 12 new articles |"
    )
    #expect(bar(.english, columns: 40, done: 3) == "| Nashra  All articles   Refreshing 3/20 |")
    #expect(bar(.arabic, columns: 40, done: 3) == "| 3/20 VYDIT            T&AQMLA LK  ةRWN |")
    var state = reader([article("A"), article("B", minutes: 9)], interface: .english)
    state.press(.character("R"))
    #expect(screen(state).last?.hasSuffix(" 1/2 |") == true)
  }
}

private func screen(_ state: State) -> [Substring] { picture(draw(state).grid).split(separator: "\n") }
