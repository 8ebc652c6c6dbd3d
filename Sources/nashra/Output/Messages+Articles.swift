import ArticleWriting
import Store
import TextLayout

extension ArticleWords {
  /// What stands around an article in the command line's output: numbers, and no heading that a script would take for a
  /// part of the text.
  static let commandLine = ArticleWords(
    direction: .rightToLeft, related: "", showsNumbers: true, date: Messages.spokenDate)
}
