import Screen
import Testing

@testable import Terminal

@Suite struct CursesPaletteTests {
  @Test func `a theme's colours get places near to them, and give them back by number`() {
    var slots = ColorSlots()
    let (red, darker) = (RGB(red: 0xFE, green: 1, blue: 1), RGB(red: 0xFD, green: 1, blue: 1))
    #expect(slots.slot(for: red, near: red) == 196)
    #expect(slots.slot(for: darker, near: darker) != 196)
    #expect(slots.slot(for: red, near: darker) == 196)
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

  @MainActor @Test func `a block is painted by its ground, so that no font draws a seam between two`() {
    let palette = CursesPalette(depth: .monochrome, redefines: false, theme: .terminal)
    #expect(palette[Cell("█", role: .text)] == CursesStyle(attributes: 16))
    #expect(palette[Cell("█", role: .text, isSelected: true)] == CursesStyle())
    for role in [Role.text, .heading, .dim] { #expect(palette[Cell("▄", role: role)] == CursesStyle(attributes: 16)) }
    #expect(palette[Cell("▇", role: .text)] == CursesStyle())
    #expect(CursesPalette.painted("█") == " " && CursesPalette.painted("▄") == "▀")
  }

  @MainActor @Test(arguments: [ColorDepth.eight, .sixteen])
  func `in few colours the selected row is one ground, whatever stands in it, and no bar is like it`(depth: ColorDepth)
  {
    // The selection is so near to the ground that both would become one colour.
    let (ground, near, ink) = (RGB(red: 20, green: 20, blue: 24), RGB(red: 30, green: 34, blue: 40), RGB(hex: "e4e0d8"))
    let theme = Theme(name: "dark", selection: Style(.rgb(ink ?? ground), on: .rgb(near))) { role in
      Style(
        .rgb(role == .starred ? RGB(red: 240, green: 207, blue: 111) : ink ?? ground),
        on: .rgb(role == .bar ? near : ground), role == .unread ? .bold : [])
    }
    let palette = CursesPalette(depth: depth, redefines: false, theme: theme)
    let row = palette[Cell("a", role: .text, isSelected: true)]
    #expect(palette[Cell("a", role: .starred, isSelected: true)] == row)
    if depth == .eight { #expect(palette[Cell("a", role: .unread, isSelected: true)] == row) }
    let underline = UInt32(Style.Attributes.underline.rawValue)
    #expect(palette[Cell("a", role: .bar)].attributes & underline != 0 && row.attributes & underline == 0)
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
