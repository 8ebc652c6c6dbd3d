import FilterLanguage
import Foundation
import Ingest
import Screen
import Store
import TestSupport
import Testing
import TextAnalysis

@testable import ReaderUI

/// A feed in folders.
func feed(_ number: Int64, _ title: String, in folder: [String] = [], failed: Bool = false) -> Feed {
  var feed = Feed(id: .init(number), address: "https://\(number).example/")
  feed.title = title
  feed.settings.folder = folder
  if failed { feed.fetch.error = FetchError.gone.coded }
  return feed
}

/// What stands in the sidebar, and in which order.
struct SectionModelTests {
  private struct Chance: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["NASHRA_SEED"].flatMap(UInt64.init).map { seed in Array(seed..<seed + 200) }
    ?? Array(1...20)

  private let filters = ["f1", "f2", "f3", "f4"].map { SavedFilter(name: $0, line: "word \($0)") }

  private func counts(_ random: inout Chance) -> SectionCounts {
    var counts = SectionCounts()
    let folders = [[], ["a"], ["a", "b"], ["c"], ["a", "d"]]
    for number in 1...9 where Int.random(in: 0..<10, using: &random) < 9 {
      counts.feeds.append(feed(Int64(number), "feed \(number)", in: folders[number % 5]))
      let unread = Int.random(in: 0..<5, using: &random)
      counts.feedCounts[.init(Int64(number))] = FeedCount(articles: unread + 1, unread: unread)
    }
    counts.sources = (1...4).map { SourceCount(name: "أخبار \($0)", number: Int64($0), articles: 9, unread: $0) }
    counts.tags = (1...6).map { TagCount(name: "tag \($0)", articles: 3, unread: 6 - $0) }
    counts.unread = 12
    return counts
  }

  private func ids(_ state: State) -> [Section.ID] { state.sections.rows.compactMap(\.section?.id) }

  /// All that there is, as a plain list says it.
  private func everything(_ state: State) -> Set<Section.ID> {
    let counts = state.sections.counts ?? SectionCounts()
    let feeds: [Section.ID] = counts.feeds.map { .feed($0.id.rawValue) }
    let folders = counts.feeds.flatMap { feed in
      feed.settings.folder.indices.map { Section.ID.folder(Array(feed.settings.folder.prefix($0 + 1))) }
    }
    let others: [Section.ID] = counts.sources.map { .source($0.name) } + counts.tags.map { .tag($0.name) }
    return Set([.all, .today, .unread, .starred, .filters, .sources, .tags] + filters.map { .filter($0.name) })
      .union(feeds).union(folders).union(others)
  }

  private func check(_ state: State, _ said: String) {
    let (rows, ids) = (state.sections.rows, ids(state))
    #expect(Set(ids).count == ids.count, "\(said) twice")
    if let narrow = state.sections.narrow?.text, !Analyzer.nameKey(narrow).isEmpty {
      let key = Analyzer.nameKey(narrow)
      let wanted = everything(state).filter { id in
        ![.filters, .sources, .tags].contains(id) && name(id, state).contains(key)
      }
      #expect(Set(ids) == wanted, "\(said) narrowed by \(key)")
    } else {
      let hidden = everything(state).filter { id in
        state.parents(of: id).contains { state.sections.folded.contains($0) }
      }
      #expect(Set(ids) == everything(state).subtracting(hidden), "\(said) folded \(state.sections.folded)")
      for (place, id) in ids.enumerated() {
        // What is in something stands below it, and nothing else comes between but its like.
        guard let parent = state.parents(of: id).first else { continue }
        let start = ids.firstIndex(of: parent) ?? .max
        #expect(start < place && ids[start..<place].dropFirst().allSatisfy { state.parents(of: $0).contains(parent) })
      }
    }
    if !rows.isEmpty { #expect(state.sections.selected != nil, "\(said) between rows") }
    let (scroll, visible) = (state.sections.scroll, state.sectionRowsInView)
    #expect(
      scroll.top <= scroll.selected && scroll.selected < scroll.top + visible || rows.isEmpty, "\(said) out of view")
  }

  private func name(_ id: Section.ID, _ state: State) -> String {
    let words = state.strings.sections
    let name =
      switch id {
      case .all: words.all
      case .today: words.today
      case .unread: words.unread
      case .starred: words.starred
      case .filter(let name), .source(let name), .tag(let name): name
      case .folder(let path): path.last ?? ""
      case .feed(let number): "feed \(number)"
      case .filters, .sources, .tags, .moreTags: ""
      }
    return Analyzer.nameKey(name)
  }

