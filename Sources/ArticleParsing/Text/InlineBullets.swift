/// Lists whose items stand in one paragraph, each behind its bullet: «• الأول. • الثاني.»
enum InlineBullets {
  /// The last two bytes of `• ‣ ∙ ▪ ■ ► ○ ● ◦`, whose first is E2.
  static func isSign(_ second: UInt8, _ third: UInt8) -> Bool {
    switch (second, third) {
    case (0x80, 0xA2...0xA3), (0x88, 0x99), (0x96, 0xA0), (0x96, 0xAA), (0x96, 0xBA), (0x97, 0x8B), (0x97, 0x8F),
      (0x97, 0xA6):
      true
    default: false
    }
  }

  /// What stands before the first bullet and behind each, where those are two at least; nil where there is no list. A
  /// list begins a line or follows a colon: between words, bullets part as bars do.
  static func split(_ text: ArraySlice<UInt8>) -> (before: ArraySlice<UInt8>, items: [ArraySlice<UInt8>])? {
    var places: [Int] = []
    var index = text.startIndex
    while index + 3 < text.endIndex {
      if text[index] == 0xE2, isSign(text[index + 1], text[index + 2]), isSign(at: index, in: text) {
        // One kind of bullet makes a list.
        let first = places.first ?? index
        if text[first..<first + 3].elementsEqual(text[index..<index + 3]) { places.append(index) }
        index += 3
      } else {
        index += 1
      }
    }
    guard places.count > 1 else { return nil }
    let before = trimmed(text[..<places[0]])
    let opens = before.isEmpty || before.last == 0x3A || text[..<places[0]].last == 0x0A
    guard opens else { return nil }
    let ends = places.dropFirst() + [text.endIndex]
    let items = zip(places, ends).map { trimmed(text[($0 + 3)..<$1]) }.filter { !$0.isEmpty }
    return items.count > 1 ? (before, items) : nil
  }

  /// At the beginning, or apart from what stands before; something must follow.
  private static func isSign(at index: Int, in text: ArraySlice<UInt8>) -> Bool {
    guard index > text.startIndex else { return true }
    return text[index - 1] == 0x20 || text[index - 1] == 0x0A
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text.drop { $0 == 0x20 || $0 == 0x0A }
    while text.last == 0x20 || text.last == 0x0A { text.removeLast() }
    return text
  }
}
