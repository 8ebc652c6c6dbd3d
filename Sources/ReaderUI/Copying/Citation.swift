internal import ArticleParsing
internal import Foundation
internal import Store
internal import TextLayout

/// An article as one cites it, in its own language: title in quotes, source, date and address. What stands for a title
/// and was made from the text stands in brackets, as what the citing person supplies (ISO 690).
struct Citation: Equatable, Sendable {
  let title: String
  let titleIsDerived: Bool
  let source: String?
  /// Nil where nothing says when it was published: when it was imported is another date.
  let published: Date?
  let tellsDayAlone: Bool
  let address: String?
  let language: CitationLanguage

  init(_ content: ArticleContent, language: CitationLanguage) {
    let article = content.article
    title = content.wholeTitle
    titleIsDerived = article.titleIsDerived
    source = article.source
    published = article.published
    tellsDayAlone = article.tellsDayAlone
    address = article.url.map(Self.shared)
    self.language = language
  }

  /// An address that is given away, so without secrets.
  static func shared(_ address: String) -> String { SecretAddress.removed(from: address) ?? address }

  /// `«عنوان»، المصدر، 3 يناير 2026، https://…`
  func text(at clock: Clock) -> String { line(at: clock).beginning(in: language.direction) }

  /// What was selected, in quotes, and in the next line where it is from.
  func text(quoting quote: String, at clock: Clock) -> String {
    [language.quoted(quote), "— " + line(at: clock)].map { $0.beginning(in: language.direction) }
      .joined(separator: "\n")
  }

  /// An address ends the line and gets no mark, which would become a part of it.
  private func line(at clock: Clock) -> String {
    let date = published.map { language.date(of: $0, dayAlone: tellsDayAlone, at: clock) }
    let anchored = title.anchored(in: language.direction)
    let head = titleIsDerived ? "[\(anchored)]" : language.quoted(anchored)
    let fields = [head, source, date].compactMap(\.self).filter { !$0.isEmpty }
    guard let address, !address.isEmpty else {
      return fields.anchored(in: language.direction, separator: language.separator)
    }
    return (fields.map { $0.anchored(in: language.direction) } + [address]).joined(separator: language.separator)
  }
}
