import TextAnalysis

/// The part of a filter line that is being typed, and what may stand there.
public struct FilterCompletion: Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    /// A word, or the beginning of a condition's name.
    case name
    case tag, source, feed, state
  }

  public var kind: Kind
  /// The UTF-8 bytes of the line that hold the value up to the caret.
  public var range: Range<Int>
  /// Without the quotation mark before it.
  public var value: String

  /// What stands before the caret; nil where a value is typed that has no list.
  public init?(_ line: String, caret: Int) {
    let bytes = line.utf8
    guard let end = bytes.index(bytes.startIndex, offsetBy: caret, limitedBy: bytes.endIndex),
      end.samePosition(in: line) != nil
    else { return nil }
    let item = Self.item(in: line[..<end])
    func offset(_ index: String.Index) -> Int { bytes.distance(from: bytes.startIndex, to: index) }
    func take(_ kind: Kind, from start: String.Index) -> Self {
      let text = line[start..<end]
      let isQuoted = text.first.map { FilterLexer.quotes[$0] != nil } ?? false
      return Self(kind: kind, range: offset(start)..<caret, value: String(isQuoted ? text.dropFirst() : text))
    }
    if let first = item.first, FilterLexer.isHash(first) {
      self = take(.tag, from: line.index(after: item.startIndex))
      return
    }
    guard let colon = item.firstIndex(where: FilterLexer.isColon) else {
      self = take(.name, from: item.startIndex)
      return
    }
    let start = line.index(after: colon)
    switch FilterNames.kind(item[..<colon]) {
    case .tag: self = take(.tag, from: start)
    case .source: self = take(.source, from: start)
    case .feed: self = take(.feed, from: start)
    case .state: self = take(.state, from: start)
    case .title, .body, .after, .before, .on, .until, nil: return nil
    }
  }

  private init(kind: Kind, range: Range<Int>, value: String) {
    (self.kind, self.range, self.value) = (kind, range, value)
  }

  /// The item at the end of a text, without the sign before it.
  private static func item(in text: Substring) -> Substring {
    var start = text.startIndex
    var closing: Character?
    var mayOpen = true
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if let mark = closing {
        if character == mark { closing = nil }
      } else if mayOpen, let mark = FilterLexer.quotes[character] {
        closing = mark
        mayOpen = false
      } else if character.isWhitespace || "،|()".contains(character) {
        (start, mayOpen) = (next, true)
      } else if character == "-", start == index {
        start = next
      } else {
        mayOpen = FilterLexer.isColon(character) || FilterLexer.isHash(character)
      }
      index = next
    }
    return text[start...]
  }

  /// A value as it stands in a line: in quotes where it would end too soon.
  public static func written(_ value: String) -> String {
    let isPlain = value.allSatisfy { !$0.isWhitespace && !"،|()\"“”«»„:".contains($0) }
    return isPlain ? value : "\"" + value.replacing("\"", with: " ") + "\""
  }

  /// Whether a line's item names a condition, so that what is before its colon is no word.
  public static func isCondition(_ name: some StringProtocol) -> Bool { FilterNames.kind(name) != nil }

  public static func state(named name: String) -> Filter.State? { FilterNames.state(name) }

  /// The names of conditions that begin so, in the language of a code, else in the one that they are begun in.
  public static func names(beginning: String, language: String) -> [String] {
    matching(beginning, of: conditions, language)
  }

  public static func states(beginning: String, language: String) -> [String] {
    matching(beginning, of: states, language)
  }

  private static func matching(_ beginning: String, of names: [String: String], _ language: String) -> [String] {
    let key = Analyzer.nameAlias(beginning)
    let own = names[language] ?? names["en"] ?? ""
    let others = names.sorted { $0.key < $1.key }.map(\.value).filter { $0 != own }
    for list in [own] + others {
      let found = list.split(separator: " ").map(String.init)
        .filter { key.isEmpty || Analyzer.nameAlias($0).hasPrefix(key) }
      if !found.isEmpty { return found }
    }
    return []
  }

  static let conditions = [
    "en": "tag source feed title body is after before on until since",
    "ar": "وسم مصدر خلاصة عنوان نص حالة بعد قبل في حتى منذ",
    "fa": "برچسب منبع خوراک تیتر متن وضعیت پس پیش روز تا از",
    "he": "תג מקור פיד כותרת תוכן מצב אחרי לפני ביום עד מאז",
    "ur": "ٹیگ ماخذ فیڈ سرخی متن حالت بعد پہلے پر تک سے",
  ]

  static let states = [
    "en": "unread read starred unstarred", "ar": "غير_مقروء مقروء مفضل غير_مفضل",
    "fa": "نخوانده خوانده ستاره‌دار بی‌ستاره", "he": "לא_נקרא נקרא מסומן ללא_כוכב",
    "ur": "ان_پڑھا پڑھا ستارہ بغیر_ستارہ",
  ]
}
