public import ArticleParsing
public import Store
public import TextLayout

/// The words that stand around an article where it is written, in the language of whoever reads it.
public struct ArticleWords: Sendable {
  /// Of an article without a letter.
  public var direction: Direction
  /// When it was published, or what is to be said where that is not known.
  public var date: @Sendable (Article) -> String
  /// Above the related headlines; empty for none.
  public var related: String
  /// What to call that which a text can't show: a picture, a video.
  public var media: @Sendable (Block.Kind) -> String
  /// A related headline has its article's number behind it.
  public var showsNumbers: Bool

  public init(
    direction: Direction, related: String, showsNumbers: Bool = false, date: @escaping @Sendable (Article) -> String,
    media: @escaping @Sendable (Block.Kind) -> String = { $0.rawValue }
  ) {
    self.direction = direction
    self.related = related
    self.showsNumbers = showsNumbers
    self.date = date
    self.media = media
  }
}

extension ArticleContent {
  func direction(_ words: ArticleWords) -> Direction {
    article.isRightToLeft.map { $0 ? .rightToLeft : .leftToRight } ?? words.direction
  }

  /// Source, author and date, as far as they are known.
  func facts(_ words: ArticleWords) -> [String] {
    ([article.source, authorName].compactMap { $0 } + [words.date(article)]).map(SafeText.line).filter { !$0.isEmpty }
  }
}
