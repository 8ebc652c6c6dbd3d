import FilterLanguage
import Ingest
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// A store's feeds in a folder and beside it, a source, and tags.
func sectionCounts() -> SectionCounts {
  var counts = SectionCounts()
  counts.unread = 1318
  counts.feeds = [
    feed(1, rtl("ALWAHA"), in: [rtl("AKHBAR")]), feed(2, "The Harbour", in: [rtl("AKHBAR")]),
    feed(3, rtl("ALJISR"), failed: true),
  ]
  counts.feedCounts = [
    .init(1): FeedCount(articles: 90, unread: 86), .init(2): FeedCount(articles: 9, unread: 0),
    .init(3): FeedCount(articles: 70, unread: 4),
  ]
  counts.sources = [SourceCount(name: rtl("SAHIFA"), number: 5, articles: 12, unread: 7)]
  counts.tags = [
    TagCount(name: rtl("IQTISAD"), articles: 200, unread: 142),
    TagCount(name: rtl("ALHARB ALRUSIYA ALUKRANIYA"), articles: 60, unread: 38),
    TagCount(name: "climate", articles: 19, unread: 0),
  ]
  return counts
}

/// What the keys do in the sidebar, and when the store is asked for its numbers.
struct SectionUpdateTests {
  private let filters = [SavedFilter(name: "news", line: "is:unread #swift"), SavedFilter(name: "bad", line: "(a")]

  private func reader(_ interface: Interface = .english, columns: Int = 164, rows: Int = 40) -> State {
    let articles = [article("FIRST", minutes: 5), article("SECOND", minutes: 9)]
    var state = ReaderUITests.reader(articles, interface: interface, columns: columns, rows: rows, filters: filters)
    _ = update(&state, .sectionsLoaded(sectionCounts()))
    answer(&state)
    state.focus = .sections
    return state
  }

  /// Answers what is counted, until nothing is asked.
  private func answer(_ state: inout State, _ count: Int = 3) {
    while case .countSection(let id, let query, let bound)? = state.sections.asking.question {
      _ = update(&state, .sectionCounted(id, query, count, bound: bound))
    }
  }

  private func select(_ id: Section.ID, _ state: inout State) {
    state.sections.select(id, visible: state.sectionRowsInView)
    #expect(state.sections.selected?.id == id)
  }

  private var today: Query {
    let start = Int64(noon.seconds - noon.seconds % 86_400)
    return Query(filter: .dates(from: start, to: start + 86_400))
  }

  @Test func `the article alone is one of the list that was chosen, not of that before it`() {
    var state = reader()
    state.press(.down)
    #expect(state.press(.character("Z")) == [] && state.opened.isEmpty)
    let third = article("THIRD", minutes: 2)
    #expect(update(&state, .loaded(state.query, .newest, [third])).contains(.open(third.id)))
  }

  @Test func `what is selected is listed at once, and Enter goes to its articles`() {
    var state = reader()
    var effects = state.press(.down)
    #expect(effects == [.load(today, .newest), .count(today)])
    #expect(state.mode == .sections && state.filterText == "on:today" && state.shownSection == .today)
    effects = state.press(.character("j"))
    #expect(effects.first == .load(Query(isUnreadOnly: true), .newest))
    _ = update(&state, .loaded(state.query, .newest, [article("THIRD", minutes: 2)]))
    #expect(state.press(.enter).allSatisfy { if case .load = $0 { false } else { true } })
    #expect(state.mode == .list && state.query == Query(isUnreadOnly: true))
    // From there all is taken back.
    state.press(.escape)
    #expect(state.query == .everything && state.shownSection == .all)
  }

  @Test(arguments: [
    (Section.ID.feed(1), Query(filter: .feedNumber(1)), "feed:\"\(rtl("ALWAHA"))\""),
    (.folder([rtl("AKHBAR")]), Query(filter: .any([.feedNumber(1), .feedNumber(2)])), "feed:\"\(rtl("AKHBAR"))\""),
    (.source(rtl("SAHIFA")), Query(filter: .sourceNumber(5)), "source:\"\(rtl("SAHIFA"))\""),
    (.tag("climate"), Query(tags: ["climate"]), ""), (.starred, Query(isStarredOnly: true), ""),
  ])
  func `each kind of section is a query, and what would be typed stands in the filter line`(
    id: Section.ID, query: Query, line: String
  ) {
    var state = reader()
    select(id, &state)
    #expect(state.press(.enter).prefix(2) == [.load(query, .newest), .count(query)])
    #expect(state.filterText == line && state.shownSection == id && state.mode == .list)
    // The states that the list adds are of the section's articles.
    if id != .starred {
      _ = update(&state, .loaded(query, .newest, [article("FIRST", minutes: 5)]))
      state.press(.character("u"))
      #expect(state.shownSection == id && state.query.isUnreadOnly)
    }
  }

