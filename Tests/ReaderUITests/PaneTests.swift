import ArticleParsing
import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// The rooms side by side.
@Suite struct PaneTests {
  private let articles = [
    article("FIRST HEADLINE", minutes: 5, source: "SRC"), article("SECOND", minutes: 60 * 20, unread: false),
    article("THIRD", minutes: 60 * 21, source: "SRC"),
  ]

  private func reader(_ interface: Interface, columns: Int, rows: Int = 14) -> State {
    var state = ReaderUITests.reader(articles, interface: interface, columns: columns, rows: rows)
    for article in articles { _ = update(&state, .previewed(article.id, content(article))) }
    return state
  }

  @Test func `what was gone beside the list and is back elsewhere is shown again`() {
    let many = (0..<3).map { article("A", minutes: $0) }
    var state = ReaderUITests.reader(many, interface: .english, columns: 120)
    let id = many[0].id
    _ = update(&state, .previewed(id, nil))
    #expect(picture(draw(state).grid).contains(state.strings.notInStore) && state.preview?.isMissing == true)
    #expect(update(&state, .changedElsewhere).contains(.preview(id)))
    _ = update(&state, .previewed(id, content(many[0])))
    #expect(state.preview?.isMissing == false && state.preview?.content != nil)
    #expect(!update(&state, .changedElsewhere).contains(.preview(id)))
  }

  @Test func `in all widths rooms and the lines between them fill the window`() {
    for columns in 20...320 {
      for focus in Pane.allCases {
        for wish in [nil, 0, 17, 55, 1_000] as [Int?] {
          let arrangement = Arrangement(sections: wish, list: wish)
          let size = Size(columns: columns, rows: 30)
          let layout = PaneLayout(size: size, arrangement: arrangement, focus: focus)
          #expect(layout.columns.values.reduce(0, +) + layout.columns.count - 1 == columns)
          #expect(layout.columns.values.allSatisfy { $0 >= 16 } && layout.shows(focus), "\(columns) \(focus)")
          #expect(layout.columns.count <= (columns < 150 ? 2 : 3) && (columns < 100 || layout.isSplit))
        }
      }
    }
  }

