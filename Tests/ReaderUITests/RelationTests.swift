import ArticleParsing
import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// What was found to be about the same as the open article.
@Suite struct RelationTests {
  let first = article("FIRST", minutes: 1)
  let second = article("SECOND", minutes: 120)
  let third = article("THIRD", minutes: 180)

  private func found(_ article: Article, source: String? = nil) -> FoundRelation {
    FoundRelation(
      article: article,
      reason: .init(terms: [rtl("ABC"), rtl("DEF"), rtl("GHI")], termCount: 4, tags: [rtl("TAG")], source: source),
      score: 0.5)
  }

  private func open(paragraphs: Int = 1, related: [RelatedArticle] = [], rows: Int = 24) -> State {
    var state = reader([first, second, third], columns: 60, rows: rows)
    state.press(.enter)
    let blocks = (0..<paragraphs).map { Block(.paragraph, rtl("ABC \($0)")) }
    _ = update(&state, .opened(first.id, content(first, blocks, related: related)))
    return state
  }

  @Test func `what was found stands below the editors' list, with why`() {
    var state = open(related: [RelatedArticle(title: rtl("OTHER")), RelatedArticle(title: second.title, id: second.id)])
    _ = update(&state, .related(first.id, [found(second), found(third, source: "S")]))
    let texts = state.opened[0].rows.compactMap { $0.line.map { String($0.glyphs.map(\.character)) } }
    // One that the editors name as well stands there alone.
    #expect(state.opened[0].relations.map(\.id) == [nil, second.id, third.id])
    #expect(state.opened[0].rows.filter { $0.related == 2 }.count > 1)
    #expect(texts.count { $0.contains("•") } == 3)
    let names = ["ABC", "DEF", "GHI", "#TAG"].map { "\u{2068}\(rtl($0))\u{2069}" }
    #expect(
      Strings.english.reason(of: found(third, source: "S"), at: noon)
        == "4 words in common: \(names[0]), \(names[1]), \(names[2]) · \(names[3]) · same source · 3 hours ago"
    )
    #expect(
      Strings.arabic.reason(of: found(second), at: noon)
        == "4 كلمات مشتركة: \(names[0])، \(names[1])، \(names[2]) · \(names[3]) · قبل ساعتين")
  }

  @Test(arguments: Interface.allCases)
  func `the reason stands at the edge of its headline, whichever language tells it`(interface: Interface) {
    var state = open()
    state.switchLanguage(to: interface)
    var latin = article("LATIN", minutes: 240)
    latin.title = "LATIN"
    _ = update(&state, .related(first.id, [found(third), FoundRelation(article: latin, reason: .init(), score: 0.4)]))
    for (index, edge) in [Direction.rightToLeft, .leftToRight].enumerated() {
      let rows = state.opened[0].rows.filter { $0.related == index }
      #expect(rows.count > 1 && rows.allSatisfy { $0.line?.direction == edge })
    }
  }

  @Test(arguments: [0, 3, 1_000]) func `what comes late moves nothing that is read`(top: Int) {
    var state = open(paragraphs: 40, related: [RelatedArticle(title: second.title, id: second.id)], rows: 12)
    for _ in 0..<top { state.press(.down) }
    let before = state.opened[0]
    let shown = draw(state).grid
    _ = update(&state, .related(first.id, [found(third)]))
    #expect(state.opened[0].top == before.top && state.opened[0].related == before.related)
    #expect(Array(state.opened[0].rows.prefix(before.rows.count)) == before.rows)
    for row in 1..<11 where top < 1_000 {
      for column in 0..<60 { #expect(draw(state).grid[row, column] == shown[row, column]) }
    }
  }

  @Test func `tab and l go from one that is stored to the next`() {
    var state = open(
      related: [
        RelatedArticle(title: rtl("OTHER")), RelatedArticle(title: second.title, id: second.id),
        RelatedArticle(title: rtl("ANOTHER")),
      ])
    _ = update(&state, .related(first.id, [found(third)]))
    state.press(.tab)
    #expect(state.opened[0].related == 1)
    state.press(.character("l"))
    #expect(state.opened[0].related == 3)
    state.press(.character("l"))
    #expect(state.opened[0].related == 1)
    state.press(.character("h"))
    #expect(state.opened[0].related == 3)
    #expect(state.press(.enter) == [.open(third.id)])
  }

  @Test func `the way back is seen, and leads through all that was opened`() {
    var state = open()
    _ = update(&state, .related(first.id, [found(second)]))
    state.press(.tab, .enter)
    _ = update(&state, .opened(second.id, content(second)))
    _ = update(&state, .related(second.id, [found(third)]))
    state.press(.tab, .enter)
    _ = update(&state, .opened(third.id, content(third)))
    let bar = picture(draw(state).grid).split(separator: "\n")[0]
    #expect(bar.contains("TSRIF ‹ DNOCES ‹") || bar.contains("TSRIF › DNOCES ›"), "\(bar)")
    state.press(.escape)
    #expect(state.opened.map(\.id) == [first.id, second.id] && state.opened[1].related == 0)
    state.press(.escape, .escape)
    #expect(state.opened.isEmpty && state.mode == .list)
  }

  @Test func `an answer for an article that was left is dropped`() {
    var state = open()
    state.press(.escape)
    let before = state
    _ = update(&state, .related(first.id, [found(second)]))
    #expect(state == before)
  }

  @Test func `of a hundred thousand headlines a thousand are listed, and that there are more is said`() {
    var state = reader([first], interface: .english)
    state.press(.enter)
    let headlines = (0..<100_000).map { RelatedArticle(title: "h\($0)") }
    _ = update(&state, .opened(first.id, content(first, related: headlines)))
    #expect(state.opened[0].relations.count == 1_000 && state.opened[0].rows.count < 1_100)
    state.press(.character("G"))
    #expect(picture(draw(state).grid).contains(state.strings.tooLong.prefix(20)))
  }
}
