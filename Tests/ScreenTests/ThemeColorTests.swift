import Screen
import Testing

@Suite struct ThemeColorTests {
  @Test(arguments: [("000000", "ffffff", 21.0), ("777777", "ffffff", 4.48), ("ff0000", "ffffff", 4.0)])
  func `contrast follows WCAG`(a: String, b: String, ratio: Double) throws {
    let (a, b) = (try #require(RGB(hex: a)), try #require(RGB(hex: b)))
    #expect(abs(a.contrast(with: b) - ratio) < 0.01)
    #expect(a.contrast(with: b) == b.contrast(with: a))
  }

  @Test func `each of the 240 fixed colours is its own nearest`() {
    for index in UInt8(16)...255 {
      let color = RGB(xterm: index)
      #expect(RGB(xterm: color.nearestOf256()) == color)
    }
  }

  @Test(arguments: [("fe0101", 196), ("000000", 16), ("808080", 244), ("16191d", 234)])
  func `the nearest of 256 is near`(hex: String, index: UInt8) throws {
    #expect(try #require(RGB(hex: hex)).nearestOf256() == index)
  }

  @Test func `a place that is taken is left out`() throws {
    let red = try #require(RGB(hex: "ff0000"))
    let second = red.nearestOf256(except: [196])
    #expect(second != 196)
    #expect(red.distance(to: RGB(xterm: second)) < 10_000)
  }

  @Test(arguments: [
    (0, ColorDepth.monochrome), (-1, .monochrome), (8, .eight), (16, .sixteen), (88, .sixteen),
    (256, .twoHundredFiftySix), (1 << 24, .direct),
  ])
  func `the depth follows the number of colours`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test func `without colours the selection and the bar are reversed, and dim is faint`() throws {
    let scheme = try Base16(yaml: ThemeTests.newLayout, path: "sketch.yaml")
    for theme in [Theme(scheme), .terminal] {
      let plain = Cell("a", role: .text)
      var selected = plain
      selected.isSelected = true
      #expect(theme.style(of: selected).withoutColors.attributes.contains(.reversed))
    }
    let (match, selected) = (Cell("a", role: .match), Cell("a", role: .match, isSelected: true))
    #expect(Theme.terminal.style(of: match) != Theme.terminal.style(of: selected), "a match stands out in the bar")
    for role in Role.allCases where role != .match {
      let bar = Theme.terminal.style(of: Cell("a", role: role, isSelected: true))
      #expect(!bar.attributes.contains(.dim), "\(role) would be a patch in the bar")
    }
    #expect(Style(.ansi(8)).withoutColors == Style(.terminal, on: .terminal, .dim))
  }
}
