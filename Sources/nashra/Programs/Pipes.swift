import ArticleWriting
import Foundation
import ReaderUI
import Store
import Terminal

/// Commands of the reader's that get an article, one at a time, while somebody reads.
@MainActor final class Pipes {
  /// Told what became of a command.
  var send: (Action) -> Void = { _ in }
  private let store: Store
  private var running: Task<Void, Never>?

  /// Whoever waits longer has forgotten it.
  nonisolated private static let patience = Duration.seconds(3600)

  init(store: Store) { self.store = store }

  func start(_ request: PipeRequest) {
    running = Task { [store] in send(.piped(request, await Self.outcome(of: request, store))) }
  }

  /// Ends the command that runs, with all that it has started.
  func stop() { running?.cancel() }

  /// The same, and returns when it has ended.
  func end() async {
    running?.cancel()
    await running?.value
  }

  /// The command line is the reader's own, and a shell reads it; what is in the article it gets as standard input alone,
  /// never as a word of a command or in the environment.
  @concurrent private static func outcome(of request: PipeRequest, _ store: Store) async -> PipeOutcome {
    let input: [UInt8]
    do throws(SaveError) {
      let words = request.interface.articleWords(offset: request.offset)
      input = try await Saving(store: store).read(request.id, as: request.format, words).bytes
    } catch { return PipeOutcome(end: .noArticle(error)) }
    let result = await ExternalProgram(["/bin/sh", "-c", request.command], input: input)
      .output(atMost: PipeOutcome.most, within: patience, dropsRest: true)
    let end: PipeOutcome.End =
      switch result.end {
      case .exited(let status): .exited(status)
      case .killed(let signal): .killed(signal: signal)
      case .notStarted(let error): .notStarted(unsafe String(cString: strerror(error)))
      case .running, .outOfTime, .tooMuch, .givenUp: .stopped
      }
    return PipeOutcome(
      end: end, output: String(decoding: result.bytes, as: UTF8.self),
      errors: String(decoding: result.errors, as: UTF8.self), isCut: result.isCut)
  }
}
