/// A piece of an article's body.
public struct Block: Equatable, Sendable, Codable {
  /// Later kinds may be added; a reader that does not know one shows it as a paragraph.
  public enum Kind: String, Equatable, Sendable, Codable {
    case heading, paragraph, quote, list, code
  }

  public var kind: Kind
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}
