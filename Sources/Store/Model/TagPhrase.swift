import ArticleParsing
import TextAnalysis

/// What may be a tag of several words: its folded words with _ between them.
enum TagPhrase {
  /// A sentence between commas is no phrase.
  static let mostWords = 6

  static func isPhrase(_ key: String) -> Bool {
    (2...mostWords).contains(key.utf8.count { $0 == UInt8(ascii: "_") } + 1)
  }

  /// The keys of what stands between separators in an article's lines of keywords and may be a phrase. Worked out
  /// before the store is locked: there, folding and splitting them was a fifth of the writing.
  static func keys(of article: ParsedArticle, lines: [TagLine]) -> [String] {
    // A feed's categories come without a line.
    let tags =
      lines.isEmpty
      ? article.tags
      : lines.flatMap { line -> [String] in
        if case .tags(let tags) = line { tags } else { [] }
      }
    return tags.map(Analyzer.nameKey).filter(isPhrase)
  }
}
