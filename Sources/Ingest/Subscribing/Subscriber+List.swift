internal import ArticleParsing
public import Store

extension Subscriber {
  /// Why a list of feeds was not read.
  public enum ListProblem: Error, Equatable, Sendable {
    case file(ImportError)
    case store(StoreError)
  }

  /// Subscribes to the feeds of a list that lies at `path`. What would read files here, run commands or ask machines of
  /// the local network is left out, and counted.
  @concurrent public func importList(
    _ path: String
  ) async throws(ListProblem) -> (added: Int, known: Int, refused: Int) {
    let opml: OPML
    do throws(ImportError) { opml = try Self.list(at: path) } catch { throw .file(error) }
    let listed = ListedFeeds(opml.feeds, isTrusted: false, policy: settings.policy)
    do throws(StoreError) {
      let added = try await store.addFeeds(listed.subscriptions)
      let count = added.count { $0 != nil }
      return (count, added.count - count, listed.refused)
    } catch { throw .store(error) }
  }

  private static func list(at path: String) throws(ImportError) -> OPML {
    let bytes = try LocalFeed.bytes(path, limit: OPML.limit)
    do throws(OPMLError) {
      let opml = try OPML.parse(bytes)
      if opml.feeds.isEmpty { throw .noFeeds(includes: opml.includes) }
      return opml
    } catch { throw .opml(error) }
  }
}