  @Test func `arrows fold and unfold as the text reads`() {
    for (interface, on, back) in [(Interface.english, Key.right, Key.left), (.arabic, .left, .right)] {
      var state = reader(interface)
      let folder = Section.ID.folder([rtl("AKHBAR")])
      select(.feed(2), &state)
      state.press(back)
      #expect(state.sections.selected?.id == folder, "to the folder")
      #expect(
        state.press(back).last == .remember([:], session: state.session.text) && state.sections.kept.folded == [folder])
      #expect(!state.sections.rows.contains { $0.section?.id == .feed(2) })
      #expect(state.sections.selected?.isFolded == true)
      state.press(on)
      #expect(state.sections.folded == [] && state.sections.selected?.id == folder)
      state.press(on)
      #expect(state.sections.selected?.id == .feed(1), "to the first in it")
      select(.tags, &state)
      state.press(.character(" "))
      #expect(state.sections.folded == [.tags])
      state.press(.enter)
      #expect(state.sections.folded == [] && state.mode == .sections)
    }
  }

  @Test func `J and K move a section among its like, and that is kept`() {
    var state = reader()
    select(.feed(2), &state)
    #expect(state.press(.character("J")) == [])
    var order = SectionsOrder()
    _ = order.move(.feed(2), by: -1, among: [.feed(1), .feed(2)])
    #expect(
      state.press(.character("K")) == [.remember([:], session: state.session.text)]
        && state.sections.kept.order == order)
    #expect(
      state.sections.selected?.id == .feed(2)
        && state.sections.rows[state.sections.scroll.selected + 1].section?.id == .feed(1))
    select(.tag("climate"), &state)
    state.press(.character("K"))
    #expect(state.sections.rows.last?.section?.name == rtl("ALHARB ALRUSIYA ALUKRANIYA"))
    // Whatever is unread, it is asked for from now on.
    _ = update(&state, .marked)
    #expect(state.sections.asking.question == .loadSections(tags: ["climate"]))
  }

  @Test func `a slash narrows by any form of a letter, Enter takes what is found, and Esc all back`() {
    var state = reader()
    select(.tags, &state)
    state.press(.character("/"))
    #expect(state.mode == .sectionSearch)
    state.type("har")
    #expect(state.sections.rows.compactMap(\.section?.id) == [.feed(2)])
    #expect(state.press(.enter).first == .load(Query(filter: .feedNumber(2)), .newest))
    #expect(state.mode == .list && state.sections.narrow == nil && state.sections.rows.count > 12)
    state.focus = .sections
    state.press(.character("/"))
    state.type("zzz")
    #expect(picture(draw(state).grid).contains("Nothing here"))
    state.press(.escape)
    #expect(state.mode == .sections && state.sections.rows.count > 12)
  }

  @Test func `numbers are asked for only where they are seen, once for many changes, and behind what keys wait for`() {
    var state = ReaderUITests.reader([article("FIRST")], columns: 80)
    #expect(!update(&state, .marked).contains(.loadSections(tags: [])))
    // As soon as they are seen.
    let seen = update(&state, .resized(Size(columns: 164, rows: 30)))
    #expect(seen.last == .loadSections(tags: []))
    for _ in 0..<5 { #expect(!update(&state, .marked).contains(.loadSections(tags: []))) }
    let effects = update(&state, .sectionsLoaded(sectionCounts()))
    #expect(effects.contains(.loadSections(tags: [])) && state.sections.counts != nil)
    // A key is answered first: the question is given up and stands behind what the key asks.
    let asked = state.press(.character("u"))
    #expect(asked.first == .load(Query(isUnreadOnly: true), .newest) && asked.last == .loadSections(tags: []))
    _ = update(&state, .sectionsLoaded(sectionCounts()))
    #expect(state.sections.asking.question == .countSection(.today, today.unread, atMost: 10_000))
    let again = update(&state, .changedElsewhere)
    #expect(!again.contains(.loadSections(tags: [])))
    // What changed meanwhile is asked before the rest is counted.
    #expect(update(&state, .sectionCounted(.today, today.unread, 2, bound: 10_000)) == [.loadSections(tags: [])])
    _ = update(&state, .sectionsLoaded(sectionCounts()))
    #expect(
      state.sections.asking.question
        == .countSection(.starred, Query(isStarredOnly: true), atMost: 10_000))
    // What fails is not asked for again and again.
    let failed = update(&state, .failed(.failed(reason: "x")))
    #expect(failed == [] && state.sections.asking.question == nil)
  }

  @Test func `today ends at midnight of the reader's clock`() {
    var state = reader()
    state.press(.down)
    _ = update(&state, .loaded(state.query, .newest, []))
    let later = Clock(seconds: noon.seconds + 3_600, offset: 0)
    #expect(update(&state, .ticked(later)).allSatisfy { $0.key == nil }, "nothing is asked")
    let tomorrow = Clock(seconds: noon.seconds + 86_400, offset: 0)
    let start = Int64(tomorrow.seconds - tomorrow.seconds % 86_400)
    let query = Query(filter: .dates(from: start, to: start + 86_400))
    let effects = update(&state, .ticked(tomorrow))
    #expect(effects.first == .load(query, .newest) && state.shownSection == .today)
    #expect(state.sections.counted[.today] == nil)
    // East of Greenwich it has begun earlier.
    state.clock = Clock(seconds: noon.seconds, offset: 13 * 3_600)
    let east = Int64(noon.seconds - 3_600)
    #expect(state.query(of: .today) == Query(filter: .dates(from: east, to: east + 86_400)))
  }

  @Test func `a feed is fetched where it stands, and says why it failed`() {
    var state = reader()
    select(.feed(3), &state)
    #expect(
      picture(draw(state).grid).split(separator: "\n").last?.contains(state.strings.fetchError(.gone)) == true)
    #expect(state.press(.character("r")) == [.refresh(.feed(.init(3)))])
  }

  @Test func `a filter that cannot be read is shown so, and Enter leads to its line`() {
    var state = reader()
    select(.filter("bad"), &state)
    #expect(state.sections.selected?.hasFailed == true)
    state.press(.enter)
    #expect(state.mode == .filterLine && state.filterText == "")
    guard case .filter(let prompt)? = state.overlay else { return #expect(Bool(false)) }
    #expect(prompt.field.text == "(a" && prompt.error != nil)
  }

  @Test func `keys that come in one burst wait for sections that are still to come`() {
    var state = ReaderUITests.reader([article("FIRST")], interface: .english, columns: 120, rows: 20)
    let effects = update(&state, .keys([.character("\\"), .character("G"), .enter]))
    #expect(effects.contains(.loadSections(tags: [])) && state.mode == .sections)
    _ = update(&state, .sectionsLoaded(sectionCounts()))
    #expect(state.query == Query(tags: ["climate"]))
  }

  @Test func `a line that asks for a section is that section, as after a restart`() throws {
    var state = ReaderUITests.reader([article("FIRST")], interface: .english, columns: 164)
    state.press(.character("/"))
    state.type("source:\"\(rtl("SAHIFA"))\"")
    state.press(.enter)
    let asked = state.query
    #expect(state.shownSection == nil)
    _ = update(&state, .sectionsLoaded(sectionCounts()))
    #expect(state.shownSection == .source(rtl("SAHIFA")) && state.query == asked)
  }

  @Test func `what stands in a folder that a feed joins is listed, too`() {
    var state = reader()
    select(.folder([rtl("AKHBAR")]), &state)
    state.press(.enter)
    _ = update(&state, .loaded(state.query, .newest, []))
    var counts = sectionCounts()
    counts.feeds[2].settings.folder = [rtl("AKHBAR")]
    let effects = update(&state, .sectionsLoaded(counts))
    #expect(effects.first == .load(Query(filter: .any([.feedNumber(1), .feedNumber(2), .feedNumber(3)])), .newest))
    #expect(state.shownSection == .folder([rtl("AKHBAR")]))
  }
}

extension Query {
  fileprivate var unread: Query {
    var query = self
    query.isUnreadOnly = true
    return query
  }
}
