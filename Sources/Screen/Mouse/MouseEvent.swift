/// What the mouse did, and over which cell of the window.
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The first button went down, so many times in quick succession on this cell.
    case press(times: Int)
    /// It moved while the button is down.
    case drag
    case release
    /// The wheel was turned by one notch.
    case wheel(isDown: Bool)
  }

  public var kind: Kind
  public var position: Position

  public init(_ kind: Kind, at position: Position) { (self.kind, self.position) = (kind, position) }
}
