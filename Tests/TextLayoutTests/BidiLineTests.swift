import Testing
import TextLayout

@Suite struct BidiLineTests {
  func order(_ text: String, _ direction: Direction?) -> [Int32] {
    BidiLine(text.unicodeScalars.map(\.value), direction: direction).order
  }

  @Test func `a line is ordered by its own or by a given direction`() {
    #expect(order("aبت", nil) == [0, 2, 1])
    #expect(order("بتa", nil) == [2, 1, 0])
    #expect(order("بتa", .leftToRight) == [1, 0, 2])
    #expect(order("12 ب", .rightToLeft) == [3, 2, 0, 1])
    #expect(order("", nil) == [])
  }

  @Test func `spaces at the end belong to the line`() {
    let line = BidiLine("ب ".unicodeScalars.map(\.value), direction: .leftToRight)
    #expect(line.levels == [1, 0])
    #expect(line.order == [0, 1])
    #expect(line.direction == .leftToRight)
  }

  @Test func `only right-to-left letters and Arabic digits move things`() {
    #expect("aé12(│«–世".unicodeScalars.allSatisfy { !BidiLine.reorders($0.value) })
    #expect("ب٣א\u{202B}ﻼ".unicodeScalars.allSatisfy { BidiLine.reorders($0.value) })
    #expect(BidiLine.isRightToLeft(0x628) && !BidiLine.isRightToLeft(0x663) && !BidiLine.isRightToLeft(0x61))
    #expect(BidiLine.mirror(of: 0x28) == 0x29 && BidiLine.mirror(of: 0x628) == 0x628)
  }
}
