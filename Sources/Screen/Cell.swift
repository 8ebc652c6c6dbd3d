/// One terminal cell: a cluster in its shaped form, or the second half of a wide one.
public struct Cell: Equatable, Sendable {
  public var character: Character
  public var role: Role
  /// Part of the selected row: the theme's selection style is laid over the role's.
  public var isSelected: Bool
  /// The second cell of a wide character; nothing is drawn for it.
  public var isContinuation: Bool

  public init(_ character: Character, role: Role = .text, isSelected: Bool = false, isContinuation: Bool = false) {
    self.character = character
    self.role = role
    self.isSelected = isSelected
    self.isContinuation = isContinuation
  }

  public static let blank = Cell(" ")
}
