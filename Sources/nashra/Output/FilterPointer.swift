import TextLayout

/// A line and, under it, a mark at one of its characters.
///
/// Nobody can tell whether the terminal orders text by itself. So the second line has a blank for each cell of the first
/// one, with a mark of the letter's direction before each: a terminal that turns the first line turns the second one
/// likewise, and one that does not draws both from the left.
struct FilterPointer {
  let lines: [String]

  // As much as stands beside each other in most windows.
  private static let before = 40, after = 30

  init(_ line: String, at position: Int) {
    let start = String(decoding: line.utf8.prefix(position), as: UTF8.self)
    let rest = String(decoding: line.utf8.dropFirst(position), as: UTF8.self)
    // Controls are shown, which makes them longer.
    let head = Self.end(of: start.showingControls()), tail = Self.beginning(of: rest.showingControls())
    let shown = head + tail
    lines = [shown, Self.pointer(shown, at: head.count)]
  }

  private static func end(of text: String) -> String {
    text.count > before ? "…" + text.suffix(before) : text
  }

  private static func beginning(of text: String) -> String {
    text.count > after ? text.prefix(after) + "…" : text
  }

  private static func pointer(_ line: String, at place: Int) -> String {
    let turns = StandardStream.isolates && line.unicodeScalars.contains { BidiLine.isRightToLeft($0.value) }
    guard turns else {
      return String(repeating: " ", count: line.prefix(place).reduce(0) { $0 + cellColumns(of: $1) }) + "^"
    }
    let bidi = BidiLine(line.unicodeScalars.map(\.value), direction: nil)
    var pointer = "", scalar = 0
    for (index, character) in line.enumerated() {
      let level = bidi.levels[scalar]
      scalar += character.unicodeScalars.count
      let isLeftToRight = level == 0 || level == 2 && bidi.direction == .rightToLeft
      let mark = isLeftToRight ? "\u{200E}" : "\u{200F}"
      let columns = cellColumns(of: character)
      guard columns > 0 else { continue }
      pointer += mark + (index == place ? "^" : " ") + String(repeating: " ", count: columns - 1) + mark
    }
    return pointer
  }
}
