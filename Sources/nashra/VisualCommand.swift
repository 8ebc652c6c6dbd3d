import Store

/// `show --visual`: the rows as the screen composes them.
enum VisualCommand {
  static func rows(of content: ArticleContent, width: Int, options: CommonOptions) throws -> [String] {
    throw Failure(Messages.visualMissing)
  }
}
