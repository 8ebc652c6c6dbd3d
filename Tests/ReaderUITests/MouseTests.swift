import ArticleParsing
import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

extension State {
  /// The cell in the middle of the last region that leads there; of a room, where it is said.
  func place(of target: Region.Target, in pane: Pane? = nil) -> Position? {
    let frame = draw(self)
    let rects = frame.regions.filter { $0.target == target }.map(\.rect)
    let rect = rects.last { rect in
      let around = frame.target(at: Position(row: rect.row, column: rect.column))?.around
      return pane.map { around == .room($0.rawValue) } ?? true
    }
    guard let rect else { return nil }
    return Position(row: rect.row + rect.rows / 2, column: rect.column + rect.columns / 2)
  }

  @discardableResult mutating func point(_ kind: MouseEvent.Kind, at position: Position) -> [Effect] {
    press(.mouse(MouseEvent(kind, at: position)))
  }

  @discardableResult mutating func click(
    _ target: Region.Target, in pane: Pane? = nil, times: Int = 1
  ) -> [Effect] {
    guard let position = place(of: target, in: pane) else {
      Issue.record("nothing leads to \(target)")
      return []
    }
    return point(.press(times: times), at: position)
  }

  mutating func doubleClick(_ target: Region.Target) -> [Effect] {
    click(target)
    return click(target, times: 2)
  }
}

/// What the mouse does; the frame says where everything is.
@Suite struct MouseTests {
  private let articles = (0..<40).map { article("TITLE \($0)", minutes: 5 + $0, source: "S") }

  private func wide(_ interface: Interface = .arabic) -> State {
    var state = reader(articles, interface: interface, columns: 160, rows: 30)
    var counts = SectionCounts()
    counts.tags = [TagCount(name: "T", articles: 3, unread: 1)]
    _ = update(&state, .sectionsLoaded(counts))
    return state
  }

  /// Regions as a picture: a letter for what is clicked in each cell.
  private func regions(_ state: State) -> String {
    let frame = draw(state)
    return (0..<state.size.rows).map { row in
      String(
        (0..<state.size.columns).map { column -> Character in
          switch frame.target(at: Position(row: row, column: column))?.target {
          case .room(let number): Character("\(number)")
          case .window: "w"
          case .row(let index): Character(String(index % 10))
          case .sign: "s"
          case .key: "k"
          case .tag: "t"
          case .link: "l"
          case .headline: "h"
          case .edge: "|"
          case nil: "."
          }
        })
    }.joined(separator: "\n")
  }

  @Test(arguments: Interface.allCases) func `rooms, rows and keys are where they are drawn`(interface: Interface) {
    let state = reader(Array(articles.prefix(2)), interface: interface, columns: 60, rows: 6)
    let rows = regions(state).split(separator: "\n")
    #expect(rows[0] == String(repeating: ".", count: 60))
    #expect(rows[1] == String(repeating: "0", count: 60) && rows[2] == String(repeating: "1", count: 60))
    #expect(rows[3] == String(repeating: "1", count: 60), "the room of the list, whose number is 1")
    #expect(rows[5].contains("kkk"))
  }

  @Test(arguments: Interface.allCases)
  func `a click selects an article, and a double click opens it`(interface: Interface) {
    var state = wide(interface)
    state.click(.row(3))
    #expect(state.list.scroll.selected == 3 && state.opened.isEmpty && state.place == .list)
    let effects = state.doubleClick(.row(5))
    #expect(state.opened.map(\.id) == [articles[5].id] && effects.contains(.open(articles[5].id)))
  }

  @Test func `a row that came under the pointer by the first press is not opened by the second`() throws {
    var state = wide()
    let place = try #require(state.place(of: .row(2)))
    state.point(.press(times: 1), at: place)
    state.list.scroll = Scroll(selected: 9, top: 9)
    state.point(.press(times: 2), at: place)
    #expect(state.opened.isEmpty)
  }

  @Test func `the wheel turns what is under the pointer, and no selection that stays in view`() throws {
    var state = wide()
    state.click(.row(4))
    let list = try #require(state.place(of: .row(4)))
    state.point(.wheel(isDown: true), at: list)
    #expect(state.list.scroll == Scroll(selected: 4, top: 3))
    state.point(.wheel(isDown: true), at: list)
    #expect(state.list.scroll == Scroll(selected: 6, top: 6))
    for _ in 0..<40 { state.point(.wheel(isDown: true), at: list) }
    #expect(state.list.scroll.top + state.articlesInView == 40)
    for _ in 0..<40 { state.point(.wheel(isDown: false), at: list) }
    #expect(state.list.scroll.top == 0)
  }

  @Test func `the wheel over an article scrolls it where it is not open, too`() throws {
    var state = wide()
    let blocks = (0..<60).map { Block(.paragraph, rtl("PARAGRAPH \($0)")) }
    _ = update(&state, .previewed(articles[0].id, content(articles[0], blocks)))
    let place = try #require(state.place(of: .room(Pane.article.rawValue)))
    state.point(.wheel(isDown: true), at: place)
    #expect(state.preview?.top == 3 && state.opened.isEmpty)
  }

  @Test func `links, headlines and tags of an article lead where they say`() {
    var shown = article("A")
    shown.tags = ["one", "two"]
    let blocks = [Block(.paragraph, "text [1]"), Block(.link, number: 1, address: "https://a.example/")]
    func open() -> State {
      var state = reader([shown, article("B", minutes: 9)], interface: .english, columns: 120, rows: 40)
      state.press(.enter)
      let related = [RelatedArticle(title: "B", id: article("B", minutes: 9).id)]
      _ = update(&state, .opened(shown.id, content(shown, blocks, related: related)))
      return state
    }
    var state = open()
    #expect(state.click(.link(1)).contains { if case .browse = $0 { true } else { false } })
    state = open()
    #expect(state.click(.headline(0)).contains(.open(article("B", minutes: 9).id)))
    state = open()
    state.click(.tag("two"))
    #expect(state.query == Query(tags: ["two"]) && state.opened.isEmpty)
    _ = update(&state, .loaded(state.listed, .newest, [shown]))
    state.press(.character("-"))
    #expect(state.opened.map(\.id) == [shown.id])
  }

