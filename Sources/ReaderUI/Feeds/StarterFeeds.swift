internal import FilterLanguage
internal import Screen
internal import Store

/// A feed of a public news organisation that ships with the program, unsubscribed.
public struct StarterFeed: Equatable, Sendable {
  /// As the organisation calls itself.
  public let name: String
  public let address: String
  /// The language in its own name.
  let language: String

  /// Long-standing addresses that the organisations give out themselves. There may be others by the time somebody chooses
  /// one: then the feed says so, as any feed does.
  static let all: [StarterFeed] = [
    arabic("بي بي سي عربي", "https://feeds.bbci.co.uk/arabic/rss.xml"),
    arabic(
      "الجزيرة نت",
      "https://www.aljazeera.net/aljazeerarss/"
        + "a7c186be-1baa-4bd4-9d80-a84db769f779/73d0e1b4-532f-45ef-b135-bfdff8b8cab9"),
    arabic("فرانس 24", "https://www.france24.com/ar/rss"),
    arabic("دويتشه فيله", "https://rss.dw.com/rdf/rss-ar-all"),
    arabic("أخبار الأمم المتحدة", "https://news.un.org/feed/subscribe/ar/news/all/rss.xml"),
    arabic("سي إن إن بالعربية", "https://arabic.cnn.com/api/v1/rss/rss.xml"),
    arabic("يورونيوز عربي", "https://arabic.euronews.com/rss"),
    arabic("آر تي عربي", "https://arabic.rt.com/rss/"),
    arabic("هسبريس", "https://www.hespress.com/feed"),
    StarterFeed(name: "بی‌بی‌سی فارسی", address: "https://feeds.bbci.co.uk/persian/rss.xml", language: "فارسی"),
    StarterFeed(name: "دویچه وله فارسی", address: "https://rss.dw.com/rdf/rss-per-all", language: "فارسی"),
    StarterFeed(name: "ایسنا", address: "https://www.isna.ir/rss", language: "فارسی"),
    StarterFeed(name: "بی بی سی اردو", address: "https://feeds.bbci.co.uk/urdu/rss.xml", language: "اردو"),
    StarterFeed(name: "ڈی ڈبلیو اردو", address: "https://rss.dw.com/rdf/rss-urd-all", language: "اردو"),
    StarterFeed(name: "ynet", address: "https://www.ynet.co.il/Integration/StoryRss2.xml", language: "עברית"),
    StarterFeed(name: "וואלה!", address: "https://rss.walla.co.il/feed/1", language: "עברית"),
  ]

  private static func arabic(_ name: String, _ address: String) -> StarterFeed {
    StarterFeed(name: name, address: address, language: "العربية")
  }
}

/// The list of them, of which several can be chosen.
struct StarterPicker: Equatable, Sendable {
  var scroll = Scroll()
  /// Places in `StarterFeed.all`.
  var chosen: Set<Int> = []
  /// Nothing is subscribed to yet.
  var isFirst = false

  mutating func toggle() {
    guard StarterFeed.all.indices.contains(scroll.selected) else { return }
    if chosen.remove(scroll.selected) == nil { chosen.insert(scroll.selected) }
  }
}

extension State {
  mutating func chooseStarters() -> [Effect] {
    show(.starters(StarterPicker()))
    return []
  }

  mutating func chooseStarter() -> [Effect] {
    changeStarters { picker, rows in
      picker.toggle()
      picker.scroll.move(by: 1, of: StarterFeed.all.count, rows: rows)
    }
  }

  mutating func goInStarters(_ step: Step) -> [Effect] {
    changeStarters { picker, rows in picker.scroll.take(step, of: StarterFeed.all.count, rows: rows) }
  }

  mutating func changeStarters(_ change: (inout StarterPicker, Int) -> Void) -> [Effect] {
    guard case .subscribing(.starters(var picker)) = overlay else { return [] }
    change(&picker, StarterView.rows(in: bodyRows))
    overlay = .subscribing(.starters(picker))
    return []
  }

  /// Subscribes to those that are chosen; to the one that is selected where none is.
  mutating func subscribeToStarters() -> [Effect] {
    guard case .subscribing(.starters(var picker)) = overlay else { return [] }
    if picker.chosen.isEmpty { picker.toggle() }
    let chosen = picker.chosen.sorted().map { StarterFeed.all[$0] }
    let effects = endSubscribing()
    return [.feeds(.subscribeAll(chosen))] + effects
  }

  /// Nothing is stored, and nothing narrows what is listed.
  var isEmptyReader: Bool {
    list.isLoaded && list.articles.isEmpty && list.failure == nil && query == .everything
      && filterText.trimmingSpaces.isEmpty
  }
}
