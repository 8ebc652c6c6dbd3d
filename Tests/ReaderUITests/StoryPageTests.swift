import ArticleParsing
import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// A story's page, a day's front page, and the days of what is listed.
@Suite struct StoryPageTests {
  private let articles = [
    article("FIRST REPORT", minutes: 300, unread: false, source: "SRC"),
    article("UPDATE", minutes: 12, source: "ABC"), article("ELSE", minutes: 9),
  ]
  private var story: [StoryArticle] {
    [
      StoryArticle(article: articles[0], role: .report),
      StoryArticle(article: articles[1], role: .update, newSentences: [rtl("NEW SENTENCE.")]),
    ]
  }
  private var day: Int { noon.seconds / 86_400 }

  private func today(_ day: Int) -> Today {
    Today(
      day: day,
      items: [
        TodayItem(
          title: articles[1].title, ids: [articles[1].id, articles[0].id], sources: [rtl("ABC"), rtl("SRC")],
          unread: 1, tag: rtl("TAG"), latest: articles[1].date, story: 7),
        TodayItem(title: articles[2].title, ids: [articles[2].id], unread: 1, latest: articles[2].date),
      ], articles: 3)
  }

  private func reader(_ interface: Interface = .arabic, columns: Int = 40, rows: Int = 14) -> State {
    ReaderUITests.reader(articles, interface: interface, columns: columns, rows: rows)
  }

  private func body(_ state: State) -> String {
    picture(draw(state).grid).split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
  }

  private func storyPage(_ interface: Interface) -> State {
    var state = reader(interface)
    #expect(state.press(.character("S")) == [.readStory(articles[0].id)])
    _ = update(&state, .storyRead(articles[0].id, story))
    return state
  }

  private func frontPage(_ interface: Interface) -> State {
    var state = reader(interface)
    #expect(state.press(.character("T")) == [.readToday(day: day)])
    _ = update(&state, .todayRead(today(day)))
    return state
  }

  @Test func `only named sources are counted, and beside them the articles where these are more`() {
    func head(_ story: [StoryArticle], columns: Int = 60) -> Substring {
      var state = reader(.english, columns: columns)
      state.press(.character("S"))
      _ = update(&state, .storyRead(articles[0].id, story))
      return body(state).split(separator: "\n")[1]
    }
    let unnamed = StoryArticle(article: article("NO SOURCE", minutes: 8, source: nil), role: .update)
    #expect(head(story).contains("A story of 2 sources · began"))
    #expect(head(story + [unnamed]).contains("A story of 2 sources · 3 articles · began"))
    #expect(head(story + [unnamed], columns: 42).contains("A story of 2 sources · began"))
    #expect(head([unnamed, unnamed]).contains("A story of 2 articles · began"))
    let copied = StoryArticle(article: articles[0], role: .report, others: [rtl("XYZ")])
    #expect(head([copied, story[1]]).contains("A story of 3 sources · 2 articles · began"))
  }

