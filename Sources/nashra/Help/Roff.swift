/// A page in the language of man(7), of which these few requests are enough.
struct Roff {
  private(set) var text: String
  /// The same for a terminal that we lay out ourselves.
  private(set) var parts: [HelpPage.Part] = []

  /// No date: the same program makes the same page.
  init(title: String, section: Int, isArabic: Bool) {
    text = ".\\\" made by: nashra manual\n.TH \"\(title)\" \"\(section)\" \"\" \"nashra \(Nashra.version)\" \"نشرة\"\n"
    // Nothing is hyphenated; Arabic has no spaces that could be stretched without harm.
    text += isArabic ? ".nh\n.ad l\n" : ".ad l\n"
  }

  mutating func section(_ name: String) {
    text += ".SH \"\(Self.quoted(name))\"\n"
    parts += (parts.isEmpty ? [] : [.text("")]) + [.text(name)]
  }

  mutating func subsection(_ name: String) {
    text += ".SS \"\(Self.quoted(name))\"\n"
    parts += [.text(""), .text("  " + name)]
  }

  mutating func paragraph(_ words: String) {
    text += ".PP\n\(Self.lines(words))\n"
    add(words)
  }

  mutating func line(_ words: String) {
    text += "\(Self.lines(words))\n"
    add(words)
  }

  /// Under the first heading: man(1) looks for this dash. Here another one, which belongs to neither side of it.
  mutating func name(_ name: String, _ words: String) {
    text += "\(Self.lines("\(name) - \(words)"))\n"
    add("\(name) – \(words)")
  }

  private mutating func add(_ words: String) {
    parts += words.split(separator: "\n").map { .text("    " + $0) }
  }

  /// A term in bold, and what it is on a line of its own: a line of two directions would be read in one of them.
  mutating func term(_ term: String, _ words: String) {
    text += ".TP 4\n\\fB\(Self.escaped(term))\\fR\n\(Self.lines(words.isEmpty ? "\u{A0}" : words))\n"
    parts.append(.pair(term, words))
  }

  /// Lines of a file as they stand. A terminal that orders what man(1) prints asks each line's first letter for its
  /// direction; a mark before it would be copied along.
  mutating func example(_ lines: [String]) {
    let lines = lines.map { "    " + $0 }
    parts += lines.map { .code($0) }
    text += ".PP\n.nf\n" + lines.map { Self.escaped($0) + "\n" }.joined() + ".fi\n"
  }

  private static func lines(_ words: String) -> String {
    words.split(separator: "\n").map { escaped(String($0)) }.joined(separator: "\n")
  }

  /// A dot or a quote at the beginning of a line would be a request.
  static func escaped(_ words: String) -> String {
    // A list of values may be broken where one ends.
    let escaped = words.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("|", with: "|\\:")
    return escaped.first == "." || escaped.first == "'" ? "\\&" + escaped : escaped
  }

  private static func quoted(_ words: String) -> String { escaped(words).replacing("\"", with: "\\(dq") }
}
