import ArticleParsing
import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Articles that are flagged, and what is done to all of them.
@Suite struct FlagTests {
  private let articles = [
    article("ABC DEF", source: "SRC"), article("GHI", minutes: 200, unread: false), article("english", minutes: 300),
    article("JKL", minutes: 400),
  ]
  private var ids: [Article.ID] { articles.map(\.id) }

  private func body(_ state: State) -> String {
    picture(draw(state).grid).split(separator: "\n").dropFirst().dropLast().joined(separator: "\n")
  }

  private func key(_ character: Character) -> Key { .character(character) }

  @Test func `a flag stands at the leading edge and moves nothing`() {
    var state = reader(articles, columns: 40, rows: 6)
    let before = body(state)
    state.press(key("x"), key("j"), key("x"))
    #expect(state.flagged == [ids[0], ids[2]])
    #expect(state.list.scroll.selected == 3)
    let after = body(state)
    #expect(
      after == """
        | D 5                         FED CBA  •✓|
        | S 3                             IHG    |
        | S 5                         english  •✓|
        | S 6                             LKJ  • |
        """)
    #expect(after.replacing("✓", with: " ") == before)
    state.interface = .english
    #expect(body(state).split(separator: "\n")[0].hasPrefix("|✓•  "))
  }

  @Test func `rows of two lines have it between the dot and the star`() {
    var state = reader(articles, interface: .english, columns: 120, rows: 12)
    state.press(key("x"), key("k"))
    #expect(state.press(key("s")) == [.markSeveral(.starred, [ids[0]])])
    let row = picture(draw(state).grid).split(separator: "\n").first { $0.contains("FED") }
    #expect(row?.contains(" •✓") == true, "\(row ?? "")")
  }

  @Test func `the number of flags is in the bar, also while another query is listed`() {
    var state = reader(articles, interface: .english, columns: 80, rows: 6)
    state.press(key("x"), key("x"))
    func top() -> String { String(picture(draw(state).grid).split(separator: "\n").first ?? "") }
    #expect(top().contains("✓ 2 · "))
    state.press(key("u"))
    #expect(top().contains("✓ 2"))
    #expect(state.flagged == [ids[0], ids[1]])
    _ = update(&state, .loaded(state.query, .newest, [articles[0]]))
    state.press(key("X"))
    #expect(state.flagged.isEmpty)
  }

  @Test func `x takes a flag off as well, and Esc takes off all before it clears filters`() {
    var state = reader(articles)
    state.press(key("x"), key("k"), key("x"))
    #expect(state.flagged == [])
    state.press(key("x"))
    state.query = Query(isUnreadOnly: true)
    state.press(.escape)
    #expect(state.flagged == [] && state.query.isUnreadOnly)
    state.press(.escape)
    #expect(state.query == .everything)
  }

  @Test(arguments: [Key.character("V"), .enter, .character("x")])
  func `a range grows with the selection and is flagged at its end`(end: Key) {
    var state = reader(articles, columns: 40, rows: 6)
    state.press(key("j"), key("V"), key("j"), key("j"))
    #expect(state.flagged == [] && ids.map(state.isFlagged) == [false, true, true, true])
    state.press(key("k"))
    #expect(ids.map(state.isFlagged) == [false, true, true, false])
    #expect(state.press(end) == [] && state.flagged == [ids[1], ids[2]] && state.flags.start == nil)
    #expect(state.mode == .list)
  }

  @Test func `Esc drops a range and leaves the flags that were there`() {
    var state = reader(articles)
    state.press(key("x"), key("V"), key("j"), .escape)
    #expect(state.flagged == [ids[0]] && state.flags.start == nil)
    state.press(key("V"), key("u"))
    #expect(state.flags.start == nil, "another query has other rows between")
  }

  @Test func `what of a range is not in memory is asked for, and one that is too long is not flagged`() {
    var state = reader(articles)
    state.press(key("V"))
    state.list.articles.removeFirst()
    let asked = state.press(key("V"))
    #expect(asked == [.readRange(.everything, from: ids[0], to: ids[1])])
    // Keys wait for it.
    #expect(state.press(key("m")) == [])
    #expect(update(&state, .rangeRead(.everything, [ids[0], ids[1]])) == [.markSeveral(.read, [ids[0], ids[1]])])
    state = reader(articles, interface: .english)
    state.press(key("V"))
    state.list.articles.removeFirst()
    state.press(key("V"))
    let many = (0...Flags.mostInRange).map { Article.ID(Int64($0)) }
    _ = update(&state, .rangeRead(.everything, many))
    #expect(state.flagged == [] && state.message == .text("Nothing flagged: more than 10,000 articles"))
  }

  @Test func `m and s are for all flagged articles, and say how many changed`() {
    var state = reader(articles)
    state.press(key("x"), key("x"))
    #expect(state.press(key("m")) == [.markSeveral(.read, [ids[0], ids[1]])])
    let again = Effect.load(.everything, .again(ids[0], count: 4))
    #expect(update(&state, .markedSeveral(.read, 1)) == [again, .count(.everything)])
    #expect(state.message == .text("صار مقال واحد مقروءًا"))
    state = reader(articles)
    state.press(key("j"), key("x"))
    #expect(state.press(key("m")) == [.markSeveral(.unread, [ids[1]])], "all of them are read")
    _ = update(&state, .markedSeveral(.unread, 1))
    // In the article a key is for that.
    state = reader(articles)
    state.press(key("x"), .enter)
    _ = update(&state, .opened(ids[1], content(articles[1])))
    #expect(state.press(key("s")) == [.mark(.starred, ids[1])])
  }

  @Test func `tags are added to all flagged articles, and taken off with a minus`() {
    var state = reader(articles)
    state.press(key("x"), key("x"), key("e"))
    state.type("سياسة، -رياضة، - نفط")
    let edit = Effect.editTags(adding: ["سياسة"], removing: ["رياضة", "نفط"], [ids[0], ids[1]])
    #expect(state.press(.enter) == [edit])
    _ = update(&state, .tagsEdited(2))
    #expect(state.message == .text("تغيّرت وسوم مقالين"))
    state = reader(articles)
    state.press(key("x"), key("e"))
    #expect(state.press(.enter) == [], "nothing was typed")
  }

  // MARK: Removal

  @Test(arguments: [Key.character("D"), .delete]) func `D asks with the number before it deletes`(key: Key) {
    var state = reader(articles)
    state.press(.character("x"), .character("x"))
    #expect(state.press(key) == [])
    #expect(state.overlay == .confirmRemove([ids[0], ids[1]]))
    #expect(state.mode == .question)
    #expect(state.press(.character("y")) == [.remove([ids[0], ids[1]])])
    _ = update(&state, .removed([ids[0], ids[1]], Removed(count: 1, starred: 1)))
    #expect(state.message == .text("حُذف مقال واحد: \u{2068}z\u{2069} يعيده · بقي مقال مفضّل"))
    #expect(state.flagged == [])
  }

  @Test func `anything but yes deletes nothing`() {
    var state = reader(articles)
    state.press(key("D"), key("j"))
    #expect(state.overlay == nil && state.list.scroll.selected == 0)
  }

  @Test func `an article that is deleted while it is open is left`() {
    var state = reader(articles)
    state.press(.enter)
    _ = update(&state, .opened(ids[0], content(articles[0])))
    state.press(key("D"))
    #expect(state.press(key("y")) == [.remove([ids[0]])])
    #expect(state.mode == .list && !state.isDone)
  }

  @Test func `a starred article is not deleted before the star comes off`() {
    var state = reader(articles, interface: .english)
    state.press(key("s"))
    _ = update(&state, .marked)
    #expect(state.press(key("D")) == [] && state.overlay == nil)
    #expect(state.message == .text("Starred articles are not deleted: take the star off first"))
  }

  // MARK: Older and newer

  @Test func `older and newer than here ask with the number, and mark in the present query`() {
    var state = reader(articles, interface: .english)
    state.press(key("j"))
    #expect(state.press(key(".")) == [.countUnread(.everything, .older(ids[1]))])
    _ = update(&state, .countedUnread(.everything, 2, .older(ids[1])))
    #expect(state.overlay == .confirmMarkAll(count: 2, .older(ids[1])))
    #expect(state.press(key("y")) == [.markAllRead(.everything, .older(ids[1]))])
    _ = update(&state, .markedAll(.everything, 2))
    #expect(state.message == .text("2 articles marked as read"))
    _ = update(&state, .loaded(.everything, .again(ids[0], count: 4), articles))
    #expect(state.press(key(",")) == [.countUnread(.everything, .newer(ids[1]))])
    _ = update(&state, .countedUnread(.everything, 0, .newer(ids[1])))
    #expect(state.overlay == nil && state.message == .text("No unread article is newer than this"))
  }

  // MARK: Undo

  @Test(arguments: [
    (Undone(.removed, 3), "عادت 3 مقالات محذوفة", "3 deleted articles are back"),
    (Undone(.tagged, 1), "عادت وسوم مقال واحد", "One article has its tags back"),
    (Undone(.starred, 2), "عاد مقالان إلى حالهما", "2 articles are as they were"),
    (
      Undone(.feedRemoved, 1, articles: 12), "عادت خلاصة محذوفة · عاد 12 مقالًا محذوفًا",
      "One removed feed is back · 12 deleted articles are back"
    ),
    (Undone(.feedAdded, 2), "أُزيلت الخلاصتان المضافتان", "2 added feeds are gone again"),
    (Undone(.feedChanged, 1), "عادت الخلاصة إلى ما كانت", "The feed is as it was"),
    (Undone(.read, 0), "لم يتغيّر شيء", "Nothing changed"), (nil, "لا شيء يُتراجع عنه", "Nothing to undo"),
  ])
  func `what was taken back is said with its number`(undone: Undone?, arabic: String, english: String) {
    for (interface, text) in [(Interface.arabic, arabic), (.english, english)] {
      var state = reader(articles, interface: interface)
      state.press(key("z"))
      _ = update(&state, .undone(undone))
      #expect(state.message == .text(text))
    }
  }

  @Test func `what comes back above the list is shown`() {
    var state = reader(Array(articles.dropFirst()))
    state.press(key("z"))
    #expect(update(&state, .undone(Undone(.removed, 1))).contains(.load(.everything, .newest)))
    _ = update(&state, .loaded(.everything, .newest, articles))
    #expect(state.list.articles.count == 4 && state.list.selectedArticle?.id == ids[1])
  }
}
