import Testing
import TextLayout

@testable import Terminal

@Suite struct BidiChoiceTests {
  struct Seen: CustomTestStringConvertible {
    var name: String
    var environment: [String: String]
    var replies: ProbeReplies?
    var mode: BidiMode
    var strips = false
    var testDescription: String { name }
  }

  /// What these terminals answered and set when they were asked (terminals.md, section 3).
  static let seen = [
    Seen(
      name: "VTE 0.70.6", environment: ["VTE_VERSION": "7006", "TERM": "xterm-256color"],
      replies: ProbeReplies(primary: "?65;1;9", secondary: [65, 7006, 1], implicitBidi: 1), mode: .vte),
    Seen(
      name: "XTerm(379)", environment: ["XTERM_VERSION": "XTerm(379)", "TERM": "xterm"],
      replies: ProbeReplies(version: "XTerm(379)", primary: "?64;1;2", secondary: [41, 379, 0], implicitBidi: 0),
      mode: .visual),
    Seen(
      name: "Konsole 22.12.3", environment: ["KONSOLE_VERSION": "221203", "TERM": "xterm-256color"],
      replies: ProbeReplies(version: "Konsole 22.12.3", primary: "?62;1;4", secondary: [1, 115, 0]), mode: .konsole),
    Seen(
      name: "mlterm 3.9.0", environment: ["MLTERM": "3.9.0", "TERM": "mlterm"],
      replies: ProbeReplies(primary: "?63;1;2", secondary: [24, 279, 0], implicitBidi: 0), mode: .mlterm),
    Seen(
      name: "kitty(0.26.5)", environment: ["KITTY_WINDOW_ID": "1", "TERM": "xterm-kitty"],
      replies: ProbeReplies(version: "kitty(0.26.5)", primary: "?62", secondary: [1, 4000, 26], implicitBidi: 0),
      mode: .kitty),
    Seen(
      name: "alacritty", environment: ["ALACRITTY_WINDOW_ID": "1", "TERM": "alacritty"],
      replies: ProbeReplies(primary: "?6", secondary: [0, 1700, 1]), mode: .visual, strips: true),
    Seen(
      name: "foot(1.13.1)", environment: ["TERM": "foot"],
      replies: ProbeReplies(version: "foot(1.13.1)", primary: "?62;4;22", secondary: [1, 11301, 0]), mode: .visual,
      strips: true),
    Seen(
      name: "rxvt-unicode-256color", environment: ["COLORTERM": "rxvt", "TERM": "rxvt-unicode-256color"],
      replies: ProbeReplies(primary: "?1;2", secondary: [85, 95, 0]), mode: .visual),
    Seen(
      name: "PuTTY", environment: ["TERM": "xterm"], replies: ProbeReplies(primary: "?6", secondary: [0, 136, 0]),
      mode: .putty),
    Seen(
      name: "QTerminal", environment: ["TERM": "xterm-256color"],
      replies: ProbeReplies(primary: "?1;2", secondary: [0, 115, 0]), mode: .qterminal),
    Seen(
      name: "zutty", environment: ["ZUTTY_VERSION": "0.14", "TERM": "zutty"],
      replies: ProbeReplies(primary: "?64;1", secondary: [64, 0, 0]), mode: .visual),
    Seen(
      name: "st-256color", environment: ["TERM": "st-256color"], replies: ProbeReplies(primary: "?6"), mode: .visual),
    Seen(
      name: "WezTerm 20240203", environment: ["TERM": "xterm-256color"],
      replies: ProbeReplies(version: "WezTerm 20240203", primary: "?65", secondary: [1, 277, 0], implicitBidi: 1),
      mode: .vte),
    Seen(
      name: "mintty", environment: ["TERM": "xterm"],
      replies: ProbeReplies(primary: "?64", secondary: [77, 30600, 0], implicitBidi: 1), mode: .vte),
    Seen(
      name: "ghostty 1.0.0", environment: ["TERM": "xterm-ghostty"],
      replies: ProbeReplies(version: "ghostty 1.0.0", primary: "?62", secondary: [1, 10, 0], implicitBidi: 0),
      mode: .visual),
    Seen(name: "linux", environment: ["TERM": "linux"], mode: .visual),
    Seen(name: "Konsole", environment: ["KONSOLE_VERSION": "221203", "TERM": "xterm-256color"], mode: .konsole),
    Seen(name: "VTE 0.70.6", environment: ["VTE_VERSION": "7006", "TERM": "xterm-256color"], mode: .vte),
    // Started from within the other: the variables are inherited, the answers are its own.
    Seen(
      name: "XTerm(379)", environment: ["KONSOLE_VERSION": "221203", "VTE_VERSION": "7006", "MLTERM": "3.9.0"],
      replies: ProbeReplies(version: "XTerm(379)", primary: "?64;1;2", secondary: [41, 379, 0], implicitBidi: 0),
      mode: .visual),
    Seen(
      name: "st-256color", environment: ["KONSOLE_VERSION": "221203", "MLTERM": "3.9.0", "TERM": "st-256color"],
      replies: ProbeReplies(primary: "?6", secondary: [64, 0, 0]), mode: .visual),
    // Already switched off.
    Seen(
      name: "VTE 0.70.6", environment: [:],
      replies: ProbeReplies(primary: "?65;1;9", secondary: [65, 7006, 1], implicitBidi: 2), mode: .visual),
    Seen(
      name: "screen in VTE 0.70.6", environment: ["STY": "1.pts", "VTE_VERSION": "7006", "TERM": "screen"],
      replies: ProbeReplies(primary: "?1;2", secondary: [83, 40900, 0]), mode: .inverse),
    Seen(
      name: "screen in screen", environment: ["STY": "1.pts", "TERM": "screen"],
      replies: ProbeReplies(primary: "?1;2", secondary: [83, 40900, 0]), mode: .visual),
  ]

