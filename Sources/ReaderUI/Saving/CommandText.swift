internal import ArticleWriting

/// What a command wrote, as text alone.
enum CommandText {
  /// Without the sequences by which it would have coloured a terminal or moved on it, and other controls. Letters that
  /// are struck over, as bold ones are by old programs, stand once. Empty lines at the ends go.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": dropSequence(&rest)
      case "\u{9B}": dropControl(&rest)
      case "\u{8}": if let last = plain.last, last != "\n" { plain.removeLast() }
      // Lines of a progress that overwrite each other stand below each other.
      case "\r": if rest.first != "\n" { plain.append("\n") }
      case "\t": plain.append(contentsOf: "    ".unicodeScalars)
      default: plain.append(scalar)
      }
    }
    let lines = SafeText.safe(String(plain)).split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.firstIndex(where: { !$0.allSatisfy(\.isWhitespace) }),
      let last = lines.lastIndex(where: { !$0.allSatisfy(\.isWhitespace) })
    else { return "" }
    return lines[first...last].joined(separator: "\n")
  }

  /// What follows an Escape (ECMA-48, 5.3 to 5.6).
  private static func dropSequence(_ rest: inout Substring.UnicodeScalarView) {
    guard let first = rest.first else { return }
    switch first {
    case "[":
      rest.removeFirst()
      dropControl(&rest)
    case "]", "P", "X", "^", "_":
      // A string ends with ST or BEL; one that never does is not taken for all that follows.
      guard let end = rest.prefix(10_000).firstIndex(where: { $0 == "\u{7}" || $0 == "\u{1B}" || $0 == "\u{9C}" })
      else { return }
      let isEscape = rest[end] == "\u{1B}"
      rest = rest[rest.index(after: end)...]
      if isEscape, rest.first == "\\" { rest.removeFirst() }
    case " "..."/":
      while let scalar = rest.first, (" "..."/").contains(scalar) { rest.removeFirst() }
      _ = rest.popFirst()
    default: _ = rest.popFirst()
    }
  }

  private static func dropControl(_ rest: inout Substring.UnicodeScalarView) {
    while let scalar = rest.first, (" "..."?").contains(scalar) { rest.removeFirst() }
    if let scalar = rest.first, ("@"..."~").contains(scalar) { rest.removeFirst() }
  }
}
