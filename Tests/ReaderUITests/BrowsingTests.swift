import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// From an article to tags, from tag to tag, to a tag's days, and back the whole way.
@Suite struct BrowsingTests {
  private static let articles = [
    tagged(article("FIRST", minutes: 5), ["x", "y"]), tagged(article("SECOND", minutes: 10), ["x"]),
    article("THIRD", minutes: 20),
  ]

  private static func tagged(_ article: Article, _ tags: [String]) -> Article {
    var article = article
    article.tags = tags
    return article
  }

  private func key(_ character: Character) -> Key { .character(character) }
  private func counts(_ names: String...) -> [TagCount] { names.map { TagCount(name: $0, articles: 3, unread: 1) } }
  private func reader() -> State { ReaderUITests.reader(Self.articles, interface: .english, columns: 60) }
  private func screen(_ state: State) -> String { picture(draw(state).grid) }
  private let x = Query(tags: ["x"])
  private let xz = Query(tags: ["x", "z"], needsAllTags: true)

  /// At the tags near x, from the tags of the first article.
  private func atNearTags() -> State {
    var state = reader()
    let own = TagWay(path: [], start: ["x", "y"])
    #expect(state.press(key("E")) == [.loadNearTags(own)])
    _ = update(&state, .nearTagsLoaded(own, counts("x", "y")))
    #expect(screen(state).contains("elcitra eht fo sgaT") || screen(state).contains("Tags of the article"))
    let near = TagWay(path: ["x"], start: ["x", "y"])
    #expect(state.press(key("E")) == [.loadNearTags(near)])
    // An answer that is late is for nothing that is seen.
    _ = update(&state, .nearTagsLoaded(own, counts("x", "y")))
    _ = update(&state, .nearTagsLoaded(near, counts("z", "y")))
    return state
  }

  @Test func `from an article to its tags, to those near them, to their articles, and back`() {
    var state = atNearTags()
    let before = reader()
    #expect(state.press(.enter).contains(.load(xz, .newest)))
    #expect(state.mode == .list && state.query == xz)
    _ = update(&state, .loaded(xz, .newest, [Self.articles[0]]))
    // The way is seen.
    #expect(TopBar(state: state).listed.contains("\u{2068}#x\u{2069} \u{2068}#z\u{2069}"))
    #expect(
      screen(state).split(separator: "\n")[0].contains("‹") || screen(state).split(separator: "\n")[0].contains("›"))
    let effects = state.press(key("-"))
    #expect(effects.contains { if case .lookAgain(.everything, _, _) = $0 { true } else { false } })
    #expect(state.query == .everything && state.list.articles == before.list.articles)
    // There is the window of tags again, and before it the list.
    #expect(state.mode == .tags && effects.contains(.loadNearTags(TagWay(path: ["x"], start: ["x", "y"]))))
    _ = update(&state, .nearTagsLoaded(TagWay(path: ["x"], start: ["x", "y"]), counts("z", "y")))
    #expect(state.press(key("-")) == [.loadNearTags(TagWay(path: [], start: ["x", "y"]))])
    _ = update(&state, .nearTagsLoaded(TagWay(path: [], start: ["x", "y"]), counts("x", "y")))
    state.press(key("-"))
    #expect(state.mode == .list && state.widerLists.isEmpty)
  }

  @Test func `one key narrows the list by the only tag of an article, and one widens it again`() {
    var state = reader()
    state.press(key("j"))
    #expect(state.press(key("+")).contains(.load(x, .newest)))
    _ = update(&state, .loaded(x, .newest, Array(Self.articles.prefix(2))))
    // What is marked there is so in the list that is gone back to.
    state.press(key("m"))
    state.press(key("-"))
    #expect(state.list.selectedArticle?.id == Self.articles[1].id && !state.list.articles[1].isUnread)
    state.press(key("j"))
    #expect(state.press(key("+")) == [] && state.message == .text(Strings.english.noTags))
  }

  @Test func `of several tags one is chosen, and the query keeps what it has`() {
    var state = reader()
    state.query.isUnreadOnly = true
    let way = TagWay(path: [], start: ["x", "y"])
    #expect(state.press(key("+")) == [.loadNearTags(way)])
    _ = update(&state, .nearTagsLoaded(way, counts("x", "y")))
    state.press(key("j"), key("+"))
    #expect(state.query == Query(tags: ["y"], isUnreadOnly: true))
  }

  @Test func `where no way leads back, widening takes off what narrows, one by one`() {
    var state = reader()
    state.query = Query(words: "word ", tags: ["x", "y"], needsAllTags: true)
    state.filterText = "word"
    state.press(key("-"))
    _ = update(&state, .loaded(state.query, .newest, Self.articles))
    #expect(state.query.tags == ["x"] && !state.query.needsAllTags)
    state.press(key("-"))
    _ = update(&state, .loaded(state.query, .newest, Self.articles))
    #expect(state.query == Query(words: "word "))
    state.press(key("-"))
    _ = update(&state, .loaded(state.query, .newest, Self.articles))
    #expect(state.query == .everything && state.filterText.isEmpty)
    #expect(state.press(key("-")) == [] && state.message == .text("All articles are listed"))
  }

  @Test func `a tag has its days, one of which is entered, and the way back leads through them`() {
    var state = atNearTags()
    #expect(state.press(key("L")) == [.readTimeline(xz)])
    let day = noon.seconds / 86_400
    let years = [
      Timeline.Day(day: day, articles: 2), .init(day: day - 3_000, articles: 7), .init(day: day - 3_001, articles: 1),
    ]
    _ = update(&state, .timelineRead(xz, Timeline(days: years)))
    if case .timeline(let page) = state.overlay { #expect(page.days == years && !page.isCut, "older days are reached") }
    _ = update(&state, .timelineRead(xz, Timeline(days: [.init(day: day, articles: 2)])))
    #expect(screen(state).split(separator: "\n")[0].contains("#x #z"))
    state.press(.enter)
    #expect(state.query.tags == ["x", "z"] && state.query.conditions.count == 1 && state.mode == .list)
    _ = update(&state, .loaded(state.query, .newest, [Self.articles[0]]))
    #expect(state.press(key("-")).contains(.readTimeline(xz)))
    #expect(state.mode == .timeline && state.query == .everything)
    _ = update(&state, .timelineRead(xz, Timeline(days: [.init(day: day, articles: 2)])))
    #expect(state.press(key("q")) == [.loadNearTags(TagWay(path: ["x"], start: ["x", "y"]))])
    #expect(state.mode == .tags)
  }

  @Test func `from an open article the way back leads to it`() {
    var state = reader()
    state.press(key("j"), .enter)
    _ = update(&state, .opened(Self.articles[1].id, content(Self.articles[1])))
    state.press(key("+"))
    _ = update(&state, .loaded(x, .newest, Array(Self.articles.prefix(2))))
    #expect(state.mode == .list && state.query == x && state.widerLists.first?.name == Self.articles[1].title.isolated)
    state.press(key("-"))
    #expect(state.mode == .article && state.opened.map(\.id) == [Self.articles[1].id])
  }

  @Test func `another list that is chosen ends the way back`() {
    var state = reader()
    state.press(key("j"), key("+"))
    _ = update(&state, .loaded(x, .newest, Array(Self.articles.prefix(2))))
    state.press(key("u"))
    #expect(state.widerLists.isEmpty)
    _ = update(&state, .loaded(state.query, .newest, Array(Self.articles.prefix(2))))
    state.press(key("-"))
    #expect(state.query == Query(isUnreadOnly: true))
  }
}
