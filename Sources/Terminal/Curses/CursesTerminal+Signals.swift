internal import CNcurses
internal import Dispatch
internal import Screen

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

extension CursesTerminal {
  func listen() {
    let descriptor = terminal_catch_signals()
    guard descriptor >= 0 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.readSignals() } }
    source.activate()
    signals = source
  }

  private func readSignals() {
    while isOpen, case let signal = terminal_next_signal(), signal != 0 {
      switch signal {
      case SIGWINCH: resize()
      case SIGTSTP: suspend()
      case SIGCONT: resume()
      default: end(signal)
      }
    }
  }

  func end(_ signal: Int32) {
    guard let terminateHandler else { terminate(by: signal) }
    terminateHandler(signal)
  }

  private func resize() {
    let old = size
    terminal_fit()
    guard size != old else { return }
    shown = nil
    resizeHandler?(size)
    // Another client of tmux may have another size.
    watch?.look()
  }

  /// Continued after a stop that we didn't see coming (SIGSTOP): the terminal may be in any state.
  private func resume() {
    // Continued by `bg`: what is on the terminal now is the shell's.
    if !terminal_in_foreground() { terminal_stop() }
    terminal_leave()
    enter()
  }

  /// Gives the terminal back and stops the whole job, as Ctrl-Z does; returns when it is continued.
  public func suspend() {
    guard isOpen else { return }
    terminal_leave()
    terminal_stop()
    enter()
  }

  func enter() {
    terminal_enter()
    let old = shown?.size
    if old != nil, old != size { resizeHandler?(size) }
    flush()
  }
}
