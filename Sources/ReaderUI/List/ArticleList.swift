internal import Screen
public import Store

/// The part of the query's articles that is in memory, newest first, and where the reader is in it.
///
/// A store may hold a million articles; the list keeps at most `most` of them around the selection
/// and asks for more at either end.
struct ArticleList: Equatable, Sendable {
  static let page = 200
  static let most = 1000
  /// Where counting what is new stops.
  static let mostArrivals = 1000

  var articles: [Article] = []
  var scroll = Scroll()
  var reachesNewest = true
  var reachesOldest = false
  /// False until the first answer to the present query.
  var isLoaded = false
  /// Why there was no answer.
  var failure: StoreError?
  /// Whether the reader has asked for the last article and has not gone elsewhere since.
  var awaitsOldest = false
  /// Where the reader went last while a filter is typed, or before: each letter's articles are looked through for it.
  var anchor: Article.ID?
  var counts: Counts?
  /// The newest article that the list has shown.
  var newest: Article.ID?
  /// What came since and was not in view yet, up to `mostArrivals`.
  var arrivals: Set<Article.ID> = [] {
    didSet { hasMoreArrivals = !arrivals.isEmpty && (hasMoreArrivals || arrivals.count >= Self.mostArrivals) }
  }
  /// More came than were counted, also when some of those have been seen.
  private(set) var hasMoreArrivals = false
  /// Numbers that articles of its rows have by now: under those they are in the list already.
  var moved: Set<Article.ID> = []
  /// What was removed here, for as long as the reader runs: where it comes back it is no news.
  var removed: Set<Article.ID> = []
  /// An article that the list is loaded for, and that stays in it though it may be read by then.
  var wanted: Article?
  /// Where the list was when the reader ended, until it is there again.
  var resume: Resume?
  /// It has just come back there. In a larger window rows below the last article would stay empty though there are others
  /// above; later that is so in order that nothing moves for what comes.
  var isResuming = false

  struct Counts: Equatable, Sendable {
    var articles: Int
    var unread: Int
    /// Where counting stops: just so many means at least so many.
    var bound: Int
  }

  struct Resume: Equatable, Sendable {
    /// The first article in view, and the selected one. Where one is gone, the next older one takes its place.
    var top: Article.ID
    var selected: Article.ID
  }

  var selectedArticle: Article? {
    articles.indices.contains(scroll.selected) ? articles[scroll.selected] : nil
  }

  /// The article that each letter's articles are looked through for. Where none is selected, none is looked for, and
  /// each letter begins at the newest.
  mutating func setAnchor() { anchor = selectedArticle?.id ?? Article.ID(.max) }

  /// Takes a page as the answer to `page`; the selected article stays selected where it still is. Of those that were
  /// `read` some may have been left out.
  mutating func take(_ new: [Article], of read: Int? = nil, for page: Page, _ shape: ListShape) {
    let isEnd = (read ?? new.count) < Self.page
    if case .oldest = page {
      guard awaitsOldest else { return }
      awaitsOldest = false
    }
    (isLoaded, failure) = (true, nil)
    defer {
      isResuming = resume != nil
      (resume, wanted) = (nil, nil)
      if reachesNewest { newest = articles.first?.id }
    }
    let selected = anchor ?? selectedArticle?.id
    switch page {
    case .newest:
      (articles, moved) = (new, [])
      arrivals = []
      (reachesNewest, reachesOldest) = (true, isEnd)
      let kept = selected.flatMap { id in articles.firstIndex { $0.id == id } }
      shape.select(kept ?? 0, in: articles, &scroll)
    case .oldest:
      (articles, moved) = (new, [])
      (reachesNewest, reachesOldest) = (isEnd, true)
      shape.select(articles.count - 1, in: articles, &scroll)
    case .from:
      (articles, moved) = (new, [])
      (reachesNewest, reachesOldest) = (false, isEnd)
      scroll = Scroll()
      if let resume {
        let place = articles.firstIndex { $0.id <= resume.selected } ?? articles.count - 1
        shape.select(place, in: articles, &scroll)
      }
    case .again(let id, let count):
      guard articles.first?.id == id else { return }
      // What came in between has pushed the last one out.
      if new.count >= count, new.last?.id != articles.last?.id { reachesOldest = false }
      (articles, moved) = (new, [])
      let kept = selected.flatMap { id in articles.firstIndex { $0.id == id } }
      shape.select(kept ?? scroll.selected, in: articles, &scroll)
    case .older(let id):
      guard articles.last?.id == id else { return }
      articles += withoutListed(new, isEnd: isEnd)
      if isEnd { reachesOldest = true }
      let surplus = articles.count - Self.most
      if surplus > 0 {
        let cut = min(surplus, scroll.top)
        articles.removeFirst(cut)
        scroll = Scroll(selected: scroll.selected - cut, top: scroll.top - cut)
        if cut > 0 { reachesNewest = false }
      }
    case .newer(let id):
      guard articles.first?.id == id else { return }
      let added = withoutMoved(new, isEnd: isEnd)
      articles = added + articles
      if isEnd { reachesNewest = true }
      scroll = Scroll(selected: scroll.selected + added.count, top: scroll.top + added.count)
      // Nobody has seen those that are newer than all that was ever shown.
      if let newest { arrivals.formUnion(added.lazy.map(\.id).filter { $0 > newest }.prefix(Self.mostArrivals)) }
      if isResuming, reachesOldest { shape.select(scroll.selected, in: articles, &scroll) }
      if articles.count > Self.most {
        let keep = max(Self.most, scroll.top + shape.rows + 1)
        if articles.count > keep {
          articles.removeLast(articles.count - keep)
          reachesOldest = false
        }
      }
    }
  }

  /// The page that should be fetched because the reader comes near an end of what is in memory.
  func missingPage(rows: Int) -> Page? {
    if !reachesOldest, scroll.top + 3 * rows > articles.count, let last = articles.last { return .older(last.id) }
    if !reachesNewest, scroll.top < 2 * rows, let first = articles.first { return .newer(first.id) }
    return nil
  }
}

/// Which stretch of a query's articles.
public enum Page: Equatable, Sendable {
  case newest, oldest
  /// This article and older ones.
  case from(Article.ID)
  /// What is in memory, from its first article on, once more: statuses have changed.
  case again(Article.ID, count: Int)
  case older(Article.ID)
  case newer(Article.ID)
}
