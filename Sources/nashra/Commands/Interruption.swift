import Dispatch
import Foundation
import Synchronization

/// Signals that ask to end, heard so that what runs can be given up in order: a command that a feed comes from stands
/// in a process group of its own, and would outlive us.
final class Interruption {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  private var sources: [any DispatchSourceSignal] = []
  private let heard = Mutex<Int32?>(nil)

  func onSignal(_ act: @escaping @Sendable () -> Void) {
    for number in Self.signals {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        heard.withLock { $0 = number }
        act()
      }
      source.activate()
      sources.append(source)
    }
  }

  /// Ends the program as the signal would have; does nothing where none came.
  func endAsAsked() {
    guard let number = heard.withLock({ $0 }) else { return }
    signal(number, SIG_DFL)
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    kill(getpid(), number)
  }
}

extension Interruption {
  /// What `body` does, given up when a signal asks to end; then the program ends as by that signal.
  static func ending<Value: Sendable>(
    _ body: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let interruption = Interruption()
    let task = Task { try await body() }
    interruption.onSignal { task.cancel() }
    let result = await task.result
    interruption.endAsAsked()
    return try result.get()
  }
}
