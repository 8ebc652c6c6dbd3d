public import ArticleParsing
public import struct Foundation.Date

/// A file that was read, and the articles in it.
public struct ImportedFile: Sendable {
  /// Where it came from, as people call it: a path, an address.
  public var name: String
  /// All of its bytes, as they were; kept, so that nothing is lost to a parser's mistake.
  public var bytes: [UInt8]
  /// When it was read: the date of articles that have none of their own.
  public var arrived: Date
  public var articles: [ParsedArticle]
  /// How the bytes are read again, should the articles be lost; nil where that has to be told from them.
  public var kind: FileKind?

  public init(name: String, bytes: [UInt8], arrived: Date, articles: [ParsedArticle], kind: FileKind? = nil) {
    self.name = name
    self.bytes = bytes
    self.arrived = arrived
    self.articles = articles
    self.kind = kind
  }
}
