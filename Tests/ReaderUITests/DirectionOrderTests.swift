import Testing
import TextLayout

@testable import ArticleParsing

/// What marks of direction that are dropped would have changed: nothing.
@Suite struct DirectionOrderTests {
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    /// SplitMix64.
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let words = [
    "خبر", "من", "CNN", "abc", "10-15", "+962-79", "C++", "-5", "٣-٤", "(12%)", "2022/02/24", "!",
  ]
  private static let pairs = [
    ("\u{2066}", "\u{2069}"), ("\u{2067}", "\u{2069}"), ("\u{2068}", "\u{2069}"), ("\u{202A}", "\u{202C}"),
    ("\u{202B}", "\u{202C}"),
  ]
  private static let marks = ["\u{200E}", "\u{200F}", "\u{61C}"]

  /// Words with marks before and behind them, and some of them in pairs.
  private static func text(_ random: inout Generator) -> String {
    var words = (0..<Int.random(in: 2...7, using: &random)).map { _ in
      let word = Self.words.randomElement(using: &random) ?? ""
      let before = Int.random(in: 0..<5, using: &random) == 0 ? marks.randomElement(using: &random) ?? "" : ""
      let behind = Int.random(in: 0..<5, using: &random) == 0 ? marks.randomElement(using: &random) ?? "" : ""
      return before + word + behind
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      let (open, close) = pairs.randomElement(using: &random) ?? ("", "")
      let first = Int.random(in: 0..<words.count, using: &random)
      let last = Int.random(in: first..<words.count, using: &random)
      // Around all of a text FSI asks for its direction, which we know better.
      if open == "\u{2068}", first == 0 { continue }
      words[first] = open + words[first]
      words[last] += close
    }
    return words.joined(separator: " ")
  }

  /// The characters from left to right, as they are drawn.
  private func visual(_ text: String, _ direction: Direction) -> [UInt32] {
    let scalars = text.unicodeScalars.map(\.value)
    let line = BidiLine(scalars, direction: direction)
    return line.order.map(Int.init).filter {
      scalars[$0] != 0x20 && Unicode.Scalar(scalars[$0]).map(DirectionMarks.isMark) == false
    }.map { line.levels[$0] & 1 == 1 ? BidiLine.mirror(of: scalars[$0]) : scalars[$0] }
  }

  @Test(arguments: 0..<40) func `marks that go say nothing`(seed: Int) {
    var random = Generator(state: UInt64(seed))
    for _ in 0..<200 {
      let text = Self.text(&random)
      let settled = DirectionMarks.settled(text)
      let isRightToLeft = Array(text.utf8)[...].hasMostlyRightToLeft
      for base in isRightToLeft ? [Direction.rightToLeft] : [.rightToLeft, .leftToRight] {
        #expect(visual(text, base) == visual(settled, base), "\(text.debugDescription) \(settled.debugDescription)")
      }
      #expect(isBalanced(settled))
    }
  }

  private func isBalanced(_ text: String) -> Bool {
    var open: [Bool] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A, 0x202B: open.append(false)
      case 0x2066...0x2068: open.append(true)
      case 0x202C: if open.popLast() != false { return false }
      case 0x2069: if open.popLast() != true { return false }
      case 0x202D, 0x202E: return false
      default: break
      }
    }
    return open.isEmpty
  }
}
