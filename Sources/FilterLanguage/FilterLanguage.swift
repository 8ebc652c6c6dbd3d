public import struct Foundation.Date
import TextAnalysis

/// Why a filter line cannot be understood, and where.
public struct FilterError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// `#`, `tag:` or another name without a value after it.
    case missingValue(String)
    /// `is:` with a word that names no state.
    case unknownState(String)
    /// `after:` or another with a value that is no date.
    case badDate(String)
    /// A second source; an article has one.
    case secondSource
    /// More brackets within each other than anyone could mean.
    case tooDeep
  }

  public var reason: Reason
  /// The UTF-8 offset of the part that is wrong.
  public var position: Int

  public init(_ reason: Reason, at position: Int) {
    self.reason = reason
    self.position = position
  }
}

extension Query {
  /// The filter line of prompt and command line, where everything must hold:
  /// words in any form, `"a phrase"`, `-without`, `#tag`, `source:`/`مصدر:`, `title:`/`عنوان:`, `body:`/`نص:`,
  /// `is:unread`/`غير_مقروء`, `is:starred`/`مفضل`, `after:`/`بعد:`, `before:`/`قبل:`, `since:`/`منذ:`, `on:`/`في:`; `|`, `OR`
  /// or `أو` between two items takes either, brackets group. A name before a colon that means nothing here is plain
  /// text; an open quote or bracket reaches to the end of the line.
  public init(filter line: String, now: Date = Date()) throws(FilterError) {
    self.init()
    for part in try FilterParser.parts(of: line, now: now) {
      switch part.filter {
      case .tag(let name): tags.append(name)
      case .source(let name):
        guard source == nil else { throw FilterError(.secondSource, at: part.position) }
        source = name
      case .state(.unread): isUnreadOnly = true
      case .state(.starred): isStarredOnly = true
      default: conditions.append(part.filter)
      }
    }
    needsAllTags = tags.count > 1
  }

  /// This query with the conditions of a filter line in place of its own; chosen tags, source and states of the query
  /// stay and must hold as well.
  public func with(filterText line: String, now: Date = Date()) throws(FilterError) -> Query {
    var query = self
    query.conditions = try FilterParser.parts(of: line, now: now).map(\.filter)
    return query
  }
}

/// `or` binds its two neighbours, a space all of the line: `a b | c` is a and either of b and c.
struct FilterParser {
  struct Part {
    var filter: Filter
    var position: Int
  }

  private static let deepest = 16

  private let tokens: [FilterLexer.Token]
  private let now: Date
  private var index = 0
  /// The words that stand for themselves.
  private var words: [Part] = []

  private init(_ line: String, now: Date) {
    tokens = FilterLexer.tokens(of: line)
    self.now = now
  }

  /// The conditions of a line, its plain words first.
  static func parts(of line: String, now: Date) throws(FilterError) -> [Part] {
    var parser = FilterParser(line, now: now)
    let others = try parser.conditions(depth: 0)
    return parser.words + others
  }

  private mutating func conditions(depth: Int) throws(FilterError) -> [Part] {
    var parts: [Part] = []
    while index < tokens.count, tokens[index] != .close {
      guard tokens[index] != .or else {
        index += 1
        continue
      }
      var choices: [Part] = []
      var isPlain = false
      while let part = try condition(depth: depth, isPlain: &isPlain) {
        choices.append(part)
        guard index + 1 < tokens.count, tokens[index] == .or, tokens[index + 1] != .close else { break }
        while index < tokens.count, tokens[index] == .or { index += 1 }
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

  /// One item or bracket; nil for one that says nothing, such as a word of punctuation.
  private mutating func condition(depth: Int, isPlain: inout Bool) throws(FilterError) -> Part? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    index += 1
    switch token {
    case .open(let isNegated, let position):
      guard depth < Self.deepest else { throw FilterError(.tooDeep, at: position) }
      let inner = try conditions(depth: depth + 1)
      if index < tokens.count { index += 1 }
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
      guard let filter = try FilterItem.filter(item, now: now) else { return nil }
      isPlain = !item.isNegated && filter.conjuncts.allSatisfy(\.isPlainWord)
      return Part(filter: item.isNegated ? .not(filter) : filter, position: item.position)
    case .or, .close: return nil
    }
  }
}
