import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// The text that a session is in the store.
@Suite struct SessionTextTests {
  private func random(_ random: inout SessionChance) -> Session {
    func maybe<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
    func id() -> Article.ID? { maybe(Article.ID(Int64.random(in: .min ... .max, using: &random))) }
    let texts = [
      "", "اسهم نفط", "\"\\\u{0}\u{202E}\n", "is:unread", "a\u{301}👩‍👩‍👧 ", String(repeating: "x", count: 4_000),
    ]
    var session = Session()
    session.interface = maybe(.english)
    session.interfaceBefore = maybe(.arabic)
    session.line = texts.randomElement(using: &random)!
    session.isLineWhole = Bool.random(using: &random)
    session.chosen.tags = Array(texts.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random)))
    session.chosen.needsAllTags = Bool.random(using: &random)
    session.chosen.isUnreadOnly = Bool.random(using: &random)
    session.chosen.isStarredOnly = Bool.random(using: &random)
    session.chosen.source = maybe(texts.randomElement(using: &random)!)
    session.feed = maybe(Feed.ID(Int64.random(in: .min ... .max, using: &random)))
    session.focus = Pane.allCases.randomElement(using: &random)!
    session.arrangement.hidesSections = Bool.random(using: &random)
    session.arrangement.isZen = Bool.random(using: &random)
    session.arrangement.sections = maybe(Int.random(in: .min ... .max, using: &random))
    session.arrangement.list = maybe(Int.random(in: .min ... .max, using: &random))
    (session.top, session.selected, session.newest, session.opened) = (id(), id(), id(), id())
    return session
  }

  @Test func `a session is what its text says`() {
    var random = SessionChance(state: 1)
    for _ in 0..<500 {
      let session = self.random(&random)
      #expect(Session(text: session.text) == session)
    }
  }

  @Test func `a text that was cut or changed anywhere ends no program, and what it says can be shown`() {
    var random = SessionChance(state: 2)
    for _ in 0..<300 {
      var bytes = Array(self.random(&random).text.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.removeLast(bytes.count - place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.insert(contentsOf: Array("-1e999[{\"\\u".utf8), at: place)
        default: bytes.removeSubrange(place..<min(bytes.count, place + 9))
        }
      }
      var state = State(size: Size(columns: 112, rows: 24), interface: .arabic, clock: noon)
      state.restore(Session(text: String(decoding: bytes, as: UTF8.self)), configured: .arabic)
      _ = state.start()
      let articles = (0..<40).map { article("A\($0)", minutes: $0) }
      _ = update(&state, .loaded(state.query, state.list.resume.map { .from($0.top) } ?? .newest, articles))
      _ = draw(state)
      _ = state.remember()
    }
  }

  @Test(
    arguments: [
      "", "[]", "null", "7", "{}", #"{"version":2,"line":"x"}"#, #"{"version":1,"line":7,"top":"x","tags":{}}"#,
      #"{"version":1,"interface":"xx","isUnreadOnly":"yes","opened":1.5}"#,
    ]) func `what is of another kind or version is left out`(text: String)
  {
    #expect(Session(text: text) == Session())
  }

  @Test func `one bad value takes no other with it`() {
    let session = Session(
      text: #"{"version":1,"line":"x","tags":7,"top":"y","selected":5,"isUnreadOnly":true,"new":[]}"#)
    #expect(session.line == "x" && session.selected == Article.ID(5) && session.chosen.isUnreadOnly)
  }
}
