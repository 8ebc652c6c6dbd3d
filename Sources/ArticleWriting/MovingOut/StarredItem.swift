internal import ArticleParsing
internal import Foundation
public import Store
internal import TextLayout

/// An article as an item of the list that Google Reader gave back (`starred.json`), which many readers take.
public enum StarredItem {
  /// What stands before the items, between them and behind them.
  public static let (head, gap, end) = (
    #"{"id":"user/-/state/com.google/reading-list","title":"nashra","items":["#, ",", "]}"
  )

  public static func line(_ content: ArticleContent, _ words: ArticleWords) -> String {
    let article = content.article
    let base: Direction = article.isRightToLeft == false ? .leftToRight : .rightToLeft
    let body = HTMLBody(content.blocks, base: base, media: words.media)
    var categories = article.tags.map { "user/-/label/\(SafeText.line($0))" }
    if !article.isUnread { categories.append("user/-/state/com.google/read") }
    if article.isStarred { categories.append("user/-/state/com.google/starred") }
    var members: [(String, JSON)] = [
      ("id", .string("nashra/\(article.id.rawValue)")), ("title", .string(HTMLText.escaped(article.title))),
    ]
    if let date = article.published { members.append(("published", .int(Int64(date.timeIntervalSince1970)))) }
    if let address = content.sharedAddress {
      members.append(("canonical", .array([.object([("href", .string(address))])])))
    }
    if let author = content.author { members.append(("author", .string(author))) }
    members.append(("content", .object([("content", .string(body.html))])))
    members.append(("categories", .array(categories.map(JSON.string))))
    if let source = article.source { members.append(("origin", .object([("title", .string(source))]))) }
    return JSON.object(members).line
  }
}

/// An article as a row of the table that Pocket gave back: what has an address, and nothing of its text.
public enum SavedRow {
  public static let heading = "title,url,time_added,tags,status"

  /// Nil for one without an address.
  public static func line(_ content: ArticleContent) -> String? {
    let article = content.article
    guard let address = content.sharedAddress else { return nil }
    let fields = [
      article.title, address, String(Int64(article.date.timeIntervalSince1970)),
      article.tags.map { $0.replacing("|", with: " ") }.joined(separator: "|"), article.isUnread ? "unread" : "archive",
    ]
    return fields.map(quoted).joined(separator: ",")
  }

  private static func quoted(_ field: String) -> String {
    let line = SafeText.line(field)
    return line.contains { ",\"".contains($0) } ? "\"\(line.replacing("\"", with: "\"\""))\"" : line
  }
}
