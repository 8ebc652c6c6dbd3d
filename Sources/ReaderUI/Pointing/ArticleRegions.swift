internal import Screen
internal import Store
internal import TextLayout

extension Frame {
  /// Lets the mouse follow what a row of an article names: its headline, its links, the tags of the article, its page.
  mutating func mark(_ row: ArticleRow, of article: OpenArticle, line: Line, in rect: Rect) {
    guard article.versions.isEmpty else { return }
    if let related = row.related { return mark(.headline(related), in: rect) }
    for (number, glyphs) in article.links(in: row, line) { mark(.link(number), glyphs: glyphs, of: line, in: rect) }
    guard !row.isBody, let content = article.content else { return }
    if row.isAddress { return mark(.key(.character("o")), in: rect) }
    let tags = content.article.tags
    guard row.text == tags.map({ "#" + $0 }).joined(separator: " ") else { return }
    var start = 0
    for tag in tags {
      let end = start + tag.utf8.count + 1
      mark(.tag(tag), range: start..<end, of: line, in: rect)
      start = end + 1
    }
  }
}
