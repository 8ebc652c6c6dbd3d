public import Screen
internal import Store

/// The loop: actions change the state, effects run in the background, the screen follows.
@MainActor public final class Runtime {
  /// Runs an effect off the main actor; its answer comes back as an action.
  public typealias Perform = @Sendable (Effect) async -> Action?

  public private(set) var state: State
  private let perform: Perform
  private let show: (Frame) -> Void
  private let handle: (Effect) -> Action?
  private let settled: () -> Void
  private var reads: [String: (id: Int, task: Task<Void, Never>)] = [:]
  /// Changes of the store run one after another, in the order of the keys.
  private var writes: Task<Void, Never>?
  private var running = 0
  private var started = 0
  private var ended: CheckedContinuation<Void, Never>?

  /// - Parameters:
  ///   - show: draws a frame on the terminal.
  ///   - handle: does what concerns the terminal itself, `.copy`, `.redraw` and `.suspend`, and begins a `.refresh`; what it
  ///     returns has happened by that.
  ///   - settled: called after each drawing when nothing runs in the background.
  public init(
    state: State, perform: @escaping Perform, show: @escaping (Frame) -> Void,
    handle: @escaping (Effect) -> Action? = { _ in nil }, settled: @escaping () -> Void = {}
  ) {
    self.state = state
    self.perform = perform
    self.show = show
    self.handle = handle
    self.settled = settled
  }

  /// Draws the first frame, and returns when the reader has quit and all changes are stored.
  public func run() async {
    start(state.start())
    redraw()
    if !state.isDone { await withCheckedContinuation { ended = $0 } }
    for read in reads.values { read.task.cancel() }
    await writes?.value
  }

  public func send(_ action: Action) {
    guard !state.isDone else { return }
    start(update(&state, action))
    redraw()
    if state.isDone { finish() }
  }

  /// Ends the loop, as a signal asks for.
  public func quit() {
    state.isDone = true
    finish()
  }

  private func finish() {
    ended?.resume()
    ended = nil
  }

  private func redraw() {
    show(draw(state))
    if running == 0 { settled() }
  }

  private func start(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .refresh, .copy, .redraw, .suspend:
        if let action = handle(effect) { start(update(&state, action)) }
      case .mark, .markRead, .markAllRead, .undo, .setTags: write(effect)
      case .load, .count, .loosen, .match, .lookAgain, .open, .preview, .loadTags, .readAgain, .readVersions,
        .loadFeeds,
        .findUnread, .countUnread, .readStory, .readToday, .readTimeline:
        read(effect)
      }
    }
  }

  private func read(_ effect: Effect) {
    guard let key = effect.key else { return }
    reads[key]?.task.cancel()
    started += 1
    running += 1
    let id = started
    let earlier: Task<Void, Never>? =
      switch effect {
      // The store answers one question at a time: the rows come before their number.
      case .count: reads["load"]?.task
      // A status that is about to be written is not to come back as it was.
      case .lookAgain: writes
      default: nil
      }
    let task = Task { [perform] in
      await earlier?.value
      let action = Task.isCancelled ? nil : await perform(effect)
      running -= 1
      if reads[key]?.id == id { reads[key] = nil }
      // A cancelled answer is late: the reader has moved on.
      if let action, !Task.isCancelled { send(action) } else if !state.isDone { redraw() }
    }
    reads[key] = (id, task)
  }

  private func write(_ effect: Effect) {
    running += 1
    writes = Task { [perform, writes] in
      await writes?.value
      let action = await perform(effect)
      running -= 1
      if let action { send(action) } else if !state.isDone { redraw() }
    }
  }
}
