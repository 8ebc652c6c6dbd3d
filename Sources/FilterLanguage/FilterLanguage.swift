public import struct Foundation.Date

extension Query {
  /// The filter line of prompt and command line, where everything must hold:
  /// words in any form, `"a phrase"`, `-without`, `#tag`, `source:`/`مصدر:`, `title:`/`عنوان:`, `body:`/`نص:`,
  /// `is:unread`/`غير_مقروء`, `is:starred`/`مفضل`, `after:`/`بعد:`, `before:`/`قبل:`, `since:`/`منذ:`, `on:`/`في:`, and the
  /// Persian, Hebrew and Urdu names of `FilterNames`; `|`, `OR` or `أو` between two items takes either, brackets group.
  /// A name stands directly before its colon and its value, so `عاجل: …` is plain text; what cannot be read is an error.
  public init(filter line: String, now: Date = Date()) throws(FilterError) {
    self.init()
    for part in try FilterParser.parts(of: line, now: now) {
      switch part.filter {
      case .tag(let name): tags.append(name)
      case .source(let name): source = name
      case .state(.unread): isUnreadOnly = true
      case .state(.starred): isStarredOnly = true
      default: conditions.append(part.filter)
      }
    }
    needsAllTags = tags.count > 1
  }

  /// The same for a line that is still being typed, whose end may be missing: brackets and quotes are open to the end of
  /// the line, and what needs more than is there is left out.
  public func with(typed line: String, now: Date = Date()) throws(FilterError) -> TypedFilter {
    var query = self
    let (parts, missing) = try FilterParser.typed(line, now: now)
    query.conditions = parts.map(\.filter)
    return TypedFilter(query: query, missing: missing)
  }

  /// This query with the conditions of a filter line in place of its own; chosen tags, source and states of the query
  /// stay and must hold as well.
  public func with(filterText line: String, now: Date = Date()) throws(FilterError) -> Query {
    var query = self
    query.conditions = try FilterParser.parts(of: line, now: now).map(\.filter)
    return query
  }
}

/// A filter line as far as it is typed.
public struct TypedFilter: Equatable, Sendable {
  /// What is asked so far.
  public var query: Query
  /// What would be wrong with the line if it ended here; nil where it may.
  public var missing: FilterError?
}
