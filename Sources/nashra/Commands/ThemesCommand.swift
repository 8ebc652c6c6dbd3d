import ArgumentParser
import ArticleWriting
import Screen
import TextLayout

/// `themes list` and `themes check`.
struct ThemesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: Messages.themesHelp, subcommands: [List.self, Check.self],
    defaultSubcommand: List.self)

  struct List: CommonCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: Messages.themesListHelp)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain

    func run() async throws {
      var output = Output()
      for name in Theme.names(in: try Settings(common).themeFolders) {
        try output.write([("theme", .string(name))], as: format, plain: [name.showingControls()])
      }
      try output.flush()
    }
  }

  /// Loads every theme, or those that are named, and says what is wrong with them.
  struct Check: CommonCommand {
    static let configuration = CommandConfiguration(commandName: "check", abstract: Messages.themesCheckHelp)

    @OptionGroup var common: CommonOptions
    @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
    @Argument(help: ArgumentHelp(Messages.themesArgumentHelp)) var themes: [String] = []

    func run() async throws {
      let folders = try Settings(common).themeFolders
      var failure = Failure()
      var output = Output()
      for name in themes.isEmpty ? Theme.names(in: folders) : themes {
        do {
          let theme = try Theme.find(name, in: folders)
          let known = Theme.depths.compactMap(theme.legibility)
          let members: [(String, JSON)] = [
            ("theme", .string(name)), ("legible", .bool(theme.isLegible)), ("text", .contrast(known.first?.text)),
            ("faintest", .contrast(known.map(\.faintest).min())),
            ("selection", .contrast(known.map(\.selection).min())),
          ]
          try output.write(members, as: format, plain: [Messages.legibility(of: name, theme)])
          if !theme.isLegible { failure.lines.append(Messages.notLegible(name)) }
        } catch let error as ThemeError {
          failure.lines.append(Messages.text(for: error))
        }
      }
      try output.flush()
      if !failure.lines.isEmpty { throw failure }
    }
  }
}

extension Theme {
  static let depths: [ColorDepth] = [.direct, .twoHundredFiftySix, .sixteen, .eight]

  /// Where the terminal's own colours decide, they are as legible as all else in it.
  fileprivate var isLegible: Bool { Self.depths.allSatisfy { legibility(at: $0)?.isEnough ?? true } }
}

extension JSON {
  /// Rounded down, so that nothing seems to reach what it does not; null where the terminal's own colours decide.
  fileprivate static func contrast(_ contrast: Double?) -> JSON {
    contrast.map { .decimal(($0 * 10).rounded(.down) / 10) } ?? .null
  }
}
