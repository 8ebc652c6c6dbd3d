/// The side a text starts from.
public enum Direction: UInt8, Equatable, Sendable {
  case leftToRight, rightToLeft

  public var opposite: Direction { self == .leftToRight ? .rightToLeft : .leftToRight }
}
