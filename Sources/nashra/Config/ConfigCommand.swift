import ArgumentParser
import ArticleWriting
import Foundation
import ReaderUI
import Screen
import Terminal
import TextLayout

/// `config`, `config check` and `config edit`.
struct ConfigCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: Messages.configCommandHelp,
    subcommands: [ConfigShow.self, ConfigCheck.self, ConfigEdit.self], defaultSubcommand: ConfigShow.self)
}

struct ConfigShow: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: Messages.configShowHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Flag(name: .customLong("default"), help: ArgumentHelp(Messages.configDefaultHelp)) var isDefault = false

  func validate() throws {
    if isDefault, format != .plain { throw ValidationError(Messages.isText("--default")) }
  }

  func run() async throws {
    var output = Output()
    if isDefault {
      try output.write(Array(ConfigFile.commented(in: Messages.language).utf8))
      return try output.flush()
    }
    let path = Settings.path(common)
    let data: Data?
    // Somebody who names a file means one that is there.
    do throws(Configuration.Problem) {
      data = try Configuration.data(path: path, isRequired: common.config != nil)
    } catch { throw Failure(error.description) }
    guard let data else {
      guard format == .plain else { return try write(nil, path, to: &output) }
      Messages.report(Messages.noSettings(path))
      return
    }
    guard format == .plain else { return try write(String(decoding: data, as: UTF8.self), path, to: &output) }
    try output.write(line: "# " + path.showingControls())
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      try output.write(line: String(line))
    }
    try output.flush()
  }
}

extension ConfigShow {
  /// nil where there is no file.
  private func write(_ text: String?, _ path: String, to output: inout Output) throws {
    let members: [(String, JSON)] = [
      ("file", .string(path)), ("exists", .bool(text != nil)), ("text", JSON(text)),
      ("keys", .array(Setting.all.map { .string($0.name) })),
    ]
    try output.write(members, as: format, plain: [])
    try output.flush()
  }
}

struct ConfigCheck: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: Messages.configCheckHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Argument(help: ArgumentHelp(Messages.configCheckFileHelp)) var file: String?

  func run() async throws {
    let path = file ?? Settings.path(common)
    let isThere = file != nil || common.config != nil || FileManager.default.fileExists(atPath: path)
    if !isThere {
      Messages.report(Messages.noSettings(path))
      guard format == .json else { return }
    }
    let problems = isThere ? ConfigFile.problems(path: path) : []
    var output = Output()
    let english = problems.isEmpty || format == .plain ? [] : Messages.inEnglish { ConfigFile.problems(path: path) }
    let objects = english.map { problem in
      JSON.object([
        ("line", problem.line.map { .int(Int64($0)) } ?? .null), ("reason", .string(problem.reason)),
      ])
    }
    switch format {
    case .json: try output.write(line: JSON.object([("file", .string(path)), ("problems", .array(objects))]).line)
    case .tsv:
      for problem in english { try output.write(line: "\(problem.line ?? 0)\t\(PlainText.line(problem.reason))") }
    case .plain: if problems.isEmpty { try output.write(words: Messages.settingsAreWhole(path)) }
    }
    try output.flush()
    guard problems.isEmpty else {
      var failure = Failure()
      failure.lines = problems.map(\.description)
      throw failure
    }
  }
}

struct ConfigEdit: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "edit", abstract: Messages.configEditHelp)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let path = Settings.path(common)
    let environment = ProcessInfo.processInfo.environment
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }.first { !$0.allSatisfy(\.isWhitespace) }
    guard let words = CommandWords.words(of: named ?? "vi"), let editor = words.first else {
      throw Failure(Messages.noEditor)
    }
    // One that is named may have a window of its own, or be a script.
    guard named != nil || Foreground.hasTerminal else { throw Failure(Messages.editNeedsTerminal, status: 2) }
    try ConfigFile.make(at: path, in: Messages.language)
    switch Foreground.run(words + [path]) {
    case nil: break
    case .notStarted(let reason): throw Failure(Messages.editorFailed(editor, reason))
    case .ended(let status):
      var failure = Failure(Messages.editorFailed(editor, Messages.ended(status)))
      if !Foreground.hasTerminal {
        failure.lines.append(Messages.editNeedsTerminal)
        failure.status = 2
      }
      throw failure
    }
    let problems = ConfigFile.problems(path: path)
    guard problems.isEmpty else {
      var failure = Failure()
      failure.lines = problems.map(\.description)
      throw failure
    }
  }
}
