import FilterLanguage
import Foundation
import Ingest
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

struct StorePresenceTests {
  let one = article("A")

  private func lastRow(_ state: State) -> String {
    String(picture(draw(state).grid).split(separator: "\n").last ?? "")
  }

  @Test(arguments: [
    (false, "The store's file is gone: nothing is saved until you put it back"),
    (true, "Another file is in the store's place"),
  ])
  func `that the store's file is gone is said until it is back`(isReplaced: Bool, text: String) {
    var state = reader([one], interface: .english, columns: 120)
    _ = update(&state, .storePresence(.lost(path: "/s", isReplaced: isReplaced)))
    #expect(lastRow(state).contains(text))
    state.press(.character("j"), .character("k"))
    #expect(lastRow(state).contains(text))
    let effects = update(&state, .storePresence(nil))
    #expect(effects.first == .load(state.query, .again(one.id, count: 1)))
    #expect(lastRow(state).contains("The store's file is back"))
  }

  @Test func `a change that was not stored is shown as it is stored`() {
    var state = reader([one], interface: .english)
    #expect(state.press(.character("s")) == [.mark(.starred, one.id)])
    let effects = update(&state, .notWritten(.cannotWrite(reason: "database or disk is full")))
    #expect(effects == [.load(state.query, .again(one.id, count: 1)), .count(state.query)])
    #expect(lastRow(state).contains("database or disk is full"))
    _ = update(&state, .loaded(state.query, .again(one.id, count: 1), [one]))
    #expect(state.list.articles == [one])
  }

  @Test func `a store that can only be read says so at the start, and why`() {
    var state = reader([one], interface: .english)
    state.tell(wasOpenToOthers: true, readOnly: .diskFull)
    #expect(lastRow(state).contains("The store can only be read now: the disk is full"))
    state.tell(wasOpenToOthers: true, readOnly: nil)
    #expect(lastRow(state).contains("now only you can"))
  }

  @Test func `what fails to change the store is told apart from what fails to read it`() async throws {
    let folder = "/tmp/nashra-presence-\(UInt64.random(in: 0 ... .max))"
    let store = try Store(path: folder + "/s.sqlite")
    let subscriber = Subscriber(store: store, userAgent: "", settings: WebSettings())
    let effects = StoreEffects(store: store, subscriber: subscriber)
    try #require(unsafe rename(folder + "/s.sqlite", folder + "/t.sqlite") == 0)
    #expect(
      await effects.perform(.markAllRead(.everything))
        == .notWritten(.lost(path: folder + "/s.sqlite", isReplaced: false)))
    #expect(await effects.perform(.load(.everything, .newest)) == .loaded(.everything, .newest, []))
    for name in ["t.sqlite", "s.sqlite-wal", "s.sqlite-shm"] { unsafe unlink(folder + "/" + name) }
    unsafe rmdir(folder)
  }
}
