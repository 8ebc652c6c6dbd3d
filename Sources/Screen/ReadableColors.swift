/// How much contrast is asked for. The numbers are WCAG 2.2's, level AA: 4.5:1 for text (success criterion 1.4.3,
/// https://www.w3.org/TR/WCAG22/#contrast-minimum) and 3:1 for what shows a state without being text, such as the
/// ground of the selected row (1.4.11, https://www.w3.org/TR/WCAG22/#non-text-contrast).
public enum Contrast {
  public static let text = 4.5
  public static let selection = 3.0
}

/// A scheme's colours, where needed changed so that words can be read and the selected row be seen.
struct ReadableColors {
  let ground: RGB
  let text: RGB
  /// base03, meant for comments, is often too faint to read (below 3:1 in a third of the schemes); then the next.
  let quiet: RGB
  let bar: RGB
  let barInk: RGB
  let selection: RGB
  let selectionInk: RGB

  init(_ scheme: Base16) {
    let ground = scheme[0x00]
    func first(of indices: [Int], on ground: RGB) -> RGB {
      let enough = indices.map { scheme[$0] }.first { $0.contrast(with: ground) >= Contrast.text }
      return enough ?? scheme[indices[0]].readable(on: ground)
    }
    let text = first(of: [0x05, 0x06, 0x07, 0x04], on: ground)
    // A bar is a shade of the ground: nearer it could not be seen, farther the selected row could not differ from both.
    let bar =
      (1.03...2).contains(scheme[0x01].contrast(with: ground)) ? scheme[0x01] : ground.mixed(with: text, eighths: 1)
    let selection = scheme[0x02].standingOut(from: [ground, bar])
    (self.ground, self.text, self.bar, self.selection) = (ground, text, bar, selection)
    quiet = first(of: [0x03, 0x04, 0x05], on: ground)
    barInk = text.readable(on: bar)
    selectionInk = first(of: [0x05, 0x07, 0x06, 0x00], on: selection)
  }

  func ink(_ color: RGB) -> RGB { color.readable(on: ground) }
}

extension RGB {
  static let black = RGB(red: 0, green: 0, blue: 0)
  static let white = RGB(red: 255, green: 255, blue: 255)

  /// White has more contrast with it than black. Either has at least 4.58:1 with its half of the colours.
  public var isDark: Bool { contrast(with: .white) > contrast(with: .black) }

  /// This colour, as near to black or white as text of it needs to be on `ground`.
  func readable(on ground: RGB) -> RGB {
    shades(toward: ground.isDark ? .white : .black).first { $0.contrast(with: ground) >= Contrast.text } ?? self
  }

  /// This colour, as near to white or black as a selection of it needs to be beside all of `grounds`. There is one
  /// where the grounds differ by no more than 2:1.
  func standingOut(from grounds: [RGB]) -> RGB {
    let isDark = grounds.first?.isDark ?? true
    let shades = shades(toward: isDark ? .white : .black) + shades(toward: isDark ? .black : .white)
    return shades.first { shade in grounds.allSatisfy { shade.contrast(with: $0) >= Contrast.selection } } ?? self
  }

  private func shades(toward other: RGB) -> [RGB] { (0...64).map { mixed(with: other, part: $0, of: 64) } }

  func mixed(with other: RGB, eighths: Int) -> RGB { mixed(with: other, part: eighths, of: 8) }

  private func mixed(with other: RGB, part: Int, of whole: Int) -> RGB {
    func mixed(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Int(a) * (whole - part) + Int(b) * part) / whole) }
    return RGB(red: mixed(red, other.red), green: mixed(green, other.green), blue: mixed(blue, other.blue))
  }
}
