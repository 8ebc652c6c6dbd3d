import ArgumentParser
import Foundation
import Ingest
import Store

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "import", abstract: Messages.importHelp)

  enum InputFormat: String, ExpressibleByArgument, CaseIterable { case auto, page }

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.inputFormatHelp)) var format = InputFormat.auto
  @Option(help: ArgumentHelp(Messages.formatHelp)) var formatOut = Format.text
  @Argument(help: ArgumentHelp(Messages.pathHelp)) var paths: [String]

  func run() async throws {
    let store = try common.openStore()
    let report = await FileImport(store: store).run(paths, now: Date())
    var output = Output()
    switch formatOut {
    case .json: try output.write(line: Self.json(report).line)
    case .text: try output.write(line: Messages.summary(report))
    }
    try output.flush()
    for note in report.notes { Messages.report(Messages.note(note)) }
    if !report.failed.isEmpty {
      var failure = Failure()
      failure.lines = report.failed.map(Messages.failure)
      throw failure
    }
  }

  private static func json(_ report: ImportReport) -> JSON {
    .object([
      ("read", .int(Int64(report.read))), ("added", .int(Int64(report.added))),
      ("updated", .int(Int64(report.updated))), ("unchanged", .int(Int64(report.unchanged))),
      (
        "failed",
        .array(
          report.failed.map {
            .object([("path", .string($0.path)), ("reason", .string($0.reason.description))])
          })
      ),
    ])
  }
}
