/// Does one thing at a time. What somebody asks for meanwhile comes next, the last of several; what merely might be done
/// is left out.
@MainActor public final class Turns {
  public typealias Work = @MainActor () async -> Void

  private var running: Task<Void, Never>?
  private var next: Work?

  public init() {}

  public func run(isAskedFor: Bool, _ work: @escaping Work) {
    guard running == nil else {
      if isAskedFor { next = work }
      return
    }
    running = Task {
      await work()
      running = nil
      guard let work = next, !Task.isCancelled else { return }
      next = nil
      run(isAskedFor: true, work)
    }
  }

  /// Cancels what is being done, and waits for its end.
  public func stop() async {
    next = nil
    running?.cancel()
    await running?.value
  }
}
