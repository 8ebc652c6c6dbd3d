internal import CNcurses
internal import Dispatch
public import Screen

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension CursesTerminal {
  /// Calls `handler` with all the keys that have been typed since the last call. A letter whose bytes come
  /// apart is given whole; several scalars of one key (لا) come in one call, one key each; what is pasted
  /// comes as text.
  public func onKeys(_ handler: @escaping @MainActor ([Key]) -> Void) {
    keyHandler = handler
    guard input == nil, isOpen else { return }
    if !typedEarly.isEmpty {
      DispatchQueue.main.async { [typedEarly] in MainActor.assumeIsolated { handler(typedEarly) } }
      typedEarly = []
    }
    let source = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    source.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.readKeys() } }
    source.activate()
    input = source
    let timer = DispatchSource.makeTimerSource(queue: .main)
    timer.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.readKeys(isLate: true) } }
    timer.schedule(deadline: .distantFuture)
    timer.activate()
    patience = timer
    awaitRest()
  }

  var now: Duration { ContinuousClock.now - start }

  /// Reads what has come; `isLate` where the rest of a sequence should have.
  private func readKeys(isLate: Bool = false) {
    guard isOpen, input != nil else { return }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // Bounded, so that an endless paste can't keep the screen from being drawn.
    while bytes.count < 65_536 {
      let count = unsafe buffer.withUnsafeMutableBufferPointer {
        unsafe terminal_read($0.baseAddress, Int32($0.count), 0)
      }
      guard count > 0 else { break }
      bytes += buffer.prefix(Int(count))
    }
    if bytes.isEmpty, terminal_hung_up() {
      input?.cancel()
      input = nil
      return end(SIGHUP)
    }
    hearLate(bytes)
    var heard = keys.keys(from: bytes, at: now)
    // What came while the program was busy was in time.
    if bytes.isEmpty, isLate, let deadline = keys.deadline, deadline <= now { heard = keys.expire() }
    awaitRest()
    // Where keys are reported no byte makes the kernel send these signals.
    if facts.reportsKeys {
      if heard.contains(.control("c")) { kill(getpid(), SIGINT) }
      if heard.contains(.control("\\")) { kill(getpid(), SIGQUIT) }
    }
    for part in heard.split(separator: .control("z"), omittingEmptySubsequences: false).enumerated() {
      if part.offset > 0 { suspend() }
      if !part.element.isEmpty { keyHandler?(Array(part.element)) }
    }
    if keys.takeFocus() { watch?.look() }
  }

  func awaitRest() {
    guard let deadline = keys.deadline else {
      patience?.schedule(deadline: .distantFuture)
      return
    }
    patience?.schedule(deadline: .now() + .milliseconds(Int(max(.zero, deadline - now).milliseconds) + 1))
  }
}

/// kitty's keyboard protocol (https://sw.kovidgoyal.net/kitty/keyboard-protocol/): each key comes as a sequence of its own,
/// which tells the key's place on a US keyboard, and what it has typed.
enum KeyReport {
  /// Disambiguate escape codes (1), report alternate keys (4), all keys as escape codes (8), associated text (16).
  nonisolated static let start = "\u{1B}[>29u"
  nonisolated static let exit = "\u{1B}[<u"
}

extension TerminalFacts {
  /// The terminal is one that has kitty's keyboard protocol, by its own word or by its TERM, which no other has.
  nonisolated var reportsKeys: Bool {
    guard tmux == nil, (environment["TMUX"] ?? "").isEmpty, (environment["STY"] ?? "").isEmpty else { return false }
    let term = environment["TERM"] ?? ""
    let version = replies?.version ?? ""
    return ["xterm-kitty", "xterm-ghostty", "foot"].contains(where: term.hasPrefix)
      || ["kitty(", "ghostty", "foot(", "WezTerm", "alacritty("].contains(where: version.hasPrefix)
  }
}
