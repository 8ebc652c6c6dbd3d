import Screen
import Testing

@testable import Terminal

@Suite struct CursesPaletteTests {
  @Test func `a theme's colours get places near to them, and give them back by number`() {
    var slots = ColorSlots()
    let (red, darker) = (RGB(red: 0xFE, green: 1, blue: 1), RGB(red: 0xFD, green: 1, blue: 1))
    #expect(slots.slot(for: red) == 196)
    #expect(slots.slot(for: darker) != 196)
    #expect(slots.slot(for: red) == 196)
    #expect(slots.start.contains("\u{1B}]4;196;rgb:fe/01/01\u{1B}\\"))
    #expect(slots.exit.hasPrefix("\u{1B}]104;"))
    #expect(ColorSlots().start.isEmpty && ColorSlots().exit.isEmpty)
  }

  @MainActor @Test func `without colours a selected cell is reversed and no pair is asked for`() {
    let palette = CursesPalette(depth: .monochrome, redefines: true, theme: .terminal)
    #expect(palette.slots == nil)
    #expect(palette[Cell("a", role: .text)] == CursesStyle())
    #expect(palette[Cell("a", role: .text, isSelected: true)] == CursesStyle(attributes: 16))
  }

  @MainActor @Test(arguments: [ColorDepth.eight, .sixteen])
  func `in few colours the selected row is one bar, whatever stands in it`(depth: ColorDepth) {
    // The background of the selected row is so near to the ground that both become one colour.
    let (ground, near, ink) = (RGB(red: 20, green: 20, blue: 24), RGB(red: 30, green: 34, blue: 40), RGB(hex: "e4e0d8"))
    let theme = Theme(name: "dark", selection: Style(.terminal, on: .rgb(near))) { role in
      Style(
        .rgb(role == .starred ? RGB(red: 240, green: 207, blue: 111) : ink ?? ground), on: .rgb(ground),
        role == .unread ? .bold : [])
    }
    var palette = CursesPalette(depth: depth, redefines: false, theme: theme)
    func look(_ role: Role, isSelected: Bool) -> String {
      let style = theme.style(of: Cell("a", role: role, isSelected: isSelected))
      let look = palette.look(of: style, text: theme[.text].foreground, on: theme[.text].background)
      return "\(look)"
    }
    let bar = look(.text, isSelected: true)
    #expect(look(.unread, isSelected: true) == bar && look(.starred, isSelected: true) == bar)
    #expect(look(.text, isSelected: false) != bar)
  }

  @Test(arguments: [
    (0x0016_191D, UInt8(0)), (0x00E4_E0D8, 7), (0x00FF_2020, 1), (0x0010_1010, 0),
  ])
  func `eight colours are the first eight`(packed: Int, index: UInt8) {
    let rgb = RGB(
      red: UInt8(packed >> 16), green: UInt8(packed >> 8 & 255), blue: UInt8(packed & 255))
    #expect(rgb.nearest(of: 0...7) == index)
  }

  @Test(arguments: [
    ("a", [0x61]), ("بّ", [0x628, 0x651]), ("\u{1B}", [0x20]), ("\u{9B}", [0x20]), ("ب\u{200C}", [0x628]),
    ("\u{202E}", [0x20]), ("\u{0651}", [0x20, 0x651]), ("👩‍👩", [0x1F469]), ("\n", [0x20]), ("\r\n", [0x20]),
  ])
  func `only letters and marks reach the terminal`(text: String, expected: [UInt32]) {
    var scalars: [UInt32] = []
    Character(text).appendScalars(to: &scalars)
    #expect(scalars == expected)
  }
}
