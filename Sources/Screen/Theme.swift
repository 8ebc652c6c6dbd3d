/// The style of each role, and of the selected row.
public struct Theme: Equatable, Sendable {
  public var name: String
  private var styles: [Style]
  /// What a selected cell looks like; its foreground `.terminal` keeps the role's own.
  public var selection: Style

  public init(name: String, selection: Style, style: (Role) -> Style) {
    self.name = name
    self.selection = selection
    styles = Role.allCases.map(style)
  }

  public subscript(role: Role) -> Style { styles[Int(role.rawValue)] }

  /// The style of a cell: its role's, with the selection laid over it. A role with a background of its own
  /// (a search match) keeps its colours, and what is reversed is turned back: it must stand out in the selected
  /// row too.
  public func style(of cell: Cell) -> Style {
    var style = self[cell.role]
    guard cell.isSelected else { return style }
    if style.background == self[.text].background {
      if selection.foreground != .terminal { style.foreground = selection.foreground }
      if selection.background != .terminal { style.background = selection.background }
    }
    // Reversed, a role's own foreground would be a patch of another colour in the bar.
    // Dim would be one too: st and PuTTY dim what the bar is painted with.
    if selection.attributes.contains(.reversed), style.background == .terminal {
      style.foreground = .terminal
      style.attributes.remove(.dim)
    }
    let reversed = style.attributes.symmetricDifference(selection.attributes).intersection(.reversed)
    style.attributes = style.attributes.union(selection.attributes).subtracting(.reversed).union(reversed)
    return style
  }
}
