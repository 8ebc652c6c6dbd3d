internal import Screen
internal import TextLayout

/// One thing of a plain screen: a headline, a tag, a setting. It takes as many rows as its text needs.
struct PlainItem {
  var text = ""
  var role = Role.text
  /// A row of an article, which is laid out already.
  var line: Line?

  init(_ text: String, _ role: Role = .text) { (self.text, self.role) = (text, role) }

  /// Parts of which those that there are stand behind each other.
  init(_ parts: String?..., role: Role = .text, by strings: Strings) {
    text = parts.compactMap { $0?.isEmpty == true ? nil : $0 }.joined(separator: strings.listSeparator)
    self.role = role
  }

  init(_ line: Line?) { self.line = line ?? Line(glyphs: [], direction: .leftToRight, range: 0..<0) }

  func lines(width: Int, options: LayoutOptions) -> [Line] {
    if let line { return [line] }
    return Paragraph(text, tag: role.rawValue).lines(width: width, options: options)
  }
}

/// What stands between title and prompt, and where the reader is in it.
struct PlainItems {
  var items: [PlainItem]
  /// Where the cursor stands, for that is what screen readers read.
  var selected: Int?
}
