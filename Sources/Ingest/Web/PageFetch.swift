public import Store
public import struct Foundation.Date
internal import ArticleParsing

/// Reads a page of the web into the store, because an article in it names that page.
///
/// The web has named the address, so it may lead to the web alone: no machine of the local network is asked, and neither
/// passwords nor headers of the settings are sent. The page is stored byte for byte under its address, and known again by it.
public struct PageFetch: Sendable {
  private let store: Store
  private let fetcher: FeedFetcher

  public init(store: Store, userAgent: String, settings: WebSettings = WebSettings()) {
    let settings = WebSettings(policy: settings.policy, request: settings.request.withoutSecrets)
    self.init(store: store, fetcher: FeedFetcher(userAgent: userAgent, settings: settings))
  }

  init(store: Store, fetcher: FeedFetcher) { (self.store, self.fetcher) = (store, fetcher) }

  /// The article that the page is; nil where nothing came into the store: a rule keeps it out, or it was removed before.
  @concurrent public func run(_ address: String, now: Date) async throws(FetchError) -> Article.ID? {
    guard case .web(let web)? = FeedAddress(web: address), let target = WebTarget(web), target.credentials == nil else {
      throw .badAddress
    }
    guard !fetcher.policy.isLocal(web) else { throw .localHost(target.host) }
    let page: WebPage
    do throws(FeedFetcher.Failure) { page = try await WebPage.fetch(web, Self.request, by: fetcher) } catch {
      throw error.reason
    }
    let articles: [ParsedArticle]
    do throws(PageError) { articles = try ArticlePage.parse(page.bytes, name: web).articles } catch {
      throw .file(.page(error))
    }
    let file = ImportedFile(
      name: web, bytes: page.bytes, arrived: now,
      articles: articles.map { article in
        var article = article
        article.url = article.url ?? web
        return article
      }, kind: .page)
    do throws(StoreError) {
      _ = try await store.merge([file])
      return try await store.articleID(at: web)
    } catch { throw .store(error) }
  }

  /// A feed would rather be told feeds.
  private static let request: FeedRequest = {
    var request = FeedRequest()
    let accept = try? RequestHeader(name: "Accept", value: "text/html, application/xhtml+xml;q=0.9, */*;q=0.5")
    if let accept { request.set(accept) }
    return request
  }()
}
