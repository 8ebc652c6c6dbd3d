internal import Foundation

/// How many colours a terminal can show at once.
public enum ColorDepth: Comparable, Sendable {
  /// Attributes only: no colour, or none wished.
  case monochrome
  /// The eight of the first colour terminals; the bright ones by making the letter bold.
  case eight
  case sixteen
  /// The sixteen, a 6×6×6 cube and a ramp of greys.
  case twoHundredFiftySix
  /// Any colour, given by its parts.
  case direct

  /// The depth of a terminal that has `colors` colours.
  public init(colors: Int) {
    switch colors {
    case ..<8: self = .monochrome
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    case 256..<(1 << 15): self = .twoHundredFiftySix
    default: self = .direct
    }
  }
}

extension RGB {
  /// The colour of an index of the 256, with xterm's values for the first sixteen, which users may change.
  public init(xterm index: UInt8) {
    switch index {
    case ..<16:
      let first: [UInt32] = [
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
      ]
      self.init(packed: first[Int(index)])
    case 16..<232:
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      let cube = Int(index) - 16
      self.init(red: steps[cube / 36], green: steps[cube / 6 % 6], blue: steps[cube % 6])
    default:
      let grey = 8 + 10 * (index - 232)
      self.init(red: grey, green: grey, blue: grey)
    }
  }

  init(packed: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: packed >> 16), green: UInt8(truncatingIfNeeded: packed >> 8),
      blue: UInt8(truncatingIfNeeded: packed))
  }

  /// Red, green and blue in one number, as direct-colour terminals take it.
  public var packed: Int32 { Int32(red) << 16 | Int32(green) << 8 | Int32(blue) }

  /// How different two colours look: the "redmean" weighting of RGB
  /// (https://www.compuphase.com/cmetric.htm), near to the eye and cheap. Squared; no unit.
  public func distance(to other: RGB) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let (r, g, b) = (
      Int(red) - Int(other.red), Int(green) - Int(other.green), Int(blue) - Int(other.blue)
    )
    return ((512 + mean) * r * r) / 256 + 4 * g * g + ((767 - mean) * b * b) / 256
  }

  /// The nearest of the 240 fixed colours of a 256-colour terminal, other than `taken`.
  public func nearestOf256(except taken: Set<UInt8> = []) -> UInt8 {
    (16...255).filter { !taken.contains($0) }.min { a, b in
      distance(to: RGB(xterm: a)) < distance(to: RGB(xterm: b))
    } ?? 16
  }

  /// Light as the eye weighs it, 0 for black to 1 for white: the relative luminance of WCAG 2.2
  /// (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
  public var luminance: Double {
    0.2126 * Self.linear[Int(red)] + 0.7152 * Self.linear[Int(green)] + 0.0722 * Self.linear[Int(blue)]
  }

  /// The light of each value of a part. A theme that is fitted to few colours asks for ten thousand of these.
  private static let linear = (0...255).map { part in
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  /// The contrast of two colours, 1 for none to 21 for black on white: the contrast ratio of WCAG 2.2
  /// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
  public func contrast(with other: RGB) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}

extension Style {
  /// This style for a terminal without colours: a background of its own shows as reversed.
  public var withoutColors: Style {
    var style = Style(.terminal, on: .terminal, attributes)
    if background != .terminal { style.attributes.insert(.reversed) }
    if foreground == .ansi(8) { style.attributes.insert(.dim) }
    return style
  }
}
