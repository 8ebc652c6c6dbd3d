internal import ArticleParsing
public import Store

/// Articles for files and other programs.
///
/// What is in an article is somebody else's text. It comes out as text, whatever it holds: nothing of it is markup for
/// Markdown or HTML, and no control character passes.
public enum ArticleWriter {
  /// The article as bytes of UTF-8 that end with a line feed. Raw bytes are the store's to give (`Store.raw`): for
  /// `raw` this is the text.
  public static func bytes(of content: ArticleContent, as format: ArticleFormat, _ words: ArticleWords) -> [UInt8] {
    Array(text(of: content, as: format, words).utf8)
  }

  /// The same, as text.
  public static func text(of content: ArticleContent, as format: ArticleFormat, _ words: ArticleWords) -> String {
    switch format {
    case .text, .raw: PlainArticle.lines(content, words).joined(separator: "\n") + "\n"
    case .markdown: MarkdownArticle(words).text(of: content)
    case .html: HTMLArticle(words).document(of: content)
    case .json: JSON.object(ArticleJSON.members(content)).line + "\n"
    }
  }
}
