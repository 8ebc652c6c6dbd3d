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
  /// The number of the link whose digits are being typed.
  var typedLink: Int?
  /// What the article says and said before, newest first, while what was changed is shown in its place; else empty.
  var versions: [ArticleVersion] = []
  /// The store has no such article any more.
  var isMissing = false

  init(id: Article.ID) { self.id = id }

  /// The last useful first row: the end of the article stands at the bottom of the window.
  func lastTop(rows height: Int) -> Int { max(0, rows.count - height) }

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

  /// Lays the article out again and stays at the text that was at the top.
  mutating func layOut(_ layout: ArticleLayout, rows height: Int) {
    guard let content = content ?? head.map({ ArticleContent(article: $0, blocks: []) }) else { return }
    // The first row has nothing before it to be kept out of view.
    let anchor = top > 0 && rows.indices.contains(top) ? rows[top].anchor : nil
    rows =
      versions.isEmpty
      ? layout.rows(of: content, found: found ?? []) : layout.rows(of: versions, base: content.article.direction)
    guard let anchor else { return }
    top = rows.lastIndex { $0.anchor <= anchor } ?? 0
    top = min(top, lastTop(rows: height))
  }
}

/// A row of an open article.
struct ArticleRow: Equatable, Sendable {
  /// What the row shows; nil for an empty one.
  var line: Line?
  /// Which text of the article, and the offset in it, for finding the place again at another width.
  var anchor: Anchor
  /// The related headline that the row belongs to.
  var related: Int?
  /// The whole title, paragraph or headline that the row is a part of, in logical order.
  var source: String?

  struct Anchor: Comparable, Sendable {
    var text: Int
    var offset: Int

    static func < (a: Anchor, b: Anchor) -> Bool { (a.text, a.offset) < (b.text, b.offset) }
  }
}
