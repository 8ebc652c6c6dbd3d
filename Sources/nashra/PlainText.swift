/// Text of articles for a terminal or a pipe: in logical order, with nothing in it that a terminal would obey.
enum PlainText {
  /// Without control characters and bidi embeddings, which could reach beyond their line; marks such as U+200F stay.
  static func safe(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": safe.append(" ")
      case "\0"..<" ", "\u{7F}"..."\u{9F}": if scalar == "\n" { safe.append(scalar) }
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": continue
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// On one line.
  static func line(_ text: String) -> String {
    safe(text).split(separator: "\n").joined(separator: " ")
  }
}
