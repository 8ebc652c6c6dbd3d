import Screen
import Testing

@testable import Terminal

@Suite struct DoctorTests {
  static let facts = TerminalFacts(
    environment: ["TERM": "xterm-256color", "KONSOLE_VERSION": "221203"],
    replies: ProbeReplies(version: "Konsole 22.12.3", primary: "?62;1;4", secondary: [1, 115, 0]))

  @Test func `the report says what was found out, why, and what to try`() {
    let choice = BidiChoice(mode: .auto, facts: Self.facts)
    let english = doctorReport(choice, Self.facts, inArabic: false)
    for part in [
      "Terminal: Konsole 22.12.3\n", "--bidi konsole", "calls itself Konsole", "DA2 >1;115;0", "TERM=xterm-256color",
    ] {
      #expect(english.contains(part), "\(part)")
    }
    let arabic = doctorReport(choice, Self.facts, inArabic: true)
    #expect(arabic.hasPrefix("الطرفية: Konsole 22.12.3\n"))
    for mode in BidiMode.allCases {
      #expect(english.contains("  \(mode.rawValue): \(mode.help)\n"))
      #expect(arabic.contains("  \(mode.rawValue): \(mode.arabicHelp)\n"))
    }
    #expect(english.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
  }

  @Test func `the report tells of marks that are left out and of tmux`() {
    let facts = TerminalFacts(tmux: TmuxFacts(terminal: "foot", type: "foot(1.13.1)"))
    let report = doctorReport(BidiChoice(mode: .auto, facts: facts), facts, inArabic: false)
    #expect(report.contains("Vowel marks are left out"))
    #expect(report.contains("tmux: foot (foot(1.13.1)), allow-passthrough off"))
    #expect(report.contains("The terminal answered: nothing"))
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10), Size(columns: 1, rows: 1)])
  func `the card is drawn within any screen`(size: Size) {
    let grid = TestCard.grid(BidiChoice(mode: .auto, facts: Self.facts), size: size)
    #expect(grid.size == size)
  }

  @Test func `the card's rows are what the layout makes of them`() {
    let grid = TestCard.grid(BidiChoice(mode: .auto, facts: Self.facts), size: Size(columns: 80, rows: 24))
    let rows = (0..<24).map { String(grid.row($0).map(\.character)) }
    #expect(rows[2].hasSuffix(" ﻢﻟﺎﻌﻟﺍﻭ ﻥﺎﻨﺒﻟ ﺭﺎﺒﺧﺃ│"))
    #expect(rows[6].hasSuffix(" 2022/02/24 ﻲﻓ %12.5 ﻉﺎﻔﺗﺭﺍ│"))
    #expect(rows[6].hasPrefix("│reads 12.5"))
    #expect(grid.row(18).dropFirst().dropLast().allSatisfy { $0.isSelected }, "an unbroken bar")
    let unshaped = TestCard.grid(BidiChoice(mode: .unshaped, facts: Self.facts), size: grid.size)
    #expect(String(unshaped.row(2).map(\.character)).contains("رابخأ"))
  }
}
