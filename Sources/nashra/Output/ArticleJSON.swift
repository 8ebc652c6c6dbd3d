import ArticleParsing
import Foundation
import Store

/// The keys of an article that scripts rely on; later ones may be added, none renamed.
enum ArticleJSON {
  static func members(_ article: Article) -> [(String, JSON)] {
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

  static func members(_ version: ArticleVersion) -> [(String, JSON)] {
    [
      ("version", .int(Int64(version.number))),
      ("stored", .string(version.stored.formatted(.iso8601))),
      ("published", JSON(version.published?.formatted(.iso8601))),
      ("title", .string(version.title)),
      ("body", .array(version.blocks.map { .object(members($0)) })),
    ]
  }

  static func members(_ content: ArticleContent) -> [(String, JSON)] {
    members(content.article) + [
      (
        "body",
        .array(content.blocks.map { .object(members($0)) })
      ),
      (
        "related",
        .array(
          content.related.map {
            .object([("title", .string($0.title)), ("id", $0.id.map { .int($0.rawValue) } ?? .null)])
          })
      ),
      ("keywords", JSON(content.keywords)),
      ("author", JSON(content.author)),
    ]
  }
}
