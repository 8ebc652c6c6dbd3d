/// Text that means in HTML what it says.
enum HTMLText {
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      // No letters of HTML (§13.2.3.5), and nothing to read.
      case "\0"..<" ", "\u{7F}"..."\u{9F}": if scalar == "\n" || scalar == "\t" { escaped.append(scalar) }
      case "\u{2028}", "\u{2029}": escaped.append("\n")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// `name="value"` behind a space.
  static func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(escaped(value))\"" }
}
