internal import CNcurses

/// Asks the terminal who it is, once, before the first frame.
enum BidiProbe {
  /// XTVERSION, DA2, DECRQM of mode 8, and DA1, which every terminal answers: then nothing more comes.
  nonisolated static let question = "\u{1B}[>q\u{1B}[>c\u{1B}[8$p\u{1B}[c"
  /// The ground's colour (OSC 11), asked for where a theme follows it. xterm, VTE and kitty tell it in their order; tmux
  /// 3.3a passes over it.
  nonisolated static let groundQuestion = "\u{1B}]11;?\u{1B}\\"
  nonisolated static let groundAnswer = "\u{1B}]11;"
  /// Two bytes of UTF-8, which are one letter or two, and where the cursor is behind them; then an empty line again. With
  /// a zero, which terminals count as nothing: who looks for what an article's text brings to a terminal looks for the
  /// question as others write it.
  /// In the second row, for the answer from the first is Shift-F3 in xterm's description (`CSI 1;2R`), if it comes late.
  nonisolated static let encodingQuestion = "\u{1B}[2H\u{E9}\u{1B}[06n\r\u{1B}[K"
  /// The question to the terminal around GNU screen, which hands on what is in a DCS and, as keys, what comes back. A
  /// terminal that doesn't know a part of it passes over that.
  nonisolated static let questionThroughScreen = "\u{1B}P" + question + "\u{1B}\\"
  /// How long to wait: terminals took 0–29 ms. What comes later is heard while the program runs (`LateAnswers`).
  nonisolated static let patience = Duration.milliseconds(300)
  /// The same before the first frame where ssh lies between: a round trip by VPN or a mobile line takes some hundred
  /// milliseconds, and a first frame that is wrong comes to eyes sooner than the right one by no more than that.
  nonisolated static let remotePatience = Duration.seconds(1)

  nonisolated static func patience(_ environment: [String: String]) -> Duration {
    isRemote(environment) ? remotePatience : patience
  }

  /// Somebody is here by ssh, which sets these (ssh(1)).
  nonisolated static func isRemote(_ environment: [String: String]) -> Bool {
    ["SSH_CONNECTION", "SSH_TTY"].contains { environment[$0]?.isEmpty == false }
  }

  nonisolated struct Answer {
    /// nil where the terminal kept silent; a part, where the rest is late.
    var replies: ProbeReplies?
    /// What was typed meanwhile.
    var typed: [UInt8] = []
    /// Reads on, where not all has been answered.
    var unfinished: ProbeReader?
  }

  static func ask(
    checksEncoding: Bool = false, asksGround: Bool = false, throughScreen: Bool = false, patience: Duration
  ) -> Answer {
    unsafe ask(
      checksEncoding: checksEncoding, asksGround: asksGround, throughScreen: throughScreen, patience: patience,
      write: write,
      read: { bytes, milliseconds in unsafe terminal_read(bytes.baseAddress, Int32(bytes.count), milliseconds) })
  }

  /// The same by other ways to write and read; `read` waits at most so many milliseconds, and gives the count of bytes,
  /// or −1 at the end.
  static func ask(
    checksEncoding: Bool = false, asksGround: Bool = false, throughScreen: Bool = false, patience: Duration,
    write: (String) -> Void, read: (UnsafeMutableBufferPointer<UInt8>, Int32) -> Int32
  ) -> Answer {
    var reader = ProbeReader(expectsCursor: checksEncoding)
    let start = ContinuousClock.now
    write((checksEncoding ? encodingQuestion : "") + question(asksGround: asksGround, throughScreen: throughScreen))
    var buffer = [UInt8](repeating: 0, count: 1024)
    while !reader.isComplete, case let left = patience - (ContinuousClock.now - start), left > .zero {
      let count = unsafe buffer.withUnsafeMutableBufferPointer { unsafe read($0, max(1, left.milliseconds)) }
      if count < 0 { break }
      reader.read(buffer.prefix(Int(count)))
    }
    var replies = reader.replies
    replies.milliseconds = Int((ContinuousClock.now - start).milliseconds)
    let isKnown = reader.isComplete || replies.version != nil || !replies.secondary.isEmpty
    return Answer(
      replies: isKnown ? replies : nil, typed: reader.typed, unfinished: reader.isComplete ? nil : reader)
  }

  nonisolated static func question(asksGround: Bool, throughScreen: Bool = false) -> String {
    (asksGround ? groundQuestion : "") + (throughScreen ? questionThroughScreen : question)
  }

  static func write(_ text: String) { _ = unsafe terminal_write(text, Int64(text.utf8.count)) }

  /// Linux's console would print a part of the question; it has no bidi, nor have terminals this plain.
  nonisolated static func canAsk(term: String) -> Bool { !["linux", "dumb", "", "vt52"].contains(term) }
}

extension Duration {
  nonisolated var milliseconds: Int32 {
    Int32(clamping: components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
