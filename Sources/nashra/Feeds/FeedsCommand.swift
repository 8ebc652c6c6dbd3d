import ArgumentParser

struct FeedsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feeds", abstract: Messages.subscriptionsHelp,
    subcommands: [
      FeedsList.self, FeedsAdd.self, FeedsSet.self, FeedsRemove.self, FeedsImport.self, FeedsExport.self,
      FeedsParseCommand.self,
    ])
}
