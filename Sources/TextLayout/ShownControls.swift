extension String {
  /// What could command a terminal, end a line or turn the text around it, shown as what it is: `\n`, `\t`, `\u{1B}`.
  ///
  /// Those are the controls (C0, DEL, C1), the line and paragraph separators, and the bidi embeddings, overrides and
  /// isolates (UAX #9). Marks such as U+200F have no reach of their own, and stay, as does all else. `keeping` names
  /// some that stay, too.
  public func showingControls(keeping: Set<Unicode.Scalar> = []) -> String {
    guard unicodeScalars.contains(where: { $0.isControlOrTurn && !keeping.contains($0) }) else { return self }
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isControlOrTurn, !keeping.contains(scalar) {
        shown.append(contentsOf: scalar.shown.unicodeScalars)
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}

extension Unicode.Scalar {
  fileprivate var isControlOrTurn: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x206F: true
    default: false
    }
  }

  fileprivate var shown: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(value, radix: 16, uppercase: true))}"
    }
  }
}