  @Test(arguments: Interface.allCases)
  func `when a story began has one colon at most, also where that is when it came`(interface: Interface) {
    let strings = interface.strings
    let head = strings.stories.head.replacing("{age}", with: strings.words.importedOn)
    for part in head.components(separatedBy: " · ") { #expect(part.count { $0 == ":" } <= 1, "\(head)") }
    // A letter that stands before a number is joined to it (Academy of the Hebrew Language).
    for text in [strings.words.importedOn, strings.words.arrivals.date] { #expect(!text.contains(" ב:")) }
  }

  @Test func `an article of whose title nothing can be seen is called untitled on the front page as in the list`() {
    var state = reader(.english)
    state.press(.character("T"))
    let item = TodayItem(title: "\u{200F}", ids: [articles[2].id], unread: 1, latest: articles[2].date)
    _ = update(&state, .todayRead(Today(day: day, items: [item], articles: 1)))
    #expect(body(state).contains(Strings.english.words.untitled))
  }

  private func timeline(_ interface: Interface) -> State {
    var state = reader(interface)
    #expect(state.press(.character("L")) == [.readTimeline(.everything)])
    let days = [(0, 8), (1, 2), (4, 1)].map { Timeline.Day(day: day - $0.0, articles: $0.1) }
    _ = update(&state, .timelineRead(.everything, Timeline(days: days)))
    return state
  }

  @Test(arguments: Interface.allCases) func `a story's page tells who added what`(interface: Interface) {
    let page = body(storyPage(interface))
    // What is right to left stands so in a picture.
    for text in ["TROPER TSRIF", "ETADPU", "CRS", "CBA", "ECNETNES WEN"] { #expect(page.contains(text), "\(text)") }
    if interface == .english {
      for text in ["A story of 2 sources · began", "first report", "update", ":New"] { #expect(page.contains(text)) }
    }
  }

  @Test func `a sentence that has no room is not shown as a whole one`() {
    var state = reader(.english, rows: 30)
    state.press(.character("S"))
    let long = rtl((0..<60).map { "WORD\($0 % 10)" }.joined(separator: " "))
    let told = [story[0], StoryArticle(article: articles[1], role: .update, newSentences: [long])]
    _ = update(&state, .storyRead(articles[0].id, told))
    let rows = body(state).split(separator: "\n")
    let sentence = rows.filter { $0.contains("DROW") }
    #expect(sentence.count == 2 && sentence.map { $0.contains("…") } == [false, true], "\(rows)")
    #expect(picture(draw(state).grid).split(separator: "\n")[0].contains("one story"))
  }

  @Test(arguments: Interface.allCases) func `a front page has the stories of a day under their tags`(
    interface: Interface
  ) {
    let page = body(frontPage(interface))
    for text in ["ETADPU", "ESLE", "GAT"] { #expect(page.contains(text), "\(text)") }
    if interface == .english {
      for text in ["2 sources · latest", "Without a tag"] { #expect(page.contains(text)) }
    }
  }

  @Test(arguments: Interface.allCases) func `a past day's front page and stories tell the hours`(interface: Interface) {
    let strings = interface.strings
    let past = [43_200 + 175, 43_200 + 7].map { article("PAST \($0)", minutes: $0, source: "SRC") }
    let times = past.map { strings.dateAndTime(of: $0, at: noon).split(separator: " ").last.map(String.init) ?? "" }
    #expect(times.allSatisfy { $0.contains(":") } && times[0] != times[1])
    let item = TodayItem(
      title: past[1].title, ids: past.reversed().map(\.id), sources: [rtl("SRC")], latest: past[1].date, story: 7)
    var state = ReaderUITests.reader(past, interface: interface, columns: 60, rows: 14)
    state.press(.character("T"))
    state.overlay = .today(TodayPage(day: day - 30))
    _ = update(&state, .todayRead(Today(day: day - 30, items: [item], articles: 2)))
    func expect(_ texts: [String], not others: [String] = []) {
      let shown = body(state) + "\n" + PlainContent(state).items.items.map(\.text).joined(separator: "\n")
      for text in texts { #expect(shown.components(separatedBy: text).count == 3, "\(text): \(shown)") }
      for text in others { #expect(!shown.contains(text), "\(text): \(shown)") }
    }
    // The day stands above the page, and no year is said again.
    expect([times[1]], not: [strings.date(of: past[1], at: noon) ?? "?"])
    _ = state.press(.enter)
    _ = update(&state, .storyRead(past[1].id, past.map { StoryArticle(article: $0, role: .update) }))
    expect(times)
  }

  @Test(arguments: Interface.allCases) func `of an article without a date it is said that it is in no story`(
    interface: Interface
  ) {
    var undated = articles[0]
    (undated.published, undated.isDateArrival) = (nil, true)
    var state = ReaderUITests.reader([undated], interface: interface)
    #expect(state.press(.character("S")) == [.readStory(undated.id)])
    _ = update(&state, .storyRead(undated.id, []))
    #expect(state.message == .text(interface.strings.stories.hasNoDate))
  }

  @Test(arguments: Interface.allCases) func `bars stand from the right, the newest day first`(interface: Interface) {
    let rows = body(timeline(interface)).split(separator: "\n")
    // The tallest is that of the newest day; few days have wide bars with their numbers, in the middle.
    for end in [" ██████  |", "  ▲ 20   |", "  8     |"] { #expect(rows.contains { $0.hasSuffix(end) }, "\(rows)") }
    if interface == .english {
      #expect(rows.contains { $0.contains("Today · Friday 20 Nov · 8 articles") }, "\(rows)")
    }
  }

  @Test func `an article that stands alone has no page, and that is said`() {
    var state = reader()
    state.press(.character("S"))
    _ = update(&state, .storyRead(articles[0].id, []))
    #expect(state.mode == .list && state.message == .text(state.strings.stories.standsAlone))
  }

  @Test func `from a front page the way leads to story and article and back`() {
    var state = frontPage(.english)
    #expect(state.press(.enter) == [.readStory(articles[1].id)])
    _ = update(&state, .storyRead(articles[1].id, story))
    #expect(state.mode == .story)
    #expect(state.press(.character("k"), .enter) == [.open(articles[0].id)])
    _ = update(&state, .opened(articles[0].id, content(articles[0])))
    #expect(state.mode == .article)
    #expect(state.press(.character("q")).contains(.readStory(articles[1].id)))
    #expect(state.mode == .story)
    _ = update(&state, .storyRead(articles[1].id, story))
    #expect(state.press(.escape) == [.readToday(day: day)])
    _ = update(&state, .todayRead(today(day)))
    #expect(state.mode == .today && state.list.scroll.selected == 0)
    state.press(.character("q"))
    #expect(state.mode == .list && state.pagesBehind.isEmpty && !state.isDone)
  }

  @Test func `a filter that is opened over an article ends the way back to a page`() {
    var state = frontPage(.english)
    state.press(.character("j"), .enter)
    _ = update(&state, .opened(articles[2].id, content(articles[2])))
    state.press(.character("c"))
    let feed = Feed(id: Feed.ID(1), address: "https://a.example/")
    _ = update(&state, .feedsLoaded([CountedFeed(feed: feed, count: FeedCount())]))
    state.press(.enter)
    #expect(state.mode == .list && state.pagesBehind.isEmpty)
  }

  @Test func `a story is marked as read as one`() {
    var state = storyPage(.english)
    #expect(state.press(.character("m")) == [.markSeveral(.read, [articles[1].id])])
    #expect(state.list.articles.allSatisfy { !$0.isUnread || $0.id == articles[2].id })
    _ = update(&state, .markedSeveral(.read, 1))
    var read = story
    for index in read.indices { read[index].article.isUnread = false }
    _ = update(&state, .storyRead(articles[1].id, read))
    #expect(state.press(.character("m")) == [.markSeveral(.unread, [articles[0].id, articles[1].id])])
    #expect(!state.list.articles.contains { !$0.isUnread })
    var front = frontPage(.english)
    for mark in [Mark.read, .unread] {
      #expect(front.press(.character("m")) == [.markSeveral(mark, [articles[1].id, articles[0].id])])
      guard case .today(let page) = front.overlay else { return #expect(Bool(false)) }
      #expect(page.item?.unread == (mark == .read ? 0 : 2))
      #expect(update(&front, .markedSeveral(mark, 2)).contains(.readToday(day: day)))
      var after = today(day)
      after.items[0].unread = page.item?.unread ?? 9
      _ = update(&front, .todayRead(after))
    }
  }

  @Test func `what is read stays in its place on the front page until that is entered anew`() {
    var state = frontPage(.english)
    let before = today(day)
    #expect(state.press(.enter) == [.readStory(articles[1].id)])
    _ = update(&state, .storyRead(articles[1].id, story))
    #expect(state.press(.escape) == [.readToday(day: day)])
    // The store has what was read below what was not, and something new.
    var after = before
    after.items[0].unread = 0
    let late = TodayItem(
      title: rtl("LATE"), ids: [Article.ID(99)], unread: 1, tag: before.items[0].tag, latest: articles[2].date)
    after.items = [late, after.items[1], after.items[0]]
    _ = update(&state, .todayRead(after))
    guard case .today(let page) = state.overlay else {
      Issue.record("no front page")
      return
    }
    #expect(page.today?.items.map(\.title) == [before.items[0].title, late.title, before.items[1].title])
    #expect(page.selected == 0 && page.item?.unread == 0)
    // Of what is gone the place is left.
    state.press(.character("G"))
    after.items.removeAll { $0.ids == before.items[1].ids }
    _ = update(&state, .todayRead(after))
    guard case .today(let shorter) = state.overlay else { return }
    #expect(shorter.selected == 1 && shorter.today?.items.count == 2)
    state.press(.character("T"), .character("T"))
    _ = update(&state, .todayRead(after))
    guard case .today(let anew) = state.overlay else { return }
    #expect(anew.today?.items == after.items && anew.selected == 0)
  }

  @Test func `z takes back on the pages as in the list, and shows what it did`() {
    for (make, effect) in [
      (storyPage, Effect.readStory(articles[0].id)), (frontPage, .readToday(day: day)),
      (timeline, .readTimeline(.everything)),
    ] {
      var state = make(.english)
      #expect(state.press(.character("z")) == [.undo()])
      let undone = Undone(.read, 2, unmarked: articles.prefix(2).map(\.id))
      let effects = update(&state, .undone(undone))
      #expect(effects.last == effect)
      #expect(state.message == .text(state.strings.text(undone)))
      #expect(state.list.articles.prefix(2).allSatisfy { $0.isUnread })
    }
  }

  @Test func `days before are as near as keys, those to come are not there`() {
    var state = frontPage(.english)
    #expect(state.press(.character("l")) == [])
    #expect(state.press(.left) == [.readToday(day: day - 1)])
    _ = update(&state, .todayRead(Today(day: day - 1)))
    #expect(state.press(.character("h")) == [.readToday(day: day - 2)])
    // An answer that is late changes nothing.
    _ = update(&state, .todayRead(today(day - 1)))
    _ = update(&state, .todayRead(Today(day: day - 2)))
    #expect(state.press(.right) == [.readToday(day: day - 1)])
  }

  @Test(arguments: Interface.allCases) func `a day of the timeline is entered by the filter line`(
    interface: Interface
  ) throws {
    var state = timeline(interface)
    state.press(.character("h"), .left, .right)
    let effects = state.press(.enter)
    let name = LocalDays.name(of: day - 1)
    #expect(state.filterText == interface.strings.stories.onDay.replacing("{day}", with: name))
    let query = try Query().with(filterText: state.filterText + " ", now: state.now)
    #expect(effects.contains(.load(query, .newest)) && state.mode == .list)
  }

  @Test func `no window is too small for a page`() {
    for columns in [1, 5, 19, 20, 21, 33, 80, 200] {
      for rows in 1...9 {
        for make in [storyPage, frontPage, timeline] {
          var state = make(.arabic)
          _ = update(&state, .resized(Size(columns: columns, rows: rows)))
          _ = draw(state)
          state.press(.character("j"), .character("G"), .left, .left)
          _ = draw(state)
        }
      }
    }
  }

  @Test func `a page shows the selected item whole, wherever it stands`() {
    for count in 1...9 {
      let heights = (0..<count).map { $0 % 4 + 1 }
      for rows in 4...12 {
        for selected in 0..<count {
          let window = PageWindow(heights, selected: selected, rows: rows)
          #expect(window.rows.count == min(rows, heights.reduce(0, +)))
          #expect(window.rows.count { $0.item == selected } == heights[selected])
        }
      }
    }
  }
}
