public import struct Foundation.Date

/// A story, or an article that stands alone, as the front page of a day shows it.
public struct TodayItem: Equatable, Sendable {
  /// That of its newest article.
  public var title: String
  public var isRightToLeft: Bool?
  /// The day's articles of it, newest first.
  public var ids: [Article.ID]
  /// The names of their sources, each once, those of the newest first.
  public var sources: [String]
  public var unread: Int
  /// What it stands under; nil where none of its articles has a tag.
  public var tag: String?
  public var latest: Date
  /// Nil where the article stands alone.
  public var story: Int64?

  public init(
    title: String, isRightToLeft: Bool? = nil, ids: [Article.ID], sources: [String] = [], unread: Int = 0,
    tag: String? = nil, latest: Date, story: Int64? = nil
  ) {
    self.title = title
    self.isRightToLeft = isRightToLeft
    self.ids = ids
    self.sources = sources
    self.unread = unread
    self.tag = tag
    self.latest = latest
    self.story = story
  }
}

/// A day's front page.
public struct Today: Equatable, Sendable {
  /// In days since 1 January 1970.
  public var day: Int
  /// Under their tags, the most important first; those without a tag last.
  public var items: [TodayItem]
  public var articles: Int
  /// Of how many stories, and articles that stand alone, those are; at least as many as there are items.
  public var stories: Int
  /// The day has more articles than were looked at.
  public var isCut: Bool

  public init(day: Int, items: [TodayItem] = [], articles: Int = 0, stories: Int? = nil, isCut: Bool = false) {
    (self.day, self.items, self.articles, self.isCut) = (day, items, articles, isCut)
    self.stories = stories ?? items.count
  }

  /// What stands one under the other: a tag with its items.
  public var sections: [(tag: String?, items: ArraySlice<TodayItem>)] {
    var sections: [(tag: String?, items: ArraySlice<TodayItem>)] = []
    var start = items.startIndex
    for place in items.indices where place + 1 == items.endIndex || items[place + 1].tag != items[place].tag {
      sections.append((items[start].tag, items[start...place]))
      start = place + 1
    }
    return sections
  }
}

/// An article of a day, as far as its place on the front page needs it.
struct TodayArticle {
  /// Who tells it: a source, or the feed where that names none.
  enum Teller: Hashable { case source(Int64), feed(Int64) }

  var id: Int64
  var date: Int64
  var sources: [Teller]
  var tags: [Int64]
  var isUnread: Bool
  var story: Int64?
}

/// What stands above what: more sources, then what has unread articles, then the newest.
struct TodayOrder {
  struct Item {
    /// Newest first.
    var articles: [TodayArticle]
    var sources: [TodayArticle.Teller] = []
    var tag: Int64?

    var unread: Int { articles.count(where: \.isUnread) }
    var latest: Int64 { articles.first?.date ?? .min }
    var id: Int64 { articles.first?.id ?? .min }

    fileprivate var rank: (Int, Int, Int64, Int64) { (max(1, sources.count), unread > 0 ? 1 : 0, latest, id) }
  }

  private(set) var items: [Item] = []
  /// How many there are without `limit`.
  private(set) var stories = 0

  /// `articles` in any order; at most `limit` items.
  init(_ articles: [TodayArticle], limit: Int) {
    var places: [Int64: Int] = [:]
    for article in articles.sorted(by: { ($0.date, $0.id) > ($1.date, $1.id) }) {
      if let story = article.story, let place = places[story] {
        items[place].articles.append(article)
      } else {
        if let story = article.story { places[story] = items.count }
        items.append(Item(articles: [article]))
      }
    }
    for place in items.indices {
      var met: Set<TodayArticle.Teller> = []
      items[place].sources = items[place].articles.flatMap(\.sources).filter { met.insert($0).inserted }
    }
    items.sort { $0.rank > $1.rank }
    stories = items.count
    items = Array(items.prefix(limit))
    giveTags()
    group()
  }

  /// Each stands under that of its tags which most items of the page have, so that few sections hold all.
  private mutating func giveTags() {
    var counts: [Int64: Int] = [:]
    for item in items { for tag in Set(item.articles.flatMap(\.tags)) { counts[tag, default: 0] += 1 } }
    for place in items.indices {
      let tags = Set(items[place].articles.flatMap(\.tags))
      items[place].tag = tags.max { (counts[$0] ?? 0, -$0) < (counts[$1] ?? 0, -$1) }
    }
  }

  /// A section stands where its first item would.
  private mutating func group() {
    var sections: [(tag: Int64?, items: [Item])] = []
    var places: [Int64?: Int] = [:]
    for item in items {
      if let place = places[item.tag] {
        sections[place].items.append(item)
      } else {
        places[item.tag] = sections.count
        sections.append((item.tag, [item]))
      }
    }
    items = sections.filter { $0.tag != nil }.flatMap(\.items) + sections.filter { $0.tag == nil }.flatMap(\.items)
  }
}
