internal import ArticleParsing
internal import Store

extension Article {
  /// A reader sees something of its title. Where it came with nothing that could be told, not even an address, there is
  /// none; and stores of earlier versions have titles of fillers.
  var hasHeadline: Bool { title.unicodeScalars.contains { $0.isVisible } }
}

extension Strings {
  /// What stands in an article's row: its title, else that it has none.
  func headline(of article: Article) -> String { article.hasHeadline ? article.title : untitled }
}
