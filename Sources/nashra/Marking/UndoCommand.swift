import ArgumentParser
import ArticleWriting
import Store

struct UndoCommand: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: Messages.undoHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.json

  func run() async throws {
    let store = try common.openStore()
    let undone = try await reportingFailure { () async throws(StoreError) in try await store.undo() }
    var members: [(String, JSON)] = [("changed", .int(Int64(undone?.count ?? 0)))]
    if let undone { members.append(("undone", .string(undone.change.rawValue))) }
    if let undone, undone.articles > 0 { members.append(("articles", .int(Int64(undone.articles)))) }
    var output = Output()
    try output.write(members, as: format, plain: undone.map { [Messages.undone($0)] } ?? [])
    try output.flush()
    if undone == nil { Messages.report(Messages.nothingToUndo) }
  }
}
