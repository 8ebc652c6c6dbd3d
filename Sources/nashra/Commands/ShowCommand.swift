import ArgumentParser
import ArticleParsing
import ArticleWriting
import Foundation
import ReaderUI
import Store

struct ShowCommand: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: Messages.showHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @OptionGroup var print: PrintOptions
  @Flag(help: ArgumentHelp(Messages.rawHelp)) var raw = false
  @Flag(help: ArgumentHelp(Messages.forceRawHelp)) var force = false
  @Option(
    help: ArgumentHelp(Messages.copyHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.counts))
  var copy: Int?
  @Flag(help: ArgumentHelp(Messages.visualHelp)) var visual = false
  @Flag(help: ArgumentHelp(Messages.versionsHelp)) var versions = false
  @Option(
    help: ArgumentHelp(Messages.widthHelp, valueName: "n"), transform: NumberArgument.within(NumberArgument.widths))
  var width: Int?
  @Argument(help: ArgumentHelp(Messages.idHelp), transform: NumberArgument.id) var id: Int64

  func validate() throws {
    if force, !raw { throw ValidationError(Messages.forceNeedsRaw) }
    if visual, print.logical { throw ValidationError(Messages.logicalOrVisual) }
    if raw, visual { throw ValidationError(Messages.rawOrVisual) }
    if versions, raw || visual { throw ValidationError(Messages.versionsAlone) }
    if format != .plain, visual || raw && copy != 0 {
      throw ValidationError(Messages.isText(raw ? "--raw" : "--visual"))
    }
    if copy != nil, !raw { throw ValidationError(Messages.copyNeedsRaw) }
  }

  func run() async throws {
    if raw, copy != 0, !force, StandardStream.output.isTerminal { throw Failure(Messages.rawToTerminal) }
    let store = try common.openStore()
    let id = Article.ID(id)
    var output = Output()
    if let copy { return try await write(copy: copy, of: id, in: store) }
    if raw {
      let bytes = try await reportingFailure { () async throws(StoreError) in try await store.raw(id) }
      guard let bytes else { throw Failure(Messages.noArticle(id.rawValue)) }
      try output.write(bytes)
      return try output.flush()
    }
    if versions { return try await Versions(common, print, format, width: width).write(id, in: store) }
    let content = try await reportingFailure { () async throws(StoreError) in try await store.content(id) }
    guard let content else { throw Failure(Messages.noArticle(id.rawValue)) }
    if !visual, format == .plain, var terminal = try await TerminalOutput(common, print, width: width) {
      for row in terminal.rows.rows(of: content) { try terminal.write(row?.line, links: row?.links ?? []) }
      return try terminal.flush()
    }
    if visual {
      for line in await VisualCommand.rows(of: content, width: width ?? 80) {
        try output.write(line: line)
      }
    } else {
      switch format {
      case .json: try output.write(line: JSON.object(ArticleJSON.members(content)).line)
      case .tsv: try output.write(line: ListCommand.line(content.article))
      case .plain: for line in PlainArticle.lines(content, .commandLine) { try output.write(line: line) }
      }
    }
    try output.flush()
  }

  /// The same article may have come in several files; the first is the one that its text is from.
  private func write(copy: Int, of id: Article.ID, in store: Store) async throws {
    let files = try await reportingFailure { () async throws(StoreError) in try await store.files(of: id) }
    guard !files.isEmpty else { throw Failure(Messages.noArticle(id.rawValue)) }
    var output = Output()
    if copy == 0 {
      for (index, file) in files.enumerated() {
        let members: [(String, JSON)] = [
          ("copy", .int(Int64(index + 1))), ("bytes", file.bytes.map { .int(Int64($0.count)) } ?? .null),
          ("file", .string(SecretAddress.masked(file.name))), ("title", .string(file.title)),
        ]
        let fields = [
          String(index + 1), file.bytes.map { String($0.count) } ?? "-", Messages.shown(file.name),
          PlainText.line(file.title),
        ]
        try output.write(members, as: format, plain: [fields.joined(separator: "\t")])
      }
    } else {
      guard copy <= files.count else { throw Failure(Messages.noCopy(copy, of: files.count)) }
      guard let bytes = files[copy - 1].bytes else { throw Failure(Messages.lostFile) }
      try output.write([UInt8](bytes))
    }
    try output.flush()
  }
}
