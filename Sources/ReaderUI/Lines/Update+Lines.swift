internal import Screen

// What all lines have in common: history, and what may follow.
extension State {
  /// The line that is being typed, where it has a history.
  var line: LineEditor? {
    if let command { return command.line }
    return switch overlay {
    case .filter(let prompt): prompt.line
    case .find(let prompt): prompt.line
    case .editTags(let prompt): prompt.line
    case .savePath(let prompt): prompt.line
    case .pipe(let prompt): prompt.line
    default: nil
    }
  }

  /// What may follow in the line: in a filter only where a value is typed, for every word may be the beginning of one.
  var candidates: Candidates {
    guard let line else { return .none }
    if let completion = line.completion { return completion.candidates }
    switch line.kind {
    case .command: return commandCandidates(line.field)
    case .filter:
      let found = filterCandidates(line.field)
      let isName = found.items.first?.text.hasSuffix(":") == true
      return isName ? .none : found
    case .tags: return tagCandidates(line.field)
    case .find, .save, .pipe: return .none
    }
  }

  /// The same after Tab, which asks for names as well.
  private var wantedCandidates: Candidates {
    guard let line, line.kind == .filter, line.completion == nil else { return candidates }
    return filterCandidates(line.field)
  }

  mutating func complete(_ step: Int) -> [Effect] {
    if let offer = shownOffer { return take(offer) }
    let candidates = wantedCandidates
    guard var line, line.complete(step, of: candidates) else { return [] }
    return retype(line)
  }

  mutating func recallLine(_ step: Int) -> [Effect] {
    guard var line, line.recall(step, of: lines.history(of: line.kind)) else { return [] }
    return retype(line)
  }

  /// Puts another text into the line, as if it had been typed.
  mutating func retype(_ line: LineEditor) -> [Effect] {
    if command != nil {
      command?.line = line
      command?.problem = nil
      return askForNames()
    }
    switch overlay {
    case .filter(var prompt):
      prompt.line = line
      return typed(prompt) + askForNames()
    case .find(var prompt):
      prompt.line = line
      overlay = .find(prompt)
      return findTyped()
    case .editTags(var prompt):
      prompt.line = line
      overlay = .editTags(prompt)
      return askForNames()
    case .savePath(var prompt):
      prompt.line = line
      overlay = .savePath(prompt)
    case .pipe(var prompt):
      prompt.line = line
      overlay = .pipe(prompt)
    default: break
    }
    return []
  }

  /// Asks for the names that may follow, once a value is typed that has them, and again once there may be others.
  mutating func askForNames() -> [Effect] {
    guard lines.namesAreStale, line.map(needsNames) == true else { return [] }
    lines.namesAreStale = false
    return [.loadNames]
  }

  private func needsNames(_ line: LineEditor) -> Bool {
    switch line.kind {
    case .tags: true
    case .filter: FilterValue.isNamed(line.field, from: 0)
    case .command: commandNeedsNames(line.field)
    case .find, .save, .pipe: false
    }
  }
}
