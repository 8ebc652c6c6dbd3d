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
    await gate.wait(for: 3)
    runtime.send(.keys([.character("y")]))
    let second = runtime.state.query
    await gate.wait(for: 6)
    await gate.answer(.load(second, .newest), .loaded(second, .newest, [article("NEW")]))
    await gate.answer(.load(first, .newest), .loaded(first, .newest, []))
    for query in [first, second] {
      await gate.answer(.match(query), nil)
      await gate.answer(.count(query), nil)
    }
    for await _ in stream.stream { break }
    #expect(runtime.state.list.articles == [article("NEW")])
  }

  @Test func `numbers and marks are asked for beside the rows, and those of an earlier line are late`() async {
    let runtime = runtime()
    runtime.send(.keys([.character("/")]))
    runtime.send(.keys([.character("x")]))
    let first = runtime.state.query
    await gate.wait(for: 3)
    #expect(await gate.asked.count == 3)
    for effect in [Effect.load(first, .newest), .match(first), .count(first)] {
      #expect(await gate.asked.contains(effect))
    }
    runtime.send(.keys([.character("y")]))
    let second = runtime.state.query
    await gate.wait(for: 6)
    await gate.answer(.count(first), .counted(first, articles: 9, unread: 9, bound: 1_000))
    await gate.answer(.count(second), .counted(second, articles: 5, unread: 2, bound: 1_000))
    for query in [first, second] {
      await gate.answer(.match(query), nil)
      await gate.answer(.load(query, .newest), .loaded(query, .newest, []))
    }
    for await _ in stream.stream { break }
    #expect(runtime.state.list.counts == .init(articles: 5, unread: 2, bound: 1_000))
  }

  @Test func `what a number beyond the first bound is, is asked for afterwards`() async {
    let runtime = runtime()
    runtime.send(.keys([.character("/")]))
    runtime.send(.keys([.character("x")]))
    let query = runtime.state.query
    await gate.wait(for: 3)
    let first = CountBound.first
    await gate.answer(.count(query), .counted(query, articles: first, unread: 3, bound: first))
    await gate.wait(for: 4)
    #expect(await gate.asked.last == .count(query, upTo: CountBound.last))
    #expect(runtime.state.list.counts == .init(articles: first, unread: 3, bound: first))
    await gate.answer(.count(query, upTo: CountBound.last), nil)
    await gate.answer(.match(query), nil)
    await gate.answer(.load(query, .newest), nil)
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
    await gate.wait(for: 2)
    runtime.send(.keys([.character("m"), .character("q")]))
    await gate.wait(for: 3)
    #expect(runtime.state.isDone)
    await gate.answer(.mark(.read, id), .marked)
    await gate.answer(.load(.everything, .newest), nil)
    await gate.answer(.count(.everything), nil)
    // And then what the screen showed.
    await gate.wait(for: 4)
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

  @Test func `files are saved before the reader ends, and hold up no change`() async {
    let runtime = runtime()
    let id = article("A").id
    let run = Task { await runtime.run() }
    await gate.wait(for: 1)
    runtime.send(.keys([.character("w"), .character("t"), .enter, .character("m"), .character("q")]))
    await gate.wait(for: 3)
    #expect(runtime.state.isDone)
    let asked = await gate.asked
    guard let save = asked.first(where: { if case .save = $0 { true } else { false } }) else {
      return #expect(Bool(false), "\(asked)")
    }
    // Both are under way, neither has been answered.
    #expect(asked.contains(.mark(.read, id)))
    await gate.answer(.mark(.read, id), .marked)
    await gate.answer(.load(.everything, .newest), nil)
    await gate.answer(save, .saved(SaveOutcome()))
    await run.value
  }

  @Test func `keys that came in one read are drawn once`() async {
    var drawings = 0
    let runtime = Runtime(
      state: reader([article("A"), article("B", minutes: 9)]), perform: { _ in nil }, show: { _ in drawings += 1 })
    runtime.send(.keys([.character("j"), .character("k"), .character("j")]))
    #expect(drawings == 1)
  }
}
