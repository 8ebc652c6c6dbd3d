import ArgumentParser
import ArticleWriting
import Store

struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: Messages.undoHelp)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let store = try common.openStore()
    let changed = try await reportingFailure { () async throws(StoreError) in try await store.undo() }
    var output = Output()
    try output.write(line: JSON.object([("changed", .int(Int64(changed)))]).line)
    try output.flush()
  }
}
