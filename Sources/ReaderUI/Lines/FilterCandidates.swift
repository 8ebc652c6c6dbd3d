internal import FilterLanguage
internal import Screen
internal import TextAnalysis

// What may follow in a line.
extension State {
  /// So many are gone through; who looks for another types a letter more.
  static let mostCandidates = 40

  /// What may stand at the caret of a filter line that begins at an offset of `field`'s text.
  func filterCandidates(_ field: LineField, from offset: Int = 0) -> Candidates {
    let text = field.text.utf8
    let start = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    guard text.count < 4_000, let typed = FilterCompletion(String(field.text[start...]), caret: field.caret - offset)
    else { return .none }
    let items: [Candidate] =
      switch typed.kind {
      case .name:
        FilterCompletion.names(beginning: typed.value, language: interface.rawValue).map { Candidate($0 + ":") }
      case .state:
        FilterCompletion.states(beginning: typed.value, language: interface.rawValue).map { Candidate($0) }
      case .tag: named(typed.value, of: lines.names.tags)
      case .source: named(typed.value, of: lines.names.sources)
      case .feed: named(typed.value, of: lines.names.feeds)
      }
    return Candidates(
      range: typed.range.lowerBound + offset..<typed.range.upperBound + offset,
      items: Array(items.prefix(Self.mostCandidates)))
  }

  private func named(_ value: String, of names: [String]) -> [Candidate] {
    Self.matching(value, of: names).map { Candidate(FilterCompletion.written($0), name: $0) }
  }

  /// Those that begin with a text, then those that have it within, as names are compared.
  static func matching(_ value: String, of names: [String]) -> [String] {
    guard !value.trimmingSpaces.isEmpty else { return Array(names.prefix(mostCandidates)) }
    let key = Analyzer.nameKey(value)
    let keys = names.map { ($0, Analyzer.nameKey($0)) }
    let first = keys.filter { $1.hasPrefix(key) }.map(\.0)
    let within = keys.filter { !$1.hasPrefix(key) && $1.contains(key) }.map(\.0)
    return Array((first + within).prefix(mostCandidates))
  }

  /// The tag that is being typed among several with commas between.
  func tagCandidates(_ field: LineField) -> Candidates {
    let before = field.parts.before
    let start = before.lastIndex { TagPrompt.isSeparator($0) }.map { before.index(after: $0) } ?? before.startIndex
    var typed = before[start...].drop { $0 == " " }
    if TagPrompt.isTakenOff(String(typed)) { typed = typed.dropFirst() }
    typed = typed.drop { $0 == "#" || $0 == " " }
    guard !typed.isEmpty else { return Candidates(range: field.caret..<field.caret, items: []) }
    let items = Self.matching(String(typed), of: lines.names.tags).map { Candidate($0) }
    return Candidates(range: field.caret - typed.utf8.count..<field.caret, items: items)
  }
}
