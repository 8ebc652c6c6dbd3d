import ArticleParsing
import Dispatch
import Foundation
import Ingest
import ReaderUI
import Screen
import Store
import Terminal
import TextLayout
import WelcomeEdition

/// The reader on the screen, from the first frame to the last key.
@MainActor final class ReaderSession {
  private let terminal: CursesTerminal
  private let runtime: Runtime
  private let refresh: BackgroundRefresh
  private let pipes: Pipes
  private let opener: Opener
  private let pages: PageFetches
  private let interval: RefreshInterval?
  private let store: Store
  private let settings: Settings
  private let ticks = DispatchSource.makeTimerSource(queue: .main)
  /// The signal that ended the session.
  private var signal: Int32?

  init(
    store: Store, terminal: CursesTerminal, interface: Interface, keyboard: KeyboardLayout?, settings: Settings,
    refresh: BackgroundRefresh, interval: RefreshInterval?, trace: Trace?, session: Session, configured: Interface,
    theme: ThemeChoice, isPlain: Bool
  ) {
    self.terminal = terminal
    self.refresh = refresh
    let pages = PageFetches(store: store, settings: settings.file.web)
    self.pages = pages
    let opener = Opener(terminal: terminal, browsers: settings.browsers)
    self.opener = opener
    self.interval = interval
    self.store = store
    self.settings = settings
    let pipes = Pipes(store: store)
    self.pipes = pipes
    let subscriber = Subscriber(store: store, userAgent: Messages.userAgent, settings: settings.file.web)
    let effects = StoreEffects(store: store, subscriber: subscriber)
    var state = State(
      size: terminal.size, interface: interface, clock: Self.clock, options: terminal.bidiChoice.layout,
      filters: settings.file.filters,
      keyboard: keyboard, groupsStories: settings.file.stories, taste: settings.file.taste)
    (state.theme, state.isPlain) = (theme, isPlain)
    state.savePlace = settings.savePlace
    state.bind(settings.file.keys)
    state.restore(session, configured: configured)
    state.tell(wasOpenToOthers: !store.tightened.isEmpty, readOnly: store.readOnlyReason)
    state.setMouse(isOn: settings.file.mouse)
    terminal.takesMouse = settings.file.mouse
    if let problem = terminal.encodingProblem { state.tell(problem) }
    state.tell(unknownTerminal: terminal.bidiChoice.unknownTerminal)
    runtime = Runtime(
      state: state,
      perform: { await effects.perform($0) },
      show: { terminal.show($0.grid, cursor: $0.cursor, links: $0.links) },
      handle: { effect in
        switch effect {
        case .copy(let text): return .copied(text, terminal.copy(text))
        case .takeMouse(let isOurs): terminal.takesMouse = isOurs
        case .redraw: terminal.redraw()
        case .suspend: terminal.suspend()
        case .refresh(let scope): refresh.start(scope)
        case .fetchPage(let request): pages.start(request)
        case .pipe(let request): pipes.start(request)
        case .stopPipe: pipes.stop()
        case .page(let content, let interface):
          return Pager.show(
            content, on: terminal, interface: interface, clock: Self.clock, environment: settings.environment)
        case .listThemes: return .themes(.listed(settings.themes.names))
        case .showTheme(let name):
          let ground = name == ThemeChoice.automatic ? terminal.ground() : nil
          guard let theme = try? settings.theme(name, ground: ground) else { return .themes(.failed(name)) }
          terminal.setTheme(theme)
        case .browse(let address): opener.open(address)
        default: break
        }
        return nil
      },
      settled: { trace?.drawn() })
  }

  /// Runs until the reader quits. A signal that asks to end does so after the last change is stored,
  /// and then ends the program as that signal does.
  func run() async {
    let runtime = runtime
    // Before the list is loaded: what others do from here on is looked for.
    let version = await store.version()
    refresh.send = { runtime.send($0) }
    pipes.send = { runtime.send($0) }
    pages.send = { runtime.send($0) }
    opener.send = { runtime.send($0) }
    if let interval { refresh.start(every: interval) }
    terminal.onKeys { runtime.send(.keys($0)) }
    terminal.onResize { runtime.send(.resized($0)) }
    terminal.onChoice { runtime.send(.terminalChanged($0.layout, unknown: $0.unknownTerminal)) }
    terminal.onGround { [terminal, settings] ground in
      guard runtime.state.theme.name == ThemeChoice.automatic else { return }
      (try? settings.theme(ThemeChoice.automatic, ground: ground)).map { terminal.setTheme($0) }
    }
    terminal.onTerminate { [weak self] signal in
      self?.signal = signal
      runtime.quit()
    }
    // Ages are told in minutes.
    ticks.schedule(deadline: .now() + 30, repeating: 30, leeway: .seconds(5))
    ticks.setEventHandler { MainActor.assumeIsolated { runtime.send(.ticked(Self.clock)) } }
    ticks.activate()
    let watch = Task { [store] in await Self.watch(store, since: version) { await runtime.send($0) } }
    await runtime.run()
    watch.cancel()
    await pipes.end()
    await pages.end()
    await refresh.stop()
    ticks.cancel()
    if let signal { terminal.terminate(by: signal) }
    terminal.close()
  }

  /// Looks twice a second whether the store's file is where it was, and whether another process has changed it since
  /// `version`; tells when that is so. Off the main actor: a file system may let one wait.
  @concurrent private static func watch(
    _ store: Store, since version: StoreVersion?, tell: @Sendable (Action) async -> Void
  ) async {
    var known: StoreError?
    var version = version
    while (try? await Task.sleep(for: .milliseconds(500))) != nil {
      var now: StoreError?
      do throws(StoreError) { try store.checkPresence() } catch { now = error }
      if now != known {
        known = now
        await tell(.storePresence(now))
      }
      guard let latest = await store.version(), latest != version else { continue }
      version = latest
      await tell(.changedElsewhere)
    }
  }

  static var clock: Clock {
    var now = time(nil)
    var local = unsafe tm()
    // The C library knows the offset without the calendar that Foundation would load.
    unsafe localtime_r(&now, &local)
    return Clock(seconds: Int(now), offset: unsafe Int(local.tm_gmtoff))
  }
}

/// A file that gets a line after each drawing with nothing left to do: tests wait for it.
final class Trace {
  private let file: FileHandle
  private var count = 0

  init?(path: String) {
    guard let file = FileHandle(forWritingAtPath: path) else { return nil }
    self.file = file
    _ = try? file.seekToEnd()
  }

  func drawn() {
    count += 1
    // Tracing is a help to tests; a full disk must not end the reader.
    try? file.write(contentsOf: Data("drawn \(count)\n".utf8))
  }
}

enum Welcome {
  /// Imports the welcome edition into a store that has never held an article, all of it or nothing.
  @concurrent static func importIfNew(_ edition: WelcomeEdition, into store: Store, now: Date) async throws {
    guard store.readOnlyReason == nil, try await store.isPristine() else { return }
    let files = try edition.pages.map { page in
      let articles = try ArticlePage.parse(page.bytes).articles
      return ImportedFile(name: page.name, bytes: page.bytes, arrived: now, articles: articles, kind: .page)
    }
    _ = try await store.merge(files)
  }
}
