import Screen
import Testing

@testable import Terminal

/// Keys as kitty's protocol and xterm's modifyOtherKeys report them.
@Suite struct ReportedKeyTests {
  static let reports: [(String, Key?)] = [
    // ت and لا on an Arabic keyboard, ق on an Urdu one, ظ and Shift of it.
    ("[1578::106;;1578u", .typed("ت", on: "j")), ("[65275::98;;1604:1575u", .typed("لا", on: "b")),
    ("[1602::113;;1602u", .typed("ق", on: "q")), ("[1592:1567:47;2;1567u", .typed("؟", on: "?")),
    ("[1588:1616:97;2;1616u", .typed("\u{650}", on: "A")), ("[47::113;;47u", .typed("/", on: "q")),
    // Without the text, or without the place.
    ("[1578::106u", .typed("ت", on: "j")), ("[1578u", .character("ت")), ("[106u", .character("j")),
    // Latin letters are meant wherever they stand.
    ("[106;;106u", .character("j")), ("[103:71;2;71u", .character("G")), ("[97::113;;97u", .character("a")),
    ("[103;65;71u", .typed("G", on: "g")), ("[103:71;66;103u", .typed("g", on: "G")), ("[32;;32u", .character(" ")),
    // Control; Ctrl-ب is Ctrl-F.
    ("[108;5u", .control("l")), ("[1576::102;5u", .control("f")), ("[27;5;1576~", .control("ب")),
    ("[27;5;108~", .control("l")), ("[27;2;65~", .character("A")),
    // Alt and Super make another key of a letter, not of an arrow.
    ("[106;3u", .alt("j")), ("[1578::106;3u", .alt("j")), ("[113;9u", nil), ("[27;3;113~", .alt("q")), ("[1;3A", .up),
    // Functional keys.
    ("[27u", .escape), ("[13u", .enter), ("[9;2u", .backTab), ("[127u", .backspace), ("[57414u", .enter),
    ("[57400;129;49u", .character("1")), ("[57419u", .up), ("[57441;2u", nil), ("[57358;65u", nil),
    ("[P", .function(1)),
    ("[13~", .function(3)), ("[1;1:3A", nil), ("[106;1:3u", nil), ("[106;1:2u", .character("j")),
    // Text without a key, and nonsense.
    ("[0;;1575:1604u", .paste("ال")), ("[0u", nil), ("[u", nil), ("[1114112u", nil), ("[55296u", nil), ("[3u", nil),
    ("[99999999999999999999u", nil), ("[106;;27u", .character("j")), ("[;;;;u", nil), ("[::::u", nil),
  ]

  @Test(arguments: reports) func `a report is its key`(report: String, key: Key?) {
    var line = SlowLine()
    #expect(line.keys("\u{1B}" + report) == (key.map { [$0] } ?? []))
  }

  @Test func `only terminals that have the protocol are asked to report keys`() {
    func facts(_ environment: [String: String], _ version: String?) -> TerminalFacts {
      TerminalFacts(environment: environment, replies: version.map { ProbeReplies(version: $0) })
    }
    #expect(facts(["TERM": "xterm-kitty"], nil).reportsKeys && facts([:], "foot(1.13.1)").reportsKeys)
    #expect(facts(["TERM": "xterm-256color"], "kitty(0.26.5)").reportsKeys)
    for version in ["XTerm(379)", "Konsole 22.12.3", "tmux 3.3a", nil] {
      #expect(!facts(["TERM": "xterm-256color"], version).reportsKeys)
    }
    #expect(!facts(["TERM": "xterm-kitty", "TMUX": "/tmp/x"], nil).reportsKeys)
  }
}
