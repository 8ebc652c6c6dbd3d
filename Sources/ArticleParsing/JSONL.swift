internal import struct Foundation.Date

/// Why a line of a JSONL file is not an article. The lines beside it are read all the same.
public enum JSONLError: Error, Equatable, Sendable {
  /// `offset` counts the line's bytes from 0. No reason is that of a row which another version wrote.
  case notJSON(offset: Int, reason: JSONFault?)
  /// A value, but not `{…}`.
  case notAnObject
  /// Neither a title nor a text.
  case noArticle
}

extension JSONLError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notJSON(let offset, let reason): "not JSON at byte \(offset + 1)" + (reason.map { ": " + $0.rawValue } ?? "")
    case .notAnObject: "not a JSON object"
    case .noArticle: "neither title nor text"
    }
  }
}

extension ParsedArticle {
  /// The article in a line of JSONL, whose keys are told in the help of `nashra import`: `id`, `url`, `title`, `text`
  /// (paragraphs by newline), `date`, `source`, `author`, `category`, `abstract`, `tags` (a list or one string).
  ///
  /// Other keys, and values of another type than theirs, are passed over; the line itself is what is kept of them.
  ///
  /// An `id` is one of its source; where none is named, one of the file, which is called `file`.
  public static func jsonl(line: ArraySlice<UInt8>, file: String = "") throws(JSONLError) -> ParsedArticle {
    // A line may be in another encoding than those beside it.
    let line =
      String(validating: line, as: UTF8.self) == nil
      ? FeedDecoding.decode(Array(line), contentType: nil).text[...] : line
    let object = try JSONReader.value(of: line)
    guard case .object = object else { throw .notAnObject }
    let title = object.title
    var paragraphs = object.paragraphs("text")
    let abstract = object.paragraphs("abstract")
    if !Summary.isPart(abstract, of: paragraphs) { paragraphs = abstract + paragraphs }
    guard title != nil || !paragraphs.isEmpty else { throw .noArticle }

    var article = ParsedArticle(title: title ?? DerivedTitle.title(from: paragraphs[0]))
    article.titleIsDerived = title == nil
    article.blocks = paragraphs.map { Block(.paragraph, $0) }
    let source = object.line("source")
    article.source = source.map(QuotedName.bare)
    article.author = object.line("author")
    article.url = object.line("url")
    article.key = object.line("id").map { [source ?? file, $0].joined(separator: "\n") }
    article.setDate(stated: object.line("date").flatMap(FeedDate.parse))
    var tags = object.line("category").map(TagLine.names) ?? []
    switch object["tags"] {
    case .array(let values)?: tags += values.compactMap(\.line).flatMap(TagLine.names)
    case .string?:
      article.keywords = object.line("tags")
      tags += article.keywords.map { TagLine($0).tags } ?? []
    default: break
    }
    article.tags = TagLine.unique(tags)
    article.takeRelatedLines()
    return article
  }
}

extension JSONValue {
  /// A string or number as one line of clean text; nil if nothing is left.
  fileprivate var line: String? {
    switch self {
    case .string(let text): CleanText.line(text)
    case .number(let digits): digits
    default: nil
    }
  }

  fileprivate var title: String? {
    guard case .string(let text)? = self["title"] else { return line("title") }
    return CleanText.marked(text)
  }

  fileprivate func line(_ name: String) -> String? { self[name]?.line }

  fileprivate func paragraphs(_ name: String) -> [String] {
    guard case .string(let text)? = self[name] else { return [] }
    return CleanText.paragraphs(text)
  }
}
