import ArticleParsing
import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// Screens as pictures: capitals are Arabic letters, cells stand as the terminal shows them.
@Suite struct ViewTests {
  private let articles = [
    article("CNN: ABC DEF", source: "SRC"),
    article("B 12.5% «CD» (E)", minutes: 200, unread: false, source: "VERY LONG NAME"),
    article("english headline", minutes: 300, source: "wire"),
  ]

  /// The rows between the two bars.
  private func body(_ state: State, plane: (CellGrid) -> String = picture) -> String {
    plane(draw(state).grid).split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
  }

  @Test func `headlines stand at the right, each in its own order`() {
    #expect(
      body(reader(articles, columns: 72, rows: 6)) == """
        | QئAQD 5 LBQ    CRS                                     FED CBA :NNC  • |
        | TAEAS 3 LBQ    EMAN GNOL YREV                      (E) «DC» %12.5 B    |
        | TAEAS 5 LBQ    wire                                english headline  • |
        |                                                                        |
        """)
  }

  @Test func `a Latin name at the front does not turn an Arabic headline around`() {
    let headlines = [
      article("apple swift 6 pro AB.", isRightToLeft: true), article("apple swift 6.", isRightToLeft: true),
    ]
    #expect(
      body(reader(headlines, columns: 31, rows: 4)) == """
        |      .BA apple swift 6 pro  • |
        |             apple swift 6.  • |
        """)
  }

  @Test func `in English the same rows begin at the left`() {
    #expect(
      body(reader(articles, interface: .english, columns: 72, rows: 6)) == """
        | •  FED CBA :NNC                                     CRS  5 minutes ago |
        |    (E) «DC» %12.5 B                      EMAN GNOL YREV    3 hours ago |
        | •  english headline                                wire    5 hours ago |
        |                                                                        |
        """)
  }

  @Test func `a narrow window loses the source, then words of the age, then all of it`() {
    #expect(
      body(reader(articles, columns: 60, rows: 4)) == """
        | QئAQD 5 LBQ                                FED CBA :NNC  • |
        | TAEAS 3 LBQ                            (E) «DC» %12.5 B    |
        """)
    #expect(
      body(reader(articles, columns: 40, rows: 4)) == """
        | D 5                    FED CBA :NNC  • |
        | S 3                (E) «DC» %12.5 B    |
        """)
    #expect(
      body(reader(articles, columns: 30, rows: 4)) == """
        |              FED CBA :NNC  • |
        |          (E) «DC» %12.5 B    |
        """)
  }

  @Test func `an article without a date says when it was imported, in list and article`() {
    var undated = article("ABC DEF")
    (undated.published, undated.isDateArrival) = (nil, true)
    #expect(
      body(reader([undated, articles[0]], interface: .english, columns: 72, rows: 4)) == """
        | •  FED CBA                                             imported 20 Nov |
        | •  FED CBA :NNC                                   CRS    5 minutes ago |
        """)
    undated.date = Date(timeIntervalSince1970: 1_700_000_000)
    #expect(
      body(reader([undated], interface: .english, columns: 72, rows: 4)) == """
        | •  FED CBA                                            imported 11/2023 |
        |                                                                        |
        """)
    for (interface, text) in [
      (Interface.english, "imported 14 Nov 2023, 22:13"), (.arabic, "استُورد في 14 نوفمبر 2023، 22:13"),
    ] {
      let layout = ArticleLayout(width: 40, strings: interface.strings, clock: noon)
      let rows = layout.rows(of: content(undated, [Block(.rule, "")]))
      // Title and then the fields, of which there is this one.
      let wanted = Paragraph(text, direction: interface.direction, tag: Role.date.rawValue)
      #expect(rows[2].line?.glyphs == wanted.line(width: 40, options: LayoutOptions()).glyphs)
    }
  }

  @Test func `a long headline ends in an ellipsis at its own end`() {
    let long = [article("ABC DEF GHI JKL MNO PQR"), article("one two three four five six")]
    #expect(
      body(reader(long, columns: 24, rows: 4)) == """
        | …NM LKJ IHG FED CBA  • |
        | one two three four…  • |
        """)
  }

  @Test func `a row says by its roles what is unread, starred and selected`() {
    var state = reader(articles, columns: 72, rows: 5)
    state.press(.character("j"), .character("s"))
    #expect(
      body(state, plane: roles) == """
        |.ttttttttttt....sss.....................................uuuuuuuuuuuu..u.|
        |.ttttttttttt....ssssssssssssss.......................................*..|
        |.ttttttttttt....ssss................................uuuuuuuuuuuuuuuu..u.|
        """)
    #expect((0..<72).allSatisfy { draw(state).grid[2, $0].isSelected && !draw(state).grid[1, $0].isSelected })
  }

  @Test func `an article is read from the right and its English paragraph from the left`() {
    var state = reader(articles, columns: 44, rows: 18)
    state.press(.enter)
    let blocks = [
      Block(.heading, rtl("HEAD")), Block(.paragraph, rtl("ABC DEF GHIJ KLM NOP QRS TUVW XYZ ABC DEF GHIJ")),
      Block(.paragraph, "An English paragraph."),
    ]
    let related = [RelatedArticle(title: rtl("OTHER")), RelatedArticle(title: rtl("B"), id: articles[1].id)]
    var first = articles[0]
    first.tags = [rtl("TAG"), "swift"]
    _ = update(&state, .opened(first.id, content(first, blocks, related: related)))
    #expect(
      body(state) == """
        |                                            |
        |                              FED CBA :NNC  |
        |      ةQYQD ةءARQ · 11:55 ،RBMFON 20 · CRS  |
        |                            #swift   GAT#   |
        |                                            |
        |                                      DAEH  |
        |                                            |
        |     CBA ZYX WVUT SRQ PON MLK JIHG FED CBA  |
        |                                  JIHG FED  |
        |                                            |
        |  An English paragraph.                     |
        |                                            |
        |                              ────────────  |
        |                              ةHBAWM T&AQM  |
        |                                   REHTO •  |
        |                                       B •  |
        """)
    #expect(
      body(state, plane: roles) == """
        |............................................|
        |..............................TTTTTTTTTTTT..|
        |......ddddddddddddddttttttttttttttttdddsss..|
        |...........................ccccccccdcccccc..|
        |............................................|
        |......................................HHHH..|
        |............................................|
        |............................................|
        |............................................|
        |............................................|
        |............................................|
        |............................................|
        |..............................||||||||||||..|
        |..............................HHHHHHHHHHHH..|
        |...................................ddddddd..|
        |.......................................l.l..|
        """)
  }

  @Test func `text fills both margins when asked to, and nothing else does`() {
    var state = reader(articles, columns: 30, rows: 12)
    state.options.justifies = true
    state.press(.enter)
    let text = Block(.paragraph, rtl("ABC DEFG SBT HMS ILM TNY QLM SBH MNT"))
    _ = update(&state, .opened(articles[0].id, content(articles[0], [text])))
    #expect(
      body(state) == """
        |                              |
        |                FED CBA :NNC  |
        |      11:55 ،RBMFON 20 · CRS  |
        |                 ةQYQD ةءARQ  |
        |                              |
        |  YNT MLI SMH TBـS GـFED CBA  |
        |                 TNM HBS MLQ  |
        |                              |
        |                              |
        |                              |
        """)
  }

  @Test func `the filter's cursor stands behind what was typed, at the left in Arabic`() {
    var state = reader(articles, columns: 40, rows: 5)
    state.press(.character("/"))
    state.type(rtl("ABC d"))
    let frame = draw(state)
    #expect(picture(frame.grid).split(separator: "\n").last == "| EOCR :Esc                 d CBA :ةYFPT |")
    #expect(frame.cursor == Position(row: 4, column: 26))
  }

  @Test func `a headline shows what the filter found`() {
    var state = reader(articles, columns: 40, rows: 4)
    state.query = Query(words: rtl("DEF"))
    #expect(
      body(state, plane: roles) == """
        |.ttt....................mmmuuuuuuuuu..u.|
        |.ttt....................................|
        """)
  }

  @Test func `an article shows what the filter found, too`() {
    var state = reader(articles, columns: 30, rows: 8)
    state.query = Query(words: rtl("DEF"))
    state.press(.enter)
    _ = update(&state, .opened(articles[0].id, content(articles[0])))
    #expect(
      body(state, plane: roles) == """
        |..............................|
        |................mmmTTTTTTTTT..|
        |......ttttttttttttttttdddsss..|
        |.................ddddddddddd..|
        |..............................|
        |.....................mmm......|
        """)
  }

  @Test func `a window too small for anything says so and does not crash`() {
    for columns in 0..<25 {
      for rows in 0..<6 {
        var state = reader(articles, columns: columns, rows: rows)
        _ = draw(state)
        state.press(.enter)
        _ = update(&state, .opened(articles[0].id, content(articles[0])))
        _ = draw(state)
        state.press(.escape, .character("?"))
        _ = draw(state)
      }
    }
  }
}

