import ArticleWriting
import Terminal
import TextLayout

/// What was found out about the terminal, for scripts: names that no language changes.
enum DoctorJSON {
  static func members(_ choice: BidiChoice, _ facts: TerminalFacts) -> [(String, JSON)] {
    let answers = facts.replies
    let variables = TerminalFacts.variables.compactMap { name in
      facts.environment[name].map { (name, JSON.string($0)) }
    }
    return [
      ("terminal", .string(choice.terminalName)), ("bidi", .string(choice.mode.rawValue)),
      ("reasons", .array(choice.reasons.map { .string(code(of: $0)) })),
      ("leavesMarksOut", .bool(choice.emitter.stripsMarks)), ("answered", .bool(answers != nil)),
      ("name", JSON(answers?.version)), ("attributes", JSON(answers?.primary)),
      ("numbers", .array((answers?.secondary ?? []).map { .int(Int64($0)) })),
      ("bidiMode", answers?.implicitBidi.map { .int(Int64($0)) } ?? .null),
      ("milliseconds", (answers?.milliseconds).map { .int(Int64($0)) } ?? .null),
      ("tmux", JSON(facts.tmux?.terminal)), ("environment", .object(variables)),
    ]
  }

  /// As docs/json.md has them; none is renamed.
  static func code(of reason: BidiReason) -> String {
    switch reason {
    case .insideScreen: "inside-screen"
    case .noAnswer: "no-answer"
    case .callsItself: "calls-itself"
    case .givesNumbers: "gives-numbers"
    case .environmentSays: "environment-says"
    case .environmentNamesNone: "environment-names-none"
    case .tmuxSays: "tmux-says"
    case .tmuxIsIn: "tmux-is-in"
    case .oldEnvironment: "old-environment"
    case .asked: "asked"
    case .screenKeepsSwitch: "screen-keeps-switch"
    case .ordersBySwitch: "orders-by-switch"
    case .orderingIsOff: "ordering-is-off"
    case .orders: "orders"
    case .kittyForcesLeftToRight: "kitty-forces-left-to-right"
    case .turnsWords: "turns-words"
    case .ordersByFirstLetter: "orders-by-first-letter"
    case .ordersByColor: "orders-by-colour"
    case .iTermOrders: "iterm-orders"
    case .appleTerminalOrders: "apple-terminal-orders"
    case .noBidi: "no-bidi"
    case .cannotBeKnown: "cannot-be-known"
    case .tmuxPassesSwitch: "tmux-passes-switch"
    case .tmuxKeepsSwitch: "tmux-keeps-switch"
    }
  }
}
