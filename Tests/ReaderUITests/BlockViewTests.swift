import ArticleParsing
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// How the blocks of feeds stand on the screen; capitals are Arabic letters, as in `ViewTests`.
@Suite struct BlockViewTests {
  /// The rows below title and date.
  private func body(
    _ blocks: [Block], _ interface: Interface = .arabic, columns: Int = 34, rows: Int = 12,
    plane: (CellGrid) -> String = picture
  ) -> String {
    let isRightToLeft = interface == .arabic
    let article = article(isRightToLeft ? "AB" : "english", isRightToLeft: isRightToLeft)
    var state = reader([article], interface: interface, columns: columns, rows: rows + 6)
    state.press(.enter)
    _ = update(&state, .opened(article.id, content(article, blocks)))
    return plane(draw(state).grid).split(separator: "\n").dropFirst(5).dropLast().joined(separator: "\n")
  }

  private func text(_ kind: Block.Kind, _ text: String, level: Int = 0, number: Int? = nil) -> Block {
    Block(kind, rtl(text), level: level, number: number)
  }

  @Test func `lists keep their numbers and are moved in from the leading edge`() {
    let blocks = [
      text(.list, "ABC DEFG HIJK MNOP QRST UVW XYZ ABC", number: 9), text(.list, "DEF", number: 10),
      text(.list, "GH", level: 1), text(.paragraph, "IJ", level: 1), text(.quote, "KM"),
    ]
    #expect(
      body(blocks) == """
        |  WVU TSRQ PONM KJIH GFED CBA .9  |
        |                      CBA ZYX     |
        |                         FED .10  |
        |                          HG •    |
        |                                  |
        |                            JI    |
        |                                  |
        |                            MK    |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        """)
  }

  @Test func `a list that begins after another one stands apart, and one long item needs no air`() {
    let long = String(repeating: "ABCDEFG ", count: 12)
    let blocks = [
      text(.list, "AB"), text(.list, long), text(.list, "HI"), text(.list, "JK", number: 1),
      text(.list, "MN", number: 2), text(.list, "OP", number: 1),
    ]
    #expect(
      body(blocks, columns: 60, rows: 9) == """
        |                                                      BA •  |
        |         GFEDCBA GFEDCBA GFEDCBA GFEDCBA GFEDCBA GFEDCBA •  |
        |         GFEDCBA GFEDCBA GFEDCBA GFEDCBA GFEDCBA GFEDCBA    |
        |                                                      IH •  |
        |                                                            |
        |                                                     KJ .1  |
        |                                                     NM .2  |
        |                                                            |
        |                                                     PO .1  |
        """)
  }

  @Test func `in English lists begin at the left`() {
    let blocks = [
      Block(.list, "one", number: 1), Block(.list, "two", level: 1), Block(.quote, "three"), Block(.rule),
      Block(.paragraph, "four\nfive"),
    ]
    #expect(
      body(blocks, .english) == """
        |  1. one                          |
        |    • two                         |
        |                                  |
        |    three                         |
        |                                  |
        |  ────────────                    |
        |                                  |
        |  four                            |
        |  five                            |
        |                                  |
        |                                  |
        |                                  |
        """)
  }

  @Test func `code stands from left to right, line by line`() {
    let blocks = [
      Block(.code, "let a = 1\n  b()"), Block(.code, rtl("AB c"), direction: .rightToLeft), text(.code, "DEF"),
    ]
    #expect(
      body(blocks) == """
        |    let a = 1                     |
        |      b()                         |
        |                                  |
        |                          c BA    |
        |                                  |
        |                           FED    |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        """)
  }

  @Test func `a table's columns go from right to left, its numbers too`() {
    let table = Block(.table, rtl("ABC\tDE\nF\t12.5%\nGHIJ KM\tenglish"), number: 1)
    #expect(
      body([table]) == """
        |                    ED │     CBA  |
        |                 12.5% │       F  |
        |               english │ MK JIHG  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        """)
    #expect(
      body([table], plane: roles) == """
        |...............HHHHHHH|||HHHHHHH..|
        |......................|||.........|
        |......................|||.........|
        |..................................|
        |..................................|
        |..................................|
        |..................................|
        |..................................|
        |..................................|
        |..................................|
        |..................................|
        |..................................|
        """)
  }

  @Test func `an English table goes from left to right`() {
    #expect(
      body([Block(.table, "name\tvalue\none\t1\ntwo\t22")], .english) == """
        |  name │ value                    |
        |  one  │ 1                        |
        |  two  │ 22                       |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        """)
  }

  @Test func `a table that is too wide gives way in its widest column, then becomes pairs`() {
    let wide = text(.table, "A\tBCD EFG HIJ KMN OPQ RST UVW XYZ")
    #expect(
      body([wide]) == """
        |     TSR QPO NMK JIH GFE DCB │ A  |
        |                     ZYX WVU │    |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        """)
    let wider = Block(
      .table, rtl("NAME\tPLACE\tTIME\nABCDEFGHIJ\tMNOPQRSTUV\tKNMTUVWXYZ\nA\t\tB"), number: 1)
    #expect(
      body([wider]) == """
        |                JIHGFEDCBA :EMAN  |
        |              VUTSRQPONM :EC&P    |
        |              ZYXWVUTMNK :EMIT    |
        |                                  |
        |                         A :EMAN  |
        |                       B :EMIT    |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        """)
  }

  @Test func `links are numbered in the text and listed at the end, from left to right`() {
    let blocks = [
      text(.paragraph, "ABC[1] DEF[2] GH[3]"),
      Block(.image, rtl("IJK"), number: 2, address: "https://example.com/b.png"),
      text(.caption, "MN"), Block(.link, number: 1, address: "https://example.com/a"),
      Block(.link, number: 2, address: "https://example.com/a-long-address-that-wraps.png"),
    ]
    #expect(
      body(blocks, rows: 13) == """
        |             [3]HG [2]FED [1]CBA  |
        |                                  |
        |                   [2] KJI :ةROP  |
        |                              NM  |
        |                                  |
        |                           UBAOR  |
        |       https://example.com/a [1]  |
        |  https://example.com/a-long [2]  |
        |  -address-that-wraps.png         |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        """)
    #expect(
      body(blocks, rows: 13, plane: roles) == """
        |...................lll....lll.....|
        |..................................|
        |...................llldddddddddd..|
        |..............................dd..|
        |..................................|
        |...........................HHHHH..|
        |.......ddddddddddddddddddddddlll..|
        |..dddddddddddddddddddddddddddlll..|
        |..dddddddddddddddddddddddddddddd..|
        |..................................|
        |..................................|
        |..................................|
        |..................................|
        """)
  }

  @Test func `in English the list of links begins at the left`() {
    let blocks = [
      Block(.paragraph, "one[1]"), Block(.video, number: 2, address: "https://example.com/v"),
      Block(.link, number: 1, address: "https://example.com/a"),
      Block(.link, number: 2, address: "https://example.com/v"),
    ]
    #expect(
      body(blocks, .english) == """
        |  one[1]                          |
        |                                  |
        |  Video [2]                       |
        |                                  |
        |  Links                           |
        |  [1] https://example.com/a       |
        |  [2] https://example.com/v       |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        """)
  }

  @Test func `a block goes the way its author says, unless no letter of it does`() {
    let blocks = [
      Block(.paragraph, rtl("apple AB"), direction: .leftToRight),
      Block(.paragraph, "english.", direction: .rightToLeft),
    ]
    #expect(
      body(blocks) == """
        |  apple BA                        |
        |                                  |
        |  english.                        |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        |                                  |
        """)
  }

  @Test(arguments: 1...12) func `no window is too narrow for any block`(columns: Int) {
    let blocks = Block.Kind.allCases.map {
      Block($0, rtl("ABC\tdef 1[1]\nG\tH"), level: 3, number: 1, address: "https://example.com/")
    }
    for interface in [Interface.arabic, .english] {
      let article = article("AB")
      let layout = ArticleLayout(width: columns, strings: interface.strings, clock: noon)
      let rows = layout.rows(of: content(article, blocks))
      #expect(rows.allSatisfy { ($0.line?.columns ?? 0) <= columns })
    }
  }
}
