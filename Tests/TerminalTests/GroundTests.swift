import Screen
import Testing

@testable import Terminal

/// The colour of the terminal's ground, as it tells it.
@MainActor @Suite struct GroundTests {
  @Test(arguments: [
    ("rgb:ffff/ffff/dddd\u{1B}\\", "#ffffdd"), ("rgb:1c1c/1c1c/1c1c\u{7}", "#1c1c1c"), ("rgb:0/8/f\u{7}", "#0088ff"),
    ("rgba:ffff/0000/0000/ffff\u{1B}\\", "#ff0000"), ("#102030\u{7}", "#102030"),
  ])
  func `an answer is read in each of its forms`(text: String, hex: String) {
    var reader = ProbeReader()
    reader.read(Array("\u{1B}]11;\(text)\u{1B}[?62;c".utf8))
    #expect(reader.replies.ground == RGB(hex: hex) && reader.isComplete && reader.typed.isEmpty)
  }

  @Test(arguments: ["rgb:zz/00/00", "rgb:00/00", "rgb:123456/0/0", "red", "", "rgb://"])
  func `what is no colour is none, and no key either`(text: String) {
    var reader = ProbeReader()
    reader.read(Array("\u{1B}]11;\(text)\u{7}j\u{1B}[?62;c".utf8))
    #expect(reader.replies.ground == nil && reader.isComplete && reader.typed == Array("j".utf8))
  }

  @Test func `an answer that comes in pieces is one`() {
    var reader = ProbeReader()
    for byte in Array("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[?1c".utf8) { reader.read([byte]) }
    #expect(reader.replies.ground == RGB(hex: "000000") && reader.isComplete && reader.typed.isEmpty)
  }

  @Test func `it is asked for within the same question, and only where it is wanted`() {
    var asked: [String] = []
    for asks in [true, false] {
      _ = unsafe BidiProbe.ask(asksGround: asks, patience: .milliseconds(50), write: { asked.append($0) }) { _, _ in -1
      }
    }
    #expect(asked.map { $0.contains("\u{1B}]11;?") } == [true, false])
    #expect(asked[0].hasSuffix(asked[1]))
  }

  @Test func `over ssh there is more patience, and an answer within it is taken`() {
    #expect(BidiProbe.patience([:]) == BidiProbe.patience && BidiProbe.patience(["SSH_TTY": ""]) == BidiProbe.patience)
    let remote = BidiProbe.patience(["SSH_CONNECTION": "10.0.0.1 22 10.0.0.2 22"])
    #expect(remote == .seconds(1) && BidiProbe.patience(["SSH_TTY": "/dev/pts/1"]) == remote)
    let start = ContinuousClock.now
    let answer = unsafe BidiProbe.ask(patience: remote, write: { _ in }) { buffer, _ in
      // A line with a round trip of 450 ms.
      guard ContinuousClock.now - start > .milliseconds(450) else { return 0 }
      return Int32(unsafe buffer.update(fromContentsOf: Array("\u{1B}P>|VTE(7006)\u{1B}\\\u{1B}[?62;c".utf8)))
    }
    #expect(answer.replies?.version == "VTE(7006)" && answer.typed.isEmpty && answer.unfinished == nil)
  }
}
