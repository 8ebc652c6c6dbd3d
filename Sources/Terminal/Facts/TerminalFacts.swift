internal import CNcurses
public import Screen

/// What is known of the terminal before the first frame.
public nonisolated struct TerminalFacts: Equatable, Sendable {
  /// The program's environment, or the part of it that tells of terminals.
  public var environment: [String: String]
  /// Somebody is here by ssh. Kept apart from the variables that tell it, which name computers.
  public var isRemote = false
  /// What the terminal has answered; nil if it wasn't asked or kept silent.
  public var replies: ProbeReplies?
  /// What the terminal around GNU screen has answered, through it.
  public var outer: ProbeReplies?
  /// What tmux tells of the terminal around it; nil outside tmux.
  public var tmux: TmuxFacts?
  /// kitty.conf says `force_ltr yes`.
  public var kittyForcesLeftToRight = false
  /// The terminal database knows how to ask this terminal for italic letters.
  public var hasItalic = true

  public init(
    environment: [String: String] = [:], replies: ProbeReplies? = nil, outer: ProbeReplies? = nil,
    tmux: TmuxFacts? = nil, kittyForcesLeftToRight: Bool = false, hasItalic: Bool = true
  ) {
    self.hasItalic = hasItalic
    self.environment = environment
    isRemote = BidiProbe.isRemote(environment)
    self.replies = replies
    self.outer = outer
    self.tmux = tmux
    self.kittyForcesLeftToRight = kittyForcesLeftToRight
  }

  /// The variables that are looked at.
  public static let variables = [
    "TERM", "TERM_PROGRAM", "TERM_PROGRAM_VERSION", "COLORTERM", "VTE_VERSION", "KONSOLE_VERSION", "MLTERM",
    "KITTY_WINDOW_ID",
    "ALACRITTY_WINDOW_ID", "XTERM_VERSION", "ZUTTY_VERSION", "WT_SESSION", "TMUX", "STY",
  ]
}

/// The terminal's answers to `BidiProbe.question`.
public nonisolated struct ProbeReplies: Equatable, Sendable {
  /// XTVERSION: name and version, as in `Konsole 22.12.3`.
  public var version: String?
  /// DA1, as in `?62;1;4`.
  public var primary: String?
  /// DA2: kind, version, and a third number.
  public var secondary: [Int] = []
  /// DECRQM of mode 8 (BDSM): 0 unknown, 1 set (the terminal orders rows itself), 2 reset.
  public var implicitBidi: Int?
  /// False for a terminal that takes the two bytes of é for two letters.
  public var readsUTF8 = true
  /// OSC 11: the colour of its ground; nil where it was not asked for or is not told.
  public var ground: RGB?
  /// How long the answers took, in milliseconds.
  public var milliseconds = 0

  public init(version: String? = nil, primary: String? = nil, secondary: [Int] = [], implicitBidi: Int? = nil) {
    self.version = version
    self.primary = primary
    self.secondary = secondary
    self.implicitBidi = implicitBidi
  }
}

extension ProbeReplies {
  /// GNU screen gives its letter, S.
  nonisolated var isOfScreen: Bool { secondary.first == 83 }
  nonisolated var isOfTmux: Bool { version?.hasPrefix("tmux") == true || secondary.first == 84 }
}

/// What tmux tells of the terminal it is shown in.
public nonisolated struct TmuxFacts: Equatable, Sendable {
  /// The TERM of the terminal around tmux.
  public var terminal: String
  /// Its XTVERSION or what its DA2 told tmux; often empty.
  public var type: String
  /// `allow-passthrough` is on: what is in a DCS reaches the terminal around tmux.
  public var allowsPassthrough: Bool
  /// The environment of the attached client, which is never stale as a shell's inside tmux may be; nil if unknown.
  public var clientEnvironment: [String: String]?
  /// Which of tmux's clients it is; nil if unknown.
  public var client: Int?
  /// `mouse` is on: the wheel goes to programs that ask for it, and to no other.
  public var hasMouse = false
  /// tmux sends UTF-8 to its terminal.
  public var writesUTF8 = true

  public init(
    terminal: String = "", type: String = "", allowsPassthrough: Bool = false,
    clientEnvironment: [String: String]? = nil, client: Int? = nil, hasMouse: Bool = false, writesUTF8: Bool = true
  ) {
    self.client = client
    self.hasMouse = hasMouse
    self.writesUTF8 = writesUTF8
    self.terminal = terminal
    self.type = type
    self.allowsPassthrough = allowsPassthrough
    self.clientEnvironment = clientEnvironment
  }
}

extension TerminalFacts {
  /// What can be known where no terminal can be asked.
  public nonisolated static func ofEnvironment(_ environment: [String: String]) -> Self {
    var facts = TerminalFacts(
      environment: environment.filter { variables.contains($0.key) },
      kittyForcesLeftToRight: KittyConfiguration.forcesLeftToRight(environment))
    facts.isRemote = BidiProbe.isRemote(environment)
    return facts
  }

  /// The variable by which the locale is not UTF-8, be it installed or not; nil where it is.
  nonisolated static func otherLocale(_ environment: [String: String]) -> String? {
    let variables = ["LC_ALL", "LC_CTYPE", "LANG"]
    let variable = variables.first { environment[$0]?.isEmpty == false } ?? "LANG"
    let letters = environment[variable, default: ""].lowercased().filter { $0 != "-" }
    return letters.contains("utf8") || terminal_locale_is_utf8() ? nil : variable
  }

  /// Looks around: reads the environment, asks tmux and kitty.conf; and the terminal by `ask`, where that is given and
  /// the terminal can be asked. Gives also what was typed meanwhile, and what has not been answered yet.
  @MainActor static func gather(
    _ environment: [String: String], by ask: (@MainActor (_ throughScreen: Bool) -> BidiProbe.Answer)?
  ) -> (Self, typed: [UInt8], late: LateAnswers) {
    var facts = ofEnvironment(environment)
    facts.hasItalic = terminal_has_italic()
    var (typed, late) = ([UInt8](), LateAnswers())
    func hear(_ answer: BidiProbe.Answer, isOuter: Bool) -> ProbeReplies? {
      typed += answer.typed
      if let reader = answer.unfinished { late.expect(reader, isOuter: isOuter, asked: .zero) }
      return answer.replies
    }
    if let ask, BidiProbe.canAsk(term: environment["TERM"] ?? "") {
      facts.replies = hear(ask(false), isOuter: false)
      if facts.replies?.isOfScreen == true { facts.outer = hear(ask(true), isOuter: true) }
    }
    facts.lookForTmux()
    return (facts, typed, late)
  }

  /// Asks the tmux between, if there is one by what the terminal has answered.
  nonisolated mutating func lookForTmux() {
    let isInTmux = replies?.isOfTmux == true
    // A terminal started from a shell inside tmux inherits TMUX; where tmux runs beyond ssh, TMUX isn't set.
    let canAskTmux = environment["TMUX"]?.isEmpty == false
    let isBetween = isInTmux || canAskTmux && replies == nil
    tmux = isBetween ? (canAskTmux ? TmuxFacts.ask() : nil) ?? TmuxFacts() : nil
  }
}
