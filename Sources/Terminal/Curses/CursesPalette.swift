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
  private let isConsole: Bool
  private(set) var slots: ColorSlots?
  private var pairs: [[Int32]: Int32] = [:]
  private var styles: [CursesStyle] = []
  /// Those of blocks that are painted.
  private var painted: [CursesStyle] = []

  /// What is drawn for a block with ink and ground of its style exchanged: many fonts leave a line between two blocks
  /// that touch, a terminal none between two grounds. Other blocks have no counterpart that fonts have.
  nonisolated static func painted(_ character: Character) -> Character? {
    switch character {
    case "█": " "
    case "▄": "▀"
    default: nil
    }
  }

  /// With `redefines`, some of the 256 colours may be changed to a theme's own, by `ColorSlots`' strings. `isConsole`
  /// is true of Linux's own terminal.
  init(depth: ColorDepth, redefines: Bool, isConsole: Bool = false, theme: Theme) {
    (self.depth, self.isConsole) = (depth, isConsole)
    if redefines, depth == .twoHundredFiftySix { slots = ColorSlots() }
    setTheme(theme)
  }

  subscript(cell: Cell) -> CursesStyle {
    let place = Int(cell.role.rawValue) * 2 + (cell.isSelected ? 1 : 0)
    return Self.painted(cell.character) == nil ? styles[place] : painted[place]
  }

  mutating func setTheme(_ theme: Theme) {
    slots?.removeAll()
    let fitted = theme.fitted(to: depth, isConsole: isConsole)
    (styles, painted) = ([], [])
    for role in Role.allCases {
      for isSelected in [false, true] {
        let cell = Cell(" ", role: role, isSelected: isSelected)
        let (style, exact) = (fitted.style(of: cell), theme.style(of: cell))
        styles.append(resolve(style, exact: exact))
        painted.append(resolve(style.ofGround, exact: exact.ofGround))
      }
    }
  }

  /// A style in curses' numbers. `exact` is what it is fitted from.
  private mutating func resolve(_ style: Style, exact: Style) -> CursesStyle {
    let foreground = index(of: style.foreground, exact: exact.foreground)
    let background = index(of: style.background, exact: exact.background)
    return CursesStyle(
      attributes: UInt32(style.attributes.rawValue), pair: pair(foreground: foreground, background: background))
  }

  /// The number curses knows a colour by; −1 for the terminal's own.
  private mutating func index(of color: Color, exact: Color) -> Int32 {
    switch (color, depth) {
    case (.terminal, _): return -1
    case (.ansi(let index), .eight): return Int32(index % 8)
    // Direct colour has names for the first eight only.
    case (.ansi(let index), .direct) where index > 7: return RGB(xterm: index).packed
    case (.ansi(let index), .twoHundredFiftySix):
      guard case .rgb(let rgb) = exact, let slot = slots?.slot(for: rgb, near: RGB(xterm: index)) else {
        return Int32(index)
      }
      return Int32(slot)
    case (.ansi(let index), _): return Int32(index)
    // Below 8 a number is one of the terminal's own, so the darkest blues become 8: no eye tells.
    case (.rgb(let rgb), .direct): return max(rgb.packed, 8)
    case (.rgb(let rgb), .twoHundredFiftySix): return Int32(rgb.nearestOf256())
    // A fitted theme has none of these.
    case (.rgb, _): return -1
    }
  }

  private mutating func pair(foreground: Int32, background: Int32) -> Int32 {
    if foreground == -1, background == -1 { return 0 }
    if let known = pairs[[foreground, background]] { return known }
    // A theme needs 64 at most; after many theme changes the oldest numbers serve again.
    if pairs.count + 1 >= Int(min(terminal_pairs(), 1024)) { pairs = [:] }
    let pair = Int32(pairs.count + 1)
    guard terminal_set_pair(pair, foreground, background) else { return 0 }
    pairs[[foreground, background]] = pair
    return pair
  }
}

nonisolated extension Style {
  /// Ink and ground exchanged, and nothing that changes ink: xterm makes bold black grey.
  fileprivate var ofGround: Style {
    var style = exchanged
    style.attributes.formIntersection(.reversed)
    return style
  }
}

/// Places among the 256 colours that are given a theme's exact colours (OSC 4) and given back at the end
/// (OSC 104 with their numbers, so that colours the user has set otherwise stay).
///
/// Each place is that of a colour that serves as well, or a near one: a terminal that ignores the request shows it.
/// Not through curses, whose own reset gives back all colours and would undo the user's.
nonisolated struct ColorSlots: Equatable {
  private(set) var colors: [UInt8: RGB] = [:]

  mutating func slot(for color: RGB, near substitute: RGB) -> UInt8 {
    if let known = colors.first(where: { $0.value == color }) { return known.key }
    let slot = substitute.nearestOf256(except: Set(colors.keys))
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
