internal import ArticleParsing
internal import Store
internal import struct Foundation.Date

extension FeedSearch {
  /// Asks a file or a command of this computer once, or looks whether a folder is one; nil for a folder, whose pages are
  /// read when it is subscribed to.
  @concurrent
  public static func local(_ address: String) async throws(Problem) -> Result? {
    let arrived = Date()
    var memory = FeedFetch()
    do throws(FeedFetcher.Failure) {
      guard let local = FeedAddress(address) else { throw .init(reason: .badAddress) }
      let found = try await FeedFetcher(userAgent: "").fetch(local, memory: &memory, now: arrived)
      guard case .feed(let bytes, let type, let base) = found else { return nil }
      do throws(FeedError) {
        let parsed = try ParsedFeed.parse(bytes, contentType: type, base: base)
        if parsed.endsBeforeEntries { throw FeedError.cutOff }
        return Result(address, parsed, memory, arrived)
      } catch { throw .init(reason: .notAFeed(error)) }
    } catch { throw .failed(error.reason, memory) }
  }
}
