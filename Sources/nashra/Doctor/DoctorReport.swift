import ReaderUI
import Terminal
import TextLayout

/// What was found out about the terminal, what follows from it, and what to try if it looks wrong.
///
/// Its lines end with a line feed, and nothing in them is for a screen only. What the terminal and the environment say
/// is shown, never obeyed.
func doctorReport(_ choice: BidiChoice, _ facts: TerminalFacts, in words: DoctorWords) -> String {
  func line(_ label: String, _ text: String) -> String { "\(label): \(text.showingControls())" }
  var lines = [
    line(words.terminal, choice.terminalName),
    line(words.written, "--bidi \(choice.mode.rawValue), \(words.modes.text(choice.mode))"),
  ]
  for reason in choice.reasons { lines.append(line(words.why, words.reasons.text(reason))) }
  if choice.emitter.stripsMarks { lines.append(words.marksAreLeftOut) }
  lines.append(line(words.answered, facts.replies.map(answers) ?? words.noAnswers))
  if let outer = facts.outer { lines.append(line("screen", answers(outer))) }
  if let tmux = facts.tmux {
    let type = tmux.type.isEmpty ? "" : " (\(tmux.type))"
    let passthrough = tmux.allowsPassthrough ? "on" : "off"
    lines.append(line("tmux", "\(tmux.terminal)\(type), allow-passthrough \(passthrough)"))
  }
  let variables = TerminalFacts.variables.compactMap { name in facts.environment[name].map { "\(name)=\($0)" } }
  lines.append(line(words.environment, variables.joined(separator: " ")))
  lines.append("")
  lines += words.advice
  lines += words.modes.lines
  return lines.joined(separator: "\n") + "\n"
}

private func answers(_ replies: ProbeReplies) -> String {
  let secondary = replies.secondary.map(String.init).joined(separator: ";")
  let parts = [
    replies.version.map { "XTVERSION \($0)" }, replies.primary.map { "DA1 \($0)" },
    secondary.isEmpty ? nil : "DA2 >\(secondary)", replies.implicitBidi.map { "BDSM \($0)" },
    "\(replies.milliseconds) ms",
  ]
  return parts.compactMap(\.self).joined(separator: ", ")
}

extension DoctorWords.Modes {
  func text(_ mode: BidiMode) -> String {
    switch mode {
    case .auto: auto
    case .visual: visual
    case .vte: vte
    case .konsole: konsole
    case .mlterm: mlterm
    case .inverse: inverse
    case .putty: putty
    case .qterminal: qterminal
    case .kitty: kitty
    case .logical: logical
    case .unshaped: unshaped
    }
  }

  /// Each mode with its line.
  var lines: [String] { BidiMode.allCases.map { "  \($0.rawValue): \(text($0))" } }
}

extension DoctorWords.Reasons {
  func text(_ reason: BidiReason) -> String {
    func text(_ words: String, _ name: String) -> String { words.replacing("{}", with: name) }
    return switch reason {
    case .insideScreen: insideScreen
    case .noAnswer: noAnswer
    case .callsItself(let name): text(callsItself, name)
    case .givesNumbers(let numbers): text(givesNumbers, numbers)
    case .environmentSays(let name): text(environmentSays, name)
    case .environmentNamesNone: environmentNamesNone
    case .tmuxSays(let name): text(tmuxSays, name)
    case .tmuxIsIn(let name): text(tmuxIsIn, name)
    case .oldEnvironment: oldEnvironment
    case .asked(let mode): text(asked, mode.rawValue)
    case .screenKeepsSwitch: screenKeepsSwitch
    case .ordersBySwitch: ordersBySwitch
    case .orderingIsOff: orderingIsOff
    case .orders: orders
    case .kittyForcesLeftToRight: kittyForcesLeftToRight
    case .turnsWords: turnsWords
    case .ordersByFirstLetter: ordersByFirstLetter
    case .ordersByColor: ordersByColor
    case .iTermOrders: iTermOrders
    case .appleTerminalOrders: appleTerminalOrders
    case .noBidi: noBidi
    case .cannotBeKnown: cannotBeKnown
    case .tmuxPassesSwitch: tmuxPassesSwitch
    case .tmuxKeepsSwitch: tmuxKeepsSwitch
    }
  }
}
