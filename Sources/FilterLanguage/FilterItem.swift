import Foundation
import TextAnalysis

/// One item of a filter line → its condition.
enum FilterItem {
  private enum Name { case tag, source, feed, title, body, state, after, before, on, from, until }

  // Names are compared folded and without ال, so المصدر: and وسوم: answer as well.
  private static let names: [String: Name] = [
    "tag": .tag, "tags": .tag, "وسم": .tag, "وسوم": .tag, "تاغ": .tag, "source": .source, "src": .source,
    "مصدر": .source, "feed": .feed, "خلاصه": .feed, "خلاصات": .feed,
    "title": .title, "عنوان": .title, "body": .body, "نص": .body, "is": .state, "حاله": .state, "after": .after,
    "since": .after, "بعد": .after, "منذ": .after, "before": .before, "قبل": .before, "on": .on, "في": .on,
    "from": .from,
    "من": .from, "until": .until, "الي": .until,
  ]

  // Keys are folded: مفضلة ends in ه.
  static let bareStates: [String: Filter.State] = [
    "غير_مقروء": .unread, "غير_مقروءه": .unread, "مفضل": .starred, "مفضله": .starred,
  ]
  private static let states = bareStates.merging([
    "unread": .unread, "new": .unread, "جديد": .unread, "جديده": .unread, "read": .read, "مقروء": .read,
    "مقروءه": .read, "starred": .starred, "محفوظ": .starred, "محفوظه": .starred, "unstarred": .unstarred,
    "غير_مفضل": .unstarred, "غير_مفضله": .unstarred,
  ]) { old, _ in old }

  /// Nil for an item that says nothing.
  static func filter(_ item: FilterLexer.Item, now: Date) throws(FilterError) -> Filter? {
    let text = item.text
    if let first = text.first, FilterLexer.isHash(first) {
      return .tag(try name(unquoted(text.dropFirst()).text, item))
    }
    if let first = text.first, FilterLexer.quotes[first] != nil { return words(text, item, .anywhere) }
    if let colon = text.firstIndex(where: FilterLexer.isColon),
      let kind = names[Analyzer.nameAlias(String(text[..<colon]))]
    {
      let value = text[text.index(after: colon)...]
      if let filter = try filter(kind, value, item, now) { return filter }
    }
    if let state = bareStates[Analyzer.nameKey(String(text))] { return .state(state) }
    return words(text, item, .anywhere)
  }

  /// Nil where the name was no name after all: `من:` and `في:` stand before a colon in prose.
  private static func filter(
    _ kind: Name, _ value: Substring, _ item: FilterLexer.Item, _ now: Date
  ) throws(FilterError) -> Filter? {
    let (bare, _) = unquoted(value)
    switch kind {
    case .tag: return .tag(try name(bare, item))
    case .source: return .source(try name(bare, item))
    case .feed: return .feed(try name(bare, item))
    case .title, .body:
      guard let filter = words(value, item, kind == .title ? .title : .body) else { throw missing(item) }
      return filter
    case .state:
      guard let state = states[Analyzer.nameKey(String(bare))] else {
        throw bare.isEmpty ? missing(item) : FilterError(.unknownState(String(bare)), at: item.position)
      }
      return .state(state)
    case .after, .before, .on, .from, .until:
      guard let days = FilterDate.span(String(bare), now: now) else {
        if kind == .on || kind == .from || kind == .until { return nil }
        throw bare.isEmpty ? missing(item) : FilterError(.badDate(String(bare)), at: item.position)
      }
      return switch kind {
      case .before: .dates(to: days.lowerBound)
      case .until: .dates(to: days.upperBound)
      case .on: .dates(from: days.lowerBound, to: days.upperBound)
      default: .dates(from: days.lowerBound)
      }
    }
  }

  /// A word, or a phrase where it stands in quotes or falls into several.
  private static func words(_ value: Substring, _ item: FilterLexer.Item, _ part: Filter.Part) -> Filter? {
    let (text, quote) = unquoted(value)
    let terms = Analyzer.searchTerms(String(text) + (item.isLast && quote != .closed ? "" : " "))
    guard let last = terms.last else { return nil }
    // حاملة-طائرات and http://a are words next to each other only in quotes.
    if quote == .none {
      return terms.count == 1 ? .word(last, part) : .all(terms.map { .word($0, part) })
    }
    return .phrase(terms.map(\.key), lastIsPrefix: last.isPrefix, part)
  }

  private static func name(_ text: Substring, _ item: FilterLexer.Item) throws(FilterError) -> String {
    guard !Analyzer.nameKey(String(text)).isEmpty else { throw missing(item) }
    return String(text)
  }

  private static func missing(_ item: FilterLexer.Item) -> FilterError {
    FilterError(.missingValue(String(item.text)), at: item.position)
  }

  private enum Quote { case none, open, closed }

  /// A quote that is still open reaches to the end of the line.
  private static func unquoted(_ value: Substring) -> (text: Substring, quote: Quote) {
    guard let first = value.first, let closing = FilterLexer.quotes[first] else { return (value, .none) }
    let inner = value.dropFirst()
    return inner.last == closing ? (inner.dropLast(), .closed) : (inner, .open)
  }
}
