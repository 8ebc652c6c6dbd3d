import Foundation
import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  private static let screen = ProbeReplies(primary: "?1;2", secondary: [83, 40900, 0])
  private static let tmux = ProbeReplies(version: "tmux 3.3a", secondary: [84, 0, 0])
  private static let xterm = ProbeReplies(version: "XTerm(379)", secondary: [41, 379, 0])

  @Test func `the clipboard gets logical text, and no byte of it can end the request`() {
    let way = ClipboardWay(TerminalFacts(replies: Self.xterm))
    #expect(way.first == .terminal && !way.mayEnd)
    #expect(way.request("خبر\u{1B}\\") == "\u{1B}]52;c;2K7YqNixG1w=\u{1B}\\")
  }

  /// Each piece is a DCS that screen takes whole, and what it hands on is one request.
  @Test(arguments: [0, 1, 100, 177, 178, 179, 180, 181, 1_000, 74_000])
  func `GNU screen gets the request in pieces`(length: Int) throws {
    let text = String(repeating: "x", count: length)
    let way = ClipboardWay(TerminalFacts(environment: ["STY": "1.pts"], replies: Self.screen, outer: Self.xterm))
    #expect(way.first == .screen && !way.mayEnd)
    var handedOn = ""
    for piece in way.request(text).components(separatedBy: "\u{1B}\\").dropLast() {
      #expect(piece.utf8.count < 256 && piece.hasPrefix("\u{1B}P"))
      handedOn += piece.dropFirst(2)
    }
    let direct = ClipboardWay(TerminalFacts(replies: Self.xterm)).request(text)
    #expect(handedOn == direct.dropLast(2) + "\u{7}")
  }

  @Test func `what lies between and may keep it is told`() {
    func way(
      _ environment: [String: String], _ replies: ProbeReplies?, outer: ProbeReplies? = nil, tmux: TmuxFacts? = nil
    ) -> ClipboardWay {
      ClipboardWay(TerminalFacts(environment: environment, replies: replies, outer: outer, tmux: tmux))
    }
    #expect(way(["TMUX": "/tmp/t,1,0"], Self.tmux, tmux: TmuxFacts()).first == .tmux)
    // tmux here, and the program beyond ssh.
    let beyond = way(["TERM": "tmux-256color"], Self.tmux, tmux: TmuxFacts())
    #expect(beyond.first == .terminal && beyond.mayEnd)
    #expect(way(["STY": "1"], Self.screen, outer: Self.tmux).mayEnd)
    #expect(way(["STY": "1"], Self.screen, outer: Self.screen).mayEnd)
    #expect(way(["STY": "1"], nil).first == .screen && way(["STY": "1"], nil).mayEnd)
    // A terminal that was started from within screen.
    #expect(way(["STY": "1"], Self.xterm) == way([:], Self.xterm))
    #expect(way(["TERM": "screen-256color"], nil).mayEnd && !way(["TERM": "xterm"], nil).mayEnd)
  }
}
