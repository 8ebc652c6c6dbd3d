/// What the commands say that change articles.
extension Messages {
  static let markDiscussion = """
    Numbers of articles, or a filter with a condition (is:unread, #tag, source:NAME), or '' for all. Words alone are taken \
    for a filter only with --filter: one wrong word would mark very many.
    """
  static let markWordsHelp = "Read the arguments as a filter, also where they are words alone."
  static func onlyWords(_ words: String) -> String {
    "“\(PlainText.name(words))” is no number of an article; with --filter every article that has these words is marked"
  }
  static let starHelp = "Star articles, or take their stars."
  static let starRemoveHelp = "Take the star."
  static let tagHelp = "Give articles a tag, or take it off."
  static let tagNameHelp = "The tag; quote one of several words."
  static let tagRemoveHelp = "Take it off."
  static let tagDiscussion = """
    nashra tag مهم 1751542200 1751542201. They keep their other tags, and what is given or taken stays so whatever is \
    imported later. What a filter finds is bounded: at most 10,000 articles.
    """
  static func tooMany(_ most: Int) -> String { "the filter finds more than \(most) articles; nothing was changed" }
}
