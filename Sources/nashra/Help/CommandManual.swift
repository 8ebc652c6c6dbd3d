import ReaderUI

/// nashra(1): every command, from the table of the help.
struct CommandManual {
  private let words: ManualWords
  private var page: Roff

  init(_ words: ManualWords, _ interface: Interface) {
    self.words = words
    page = Roff(title: "NASHRA", section: 1, isArabic: interface == .arabic)
    guard let root = CommandTable.load()?.command else { return }
    page.section(words.name)
    page.name("nashra", words.abstract)
    page.section(words.synopsis)
    page.line("nashra [\(words.options)]")
    page.paragraph("nashra COMMAND [\(words.options)]")
    page.section(words.description)
    for paragraph in words.introduction { page.paragraph(paragraph) }
    page.section(words.options)
    page.paragraph(words.everywhere)
    let common = root.shown.first { $0.commandName == "list" }?.options ?? []
    for option in common where CommandTable.commonNames.contains(option.spellings.first ?? "") { add(option) }
    page.section(words.commands)
    for command in root.shown { add(command, [command.commandName]) }
    page.section(words.status)
    for (status, meaning) in words.statuses { page.term(status, meaning) }
    page.section(words.environment)
    for (name, meaning) in words.variables { page.term(name, meaning) }
    page.section(words.files)
    for (path, meaning) in words.paths { page.term(path, meaning) }
    page.section(words.seeAlso)
    page.line("nashra\\-filter(7), nashra\\-config(5)".replacing("\\-", with: "-"))
  }

  var roff: Roff { page }

  private mutating func add(_ command: CommandTable.Command, _ names: [String]) {
    let path = names.joined(separator: " ")
    let inner = command.subcommands?.first { $0.commandName == command.defaultSubcommand }
    let arguments = command.positionals.isEmpty ? inner?.positionals ?? [] : command.positionals
    page.subsection((["nashra", path] + arguments.map(Self.usage)).joined(separator: " "))
    page.paragraph(command.abstract ?? "")
    if let discussion = command.discussion { page.paragraph(discussion) }
    for argument in command.positionals { page.term(Self.usage(argument), argument.abstract ?? "") }
    for option in command.options where !CommandTable.commonNames.contains(option.spellings.first ?? "") { add(option) }
    for command in command.shown { add(command, names + [command.commandName]) }
  }

  private mutating func add(_ option: CommandTable.Argument) {
    let value = option.kind == .option ? " " + (option.valueName ?? "value") : ""
    var meaning = option.words
    if let all = option.allValues { meaning += (meaning.isEmpty ? "" : " ") + "(\(all.joined(separator: ", ")))" }
    page.term(option.spellings.joined(separator: ", ") + value, meaning)
  }

  private static func usage(_ argument: CommandTable.Argument) -> String {
    let name = (argument.valueName ?? "") + (argument.isRepeating ? "…" : "")
    return argument.isOptional ? "[\(name)]" : name
  }
}
