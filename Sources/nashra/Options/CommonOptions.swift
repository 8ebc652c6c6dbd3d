import ArgumentParser
import Foundation
import ReaderUI
import Store

/// The options that every command takes, before its name or after it.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("store"), help: ArgumentHelp(Messages.storeHelp, valueName: "path"))
  var storePath: String?

  @Option(help: ArgumentHelp(Messages.configHelp, valueName: "path"))
  var config: String?

  @Option(help: ArgumentHelp(Messages.themeHelp, valueName: "name|path"))
  var theme: String?

  @Option(
    help: ArgumentHelp(Messages.interfaceHelp, valueName: Interface.allCases.map(\.rawValue).joined(separator: "|")))
  var interface: String?

  @Option(help: ArgumentHelp(Messages.bidiHelp, valueName: "name"))
  var bidi: String?

  /// Moves common options that stand before a subcommand behind its name, where ArgumentParser reads them: at a word
  /// that is none of its options, a command that has subcommands looks for the name of one at the very next place only.
  static func behindSubcommand(_ arguments: [String]) -> [String] {
    var command: any ParsableCommand.Type = Nashra.self
    var (names, moved): ([String], [String]) = ([], [])
    var rest = arguments[...]
    while true {
      let count = countAtStart(of: rest)
      moved += rest.prefix(count)
      rest = rest.dropFirst(count)
      if names.isEmpty, rest.first == help { return [help] + without(rest.dropFirst()) }
      guard let word = rest.first, let next = command.subcommand(named: word) else { break }
      (command, rest) = (next, rest.dropFirst())
      names.append(word)
    }
    return names + moved + rest
  }

  /// The subcommand that ArgumentParser adds to the root by itself. It has none of our options, so they are left out.
  private static let help = "help"

  /// Words without the common options that stand among them.
  private static func without(_ words: ArraySlice<String>) -> [String] {
    var (kept, rest): ([String], ArraySlice<String>) = ([], words.dropFirst(countAtStart(of: words)))
    while let word = rest.popFirst() {
      kept.append(word)
      rest = rest.dropFirst(countAtStart(of: rest))
    }
    return kept
  }

  /// How many words the common options take with which these begin. ArgumentParser itself is asked whether it reads
  /// them as such, so no second list says what they are called and which of them take a value.
  static func countAtStart(of words: ArraySlice<String>) -> Int {
    var rest = words
    while let word = rest.first, word.hasPrefix("-"), word != "--",
      let count = [1, 2].first(where: { $0 <= rest.count && (try? parse(Array(rest.prefix($0)))) != nil })
    {
      rest = rest.dropFirst(count)
    }
    return words.count - rest.count
  }

  /// `mayMake`: a store that is not there yet is made, also where its path was typed.
  func openStore(mayMake: Bool = false) throws(Failure) -> Store { try Settings(self).openStore(mayMake: mayMake) }

  /// What these options name must be there, whether or not the command needs it.
  func check() throws(Failure) {
    if theme == nil, interface == nil, bidi == nil { return }
    let settings = Settings(options: self)
    if theme != nil { _ = try settings.theme() }
    if interface != nil { _ = try settings.interface() }
    if bidi != nil { _ = try settings.bidi() }
  }
}

extension ParsableCommand {
  fileprivate static func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name || $0.configuration.aliases.contains(name) }
  }
}

extension Settings {
  /// Tells on standard error what a person should know of the store.
  func openStore(mayMake: Bool = false) throws(Failure) -> Store {
    // A slip of a hand would be a new and empty store, in which nothing is found. A journal alone is what a first start
    // that was killed may leave: there the path was meant.
    if !mayMake, let path = options.storePath,
      !["", "-journal"].contains(where: { FileManager.default.fileExists(atPath: path + $0) })
    {
      throw Failure(Messages.noStore(path))
    }
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

/// A command that takes the common options.
protocol CommonCommand: AsyncParsableCommand { var common: CommonOptions { get } }

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
