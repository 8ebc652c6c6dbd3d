internal import CNcurses
internal import Foundation
internal import Synchronization

/// Another program, run without a shell: its words are its arguments, whatever stands in them.
///
/// It inherits no signal that is blocked or ignored here, and no open file. Three ways to run it: `start` for one with a
/// window of its own, `output` for what it prints, and `CursesTerminal.run` for one that takes the terminal.
public nonisolated struct ExternalProgram: Equatable, Sendable {
  /// The program, looked up in PATH where it has no slash, and its arguments.
  public var arguments: [String]
  /// What it reads; nil: nothing, or in the terminal what is typed.
  public var input: [UInt8]?

  public init(_ arguments: [String], input: [UInt8]? = nil) {
    self.arguments = arguments
    self.input = input
  }

  /// What it is called, without its folder.
  public var name: String { arguments.first?.split(separator: "/").last.map(String.init) ?? "" }

  /// Starts it in a session of its own, without a terminal and with its output nowhere, and looks for `patience` what
  /// becomes of it: `.running` then, where it goes on. Its `input` is not given.
  @concurrent public func start(watchedFor patience: Duration) async -> ProgramEnd {
    await withCheckedContinuation { continuation in
      // A thread of its own: it waits until the program has ended, however long that is, for nobody else asks.
      Thread.detachNewThread {
        switch RunningProgram.start(arguments, hasOwnSession: true) {
        case .failure(let failed): continuation.resume(returning: failed.end)
        case .success(let child):
          let end = child.end(within: patience)
          continuation.resume(returning: end ?? .running)
          if end == nil { _ = child.end() }
        }
      }
    }
  }

  /// Runs it in a session of its own, without a terminal, and takes what it prints. It is killed with all that it has
  /// started when it prints more than `limit` bytes, runs longer than `patience`, or the task is cancelled; what it had
  /// printed until then is given. It need not read all of its `input`.
  ///
  /// - Parameter dropsRest: What it prints beyond the limit is dropped, and it goes on: for a program that does more than
  ///   print.
  @concurrent public func output(
    atMost limit: Int, within patience: Duration, dropsRest: Bool = false
  ) async -> ProgramOutput {
    let isCancelled = Flag()
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          var conversation = Conversation(self, limit: limit, dropsRest: dropsRest, patience: patience)
          continuation.resume(returning: conversation.run { isCancelled.isSet })
        }
      }
    } onCancel: {
      isCancelled.set()
    }
  }

  private final class Flag: Sendable {
    private let value = Atomic(false)
    var isSet: Bool { value.load(ordering: .relaxed) }
    func set() { value.store(true, ordering: .relaxed) }
  }
}

/// What became of a program.
public nonisolated enum ProgramEnd: Equatable, Sendable {
  /// There is none of that name, or it cannot be run; the number of the error, errno(3).
  case notStarted(error: Int32)
  /// It still ran when nobody looked any longer.
  case running
  /// With this status: 0 where all was well.
  case exited(Int32)
  /// By a signal.
  case killed(Int32)
  /// It was ended here: its time was over, its output too long, or it was given up.
  case outOfTime, tooMuch, givenUp
}

/// What a program printed, and how it ended.
public nonisolated struct ProgramOutput: Equatable, Sendable {
  public var end: ProgramEnd
  /// Standard output, at most as many bytes as were asked for; hostile like all that comes from outside.
  public var bytes: [UInt8] = []
  /// The last that it said on standard error, at most `mostErrors` bytes.
  public var errors: [UInt8] = []
  /// More was printed than is here.
  public var isCut = false

  public static let mostErrors = 4_096
}