  @Test(arguments: seen)
  func `each terminal is known by what it answers`(seen: Seen) {
    let choice = BidiChoice(mode: .auto, facts: TerminalFacts(environment: seen.environment, replies: seen.replies))
    #expect(choice.mode == seen.mode)
    #expect(choice.terminalName.hasPrefix(seen.name), "\(choice.terminalName)")
    #expect(choice.emitter.stripsMarks == seen.strips)
    #expect(!choice.reasons.isEmpty)
    #expect(choice.emitter.drawsCaret == [.kitty, .putty, .qterminal, .inverse].contains(seen.mode))
  }

  struct Outer: CustomTestStringConvertible {
    var tmux: TmuxFacts
    var environment: [String: String] = [:]
    var mode: BidiMode
    var testDescription: String { "\(tmux.terminal) \(tmux.type) \(tmux.allowsPassthrough)" }
  }

  static let outer = [
    Outer(tmux: TmuxFacts(terminal: "xterm-256color", type: "XTerm(379)"), mode: .visual),
    Outer(tmux: TmuxFacts(terminal: "xterm-256color", type: "Konsole 22.12.3"), mode: .inverse),
    Outer(
      tmux: TmuxFacts(terminal: "xterm-256color", type: "Konsole 22.12.3", allowsPassthrough: true), mode: .konsole),
    Outer(tmux: TmuxFacts(terminal: "xterm-kitty", type: "kitty(0.26.5)"), mode: .kitty),
    Outer(tmux: TmuxFacts(terminal: "foot", type: "foot(1.13.1)"), mode: .visual),
    Outer(tmux: TmuxFacts(terminal: "mlterm"), mode: .putty),
    Outer(tmux: TmuxFacts(terminal: "mlterm", allowsPassthrough: true), mode: .mlterm),
    Outer(tmux: TmuxFacts(terminal: "xterm-256color"), environment: ["VTE_VERSION": "7006"], mode: .inverse),
    Outer(
      tmux: TmuxFacts(terminal: "xterm-256color", allowsPassthrough: true), environment: ["VTE_VERSION": "7006"],
      mode: .vte),
    // Attached again from another terminal: what the client has counts.
    Outer(
      tmux: TmuxFacts(terminal: "xterm-256color", clientEnvironment: [:]), environment: ["VTE_VERSION": "7006"],
      mode: .visual),
    Outer(
      tmux: TmuxFacts(terminal: "xterm-256color", clientEnvironment: ["VTE_VERSION": "7006"]), environment: [:],
      mode: .inverse),
    Outer(tmux: TmuxFacts(terminal: "rxvt-unicode"), environment: ["VTE_VERSION": "7006"], mode: .visual),
    Outer(tmux: TmuxFacts(terminal: "alacritty"), environment: ["VTE_VERSION": "7006"], mode: .visual),
    Outer(tmux: TmuxFacts(), mode: .visual),
  ]

