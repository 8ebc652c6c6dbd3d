import ArgumentParser
import Foundation
import ReaderUI
import Screen
import Terminal
import TextLayout

/// An option of the commands that print texts.
struct PrintOptions: ParsableArguments {
  @Flag(help: ArgumentHelp(Messages.logicalHelp)) var logical = false
}

/// Standard output as rows for eyes: laid out for the terminal's width, as the reader would show them.
struct TerminalOutput: ~Copyable, Sendable {
  let interface: Interface
  private let printer: RowPrinter
  private let givenWidth: Int?
  private var output = Output()
  private var hasBegun = false

  /// nil where texts go out as they are: into a pipe or a file, with `--logical`, or to a terminal of which no more is
  /// known than that it should get no controls (`TERM=dumb`, as in Emacs, which orders text itself).
  ///
  /// - Parameter width: Columns; nil takes the terminal's, whatever it is then.
  @MainActor init?(_ common: CommonOptions, _ print: PrintOptions, width: Int? = nil) throws(Failure) {
    guard !print.logical, StandardStream.output.isTerminal else { return nil }
    let settings = try Settings(common)
    guard !["dumb", ""].contains(settings.environment["TERM"] ?? "") else { return nil }
    let printer = RowPrinter.standardOutput(bidi: try settings.bidi(), environment: settings.environment)
    self.init(interface: Messages.language, printer: printer, width: width)
  }

  @MainActor init(interface: Interface, printer: RowPrinter, width: Int?) {
    (self.interface, self.printer, givenWidth) = (interface, printer, width)
    clock = ReaderSession.clock
  }

  deinit { if hasBegun { printer.end() } }

  /// The time at the terminal's place.
  let clock: Clock

  /// What the layout must do for this terminal.
  var layout: LayoutOptions { printer.layout }

  /// Columns of a row, now.
  var width: Int { givenWidth ?? Self.terminalWidth }

  private static var terminalWidth: Int {
    var size = winsize()
    if unsafe ioctl(StandardStream.output.rawValue, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    let variable = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }
    return variable.flatMap { NumberArgument.widths.contains($0) ? $0 : nil } ?? 80
  }

  /// Writes a row from the terminal's left edge; its tags are roles. nil is an empty one.
  mutating func write(
    _ line: Line?, links: [Hyperlink] = [], attributes: (UInt8) -> Style.Attributes = TerminalOutput.attributes
  ) throws {
    let text = line.map { printer.text(of: $0, links: links, attributes: attributes) } ?? ""
    begin()
    // Letters, marks and our own controls: that is all that a printer makes.
    try output.write(Array(text.utf8) + [UInt8(ascii: "\n")])
  }

  /// Must be called at the end, and wherever nothing more may come for a while.
  mutating func flush() throws { try output.flush() }

  private mutating func begin() {
    guard !hasBegun else { return }
    hasBegun = true
    printer.begin()
  }

  /// No colours: whoever prints does not know the ground, and a scheme's own would be patches among other output.
  static func attributes(_ tag: UInt8) -> Style.Attributes {
    Theme.terminal[Role(rawValue: tag) ?? .text].attributes
  }
}
