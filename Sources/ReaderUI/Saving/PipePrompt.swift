internal import ArticleWriting
internal import Screen
internal import Store
internal import TextLayout

/// The line in which a command is typed that reads an article.
struct PipePrompt: LinePrompt, Equatable, Sendable {
  /// In their order for Tab.
  static let formats: [ArticleFormat] = [.text, .markdown, .html, .json]

  var id: Article.ID
  var format: ArticleFormat
  var line = LineEditor(.pipe)
}

/// What is known of commands that read articles.
struct Piping: Equatable, Sendable {
  /// The one that runs.
  var running: PipeRequest?
  /// What it is given; the next one gets the same.
  var format = ArticleFormat.text
  /// The last one that wrote something, and what.
  var printed: Printed?

  struct Printed: Equatable, Sendable {
    var command: String
    var text: String
    var isCut: Bool
  }
}

extension State {
  /// Asks for a command, or whether the one that still runs is to be stopped.
  mutating func pipe() -> [Effect] {
    if piping.running != nil {
      overlay = .confirmStop
    } else if let current {
      overlay = .pipe(PipePrompt(id: current.id, format: piping.format))
    }
    return []
  }

  mutating func nextPipeFormat() -> [Effect] {
    guard case .pipe(var prompt) = overlay else { return [] }
    let formats = PipePrompt.formats
    prompt.format = formats[((formats.firstIndex(of: prompt.format) ?? -1) + 1) % formats.count]
    overlay = .pipe(prompt)
    return []
  }

  mutating func type(_ key: Key, in prompt: PipePrompt) -> [Effect]? {
    var prompt = prompt
    guard edit(&prompt.field, key, from: .leftToRight) else { return nil }
    overlay = .pipe(prompt)
    return []
  }

  /// Runs the command; without one, shows what the last one wrote.
  mutating func runCommand() -> [Effect] {
    guard case .pipe(let prompt) = overlay else { return [] }
    overlay = nil
    let command = prompt.field.text.trimmingSpaces
    guard !command.isEmpty else {
      showPrinted()
      return []
    }
    let request = PipeRequest(
      id: prompt.id, format: prompt.format, command: command, interface: interface, offset: clock.offset)
    lines.add(command, to: .pipe)
    (piping.format, piping.running) = (prompt.format, request)
    let key = keyName(of: .pipe) ?? "|"
    message = .text(
      strings.saving.running.replacing("{key}", with: key.isolated).replacing("{}", with: shown(command)))
    return [.pipe(request)]
  }

  mutating func stopCommand() -> [Effect] {
    overlay = nil
    return piping.running == nil ? [] : [.stopPipe]
  }

  mutating func showPrinted() {
    guard let printed = piping.printed else {
      message = .text(strings.saving.nothingPrinted)
      return
    }
    overlay = .printed(PrintedText(printed, self))
  }

  /// A command in a message: its beginning, and no control of a paste.
  private func shown(_ command: String) -> String {
    let short = command.count > 40 ? command.prefix(40) + "…" : command[...]
    return String(short).isolatedFromLeft
  }

  mutating func take(_ outcome: PipeOutcome, of request: PipeRequest) {
    guard piping.running == request else { return }
    piping.running = nil
    // What was asked is answered.
    if overlay == .confirmStop || overlay == .confirmQuit && refresh == nil { overlay = nil }
    let text = [outcome.output, outcome.errors].map(CommandText.plain).filter { !$0.isEmpty }.joined(separator: "\n")
    if !text.isEmpty {
      piping.printed = .init(command: request.command, text: text, isCut: outcome.isCut)
    }
    message = message(for: outcome, of: request, printed: text)
  }

  private func message(for outcome: PipeOutcome, of request: PipeRequest, printed text: String) -> Message {
    let words = strings.saving
    func told(_ text: String, _ number: Int32 = 0) -> String {
      text.replacing("{n}", with: "\(number)").replacing("{}", with: shown(request.command))
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    let key = keyName(of: .pipe) ?? "|"
    let printed = text.isEmpty ? "" : " · " + strings.count(words.printed, lines).replacing("{}", with: key.isolated)
    let reason =
      CommandText.plain(outcome.errors).split(separator: "\n").last.map {
        strings.colon + $0.prefix(200).isolated
      } ?? ""
    return switch outcome.end {
    case .exited(0): .text(told(words.done) + printed)
    // What it complained of last is told already.
    case .exited(let status): .error(told(words.ended, status) + reason + (lines > 1 || reason.isEmpty ? printed : ""))
    case .killed(let signal): .error(told(words.killed, signal) + reason)
    case .stopped: .text(told(words.stopped) + printed)
    case .notStarted(let reason): .error(told(words.notStarted) + strings.colon + reason.isolated)
    case .noArticle(let error): .error(strings.message(for: error))
    }
  }
}
