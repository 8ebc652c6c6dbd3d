import ReaderUI
import Store

/// `show --visual`: the rows as the screen composes them.
enum VisualCommand {
  @MainActor static func rows(of content: ArticleContent, width: Int) -> [String] {
    visualRows(of: content, width: width, interface: Messages.language, clock: ReaderSession.clock)
  }
}
