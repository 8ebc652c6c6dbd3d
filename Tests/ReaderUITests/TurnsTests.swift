import ReaderUI
import Testing

@MainActor struct TurnsTests {
  private let turns = Turns()
  private let gate = AsyncStream.makeStream(of: Void.self)

  /// Waits for the gate, as a fetch does for its server.
  private func wait() async { for await _ in gate.stream { return } }

  @Test func `what is asked for while something runs comes next, and what may be left is left`() async {
    var done: [String] = []
    let (ends, ended) = AsyncStream.makeStream(of: Void.self)
    turns.run(isAskedFor: false) {
      await wait()
      done.append("check")
    }
    turns.run(isAskedFor: true) {
      done.append("asked")
      ended.finish()
    }
    turns.run(isAskedFor: false) { done.append("another check") }
    gate.continuation.finish()
    for await _ in ends {}
    await turns.stop()
    #expect(done == ["check", "asked"])
  }

  @Test func `stopping cancels what runs and forgets what would follow`() async {
    var done: [String] = []
    turns.run(isAskedFor: true) {
      await wait()
      done.append(Task.isCancelled ? "cancelled" : "whole")
    }
    turns.run(isAskedFor: true) { done.append("next") }
    await turns.stop()
    #expect(done == ["cancelled"] || done == [])
  }
}
