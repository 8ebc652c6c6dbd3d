import ArticleParsing
import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// What stands above the text of an article, and how far it is read.
@Suite struct ArticleHeadTests {
  private func text(_ interface: Interface, tags: [String] = [rtl("TAG"), rtl("OIL"), "OPEC+"]) -> ArticleContent {
    var shown = article("ABC DEF GHI", minutes: 140, source: "SRC")
    shown.url = "https://a.example/1"
    shown.tags = tags
    let words = Array(repeating: "ABCD", count: 200).joined(separator: " ")
    var content = content(shown, [Block(.paragraph, rtl(words))])
    content.author = rtl("AUTHOR")
    return content
  }

  private func reading(_ content: ArticleContent, _ interface: Interface, _ columns: Int, _ rows: Int) -> State {
    var state = reader([content.article], interface: interface, columns: columns, rows: rows)
    state.focus = .article
    state.opened = [OpenArticle(id: content.article.id)]
    _ = update(&state, .opened(content.article.id, content))
    return state
  }

  private func picture(_ content: ArticleContent, _ interface: Interface, _ columns: Int, _ rows: Int) -> String {
    TestSupport.picture(draw(reading(content, interface, columns, rows)).grid)
      .split(separator: "\n").dropFirst().prefix(8).joined(separator: "\n")
  }

  @Test func `an author that is no name does not stand in the head`() {
    var content = text(.english)
    content.author = "2b6d3f0a-64c1-4a1e-9d51-08d9f1b1c3aa"
    #expect(!picture(content, .english, 80, 24).contains("2b6d3f0a"))
    content.author = "Jane Doe"
    #expect(picture(content, .english, 80, 24).contains("Jane Doe"))
  }

  @Test func `in a small window the address and the tags stand below the text`() {
    var state = reading(text(.english), .english, 40, 12)
    let rows = TestSupport.picture(draw(state).grid)
    state.press(.character("G"))
    let end = TestSupport.picture(draw(state).grid)
    #expect(!rows.contains("https:") && end.contains("https://a.example/1") && end.contains("#OPEC+"))
  }

