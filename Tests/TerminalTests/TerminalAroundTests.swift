import Testing

@testable import Terminal

/// Which terminal is around screen or tmux, and where nobody tells.
@Suite struct TerminalAroundTests {
  /// What came back through GNU screen 4.9 from the terminals around it.
  static let aroundScreen: [(name: String, outer: ProbeReplies, mode: BidiMode, isUnknown: Bool)] = [
    (
      "screen in VTE 0.70.6", ProbeReplies(primary: "?65;1;9", secondary: [65, 7006, 1], implicitBidi: 1), .inverse,
      false
    ),
    ("screen in PuTTY", ProbeReplies(primary: "?6", secondary: [0, 136, 0]), .putty, false),
    ("screen in XTerm(379)", ProbeReplies(version: "XTerm(379)", secondary: [41, 379, 0]), .visual, false),
    ("screen in tmux 3.3a", ProbeReplies(version: "tmux 3.3a", secondary: [84, 0, 0]), .visual, true),
  ]

  /// The variables are those of the terminal in which screen was begun, long ago.
  @Test(arguments: aroundScreen)
  func `the terminal around screen is known by what it answers`(
    name: String, outer: ProbeReplies, mode: BidiMode, isUnknown: Bool
  ) {
    let screen = ProbeReplies(primary: "?1;2", secondary: [83, 40900, 0])
    let environment = ["STY": "1.pts", "KONSOLE_VERSION": "221203", "TERM": "screen.xterm-256color"]
    let choice = BidiChoice(mode: .auto, facts: TerminalFacts(environment: environment, replies: screen, outer: outer))
    #expect(choice.terminalName == name && choice.mode == mode)
    #expect(choice.unknownTerminal == (isUnknown ? name : nil))
    #expect(choice.emitter.start.isEmpty)
  }

  @Test func `mlterm around screen is told through it to leave rows as they are`() {
    let screen = ProbeReplies(primary: "?1;2", secondary: [83, 40900, 0])
    let mlterm = ProbeReplies(version: "mlterm(3.9.2)", secondary: [24, 279, 0])
    let facts = TerminalFacts(environment: ["STY": "1.pts"], replies: screen, outer: mlterm)
    let choice = BidiChoice(mode: .auto, facts: facts)
    #expect(choice.mode == .mlterm && choice.emitter.model == .identity)
    #expect(choice.emitter.start == "\u{1B}P\u{1B}]5379;use_ctl=false\u{7}\u{1B}\\")
    #expect(choice.emitter.exit == "\u{1B}P\u{1B}]5379;use_ctl=true\u{7}\u{1B}\\")
    // Who printed stays there when the switch is back.
    #expect(choice.forPrinting(in: facts).emitter.start.isEmpty)
  }

  /// Behind ssh VTE, PuTTY and a terminal without bidi look alike to tmux, to screen that gets no answer, and where no
  /// answer comes at all; a name that one kind alone has, or one that it gives, is enough.
  @Test func `that nobody tells which terminal it is, is known`() {
    func unknown(
      _ tmux: TmuxFacts? = nil, _ environment: [String: String] = [:], _ replies: ProbeReplies? = nil
    ) -> String? {
      BidiChoice(mode: .auto, facts: TerminalFacts(environment: environment, replies: replies, tmux: tmux))
        .unknownTerminal
    }
    let none = ["TERM": "tmux-256color"]
    #expect(unknown(TmuxFacts(terminal: "xterm-256color", clientEnvironment: [:]), none) == "tmux in xterm-256color")
    #expect(unknown(TmuxFacts(terminal: "xterm", clientEnvironment: [:]), none) == "tmux in xterm")
    let remote = none.merging(["SSH_CONNECTION": "10.0.0.1 50000 10.0.0.2 22"]) { $1 }
    #expect(unknown(TmuxFacts(), remote) == "tmux in unknown" && unknown(TmuxFacts(), none) == nil)
    #expect(TerminalFacts.ofEnvironment(remote).isRemote && !TerminalFacts.ofEnvironment(none).isRemote)
    #expect(!TerminalFacts.ofEnvironment(remote).environment.values.contains { $0.contains("10.0.0.1") })
    #expect(unknown(TmuxFacts(), remote.merging(["TMUX": "/tmp/s,1,0"]) { $1 }) == nil, "it is shown nowhere")
    #expect(unknown(TmuxFacts(terminal: "tmux-256color", type: "tmux 3.3a"), none) == "tmux in tmux 3.3a")
    #expect(unknown(TmuxFacts(terminal: "screen"), none) == "tmux in screen")
    #expect(unknown(nil, ["STY": "1.pts", "TERM": "screen"]) == "screen in screen")
    #expect(unknown(nil, ["TERM": "xterm-256color"]) == "xterm-256color")
    #expect(unknown(TmuxFacts(terminal: "xterm-256color", type: "XTerm(379)"), none) == nil)
    #expect(unknown(TmuxFacts(terminal: "xterm-256color", type: "Konsole 22.12.3"), none) == nil)
    #expect(unknown(TmuxFacts(terminal: "xterm", clientEnvironment: ["VTE_VERSION": "7006"]), none) == nil)
    #expect(unknown(TmuxFacts(terminal: "xterm", clientEnvironment: ["XTERM_VERSION": "XTerm(379)"]), none) == nil)
    #expect(unknown(TmuxFacts(terminal: "alacritty"), none) == nil)
    #expect(unknown(nil, ["TERM": "linux"]) == nil)
    #expect(unknown(nil, ["TERM": "xterm"], ProbeReplies(primary: "?6", secondary: [0, 136, 0])) == nil)
    #expect(unknown(nil, ["TERM": "xterm"], ProbeReplies(primary: "?6", secondary: [0, 10, 1])) == nil)
    let facts = TerminalFacts(environment: none, tmux: TmuxFacts(terminal: "xterm", clientEnvironment: [:]))
    #expect(BidiChoice(mode: .inverse, facts: facts).unknownTerminal == nil, "a mode was asked for")
  }
}
