internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

/// What refreshing asks of a parser and of a store; closures, so that ones which fail can be tried.
struct RefreshTarget: Sendable {
  /// Bytes, the type that the server told, the address that they came from.
  var parse: @Sendable ([UInt8], String?, String?) throws(FetchError) -> ParsedFeed
  /// Articles, and what the fetches say, in one write; a result for each.
  var merge: @Sendable ([RefreshedFeed]) async throws(StoreError) -> [MergeResult]
  /// Imports what is new in a folder, as articles of that feed.
  var importFolder: @Sendable (String, Feed.ID, Date) async -> ImportReport
}

/// A feed that was asked.
struct RefreshedFeed: Equatable, Sendable {
  enum Outcome: Equatable, Sendable {
    case unchanged
    case parsed(ParsedFeed)
    /// What a folder brought, which is stored already, and why a page of it was not read.
    case imported(MergeResult, FetchError?)
    case failed(FetchError)
  }

  /// As it was before.
  var feed: Feed
  /// To be remembered.
  var fetch: FeedFetch
  var outcome: Outcome
  /// When it was asked; the date of articles that have none.
  var arrived: Date
}
