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
  private var reads: [String: (id: Int, task: Task<Void, Never>, isUrgent: Bool)] = [:]
  /// Changes of the store run one after another, in the order of the keys.
  private var writes: Task<Void, Never>?
  /// Files are saved one after another, too, beside the changes: a slow disk of another computer need not hold those up.
  private var saves: Task<Void, Never>?
  private var running = 0
  private var started = 0
  /// When what has changed is drawn at the latest; nil while the screen shows all of it.
  private var frameDue: ContinuousClock.Instant?
  private var ended: CheckedContinuation<Void, Never>?

  /// - Parameters:
  ///   - show: draws a frame on the terminal.
  ///   - handle: does what concerns the terminal itself, `.page`, `.copy`, `.takeMouse`, `.redraw`, `.suspend` and themes, and begins a `.refresh`
  ///     or a `.pipe` or `.browse`; what it returns has happened by that.
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

  /// Draws the first frame, with the articles where they come at once; returns when the reader has quit and all changes
  /// are stored.
  public func run() async {
    start(state.start())
    expectFrame()
    follow()
    if !state.isDone { await withCheckedContinuation { ended = $0 } }
    for read in reads.values { read.task.cancel() }
    await writes?.value
    await saves?.value
    await remember()
  }

  /// Stores what the screen shows. Another process may keep the store busy for long, and a place is not worth waiting for
  /// it.
  private func remember() async {
    start(state.remember())
    guard let writes else { return }
    let (ends, end) = AsyncStream.makeStream(of: Void.self)
    let written = Task {
      await writes.value
      end.finish()
    }
    let patience = Task {
      try? await Task.sleep(for: .seconds(1))
      end.finish()
    }
    for await _ in ends {}
    written.cancel()
    patience.cancel()
  }

  public func send(_ action: Action) {
    guard !state.isDone else { return }
    let before = state
    let isHandled = start(update(&state, action))
    // An answer that changes nothing is frequent, and the next key would wait for its frame.
    if isHandled || !state.looks(like: before) { expectFrame() }
    follow()
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

  /// How long a frame waits for an answer that belongs in it: a list that would be empty, a title without its text. The
  /// store has most of them sooner, and who waits longer sees what is there.
  private static let patience = Duration.milliseconds(10)

  private func expectFrame() {
    guard frameDue == nil else { return }
    let due = ContinuousClock.now + Self.patience
    frameDue = due
    guard reads.values.contains(where: \.isUrgent) else { return }
    Task {
      try? await Task.sleep(until: due)
      if frameDue == due { follow() }
    }
  }

  /// Draws what has changed, unless an answer is about to change it again.
  private func follow() {
    if let due = frameDue, due <= .now || !reads.values.contains(where: \.isUrgent) { return redraw() }
    if running == 0, frameDue == nil { settled() }
  }

  private func redraw() {
    frameDue = nil
    show(draw(state))
    if running == 0 { settled() }
  }

  /// Whether one of them was the terminal's own.
  @discardableResult private func start(_ effects: [Effect]) -> Bool {
    var isHandled = false
    for effect in effects {
      switch effect {
      case .refresh, .fetchPage, .copy, .browse, .redraw, .suspend, .pipe, .stopPipe, .page, .listThemes, .showTheme,
        .takeMouse:
        isHandled = true
        if let action = handle(effect) { start(update(&state, action)) }
      case .mark, .markAllRead, .markSeveral, .remove, .undo, .setTags, .editTags, .remember, .markMatching:
        write(effect)
      case .save, .export: save(effect)
      case .feeds(let feeds) where feeds.isLook: read(effect)
      case .feeds(let feeds): feeds.isChange ? write(effect) : save(effect)
      case .load, .count, .loosen, .match, .lookAgain, .open, .preview, .loadTags, .readAgain, .readVersions, .relate,
        .loadNearTags, .loadFeeds, .findUnread, .countUnread, .readForPager, .find, .readToCopy, .readRange,
        .loadSections,
        .countSection, .readStory, .readToday, .readTimeline, .tryLayouts, .loadNames:
        read(effect)
      }
    }
    return isHandled
  }

  private func read(_ effect: Effect) {
    guard let key = effect.key else { return }
    reads[key]?.task.cancel()
    started += 1
    running += 1
    let id = started
    let earlier: [Task<Void, Never>] =
      switch effect {
      // Nobody waits for these.
      case .loadSections, .countSection: reads.values.map(\.task)
      // A status that is about to be written is not to come back as it was.
      case .lookAgain, .findUnread, .readStory, .readToday: [writes].compactMap(\.self)
      default: []
      }
    let pause = pause(before: effect)
    let task = Task { [perform] in
      if let pause { try? await Task.sleep(for: pause) }
      for other in earlier { await other.value }
      let action = Task.isCancelled ? nil : await perform(effect)
      running -= 1
      if reads[key]?.id == id { reads[key] = nil }
      // A cancelled answer is late: the reader has moved on.
      if let action, !Task.isCancelled { send(action) } else if !state.isDone { follow() }
    }
    reads[key] = (id, task, effect.isUrgent)
  }

  /// How long one must have stayed before this is asked: who goes on at once does not need it, and the store answers his
  /// next key first.
  private func pause(before effect: Effect) -> Duration? {
    switch effect {
    case .relate: .milliseconds(250)
    // That there are more than were counted at first is shown.
    case .count(_, upTo: CountBound.last): .milliseconds(250)
    // Numbers that are shown already follow within a second.
    case .loadSections where state.sections.counts != nil: .milliseconds(250)
    default: nil
    }
  }

  private func write(_ effect: Effect) { writes = perform(effect, after: writes) }

  private func save(_ effect: Effect) { saves = perform(effect, after: saves) }

  private func perform(_ effect: Effect, after earlier: Task<Void, Never>?) -> Task<Void, Never> {
    running += 1
    return Task { [perform] in
      await earlier?.value
      let action = await perform(effect)
      running -= 1
      if let action { send(action) } else if !state.isDone { follow() }
    }
  }
}
