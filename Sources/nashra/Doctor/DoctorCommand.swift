import ArgumentParser
import Foundation
import ReaderUI
import Screen
import Terminal

/// Shows a test card through the terminal's own emitter, then tells what was found out about the terminal.
struct DoctorCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: Messages.doctorHelp, discussion: Messages.doctorDiscussion)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain

  @MainActor func run() async throws {
    let settings = try Settings(common)
    let (interface, mode) = (Messages.language, try settings.bidi())
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      let facts = TerminalFacts.ofEnvironment(settings.environment)
      return try print(BidiChoice(mode: mode, facts: facts), facts, interface)
    }
    let terminal = try settings.openTerminal(theme: try settings.theme(), bidi: mode)
    // A script looks at no card.
    if format == .plain {
      await show(on: terminal, interface, trace: settings.environment["NASHRA_TRACE"].flatMap { Trace(path: $0) })
    }
    terminal.close()
    try print(terminal.bidiChoice, terminal.facts, interface)
  }

  private func print(_ choice: BidiChoice, _ facts: TerminalFacts, _ interface: Interface) throws {
    var output = Output()
    if format == .plain {
      let report = doctorReport(choice, facts, in: interface.strings.doctor)
      try output.write(Array(StandardStream.output.passed(report).utf8))
    } else {
      try output.write(DoctorJSON.members(choice, facts), as: format, plain: [])
    }
    try output.flush()
  }

  /// The card and then every letter, until keys have been pressed on both, or one that ends.
  @MainActor private func show(on terminal: CursesTerminal, _ interface: Interface, trace: Trace?) async {
    var isFirst = true
    func draw() {
      let grid = isFirst ? TestCard.grid : LetterCard.grid
      terminal.show(grid(terminal.bidiChoice, terminal.size, interface), cursor: nil)
      trace?.drawn()
    }
    terminal.onResize { _ in draw() }
    terminal.onChoice { _ in draw() }
    draw()
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      var waiting: CheckedContinuation<Void, Never>? = done
      terminal.onKeys { keys in
        if isFirst, !keys.contains(where: { [.character("q"), .escape, .enter].contains($0) }) {
          isFirst = false
          return draw()
        }
        waiting?.resume()
        waiting = nil
      }
    }
  }
}