  @Test(arguments: outer)
  func `inside tmux the terminal around it counts`(outer: Outer) {
    let replies = ProbeReplies(version: "tmux 3.3a", primary: "?1;2", secondary: [84, 0, 0])
    let facts = TerminalFacts(environment: outer.environment, replies: replies, tmux: outer.tmux)
    let choice = BidiChoice(mode: .auto, facts: facts)
    #expect(choice.mode == outer.mode)
    #expect(choice.terminalName.hasPrefix("tmux in"))
    #expect(choice.emitter.start.isEmpty || choice.emitter.start.hasPrefix("\u{1B}Ptmux;\u{1B}\u{1B}"))
    #expect(choice.emitter.stripsMarks == ["foot", "alacritty"].contains(outer.tmux.terminal))
  }

  @Test func `kitty without italics gets no vowel marks`() {
    let tmux = TmuxFacts(terminal: "xterm-kitty", type: "kitty(0.26.5)")
    #expect(BidiChoice(mode: .auto, facts: TerminalFacts(tmux: tmux, hasItalic: false)).emitter.stripsMarks)
    #expect(!BidiChoice(mode: .auto, facts: TerminalFacts(tmux: tmux)).emitter.stripsMarks)
  }

  @Test func `the wheel is asked for where it does nothing otherwise`() {
    func request(_ facts: TerminalFacts) -> String { WheelRequest(facts).start }
    #expect(request(TerminalFacts(replies: ProbeReplies(version: "XTerm(379)"))) == "\u{1B}[?1007s\u{1B}[?1007h")
    #expect(WheelRequest(TerminalFacts(replies: ProbeReplies(version: "XTerm(379)"))).exit == "\u{1B}[?1007r")
    #expect(request(TerminalFacts(tmux: TmuxFacts(terminal: "xterm", hasMouse: true))) == "\u{1B}[?1000;1006;1004h")
    #expect(request(TerminalFacts(tmux: TmuxFacts(terminal: "xterm"))) == "\u{1B}[?1004h")
    #expect(request(TerminalFacts(replies: ProbeReplies(version: "kitty(0.26.5)"))).isEmpty)
  }

  @Test func `Konsole's box drawing is known inside tmux`() {
    let facts = TerminalFacts(tmux: TmuxFacts(terminal: "xterm-256color", type: "Konsole 22.12.3"))
    #expect(
      BidiChoice(mode: .auto, facts: facts).emitter.model
        == .inverse(Inverse(base: .leftToRight, boxIsLeft: true, mirrors: false)))
  }

  @Test func `kitty that is told to write from the left needs nothing`() {
    let replies = ProbeReplies(version: "kitty(0.26.5)", primary: "?62", secondary: [1, 4000, 26])
    let choice = BidiChoice(mode: .auto, facts: TerminalFacts(replies: replies, kittyForcesLeftToRight: true))
    #expect(choice.mode == .visual && !choice.emitter.stripsMarks)
    #expect(KittyConfiguration.forcesLeftToRight("font_size 12\n  force_ltr   Yes\n#force_ltr no"))
    #expect(!KittyConfiguration.forcesLeftToRight("force_ltr yes\nforce_ltr no"))
    #expect(!KittyConfiguration.forcesLeftToRight("# force_ltr yes"))
    #expect(KittyConfiguration.paths(["HOME": "/h", "XDG_CONFIG_HOME": ""]) == ["/h/.config/kitty/kitty.conf"])
  }

  @Test(arguments: BidiMode.allCases.filter { $0 != .auto })
  func `a mode that is asked for is obeyed`(mode: BidiMode) {
    let facts = TerminalFacts(
      environment: ["TERM": "xterm"], replies: ProbeReplies(version: "XTerm(379)", primary: "?64", implicitBidi: 0))
    let choice = BidiChoice(mode: mode, facts: facts)
    #expect(choice.mode == mode)
    #expect(choice.terminalName == "XTerm(379)")
    #expect(choice.emitter.start.isEmpty == choice.emitter.exit.isEmpty)
    #expect(choice.layout.shaping == (mode != .logical && mode != .unshaped))
  }

  @Test func `xterm is never sent what Konsole is sent`() {
    for seen in Self.seen where !seen.name.hasPrefix("Konsole") {
      let facts = TerminalFacts(environment: seen.environment, replies: seen.replies)
      #expect(!BidiChoice(mode: .auto, facts: facts).emitter.start.contains("]50;"), "\(seen.name)")
    }
  }

  @Test func `what is switched off is switched on again by the opposite`() {
    let facts = TerminalFacts()
    #expect(BidiChoice(mode: .vte, facts: facts).emitter.start == "\u{1B}[8l")
    #expect(BidiChoice(mode: .vte, facts: facts).emitter.exit == "\u{1B}[8h")
    #expect(BidiChoice.throughTmux("\u{1B}[8l") == "\u{1B}Ptmux;\u{1B}\u{1B}[8l\u{1B}\\")
  }
}

