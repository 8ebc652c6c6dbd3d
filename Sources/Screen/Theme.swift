/// The style of each role, in a plain row and in the selected one.
public struct Theme: Equatable, Sendable {
  public var name: String
  /// What the selected row looks like; the roles in it keep their attributes.
  public let selection: Style
  /// The colours of a scheme, by their places in it, that are not used as they are: they could not be read or seen.
  public internal(set) var changed: [Int] = []
  private var plain: [Style]
  private var selected: [Style]

  public init(name: String, selection: Style, style: (Role) -> Style) {
    self.name = name
    self.selection = selection
    plain = Role.allCases.map(style)
    let ground = plain[Int(Role.text.rawValue)].background
    selected = plain.map { $0.selected(by: selection, ground: ground) }
  }

  public subscript(role: Role) -> Style { plain[Int(role.rawValue)] }

  /// The style of a cell: its role's, with the selection laid over it.
  public func style(of cell: Cell) -> Style { (cell.isSelected ? selected : plain)[Int(cell.role.rawValue)] }

  /// Every style put through `change`, which is told whether it is one of the selected row.
  func mapped(selection: Style, _ change: (Style, Role, _ isSelected: Bool) -> Style) -> Theme {
    var theme = Theme(name: name, selection: selection) { change(self[$0], $0, false) }
    theme.selected = Role.allCases.map { change(selected[Int($0.rawValue)], $0, true) }
    return theme
  }
}

extension Style {
  /// This style of a role in the selected row: one ground and one ink from edge to edge, for of a theme's many inks
  /// few can be read on it, and each with its own ground would be a patch. Faint would be one too: st and PuTTY dim
  /// what the row is painted with. A role with a ground of its own (a search match) has ink and ground exchanged, so
  /// that it stands out here too.
  fileprivate func selected(by selection: Style, ground: Color) -> Style {
    var style = selection
    style.attributes.formUnion(attributes.subtracting([.dim, .reversed]))
    guard background != ground || attributes.contains(.reversed) else { return style }
    return style.exchanged
  }

  /// Ink and ground exchanged.
  public var exchanged: Style {
    guard foreground != background else {
      return Style(foreground, on: background, attributes.symmetricDifference(.reversed))
    }
    return Style(background, on: foreground, attributes)
  }
}
