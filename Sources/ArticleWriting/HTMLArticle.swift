internal import ArticleParsing
internal import Foundation
internal import Store
internal import TextLayout

/// An article as a whole document: right in any browser, whatever is in it.
///
/// All text is escaped and there is no script; that none may run and nothing but pictures be fetched is said to the
/// browser as well (Content Security Policy), should anything ever come through.
struct HTMLArticle {
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src http: https:; media-src http: https:; base-uri 'none'; "
    + "form-action 'none'"

  private static let style = """
    body { max-width: 38em; margin: 2em auto; padding: 0 1em; font-family: system-ui, sans-serif; line-height: 1.7; \
    color: #222; background: #fdfdfb }
    h1, h2, h3, h4, h5, h6 { line-height: 1.35 }
    .facts, .address, .tags, figcaption { color: #666 }
    .address a { direction: ltr; unicode-bidi: isolate; overflow-wrap: anywhere }
    blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid #bbb; color: #444 }
    pre { direction: ltr; unicode-bidi: plaintext; overflow-x: auto; padding: .6em; background: #f0f0ec }
    figure { margin-inline: 0 }
    img, video { max-width: 100%; height: auto }
    table { border-collapse: collapse }
    th, td { border: 1px solid #ccc; padding: .2em .6em; text-align: start }
    dl { margin: 0 }
    dd { margin-inline-start: 2em }
    nav { margin-top: 2em; border-top: 1px solid #ccc }
    @media (prefers-color-scheme: dark) {
      body { color: #ddd; background: #1b1b1b }
      .facts, .address, .tags, figcaption, blockquote { color: #aaa }
      pre { background: #262626 }
      a { color: #8ab4f8 }
    }
    """

  private let words: ArticleWords

  init(_ words: ArticleWords) { self.words = words }

  func document(of content: ArticleContent) -> String {
    let article = content.article
    let base = content.direction(words)
    let title = SafeText.line(article.title)
    let language = WrittenLanguage.code(of: [article.title] + content.blocks.map(\.text))
    return """
      <!DOCTYPE html>
      <html\(language.map { HTMLText.attribute("lang", $0) } ?? "")\(HTMLDirection.attribute(base))>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="nashra">
      \(meta(content))\
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <header>
      <h1\(HTMLDirection(Block(.heading, title), within: base).attribute)>\(HTMLText.escaped(title))</h1>
      <p class="facts">\(facts(content))</p>
      \(address(content))\(tags(article))</header>
      <main>
      \(HTMLBody(content.blocks, base: base, media: words.media).html)
      </main>
      \(related(content, base))</body>
      </html>

      """
  }

  /// What the article's facts are to a program, as pages of the web tell it (ogp.me); so we read it again, too.
  private func meta(_ content: ArticleContent) -> String {
    let named = [
      (name: "property=\"og:site_name\"", text: content.article.source), ("name=\"author\"", content.authorName),
      ("property=\"article:published_time\"", content.article.published.map { $0.formatted(.iso8601) }),
    ]
    let facts = named.compactMap { name, text in text.map { (name, $0) } }
    let metas = (facts + content.article.tags.map { ("property=\"article:tag\"", $0) }).map { name, text in
      "<meta \(name)\(HTMLText.attribute("content", SafeText.line(text)))>\n"
    }
    let link = content.sharedAddress.map { "<link rel=\"canonical\"\(HTMLText.attribute("href", $0))>\n" }
    return metas.joined() + (link ?? "")
  }

  /// Each in its own direction, whatever stands beside it.
  private func facts(_ content: ArticleContent) -> String {
    let date = SafeText.line(words.date(content.article))
    var facts = [content.article.source, content.authorName].compactMap { $0 }.map(SafeText.line).filter { !$0.isEmpty }
      .map { "<bdi>\(HTMLText.escaped($0))</bdi>" }
    if !date.isEmpty {
      let time = content.article.published.map { " datetime=\"\($0.formatted(.iso8601))\"" }
      let text = HTMLText.escaped(date)
      facts.append("<bdi>" + (time.map { "<time\($0)>\(text)</time>" } ?? text) + "</bdi>")
    }
    return facts.joined(separator: " · ")
  }

  private func address(_ content: ArticleContent) -> String {
    guard let address = content.sharedAddress else { return "" }
    return "<p class=\"address\"><a\(HTMLText.attribute("href", address))>\(HTMLText.escaped(address))</a></p>\n"
  }

  private func tags(_ article: Article) -> String {
    guard !article.tags.isEmpty else { return "" }
    let tags = article.tags.map { "<bdi>#\(HTMLText.escaped(SafeText.line($0)))</bdi>" }
    return "<p class=\"tags\">\(tags.joined(separator: " "))</p>\n"
  }

  private func related(_ content: ArticleContent, _ base: Direction) -> String {
    guard !content.related.isEmpty else { return "" }
    let items = content.related.map { related in
      let title = SafeText.line(related.title)
      let text = HTMLText.escaped(title)
      let link = related.sharedAddress.map { "<a\(HTMLText.attribute("href", $0))>\(text)</a>" }
      return "<li\(HTMLDirection(Block(.paragraph, title), within: base).attribute)>\(link ?? text)</li>"
    }
    let heading = words.related.isEmpty ? "" : "<h2>\(HTMLText.escaped(words.related))</h2>\n"
    return "<nav>\n\(heading)<ul>\n\(items.joined(separator: "\n"))\n</ul>\n</nav>\n"
  }
}
