/// A line of a file of sfeed: fields with tabs between them, what is a tab, an end of line or a backslash in them written
/// as `\t`, `\n`, `\\` (sfeed(5)): time, title, link, content, its type, id, author, enclosure, categories.
public enum SfeedLine {
  private static let fields = 7...9

  /// Whether so much as begins the file is nothing else.
  static func isTable(_ lines: [Substring]) -> Bool {
    let lines = lines.prefix(20).filter { !$0.isEmpty }
    return !lines.isEmpty && lines.allSatisfy { isLine(split($0)) }
  }

  /// Nil for what is no such line.
  public static func article(_ line: [UInt8]) -> MovedArticle? {
    let fields = split(Substring(decoding: line, as: UTF8.self))
    guard isLine(fields) else { return nil }
    func value(_ index: Int) -> String? {
      index < fields.count ? CleanText.line(unescaped(fields[index])) : nil
    }
    var article = MovedArticle(title: value(1), link: value(2))
    article.isTitleMarkup = true
    article.published = MovedArticle.date(seconds: Double(fields[0]))
    let content = unescaped(fields[3])
    if content.contains(where: { !$0.isWhitespace }) {
      article.content = fields[4] == "html" ? content : MovedArticle.html(content)
    }
    article.id = value(5)
    article.author = value(6)
    if let file = value(7) { article.enclosures = [FeedEnclosure(url: file)] }
    article.tags = TagLine.unique((value(8) ?? "").split(separator: "|").compactMap { CleanText.line(String($0)) })
    return article.isAny ? article : nil
  }

  private static func split(_ line: Substring) -> [Substring] {
    line.split(separator: "\t", maxSplits: 16, omittingEmptySubsequences: false)
  }

  private static func isLine(_ fields: [Substring]) -> Bool {
    guard Self.fields.contains(fields.count), ["", "html", "plain"].contains(fields[4]) else { return false }
    return fields[0].utf8.count < 20 && fields[0].drop { $0 == "-" }.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  private static func unescaped(_ field: Substring) -> String {
    guard field.utf8.contains(UInt8(ascii: "\\")) else { return String(field) }
    var text: [UInt8] = []
    var isEscaped = false
    for byte in field.utf8 {
      if isEscaped {
        text.append(byte == UInt8(ascii: "n") ? 0x0A : byte == UInt8(ascii: "t") ? 0x09 : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
