import ArgumentParser
import Screen
import TextLayout

/// `themes list` and `themes check`.
struct ThemesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: Messages.themesHelp, subcommands: [List.self, Check.self],
    defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Messages.themesListHelp)

    @OptionGroup var common: CommonOptions

    func run() async throws {
      var output = Output()
      for name in Theme.names(in: try Settings(common).themeFolders) { try output.write(line: name.showingControls()) }
      try output.flush()
    }
  }

  /// Loads every theme, or those that are named, and says what is wrong with them.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: Messages.themesCheckHelp)

    @OptionGroup var common: CommonOptions
    @Argument(help: ArgumentHelp(Messages.themesArgumentHelp)) var themes: [String] = []

    func run() async throws {
      let folders = try Settings(common).themeFolders
      var failure = Failure()
      var lines: [String] = []
      for name in themes.isEmpty ? Theme.names(in: folders) : themes {
        do throws(ThemeError) {
          let theme = try Theme.find(name, in: folders)
          lines.append(Messages.legibility(of: name, theme))
          if !theme.isLegible { failure.lines.append(Messages.notLegible(name)) }
        } catch {
          failure.lines.append(Messages.text(for: error))
        }
      }
      var output = Output()
      for line in lines { try output.write(line: line) }
      try output.flush()
      if !failure.lines.isEmpty { throw failure }
    }
  }
}

extension Theme {
  /// Each depth of colours with what its terminals are called by.
  static let depths: [(depth: ColorDepth, name: String)] = [
    (.direct, "any colour"), (.twoHundredFiftySix, "256 colours"), (.sixteen, "16"), (.eight, "8"),
  ]

  /// Where the terminal's own colours decide, they are as legible as all else in it.
  fileprivate var isLegible: Bool { Self.depths.allSatisfy { legibility(at: $0.depth)?.isEnough ?? true } }
}
