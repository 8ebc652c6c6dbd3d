import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// The sidebar as it looks.
struct SectionViewTests {
  private func picture(
    _ interface: Interface, columns: Int = 150, rows: Int = 23, _ change: (inout State) -> Void = { _ in }
  ) -> String {
    let filters = [SavedFilter(name: "swift news", line: "#swift"), SavedFilter(name: rtl("JADID"), line: "is:unread")]
    var state = reader([], interface: interface, columns: columns, rows: rows, filters: filters)
    _ = update(&state, .sectionsLoaded(sectionCounts()))
    for (id, count) in [(Section.ID.today, 42), (.starred, 0), (.filter("swift news"), 1_000)] {
      guard case .countSection(id, let query, let bound)? = state.sections.asking.question else { continue }
      _ = update(&state, .sectionCounted(id, query, count, bound: bound))
    }
    change(&state)
    let width = state.panes.columns[.sections] ?? 0
    return TestSupport.picture(draw(state).grid).split(separator: "\n").dropFirst().dropLast().map { row in
      let cells = row.dropFirst().dropLast()
      return "|" + (interface == .arabic ? cells.suffix(width) : cells.prefix(width)) + "|"
    }.joined(separator: "\n")
  }

  @Test func `all starred articles are counted, read ones as well, and that is no news`() {
    let row = picture(.english) { state in
      let starred = state.countedQuery(of: .starred)
      #expect(starred == Query(isStarredOnly: true) && state.countedQuery(of: .today)?.isUnreadOnly == true)
      state.sections.counted[.starred] = SectionCount(unread: 7)
      state.layOutSections()
      let section = state.sections.rows.lazy.compactMap(\.section).first { $0.id == .starred }
      #expect(section?.tellsNews == false && section?.isQuiet == false)
    }.split(separator: "\n").first { $0.contains("Starred") }
    #expect(row?.contains(" 7") == true)
  }

  @Test func `sources that begin alike are told apart`() {
    let page = picture(.english) { state in
      var counts = sectionCounts()
      counts.sources = (1...3).map {
        SourceCount(name: "The Very Long Name Of One Paper Section \($0)", number: Int64($0), articles: 3, unread: 3)
      }
      _ = update(&state, .sectionsLoaded(counts))
    }
    for number in 1...3 { #expect(page.contains("… \(number)") || page.contains("…\(number)"), "\(page)") }
  }

  @Test func `feeds of one name are told apart by their addresses, and no others`() {
    let rows = picture(.english, columns: 190) { state in
      var counts = sectionCounts()
      counts.feeds = [feed(1, "Same"), feed(2, "Same"), feed(3, "Other")]
      _ = update(&state, .sectionsLoaded(counts))
    }.split(separator: "\n")
    for number in 1...2 { #expect(rows.contains { $0.contains("Same ") && $0.contains("\(number).exam") }, "\(rows)") }
    #expect(!rows.contains { $0.contains("Other ") && $0.contains("exam") })
  }

  @Test func `names at the leading edge, numbers at the other, in Arabic`() {
    #expect(
      picture(.arabic) == """
        |  1,318       T&AQMLA LK┃|
        |     42            MOYLA |
        |  1,318     ةءORQMLA RYG |
        |                 ةLXّFMLA |
        |                         |
        |              TAYFPTLA ▾ |
        | +1,000       swift news |
        |                   DIDAJ |
        |                         |
        |               RDAPMLA ▾ |
        |     86         RABHKA ▾ |
        |     86         AHAWLA   |
        |           The Harbour   |
        |      4 !         RSIJLA |
        |      7           AFIHAS |
        |                         |
        |                MOSOLA ▾ |
        |    142          DASITQI |
        |     38 …AYISURLA BRAHLA |
        |                 climate |
        |                         |
        """)
  }

  @Test func `the same in English, folded, and the selected row`() {
    #expect(
      picture(.english) {
        $0.focus = .sections
        $0.sections.folded = [.tags, .folder([rtl("AKHBAR")])]
        $0.layOutSections()
        $0.press(.down)
      } == """
        | All articles      1,318 |
        |┃Today                42 |
        | Unread            1,318 |
        | Starred                 |
        |                         |
        | ▾ Filters               |
        | swift news       +1,000 |
        | DIDAJ                   |
        |                         |
        | ▾ Sources               |
        | ▸ RABHKA             86 |
        | RSIJLA         !      4 |
        | AFIHAS                7 |
        |                         |
        | ▸ Tags             +142 |
        |                         |
        |                         |
        |                         |
        |                         |
        |                         |
        |                         |
        """)
  }

  @Test func `a narrow bar cuts names at their logical end`() {
    #expect(
      picture(.arabic, columns: 100, rows: 25) {
        $0.focus = .sections
        $0.press(.character("<"), .character("<"), .character("<"), .character("<"), .character("<"), .character("<"))
        $0.press(.character("G"))
      } == """
        | 1,318       T&AQMLA LK |
        |                  MOYLA |
        | 1,318     ةءORQMLA RYG |
        |                ةLXّFMLA |
        |                        |
        |             TAYFPTLA ▾ |
        |             swift news |
        |                  DIDAJ |
        |                        |
        |              RDAPMLA ▾ |
        |    86         RABHKA ▾ |
        |    86         AHAWLA   |
        |          The Harbour   |
        |     4 !         RSIJLA |
        |     7           AFIHAS |
        |                        |
        |               MOSOLA ▾ |
        |   142          DASITQI |
        |    38 …AYISURLA BRAHLA |
        |                climate┃|
        |                        |
        |                        |
        |                        |
        """)
  }
}