@Suite struct ProbeReaderTests {
  /// All answers of a terminal, with keys between them.
  static let konsole = "j\u{1B}P>|Konsole 22.12.3\u{1B}\\\u{1B}[A\u{1B}[>1;115;0cت\u{1B}[?62;1;4c"
  static let vte = "\u{1B}[>65;7006;1c\u{1B}[8;1$y\u{1B}[?65;1;9c"

  @Test func `answers are read and what was typed is kept in order`() {
    var reader = ProbeReader()
    reader.read(Self.konsole.utf8)
    #expect(reader.isComplete)
    #expect(
      reader.replies == ProbeReplies(version: "Konsole 22.12.3", primary: "?62;1;4", secondary: [1, 115, 0]))
    #expect(String(decoding: reader.typed, as: UTF8.self) == "j\u{1B}[Aت")
    reader = ProbeReader()
    reader.read(Self.vte.utf8)
    #expect(reader.replies == ProbeReplies(primary: "?65;1;9", secondary: [65, 7006, 1], implicitBidi: 1))
    #expect(reader.typed.isEmpty)
  }

  @Test(arguments: [konsole, vte])
  func `answers may come byte by byte`(bytes: String) {
    var (whole, parts) = (ProbeReader(), ProbeReader())
    whole.read(bytes.utf8)
    for byte in bytes.utf8 { parts.read([byte]) }
    #expect(parts.replies == whole.replies)
    #expect(parts.typed == whole.typed)
    #expect(parts.isComplete)
  }

  @Test func `where the cursor is behind two bytes tells whether they are one letter`() {
    var (whole, latin, unasked) = (ProbeReader(expectsCursor: true), ProbeReader(expectsCursor: true), ProbeReader())
    whole.read("\u{1B}[1;2R\(Self.vte)\u{1B}[1;2R".utf8)
    #expect(whole.isComplete && whole.replies.readsUTF8)
    #expect(String(decoding: whole.typed, as: UTF8.self) == "\u{1B}[1;2R", "the second one is a function key")
    latin.read("j\u{1B}[24;3R\(Self.vte)".utf8)
    #expect(!latin.replies.readsUTF8 && latin.typed == [0x6A])
    unasked.read("\u{1B}[1;2R".utf8)
    #expect(unasked.typed.count == 6)
  }

  @Test func `silence is not complete, and function keys are no answers`() {
    var reader = ProbeReader()
    reader.read("\u{1B}[8~\u{1B}[?25x\u{1B}[1;5A".utf8)
    #expect(!reader.isComplete && reader.replies == ProbeReplies())
    #expect(reader.typed.count == 16)
  }

  @Test func `tmux's answer is read`() {
    let facts = TmuxFacts(answer: "xterm-256color\nKonsole 22.12.3\n42\non\n") { ["PID": "\($0)"] }
    #expect(
      facts
        == TmuxFacts(
          terminal: "xterm-256color", type: "Konsole 22.12.3", allowsPassthrough: true,
          clientEnvironment: ["PID": "42"], client: 42))
    #expect(
      TmuxFacts(answer: "xterm\n\n7\noff\non\n0\n") { _ in nil }
        == TmuxFacts(terminal: "xterm", client: 7, hasMouse: true, writesUTF8: false))
    #expect(TmuxFacts(answer: "xterm\n\n\noff\n") { _ in nil } == TmuxFacts(terminal: "xterm"))
    #expect(TmuxFacts(answer: "\n\n\n\n") { _ in nil } == nil)
    #expect(TmuxFacts(answer: "no server running") { _ in nil } == nil)
  }

  @Test func `a command that hangs or fails gives nothing, and in time`() {
    let start = ContinuousClock.now
    #expect(TmuxFacts.output(of: ["sh", "-c", "echo $((6*7))"], milliseconds: 600_000) == "42\n")
    #expect(TmuxFacts.output(of: ["sleep", "3600"], milliseconds: 50) == nil)
    #expect(TmuxFacts.output(of: ["false"], milliseconds: 600_000) == nil)
    #expect(TmuxFacts.output(of: ["no-such-program-here"], milliseconds: 600_000) == nil)
    #expect(ContinuousClock.now - start < .seconds(1800), "it waited for the end")
  }
}
