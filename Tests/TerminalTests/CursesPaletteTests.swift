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
    Cell(Character(text)).appendScalars(to: &scalars)
    #expect(scalars == expected)
  }
}