  @Test func `in a small window`() {
    #expect(
      picture(text(.arabic), .arabic, 40, 12) == """
        |│                                       |
        |│                          IHG FED CBA  |
        |        ROHTUA · 9:40 ،RBMFON 20 · CRS  |
        |                         NYTQYQD ةءARQ  |
        |                                        |
        |    DCBA DCBA DCBA DCBA DCBA DCBA DCBA  |
        |    DCBA DCBA DCBA DCBA DCBA DCBA DCBA  |
        |    DCBA DCBA DCBA DCBA DCBA DCBA DCBA  |
        """)
    #expect(
      picture(text(.english), .english, 40, 12) == """
        |                                       │|
        |                           IHG FED CBA │|
        |           ROHTUA · 20 Nov, 9:40 · CRS  |
        |                            2 min read  |
        |                                        |
        |    DCBA DCBA DCBA DCBA DCBA DCBA DCBA  |
        |    DCBA DCBA DCBA DCBA DCBA DCBA DCBA  |
        |    DCBA DCBA DCBA DCBA DCBA DCBA DCBA  |
        """)
  }

  @Test func `in a window of the usual size`() {
    #expect(
      picture(text(.arabic), .arabic, 80, 24) == """
        |                                                                                |
        |                                                                 IHG FED CBA    |
        |                              NYTQYQD ةءARQ · ROHTUA · 9:40 ،RBMFON 20 · CRS    |
        |                                                         https://a.example/1    |
        |                                                       #OPEC+   LIO#   GAT#     |
        |                                                                                |
        |       DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA    |
        |       DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA    |
        """)
    #expect(
      picture(text(.english), .english, 80, 24) == """
        |                                                                                |
        |                                                                 IHG FED CBA    |
        |                                    2 min read · ROHTUA · 20 Nov, 9:40 · CRS    |
        |                                                         https://a.example/1    |
        |                                                       #OPEC+   LIO#   GAT#     |
        |                                                                                |
        |       DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA    |
        |       DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA    |
        """)
  }

  @Test func `beside the list`() {
    #expect(
      picture(text(.arabic), .arabic, 112, 32) == """
        |                                                                   ┃ ──────────────────────────────────── MOYLA |
        |                                                      IHG FED CBA  ┃                            IHG FED CBA    ◂|
        |                   NYTQYQD ةءARQ · ROHTUA · 9:40 ،RBMFON 20 · CRS  ┃                       NYTEAS LBQ · CRS     |
        |                                              https://a.example/1  ┃                                            |
        |                                            #OPEC+   LIO#   GAT#   ┃                                            |
        |                                                                   ┃                                            |
        |      DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA  ┃                                            |
        |      DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA DCBA  ┃                                            |
        """)
  }

  @Test func `an article without a date says when it came, and that it is that`() {
    var content = text(.arabic)
    content.article.published = nil
    content.article.isDateArrival = true
    let (ar, en) = (Strings.arabic, Strings.english)
    #expect(ar.dateAndTime(of: content.article, at: noon) == "استُورد في 20 نوفمبر، 9:40")
    #expect(en.dateAndTime(of: content.article, at: noon) == "imported 20 Nov, 9:40")
    content.article.isDateArrival = false
    #expect(ar.dateAndTime(of: content.article, at: noon) == "بلا تاريخ")
  }

  @Test func `a date has its time where it has one, at the reader's clock`() {
    var shown = article("A", minutes: 140)
    #expect(Strings.arabic.dateAndTime(of: shown, at: noon) == "20 نوفمبر، 9:40")
    #expect(
      Strings.arabic.dateAndTime(of: shown, at: Clock(seconds: noon.seconds, offset: 3 * 3600)) == "20 نوفمبر، 12:40")
    #expect(
      Strings.english.dateAndTime(of: shown, at: Clock(seconds: noon.seconds, offset: -10 * 3600)) == "19 Nov, 23:40")
    shown.published = Date(timeIntervalSince1970: 1_764_408_065)
    #expect(Strings.english.dateAndTime(of: shown, at: noon) == "29 Nov 2025, 9:21")
    shown.published = Date(timeIntervalSince1970: -1)
    #expect(Strings.english.dateAndTime(of: shown, at: noon) == "31 Dec 1969, 23:59")
  }

  @Test func `tags are chips of their own role`() {
    let state = reading(text(.english), .english, 80, 24)
    let row = roles(draw(state).grid).split(separator: "\n").first { $0.contains("c") }
    // With a blank at either end.
    #expect(row?.filter { $0 == "c" }.count == 6 + 6 + 8)
  }

  @Test(arguments: Interface.allCases) func `a bar at the trailing edge tells how far it is read`(interface: Interface)
  {
    var state = reading(text(interface), interface, 40, 12)
    func bar() -> String {
      let rows = screen(state).dropFirst().dropLast()
      return String(rows.map { interface.direction == .rightToLeft ? $0.dropFirst().first! : $0.dropLast().last! })
    }
    #expect(bar() == "││        ")
    var seen: [String] = []
    while state.opened[0].top < state.opened[0].lastTop(rows: state.articleRows) {
      state.press(.character("j"))
      seen.append(bar())
    }
    #expect(seen.last == "        ││" && seen.dropLast().allSatisfy { $0.first == " " && $0.last == " " })
    let starts = seen.map { $0.prefix { $0 == " " }.count }
    #expect(starts == starts.sorted() && seen.allSatisfy { $0.contains("││") })
    // Nothing to scroll, no bar.
    state = reading(content(article("A")), interface, 40, 12)
    #expect(bar().allSatisfy { $0 == " " })
  }

  @Test func `the bar is at an end of the window only at an end of the article`() {
    var article = OpenArticle(id: .init(1))
    for count in 0..<200 {
      article.rows = Array(repeating: ArticleRow(line: nil, anchor: .start), count: count)
      for height in 1..<40 {
        let last = article.lastTop(rows: height)
        for top in 0...last {
          article.top = top
          guard let bar = article.progress(rows: height) else {
            #expect(last == 0 || height <= 2)
            continue
          }
          #expect(bar.lowerBound >= 0 && bar.upperBound <= height && !bar.isEmpty)
          #expect((bar.lowerBound == 0) == (top == 0) && (bar.upperBound == height) == (top == last))
        }
      }
    }
  }
}

private func screen(_ state: State) -> [Substring] { picture(draw(state).grid).split(separator: "\n") }
