import Screen
import Testing

@testable import Terminal

/// Answers of a terminal at the end of a slow line.
@Suite struct LateAnswersTests {
  static let vte = ProbeReaderTests.vte
  static let kitty = "\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[>1;4000;26c\u{1B}[8;0$y\u{1B}[?62;c"

  /// How rows are written once `bytes` have come in pieces of `size`, with keys between the answers, and the keys.
  private func hear(_ bytes: String, by size: Int, environment: [String: String] = [:]) -> (BidiChoice, [Key]) {
    var (late, keys) = (LateAnswers(), KeyReader())
    var facts = TerminalFacts(environment: environment)
    late.expect(ProbeReader(expectsCursor: true), asked: .zero)
    var (heard, rest) = ([Key](), Array(bytes.utf8)[...])
    while !rest.isEmpty {
      let piece = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      for (replies, _) in late.read(piece, at: .seconds(1)) { facts = facts.answered(replies, isSwitched: false) }
      heard += keys.keys(from: piece, at: .seconds(1))
    }
    return (BidiChoice(mode: .auto, facts: facts), heard)
  }

  @Test(arguments: [1, 2, 3, 7, 4096])
  func `late answers choose as those in time do, and press no key`(size: Int) {
    let (choice, keys) = hear("j\u{1B}[1;2R\u{1B}[Bت" + Self.vte + "k", by: size)
    #expect(choice.mode == .vte && choice.terminalName == "VTE 0.70.6")
    #expect(keys == [.character("j"), .down, .character("ت"), .character("k")])
    let (kitty, none) = hear("\u{1B}[24;2R" + Self.kitty, by: size, environment: ["TERM": "xterm-256color"])
    #expect(kitty.mode == .kitty && none.isEmpty)
  }

  @Test func `an answer that was cut when waiting ended is read to its end`() {
    for cut in 1..<Self.kitty.utf8.count {
      let bytes = Array(Self.kitty.utf8)
      var (reader, late) = (ProbeReader(), LateAnswers())
      reader.read(bytes.prefix(cut))
      late.expect(reader, asked: .zero)
      let answered = late.read(Array(bytes.dropFirst(cut)), at: .seconds(1))
      #expect(answered.map(\.replies.version) == ["kitty(0.26.5)"], "\(cut)")
      #expect(answered.first?.replies.milliseconds == 1000)
    }
  }

  @Test func `each question has its own answers, in one read or two`() {
    var late = LateAnswers()
    for asked in [0, 2] { late.expect(asked: .seconds(asked)) }
    let answered = late.read(Array((Self.vte + Self.kitty).utf8), at: .seconds(3))
    #expect(answered.map(\.replies.version) == [nil, "kitty(0.26.5)"])
    #expect(answered.map(\.replies.implicitBidi) == [1, 0])
    #expect(answered.map(\.replies.milliseconds) == [3000, 1000] && late.count(at: .seconds(3)) == 0)
  }

  @Test func `what comes after a minute, or is typed for long, is no answer`() {
    var late = LateAnswers()
    late.expect(asked: .zero)
    #expect(late.read(Array(String(repeating: "j", count: 100_000).utf8), at: .seconds(59)).isEmpty)
    #expect(late.count(at: .seconds(60)) == 1 && late.count(at: .seconds(61)) == 0)
    #expect(late.read(Array(Self.vte.utf8), at: .seconds(61)).isEmpty)
    late.expect(asked: .seconds(61))
    #expect(late.read(Array(Self.vte.utf8), at: .seconds(62)).count == 1)
  }

  /// VTE_VERSION had it switched off before it answered a question for the first time.
  @Test func `what we have switched off ourselves is ordered by the terminal`() {
    var replies = ProbeReplies(primary: "?65;1;9", secondary: [65, 7006, 1], implicitBidi: 2)
    let unknown = TerminalFacts()
    #expect(BidiChoice(mode: .auto, facts: unknown.answered(replies, isSwitched: true)).mode == .vte)
    #expect(BidiChoice(mode: .auto, facts: unknown.answered(replies, isSwitched: false)).mode == .visual)
    // Another terminal has been told nothing yet.
    let other = TerminalFacts(replies: ProbeReplies(version: "Konsole 22.12.3", secondary: [1, 115, 0]))
    #expect(other.answered(replies, isSwitched: true).replies?.implicitBidi == 2)
    replies.readsUTF8 = false
    replies.ground = RGB(hex: "102030")
    let known = unknown.answered(replies, isSwitched: false).answered(ProbeReplies(), isSwitched: false)
    #expect(known.replies?.readsUTF8 == false && known.replies?.ground == RGB(hex: "102030"))
  }

  @Test func `the terminal around GNU screen answers a question of its own`() {
    var late = LateAnswers()
    late.expect(ProbeReader(expectsCursor: true), asked: .zero)
    let screen = late.read(Array("\u{1B}[2;2R\u{1B}[>83;40900;0c\u{1B}[?1;2c".utf8), at: .seconds(1))
    #expect(screen.map(\.isOuter) == [false] && screen.first?.replies.isOfScreen == true)
    late.expect(isOuter: true, asked: .seconds(1))
    let outer = late.read(Array(Self.vte.utf8), at: .seconds(2))
    #expect(outer.map(\.isOuter) == [true])
    let facts = TerminalFacts(
      environment: ["STY": "1.pts"], replies: screen.first?.replies, outer: outer.first?.replies)
    #expect(BidiChoice(mode: .auto, facts: facts).terminalName == "screen in VTE 0.70.6")
  }
}
