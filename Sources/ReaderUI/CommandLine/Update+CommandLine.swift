internal import Screen

// The command line: what is typed in it, and what it does.
extension State {
  mutating func typeCommand() -> [Effect] {
    command = CommandPrompt()
    return []
  }

  mutating func giveUpCommandLine() -> [Effect] {
    command = nil
    return []
  }

  mutating func type(_ key: Key, in prompt: CommandPrompt) -> [Effect]? {
    var prompt = prompt
    // Out of an empty line Backspace leads away.
    if key == .backspace, prompt.field.text.isEmpty { return giveUpCommandLine() }
    guard edit(&prompt.field, key) else { return nil }
    prompt.problem = nil
    command = prompt
    return askForNames()
  }

  /// Does what the line says; one that cannot be done stays, with the reason above it.
  mutating func runCommandLine() -> [Effect] {
    guard let prompt = command else { return [] }
    let reading = CommandReading(prompt.field.text, strings.commandNames)
    guard !reading.name.isEmpty else { return giveUpCommandLine() }
    command = nil
    let before = self
    do throws(CommandProblem) {
      let effects = try run(reading)
      lines.add(prompt.field.text, to: .command)
      return effects
    } catch {
      // Nothing of a command that cannot be done is done.
      self = before
      lines.add(prompt.field.text, to: .command)
      command = prompt
      command?.problem = error
      return []
    }
  }

  private mutating func run(_ reading: CommandReading) throws(CommandProblem) -> [Effect] {
    if reading.argument.isEmpty, let row = number(reading.name) { return try go(toRow: row) }
    switch reading.meaning {
    case .verb(let verb):
      if reading.argument.isEmpty {
        if verb == .quit { return quit(.enter) }
        guard let command = verb.command else { throw .needs(verb) }
        return try run(command, named: reading.name)
      }
      return try run(verb, reading)
    case .command(let command):
      guard reading.argument.isEmpty else { throw .takesNothing(reading.name) }
      return try run(command, named: reading.name)
    case nil:
      let names = strings.commandNames.all.map(\.name)
      throw .unknown(reading.name, near: NearNames.of(reading.name, in: names))
    }
  }

  /// As if its key had been pressed here.
  private mutating func run(_ command: Command, named name: String) throws(CommandProblem) -> [Effect] {
    let entry = command.entry
    guard let handler = entry.handlers[mode], command != .commandLine else {
      throw .notHere(name, places: Mode.allCases.filter { entry.handlers[$0] != nil && !$0.isText })
    }
    return handler(&self, entry.keys(in: mode).first ?? entry.keys.first ?? .enter)
  }

  /// A command waits for what its key would wait for; what is said with an argument for all that is still to come.
  func mustWaitForCommandLine(_ mustWait: (Command, Mode) -> Bool) -> Bool {
    guard let prompt = command else { return false }
    let reading = CommandReading(prompt.field.text, strings.commandNames)
    switch reading.meaning {
    case .command(let command): return mustWait(command, modeBehind)
    case .verb(let verb):
      if reading.argument.isEmpty, let command = verb.command { return mustWait(command, modeBehind) }
      switch verb {
      // Another list takes the place of this one, whatever that was to be.
      case .filter, .tag, .source, .feed, .narrow, .today, .interface, .quit: return false
      case .mark where reading.argument.contains(" "): return false
      case .mark, .find, .open, .go, .save, .export, .pipe, .editTags: break
      }
      let others: Set<TypedAhead.Answer> = [.names, .layouts, .forms]
      return ahead.list != nil || ahead.changes > 0 || !ahead.answers.subtracting(others).isEmpty
    case nil: return number(reading.name) != nil && ahead.list != nil
    }
  }

  /// What is said above the line.
  func text(of problem: CommandProblem) -> String {
    let words = strings.lines
    func isolated(_ text: String) -> String { text.prefix(60).isolated }
    func list(_ names: [String]) -> String { names.map(isolated).joined(separator: strings.listSeparator) }
    switch problem {
    case .unknown(let name, let near):
      let unknown = words.unknownCommand.replacing("{}", with: isolated(name))
      return near.isEmpty ? unknown : unknown + " " + words.nearest.replacing("{}", with: list(near))
    case .notHere(let name, let places):
      let known = places.compactMap(words.place)
      guard !known.isEmpty else { return words.onlyInside.replacing("{}", with: isolated(name)) }
      return words.worksIn.replacing("{}", with: isolated(name))
        .replacing("{places}", with: known.joined(separator: strings.listSeparator))
    case .needs(let verb): return words.write.replacing("{}", with: words.usage(verb).isolated)
    case .unreadable(let text, let verb):
      return words.unreadable.replacing("{}", with: isolated(text)) + " "
        + words.write.replacing("{}", with: words.usage(verb).isolated)
    case .takesNothing(let name): return words.takesNothing.replacing("{}", with: isolated(name))
    case .noSuchRow(let count): return strings.count(words.rows, count)
    case .filter(let reason): return reason
    case .tooMany(let most): return words.tooMany.replacing("{n}", with: grouped(most))
    }
  }
}

extension CommandProblem: Error {}
