internal import CNcurses

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A program that has been started. Its end is asked for once, and must be.
nonisolated struct RunningProgram: Sendable {
  let process: Int32

  /// Files below 0 are nowhere.
  static func start(
    _ arguments: [String], input: Int32 = -1, output: Int32 = -1, errors: Int32 = -1, hasOwnSession: Bool
  ) -> Result<RunningProgram, Failed> {
    // C would cut a word at its NUL.
    guard arguments.first?.isEmpty == false, !arguments.contains(where: { $0.utf8.contains(0) }) else {
      return .failure(Failed(error: EINVAL))
    }
    let copies = unsafe arguments.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    let pointers = unsafe copies.map { unsafe UnsafePointer($0) } + [nil]
    let process = unsafe program_start(pointers, input, output, errors, hasOwnSession)
    return process > 0 ? .success(RunningProgram(process: process)) : .failure(Failed(error: -process))
  }

  struct Failed: Error {
    let error: Int32
    static let outOfFiles = Failed(error: EMFILE)
    var end: ProgramEnd { .notStarted(error: error) }
  }

  enum State { case runs, stopped, ended(ProgramEnd) }

  /// What has become of it, at once or when something has; that it was stopped only where `tellsStops`.
  func state(waits: Bool, tellsStops: Bool = false) -> State {
    var value: Int32 = 0
    return switch unsafe program_state(process, waits, tellsStops, &value) {
    case PROGRAM_EXITED: .ended(.exited(value))
    case PROGRAM_KILLED: .ended(.killed(value))
    case PROGRAM_STOPPED: .stopped
    case PROGRAM_RUNS: .runs
    // Somebody has waited for all children; how this one ended is not known.
    default: .ended(.running)
    }
  }

  /// How it has ended; nil while it runs.
  func look() -> ProgramEnd? { if case .ended(let end) = state(waits: false) { end } else { nil } }

  /// Waits until it has ended.
  func end() -> ProgramEnd {
    while true {
      if case .ended(let end) = state(waits: true) { return end }
    }
  }

  /// Waits so long; nil where it still runs.
  func end(within patience: Duration) -> ProgramEnd? {
    let start = ContinuousClock.now
    while true {
      if let end = look() { return end }
      guard ContinuousClock.now - start < patience else { return nil }
      program_poll(-1, -1, -1, 10)
    }
  }
}
