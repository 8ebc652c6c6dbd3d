import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Articles of one story as one row of the list.
@Suite struct StoryRowTests {
  private static let copies = [article("COPY A", minutes: 20, unread: false), article("COPY B", minutes: 30)]
  private static let rows = [
    article("FIRST", minutes: 5, unread: false),
    row(article("STORY", minutes: 10, source: "SRC"), copies),
    article("LAST", minutes: 40),
  ]

  private static func row(_ article: Article, _ others: [Article], sources: Int = 3) -> Article {
    var article = article
    article.others = others.map { .init(id: $0.id, isUnread: $0.isUnread, isStarred: $0.isStarred) }
    article.storySources = sources
    return article
  }

  private static let listed = {
    var query = Query.everything
    query.groupsStories = true
    return query
  }()

  private func key(_ character: Character) -> Key { .character(character) }

  private func reader(_ articles: [Article] = rows, columns: Int = 40, rows: Int = 8, select: Int = 1) -> State {
    var state = State(
      size: Size(columns: columns, rows: rows), interface: .english, clock: noon, groupsStories: true)
    _ = update(&state, .loaded(Self.listed, .newest, articles))
    for _ in 0..<select { state.press(key("j")) }
    return state
  }

  private func body(_ state: State) -> String {
    picture(draw(state).grid).split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
  }

  private var ids: [Article.ID] { Self.rows[1].row }

  @Test func `a row says how many more there are, and is unread as long as one of them is`() {
    var state = reader()
    func row() -> Substring? { body(state).split(separator: "\n").first { $0.contains("YROTS") } }
    #expect(row()?.contains("+2") == true && row()?.contains("•") == true)
    #expect(!body(state).contains("EIPOC"))
    state.list.articles[1].isUnread = false
    #expect(row()?.contains("•") == true)
    state.list.articles[1].others[1].isUnread = false
    #expect(row()?.contains("•") == false)
    state = reader(columns: 120, rows: 14)
    #expect(body(state).contains("3 sources · "))
    state = reader([Self.row(article("A"), Self.copies, sources: 1)], columns: 120, rows: 14)
    #expect(body(state).contains("3 articles · "))
  }

  @Test func `the place is one among the rows`() {
    var state = reader(select: 2)
    _ = update(&state, .counted(state.query, articles: 5, unread: 3, bound: 10_000))
    func bar() -> String { picture(draw(state).grid).split(separator: "\n").last.map(String.init) ?? "" }
    state.list.reachesOldest = true
    #expect(bar().contains(" 3/3"))
    state.list.reachesOldest = false
    #expect(bar().contains(" 3") && !bar().contains("3/"))
    state.list.reachesNewest = false
    #expect(!bar().contains(" 3"))
  }

  @Test func `Enter shows what is in the row, each of which is opened and read by itself`() {
    var state = reader()
    #expect(state.press(.enter) == [.readStory(ids[0])])
    let members = [Self.copies[1], Self.copies[0], Self.rows[1]]
    _ = update(&state, .storyRead(ids[0], members.map { StoryArticle(article: $0, role: .update) }))
    #expect(state.mode == .story)
    state.press(key("g"))
    #expect(state.press(.enter) == [.open(ids[2])])
    let effects = update(&state, .opened(ids[2], content(Self.copies[1])))
    #expect(effects.filter(\.isChange) == [.mark(.read, ids[2], isUndoable: false)])
    #expect(state.list.articles[1].isUnread && !state.list.articles[1].others[1].isUnread)
    // The way on from there begins at the row.
    #expect(state.press(key("J")).contains(.open(Self.rows[2].id)))
  }

