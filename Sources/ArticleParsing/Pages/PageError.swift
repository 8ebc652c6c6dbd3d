/// Why some bytes are not an article page; each case carries what a person needs to find the place.
public enum PageError: Error, Equatable, Sendable {
  /// Nothing is there, or only white space.
  case empty
  /// More bytes than `limit`.
  case tooLarge(bytes: Int, limit: Int)
  /// More lines than `limit`.
  case tooManyLines(limit: Int)
  /// Control characters stand where letters should: an image, an archive, a program.
  case notText
  /// XML, HTML or JSON, which have readers of their own.
  case notAPage(format: String)
  /// Text, but nothing that anybody would read as news.
  case foreign(ForeignText)
  /// In no encoding that we know. `line` is that of the first byte that is not UTF-8, from 1.
  case undecodable(badBytes: Int, line: Int)
  /// Labels and lists, but no title and no text.
  case noArticle(lines: Int)
}

extension PageError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "the file is empty"
    case .tooLarge(let bytes, let limit): "\(bytes) bytes are more than the limit of \(limit)"
    case .tooManyLines(let limit): "more than \(limit) lines"
    case .notText: "not a text file"
    case .notAPage(let format): "\(format), not an article page"
    case .foreign(let kind): "not an article page: it looks like \(kind)"
    case .undecodable(let badBytes, let line):
      "not UTF-8, UTF-16 or windows-1256: \(badBytes) bad bytes, the first in line \(line)"
    case .noArticle(let lines): "no article in its \(lines) lines"
    }
  }
}

/// What was done to a page's bytes so that they could be read. The text that comes out is good.
public enum PageWarning: Equatable, Sendable {
  public enum Encoding: String, Equatable, Sendable {
    case utf16 = "UTF-16"
    case windows1256 = "windows-1256"
  }

  /// Neither a mark nor strict UTF-8 said so; the letters did.
  case guessed(Encoding)
  /// The text had been encoded as UTF-8 twice.
  case repairedDoubleEncoding
  /// U+FFFD stands for them; `line` is that of the first, from 1.
  case replacedBadBytes(count: Int, line: Int)
  /// NUL and other control characters, which no text needs and a terminal may obey.
  case droppedControls(count: Int)
  /// A paragraph too long to lay out at once became several.
  case splitParagraph(line: Int)
}

extension PageWarning: CustomStringConvertible {
  public var description: String {
    switch self {
    case .guessed(let encoding): "read as \(encoding.rawValue)"
    case .repairedDoubleEncoding: "was encoded as UTF-8 twice"
    case .replacedBadBytes(let count, let line): "\(count) bad bytes, the first in line \(line)"
    case .droppedControls(let count): "\(count) control characters left out"
    case .splitParagraph(let line): "line \(line) is too long for one paragraph and became several"
    }
  }
}
