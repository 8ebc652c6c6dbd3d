extension Theme {
  /// The terminal's own two colours, and attributes. What its other colours look like, and on which ground, nobody
  /// can know: of xterm's none has 4.5:1 on white and on black. So a word is as readable here as the terminal's own
  /// text, the selected row is that text reversed, and no palette can change this. Italics are left out everywhere:
  /// slanted Arabic letters read badly.
  public static let terminal = Theme(name: "terminal", selection: Style(.terminal, on: .terminal, .reversed)) { role in
    switch role {
    case .text, .quote, .source, .tag: Style()
    // The only ground that can be had; faint, for a title is what should be seen first.
    case .chip: Style(.terminal, on: .terminal, [.dim, .reversed])
    case .dim, .date, .border: Style(.terminal, on: .terminal, .dim)
    case .title, .heading, .unread, .starred, .prompt: Style(.terminal, on: .terminal, .bold)
    case .link: Style(.terminal, on: .terminal, .underline)
    // Not reversed, or the first row of a list would run into it when it is selected.
    case .bar: Style(.terminal, on: .terminal, [.bold, .underline])
    case .match: Style(.terminal, on: .terminal, .reversed)
    case .found: Style(.terminal, on: .terminal, [.reversed, .bold, .underline])
    case .error, .hint: Style(.terminal, on: .terminal, [.bold, .reversed])
    }
  }

  /// The roles in a scheme's colours, by what the scheme's authors mean them for
  /// (https://github.com/tinted-theming/home/blob/main/styling.md). A colour that could not be read, or a selection
  /// that could not be seen, is made lighter or darker by as much as that takes.
  public init(_ scheme: Base16) {
    let colors = ReadableColors(scheme)
    let ground = Color.rgb(colors.ground)
    func style(_ index: Int, _ attributes: Style.Attributes = []) -> Style {
      Style(.rgb(colors.ink(scheme[index])), on: ground, attributes)
    }
    // base24's bright colours are for what should catch the eye.
    let (red, yellow) = scheme.isBase24 ? (0x12, 0x13) : (0x08, 0x0a)
    let selection = Style(.rgb(colors.selectionInk), on: .rgb(colors.selection))
    self.init(name: scheme.name, selection: selection) { role in
      switch role {
      case .text: Style(.rgb(colors.text), on: ground)
      case .dim, .date: Style(.rgb(colors.quiet), on: ground)
      case .title, .unread, .prompt: Style(.rgb(colors.text), on: ground, .bold)
      case .heading: style(0x0d, .bold)
      case .starred: style(yellow, .bold)
      case .source: style(0x0c)
      case .tag: style(0x0e)
      // On the ground of bars, which is as near to that of the text as can be seen.
      case .chip: Style(.rgb(scheme[0x0e].readable(on: colors.bar)), on: .rgb(colors.bar))
      case .link: style(0x0d, .underline)
      case .quote: style(0x0b)
      case .match: Style(ground, on: .rgb(colors.ink(scheme[yellow])))
      case .found: Style(selection.foreground, on: selection.background, .underline)
      // A line is no word: it may be as faint as the scheme has it.
      case .border: Style(.rgb(scheme[0x03]), on: ground)
      case .bar: Style(.rgb(colors.barInk), on: .rgb(colors.bar))
      case .error: style(red, .bold)
      case .hint: Style(ground, on: .rgb(colors.ink(scheme[yellow])), .underline)
      }
    }
    let used =
      [
        (0x01, colors.bar), (0x02, colors.selection), (0x03, colors.quiet), (0x05, colors.text),
      ] + [red, yellow, 0x0b, 0x0c, 0x0d, 0x0e].map { ($0, colors.ink(scheme[$0])) }
    changed = used.filter { scheme[$0.0] != $0.1 }.map(\.0).sorted()
  }
}
