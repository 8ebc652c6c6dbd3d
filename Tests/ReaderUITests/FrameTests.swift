import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// When a frame is drawn, and when not.
@MainActor @Suite struct FrameTests {
  @Test func `an answer that changes nothing is not drawn`() async {
    var frames: [CellGrid] = []
    let asked = AsyncStream.makeStream(of: Void.self)
    let runtime = Runtime(
      state: reader([article("A"), article("B", minutes: 9)]),
      perform: { effect in if case .mark = effect { .marked } else { nil } },
      show: { frames.append($0.grid) }, settled: { asked.continuation.yield() })
    runtime.send(.keys([.character("m")]))
    #expect(frames.count == 1)
    for await _ in asked.stream { break }
    #expect(frames.count == 1)
  }

  @Test func `a frame waits for the list that belongs in it`() async {
    var frames: [String] = []
    let asked = AsyncStream.makeStream(of: Void.self)
    let runtime = Runtime(
      state: reader([article("A"), article("B", minutes: 9)]),
      perform: { effect in
        if case .load(let query, let page) = effect { .loaded(query, page, [article("new")]) } else { nil }
      },
      show: { frames.append(picture($0.grid)) }, settled: { asked.continuation.yield() })
    runtime.send(.keys([.character("u")]))
    for await _ in asked.stream { break }
    // It may have been drawn without the list on a machine that was busy meanwhile; the list is in the last one.
    #expect(frames.count <= 2 && frames.last?.contains("new") == true)
  }

  @Test func `no frame waits for long`() async {
    let (drawn, frames) = AsyncStream.makeStream(of: Void.self)
    let asked = AsyncStream.makeStream(of: Void.self)
    let runtime = Runtime(
      state: reader([article("A"), article("B", minutes: 9)]),
      perform: { _ in
        // Never answered, but for the end of the test.
        for await _ in asked.stream {}
        return nil
      }, show: { _ in frames.yield() })
    runtime.send(.keys([.character("u")]))
    for await _ in drawn { break }
    asked.continuation.finish()
  }

  @Test(arguments: 0..<12) func `what is said to look the same does`(group: Int) {
    for seed in 0..<20 {
      var random = Chance(state: UInt64(7_000 + group * 100 + seed))
      let columns = [60, 120, 160].randomElement(using: &random)!
      var world = World(count: [0, 1, 5, 30, 450].randomElement(using: &random)!, columns: columns)
      let keys = Array("jjkknmsuft/x,gGNczbRvol[3?:=T}").map { Key.character($0) } + [.enter, .escape, .tab, .down]
      for _ in 0..<40 {
        let before = world.state
        if Bool.random(using: &random) {
          world.send(.keys([keys.randomElement(using: &random)!]))
        } else if !world.answer(&random) {
          continue
        }
        guard !world.state.isDone else { break }
        guard world.state != before, world.state.looks(like: before) else { continue }
        let isSame = draw(world.state) == draw(before)
        #expect(isSame, "\(group) \(seed)")
      }
    }
  }
}
