internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

/// What refreshing asks of a parser and of a store; closures, so that ones which fail can be tried.
struct RefreshTarget: Sendable {
  /// Bytes, the type that the server told, the address that they came from.
  var parse: @Sendable ([UInt8], String?, String?) throws(FetchError) -> ParsedFeed
  /// Articles and memories in one write; a result for each.
  var merge: @Sendable ([FetchedFeed]) async throws(StoreError) -> [MergeResult]
  /// Imports what is new in a folder.
  var importFolder: @Sendable (String, Date) async -> ImportReport
}

/// A feed that was asked.
struct FetchedFeed: Equatable, Sendable {
  var feed: RefreshFeed
  /// Nil where nothing changed, and where it failed.
  var content: ParsedFeed?
  /// What a folder brought, which is stored already.
  var imported: MergeResult?
  /// When it was asked; the date of articles that have none.
  var arrived: Date
}
