import ArgumentParser

/// The command of all commands.
struct Nashra: AsyncParsableCommand {
  /// By https://semver.org; the one place that names it.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "nashra", abstract: Messages.abstract, version: "nashra \(version)",
    subcommands: [
      ReadCommand.self, ImportCommand.self, RefreshCommand.self, ListCommand.self, SearchCommand.self, ShowCommand.self,
      RelatedCommand.self, CatCommand.self, StoryCommand.self, TodayCommand.self, TimelineCommand.self,
      VersionsCommand.self,
      TagsCommand.self, TagCommand.self, StarCommand.self, MarkCommand.self,
      UndoCommand.self, ExportCommand.self, FeedsCommand.self,
      RulesCommand.self,
      StoreCommand.self, ThemesCommand.self, DoctorCommand.self, ConfigCommand.self,
      CompletionsCommand.self, CompleteCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)
}
