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
    guard isOpen, isAutomatic else { return false }
    if facts.tmux != nil { return askTmuxAgain().map(adopt) ?? false }
    guard let replies = ask() else { return false }
    var now = facts.answered(replies, isSwitched: isSwitched)
    if replies.isOfScreen { now.outer = ask(throughScreen: true) ?? now.outer }
    return adopt(now)
  }

  /// Hears the answers that come when they are no longer waited for.
  func hearLate(_ bytes: [UInt8]) {
    for (replies, isOuter) in late.read(bytes, at: now) {
      guard !isOuter else {
        var now = facts
        now.outer = replies
        _ = adopt(now)
        continue
      }
      let ground = facts.replies?.ground
      var now = facts.answered(replies, isSwitched: isSwitched)
      now.lookForTmux()
      if replies.isOfScreen { askForLater(throughScreen: true) }
      if now.tmux == nil {
        watch?.stop()
        watch = nil
      }
      _ = adopt(now)
      if isAutomatic, watch == nil { watchTmux(socket: now.environment["TMUX"] ?? "") }
      if let new = now.replies?.ground, new != ground { groundHandler?(new) }
    }
  }

  /// The terminal may have been told to leave rows in our order.
  private var isSwitched: Bool { !emitter.start.isEmpty }

  /// Goes by what is known of the terminal now. True if rows are to be written in another way; then all has been drawn
  /// anew.
  private func adopt(_ now: TerminalFacts) -> Bool {
    let choice = BidiChoice(mode: mode, facts: now)
    // The same kind of terminal may be another one, whose own bidi nobody has switched off yet.
    let isOther = now.tmux?.client != facts.tmux?.client
    let hasOtherWheel = WheelRequest(now) != WheelRequest(facts)
    let hasOtherKeyboard = now.reportsKeys != facts.reportsKeys
    facts = now
    if hasOtherKeyboard { setKeyboard() }
    guard choice != bidiChoice || isOther && !choice.emitter.start.isEmpty else {
      if hasOtherWheel { setExtras() }
      if hasOtherKeyboard { flush() }
      return false
    }
    // What switched the old one's bidi off is undone by what setExtras writes first.
    bidiChoice = choice
    setExtras()
    // What it shows was meant for the other one; cells that seem not to change may look different there.
    terminal_touch_all()
    // Where the text is laid out as before, nobody draws.
    showAgain()
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

  /// The colour of the terminal's ground; nil where it does not tell, or not yet. Asked for once.
  public func ground() -> RGB? {
    guard isOpen, !hasAskedGround else { return facts.replies?.ground }
    hasAskedGround = true
    let ground = ask(asksGround: true)?.ground
    facts.replies?.ground = ground
    return ground
  }

  /// Calls `handler` when the terminal tells the colour of its ground later than `ground` could wait for it.
  public func onGround(_ handler: @escaping @MainActor (RGB) -> Void) { groundHandler = handler }

  /// Asks the terminal, and hears what has been typed meanwhile. nil where answers are still to come: `hearLate` has them
  /// then.
  private func ask(asksGround: Bool = false, throughScreen: Bool = false) -> ProbeReplies? {
    guard BidiProbe.canAsk(term: facts.environment["TERM"] ?? "") else { return nil }
    let asked = now
    // One that is late with its answers will be so again, and those to come first are to another question.
    guard late.count(at: asked) == 0 else {
      askForLater(asksGround: asksGround, throughScreen: throughScreen)
      return nil
    }
    let answer = BidiProbe.ask(
      asksGround: asksGround, throughScreen: throughScreen, patience: BidiProbe.patience)
    if let reader = answer.unfinished { late.expect(reader, isOuter: throughScreen, asked: asked) }
    if !answer.typed.isEmpty {
      let heard = keys.keys(from: answer.typed, at: self.now)
      awaitRest()
      if !heard.isEmpty { keyHandler?(heard) }
    }
    return answer.unfinished == nil ? answer.replies : nil
  }

  /// Asks without waiting.
  private func askForLater(asksGround: Bool = false, throughScreen: Bool = false) {
    guard late.count(at: now) < LateAnswers.most else { return }
    BidiProbe.write(BidiProbe.question(asksGround: asksGround, throughScreen: throughScreen))
    late.expect(isOuter: throughScreen, asked: now)
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