  @Test func `one room alone has a row on the ground of a selection, also where rows are single`() {
    for columns in [80, 110] {
      var state = reader(.english, columns: columns)
      state.press(.character("\\"))
      let grid = draw(state).grid
      let selected = (1..<grid.size.rows - 1).filter { row in grid.row(row).contains(where: \.isSelected) }
      #expect(state.mode == .sections && selected.count == 1, "\(columns)")
      for row in selected { #expect(grid.row(row).count(where: \.isSelected) < columns - 40) }
      if state.panes.shows(.list) { #expect(picture(grid).contains("▸")) }
    }
  }

  @Test func `the article room follows the list and marks nothing as read`() {
    var state = reader(.english, columns: 120)
    #expect(state.preview?.id == articles[0].id && state.preview?.content != nil)
    #expect(state.press(.character("j")) == [.preview(articles[1].id)])
    // Its headline is known before the article has come.
    #expect(state.preview?.content == nil && state.preview?.rows.contains { $0.source == articles[1].title } == true)
    _ = update(&state, .previewed(articles[1].id, content(articles[1])))
    state.press(.character("k"))
    #expect(state.list.articles[0].isUnread)
  }

  @Test func `Enter opens what the room shows, at once, and that is read`() {
    var state = reader(.english, columns: 120)
    _ = update(&state, .previewed(articles[0].id, content(articles[0])))
    #expect(state.press(.enter) == [.mark(.read, articles[0].id, isUndoable: false), .relate(articles[0].id)])
    #expect(state.mode == .article && !state.list.articles[0].isUnread)
    state.press(.escape)
    #expect(state.mode == .list && state.preview?.id == articles[0].id)
  }

  @Test func `Tab goes round the rooms that are seen`() {
    var state = reader(.english, columns: 160)
    #expect(state.mode == .list)
    state.press(.tab)
    #expect(state.mode == .article)
    state.press(.tab)
    #expect(state.mode == .sections)
    state.press(.tab)
    #expect(state.mode == .list)
    state.press(.backTab)
    #expect(state.mode == .sections)
    state.press(.escape)
    #expect(state.mode == .list)
  }

  @Test func `in a window of one room Tab in an article goes to its related ones`() {
    var state = reader(.english, columns: 80)
    state.press(.enter)
    let related = [RelatedArticle(title: "OTHER")]
    _ = update(&state, .opened(articles[0].id, content(articles[0], related: related)))
    state.press(.tab)
    #expect(state.mode == .article && state.opened[0].related == 0)
  }

  @Test func `moving in the list ends what was opened from it`() {
    var state = reader(.english, columns: 120)
    state.press(.enter, .tab)
    #expect(state.mode == .list && state.opened.count == 1)
    #expect(state.press(.character("j")) == [.preview(articles[1].id)])
    #expect(state.opened.isEmpty)
  }

  @Test func `a window that becomes smaller and larger again keeps every selection`() {
    var state = reader(.arabic, columns: 164)
    state.press(.character("j"))
    _ = update(&state, .previewed(articles[1].id, content(articles[1])))
    let before = (state.list.scroll.selected, state.mode, draw(state))
    for size in [(40, 12), (112, 32), (300, 100), (164, 14)] {
      _ = update(&state, .resized(Size(columns: size.0, rows: size.1)))
    }
    #expect((state.list.scroll.selected, state.mode) == (before.0, before.1))
    #expect(draw(state) == before.2)
  }

  @Test func `the sections slide in at the leading edge and away again`() {
    var state = reader(.english, columns: 120)
    state.press(.character("\\"))
    #expect(state.mode == .sections && state.panes.shows(.list) && !state.panes.shows(.article))
    state.press(.character("j"), .character("j"), .enter)
    #expect(state.mode == .list && state.query.isUnreadOnly && !state.panes.shows(.sections))
    state = reader(.english, columns: 160)
    state.press(.character("\\"))
    #expect(!state.panes.shows(.sections) && state.mode == .list)
    state.press(.character("\\"))
    #expect(state.panes.shows(.sections) && state.mode == .sections)
  }

  @Test func `zen shows the article alone until it is left`() {
    var state = reader(.english, columns: 160)
    state.press(.character("Z"))
    #expect(state.panes.columns == [.article: 160])
    state.press(.character("Z"))
    #expect(state.panes.columns.count == 3 && state.mode == .article)
    state.press(.character("Z"), .escape)
    #expect(state.panes.columns.count == 3 && state.mode == .list)
  }

  @Test func `a room is made wider within the bounds, and as many keys lead back`() {
    var state = reader(.english, columns: 160)
    let before = state.panes
    for _ in 0..<90 { state.press(.character(">")) }
    #expect(state.panes.columns[.article] == 40)
    state.press(.character("<"))
    #expect(state.panes.columns[.article] == 42)
    for _ in 0..<90 { state.press(.character("<")) }
    #expect(state.panes.columns[.list] == 30 && state.panes.columns[.sections] == before.columns[.sections])
  }

  @Test func `articles stand in two rows under the names of their days`() {
    let rows = picture(draw(reader(.english, columns: 100, rows: 12)).grid).split(separator: "\n").map(String.init)
    #expect(rows[1].hasPrefix("| Today ───"))
    #expect(rows[2].hasPrefix("|▸") == false && rows[3].contains("5 minutes ago"))
    #expect(rows[4].hasPrefix("| Yesterday ───"))
    // The day is said by its name alone.
    #expect(rows[6].contains("16:00") && rows[8].contains("CRS · 15:00"))
    #expect(!rows[5...8].contains { $0.contains("esterday") })
  }

  @Test func `midnight is the time of a date that has none, and is not shown`() {
    // The clock of the tests stands at noon.
    let dated = article("A", minutes: 60 * 36, source: "SRC")
    let strings = Interface.english.strings
    #expect(strings.ageBelowItsDay(of: dated, at: noon) == "")
    #expect(!strings.dateAndTime(of: dated, at: noon).contains(":"))
    let clocked = article("B", minutes: 60 * 36 - 1, source: "SRC")
    #expect(strings.ageBelowItsDay(of: clocked, at: noon) == "0:01")
    #expect(strings.dateAndTime(of: clocked, at: noon).contains("0:01"))
  }

  @Test func `what the article has no use for goes to the headlines`() {
    func columns(_ columns: Int, measure: Int = 76) -> [Int] {
      let layout = PaneLayout(
        size: Size(columns: columns, rows: 30), arrangement: Arrangement(), focus: .list, measure: measure)
      return Pane.allCases.map { layout.columns[$0] ?? 0 }
    }
    #expect(columns(112) == [0, 44, 67])
    #expect(columns(140) == [0, 63, 76])
    #expect(columns(150) == [25, 49, 74])
    #expect(columns(164) == [27, 59, 76])
    #expect(columns(200) == [30, 92, 76])
    // Who likes longer lines has them.
    #expect(columns(200, measure: 104) == [30, 67, 101])
    #expect(columns(300) == [30, 96, 172])
  }

  /// 44 columns for the list, 38 of them for a headline.
  @Test func `in a high window a long headline has two rows`() {
    let articles = [
      article("A SHORT ONE", minutes: 1, source: "SRC"),
      article("THE HEADLINE OF THIS ARTICLE TAKES MORE THAN ONE ROW", minutes: 2, source: "SRC"),
      article("THE HEADLINE OF THIS ARTICLE TAKES MORE THAN TWO ROWS AND IS CUT AT THE END OF ITS SECOND", minutes: 3),
    ]
    func rows(_ height: Int) -> [String] {
      let state = ReaderUITests.reader(articles, interface: .english, columns: 112, rows: height)
      return picture(draw(state).grid).split(separator: "\n").dropFirst().prefix(9)
        .map { String($0.dropFirst().prefix(44)) }
    }
    #expect(
      rows(26).joined(separator: "|\n") == """
         Today ──────────────────────────────────── |
         •   ENO TROHS A                            |
             CRS · 1 minute ago                     |
         •   SEKAT ELCITRA SIHT FO ENILDAEH EHT     |
                              WOR ENO NAHT EROM     |
             CRS · 2 minutes ago                    |
         •      SEKAT ELCITRA SIHT FO ENILDAEH EHT  |
             …EHT TA TUC SI DNA SWOR OWT NAHT EROM  |
             3 minutes ago                          \("")
        """)
    #expect(rows(20)[3].contains("…") && rows(20)[4].contains("2 minutes ago"))
  }

  /// However one goes, the selected article is in view, and no row at the end stays empty that could be filled.
  @Test func `the selected article is always in view`() {
    var random = Seed.ofRun
    for _ in 0..<60 {
      let count = Int.random(in: 1...60, using: &random)
      var minutes = 0
      let articles = (0..<count).map { _ in
        minutes += Int.random(in: 1...900, using: &random)
        return article(Bool.random(using: &random) ? "A" : "A LONGER HEADLINE", minutes: minutes)
      }
      var shape = ListShape(rows: Int.random(in: 1...20, using: &random), lines: 2, headline: 8, days: 0)
      var scroll = Scroll()
      for _ in 0..<80 {
        if Int.random(in: 0..<8, using: &random) == 0 { shape.rows = Int.random(in: 1...20, using: &random) }
        let target =
          Bool.random(using: &random)
          ? scroll.selected + Int.random(in: -3...3, using: &random) : Int.random(in: -5...70, using: &random)
        shape.select(target, in: articles, &scroll)
        let shown = shape.rows(of: articles, from: scroll.top)
        #expect(shown.contains { $0.content == .article(scroll.selected) })
        #expect(shown.allSatisfy { $0.row < max(shape.rows, 2) })
        #expect(zip(shown, shown.dropFirst()).allSatisfy { $0.row < $1.row })
        if scroll.top > 0 {
          #expect(scroll.top - 1 + shape.count(of: articles, from: scroll.top - 1) < articles.count)
        }
      }
    }
  }
}
