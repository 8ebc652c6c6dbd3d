import ReaderUI
import ArticleWriting
import Foundation
import TextLayout

/// Text of articles for a terminal or a pipe: in logical order, with nothing in it that a terminal would obey.
enum PlainText {
  /// On one line.
  static func line(_ text: String) -> String { SafeText.line(text) }

  /// The most that a system takes for a path (PATH_MAX of Linux).
  static let mostOfName = 4_096

  /// A name, path or argument in a message of ours: it can be told from others, so what it has of controls is shown.
  /// Where the message is for a terminal, a name of another direction stands in isolation, lest it turn the sentence
  /// around it.
  static func name(_ text: String) -> String {
    guard !text.isEmpty else { return "''" }
    let isLong = text.utf8.count > mostOfName && text.unicodeScalars.count > mostOfName
    let shown = isLong ? String(text.unicodeScalars.prefix(mostOfName)).showingControls() + "…" : text.showingControls()
    guard StandardStream.isolates,
      Messages.language.direction == .rightToLeft
        || shown.unicodeScalars.contains(where: { BidiLine.isRightToLeft($0.value) })
    else { return shown }
    return "\u{2068}\(shown)\u{2069}"
  }
}

/// A standard stream, and the last door before it: whatever a line has been made of, no control passes but the end of
/// a line and the tabulator, which are our own. What else is ours is written past it: progress, and bytes as they came.
enum StandardStream: Int32 {
  case output = 1
  case error = 2

  var isTerminal: Bool { self == .output ? Self.outputIsTerminal : Self.errorIsTerminal }

  // Asked once, not for each line of a long list.
  private static let outputIsTerminal = isatty(Self.output.rawValue) == 1
  private static let errorIsTerminal = isatty(Self.error.rawValue) == 1

  /// Somebody looks on, in a terminal that at least does not draw the controls of an isolate as boxes.
  static let isolates =
    (StandardStream.output.isTerminal || StandardStream.error.isTerminal)
    && !["linux", "dumb", ""].contains(ProcessInfo.processInfo.environment["TERM"] ?? "")

  /// Writes all of it, also where whoever shares the terminal with us has made it non-blocking; false where it cannot
  /// be written, as `errno` says.
  func write(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes[start...].withUnsafeBytes { bytes in
        unsafe Foundation.write(rawValue, bytes.baseAddress, bytes.count)
      }
      if count > 0 {
        start += count
      } else if count < 0, errno == EAGAIN {
        var waiting = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
        _ = unsafe poll(&waiting, 1, -1)
      } else if count < 0, errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Isolates are for eyes; a script gets the bare text.
  func passed(_ text: String) -> String {
    var text = text
    if !isTerminal, Self.isolates { text.unicodeScalars.removeAll { $0 == "\u{2068}" || $0 == "\u{2069}" } }
    return text.showingControls(keeping: isTerminal ? ["\n", "\t", "\u{2068}", "\u{2069}"] : ["\n", "\t"])
  }
}
