import ArgumentParser

@main struct Nashra: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "nashra")
}
