extension Theme {
  /// The terminal's own colours, and attributes where these could be unreadable: on a white or a black
  /// screen only magenta and red of the common palettes keep their contrast, so the rest is bold, faint,
  /// underlined or reversed. Italics are left out everywhere: slanted Arabic letters read badly.
  public static let terminal = Theme(name: "terminal", selection: Style(.terminal, on: .terminal, .reversed)) { role in
    switch role {
    case .text, .quote: Style()
    case .dim, .date, .border: Style(.terminal, on: .terminal, .dim)
    case .title, .heading, .unread, .prompt: Style(.terminal, on: .terminal, .bold)
    case .starred: Style(.ansi(3), on: .terminal, .bold)
    case .source, .tag: Style(.ansi(5))
    case .link: Style(.terminal, on: .terminal, .underline)
    case .match, .bar: Style(.terminal, on: .terminal, .reversed)
    case .error: Style(.ansi(1), on: .terminal, .bold)
    }
  }

  /// The roles in a scheme's colours, by what the scheme's authors mean them for
  /// (https://github.com/tinted-theming/home/blob/main/styling.md).
  public init(_ scheme: Base16) {
    let background = scheme[0x00]
    // base03, meant for comments, is often too faint to read (below 3:1 in a third of the schemes).
    // A few schemes have their text at 1.3:1 on the background; then the next colour that can be read.
    let text = scheme.firstReadable(of: [0x05, 0x06, 0x07, 0x04], on: background, contrast: 3)
    let quiet = scheme.firstReadable(of: [0x03, 0x04, 0x05], on: background, contrast: 4.5)
    func color(_ index: Int, _ attributes: Style.Attributes = []) -> Style {
      Style(.rgb(scheme[index]), on: .rgb(background), attributes)
    }
    // base24's bright colours are for what should catch the eye.
    let (red, yellow) = scheme.isBase24 ? (0x12, 0x13) : (0x08, 0x0a)
    let selection = Style(.terminal, on: .rgb(scheme[0x02]))
    self.init(name: scheme.name, selection: selection) { role in
      switch role {
      case .text: Style(.rgb(text), on: .rgb(background))
      case .dim, .date: Style(.rgb(quiet), on: .rgb(background))
      case .title, .unread, .prompt: Style(.rgb(text), on: .rgb(background), .bold)
      case .heading: color(0x0d, .bold)
      case .starred: color(yellow, .bold)
      case .source: color(0x0c)
      case .tag: color(0x0e)
      case .link: color(0x0d, .underline)
      case .quote: color(0x0b)
      case .match: Style(.rgb(background), on: .rgb(scheme[yellow]))
      case .border: color(0x03)
      case .bar: Style(.rgb(text), on: .rgb(scheme[0x01]))
      case .error: color(red, .bold)
      }
    }
  }

  /// The contrast of a role's letters with their background, 1 to 21; nil where the terminal's own
  /// colours decide.
  public func contrast(of role: Role, isSelected: Bool = false) -> Double? {
    let style = style(of: Cell(" ", role: role, isSelected: isSelected))
    guard case .rgb(let foreground) = style.foreground, case .rgb(let background) = style.background else { return nil }
    return foreground.contrast(with: background)
  }
}

extension Base16 {
  /// The first of the colours with enough contrast, or else the one with the most.
  fileprivate func firstReadable(of indices: [Int], on background: RGB, contrast: Double) -> RGB {
    let candidates = indices.map { self[$0] }
    return candidates.first { $0.contrast(with: background) >= contrast }
      ?? candidates.max { $0.contrast(with: background) < $1.contrast(with: background) } ?? self[0x05]
  }
}
