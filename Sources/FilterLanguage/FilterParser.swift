import Foundation
import TextAnalysis

/// `or` binds its two neighbours, a space all of the line: `a b | c` is a and either of b and c.
struct FilterParser {
  struct Part {
    var filter: Filter
    var position: Int

    var isSource: Bool { if case .source = filter { true } else { false } }
  }

  private static let deepest = 16

  private let tokens: [FilterLexer.Token]
  private let now: Date
  /// More may follow at the end: what only that would mend is no error yet, but missing.
  private let isTyping: Bool
  private var missing: FilterError?
  private var index = 0
  /// The words that stand for themselves.
  private var words: [Part] = []

  private init(_ line: String, now: Date, isTyping: Bool) {
    tokens = FilterLexer.tokens(of: line)
    self.now = now
    self.isTyping = isTyping
  }

  /// The conditions of a line, its plain words first.
  static func parts(of line: String, now: Date) throws(FilterError) -> [Part] {
    try read(line, now: now, isTyping: false).parts
  }

  /// The conditions of a line that is being typed, and the first thing that is still to come.
  static func typed(_ line: String, now: Date) throws(FilterError) -> (parts: [Part], missing: FilterError?) {
    try read(line, now: now, isTyping: true)
  }

  private static func read(
    _ line: String, now: Date, isTyping: Bool
  ) throws(FilterError) -> (parts: [Part], missing: FilterError?) {
    var parser = FilterParser(line, now: now, isTyping: isTyping)
    let others = try parser.conditions(depth: 0)
    let parts = parser.words + others
    if let second = parts.filter(\.isSource).dropFirst().first {
      throw FilterError(.secondSource, at: second.position)
    }
    if parts.isEmpty, parser.missing == nil, let sign = line.firstIndex(where: { !$0.isWhitespace }) {
      let position = line.utf8.distance(from: line.startIndex, to: sign)
      try parser.miss(FilterError(.asksNothing, at: parser.tokens.first?.position ?? position))
    }
    return (parts, parser.missing)
  }

  private mutating func miss(_ error: FilterError) throws(FilterError) {
    guard isTyping else { throw error }
    missing = missing ?? error
  }

  private mutating func conditions(depth: Int) throws(FilterError) -> [Part] {
    var parts: [Part] = []
    while index < tokens.count {
      if case .close(let position) = tokens[index] {
        guard depth > 0 else { throw FilterError(.strayBracket, at: position) }
        break
      }
      if case .or(let position) = tokens[index] { throw FilterError(.danglingOr, at: position) }
      var choices: [Part] = []
      var isPlain = false
      while let part = try condition(depth: depth, isPlain: &isPlain) {
        choices.append(part)
        guard index < tokens.count, case .or(let position) = tokens[index] else { break }
        try skipOrs(at: position)
      }
      guard let first = choices.first else { continue }
      if choices.count > 1 {
        parts.append(Part(filter: .any(choices.map(\.filter)), position: first.position))
      } else if depth == 0, isPlain {
        words += first.filter.conjuncts.map { Part(filter: $0, position: first.position) }
      } else if depth == 0, first.filter.isPlainWord {
        // In brackets a word is no longer one of those of which a search takes some for all.
        parts.append(Part(filter: .all([first.filter]), position: first.position))
      } else {
        parts.append(first)
      }
    }
    return parts
  }

  /// Goes to what an or gives the choice of.
  private mutating func skipOrs(at position: Int) throws(FilterError) {
    while index < tokens.count, tokens[index].isOr { index += 1 }
    let error = FilterError(.danglingOr, at: position)
    guard index < tokens.count else { return try miss(error) }
    if tokens[index].isClose { throw error }
  }

