/// How well a theme can be read and its selected row be seen, where that can be known: as contrasts, 1 to 21.
public struct Legibility: Equatable, Sendable {
  /// Of plain text.
  public var text: Double
  /// Of the faintest words, whatever their role, in plain rows and in the selected one; lines are no words.
  public var faintest: Double
  public var faintestRole: Role
  /// Between the selected row's ground and that of the rows around it, or of a bar if that is nearer to it.
  public var selection: Double

  public var isEnough: Bool { faintest >= Contrast.text && selection >= Contrast.selection }
}

extension Theme {
  /// The contrasts in the colours of a depth; nil where the terminal's own colours decide, or there are none. The
  /// first sixteen colours are taken for xterm's, and bold ones of the first eight for any of the two that terminals
  /// make of them.
  public func legibility(at depth: ColorDepth) -> Legibility? {
    let theme = fitted(to: depth)
    let cells = Role.allCases.filter { $0 != .border }.flatMap {
      [Cell("a", role: $0), Cell("a", role: $0, isSelected: true)]
    }
    let contrasts = cells.compactMap { cell in theme.style(of: cell).contrast.map { (cell.role, $0) } }
    guard let faintest = contrasts.min(by: { $0.1 < $1.1 }), contrasts.count == cells.count,
      let text = theme[.text].contrast, let selected = theme.style(of: Cell("a", isSelected: true)).shownGround
    else { return nil }
    let grounds = [Role.text, .bar].compactMap { theme[$0].shownGround }
    let selection = grounds.map { selected.contrast(with: $0) }.min() ?? 1
    return Legibility(text: text, faintest: faintest.1, faintestRole: faintest.0, selection: selection)
  }

  /// The contrast of a role's letters with their ground; nil where the terminal's own colours decide.
  public func contrast(of role: Role, isSelected: Bool = false) -> Double? {
    style(of: Cell(" ", role: role, isSelected: isSelected)).contrast
  }
}

extension Color {
  /// As it is shown, with xterm's values for a terminal's own.
  fileprivate var shown: RGB? {
    switch self {
    case .terminal: nil
    case .ansi(let index): RGB(xterm: index)
    case .rgb(let rgb): rgb
    }
  }
}

extension Style {
  fileprivate var shownGround: RGB? { (attributes.contains(.reversed) ? foreground : background).shown }

  /// Ink on ground; the lower one where bold may be shown as bright.
  fileprivate var contrast: Double? {
    guard let ink = foreground.shown, let ground = background.shown else { return nil }
    guard attributes.contains(.bold), case .ansi(let index) = foreground, index < 8 else {
      return ink.contrast(with: ground)
    }
    return min(ink.contrast(with: ground), RGB(xterm: index | 8).contrast(with: ground))
  }
}
