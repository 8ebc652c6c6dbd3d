internal import CNcurses
internal import Dispatch
public import Screen

/// A tmux session can be shown in another terminal than the one it was begun in, and that may need rows written in
/// another way. tmux tells no program of it, so what it leaves behind is watched.
extension CursesTerminal {
  /// Watches the tmux of `TMUX`, whose value begins with the path of its socket.
  func watchTmux(socket variable: String) {
    guard facts.tmux != nil, let path = variable.split(separator: ",").first else { return }
    watch = TmuxWatch(socket: String(path)) { [weak self] in _ = self?.askAgain() }
  }

  /// Asks again who the terminal is. True if rows are to be written in another way now; then all has been drawn anew.
  func askAgain() -> Bool {
    guard isOpen, isAutomatic, let now = facts.tmux == nil ? askTerminalAgain() : askTmuxAgain() else {
      return false
    }
    let choice = BidiChoice(mode: .auto, facts: now)
    // The same kind of terminal may be another one, whose own bidi nobody has switched off yet.
    let isOther = now.tmux?.client != facts.tmux?.client
    let hasOtherWheel = WheelRequest(now) != WheelRequest(facts)
    facts = now
    guard choice != bidiChoice || isOther && !choice.emitter.start.isEmpty else {
      if hasOtherWheel { setExtras() }
      return false
    }
    // What switched the old one's bidi off is undone by what setExtras writes first.
    bidiChoice = choice
    setExtras()
    // What it shows was meant for the other one; cells that seem not to change may look different there.
    terminal_touch_all()
    shown = nil
    choiceHandler?(choice)
    return true
  }

  private func askTmuxAgain() -> TerminalFacts? {
    // While it is shown nowhere, it stays as it is.
    guard facts.environment["TMUX"]?.isEmpty == false, let tmux = TmuxFacts.ask() else { return nil }
    var now = facts
    now.tmux = tmux
    return now
  }

  /// Asks a terminal that has answered before, or whose answers may have been too late; what has been typed meanwhile is
  /// heard.
  private func askTerminalAgain() -> TerminalFacts? {
    let old = facts.replies
    guard old != nil || BidiProbe.isRemote(facts.environment), BidiProbe.canAsk(term: facts.environment["TERM"] ?? "")
    else { return nil }
    guard var replies = ask() else { return nil }
    // We have switched it off ourselves.
    if let old, !emitter.start.isEmpty, replies.version == old.version, replies.secondary == old.secondary {
      replies.implicitBidi = old.implicitBidi
    }
    var now = facts
    now.replies = replies
    now.replies?.readsUTF8 = old?.readsUTF8 ?? true
    now.replies?.ground = old?.ground
    if replies.isOfScreen { now.outer = ask(throughScreen: true) }
    return now
  }

  /// The colour of the terminal's ground; nil where it does not tell. Asked for once.
  public func ground() -> RGB? {
    guard isOpen, !hasAskedGround else { return facts.replies?.ground }
    hasAskedGround = true
    guard BidiProbe.canAsk(term: facts.environment["TERM"] ?? "") else { return nil }
    let ground = ask(asksGround: true)?.ground
    facts.replies?.ground = ground
    return ground
  }

  /// Asks the terminal, and hears what has been typed meanwhile.
  private func ask(asksGround: Bool = false, throughScreen: Bool = false) -> ProbeReplies? {
    let (replies, typed) = BidiProbe.ask(
      asksGround: asksGround, throughScreen: throughScreen, patience: BidiProbe.patience(facts.environment))
    if !typed.isEmpty {
      let heard = keys.keys(from: typed, at: self.now)
      awaitRest()
      if !heard.isEmpty { keyHandler?(heard) }
    }
    return replies
  }
}

/// Looks twice a second whether another client of tmux is shown. tmux changes the mode of its socket when the number of
/// shown sessions changes, also to the same mode, so a look is one `stat`.
final class TmuxWatch {
  private let timer = DispatchSource.makeTimerSource(queue: .main)
  private let socket: String
  private let ask: @MainActor () -> Void
  private var change: Int64
  /// How often tmux is still to be asked: a terminal has told it its name only some moments after it was attached.
  private var questions = 0

  init(socket: String, ask: @escaping @MainActor () -> Void) {
    (self.socket, self.ask) = (socket, ask)
    change = Self.change(of: socket)
    timer.schedule(deadline: .now() + 0.5, repeating: 0.5, leeway: .milliseconds(100))
    timer.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.tick() } }
    timer.activate()
  }

  func stop() { timer.cancel() }

  /// When the file was changed last, its mode as well; 0 where there is none.
  static func change(of path: String) -> Int64 { unsafe terminal_file_change(path) }

  /// Makes the next ticks ask.
  func look() { questions = 3 }

  private func tick() {
    let now = Self.change(of: socket)
    if now != change {
      change = now
      look()
    }
    guard questions > 0 else { return }
    questions -= 1
    ask()
  }
}
