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
  nonisolated static let encodingQuestion = "\r\u{E9}\u{1B}[06n\r\u{1B}[K"
  /// The question to the terminal around GNU screen, which hands on what is in a DCS and, as keys, what comes back. A
  /// terminal that doesn't know a part of it passes over that.
  nonisolated static let questionThroughScreen = "\u{1B}P" + question + "\u{1B}\\"
  /// How long to wait: terminals took 0–29 ms; this is for slow lines.
  nonisolated static let patience = Duration.milliseconds(300)
  /// The same where ssh lies between: a round trip by VPN or a mobile line takes some hundred milliseconds, and a first
  /// frame that is wrong comes to eyes sooner than the right one by no more than that.
  nonisolated static let remotePatience = Duration.seconds(1)

  nonisolated static func patience(_ environment: [String: String]) -> Duration {
    isRemote(environment) ? remotePatience : patience
  }

  /// Somebody is here by ssh, which sets these (ssh(1)).
  nonisolated static func isRemote(_ environment: [String: String]) -> Bool {
    ["SSH_CONNECTION", "SSH_TTY"].contains { environment[$0]?.isEmpty == false }
  }

  /// The answers, and what was typed meanwhile. nil answers where the terminal kept silent.
  static func ask(
    checksEncoding: Bool = false, asksGround: Bool = false, throughScreen: Bool = false, patience: Duration
  ) -> (replies: ProbeReplies?, typed: [UInt8]) {
    unsafe ask(
      checksEncoding: checksEncoding, asksGround: asksGround, throughScreen: throughScreen, patience: patience,
      write: { text in _ = unsafe terminal_write(text, Int64(text.utf8.count)) },
      read: { bytes, milliseconds in unsafe terminal_read(bytes.baseAddress, Int32(bytes.count), milliseconds) })
  }

  /// The same by other ways to write and read; `read` waits at most so many milliseconds, and gives the count of bytes,
  /// or −1 at the end.
  static func ask(
    checksEncoding: Bool = false, asksGround: Bool = false, throughScreen: Bool = false, patience: Duration,
    write: (String) -> Void, read: (UnsafeMutableBufferPointer<UInt8>, Int32) -> Int32
  ) -> (replies: ProbeReplies?, typed: [UInt8]) {
    var reader = ProbeReader(expectsCursor: checksEncoding)
    let question =
      (checksEncoding ? encodingQuestion : "") + (asksGround ? groundQuestion : "")
      + (throughScreen ? questionThroughScreen : question)
    let start = ContinuousClock.now
    write(question)
    var buffer = [UInt8](repeating: 0, count: 1024)
    while !reader.isComplete, case let left = patience - (ContinuousClock.now - start), left > .zero {
      let count = unsafe buffer.withUnsafeMutableBufferPointer { unsafe read($0, max(1, left.milliseconds)) }
      if count < 0 { break }
      reader.read(buffer.prefix(Int(count)))
    }
    var replies = reader.replies
    replies.milliseconds = Int((ContinuousClock.now - start).milliseconds)
    return (reader.isComplete || replies.version != nil || !replies.secondary.isEmpty ? replies : nil, reader.typed)
  }

  /// Linux's console would print a part of the question; it has no bidi, nor have terminals this plain.
  nonisolated static func canAsk(term: String) -> Bool { !["linux", "dumb", "", "vt52"].contains(term) }
}

extension Duration {
  nonisolated var milliseconds: Int32 {
    Int32(clamping: components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
