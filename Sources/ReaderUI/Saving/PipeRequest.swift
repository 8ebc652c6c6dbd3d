public import ArticleWriting
public import Store

/// An article that a command of the reader's is to read.
public struct PipeRequest: Equatable, Sendable {
  public var id: Article.ID
  public var format: ArticleFormat
  /// As it was typed; `/bin/sh` reads it.
  public var command: String
  public var interface: Interface
  public var offset: Int
}

/// How a command ended, and what it wrote.
public struct PipeOutcome: Equatable, Sendable {
  public enum End: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
    /// The reader stopped it.
    case stopped
    case notStarted(String)
    /// The article could not be read.
    case noArticle(SaveError)
  }

  public var end: End
  public var output: String
  /// What it wrote to its standard error.
  public var errors: String
  /// More was written than is kept.
  public var isCut: Bool

  /// So many bytes are kept of what a command writes.
  public static let most = 1 << 20

  public init(end: End, output: String = "", errors: String = "", isCut: Bool = false) {
    (self.end, self.output, self.errors, self.isCut) = (end, output, errors, isCut)
  }
}