  @Test(arguments: seeds)
  func `whatever is folded, moved and looked for, each section stands once and in its place`(seed: UInt64) {
    var random = Chance(state: seed)
    var state = State(size: Size(columns: 164, rows: 12), interface: .english, clock: noon, filters: filters)
    _ = update(&state, .sectionsLoaded(counts(&random)))
    for step in 1...60 {
      let said = "seed \(seed), step \(step):"
      let (before, rows) = (state.sections.selected?.id, state.sections.rows)
      switch Int.random(in: 0..<12, using: &random) {
      case 0, 1: _ = state.goInSections(.rows(Int.random(in: -4...4, using: &random)))
      case 2: _ = state.goInSections([.toFirst, .toLast, .pages(1), .pages(-1)].randomElement(using: &random)!)
      case 3, 4: _ = state.fold(by: .left)
      case 5, 6: _ = state.fold(by: .right)
      case 7, 8:
        let step = Bool.random(using: &random) ? 1 : -1
        let siblings = ids(state)
        let isTag = if case .tag? = before { true } else { false }
        let moved = state.moveSection(by: step)
        #expect(state.sections.selected?.id == before, "\(said) moved away")
        // The way back leads back, but for tags, which are put in front.
        if !moved.isEmpty, !isTag {
          #expect(ids(state) != siblings, "\(said) not moved")
          _ = state.moveSection(by: -step)
          #expect(state.sections.rows == rows, "\(said) not moved back")
          _ = state.moveSection(by: step)
        }
      case 9:
        _ = update(&state, .sectionsLoaded(counts(&random)))
        if let before, everything(state).contains(before) {
          #expect(state.sections.selected?.id == before, "\(said) lost what was selected")
        }
      case 10:
        _ = state.searchSections()
        for letter in ["f", "e", "1", "أ"].prefix(Int.random(in: 1...2, using: &random)) {
          _ = state.typeInSections(.character(Character(letter)))
          check(state, said)
        }
      default:
        let found = state.sections.selected?.id
        state.endSectionSearch()
        #expect(found == nil || state.sections.selected?.id == found, "\(said) lost what was found")
      }
      check(state, said)
    }
  }

  @Test func `what was moved is remembered, and what is new stands behind it`() throws {
    var order = SectionsOrder()
    let moves = [
      order.move(.feed(3), by: -1, among: [.feed(1), .feed(2), .feed(3)]),
      order.move(.feed(1), by: -1, among: [.feed(1), .feed(3), .feed(2)]), order.moveTag(.tag("x"), by: -1),
    ]
    #expect(moves == [true, false, true])
    let kept = KeptSections(order: order, folded: [.folder(["a", "b"]), .tags], selected: .feed(2))
    let again = try JSONDecoder().decode(KeptSections.self, from: JSONEncoder().encode(kept))
    #expect(again == kept)
    #expect(again.order.sorted([1, 2, 3, 4], { Section.ID.feed($0) }) == [1, 3, 2, 4])
  }

  @Test func `a folded head has the number of what is in it, or says that there are at least so many`() {
    let counts = [nil, SectionCount(unread: 0), SectionCount(unread: 7)]
    #expect(SectionCount.least(of: counts) == SectionCount(unread: 7))
    #expect(SectionCount.least(of: counts + [SectionCount(unread: 2)]) == SectionCount(unread: 7, isBounded: true))
    #expect(SectionCount.least(of: [nil]) == nil)
  }

  @Test func `what was selected is so again once the store has told what there is, unless a key came first`() {
    func restored(_ selected: Section.ID, _ keys: Key...) -> State {
      var state = State(size: Size(columns: 160, rows: 40), interface: .arabic, clock: noon, filters: filters)
      var session = Session()
      session.focus = .sections
      session.sections.selected = selected
      state.restore(session, configured: .arabic)
      #expect(state.session.sections.selected == selected)
      for key in keys { state.press(key) }
      _ = update(&state, .sectionsLoaded(sectionCounts()))
      return state
    }
    var state = restored(.feed(2))
    #expect(state.sections.selected?.id == .feed(2) && state.session.sections.selected == .feed(2))
    state = restored(.feed(2), .down)
    #expect(state.sections.selected?.id == .today)
    // What is gone is not waited for.
    state = restored(.feed(77))
    #expect(state.sections.selected?.id == .all && state.session.sections.selected == nil)
  }

  @Test func `a tag goes to the front by a step up, and back among the others by a step down`() {
    var order = SectionsOrder()
    let tags = ["a", "b", "c"]
    func step(_ name: String, _ step: Int) -> [String]? {
      order.moveTag(.tag(name), by: step) ? order.sorted(tags, Section.ID.tag) : nil
    }
    #expect(step("c", 1) == nil)
    #expect(step("c", -1) == ["c", "a", "b"])
    #expect(step("b", -1) == ["c", "b", "a"])
    #expect(step("b", -1) == ["b", "c", "a"])
    #expect(step("b", -1) == nil)
    #expect(order.pinnedTags == ["b", "c"])
    #expect(step("c", 1) == ["b", "a", "c"])
  }

  @Test func `an article of two feeds is one of their folder`() {
    var counts = SectionCounts()
    let (a, b, c) = (Feed.ID(1), Feed.ID(2), Feed.ID(3))
    counts.feedCounts = [
      a: .init(articles: 9, unread: 5), b: .init(articles: 9, unread: 4), c: .init(articles: 1, unread: 1),
    ]
    counts.shared = [[a, b]: 3, [a, b, c]: 1]
    #expect(counts.unread(of: [a, b]) == (5, true))
    #expect(counts.unread(of: [a, b, c]) == (5, true))
    #expect(counts.unread(of: [a, c]) == (5, true))
    #expect(counts.unread(of: [b]) == (4, true))
    counts.shared = nil
    #expect(counts.unread(of: [a, b]) == (5, false))
    #expect(counts.unread(of: [b]) == (4, true))
  }
}
