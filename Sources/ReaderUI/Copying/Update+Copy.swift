internal import ArticleParsing
internal import Screen
internal import Store
internal import TextLayout

/// What of an article is copied.
public enum CopyChoice: Equatable, Sendable {
  /// The paragraph at the top of the article; the headline where only that is in view.
  case text
  case address
  /// Title, source, date and address in one line.
  case citation
  /// Everything that the article says.
  case whole
}

extension State {
  /// Asks what is to be copied.
  mutating func copy() -> [Effect] {
    guard current != nil else { return [] }
    overlay = .copy
    return []
  }

  mutating func copy(_ choice: CopyChoice) -> [Effect] {
    overlay = nil
    let open = isReading ? opened.last : nil
    if let relation = open?.relation { return copy(choice, of: relation) }
    if let content = open?.content {
      if choice == .text, let text = open?.textToCopy, text != content.article.title { return [.copy(text)] }
      return copy(choice, of: content)
    }
    guard let article = current else { return [] }
    switch choice {
    case .address: return copy(.address, of: ArticleContent(article: article, blocks: []))
    // Its title may be the beginning of its text.
    case .whole: return [.readToCopy(article.id, .whole)]
    case .text, .citation:
      return article.titleIsDerived
        ? [.readToCopy(article.id, choice)]
        : copy(choice, of: ArticleContent(article: article, blocks: []))
    }
  }

  /// Where the article is stored its title is known as a whole, and other things as well.
  private mutating func copy(_ choice: CopyChoice, of relation: Relation) -> [Effect] {
    if let id = relation.id { return [.readToCopy(id, choice)] }
    if choice == .text { return [.copy(relation.title)] }
    if choice == .address, let url = relation.url { return [.copy(url)] }
    message = .text(strings.notInStore)
    return []
  }

  /// Copies of an article that was read for that.
  mutating func copy(_ choice: CopyChoice, of content: ArticleContent?) -> [Effect] {
    guard let content else {
      message = .text(strings.notInStore)
      return []
    }
    switch choice {
    case .text: return [.copy(content.wholeTitle)]
    case .address:
      guard let url = content.article.url else {
        message = .text(strings.noAddress)
        return []
      }
      return [.copy(url)]
    case .citation: return [.copy(Citation(content, language: CitationLanguage(of: content)).text(at: clock))]
    case .whole: return [.copy(content.wholeText(at: clock))]
    }
  }

  /// Copies the address that the article has itself.
  mutating func copyAddress() -> [Effect] {
    current.map { copy(.address, of: ArticleContent(article: $0, blocks: [])) } ?? []
  }
}

extension ArticleContent {
  /// The title. Of one that was made from the beginning of the text the sentence that it begins, or what there is of it,
  /// without an ellipsis that nobody wrote.
  var wholeTitle: String {
    let title = article.title
    guard article.titleIsDerived else { return title }
    let sentence = blocks.lazy.compactMap { DerivedTitle.sentence(of: title, in: $0.text) }.first
    if let sentence, sentence.utf8.count <= 1_000 { return sentence }
    return title.hasSuffix("…") ? String(title.dropLast()).trimmingSpaces : title
  }

  /// Title, fields and body in logical order, a paragraph a line; the related headlines are no part of it.
  func wholeText(at clock: Clock) -> String {
    let language = CitationLanguage(of: self)
    var fields = [article.source, authorName].compactMap(\.self)
    if let published = article.published {
      fields.append(language.date(of: published, dayAlone: article.tellsDayAlone, at: clock))
    }
    let direction = language.direction
    let head = [
      wholeTitle, fields.anchored(in: direction, separator: " · "), article.url.map(Citation.shared) ?? "",
      article.tags.map { "#" + $0 }.anchored(in: direction, separator: " "),
    ]
    return (head.filter { !$0.isEmpty } + [""] + bodyTexts).joined(separator: "\n")
  }

  /// The texts of the body as they are copied.
  var bodyTexts: [String] {
    blocks.flatMap { block -> [String] in
      switch block.kind {
      case .rule: return []
      case .table: return block.text.split(separator: "\n").map(String.init)
      case .link: return block.address.map { [block.copiedMark + $0] } ?? []
      case .image, .video, .audio, .embedded, .file:
        let text = block.text.isEmpty ? block.address ?? "" : block.text
        return text.isEmpty ? [] : [text]
      case .heading, .paragraph, .quote, .list, .code, .caption:
        return block.text.isEmpty ? [] : [block.copiedMark + block.text]
      }
    }
  }
}
