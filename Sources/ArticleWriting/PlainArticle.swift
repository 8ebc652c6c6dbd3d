internal import ArticleParsing
public import Store
internal import TextLayout

/// An article as plain text: title, facts, address and tags a line each, then a block a line with an empty one between.
public enum PlainArticle {
  public static func lines(_ content: ArticleContent, _ words: ArticleWords) -> [String] {
    let article = content.article
    let base = content.direction(words)
    var lines = [SafeText.line(article.title), content.facts(words).anchored(in: base, separator: " · ")]
    if let url = article.url { lines.append(SafeText.line(SecretAddress.masked(url))) }
    if !article.tags.isEmpty {
      lines.append(article.tags.map { "#" + SafeText.line($0) }.anchored(in: base, separator: " "))
    }
    for block in content.blocks { lines += ["", BlockText.text(of: block, name: words.media)] }
    guard !content.related.isEmpty else { return lines }
    lines.append("")
    if !words.related.isEmpty { lines.append(words.related) }
    lines += content.related.map { related in
      let number = words.showsNumbers ? related.id.map { " [\($0.rawValue)]" } ?? "" : ""
      let title = SafeText.line(related.title)
      return "• " + (number.isEmpty ? title : title.anchored() + number)
    }
    return lines
  }
}