@Suite struct TopBarTests {
  @Test func `an open article shows whether it is starred, and unread again`() {
    let shown = article("A")
    var state = reader([shown], interface: .english, columns: 60)
    state.press(.enter)
    _ = update(&state, .opened(shown.id, content(shown)))
    func end() -> Substring? { picture(draw(state).grid).split(separator: "\n").first?.suffix(12) }
    #expect(end() == "           |")
    state.press(.character("s"))
    #expect(end() == "         ★ |")
    state.press(.character("m"))
    #expect(end() == "       • ★ |")
  }

  @Test func `the last row says where the selection is among all`() {
    var state = reader([article("A"), article("B", minutes: 9)], interface: .english)
    state.press(.character("j"))
    #expect(picture(draw(state).grid).split(separator: "\n").last?.hasSuffix(" 2/2 |") == true)
    _ = update(&state, .counted(.everything, articles: 10_000, unread: 1, bound: 10_000))
    #expect(picture(draw(state).grid).split(separator: "\n").last?.hasSuffix("  2 |") == true)
  }

  private func bar(articles: Int, unread: Int) -> String {
    var state = reader([article("A")], interface: .english, columns: 90, rows: 4)
    _ = update(&state, .counted(.everything, articles: articles, unread: unread, bound: 10_000))
    let bar = picture(draw(state).grid).split(separator: "\n").first ?? ""
    return String(bar.dropFirst("| Nashra  All articles".count).drop { $0 == " " }.dropLast(2))
  }

