internal import ArticleParsing
internal import Store

extension Article {
  /// A reader sees something of its title. Where it came with nothing that could be told, not even an address, there is
  /// none; and stores of earlier versions have titles of fillers.
  var hasHeadline: Bool { title.unicodeScalars.contains { $0.isVisible } }

  /// Where it is from, as far as that is known: its source, else the feed that brought it, which may have told no title of
  /// its own but has the name that the reader's list gave it.
  var origin: String? { source ?? feed }
}

extension Strings {
  /// What stands in an article's row: its title, else that it has none.
  func headline(of article: Article) -> String { headline(article.title) }

  func headline(_ title: String) -> String {
    title.unicodeScalars.contains { $0.isVisible } ? title : words.untitled
  }
}
