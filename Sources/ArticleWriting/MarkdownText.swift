/// Text that means in Markdown what it says: CommonMark, with what GitHub adds.
enum MarkdownText {
  /// Within a line: what could begin or end markup has a backslash before it.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      // `&` for references, `~` for strokes, `|` for cells, `$` for formulas on GitHub.
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "|", "$": escaped.append("\\")
      default: break
      }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  /// A line's beginning that would make it another block, with a backslash before the sign that does: `#`, `-`, `+`,
  /// `=`, `:`, and the dot or bracket behind a number. What `escaped` sees to is not looked at.
  static func beginning(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if "#-+=:".unicodeScalars.contains(first) { return "\\" + line }
    let digits = line.utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let rest = line.utf8[digits.endIndex...]
    guard !digits.isEmpty, let sign = rest.first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else {
      return line
    }
    return line[..<digits.endIndex] + "\\" + line[digits.endIndex...]
  }

  /// A fence that code can't end, longer than any run of backticks in it.
  static func fence(for code: String) -> String {
    var (longest, run) = (0, 0)
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "`", count: max(3, longest + 1))
  }

  /// An address as the target of a link, between `<` and `>`.
  static func target(_ address: String) -> String {
    var target = "<"
    for scalar in SafeText.line(address).unicodeScalars {
      switch scalar {
      case "<": target += "%3C"
      case ">": target += "%3E"
      case "\\": target += "%5C"
      // Only where it would be read as a reference: `&amp;`.
      case "&": target += "\\&"
      default: target.unicodeScalars.append(scalar)
      }
    }
    return target + ">"
  }
}
