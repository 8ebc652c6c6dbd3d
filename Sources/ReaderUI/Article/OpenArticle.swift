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
  /// What the store found to be about the same; nil while it has not come.
  var found: [FoundRelation]?
  /// The related article that Enter opens: a place in `relations`.
  var related: Int?
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
  /// Where the store knows that it was left.
  var storedPlace = ReadingPlace.start
  /// It was open when the reader ended, and is open again.
  let isRestored: Bool

  init(id: Article.ID, isRestored: Bool = false) { (self.id, self.isRestored) = (id, isRestored) }

  /// Where the article is read; while it is not shown, where it is to be shown.
  var place: ReadingPlace {
    guard versions.isEmpty, rows.indices.contains(top) else { return content?.place ?? .start }
    return top == 0 ? .start : rows[top].anchor
  }

  /// The last useful first row: the end of the article stands at the bottom of the window.
  func lastTop(rows height: Int) -> Int { max(0, rows.count - height) }

  /// Which rows of a window of `height` show where it is in the article: at its first row at the start alone, at its last
  /// row at the end alone. Nil where the article is in view as a whole.
  func progress(rows height: Int) -> Range<Int>? {
    let last = lastTop(rows: height)
    guard last > 0, height > 2 else { return nil }
    let length = min(max(1, height * height / rows.count), height - 2)
    let room = height - length
    let start = top == 0 ? 0 : top >= last ? room : min(max(1, top * room / last), room - 1)
    return start..<start + length
  }

  mutating func scroll(by step: Int, rows height: Int) {
    top = max(0, min(top + step, lastTop(rows: height)))
  }

  /// What copying takes: the selected headline, else the first text in view.
  var textToCopy: String? {
    if let relation { return relation.title }
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

  /// Takes the content that has come, and goes to where the article was left.
  mutating func take(_ new: ArticleContent, _ layout: ArticleLayout, rows height: Int) {
    // Its head may have stood there until now.
    if content == nil { (rows, top) = ([], 0) }
    content = new
    storedPlace = new.place ?? .start
    layOut(layout, rows: height)
  }

  /// Lays the article out again and stays at the text that was at the top; at first, where it was left.
  mutating func layOut(_ layout: ArticleLayout, rows height: Int) {
    guard let content = content ?? head.map({ ArticleContent(article: $0, blocks: []) }) else { return }
    // The first row has nothing before it to be kept out of view.
    let anchor =
      top > 0 && rows.indices.contains(top)
      ? rows[top].anchor : rows.isEmpty && versions.isEmpty ? content.place : nil
    let texts = find == nil && selection == nil && folded == nil ? nil : rows.texts
    rows =
      versions.isEmpty
      ? layout.rows(of: content, found: found ?? []) : layout.rows(of: versions, base: content.article.direction)
    if let texts { keepPlaces(in: texts) }
    guard let anchor else { return }
    top = rows.lastIndex { $0.anchor <= anchor } ?? 0
    top = min(top, lastTop(rows: height))
  }
}
