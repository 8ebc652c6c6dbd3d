/// Text of articles for what others read: in logical order, with nothing in it that a terminal would obey.
public enum SafeText {
  /// Without control characters and bidi embeddings, which could reach beyond their line; marks such as U+200F stay.
  public static func safe(_ text: String) -> String {
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": safe.append(" ")
      case "\u{2028}", "\u{2029}": safe.append("\n")
      case "\0"..<" ", "\u{7F}"..."\u{9F}": if scalar == "\n" { safe.append(scalar) }
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{206F}": continue
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// On one line.
  public static func line(_ text: String) -> String {
    safe(text).split(separator: "\n").joined(separator: " ")
  }
}
