import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct PromptUpdateTests {
  @Test func `the filter follows each letter as it is typed, in Arabic too`() throws {
    var state = reader([article("A")])
    state.press(.character("/"))
    for (typed, whole) in [("س", "س"), ("لا", "سلا")] {
      let query = try Query.everything.with(filterText: whole)
      #expect(state.type(typed) == [.load(query, .newest), .match(query), .count(query)])
    }
    let whole = try Query.everything.with(filterText: "سلا ")
    #expect(state.press(.enter).first == .load(whole, .newest))
    // As a command, a saved filter and the settings read it: no beginning of other words.
    #expect(state.overlay == nil && state.filterText == "سلا " && state.query == whole)
    #expect(state.press(.character("/"), .enter) == [])
  }

  @Test func `what is typed behind a condition that was kept is another one`() throws {
    var state = reader([article("A")], interface: .english)
    state.press(.character("/"))
    state.type("before:2018-03-03")
    #expect(state.press(.enter) == [] && state.filterText == "before:2018-03-03 ")
    state.press(.character("/"))
    state.type("is:unread")
    #expect(state.query == (try Query.everything.with(filterText: "before:2018-03-03 is:unread", now: state.now)))
  }

  @Test func `what is longer than a filter may be is not taken, and that is said`() throws {
    var state = reader([article("A")], interface: .english)
    state.press(.character("/"))
    state.type("oil")
    let (before, book) = (state.query, String(repeating: "كتاب طويل ", count: 48_000))
    #expect(state.press(.paste(book)) == [])
    guard case .filter(let prompt) = state.overlay else { return #expect(Bool(false), "the prompt is gone") }
    #expect(prompt.field.text == "oil" && state.query == before)
    #expect(picture(draw(state).grid).contains("Not taken: longer than 2,000 letters"))
    // The next key is taken as ever, and so is a paragraph.
    state.press(.character("s"))
    #expect(state.filterText == "oils" && !picture(draw(state).grid).contains("Not taken"))
    state.press(.paste(String(repeating: "word ", count: 399)))
    #expect(state.filterText.count == 1_999)
    state.press(.character("x"), .character("y"))
    #expect(state.filterText.count == 2_000 && picture(draw(state).grid).contains("Not taken"))
    state.press(.backspace)
    #expect(state.filterText.count == 1_999)
  }

  @Test func `the filter line takes conditions, and a mistake asks the store nothing`() throws {
    var state = reader([article("A")])
    state.press(.character("/"))
    state.type("#نفط ")
    let good = try Query.everything.with(filterText: "#نفط ")
    #expect(state.query == good)
    #expect(state.type("is:red") == [])
    guard case .filter(let prompt) = state.overlay else { return #expect(Bool(false), "the prompt is gone") }
    // While it was typed, `is:re` was the beginning of a state.
    #expect(prompt.error?.position == 8 && state.query == good)
    state.press(.control("u"))
    #expect(state.query == .everything)
  }

  @Test func `both letters of a lam-alef key are typed in the filter`() {
    var state = reader([article("A")])
    state.press(.character("/"))
    _ = update(&state, .keys([.character("ل"), .character("أ")]))
    #expect(state.filterText == "لأ")
  }

  @Test func `escape in the filter brings back what was listed before`() {
    var state = reader([article("A")])
    state.press(.character("u"), .character("/"))
    state.type("A")
    let unread = Query(isUnreadOnly: true)
    #expect(state.press(.escape) == [.load(unread, .newest), .count(unread)])
  }

  @Test func `a paste is text in the filter and nothing in the list`() {
    var state = reader([article("A")])
    #expect(state.press(.paste("Aqm")) == [] && !state.isDone && state.overlay == nil)
    state.press(.character("/"), .paste("ذهب"))
    #expect(state.filterText == "ذهب")
  }

  @Test func `command letters are text while the filter is typed`() {
    var state = reader([article("A")])
    state.press(.character("/"))
    state.type("qAm")
    #expect(state.filterText == "qAm" && !state.isDone)
  }

  @Test func `backspace takes back a mark before its letter`() {
    var state = reader([article("A")])
    state.press(.character("/"))
    state.type("ب\u{64E}")
    state.press(.backspace)
    #expect(state.filterText == "ب")
  }

  let tags = [TagCount(name: "B", articles: 9, unread: 3), TagCount(name: "C", articles: 2, unread: 0)]

  @Test func `the first tags are shown before the others have come, and keys wait for those`() throws {
    var state = reader([article("A")])
    state.press(.character("t"))
    #expect(update(&state, .tagsLoaded(.everything, tags, more: 1)) == [.loadTags(.everything)])
    state.press(.character("G"))
    func picker() -> TagPicker? { if case .tags(let picker) = state.overlay { picker } else { nil } }
    #expect(picker()?.tags == tags && picker()?.scroll.selected == 0)
    #expect(picture(draw(state).grid).contains("1/3"))
    let more = tags + [TagCount(name: "D", articles: 1, unread: 0)]
    #expect(update(&state, .tagsLoaded(.everything, more)).isEmpty)
    #expect(picker()?.selected?.name == "D")
  }

  private func picker() -> State {
    var state = reader([article("A")])
    #expect(state.press(.character("t")) == [.loadTags(.everything, first: TagPicker.first)])
    _ = update(&state, .tagsLoaded(.everything, tags))
    return state
  }

  @Test func `several tags are chosen with space and applied with enter`() {
    var state = picker()
    state.press(.character(" "), .character("j"), .character(" "))
    let query = Query(tags: ["B", "C"])
    #expect(state.press(.enter) == [.load(query, .newest), .count(query)])
  }

  @Test func `a asks for all of the chosen tags`() {
    var state = picker()
    state.press(.character("a"), .character(" "), .character("j"), .character(" "), .enter)
    #expect(state.query == Query(tags: ["B", "C"], needsAllTags: true))
  }

  @Test func `enter without a choice takes the tag it stands on`() {
    var state = picker()
    state.press(.character("j"), .enter)
    #expect(state.query == Query(tags: ["C"]))
  }

  @Test func `escape leaves the tags as they were`() {
    var state = picker()
    state.press(.character(" "))
    #expect(state.press(.escape) == [])
    #expect(state.query == .everything && state.overlay == nil)
  }

  @Test func `unchoosing every tag shows all articles again`() {
    var state = picker()
    state.press(.character(" "), .enter)
    _ = update(&state, .loaded(Query(tags: ["B"]), .newest, [article("A")]))
    state.press(.character("t"))
    _ = update(&state, .tagsLoaded(.everything, tags))
    state.press(.character(" "))
    #expect(state.press(.enter) == [.load(.everything, .newest), .count(.everything)])
  }
}

@Suite struct OverArticleTests {
  private let shown = article("A")

  private func open() -> State {
    var state = reader([shown, article("B", minutes: 9)])
    state.press(.enter)
    _ = update(&state, .opened(shown.id, content(shown)))
    return state
  }

  @Test(arguments: ["t", "c", "?", "e", "/", "y", "v"] as [Character])
  func `who gives up what he began over an article is in the article again`(key: Character) {
    var state = open()
    let before = state
    state.press(.character(key))
    #expect(state.overlay != nil || key == "v")
    if key == "/" { state.type("x") }
    state.press(.escape)
    #expect(state.opened == before.opened && state.overlay == nil && state.query == before.query)
  }

  @Test func `tags and a feed lead to the list`() {
    var state = open()
    state.press(.character("t"))
    _ = update(&state, .tagsLoaded(.everything, [TagCount(name: "x", articles: 1, unread: 0)]))
    state.press(.enter)
    #expect(state.opened.isEmpty && state.query.tags == ["x"])
    state = open()
    state.press(.character("c"))
    let feed = CountedFeed(feed: Feed(id: Feed.ID(1), address: "https://a.example/"), count: FeedCount())
    _ = update(&state, .feedsLoaded([feed]))
    state.press(.enter)
    #expect(state.opened.isEmpty && state.overlay == nil)
  }
}
