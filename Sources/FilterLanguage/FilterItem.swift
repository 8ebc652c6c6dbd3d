import Foundation
import TextAnalysis

/// One item of a filter line → its condition.
struct FilterItem {
  let item: FilterLexer.Item
  /// No item follows that could have been meant as its value.
  let endsValue: Bool
  let now: Date

  // Keys are folded: مفضلة ends in ه.
  static let bareStates: [String: Filter.State] = [
    "غير_مقروء": .unread, "غير_مقروءه": .unread, "مفضل": .starred, "مفضله": .starred,
  ]

  /// The condition that the item names, and its value; nil for a word, a tag with `#` or something in quotes.
  static func named(_ text: Substring) -> (kind: FilterNames.Kind, value: Substring)? {
    guard let first = text.first, !FilterLexer.isHash(first), FilterLexer.quotes[first] == nil,
      let colon = text.firstIndex(where: FilterLexer.isColon), let kind = FilterNames.kind(text[..<colon])
    else { return nil }
    return (kind, text[text.index(after: colon)...].drop(while: FilterLexer.isMark))
  }

  /// Nil for an item that says nothing.
  func filter() throws(FilterError) -> Filter? {
    let text = item.text
    if let first = text.first, FilterLexer.isHash(first) {
      return .tag(try name(text.dropFirst().drop(while: FilterLexer.isMark)))
    }
    if let (kind, value) = Self.named(text) {
      // `مصدر: الاتفاق قريب` is a headline.
      if !value.isEmpty || endsValue { return try filter(kind, value) }
    } else if let error = unknownName {
      throw error
    }
    if let state = Self.bareStates[Analyzer.nameKey(String(text))] { return .state(state) }
    return words(text, .anywhere)
  }

  /// The item as words, whatever stands before a colon in it.
  var asWords: Filter? { words(item.text, .anywhere) }

  private func filter(_ kind: FilterNames.Kind, _ value: Substring) throws(FilterError) -> Filter? {
    guard value.first != "(" else { throw missing }
    let (bare, _) = Self.unquoted(value)
    switch kind {
    case .tag: return .tag(try name(value))
    case .source: return .source(try name(value))
    case .feed: return .feed(try name(value))
    case .title, .body:
      guard let filter = words(value, kind == .title ? .title : .body) else { throw missing }
      return filter
    case .state:
      guard let state = FilterNames.state(bare) else {
        throw bare.isEmpty ? missing : FilterError(.unknownState(String(bare)), at: item.position)
      }
      return .state(state)
    case .after, .before, .on, .until:
      guard let days = FilterDate.span(String(bare), now: now) else {
        guard !bare.isEmpty else { throw missing }
        let reason: FilterError.Reason =
          FilterDate.isLength(String(bare)) ? .badLength(String(bare)) : .badDate(String(bare))
        throw FilterError(reason, at: item.position)
      }
      return switch kind {
      case .before: .dates(to: days.lowerBound)
      case .until: .dates(to: days.upperBound)
      case .on: .dates(from: days.lowerBound, to: days.upperBound)
      default: .dates(from: days.lowerBound)
      }
    }
  }

  /// What is wrong with letters before a colon that name nothing. A time, an address and `عاجل: …` have none such.
  private var unknownName: FilterError? {
    let text = item.text
    guard let first = text.first, FilterLexer.quotes[first] == nil,
      let colon = text.firstIndex(where: FilterLexer.isColon)
    else { return nil }
    let name = text[..<colon], next = text[text.index(after: colon)...].first
    guard Self.isName(name), !Self.schemes.contains(name.lowercased()) else { return nil }
    guard next.map({ $0 != "/" && !FilterLexer.isColon($0) }) ?? endsValue else { return nil }
    return FilterError(.unknownName(String(name), nearest: FilterNames.nearest(to: name)), at: item.position)
  }

  private static func isName(_ text: Substring) -> Bool {
    guard text.first?.isLetter == true else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "_" || $0 == "-"
        || [.nonspacingMark, .spacingMark, .format, .modifierLetter].contains($0.properties.generalCategory)
    }
  }

  // Addresses without slashes.
  private static let schemes: Set<String> = ["doi", "geo", "magnet", "mailto", "sms", "tel", "urn", "xmpp"]

  /// A word, or a phrase where it stands in quotes or falls into several.
  private func words(_ value: Substring, _ part: Filter.Part) -> Filter? {
    let (text, quote) = Self.unquoted(value)
    let terms = Analyzer.searchTerms(String(text) + (item.isLast && quote != .closed ? "" : " "))
    guard let last = terms.last else { return nil }
    // حاملة-طائرات and http://a are words next to each other only in quotes.
    if quote == .none {
      return terms.count == 1 ? .word(last, part) : .all(terms.map { .word($0, part) })
    }
    // What is one word to a search is looked for as it is written: «می رود».
    let keys = text.split(whereSeparator: \.isWhitespace).flatMap { Analyzer.searchTerms($0 + " ") }.map(\.key)
    return .phrase(keys, lastIsPrefix: last.isPrefix, part)
  }

  private func name(_ value: Substring) throws(FilterError) -> String {
    let text = String(Self.unquoted(value).text)
    guard !Analyzer.nameKey(text).isEmpty else { throw missing }
    return text
  }

  private var missing: FilterError { FilterError(.missingValue(String(item.text)), at: item.position) }

  private enum Quote { case none, open, closed }

  /// A quote that is still open reaches to the end of the line.
  private static func unquoted(_ value: Substring) -> (text: Substring, quote: Quote) {
    guard let first = value.first, let closing = FilterLexer.quotes[first] else { return (value, .none) }
    let inner = value.dropFirst()
    return inner.last == closing ? (inner.dropLast(), .closed) : (inner, .open)
  }
}
