import ReaderUI
import Foundation
import Screen
import Terminal
import TextLayout

/// Sentences of ours on a terminal, where they are written from the right: in the order and with the letters that it needs.
///
/// The terminal is told by its environment alone. A question to it could take longer than what is to be said, and often
/// standard output, which is asked, leads elsewhere.
struct SpokenRows: Sendable {
  /// nil where text goes out as it is: to a terminal of which no more is known than that it should get no controls.
  private let printer: RowPrinter?

  static let process = SpokenRows(
    Array(ProcessInfo.processInfo.arguments.dropFirst()), ProcessInfo.processInfo.environment)

  init(_ arguments: [String], _ environment: [String: String]) {
    let mode = NamedValue.of("bidi", arguments, environment).flatMap { BidiMode(rawValue: $0) } ?? .auto
    let facts = TerminalFacts.ofEnvironment(environment)
    let printer = RowPrinter(choice: BidiChoice(mode: mode, facts: facts).forPrinting(in: facts))
    let isDumb = ["dumb", ""].contains(environment["TERM"] ?? "")
    self.printer = isDumb ? nil : printer
  }

  /// Rows, each with its line feed. What a terminal has to be told around them is written at once with them, for which
  /// of our streams leads to it is not the printer's to know; it belongs to the rows that are ended.
  func rows(of lines: String, width: Int) -> String {
    guard let printer else { return lines + "\n" }
    let rows = Self.rows(lines, width, printer).map { $0 + "\n" }.joined()
    return printer.choice.emitter.start + rows + printer.choice.emitter.exit
  }

  /// One row that is written over again, without an end. A terminal that had to be told gets it as it is.
  func row(of line: String, width: Int) -> String {
    guard let printer, printer.needsNoSwitch else { return line }
    return Self.rows(line, width, printer).first ?? ""
  }

  private static func rows(_ lines: String, _ width: Int, _ printer: RowPrinter) -> [String] {
    var layout = PageLayout(options: printer.layout)
    return lines.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      layout.rows(of: StyledText(text: unbroken(isolated(String(line)))), width: width).map { row in
        printer.text(of: row, attributes: { _ in [] })
      }
    }
  }

  /// What is Latin within Arabic, with the signs that belong to it: dashes of an option, the slash of a path. Without an
  /// isolate they would stand at its other end, and behind Arabic letters a day would stand before its year (2025-07).
  static func isolated(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: { BidiLine.isRightToLeft($0.value) }) else { return line }
    return line.replacing(/[!-~]*[A-Za-z][!-~]*(?: [!-~]+)*|[0-9]+(?:-[0-9]+)+/) { match in
      var run = Substring(match.output)
      var (before, after) = ("", "")
      func opens() -> Bool { run.count { $0 == "(" } > run.count { $0 == ")" } }
      func closes() -> Bool { run.count { $0 == ")" } > run.count { $0 == "(" } }
      while run.first == "(", opens() { before.append(run.removeFirst()) }
      // A bracket that opens at its end is of what follows, and so is the blank before that.
      // The dots behind a usage's last argument are no end of a sentence.
      while !run.hasSuffix(" ..."), let last = run.last, ".,:;!?([ ".contains(last) || last == ")" && closes() {
        after = String(run.removeLast()) + after
      }
      return "\(before)\u{2068}\(run)\u{2069}\(after)"
    }
  }

  /// With a word joiner (UAX #14, WJ) wherever an option, path or condition could end a row in its midst, at a hyphen,
  /// slash or colon. Only a long one may.
  static func unbroken(_ line: String) -> String {
    line.replacing(/[!-~]{2,}/) { match in
      let word = match.output
      guard word.count <= 40, word.contains(where: { !$0.isLetter }) else { return String(word) }
      return word.map(String.init).joined(separator: "\u{2060}")
    }
  }
}

extension StandardStream {
  /// Words of ours and a line feed, as somebody reads them there or a script gets them.
  func spoken(_ text: String) -> String {
    let passed = passed(text)
    guard isTerminal, Messages.language.direction == .rightToLeft else { return passed + "\n" }
    return SpokenRows.process.rows(of: passed, width: columns)
  }

  /// The same for a line that is written over again.
  func spokenRow(_ text: String) -> String {
    let passed = passed(text)
    guard isTerminal, Messages.language.direction == .rightToLeft else { return passed }
    return SpokenRows.process.row(of: passed, width: columns - 1)
  }

  /// Of the terminal; 80 where it does not say.
  var columns: Int {
    var size = winsize()
    guard unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
