import ArgumentParser
import Foundation
import Screen
import Store
import Terminal

/// Opens the reader.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "read", abstract: Messages.readHelp)

  @OptionGroup var common: CommonOptions

  /// All that can fail does so before the screen opens, where its message can be read.
  @MainActor func run() async throws {
    let settings = try Settings(common)
    let (interface, theme, bidi) = (try settings.interface(), try settings.theme(), try settings.bidi())
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw Failure(Messages.noTerminal) }
    let store = try settings.openStore()
    do { try await Welcome.importIfNew(into: store, now: Date()) } catch {
      throw Failure(Messages.welcomeFailed("\(error)"))
    }
    let terminal: CursesTerminal
    do throws(TerminalError) {
      terminal = try CursesTerminal(
        theme: theme, usesColor: settings.usesColor, bidi: bidi, environment: settings.environment)
    } catch {
      switch error {
      case .notATerminal: throw Failure(Messages.noTerminal)
      case .cannotOpen(let name): throw Failure(Messages.unknownTerminal(name))
      }
    }
    let trace = settings.environment["NASHRA_TRACE"].flatMap { Trace(path: $0) }
    await ReaderSession(store: store, terminal: terminal, interface: interface, trace: trace).run()
  }
}
