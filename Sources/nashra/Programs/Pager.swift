import ArticleWriting
import Foundation
import ReaderUI
import Screen
import Store
import Terminal
import TextLayout

/// The reader's pager, which takes the terminal until it is left.
@MainActor enum Pager {
  /// Shows an article; returns what is to be told where that failed.
  static func show(
    _ content: ArticleContent, on terminal: CursesTerminal, interface: Interface, clock: Clock,
    environment: [String: String]
  ) -> Action? {
    var words = ["less"]
    if let named = environment["PAGER"] {
      // A quotation mark that is not closed is no command; to guess one would run another.
      guard let read = CommandWords.words(of: named) else { return .notPaged("PAGER: \(named)") }
      if !read.isEmpty { words = read }
    }
    // As less reads it: all of UTF-8 are letters.
    if environment["LESSCHARSET"] == nil { words = ["env", "LESSCHARSET=utf-8"] + words }
    let text = text(of: content, for: terminal, interface, clock)
    switch terminal.run(ExternalProgram(words, input: Array(text.utf8))) {
    case .notStarted(let error): return .notPaged(unsafe String(cString: strerror(error)))
    // What env(1) says of a program that is not there.
    case .exited(127): return .notPaged(unsafe String(cString: strerror(ENOENT)))
    default: return nil
    }
  }

  /// A pager shows lines as they come, so they come as this terminal needs them: in their visual order where it has no
  /// bidi of its own, as the screen does. Where the reader switches the terminal's bidi off (VTE), that is on again while
  /// the pager is there, and the text is in logical order, one paragraph a line, which can be searched as well.
  private static func text(
    of content: ArticleContent, for terminal: CursesTerminal, _ interface: Interface, _ clock: Clock
  ) -> String {
    let printer = RowPrinter(choice: terminal.bidiChoice.forPrinting(in: terminal.facts))
    guard printer.needsNoSwitch else {
      return ArticleWriter.text(of: content, as: .text, interface.articleWords(offset: clock.offset))
    }
    let rows = PrintedRows(
      width: terminal.size.columns, interface: interface, clock: clock, options: printer.layout)
    return rows.rows(of: content).map { $0.map { printer.text(of: $0.line, attributes: { _ in [] }) } ?? "" }
      .joined(separator: "\n") + "\n"
  }
}