  @Test func `sections are chosen, folded and opened`() throws {
    var state = wide()
    let tags = try #require(state.sections.rows.firstIndex { $0.section?.id == .tags })
    state.click(.row(tags + 1), in: .sections)
    #expect(state.query == Query(tags: ["T"]))
    _ = update(&state, .loaded(state.listed, .newest, articles))
    _ = state.click(.sign(tags))
    #expect(state.sections.folded == [.tags] && state.place == .sections)
    _ = state.click(.sign(tags))
    #expect(state.sections.folded.isEmpty)
  }

  @Test(arguments: Interface.allCases) func `the line behind a room is drawn with the pointer`(interface: Interface) {
    for pane in [Pane.sections, .list] {
      var state = wide(interface)
      let before = state.panes.columns[pane] ?? 0
      guard var place = state.place(of: .edge(pane.rawValue)) else { return #expect(Bool(false), "no edge") }
      state.point(.press(times: 1), at: place)
      place.column += interface.direction == .rightToLeft ? -4 : 4
      state.point(.drag, at: place)
      #expect(state.panes.columns[pane] == before + 4)
      #expect(state.place(of: .edge(pane.rawValue))?.column == place.column)
      state.point(.release, at: place)
      place.column = 0
      state.point(.drag, at: place)
      #expect(state.panes.columns[pane] == before + 4)
    }
  }

  @Test func `a hint is its key`() {
    var state = reader(articles, interface: .english)
    state.click(.key(.character("?")))
    #expect(state.mode == .help)
    state.click(.key(.escape))
    #expect(state.mode == .list)
    _ = update(&state, .countedUnread(.everything, 2))
    #expect(state.click(.key(.character("y"))) == [.markAllRead(.everything)])
  }

  @Test func `a question and a line are answered before the rooms behind them`() {
    var state = reader(articles, interface: .english)
    _ = update(&state, .countedUnread(.everything, 2))
    state.click(.row(3))
    #expect(state.mode == .question && state.list.scroll.selected == 0)
    state.press(.escape, .character("e"))
    state.click(.row(3))
    #expect(state.mode == .tagLine && state.list.scroll.selected == 0)
  }

  @Test func `rows of windows are selected, ticked and opened`() {
    var state = reader(articles, interface: .english)
    state.press(.character("t"))
    let tags = (0..<5).map { TagCount(name: "tag\($0)", articles: 9, unread: 0) }
    _ = update(&state, .tagsLoaded(.everything, tags))
    state.click(.row(3))
    state.click(.sign(1))
    guard case .tags(let picker) = state.overlay else { return #expect(Bool(false), "no tags") }
    #expect(picker.chosen == ["tag1"] && picker.scroll.selected == 1)
    _ = state.doubleClick(.row(1))
    #expect(state.query == Query(tags: ["tag1"]))
  }

  @Test func `the mouse is given to the terminal by a key, and taken back`() {
    var state = reader(articles, interface: .english)
    #expect(state.press(.character("M")) == [.takeMouse(false)])
    #expect(state.message == .text("The mouse is the terminal's, to select text with: M takes it back"))
    state.point(.press(times: 1), at: Position(row: 4, column: 4))
    #expect(state.list.scroll.selected == 0)
    #expect(state.press(.character("M")) == [.takeMouse(true)])
  }

  /// Whatever is clicked in whatever place, the state stays one that can be drawn, and no letter is typed.
  @Test(arguments: 0..<8) func `random clicks and keys do no harm`(round: UInt64) {
    var chance = Seed(state: Seed.ofRun.state &+ round)
    let modes = Mode.allCases
    for _ in 0..<6 {
      var state = CommandTests.reader(
        in: modes.randomElement(using: &chance) ?? .list, interface: Bool.random(using: &chance) ? .arabic : .english)
      let (columns, rows) = (Int.random(in: 18...170, using: &chance), Int.random(in: 3...40, using: &chance))
      _ = update(&state, .resized(Size(columns: columns, rows: rows)))
      for _ in 0..<40 {
        let position = Position(
          row: Int.random(in: 0..<rows + 2, using: &chance), column: Int.random(in: 0..<columns + 2, using: &chance))
        let kinds: [MouseEvent.Kind] = [
          .press(times: 1), .press(times: 2), .drag, .release, .wheel(isDown: true), .wheel(isDown: false),
        ]
        let isMouse = Int.random(in: 0..<6, using: &chance) > 0
        let keys: [Key] = [.escape, .tab, .down, .character("\\"), .character("c"), .character("z")]
        let key =
          isMouse
          ? kinds.randomElement(using: &chance).map { Key.mouse(MouseEvent($0, at: position)) }
          : keys.randomElement(using: &chance)
        guard let key else { continue }
        for effect in update(&state, .keys([key])) {
          if case .load(let query, let page) = effect, query == state.listed {
            _ = update(&state, .loaded(query, page, []))
          }
        }
        _ = draw(state)
        let list = state.list
        #expect(list.articles.isEmpty || list.articles.indices.contains(list.scroll.selected))
        #expect(list.scroll.top >= 0 && list.scroll.top <= max(0, list.articles.count - 1))
        if state.isDone { break }
      }
    }
  }
}
