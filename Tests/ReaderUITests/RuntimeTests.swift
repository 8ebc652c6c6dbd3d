import FilterLanguage
import Screen
import Store
import Testing

@testable import ReaderUI

/// Answers that a test gives out when it wants to.
private actor Gate {
  private var waiting: [(Effect, CheckedContinuation<Action?, Never>)] = []
  private var watchers: [(Int, CheckedContinuation<Void, Never>)] = []
  private(set) var asked: [Effect] = []

  func ask(_ effect: Effect) async -> Action? {
    asked.append(effect)
    let reached = watchers.filter { $0.0 <= asked.count }
    watchers.removeAll { $0.0 <= asked.count }
    for watcher in reached { watcher.1.resume() }
    return await withCheckedContinuation { waiting.append((effect, $0)) }
  }

  /// Waits until so many effects have been asked for.
  func wait(for count: Int) async {
    if asked.count >= count { return }
    await withCheckedContinuation { watchers.append((count, $0)) }
  }

  func answer(_ effect: Effect, _ action: Action?) {
    guard let index = waiting.firstIndex(where: { $0.0 == effect }) else { return }
    waiting.remove(at: index).1.resume(returning: action)
  }
}

@MainActor @Suite struct RuntimeTests {
  private let gate = Gate()
  private let stream = AsyncStream.makeStream(of: Void.self)

  private func runtime(_ state: State = reader([article("A"), article("B", minutes: 9)])) -> Runtime {
    Runtime(
      state: state, perform: { [gate] in await gate.ask($0) }, show: { _ in },
      settled: { [stream] in stream.continuation.yield() })
  }

  @Test func `a newer question of the same kind makes the older answer late`() async {
    let runtime = runtime()
    runtime.send(.keys([.character("/")]))
    runtime.send(.keys([.character("x")]))
    let first = runtime.state.query
    await gate.wait(for: 1)
    runtime.send(.keys([.character("y")]))
    let second = runtime.state.query
    await gate.wait(for: 2)
    await gate.answer(.load(second, .newest), .loaded(second, .newest, [article("NEW")]))
    await gate.answer(.load(first, .newest), .loaded(first, .newest, []))
    await gate.wait(for: 3)
    await gate.answer(.count(second), nil)
    for await _ in stream.stream { break }
    #expect(runtime.state.list.articles == [article("NEW")])
    #expect(await gate.asked.last == .count(second))
  }

  @Test func `articles are counted once they are shown, and not at all when the reader has typed on`() async {
    let runtime = runtime()
    runtime.send(.keys([.character("/")]))
    runtime.send(.keys([.character("x")]))
    let first = runtime.state.query
    await gate.wait(for: 1)
    #expect(await gate.asked == [.load(first, .newest)])
    await gate.answer(.load(first, .newest), .loaded(first, .newest, [article("NEW")]))
    await gate.wait(for: 2)
    #expect(await gate.asked.last == .count(first) && runtime.state.list.articles == [article("NEW")])
    runtime.send(.keys([.character("y")]))
    let second = runtime.state.query
    await gate.wait(for: 3)
    runtime.send(.keys([.character("z")]))
    await gate.answer(.load(second, .newest), nil)
    await gate.wait(for: 4)
    let third = runtime.state.query
    await gate.answer(.load(third, .newest), .loaded(third, .newest, []))
    await gate.wait(for: 5)
    #expect(await !gate.asked.contains(.count(second)))
    for effect in [Effect.count(first), .count(third)] { await gate.answer(effect, nil) }
  }

  @Test func `changes of the store wait for one another`() async {
    let runtime = runtime()
    let id = article("A").id
    runtime.send(.keys([.character("m")]))
    runtime.send(.keys([.character("m")]))
    await gate.wait(for: 1)
    #expect(await gate.asked == [.mark(.read, id)])
    await gate.answer(.mark(.read, id), nil)
    await gate.wait(for: 2)
    #expect(await gate.asked == [.mark(.read, id), .mark(.unread, id)])
    await gate.answer(.mark(.unread, id), nil)
  }

  @Test func `corrected tags are stored before the reader ends`() async {
    let asked = AsyncStream.makeStream(of: Effect.self)
    let runtime = Runtime(
      state: reader([article("A")]),
      perform: { effect in
        asked.continuation.yield(effect)
        return nil
      }, show: { _ in })
    runtime.send(.keys([.character("e"), .character("x"), .enter, .character("q")]))
    await runtime.run()
    asked.continuation.finish()
    #expect(await asked.stream.contains(.setTags(["x"], article("A").id)))
  }

  @Test func `quitting waits until the last change is stored`() async {
    let runtime = runtime()
    let id = article("A").id
    let run = Task { await runtime.run() }
    await gate.wait(for: 1)
    runtime.send(.keys([.character("m"), .character("q")]))
    await gate.wait(for: 2)
    #expect(runtime.state.isDone)
    await gate.answer(.mark(.read, id), .marked)
    await gate.answer(.load(.everything, .newest), nil)
    // And then what the screen showed.
    await gate.wait(for: 3)
    let last = await gate.asked.last
    guard case .remember(_, session: _?)? = last else {
      Issue.record("\(String(describing: last))")
      return
    }
    await gate.answer(last!, nil)
    await run.value
  }

  @Test func `a store that others keep busy holds up nobody who only leaves`() async {
    let runtime = runtime()
    let run = Task { await runtime.run() }
    await gate.wait(for: 1)
    runtime.send(.keys([.character("q")]))
    await gate.answer(.load(.everything, .newest), nil)
    // What is to be remembered gets no answer.
    await run.value
    #expect(await gate.asked.contains { if case .remember = $0 { true } else { false } })
  }

  @Test func `keys that came in one read are drawn once`() async {
    var drawings = 0
    let runtime = Runtime(
      state: reader([article("A"), article("B", minutes: 9)]), perform: { _ in nil }, show: { _ in drawings += 1 })
    runtime.send(.keys([.character("j"), .character("k"), .character("j")]))
    #expect(drawings == 1)
  }
}
