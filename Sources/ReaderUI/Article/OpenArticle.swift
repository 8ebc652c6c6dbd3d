internal import ArticleParsing
internal import Screen
internal import Store
internal import TextLayout

/// An article on the screen: its content once it has come, laid out for a width, and where the reader is.
struct OpenArticle: Equatable, Sendable {
  let id: Article.ID
  var content: ArticleContent?
  /// What the list knows of it, until then.
  var head: Article?
  var rows: [ArticleRow] = []
  /// The first row in view.
  var top = 0
  /// The related article that Enter opens.
  var related: Int?
  /// The number of the link whose digits are being typed.
  var typedLink: Int?
  /// What the article says and said before, newest first, while what was changed is shown in its place; else empty.
  var versions: [ArticleVersion] = []
  /// The store has no such article any more.
  var isMissing = false
  /// What is being found in it.
  var find: Find?
  /// What is selected in it, to be copied.
  var selection: TextSelection?
  /// Its texts, while something is found in them.
  var folded: FoldedTexts?

  init(id: Article.ID) { self.id = id }

  /// The last useful first row: the end of the article stands at the bottom of the window.
  func lastTop(rows height: Int) -> Int { max(0, rows.count - height) }

  mutating func scroll(by step: Int, rows height: Int) {
    top = max(0, min(top + step, lastTop(rows: height)))
  }

  /// How many related articles there are to go to.
  var relatedCount: Int { versions.isEmpty ? content?.related.count ?? 0 : 0 }

  /// What copying takes: the selected headline, else the first text in view.
  var textToCopy: String? {
    if let related { return content?.related[related].title }
    return rows.dropFirst(top).lazy.compactMap(\.source).first
  }

  /// Selects a related article and brings its rows into view.
  mutating func select(related index: Int, rows height: Int) {
    related = index
    guard let first = rows.firstIndex(where: { $0.related == index }),
      let last = rows.lastIndex(where: { $0.related == index })
    else { return }
    if last >= top + height { top = last - height + 1 }
    if first < top { top = first }
  }

  /// What is found and selected stands in texts, which another width leaves as they are.
  private mutating func keepPlaces(in texts: [ArticleText]) {
    if texts != rows.texts { (selection, folded) = (nil, nil) }
    findAgain()
  }

  /// Lays the article out again and stays at the text that was at the top.
  mutating func layOut(_ layout: ArticleLayout, rows height: Int) {
    guard let content = content ?? head.map({ ArticleContent(article: $0, blocks: []) }) else { return }
    // The first row has nothing before it to be kept out of view.
    let anchor = top > 0 && rows.indices.contains(top) ? rows[top].anchor : nil
    let texts = find == nil && selection == nil && folded == nil ? nil : rows.texts
    rows = versions.isEmpty ? layout.rows(of: content) : layout.rows(of: versions, base: content.article.direction)
    if let texts { keepPlaces(in: texts) }
    guard let anchor else { return }
    top = rows.lastIndex { $0.anchor <= anchor } ?? 0
    top = min(top, lastTop(rows: height))
  }
}
