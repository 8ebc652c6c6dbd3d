import Screen
import Testing
import TextLayout

@testable import Terminal

struct HyperlinkTests {
  private func facts(
    _ version: String? = nil, _ secondary: [Int] = [], tmux: Bool = false, in environment: [String: String] = [:]
  ) -> TerminalFacts {
    let replies = ProbeReplies(version: version, secondary: secondary)
    return TerminalFacts(
      environment: environment, replies: tmux ? nil : replies, tmux: tmux ? TmuxFacts(terminal: "xterm") : nil)
  }

  @Test func `terminals that are known to have links`() {
    #expect(facts("kitty(0.26.5)").hasHyperlinks && facts("foot(1.13.1)").hasHyperlinks)
    #expect(facts("Konsole 22.12.3").hasHyperlinks && facts("WezTerm 20230712").hasHyperlinks)
    #expect(facts("VTE(7006)", [65, 7006, 1]).hasHyperlinks && !facts("VTE(4800)", [65, 4800, 1]).hasHyperlinks)
    #expect(facts(nil, [0, 1100, 1], in: ["TERM": "alacritty"]).hasHyperlinks)
    #expect(!facts(nil, [0, 1000, 1], in: ["TERM": "alacritty"]).hasHyperlinks)
  }

  @Test func `of all others it is not known`() {
    #expect(!facts("XTerm(379)", [41, 379, 0], in: ["TERM": "xterm-256color"]).hasHyperlinks)
    #expect(!facts(nil, [0, 10, 1], in: ["TERM": "linux"]).hasHyperlinks && !TerminalFacts().hasHyperlinks)
    #expect(!facts("kitty(0.26.5)", in: ["STY": "1.pts"]).hasHyperlinks)
    // Said by the environment alone, which may be that of another terminal.
    #expect(!TerminalFacts(environment: ["KONSOLE_VERSION": "221203"]).hasHyperlinks)
  }

  @Test(arguments: [
    ("3.4", true), ("3.5a", true), ("next-3.6", true), ("4.0", true), ("3.3a", false), ("2.9", false), ("", false),
    ("x", false),
  ])
  func `tmux has them since 3.4`(version: String, has: Bool) {
    #expect(facts(tmux: true, in: ["TERM_PROGRAM": "tmux", "TERM_PROGRAM_VERSION": version]).hasHyperlinks == has)
    #expect(!facts(tmux: true, in: ["TERM_PROGRAM_VERSION": version]).hasHyperlinks)
  }

  // MARK: Printed rows

  private func text(_ text: String, _ links: [Hyperlink], hasLinks: Bool = true, mode: BidiMode = .visual) -> String {
    let line = Paragraph(text, direction: .leftToRight).line(width: .max)
    let choice = BidiChoice(mode: mode, facts: TerminalFacts())
    return RowPrinter(choice: choice, hasLinks: hasLinks).text(of: line, links: links) { _ in [] }
  }

  private let link = Hyperlink(row: 0, columns: 4..<7, address: "https://a.example/")

  @Test func `a printed link is opened before its cells and closed behind them`() {
    #expect(text("see [1] it", [link]) == "see \u{1B}]8;;https://a.example/\u{1B}\\[1]\u{1B}]8;;\u{1B}\\ it")
    #expect(text("see [1]", [link]).hasSuffix("[1]\u{1B}]8;;\u{1B}\\"))
    let next = Hyperlink(row: 0, columns: 7..<9, address: "https://b.example/")
    #expect(
      text("see [1]yz", [link, next])
        == "see \u{1B}]8;;https://a.example/\u{1B}\\[1]\u{1B}]8;;https://b.example/\u{1B}\\yz\u{1B}]8;;\u{1B}\\")
  }

  @Test func `no link is written where the terminal is not known to have them, or turns rows around`() {
    #expect(text("see [1] it", [link], hasLinks: false) == "see [1] it")
    #expect(!text("see [1] it", [link], mode: .inverse).contains("]8;"))
  }

  @Test(arguments: ["https://a/\u{7}", "https://a/\u{1B}\\x", "https://a/ b", "https://a/é"])
  func `an address that could end the sequence is left out`(address: String) {
    #expect(text("see [1] it", [Hyperlink(row: 0, columns: 4..<7, address: address)]) == "see [1] it")
  }
}
