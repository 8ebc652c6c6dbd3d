/// Directions that elements and attributes give a text, written into it.
extension DirectionMarks {
  /// `text` as a paragraph that its author gave a direction. Where its letters are all of the other one, which would
  /// decide (`Direction.of(_:stated:)` of the layout), the order is written into it.
  static func stating(_ direction: Block.Direction, _ text: String) -> String {
    let hasRight = text.utf8.contains { 0xD6...0xDF ~= $0 }
    let hasLeft = text.unicodeScalars.contains { $0.properties.isAlphabetic && !(0x590...0x8FF ~= $0.value) }
    switch direction {
    case .rightToLeft: return hasLeft && !hasRight ? "\u{200F}" + text : text
    case .leftToRight: return hasRight && !hasLeft ? isolated(text, direction) : text
    }
  }

  /// `text` isolated in its direction, where that says something.
  static func isolated(_ text: String, _ direction: Block.Direction?) -> String {
    guard let direction, !text.isEmpty else { return text }
    return settled((direction == .leftToRight ? "\u{2066}" : "\u{2067}") + text + "\u{2069}")
  }

  /// A title with a direction of its own, for which it has no other place. `isInherited`: from the feed, whose direction
  /// a title in another script does not have.
  static func titled(_ text: String, _ direction: Block.Direction?, isInherited: Bool) -> String {
    guard let direction else { return text }
    if !text.unicodeScalars.contains(where: \.properties.isAlphabetic) { return isolated(text, direction) }
    return isInherited ? text : direction == .leftToRight ? isolated(text, direction) : stating(direction, text)
  }
}
