/// A piece of an article's body.
public struct Block: Equatable, Sendable, Codable {
  /// Later kinds may be added; a reader that does not know one shows it as a paragraph.
  public enum Kind: String, CaseIterable, Equatable, Sendable, Codable {
    case heading, paragraph, quote, list, code
    /// `text` holds a row a line, its cells apart by tabs; `number` of the rows are headings.
    case table
    /// Words under a picture or a table.
    case caption
    /// A line between two parts; no text.
    case rule
    /// Something that a terminal can't show: `text` says what it is, in the article's words or not at all, and
    /// `address` where it is.
    case image, video, audio, embedded, file
    /// The address that `[number]` in the text stands for; no text.
    case link
  }

  /// The direction that the author gave a block.
  public enum Direction: String, Equatable, Sendable, Codable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
  }

  public var kind: Kind
  /// Logical order, without anything that a terminal obeys; newlines and tabs only where `kind` says so, and
  /// newlines where the author broke a line.
  public var text: String
  /// Of a heading its rank, 1…6, or 0 where it has none; of other kinds how many lists and quotes stand around it.
  public var level = 0
  /// Of an item of a numbered list its number, of a link the one in the text, of a table how many rows are headings.
  public var number: Int?
  /// Absolute where the article's own address is known.
  public var address: String?
  /// nil where the author gave none: the letters decide.
  public var direction: Direction?

  public init(
    _ kind: Kind, _ text: String = "", level: Int = 0, number: Int? = nil, address: String? = nil,
    direction: Direction? = nil
  ) {
    self.kind = kind
    self.text = text
    self.level = level
    self.number = number
    self.address = address
    self.direction = direction
  }
}
