/// What an article can be written as.
public enum ArticleFormat: String, CaseIterable, Equatable, Sendable {
  /// Logical order, one paragraph a line and an empty line between two.
  case text
  /// CommonMark, with the tables of GitHub.
  case markdown
  /// A whole document, with nothing in it that a browser would run.
  case html
  /// One object on one line, as `nashra show --format json` prints it.
  case json
  /// The bytes that were imported.
  case raw

  /// What ends the name of such a file; nil for raw bytes, which may be of any kind (`FileEnding`).
  public var fileExtension: String? {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .json: "json"
    case .raw: nil
    }
  }
}
