import ArgumentParser
import ArticleParsing
import ArticleWriting
import Foundation
import Ingest

/// Shows what is understood of a feed, without a store: for scripts, and for finding out why a feed looks as it does.
struct FeedsParseCommand: CommonCommand {
  static let configuration = CommandConfiguration(commandName: "parse", abstract: Messages.feedsParseHelp)

  /// A feed is no row.
  enum OnlyFormat: String, ExpressibleByArgument, CaseIterable { case json }

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.formatHelp)) var format = OnlyFormat.json
  @Option(help: ArgumentHelp(Messages.contentTypeHelp, valueName: "type")) var contentType: String?
  @Option(help: ArgumentHelp(Messages.baseHelp, valueName: "url")) var base: String?
  @Argument(help: ArgumentHelp(Messages.feedFileHelp)) var file: String

  func run() async throws {
    var bytes = try read()
    do throws(FetchError) { bytes = try GzipFile.expanded(bytes, limit: ParsedFeed.maxSize) } catch {
      throw Failure("\(PlainText.name(file)): \(Messages.reason(error))")
    }
    let feed: ParsedFeed
    do throws(FeedError) {
      feed = try ParsedFeed.parse(bytes, contentType: contentType, base: base)
    } catch {
      throw Failure("\(PlainText.name(file)): \(Messages.reason(ImportError.feed(error)))")
    }
    for warning in feed.warnings {
      Messages.report(PlainText.name(file) + Messages.colon + Messages.text(for: warning))
    }
    var output = Output()
    try output.write(line: FeedJSON.object(feed).line)
    try output.flush()
  }

  private func read() throws(Failure) -> [UInt8] {
    do {
      // One byte more than is allowed tells that there are too many, however many there are.
      let handle = file == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: file))
      var bytes: [UInt8] = []
      while bytes.count <= ParsedFeed.maxSize, let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
        bytes += piece
      }
      return bytes
    } catch {
      throw Failure(Messages.unreadable(file, Messages.reason(of: error)))
    }
  }
}

/// The keys of a feed that scripts rely on; later ones may be added, none renamed. What a feed does not say has no key.
enum FeedJSON {
  static func object(_ feed: ParsedFeed) -> JSON {
    .object(
      members([
        ("version", .string(feed.version)), ("title", text(feed.title)), ("link", text(feed.link)),
        ("description", text(feed.description)), ("language", text(feed.language)), ("updated", date(feed.updated)),
        ("entries", .array(feed.entries.map(object))),
      ]))
  }

  private static func object(_ entry: FeedEntry) -> JSON {
    .object(
      members([
        ("id", text(entry.id)), ("title", text(entry.title)), ("link", text(entry.link)),
        ("published", date(entry.published)), ("updated", date(entry.updated)),
        ("authors", .array(entry.authors.map(object))), ("contributors", .array(entry.contributors.map(object))),
        ("summary", text(entry.summary)),
        ("content", text(entry.content)), ("tags", .array(entry.tags.map(JSON.string))),
        ("enclosures", .array(entry.enclosures.map(object))), ("source", text(entry.source)),
      ]))
  }

  private static func object(_ author: FeedAuthor) -> JSON {
    .object(members([("name", text(author.name)), ("email", text(author.email)), ("url", text(author.url))]))
  }

  private static func object(_ enclosure: FeedEnclosure) -> JSON {
    .object(
      members([
        ("url", .string(enclosure.url)), ("type", text(enclosure.type)),
        ("length", enclosure.length.map { .int(Int64($0)) }),
      ]))
  }

  private static func members(_ members: [(String, JSON?)]) -> [(String, JSON)] {
    members.compactMap { name, value in value.map { (name, $0) } }
  }

  private static func text(_ text: String?) -> JSON? { text.map(JSON.string) }
  private static func date(_ date: Date?) -> JSON? { date.map { .string($0.formatted(.iso8601)) } }
}
