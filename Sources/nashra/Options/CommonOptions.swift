import ArgumentParser
import Foundation
import Store

/// The options that every command takes, before its name or after it.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("store"), help: ArgumentHelp(Messages.storeHelp, valueName: "path"))
  var storePath: String?

  @Option(help: ArgumentHelp(Messages.configHelp, valueName: "path"))
  var config: String?

  @Option(help: ArgumentHelp(Messages.themeHelp, valueName: "name|path"))
  var theme: String?

  @Option(help: ArgumentHelp(Messages.interfaceHelp, valueName: "ar|en"))
  var interface: String?

  @Option(help: ArgumentHelp(Messages.bidiHelp, valueName: "name"))
  var bidi: String?

  private static let names: Set = ["--store", "--config", "--theme", "--interface", "--bidi"]

  /// Moves common options that stand before the subcommand behind its name, where ArgumentParser reads them.
  static func behindSubcommand(_ arguments: [String]) -> [String] {
    var index = 0
    while index < arguments.count, let name = arguments[index].split(separator: "=", maxSplits: 1).first,
      names.contains(String(name))
    {
      index += arguments[index].contains("=") ? 1 : 2
    }
    guard index > 0, index < arguments.count, !arguments[index].hasPrefix("-") else { return arguments }
    // Some have subcommands of their own.
    let words = ["store", "feeds", "rules"].contains(arguments[index]) && index + 1 < arguments.count ? 2 : 1
    return Array(arguments[index..<index + words] + arguments[..<index] + arguments[(index + words)...])
  }

  func openStore() throws(Failure) -> Store { try Settings(self).openStore() }
}

extension Settings {
  /// Tells on standard error what a person should know of the store.
  func openStore() throws(Failure) -> Store {
    let store = try openStoreQuietly()
    if !store.tightened.isEmpty { Messages.report(Messages.tightened) }
    if let reason = store.readOnlyReason { Messages.report(Messages.readOnly(reason)) }
    return store
  }

  func openStoreQuietly() throws(Failure) -> Store {
    do throws(StoreError) {
      var store = try Store(path: storePath, isOwnFolder: isStoreInOwnFolder)
      store.rules = file.rules
      return store
    } catch { throw Failure(Messages.text(for: error)) }
  }
}

enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// Ends a command: what to tell on standard error, and the exit status.
struct Failure: Error, Equatable {
  var lines: [String]
  /// 1 where something failed, 2 where the command was wrong.
  var status: Int32

  init(_ lines: String..., status: Int32 = 1) {
    self.lines = lines
    self.status = status
  }
}
