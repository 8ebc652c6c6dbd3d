internal import ArticleParsing
internal import Foundation
public import Store

/// The keys of an article that scripts rely on; later ones may be added, none renamed.
public enum ArticleJSON {
  public static func members(_ article: Article) -> [(String, JSON)] {
    [
      ("id", .int(article.id.rawValue)),
      ("title", .string(article.title)),
      ("titleIsDerived", .bool(article.titleIsDerived)),
      ("source", JSON(article.source)),
      ("feed", JSON(article.feed)),
      ("url", JSON(article.url)),
      ("published", JSON(article.published?.formatted(.iso8601))),
      ("dateSource", JSON(article.dateSource?.rawValue)),
      ("tags", .array(article.tags.map(JSON.string))),
      ("unread", .bool(article.isUnread)),
      ("starred", .bool(article.isStarred)),
    ]
  }

  /// What a block has beside its text stands only where it has it.
  private static func members(_ block: Block) -> [(String, JSON)] {
    var members: [(String, JSON)] = [("kind", .string(block.kind.rawValue)), ("text", .string(block.text))]
    if block.level > 0 { members.append(("level", .int(Int64(block.level)))) }
    if let number = block.number { members.append(("number", .int(Int64(number)))) }
    if let address = block.address { members.append(("url", .string(address))) }
    if let direction = block.direction { members.append(("direction", .string(direction.rawValue))) }
    return members
  }

  public static func members(_ version: ArticleVersion) -> [(String, JSON)] {
    [
      ("version", .int(Int64(version.number))),
      ("stored", .string(version.stored.formatted(.iso8601))),
      ("published", JSON(version.published?.formatted(.iso8601))),
      ("title", .string(version.title)),
      ("body", .array(version.blocks.map { .object(members($0)) })),
    ]
  }

  public static func members(_ content: ArticleContent) -> [(String, JSON)] {
    members(content.article) + [
      (
        "body",
        .array(content.blocks.map { .object(members($0)) })
      ),
      (
        "related",
        .array(
          content.related.map {
            .object(
              [("title", .string($0.title)), ("id", $0.id.map { .int($0.rawValue) } ?? .null)]
                + ($0.sharedAddress.map { [("url", .string($0))] } ?? []))
          })
      ),
      ("keywords", JSON(content.keywords)),
      ("author", JSON(content.author)),
    ]
  }

  /// A line that `nashra import` reads as the same article: its keys are those of `ParsedArticle.jsonl`.
  public static func importable(_ content: ArticleContent) -> [(String, JSON)] {
    let article = content.article
    let paragraphs = content.blocks.map { $0.text.isEmpty ? $0.address ?? "" : $0.text }.filter { !$0.isEmpty }
    return [
      ("id", .string(String(article.id.rawValue))),
      // What is given away has no secrets.
      ("url", JSON(article.url.map { SecretAddress.removed(from: $0) ?? $0 })),
      ("title", .string(article.title)),
      ("text", .string(paragraphs.map { $0.replacing("\n", with: " ") }.joined(separator: "\n"))),
      ("date", JSON(article.published?.formatted(.iso8601))),
      ("source", JSON(article.source)),
      ("author", JSON(content.author)),
      ("tags", .array(article.tags.map(JSON.string))),
    ]
  }
}
