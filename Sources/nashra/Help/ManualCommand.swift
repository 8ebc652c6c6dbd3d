import ArgumentParser
import ReaderUI

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
    var output = Output()
    try output.write(Array(Self.text(page, in: try Settings(options: common).interface()).utf8))
    try output.flush()
  }

  static func text(_ page: Page, in interface: Interface) -> String {
    let words = ManualWords.of(interface)
    return switch page {
    case .nashra: CommandManual(words, interface).text
    case .filter: FilterManual(words, interface).text
    case .config: ConfigManual(words, interface).text
    }
  }
}
