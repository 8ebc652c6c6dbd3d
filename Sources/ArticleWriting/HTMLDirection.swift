internal import ArticleParsing
internal import TextLayout

/// The direction that a block is to have in a document of another one.
struct HTMLDirection {
  /// The text, without a mark at its beginning that said the direction.
  var text: String
  /// ` dir="rtl"`, or empty where the document's own is right.
  var attribute: String

  /// As the reader lays the block out: what the author said counts where a letter agrees.
  init(_ block: Block, within base: Direction) {
    let stated = block.direction.map { $0 == .rightToLeft ? Direction.rightToLeft : .leftToRight }
    let direction = stated.map { Direction.of(block.text, stated: $0) } ?? Direction.of(block.text, within: base)
    text = block.text
    if stated == .rightToLeft, text.unicodeScalars.first == "\u{200F}" { text.unicodeScalars.removeFirst() }
    attribute =
      if stated != nil { Self.attribute(direction) } else if direction == base { "" } else {
        Self.first(in: block.text) == direction ? " dir=\"auto\"" : Self.attribute(direction)
      }
  }

  static func attribute(_ direction: Direction) -> String {
    direction == .rightToLeft ? " dir=\"rtl\"" : " dir=\"ltr\""
  }

  /// What `dir="auto"` comes to.
  private static func first(in text: String) -> Direction {
    BidiLine(text.unicodeScalars.map(\.value), direction: nil).direction
  }
}
