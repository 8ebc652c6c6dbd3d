extension Messages {
  static let logicalHelp = "Print in logical order, as into a pipe; for terminals that order text themselves."
  static let logicalOrVisual = "--logical and --visual exclude each other."
  static let catHelp = "Print any text as the reader would lay it out."
  static let catDiscussion = """
    Each line is a paragraph with its own direction, wrapped to the terminal's width: nashra cat letter.txt, man ls | \
    nashra cat. Bold and underlined text stays so, colours go, quote marks of a mail stand before every row, and what a \
    terminal would obey is shown. Into a pipe or a file the text is in logical order, and wrapped only with --width; \
    for a pager in a terminal that orders nothing by itself: nashra cat --visual FILE | less -R.
    """
  static let catVisualHelp = "Lay out also into a pipe, in visual order; --bidi names the terminal that shows it."
  static let catWidthHelp = "Columns of a row; the terminal's unless told."
  static let catFilesHelp = "Texts in UTF-8, or UTF-16 with a byte order mark; - or none is standard input."
  static func cannotRead(_ file: String, _ reason: String) -> String {
    "cannot read \(file == "-" ? "standard input" : PlainText.name(file)): \(PlainText.line(reason))"
  }
  static func binary(at offset: Int) -> String { "it is no text (byte \(offset) is 0)" }
}
