internal import Store

/// What is run when a refresh brought new articles, and told how many. No word of an article or a feed reaches it.
public enum RefreshHook: Equatable, Sendable {
  /// For `/bin/sh -c`, as it stands in the settings, with `NASHRA_NEW`, `NASHRA_UPDATED` and `NASHRA_FAILED` (feeds) in
  /// its environment.
  case command(String)
  /// A notification of the desktop, by `notify-send`, with a text of ours.
  case notification(title: String, text: String)

  /// Runs it to its end, at most a minute; its output goes nowhere. Does nothing where nothing is new.
  @concurrent
  public func run(after report: RefreshReport) async throws(FetchError) {
    guard report.articles.added > 0 else { return }
    var limits = FetchLimits()
    limits.whole = .seconds(60)
    var hook: CommandOutput
    switch self {
    case .command(let command):
      hook = CommandOutput(command: command, limits: limits)
      hook.environment = [
        "NASHRA_NEW": "\(report.articles.added)", "NASHRA_UPDATED": "\(report.articles.updated)",
        "NASHRA_FAILED": "\(report.failed)",
      ]
    case .notification(let title, let text):
      // The words of the command are fixed; the shell puts the values in without reading them.
      let command = #"exec notify-send --app-name=Nashra -- "$NASHRA_TITLE" "$NASHRA_TEXT""#
      hook = CommandOutput(command: command, limits: limits)
      hook.environment = ["NASHRA_TITLE": title, "NASHRA_TEXT": text]
    }
    _ = try await hook.run()
  }
}
