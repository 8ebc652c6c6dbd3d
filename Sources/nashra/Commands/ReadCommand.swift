import ArgumentParser
import Foundation
import Ingest
import ReaderUI
import Screen
import Store
import Terminal
import WelcomeEdition

/// Opens the reader.
struct ReadCommand: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "read", abstract: Messages.readHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.everyHelp, valueName: "30m")) var every: String?

  @Flag(help: ArgumentHelp(Messages.plainHelp)) var plain = false

  func validate() throws {
    if let every, RefreshInterval(every) == nil { throw ValidationError(Messages.badInterval(every)) }
  }

  /// All that can fail does so before the screen opens, where its message can be read.
  @MainActor func run() async throws {
    let settings = try Settings(common)
    _ = try settings.theme()
    let isPlain = plain || settings.file.isPlain
    // In logical order nothing is turned or joined for the terminal, nor is it asked to turn nothing.
    let named = try settings.bidi()
    let bidi = isPlain ? BidiMode.unshaped : named
    var interface = try settings.interface()
    let configured = try settings.configuredInterface()
    let keyboard = try settings.keyboard()
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw Failure(Messages.noTerminal) }
    let store = try settings.openStoreQuietly()
    let edition = interface == .arabic ? WelcomeEdition.arabic : .english
    do { try await Welcome.importIfNew(edition, into: store, now: Date()) } catch {
      throw Failure(Messages.welcomeFailed("\(error)"))
    }
    // A store that does not say is read from the beginning.
    let session = (try? await store.session()).map { Session(text: $0) } ?? Session()
    if common.interface == nil { interface = session.interface(over: configured) }
    let theme = try settings.startTheme(session)
    let terminal = try settings.openTerminal(
      theme: try settings.theme(theme, ground: nil), bidi: bidi, asksGround: theme == ThemeChoice.automatic)
    if theme == ThemeChoice.automatic, let ground = terminal.ground() {
      // Both were read before the screen opened.
      (try? settings.theme(theme, ground: ground)).map { terminal.setTheme($0) }
    }
    let trace = settings.environment["NASHRA_TRACE"].flatMap { Trace(path: $0) }
    // The list does not wait for it; a store that cannot be written is read as it is.
    Task(priority: .background) {
      try? await store.prepareCompletions()
      try? await store.prepareDates()
      try? await store.prepareHeadlines()
      try? await store.forgetOldChanges(now: Date())
      try? await store.prepareRelations()
      try? await store.prepareStories()
    }
    await ReaderSession(
      store: store, terminal: terminal, interface: interface, keyboard: keyboard, settings: settings,
      refresh: BackgroundRefresh(store: store, settings: settings.file.web, hooks: { settings.hooks($0) }),
      interval: every.flatMap { RefreshInterval($0) }, trace: trace, session: session, configured: configured,
      theme: ThemeChoice(configured: settings.configuredTheme, started: theme), isPlain: isPlain
    ).run()
    await store.settle()
  }
}

extension Settings {
  /// The theme to start with: that of the option, else what was chosen in the reader, as long as its file can be read.
  func startTheme(_ session: Session) throws(Failure) -> String {
    let chosen = session.theme(over: configuredTheme)
    if options.theme == nil, (try? themes.check(chosen)) != nil { return chosen }
    let name = options.theme ?? configuredTheme
    do throws(ThemeError) { try themes.check(name) } catch { throw Failure(Messages.text(for: error)) }
    return name
  }

  /// Takes the terminal; needs one on standard input and output.
  @MainActor func openTerminal(
    theme: Theme, bidi: BidiMode, asksGround: Bool = false
  ) throws(Failure) -> CursesTerminal {
    // ncurses takes them for the window's, and as much memory; what is no number it passes over.
    for name in ["COLUMNS", "LINES"] {
      guard let number = environment[name].flatMap({ Int($0) }), number > NumberArgument.cells.upperBound else {
        continue
      }
      throw Failure(Messages.badVariable(name, number, NumberArgument.cells))
    }
    do throws(TerminalError) {
      return try CursesTerminal(
        theme: theme, usesColor: usesColor, bidi: bidi, asksGround: asksGround, environment: environment)
    } catch {
      switch error {
      case .notATerminal: throw Failure(Messages.noTerminal)
      case .cannotOpen(let name): throw Failure(Messages.unknownTerminal(name))
      case .cannotMove(let name): throw Failure(Messages.plainTerminal(name))
      }
    }
  }

  /// How text is written to the terminal.
  func bidi() throws(Failure) -> BidiMode {
    guard let name = options.bidi ?? file.bidi else { return .auto }
    guard let mode = BidiMode(rawValue: name) else {
      throw Failure(Messages.unknownBidi(name), status: options.bidi == nil ? 1 : 2)
    }
    return mode
  }
}
