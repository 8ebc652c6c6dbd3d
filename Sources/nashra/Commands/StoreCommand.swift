import ArgumentParser
import ArticleWriting
import Foundation
import Store

struct StoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store", abstract: Messages.storeCommandHelp,
    subcommands: [StoreStats.self, StoreCheck.self, StoreRepair.self, StorePrune.self])
}

struct StoreStats: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "stats", abstract: Messages.storeStatsHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain

  func run() async throws {
    let store = try common.openStore()
    let statistics = try await reportingFailure { () async throws(StoreError) in try await store.statistics() }
    var output = Output()
    let members = Messages.members(statistics).map { ($0.name, JSON.int(Int64($0.value))) }
    try output.write(members, as: format, plain: Messages.lines(statistics))
    try output.flush()
  }
}

struct StoreCheck: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "check", abstract: Messages.storeCheckHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain

  func run() async throws {
    let store = try common.openStore()
    let problems = try await reportingFailure { () async throws(StoreError) in try await store.check() }
    let lines = problems.map(Messages.text)
    let english = Messages.inEnglish { problems.map(Messages.text) }
    var output = Output()
    try output.write(
      [("problems", .array(english.map(JSON.string)))], as: format, plain: lines.isEmpty ? [Messages.storeIsWhole] : [])
    try output.flush()
    guard problems.isEmpty else {
      var failure = Failure()
      failure.lines = lines + [Messages.tryRepair]
      throw failure
    }
  }
}

struct StoreRepair: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "repair", abstract: Messages.storeRepairHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.plain
  @Argument(help: ArgumentHelp(Messages.newPathHelp)) var newPath: String?
  @Flag(help: ArgumentHelp(Messages.replaceHelp)) var replace = false

  func validate() throws {
    guard (newPath == nil) == replace else { throw ValidationError(Messages.newPathOrReplace) }
  }

  func run() async throws {
    let path = try Settings(common).storePath
    let (report, lines): (RepairReport, [String])
    var members: [(String, JSON)] = []
    if let newPath {
      report = try await reportingFailure { () async throws(StoreError) in
        try await Store.repair(path: path, into: newPath)
      }
      members = [("file", .string(newPath))]
      lines = Messages.lines(report, newPath: newPath) + Messages.exchange(of: path, with: newPath)
    } else {
      let kept: String
      (report, kept) = try await reportingFailure { () async throws(StoreError) in
        try await Store.repairInPlace(path: path, now: Date())
      }
      members = [("file", .string(path)), ("kept", .string(kept))]
      lines = Messages.lines(report, newPath: path) + [Messages.kept(kept)]
    }
    var output = Output()
    try output.write(Messages.members(report) + members, as: format, plain: lines)
    try output.flush()
  }
}

struct StorePrune: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "prune", abstract: Messages.storePruneHelp)

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = Format.json
  @Option(help: ArgumentHelp(Messages.keepHelp), transform: NumberArgument.within(1...NumberArgument.counts.upperBound))
  var keep: Int?
  @Option(help: ArgumentHelp(Messages.daysHelp), transform: NumberArgument.within(1...NumberArgument.days.upperBound))
  var days: Int?

  func validate() throws {
    guard (keep == nil) != (days == nil) else { throw ValidationError(Messages.keepOrDays) }
  }

  func run() async throws {
    let keeping =
      keep.map(Keeping.newest) ?? .since(Date(timeIntervalSinceNow: -86_400 * Double(days ?? 0)))
    let store = try common.openStore()
    let (removed, bytes): (Int, Int)
    do throws(StoreError) {
      removed = try await store.prune(keeping: keeping)
      try await store.forgetOldChanges(now: Date())
      bytes = try await store.vacuum()
    } catch {
      var failure = Failure(Messages.text(for: error))
      if case .cannotWrite = error { failure.lines.append(Messages.removingNeedsRoom) }
      throw failure
    }
    var output = Output()
    try output.write(
      [("removed", .int(Int64(removed))), ("freed", .int(Int64(bytes)))], as: format,
      plain: [Messages.pruned(removed, freed: bytes)])
    try output.flush()
  }
}
