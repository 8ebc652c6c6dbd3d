internal import FilterLanguage
internal import Screen

enum FilterValue {
  /// Whether what is typed at the caret is the name of a tag, a source or a feed.
  static func isNamed(_ field: LineField, from offset: Int) -> Bool {
    let text = field.text.utf8
    guard text.count < 4_000, let start = text.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex),
      let typed = FilterCompletion(String(field.text[start...]), caret: field.caret - offset)
    else { return false }
    return [.tag, .source, .feed].contains(typed.kind)
  }
}
