import TextAnalysis

/// Why a filter line cannot be understood, and where.
public struct FilterError: Error, Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    /// `#`, `tag:` or `source:` without a name after it.
    case missingValue(String)
    /// `is:` with a word that names no state.
    case unknownState(String)
    /// A second source; an article has one.
    case secondSource
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
  /// The filter line of prompt and command line: words, `#tag`, `tag:`/`وسم:`, `source:`/`مصدر:`, `is:unread`/
  /// `غير_مقروء`, `is:starred`/`مفضل`; everything must hold. A name with spaces stands in quotes or has `_` for them.
  /// A name before a colon that means nothing here is plain text.
  public init(filter: String) throws(FilterError) {
    self.init()
    var words: [Substring] = []
    var endsInWord = false
    for part in FilterPart.parts(of: filter) {
      endsInWord = false
      switch part.kind {
      case .tag(let name):
        tags.append(try part.named(name))
      case .source(let name):
        guard source == nil else { throw FilterError(.secondSource, at: part.position) }
        source = try part.named(name)
      case .state(let name):
        guard let state = FilterPart.states[Analyzer.nameKey(String(name))] else {
          throw name.isEmpty ? part.missing : FilterError(.unknownState(String(name)), at: part.position)
        }
        self[keyPath: state] = true
      case .word:
        if let state = FilterPart.bareStates[Analyzer.nameKey(String(part.text))] {
          self[keyPath: state] = true
        } else {
          words.append(part.text)
          endsInWord = part.text.endIndex == filter.endIndex
        }
      }
    }
    needsAllTags = tags.count > 1
    // Only the word that is being typed is a prefix.
    self.words = words.joined(separator: " ") + (words.isEmpty || endsInWord ? "" : " ")
  }
}

/// One part of a filter line, up to a space outside quotes.
private struct FilterPart {
  enum Kind { case word, tag(Substring), source(Substring), state(Substring) }

  var text: Substring
  var kind: Kind
  /// The UTF-8 offset in the line.
  var position: Int

  // Names are compared folded and without ال, so المصدر: and وسوم: answer as well.
  private static let tagNames: Set = ["tag", "tags", "وسم", "وسوم", "تاغ"]
  private static let sourceNames: Set = ["source", "src", "مصدر"]
  private static let stateNames: Set = ["is", "حاله"]
  // Keys are folded: غير_مقروء is written with the same hamza as غير_مقروء, مفضلة ends in ه.
  private static let arabicStates: [String: any WritableKeyPath<Query, Bool> & Sendable] = [
    "غير_مقروء": \.isUnreadOnly, "غير_مقروءه": \.isUnreadOnly, "مفضل": \.isStarredOnly, "مفضله": \.isStarredOnly,
  ]
  static let bareStates = arabicStates
  static let states = arabicStates.merging(["unread": \.isUnreadOnly, "starred": \.isStarredOnly]) { old, _ in old }

  var missing: FilterError { FilterError(.missingValue(String(text)), at: position) }

  func named(_ name: Substring) throws(FilterError) -> String {
    let name = String(name)
    guard !Analyzer.nameKey(name).isEmpty else { throw missing }
    return name
  }

  static func parts(of line: String) -> [FilterPart] {
    var parts: [FilterPart] = []
    var index = line.startIndex
    while index < line.endIndex {
      guard !line[index].isWhitespace else {
        index = line.index(after: index)
        continue
      }
      let start = index
      var closing: Character?
      while index < line.endIndex, closing != nil || !line[index].isWhitespace {
        if let quote = closing {
          if line[index] == quote { closing = nil }
        } else {
          closing = quotes[line[index]]
        }
        index = line.index(after: index)
      }
      let text = line[start..<index]
      parts.append(
        FilterPart(
          text: text, kind: kind(of: text), position: line.utf8.distance(from: line.startIndex, to: start)))
    }
    return parts
  }

  private static let quotes: [Character: Character] = ["\"": "\"", "“": "”", "«": "»"]

  private static func kind(of text: Substring) -> Kind {
    if let first = text.first, first == "#" || first == "＃" { return .tag(unquoted(text.dropFirst())) }
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return .word }
    let name = Analyzer.nameAlias(String(text[..<colon]))
    let value = unquoted(text[text.index(after: colon)...])
    if tagNames.contains(name) { return .tag(value) }
    if sourceNames.contains(name) { return .source(value) }
    if stateNames.contains(name) { return .state(value) }
    return .word
  }

  /// A quote that is still open reaches to the end of the line.
  private static func unquoted(_ value: Substring) -> Substring {
    guard let first = value.first, let closing = quotes[first] else { return value }
    let inner = value.dropFirst()
    return inner.last == closing ? inner.dropLast() : inner
  }
}
