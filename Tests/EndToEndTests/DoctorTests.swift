import ReaderUI
import Screen
import Terminal
import Testing

@testable import nashra

@Suite struct DoctorTests {
  static let facts = TerminalFacts(
    environment: ["TERM": "xterm-256color", "KONSOLE_VERSION": "221203"],
    replies: ProbeReplies(version: "Konsole 22.12.3", primary: "?62;1;4", secondary: [1, 115, 0]))

  @Test func `the report says what was found out, why, and what to try`() {
    let choice = BidiChoice(mode: .auto, facts: Self.facts)
    let english = doctorReport(choice, Self.facts, in: Interface.english.strings.doctor)
    for part in [
      "Terminal: Konsole 22.12.3\n", "--bidi konsole", "calls itself Konsole", "DA2 >1;115;0", "TERM=xterm-256color",
    ] {
      #expect(english.contains(part), "\(part)")
    }
    let arabic = doctorReport(choice, Self.facts, in: Interface.arabic.strings.doctor)
    #expect(arabic.hasPrefix("الطرفية: Konsole 22.12.3\n"))
    for mode in BidiMode.allCases {
      #expect(english.contains("  \(mode.rawValue): \(Interface.english.strings.doctor.modes.text(mode))\n"))
      #expect(arabic.contains("  \(mode.rawValue): \(Interface.arabic.strings.doctor.modes.text(mode))\n"))
    }
    #expect(english.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func `the report tells of marks that are left out and of tmux`() {
    let facts = TerminalFacts(tmux: TmuxFacts(terminal: "foot", type: "foot(1.13.1)"))
    let report = doctorReport(BidiChoice(mode: .auto, facts: facts), facts, in: Interface.english.strings.doctor)
    #expect(report.contains("Vowel marks are left out"))
    #expect(report.contains("tmux: foot (foot(1.13.1)), allow-passthrough off"))
    #expect(report.contains("The terminal answered: nothing"))
  }

  /// Also why it is so, with the names in their places.
  @Test(arguments: Interface.allCases) func `every reason is told in the interface's language`(interface: Interface) {
    let words = interface.strings.doctor
    let reasons: [BidiReason] = [
      .insideScreen, .noAnswer, .callsItself("NAME"), .givesNumbers("1;2"), .environmentSays("NAME"),
      .environmentNamesNone, .tmuxSays("NAME"), .tmuxIsIn("NAME"), .oldEnvironment, .asked(.putty), .screenKeepsSwitch,
      .ordersBySwitch, .orderingIsOff, .orders, .kittyForcesLeftToRight, .turnsWords, .ordersByFirstLetter,
      .ordersByColor, .iTermOrders, .appleTerminalOrders, .noBidi, .cannotBeKnown, .tmuxPassesSwitch, .tmuxKeepsSwitch,
    ]
    let texts = reasons.map(words.reasons.text)
    #expect(Set(texts).count == texts.count && !texts.contains { $0.contains("{}") || $0.isEmpty })
    #expect(texts.count { $0.contains("NAME") } == 4 && texts[3].contains("1;2") && texts[9].contains("--bidi putty"))
    // Arabic has its own words for each.
    guard interface == .arabic else { return }
    #expect(texts.allSatisfy { $0.unicodeScalars.contains { (0x620...0x64A).contains($0.value) } })
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 1, rows: 1)])
  func `the card is drawn within any screen`(size: Size) {
    let grid = TestCard.grid(BidiChoice(mode: .auto, facts: Self.facts), size: size, interface: .arabic)
    #expect(grid.size == size)
  }

  @Test func `the card's rows are what the layout makes of them`() {
    let grid = TestCard.grid(
      BidiChoice(mode: .auto, facts: Self.facts), size: Size(columns: 80, rows: 24), interface: .english)
    let rows = (0..<24).map { String(grid.row($0).map(\.character)) }
    #expect(rows[2].hasSuffix(" ﻢﻟﺎﻌﻟﺍﻭ ﻥﺎﻨﺒﻟ ﺭﺎﺒﺧﺃ│"))
    #expect(rows[6].hasSuffix(" 2022/02/24 ﻲﻓ %12.5 ﻉﺎﻔﺗﺭﺍ│"))
    #expect(rows[6].hasPrefix("│reads 12.5"))
    #expect(grid.row(18).dropFirst().dropLast().allSatisfy { $0.isSelected }, "an unbroken bar")
    let unshaped = TestCard.grid(BidiChoice(mode: .unshaped, facts: Self.facts), size: grid.size, interface: .arabic)
    #expect(String(unshaped.row(2).map(\.character)).contains("رابخأ"))
  }
}
