import ArgumentParser

/// Opens the reader.
struct ReadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "read", abstract: Messages.readHelp)

  @OptionGroup var common: CommonOptions

  func run() async throws { throw CleanExit.helpRequest(Nashra.self) }
}
