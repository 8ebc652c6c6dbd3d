extension Theme {
  /// This theme in the colours that a terminal of `depth` has, so that words can still be read and the selected row be
  /// seen. Two of a scheme's colours can become one, or two that stood apart near ones; then others are taken.
  ///
  /// The first sixteen colours are taken for xterm's, which users may change. So of these only black and white carry
  /// text, ground and selection, which are far apart in every palette, and the others what stands out.
  ///
  /// On the Linux console, bold letters are bright ones, also where they are black: there, nothing black is bold.
  public func fitted(to depth: ColorDepth, isConsole: Bool = false) -> Theme {
    guard depth != .monochrome else {
      // Without colours a scheme says nothing; the built-in theme is made of attributes.
      return Theme.terminal.mapped(selection: Theme.terminal.selection.withoutColors) { style, _, _ in
        style.withoutColors
      }
    }
    guard depth != .direct, let fitting = ThemeFitting(self, depth, isConsole: isConsole) else { return self }
    return mapped(selection: Style(fitting.inkOfSelection, on: .ansi(fitting.selection)), fitting.style)
  }
}

/// The colours of a theme in those of a terminal that has few.
private struct ThemeFitting {
  let depth: ColorDepth
  let isConsole: Bool
  /// The theme's own.
  let (ground, bar, selected): (Color, Color, Style)
  /// Their indices.
  let (newGround, newBar, selection): (UInt8, UInt8, UInt8)

  var inkOfSelection: Color { ink(selected.foreground, on: selection, isBold: false) }
  private var hasFixedColors: Bool { depth == .twoHundredFiftySix }

  /// nil where the theme has no colours of its own.
  init?(_ theme: Theme, _ depth: ColorDepth, isConsole: Bool) {
    (self.depth, self.isConsole) = (depth, isConsole)
    (ground, bar, selected) = (theme[.text].background, theme[.bar].background, theme.selection)
    guard case .rgb(let rgb) = ground, case .rgb(let barRGB) = bar, case .rgb(let selectedRGB) = selected.background
    else { return nil }
    if depth == .twoHundredFiftySix {
      let new = rgb.nearestOf256()
      let newBar = barRGB.nearestOf256(except: [new])
      (newGround, self.newBar) = (new, newBar)
      selection = selectedRGB.nearestOf256(
        contrast: Contrast.selection, with: [RGB(xterm: new), RGB(xterm: newBar)])
    } else {
      let white: UInt8 = depth == .sixteen ? 15 : 7
      newGround = rgb.isDark ? 0 : white
      newBar = newGround
      selection = rgb.isDark ? white : 0
    }
  }

  func style(_ style: Style, _ role: Role, isSelected: Bool) -> Style {
    // A search match is ink and ground exchanged; so is it fitted.
    guard let ground = index(of: style.background, isSelected: isSelected) else {
      guard index(of: style.foreground, isSelected: isSelected) != nil else { return style }
      return self.style(style.exchanged, role, isSelected: isSelected).exchanged
    }
    var attributes = style.attributes
    // The bar has no ground to itself in few colours.
    if !hasFixedColors, !isSelected, style.background == bar { attributes.formUnion([.bold, .underline]) }
    let isBold = attributes.contains(.bold)
    let ink = ink(style.foreground, on: ground, isBold: isBold, contrast: role == .border ? 1 : Contrast.text)
    // Bold black is grey on some terminals of eight colours; reversed, it would have a brighter ground than the letters
    // beside it, and a list of unread articles be full of patches. Marks tell what weight would.
    if depth == .eight, ink == .ansi(0) { attributes.remove(.bold) }
    return readable(Style(ink, on: .ansi(ground), attributes))
  }

  private func index(of color: Color, isSelected: Bool) -> UInt8? {
    if isSelected, color == selected.background { return selection }
    return switch color {
    case ground: newGround
    case bar: newBar
    case selected.background: selection
    default: nil
    }
  }

  /// The nearest colour that can be read on a ground. A bold one of the first eight may be shown as its bright one.
  private func ink(_ color: Color, on ground: UInt8, isBold: Bool, contrast: Double = Contrast.text) -> Color {
    guard case .rgb(let rgb) = color else { return color }
    let ground = RGB(xterm: ground)
    guard !hasFixedColors else {
      return .ansi(rgb.nearestOf256(contrast: contrast, with: [ground]))
    }
    let plain = ground.isDark ? (depth == .sixteen ? 15 : 7) : 0 as UInt8
    guard !rgb.isGrey, color != selected.foreground else { return .ansi(plain) }
    let colors = (depth == .sixteen ? Array(1...6) + Array(9...14) : Array(1...6)) as [UInt8]
    let readable = colors.filter { index in
      let shown = isBold ? [index, index | 8] : [index]
      return shown.allSatisfy { RGB(xterm: $0).contrast(with: ground) >= contrast }
    }
    return .ansi(readable.min { rgb.distance(to: RGB(xterm: $0)) < rgb.distance(to: RGB(xterm: $1)) } ?? plain)
  }

  /// Where bold is bright, bold black is grey. Reversed, black is the ground that bold does not change, and what it
  /// makes bright is the white around the letter.
  private func readable(_ style: Style) -> Style {
    guard !hasFixedColors, style.attributes.contains(.bold), style.foreground == .ansi(0) else { return style }
    var style = style
    if isConsole {
      style.attributes.remove(.bold)
      return style
    }
    style.attributes.formSymmetricDifference(.reversed)
    return Style(style.background, on: style.foreground, style.attributes)
  }
}

extension RGB {
  /// Without a hue of its own: it is text, or a shade between that and the ground.
  fileprivate var isGrey: Bool { Int(max(red, green, blue)) - Int(min(red, green, blue)) < 48 }

  private static let fixed = (UInt8(16)...255).map { (index: $0, color: RGB(xterm: $0)) }

  /// The nearest of the 240 fixed colours that has so much contrast with all of `grounds`; black or white where none has.
  fileprivate func nearestOf256(contrast: Double, with grounds: [RGB]) -> UInt8 {
    var nearest: (index: UInt8, distance: Int)?
    for (index, color) in Self.fixed where grounds.allSatisfy({ color.contrast(with: $0) >= contrast }) {
      let distance = distance(to: color)
      if distance < nearest?.distance ?? .max { nearest = (index, distance) }
    }
    return nearest?.index ?? (isDark ? 16 : 231)
  }
}
