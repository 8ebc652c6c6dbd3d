/// Which terminal it is, from what it says and what the environment says.
///
/// What the terminal answers counts more than the environment: that is inherited, so an xterm started in
/// Konsole still has KONSOLE_VERSION.
nonisolated struct KnownTerminal: Equatable {
  enum Kind: Equatable {
    case vte, konsole, mlterm, kitty, putty, qterminal, iterm, appleTerminal, alacritty, foot, other

    /// The mode for when the terminal's own bidi can't be switched off; nil if it has none.
    var inverse: BidiMode? {
      switch self {
      case .vte, .konsole, .iterm, .appleTerminal: .inverse
      case .mlterm, .putty: .putty
      case .qterminal: .qterminal
      case .kitty: .kitty
      case .alacritty, .foot, .other: nil
      }
    }

    /// The mode that switches the terminal's own bidi off, if there is one.
    var switched: BidiMode? {
      switch self {
      case .vte: .vte
      case .konsole: .konsole
      case .mlterm: .mlterm
      default: nil
      }
    }
  }

  var kind = Kind.other
  var name = "unknown"
  /// How it is known, the surest first.
  var reasons: [BidiReason] = []
  var isInsideScreen = false
  /// Nobody tells which terminal it is, and those that it may be differ in what they do to a row.
  var isUnknown = false

  init(_ facts: TerminalFacts) {
    if let tmux = facts.tmux {
      inTmux(tmux, facts.environment, isRemote: facts.isRemote)
    } else if facts.environment["STY"]?.isEmpty == false || facts.replies?.isOfScreen == true {
      var environment = facts.environment
      if let term = environment["TERM"], term.hasPrefix("screen.") {
        environment["TERM"] = String(term.dropFirst("screen.".count))
      }
      if let outer = facts.outer { byReplies(outer, environment) } else { byEnvironment(environment) }
      reasons.insert(.insideScreen, at: 0)
      name = "screen in " + name
      isInsideScreen = true
    } else if let replies = facts.replies {
      byReplies(replies, facts.environment)
    } else {
      byEnvironment(facts.environment)
      reasons.insert(.noAnswer, at: 0)
    }
  }

  private mutating func byReplies(_ replies: ProbeReplies, _ environment: [String: String]) {
    if let version = replies.version, !version.isEmpty {
      name = version
      reasons = [.callsItself(version)]
      kind = Self.kind(version: version)
      isUnknown = Self.isMultiplexer(version)
      return
    }
    let answer = replies.secondary.map(String.init).joined(separator: ";")
    reasons = [.givesNumbers(answer)]
    let term = environment["TERM"] ?? ""
    switch replies.secondary.prefix(2) {
    case [65, replies.secondary.dropFirst().first ?? 0] where replies.implicitBidi ?? 0 > 0:
      (kind, name) = (.vte, "VTE " + Self.vteVersion("\(replies.secondary[1])"))
    case [0, 136]: (kind, name) = (.putty, "PuTTY")
    case [0, 115]: (kind, name) = (.qterminal, "QTerminal")
    case [1, 115] where environment["KONSOLE_VERSION"]?.isEmpty == false: (kind, name) = (.konsole, "Konsole")
    case [24, replies.secondary.dropFirst().first ?? 0] where Self.saysMlterm(environment):
      (kind, name) = (.mlterm, "mlterm " + (environment["MLTERM"] ?? ""))
    case [83, replies.secondary.dropFirst().first ?? 0], [84, replies.secondary.dropFirst().first ?? 0]:
      (name, isUnknown) = (replies.isOfScreen ? "screen" : "tmux", true)
    case [77, replies.secondary.dropFirst().first ?? 0]: (kind, name) = (.vte, "mintty")
    default:
      if Self.saysMlterm(environment), replies.secondary.isEmpty {
        (kind, name) = (.mlterm, "mlterm")
      } else if term.hasPrefix("xterm-kitty") {
        (kind, name) = (.kitty, "kitty")
      } else if term.hasPrefix("alacritty") || environment["ALACRITTY_WINDOW_ID"] != nil && replies.secondary.first == 0
      {
        (kind, name) = (.alacritty, "alacritty")
      } else if term.hasPrefix("foot") {
        (kind, name) = (.foot, "foot")
      } else if environment["TERM_PROGRAM"] == "Apple_Terminal", replies.secondary.starts(with: [1, 95]) {
        (kind, name) = (.appleTerminal, "Terminal")
      } else {
        name = term.isEmpty ? "unknown" : term
      }
    }
  }

  /// Without answers: rather no bidi than a wrong one, but what only one terminal sets is believed.
  private mutating func byEnvironment(_ environment: [String: String]) {
    let term = environment["TERM"] ?? ""
    func has(_ name: String) -> Bool { environment[name]?.isEmpty == false }
    let found: (Kind, String)? =
      if term.hasPrefix("mlterm") || has("MLTERM") {
        (.mlterm, "mlterm")
      } else if term.hasPrefix("xterm-kitty") || has("KITTY_WINDOW_ID") {
        (.kitty, "kitty")
      } else if has("KONSOLE_VERSION") {
        (.konsole, "Konsole")
      } else if has("VTE_VERSION") {
        (.vte, "VTE " + Self.vteVersion(environment["VTE_VERSION"] ?? ""))
      } else if term.hasPrefix("alacritty") || has("ALACRITTY_WINDOW_ID") {
        (.alacritty, "alacritty")
      } else if term.hasPrefix("foot") {
        (.foot, "foot")
      } else if term.hasPrefix("putty") {
        (.putty, "PuTTY")
      } else if has("XTERM_VERSION") {
        (.other, environment["XTERM_VERSION"] ?? "")
      } else if has("ZUTTY_VERSION") {
        (.other, "zutty")
      } else {
        nil
      }
    if let found { (kind, name) = found } else { name = term.isEmpty ? "unknown" : term }
    isUnknown = found == nil && (Self.isOfMany(term) || Self.isMultiplexer(term))
    reasons = [found == nil ? .environmentNamesNone : .environmentSays(name)]
  }

  private mutating func inTmux(_ tmux: TmuxFacts, _ environment: [String: String], isRemote: Bool) {
    if !tmux.type.isEmpty {
      isUnknown = Self.isMultiplexer(tmux.type)
      kind = Self.kind(version: tmux.type)
      name = "tmux in \(tmux.type)"
      reasons = [.tmuxSays(tmux.type)]
      return
    }
    var outer = (tmux.clientEnvironment ?? environment).filter { $0.key != "TERM" }
    outer["TERM"] = tmux.terminal
    // A terminal with a name of its own isn't the one that an inherited variable names.
    if !Self.isOfMany(tmux.terminal) { outer = ["TERM": tmux.terminal] }
    byEnvironment(outer)
    // tmux is not ours to ask beyond ssh, which tells of itself; else it is shown nowhere now, and all is looked at again
    // where a terminal comes.
    if tmux.terminal.isEmpty { isUnknown = environment["TMUX"]?.isEmpty != false && isRemote }
    reasons.insert(.tmuxIsIn(tmux.terminal), at: 0)
    if tmux.clientEnvironment == nil, kind != .other {
      reasons.append(.oldEnvironment)
    }
    name = "tmux in " + name
  }

  /// A TERM that terminals of many kinds give.
  private static func isOfMany(_ term: String) -> Bool {
    ["xterm", "vte", "gnome", ""].contains { term == $0 || term.hasPrefix($0 + "-") }
  }

  private static func isMultiplexer(_ name: String) -> Bool { name.hasPrefix("tmux") || name.hasPrefix("screen") }

  private static func saysMlterm(_ environment: [String: String]) -> Bool {
    environment["MLTERM"]?.isEmpty == false || environment["TERM"]?.hasPrefix("mlterm") == true
  }

  private static func kind(version: String) -> Kind {
    let prefixes: [(String, Kind)] = [
      ("Konsole", .konsole), ("kitty", .kitty), ("foot", .foot), ("alacritty", .alacritty), ("VTE", .vte),
      ("mlterm", .mlterm), ("mintty", .vte), ("WezTerm", .vte),
    ]
    if let known = prefixes.first(where: { version.hasPrefix($0.0) }) { return known.1 }
    if version.hasPrefix("iTerm2") {
      let numbers = version.split { !$0.isNumber }.dropFirst().compactMap { Int($0) }
      return numbers.lexicographicallyPrecedes([3, 6]) ? .other : .iterm
    }
    return .other
  }

  /// 7006 is 0.70.6.
  private static func vteVersion(_ number: String) -> String {
    guard let value = Int(number) else { return number }
    return "0.\(value / 100).\(value % 100)"
  }
}
