internal import CNcurses
internal import Screen

/// What curses takes for a cell's look.
nonisolated struct CursesStyle: Equatable {
  var attributes: UInt32 = 0
  var pair: Int32 = 0
}

/// The styles of a theme, in what the terminal has; colour pairs are made when first used.
struct CursesPalette {
  let depth: ColorDepth
  private(set) var slots: ColorSlots?
  private var pairs: [[Int32]: Int32] = [:]
  private var styles: [CursesStyle] = []

  /// With `redefines`, some of the 256 colours may be changed to a theme's own, by `ColorSlots`' strings.
  init(depth: ColorDepth, redefines: Bool, theme: Theme) {
    self.depth = depth
    if redefines, depth == .twoHundredFiftySix { slots = ColorSlots() }
    setTheme(theme)
  }

  subscript(cell: Cell) -> CursesStyle { styles[Int(cell.role.rawValue) * 2 + (cell.isSelected ? 1 : 0)] }

  mutating func setTheme(_ theme: Theme) {
    slots?.removeAll()
    // Without colours a scheme says nothing; the built-in theme is made of attributes.
    let theme = depth == .monochrome ? .terminal : theme
    let (text, ground) = (theme[.text].foreground, theme[.text].background)
    styles = []
    for role in Role.allCases {
      for isSelected in [false, true] {
        styles.append(resolve(theme.style(of: Cell(" ", role: role, isSelected: isSelected)), text: text, on: ground))
      }
    }
  }

  private mutating func resolve(_ style: Style, text: Color, on ground: Color) -> CursesStyle {
    let look = look(of: style, text: text, on: ground)
    return CursesStyle(
      attributes: UInt32(look.attributes.rawValue), pair: pair(foreground: look.foreground, background: look.background)
    )
  }

  /// A style in what the terminal has: attributes, and colours by curses' numbers. `text` and `ground` are the
  /// theme's colours of plain text.
  mutating func look(of style: Style, text: Color, on ground: Color) -> (
    attributes: Style.Attributes, foreground: Int32, background: Int32
  ) {
    guard depth > .monochrome else { return (style.withoutColors.attributes, -1, -1) }
    var attributes = style.attributes
    var foreground = index(of: style.foreground)
    let background = index(of: style.background)
    if depth == .eight, case .ansi(8...) = style.foreground { attributes.insert(.bold) }
    // With few colours two of a scheme can become one: letters must still be seen, and so must a bar
    // or the selected row.
    if foreground == background, style.foreground != style.background {
      foreground = style.background.isDark ? 7 : 0
    }
    if style.background != ground, background == index(of: ground) {
      // One pair for the whole bar: reversed, each role's colour and each bold (bright) letter would be a patch.
      attributes.subtract([.reversed, .bold])
      return (attributes, background, index(of: text))
    }
    // Where bold is bright, bold black is grey.
    if depth == .eight, foreground == 0 { attributes.remove(.bold) }
    return (attributes, foreground, background)
  }

  /// The number curses knows a colour by; −1 for the terminal's own.
  private mutating func index(of color: Color) -> Int32 {
    switch (color, depth) {
    case (.terminal, _): -1
    case (.ansi(let index), .eight): Int32(index % 8)
    // Direct colour has names for the first eight only.
    case (.ansi(let index), .direct) where index > 7: RGB(xterm: index).packed
    case (.ansi(let index), _): Int32(index)
    // Below 8 a number is one of the terminal's own, so the darkest blues become 8: no eye tells.
    case (.rgb(let rgb), .direct): max(rgb.packed, 8)
    case (.rgb(let rgb), .twoHundredFiftySix): Int32(slots?.slot(for: rgb) ?? rgb.nearestOf256())
    case (.rgb(let rgb), .sixteen): Int32(rgb.nearest(of: 0...15))
    case (.rgb(let rgb), _): Int32(rgb.nearest(of: 0...7))
    }
  }

  private mutating func pair(foreground: Int32, background: Int32) -> Int32 {
    if foreground == -1, background == -1 { return 0 }
    if let known = pairs[[foreground, background]] { return known }
    // A theme needs 32 at most; after many theme changes the oldest numbers serve again.
    if pairs.count + 1 >= Int(min(terminal_pairs(), 1024)) { pairs = [:] }
    let pair = Int32(pairs.count + 1)
    guard terminal_set_pair(pair, foreground, background) else { return 0 }
    pairs[[foreground, background]] = pair
    return pair
  }
}

extension Color {
  fileprivate nonisolated var isDark: Bool {
    switch self {
    case .terminal: false
    case .ansi(let index): RGB(xterm: index).luminance < 0.18
    case .rgb(let rgb): rgb.luminance < 0.18
    }
  }
}

/// Places among the 256 colours that are given a theme's exact colours (OSC 4) and given back at the end
/// (OSC 104 with their numbers, so that colours the user has set otherwise stay).
///
/// Each place is the nearest colour anyway: a terminal that ignores the request shows nearly the right one.
/// Not through curses, whose own reset gives back all colours and would undo the user's.
nonisolated struct ColorSlots: Equatable {
  private(set) var colors: [UInt8: RGB] = [:]

  mutating func slot(for color: RGB) -> UInt8 {
    if let known = colors.first(where: { $0.value == color }) { return known.key }
    let slot = color.nearestOf256(except: Set(colors.keys))
    colors[slot] = color
    return slot
  }

  mutating func removeAll() { colors = [:] }

  var start: String {
    colors.sorted { $0.key < $1.key }.map { slot, rgb in
      "\u{1B}]4;\(slot);rgb:\(hex(rgb.red))/\(hex(rgb.green))/\(hex(rgb.blue))\u{1B}\\"
    }.joined()
  }

  var exit: String {
    colors.isEmpty ? "" : "\u{1B}]104;" + colors.keys.sorted().map { "\($0)" }.joined(separator: ";") + "\u{1B}\\"
  }

  private func hex(_ part: UInt8) -> String { (part < 16 ? "0" : "") + String(part, radix: 16) }
}
