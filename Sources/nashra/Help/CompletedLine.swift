import ArgumentParser
import FilterLanguage
import Foundation
import ReaderUI
import Terminal

/// A command line that is being typed.
struct CompletedLine {
  private var words: [String]
  private var last: String
  /// What the shell takes for words of their own within the last one, and keeps.
  private var kept = ""

  /// `isSplit`: bash takes colons and equal signs for words of their own, and gives and wants what stands behind them.
  init(_ given: [String], isSplit: Bool) {
    var all = given
    if isSplit {
      all = []
      var joins = false
      for word in given {
        let isSign = word == ":" || word == "="
        if joins || isSign && !all.isEmpty { all[all.count - 1] += word } else { all.append(word) }
        joins = isSign
      }
    }
    // What shells give has the signs that they would take away.
    last = Self.unquoted(all.popLast() ?? "")
    words = isSplit ? all.map(Self.unquoted) : all
    if isSplit, let sign = last.lastIndex(where: { $0 == ":" || $0 == "=" }) { kept = String(last[...sign]) }
  }

  typealias Values = (CompleteCommand.What, CommonOptions) async -> [Candidate]

  func candidates(in root: CommandTable.Command?, values: Values) async -> [Candidate] {
    guard let root else { return [] }
    // A name of several words stands in quotation marks, which nobody types first. A condition that is there is no help.
    let found = await all(in: root, values: values).map(named).filter {
      $0 == .files || $0.text.replacing("\"", with: "").hasPrefix(last) && !($0.text == last && last.hasSuffix(":"))
    }
    return found.map { candidate in
      guard !kept.isEmpty, candidate != .files else { return candidate }
      return Candidate(String(candidate.text.dropFirst(kept.count)), candidate.words)
    }
  }

  /// A word without quotation marks and backslashes; one that was only opened counts.
  private static func unquoted(_ word: String) -> String {
    var (text, isEscaped) = ("", false)
    for character in word {
      if isEscaped || !"\\\"'".contains(character) { text.append(character) }
      isEscaped = !isEscaped && character == "\\"
    }
    return text
  }

  /// A tag, a source or a feed behind the name that is typed for it, `وسم:` and `tag:` alike.
  private func named(_ candidate: Candidate) -> Candidate {
    guard let colon = last.firstIndex(of: ":"), let name = FilterVocabulary.first(of: last[..<colon]) else {
      return candidate
    }
    let start = name == "tag" ? "#" : name + ":"
    guard candidate.text.hasPrefix(start) else { return candidate }
    return Candidate(String(last[...colon]) + candidate.text.dropFirst(start.count), candidate.words)
  }

  private func all(in root: CommandTable.Command, values: Values) async -> [Candidate] {
    var command = root
    var positionals: [CommandTable.Argument] = []
    var typed: [String] = []
    var rest = words[...]
    var common: [String] = []
    /// The option whose value is being typed.
    var open: CommandTable.Argument?
    while let word = rest.popFirst() {
      if word.hasPrefix("-"), word != "-" {
        guard let option = Self.option(word, in: command, root), option.kind == .option, !word.contains("=") else {
          continue
        }
        guard let value = rest.popFirst() else {
          open = option
          break
        }
        if word == "--store" || word == "--config" { common += [word, value] }
      } else if typed.isEmpty, let next = command.subcommands?.first(where: { $0.commandName == word }) {
        command = next
      } else {
        typed.append(word)
      }
    }
    let options = (try? CommonOptions.parse(common)) ?? CommonOptions()
    if let open { return await self.offered(for: open, options, values) }
    if let equals = last.firstIndex(of: "="), last.hasPrefix("--"),
      let option = Self.option(last, in: command, root), option.kind == .option
    {
      let start = String(last[...equals])
      return await self.offered(for: option, options, values).map {
        $0 == .files ? $0 : Candidate(start + $0.text, $0.words)
      }
    }
    if last.hasPrefix("-") {
      return command.options.flatMap { option in
        option.spellings.prefix(1).map { Candidate($0, option.abstract ?? "") }
      }
    }
    let names = typed.isEmpty ? command.shown.map { Candidate($0.commandName, $0.abstract ?? "") } : []
    if let name = command.defaultSubcommand, let inner = command.subcommands?.first(where: { $0.commandName == name }) {
      positionals = inner.positionals
    } else {
      positionals = command.positionals
    }
    guard
      let argument = typed.count < positionals.count ? positionals[typed.count] : positionals.last(where: \.isRepeating)
    else { return names }
    return names + (await self.offered(for: argument, options, values))
  }

  private static func option(
    _ word: String, in command: CommandTable.Command, _ root: CommandTable.Command
  ) -> CommandTable.Argument? {
    let name = word.prefix { $0 != "=" }
    let inner = (command.subcommands ?? []).first { $0.commandName == command.defaultSubcommand }
    // Before a command the common options stand, which each has.
    let all = (command.arguments ?? []) + (inner?.arguments ?? [])
    return all.first { $0.spellings.contains(String(name)) }
  }

  private func offered(
    for argument: CommandTable.Argument, _ options: CommonOptions, _ values: Values
  ) async -> [Candidate] {
    if let all = argument.allValues { return all.map { Candidate($0) } }
    let name = argument.spellings.first ?? argument.valueName ?? ""
    switch name {
    case "--theme", "themes": return await values(.themes, options) + (name == "--theme" ? [] : [.files])
    case "--interface": return Interface.allCases.map { Candidate($0.rawValue) }
    case "--bidi": return await values(.bidi, options)
    case "--feed", "feed": return await values(.feeds, options)
    case "--tag", "tag", "tags": return await values(.tags, options)
    case "filter": return await values(.filters, options) + otherConditions + values(.ids, options)
    case "id": return await values(.ids, options)
    case "--format": return Format.allCases.map { Candidate($0.rawValue) }
    case "--store", "--config", "--file", "--to", "paths", "files", "file", "new-path": return [.files]
    default: return []
    }
  }

  /// Conditions of a filter that need no store to be known.
  static let conditions = [
    "is:unread", "is:read", "is:starred", "is:unstarred", "since:", "after:", "before:", "on:", "until:", "title:",
    "body:", "source:", "feed:", "tag:",
  ].map { Candidate($0) }

  /// In the language of the letters that were typed.
  private var otherConditions: [Candidate] {
    guard last.first?.isASCII == false else { return [] }
    return FilterCompletion.names(beginning: last, language: Messages.language.rawValue).map { Candidate($0 + ":") }
  }
}

extension CompleteCommand {
  static var bidi: [Candidate] {
    let words = Interface.english.strings.doctor.modes
    return BidiMode.allCases.map { Candidate($0.rawValue, words.text($0)) }
  }
}