  @Test func `who goes from row to row reads a row as one`() {
    var state = reader(select: 0)
    state.press(.enter)
    _ = update(&state, .opened(Self.rows[0].id, content(Self.rows[0])))
    #expect(state.press(key("n")).contains(.open(ids[0])))
    let effects = update(&state, .opened(ids[0], content(Self.rows[1])))
    #expect(
      effects.filter(\.isChange) == [
        .mark(.read, ids[0], isUndoable: false), .mark(.read, ids[2], isUndoable: false),
      ])
    #expect(!state.list.articles[1].hasUnread)
    #expect(state.press(key("n")).contains(.open(Self.rows[2].id)))
  }

  @Test func `a row is marked, flagged and deleted as one`() {
    var state = reader()
    #expect(state.press(key("m")) == [.markSeveral(.read, ids)])
    #expect(!state.list.articles[1].hasUnread)
    _ = update(&state, .markedSeveral(.read, 2))
    var read = Self.rows
    read[1].isUnread = false
    for index in read[1].others.indices { read[1].others[index].isUnread = false }
    _ = update(&state, .loaded(Self.listed, .again(Self.rows[0].id, count: 3), read))
    #expect(state.press(key("m")) == [.markSeveral(.unread, ids)])

    state = reader()
    state.press(key("x"))
    #expect(Set(state.flagged) == Set(ids) && state.list.scroll.selected == 2)
    // What is flagged and read as a whole is marked as unread.
    for index in state.list.articles.indices { state.list.articles[index].isUnread = false }
    state.list.articles[1].others[1].isUnread = false
    #expect(state.press(key("m")) == [.markSeveral(.unread, state.flagged)])
    state = reader()
    state.press(key("x"), key("k"), key("x"))
    #expect(state.flagged.isEmpty)

    state = reader()
    state.press(key("D"))
    #expect(state.overlay == .confirmRemove(ids))
    #expect(state.press(key("y")) == [.remove(ids)])
    // A star is for the article that is seen.
    state = reader()
    #expect(state.press(key("s")) == [.mark(.starred, ids[0])])
  }

  @Test func `a range takes whole rows, and what stands above and below is asked by row`() {
    var state = reader(select: 0)
    state.press(key("V"), key("j"), key("V"))
    #expect(Set(state.flagged) == Set([Self.rows[0].id] + ids))
    state = reader()
    #expect(state.press(key(".")) == [.countUnread(Self.listed, .older(ids[0]))])
    _ = update(&state, .countedUnread(Self.listed, 1, .older(ids[0])))
    #expect(state.press(key("y")) == [.markAllRead(Self.listed, .older(ids[0]))])
  }

  @Test func `what comes changes a row in its place, and what was in it stays`() {
    var state = reader()
    guard case .lookAgain(_, let known, _) = state.askForNews() else { return }
    #expect(Set(ids.dropFirst()).isSubset(of: known.others))
    var now = Self.rows
    now[1].others = [.init(id: article("NEW", minutes: 15).id)]
    var copy = Self.copies[1]
    copy.isUnread = false
    _ = update(&state, .lookedAgain(Self.listed, ListNews(articles: now + [Self.copies[0], copy]), changes: 0))
    #expect(state.list.articles.map(\.id) == Self.rows.map(\.id) && state.list.arrivals.isEmpty)
    #expect(state.list.articles[1].others.map(\.id) == [article("", minutes: 15).id] + ids.dropFirst())
    #expect(state.list.articles[1].others.map(\.isUnread) == [true, false, false])
    // An article that has left the store leaves the row.
    _ = update(&state, .lookedAgain(Self.listed, ListNews(articles: Self.rows.map { Self.row($0, []) }), changes: 0))
    #expect(state.list.articles[1].others.isEmpty)
  }

  @Test func `an article that is in a row of the list does not come again further down`() {
    var state = reader()
    state.list.reachesOldest = false
    let older = [Self.copies[1], article("OLD", minutes: 90)]
    _ = update(&state, .loaded(Self.listed, .older(Self.rows[2].id), older))
    #expect(state.list.articles.map(\.id) == Self.rows.map(\.id) + [older[1].id])
  }

  @Test func `a key switches between rows of stories and of articles, and stays where the reader is`() {
    var state = reader()
    let selected = ids[0]
    #expect(state.press(key("H")) == [.load(.everything, .from(selected)), .count(.everything)])
    #expect(state.message == .text("One row an article"))
    // An answer to what was asked before is passed over.
    _ = update(&state, .loaded(Self.listed, .from(selected), Self.rows))
    #expect(state.list.articles.isEmpty)
    _ = update(&state, .loaded(.everything, .from(selected), [article("STORY", minutes: 10)] + Self.copies))
    #expect(state.list.selectedArticle?.id == selected && state.list.articles.count == 3)
    state.press(key("g"))
    _ = update(&state, .loaded(.everything, .newest, Self.rows))
    #expect(state.press(key("H")) == [.load(Self.listed, .newest), .count(.everything)])
    // On an Arabic keyboard it is the same key.
    #expect(state.keymap.command(for: key("أ"), in: .list) == .toggleStories)
  }
}
