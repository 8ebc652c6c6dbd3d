import ArgumentParser
import Store

struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: Messages.undoHelp)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let store = try common.openStore()
    let undone = try await reportingFailure { () async throws(StoreError) in try await store.undo() }
    var members: [(String, JSON)] = [("changed", .int(Int64(undone?.count ?? 0)))]
    if let undone { members.append(("undone", .string(undone.change.rawValue))) }
    if let undone, undone.articles > 0 { members.append(("articles", .int(Int64(undone.articles)))) }
    var output = Output()
    try output.write(line: JSON.object(members).line)
    try output.flush()
    if undone == nil { Messages.report(Messages.nothingToUndo) }
  }
}