  /// One item or bracket; nil for one that says nothing, such as a word of punctuation.
  private mutating func condition(depth: Int, isPlain: inout Bool) throws(FilterError) -> Part? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    index += 1
    switch token {
    case .open(let isNegated, let position):
      guard depth < Self.deepest else { throw FilterError(.tooDeep, at: position) }
      let start = index
      let inner = try conditions(depth: depth + 1)
      if index < tokens.count {
        guard index > start else { throw FilterError(.emptyBrackets, at: position) }
        index += 1
      } else {
        try miss(FilterError(.openBracket, at: position))
      }
      guard let first = inner.first?.filter else { return nil }
      let filter = inner.count == 1 ? first : .all(inner.map(\.filter))
      return Part(filter: isNegated ? .not(filter) : filter, position: position)
    case .item(let item):
      if item.text == "غير", !item.isNegated, index == 1, index < tokens.count, case .item(let next) = tokens[index],
        !next.isLast || next.text.hasPrefix("مقروء"),
        FilterItem.bareStates["غير_" + Analyzer.nameKey(String(next.text))] != nil
      {
        index += 1
        return Part(filter: .state(.unread), position: item.position)
      }
      let item = withRestOfWord(item)
      guard let filter = try filter(of: item) else { return nil }
      isPlain = !item.isNegated && filter.conjuncts.allSatisfy(\.isPlainWord)
      return Part(filter: item.isNegated ? .not(filter) : filter, position: item.position)
    case .or, .close: return nil
    }
  }

  private mutating func filter(of first: FilterLexer.Item) throws(FilterError) -> Filter? {
    let item = withRestOfValue(first)
    if let position = item.openQuote {
      try miss(FilterError(.openQuote(String(quote(in: item, at: position))), at: position))
    }
    let endsValue = index == tokens.count || tokens[index].isOr || tokens[index].isClose
    let reader = FilterItem(item: item, endsValue: endsValue, now: now)
    do throws(FilterError) { return try reader.filter() } catch {
      guard isTyping, index == tokens.count else { throw error }
      switch error.reason {
      case .missingValue: break
      case .unknownName where item.text.last.map(FilterLexer.isColon) == true: return reader.asWords
      case .unknownState(let text) where item.isLast && FilterNames.mayBecomeState(text): break
      case .badDate(let text) where FilterDate.mayBegin(text, isWhole: !item.isLast): break
      default: throw error
      }
      missing = missing ?? error
      return nil
    }
  }

  private func quote(in item: FilterLexer.Item, at position: Int) -> Character {
    let line = item.text.base
    return line[line.utf8.index(line.startIndex, offsetBy: position)]
  }

  /// What follows a word and is one with it, though there is a blank between them: می رود, کتاب ها.
  private mutating func withRestOfWord(_ first: FilterLexer.Item) -> FilterLexer.Item {
    var item = first
    while item.isPlainWord, index < tokens.count, case .item(let next) = tokens[index], next.isPlainWord,
      !next.isNegated
    {
      let text = item.text.base[item.text.startIndex..<next.text.endIndex]
      guard Analyzer.searchTerms(text + " ").count == 1 else { break }
      item.text = text
      item.isLast = next.isLast
      index += 1
    }
    return item
  }

  /// What follows an item and belongs to its value, as far as there is a blank between that may be there:
  /// `منذ:3 أيام`, `on:3 July 2025`, `is: unread`.
  private mutating func withRestOfValue(_ item: FilterLexer.Item) -> FilterLexer.Item {
    guard let (kind, value) = FilterItem.named(item.text), kind.isDate || kind == .state && value.isEmpty,
      value.first.map({ FilterLexer.quotes[$0] == nil }) ?? true
    else { return item }
    let longest = kind.isDate ? 5 : 1
    var found: (item: FilterLexer.Item, count: Int)?
    var last = item, count = 0, whole = String(value)
    while count < longest, index + count < tokens.count, case .item(let next) = tokens[index + count],
      !next.isNegated, next.openQuote == nil, FilterItem.named(next.text) == nil,
      next.text.first.map({ !FilterLexer.isHash($0) && FilterLexer.quotes[$0] == nil }) == true
    {
      count += 1
      last = FilterLexer.Item(
        text: item.text.base[item.text.startIndex..<next.text.endIndex], isNegated: item.isNegated,
        position: item.position, isLast: next.isLast)
      whole = String(item.text.base[value.startIndex..<next.text.endIndex])
      let fits = kind.isDate ? FilterDate.isDateOrLength(whole, now: now) : FilterNames.state(whole) != nil
      if fits { found = (last, count) }
    }
    if let found {
      index += found.count
      return found.item
    }
    // Of a value that goes on to the end of the line more may come.
    if isTyping, kind.isDate, count > 0, index + count == tokens.count, !value.isEmpty,
      FilterDate.span(String(value), now: now) == nil, FilterDate.mayBegin(whole, isWhole: !last.isLast)
    {
      index += count
      return last
    }
    return item
  }
}

extension FilterLexer.Item {
  /// It stands for itself, without quotation marks.
  fileprivate var isPlainWord: Bool {
    guard openQuote == nil, let first = text.first, FilterLexer.quotes[first] == nil, !FilterLexer.isHash(first) else {
      return false
    }
    return !text.contains(where: FilterLexer.isColon)
  }
}
