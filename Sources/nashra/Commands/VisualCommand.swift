import ReaderUI
import Store

/// `show --visual`: the rows as the screen composes them.
enum VisualCommand {
  @MainActor static func rows(of content: ArticleContent, width: Int, options: CommonOptions) throws -> [String] {
    visualRows(
      of: content, width: width, interface: try Settings(options).interface(), clock: ReaderSession.clock)
  }
}
