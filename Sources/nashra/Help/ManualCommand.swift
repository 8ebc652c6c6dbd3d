import ArgumentParser
import ReaderUI
import Terminal

/// Prints a page of the manual for man(1), from the tables that the help and the settings come from.
struct ManualCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: Messages.manualHelp, discussion: Messages.manualDiscussion)

  enum Page: String, ExpressibleByArgument, CaseIterable {
    case nashra, filter, config
  }

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp(Messages.manualPageHelp)) var page = Page.nashra

  func run() async throws {
    let roff = Self.roff(page, in: Messages.language)
    // Whoever looks at it there wants to read, not to see man's language.
    if StandardStream.output.isTerminal {
      return try await HelpPage(roff.parts, bidi: try Settings(common).bidi().rawValue).write()
    }
    var output = Output()
    try output.write(Array(roff.text.utf8))
    try output.flush()
  }

  private static func roff(_ page: Page, in interface: Interface) -> Roff {
    let words = ManualWords.of(interface)
    return switch page {
    case .nashra: CommandManual(words, interface).roff
    case .filter: FilterManual(words, interface).roff
    case .config: ConfigManual(words, interface).roff
    }
  }
}
