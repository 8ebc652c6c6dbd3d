import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

@Suite struct PromptUpdateTests {
  @Test func `the filter follows each letter as it is typed, in Arabic too`() {
    var state = reader([article("A")])
    state.press(.character("/"))
    #expect(state.type("س") == [.load(Query(words: "س"), .newest), .count(Query(words: "س"))])
    #expect(state.type("لا") == [.load(Query(words: "سلا"), .newest), .count(Query(words: "سلا"))])
    state.press(.enter)
    #expect(state.overlay == nil && state.query.words == "سلا")
  }

  @Test func `both letters of a lam-alef key are typed in the filter`() {
    var state = reader([article("A")])
    state.press(.character("/"))
    _ = update(&state, .keys([.character("ل"), .character("أ")]))
    #expect(state.query.words == "لأ")
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
    #expect(state.query.words == "ذهب")
  }

  @Test func `command letters are text while the filter is typed`() {
    var state = reader([article("A")])
    state.press(.character("/"))
    state.type("qAm")
    #expect(state.query.words == "qAm" && !state.isDone)
  }

  @Test func `backspace takes back a mark before its letter`() {
    var state = reader([article("A")])
    state.press(.character("/"))
    state.type("ب\u{64E}")
    state.press(.backspace)
    #expect(state.query.words == "ب")
  }

  let tags = [TagCount(name: "B", articles: 9, unread: 3), TagCount(name: "C", articles: 2, unread: 0)]

  private func picker() -> State {
    var state = reader([article("A")])
    #expect(state.press(.character("t")) == [.loadTags(.everything)])
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
    state.press(.character(" "), .enter, .character("t"))
    _ = update(&state, .tagsLoaded(.everything, tags))
    state.press(.character(" "))
    #expect(state.press(.enter) == [.load(.everything, .newest), .count(.everything)])
  }
}
