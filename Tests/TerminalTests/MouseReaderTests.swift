import Screen
import Testing

@testable import Terminal

/// Reports of the mouse among other keys.
@Suite struct MouseReaderTests {
  private func line(isOn: Bool = true) -> SlowLine {
    var line = SlowLine()
    line.reader.reportsMouse = isOn
    return line
  }

  private func event(_ kind: MouseEvent.Kind, _ row: Int, _ column: Int) -> Key {
    .mouse(MouseEvent(kind, at: Position(row: row, column: column)))
  }

  static let reports: [(String, MouseEvent.Kind?)] = [
    ("[<0;10;5M", .press(times: 1)), ("[<0;10;5m", .release), ("[<32;10;5M", .drag),
    ("[<64;10;5M", .wheel(isDown: false)), ("[<65;10;5M", .wheel(isDown: true)),
    // Other buttons, a move without one, the wheel to the side, the ninth button.
    ("[<1;10;5M", nil), ("[<2;10;5M", nil), ("[<35;10;5M", nil), ("[<66;10;5M", nil), ("[<128;10;5M", nil),
    // With Shift, Alt or Control it is the same button.
    ("[<4;10;5M", .press(times: 1)), ("[<24;10;5M", .press(times: 1)), ("[<81;10;5M", .wheel(isDown: true)),
  ]

  @Test(arguments: reports) func `a report is an event at its cell`(bytes: String, kind: MouseEvent.Kind?) {
    var line = line()
    #expect(line.keys("\u{1B}" + bytes) == (kind.map { [event($0, 4, 9)] } ?? []))
  }

  @Test(arguments: ["[<0;0;5M", "[<0;5M", "[<M", "[<0;99999;5M", "[<0;999999999999;5M", "[<;;M", "[<0;-1;5M"])
  func `a report of no cell is nothing`(bytes: String) {
    var line = line()
    #expect(line.keys("\u{1B}" + bytes + "j") == [.character("j")])
  }

  @Test func `two presses on one cell in time are a double click`() {
    var line = line()
    #expect(line.keys("\u{1B}[<0;10;5M") == [event(.press(times: 1), 4, 9)])
    #expect(line.keys("\u{1B}[<0;10;5m\u{1B}[<0;10;5M", after: 300).last == event(.press(times: 2), 4, 9))
    // The third begins anew.
    #expect(line.keys("\u{1B}[<0;10;5M", after: 300) == [event(.press(times: 1), 4, 9)])
    #expect(line.keys("\u{1B}[<0;10;5M", after: 501) == [event(.press(times: 1), 4, 9)])
    #expect(line.keys("\u{1B}[<0;11;5M", after: 10) == [event(.press(times: 1), 4, 10)])
  }

  @Test func `where the mouse is the terminal's the wheel is arrows`() {
    var line = line(isOn: false)
    #expect(line.keys("\u{1B}[<64;10;5M") == [.up, .up, .up])
    #expect(line.keys("\u{1B}[<0;10;5M") == [])
  }

  /// In whichever pieces it comes, and behind an Escape key as well.
  @Test func `no part of a report is typed`() {
    let report = "\u{1B}[<0;10;5M"
    for cut in 1..<report.utf8.count {
      for gap in [1, 50, 300, 900] {
        var line = line()
        let bytes = Array(report.utf8)
        var keys = line.keys(Array(bytes[..<cut]))
        keys += line.keys(Array(bytes[cut...]), after: gap)
        keys += line.wait(10_000)
        #expect(
          keys.allSatisfy { if case .character = $0 { false } else { true } }, "\(cut) after \(gap): \(keys)")
      }
    }
    var line = line()
    #expect(line.keys("\u{1B}") == [])
    let keys = line.wait(100) + line.keys("[<0;10;5M")
    #expect(keys == [.escape, event(.press(times: 1), 4, 9)])
  }

  @Test func `presses keep their order among keys`() {
    var line = line()
    #expect(
      line.keys("j\u{1B}[<0;1;1Mk") == [.character("j"), event(.press(times: 1), 0, 0), .character("k")])
  }
}