  @Test func `a count says when it stopped, and is exact beyond where that is known`() {
    #expect(bar(articles: 9999, unread: 0) == "9,999 articles")
    #expect(bar(articles: 10_000, unread: 3) == "+10,000 articles · 3 unread")
    #expect(bar(articles: 30_139, unread: 10_000) == "30,139 articles · +10,000 unread")
  }

  /// The bars of a narrow window: keys are named whole or not at all, the last one leads out, and numbers lose their words.
  @Test(arguments: Interface.allCases, [40, 60, 80, 112])
  func `bars end with a whole word`(interface: Interface, columns: Int) {
    let articles = (0..<40).map { article("ABC DEF GHI", minutes: 60 * 24 * $0) }
    var state = reader(articles, interface: interface, columns: columns, rows: 12)
    func bars() -> (top: String, bottom: String) {
      let rows = picture(draw(state).grid).split(separator: "\n").map(String.init)
      return (rows[0], rows[rows.count - 1])
    }
    func check(_ said: String) {
      #expect(!bars().bottom.contains("…"), "\(said): \(bars().bottom)")
      let way = state.hints.last.flatMap { state.keyName(of: $0.commands[0]) } ?? "?"
      #expect(bars().bottom.contains(way), "\(said): \(bars().bottom)")
    }
    #expect(!bars().top.contains("…") && bars().top.contains("40"), "\(bars().top)")
    check("list")
    state.press(.character("\\"))
    check("sections")
    state.press(.character("\\"), .enter)
    _ = update(&state, .opened(articles[0].id, content(articles[0])))
    check("article")
  }
}
