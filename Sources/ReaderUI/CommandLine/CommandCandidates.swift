internal import ArticleWriting
internal import FilterLanguage
internal import Screen

// What may follow in a line of a command.
extension State {
  func commandCandidates(_ field: LineField) -> Candidates {
    let reading = CommandReading(field.text, strings.commandNames)
    guard reading.isName(field) else { return argumentCandidates(field, reading) }
    let typed = field.parts.before.drop { $0.isWhitespace || $0 == ":" }
    let names = commandNames(beginning: String(typed))
    return Candidates(range: field.caret - typed.utf8.count..<field.caret, items: names)
  }

  /// Names of what works here: those that begin so, then those that have it within. English ones where it is English that
  /// is typed.
  private func commandNames(beginning typed: String) -> [Candidate] {
    let words = strings.commandNames
    let key = CommandNames.key(typed)
    let isEnglish = typed.first?.isASCII == true
    var seen: Set<CommandNames.Meaning> = []
    var (first, within): ([Candidate], [Candidate]) = ([], [])
    for (name, meaning) in words.all where !isHidden(meaning) {
      let isOwn = isEnglish ? name.first?.isASCII == true : true
      guard isOwn, !seen.contains(meaning) else { continue }
      let own = CommandNames.key(name)
      guard key.isEmpty || own.contains(key) else { continue }
      seen.insert(meaning)
      if key.isEmpty || own.hasPrefix(key) {
        first.append(candidate(name, meaning))
      } else {
        within.append(candidate(name, meaning))
      }
    }
    return Array((first + within).prefix(Self.mostCandidates))
  }

  /// What cannot be done here, and what a verb of the same name stands for.
  private func isHidden(_ meaning: CommandNames.Meaning) -> Bool {
    switch meaning {
    case .verb: false
    case .command(let command):
      command.entry.handlers[modeBehind] == nil || command == .commandLine
        || LineVerb.allCases.contains { $0.rawValue == command.rawValue }
    }
  }

  private func candidate(_ name: String, _ meaning: CommandNames.Meaning) -> Candidate {
    switch meaning {
    case .verb(let verb):
      Candidate(verb == .quit ? name : name + " ", name: name, note: strings.lines.usage(verb))
    case .command(let command):
      Candidate(
        name,
        keys: keymap.bindings.keys(of: command, in: modeBehind).prefix(2).map(\.sequenceName).joined(separator: " "),
        note: strings.help(command))
    }
  }

  private func argumentCandidates(_ field: LineField, _ reading: CommandReading) -> Candidates {
    guard case .verb(let verb) = reading.meaning, field.caret >= reading.offset else { return .none }
    let bytes = Array(field.text.utf8)
    let typed = String(decoding: bytes[reading.offset..<field.caret], as: UTF8.self)
    let whole = reading.offset..<field.caret
    let marks = FilterCompletion.states(beginning: "", language: interface.rawValue)
    func names(_ names: [String]) -> Candidates {
      Candidates(range: whole, items: Self.matching(typed, of: names).map { Candidate($0) })
    }
    /// One of a few words; what follows it is another matter.
    func words(_ words: [String]) -> Candidates {
      typed.contains(" ")
        ? .none
        : Candidates(range: whole, items: words.filter { $0.hasPrefix(typed) }.map { Candidate($0 + " ", name: $0) })
    }
    switch verb {
    case .tag, .narrow: return names(lines.names.tags)
    case .source: return names(lines.names.sources)
    case .feed: return names(lines.names.feeds)
    case .interface:
      return Candidates(
        range: whole,
        items: Interface.allCases.map(\.rawValue).filter { $0.hasPrefix(typed) }.map { Candidate($0) })
    case .save, .export: return words(ArticleFormat.allCases.map(\.rawValue))
    case .editTags: return tagCandidates(field)
    case .filter: return filterCandidates(field, from: reading.offset)
    case .mark:
      guard let space = typed.firstIndex(of: " ") else { return words(marks) }
      let filter = reading.offset + typed.utf8.distance(from: typed.startIndex, to: typed.index(after: space))
      return filterCandidates(field, from: filter)
    case .find, .open, .go, .today, .pipe, .quit: return .none
    }
  }

  func commandNeedsNames(_ field: LineField) -> Bool {
    let reading = CommandReading(field.text, strings.commandNames)
    guard !reading.isName(field), case .verb(let verb) = reading.meaning else { return false }
    switch verb {
    case .tag, .narrow, .source, .feed, .editTags: return true
    case .filter: return FilterValue.isNamed(field, from: reading.offset)
    case .mark: return field.text.contains { ":#".contains($0) }
    default: return false
    }
  }
}
