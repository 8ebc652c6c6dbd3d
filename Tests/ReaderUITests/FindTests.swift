import ArticleParsing
import FilterLanguage
import Screen
import Store
import TestSupport
import Testing
import TextAnalysis
import TextLayout

@testable import ReaderUI

/// Finding in an article; capitals are Arabic letters.
@Suite struct FindTests {
  private func reading(
    _ texts: [String], title: String = "ABC", interface: Interface = .english, columns: Int = 30, rows: Int = 9,
    related: [RelatedArticle] = []
  ) -> State {
    let shown = article(title)
    var state = reader([shown, article("NEXT", minutes: 9)], interface: interface, columns: columns, rows: rows)
    state.press(.enter)
    _ = update(&state, .opened(shown.id, content(shown, texts.map { Block(.paragraph, rtl($0)) }, related: related)))
    return state
  }

  /// The rows of the body.
  private func body(_ state: State, _ plane: (CellGrid) -> String = roles) -> String {
    plane(draw(state).grid).split(separator: "\n").dropFirst(5).dropLast().joined(separator: "\n")
  }

  private func bar(_ state: State) -> String {
    String(picture(draw(state).grid).split(separator: "\n").last?.dropFirst().dropLast() ?? "").trimmingSpaces
  }

  @Test func `what is typed is marked wherever it stands, and the place that is shown otherwise`() {
    var state = reading(["xyz and xy", "axyb xy"])
    state.find("xy")
    #expect(
      body(state, picture) == """
        |  xyz and xy                  |
        |                              |
        |  axyb xy                     |
        """)
    #expect(
      body(state) == """
        |..MM......mm..................|
        |..............................|
        |...mm..mm.....................|
        """)
    #expect(bar(state).hasPrefix("Find: xy") && bar(state).hasSuffix(" 1/4"))
  }

  @Test func `a place that was seen is seen in a smaller window`() {
    let texts = (0..<40).map { "ABC \($0) long words of a text" } + ["needle"] + (0..<40).map { "DEF \($0)" }
    var state = reading(texts, columns: 80, rows: 24)
    state.find("needle")
    state.press(.enter)
    for (columns, rows) in [(60, 16), (40, 12), (50, 14), (120, 40), (24, 8)] {
      _ = update(&state, .resized(Size(columns: columns, rows: rows)))
      #expect(roles(draw(state).grid).contains("MMMMMM"), "\(columns)x\(rows)")
    }
    // Who has gone on stays there.
    state.press(.home)
    _ = update(&state, .resized(Size(columns: 60, rows: 16)))
    #expect(state.opened[0].top == 0)
  }

  @Test func `in a line from right to left it stands in its own order`() {
    var state = reading(["ABC 12.5% xyz DABCE"], interface: .arabic, rows: 7)
    state.find(rtl("AB"))
    state.press(.enter, .character("n"))
    #expect(
      body(state, picture) == """
        |│        ECBAD xyz %12.5 CBA  |
        """)
    #expect(
      body(state) == """
        ||..........mm.............MM..|
        """)
    // The first one is in the headline.
    #expect(bar(state).hasPrefix("2/3 "))
  }

  @Test func `it goes from place to place, says where it begins again, and ends`() {
    var state = reading(["ab ab"], rows: 7)
    state.find("ab")
    state.press(.enter)
    #expect(state.mode == .article && bar(state).hasPrefix("n next · "))
    state.press(.character("n"))
    #expect(bar(state).hasSuffix(" 2/2") && state.message == nil)
    state.press(.character("n"))
    #expect(bar(state).hasSuffix(" 1/2") && state.message == .text(state.strings.fromStart))
    state.press(.character("N"))
    #expect(bar(state).hasSuffix(" 2/2") && state.message == .text(state.strings.fromEnd))
    state.press(.escape)
    #expect(state.mode == .article && body(state) == "|..............................|")
    // Now they lead to the next unread article again.
    #expect(state.press(.character("n")).contains(.open(article("NEXT", minutes: 9).id)))
  }

  @Test func `after what was being found Esc leads back, and q at once`() {
    var state = reading(["ab ab"])
    state.find("ab")
    state.press(.enter, .escape)
    #expect(state.mode == .article)
    state.press(.escape)
    #expect(state.mode == .list)
    state = reading(["ab ab"])
    state.find("ab")
    state.press(.enter, .character("q"))
    #expect(state.mode == .list && state.preview?.find == nil)
  }

  @Test func `the view goes to the first place behind where it was, and back when it is given up`() {
    var state = reading((0..<40).map { $0 % 10 == 3 ? "needle \($0)" : "hay \($0)" }, rows: 12)
    state.press(.pageDown, .pageDown)
    let before = state.opened[0].top
    state.find("needle")
    let found = state.opened[0].top
    #expect(found > before && bar(state).contains(" 2/4"))
    // What is not there leads back as well.
    state.find("x")
    #expect(state.opened[0].top == before && bar(state).hasSuffix(state.strings.notFound))
    state.press(.backspace)
    #expect(state.opened[0].top == found)
    state.press(.escape)
    #expect(state.opened[0].top == before && state.opened[0].find == nil)
    state.find("needle")
    state.press(.enter, .character("n"))
    let second = state.opened[0]
    state.find("hay")
    state.press(.escape)
    #expect(state.opened[0].find == second.find && state.opened[0].top == second.top)
  }

  @Test func `what is nowhere is said, and then nothing is being found`() {
    var state = reading(["ab"])
    state.find("zz")
    state.press(.enter)
    #expect(state.message == .text(state.strings.notFound) && state.opened[0].find == nil && !state.isFinding)
    state.find("")
    state.press(.enter)
    #expect(state.message == nil && state.mode == .article)
  }

  @Test func `a place that goes over two rows is one, and marked in both`() {
    var state = reading(["aaaa bbbb cccc dddd eeee ffff"], rows: 8)
    state.find("eeee f")
    #expect(state.opened[0].find?.hits.count == 1)
    #expect(
      body(state, picture) == """
        |  aaaa bbbb cccc dddd eeee    |
        |  ffff                        |
        """)
    #expect(
      body(state) == """
        |......................MMMM....|
        |..M...........................|
        """)
  }

  @Test func `title, fields and related headlines are looked through as well`() {
    var state = reading(["xx"], title: "needle", rows: 14, related: [RelatedArticle(title: "a needle")])
    state.find("needle")
    #expect(state.opened[0].find?.hits.count == 2)
    state.press(.escape)
    state.find("11:55")
    #expect(state.opened[0].find?.hits.count == 1)
  }

  // MARK: Words

  private func hits(_ typed: String, in text: String) -> [String] {
    var state = reading([])
    let shown = article("T")
    _ = update(&state, .readAgain(shown.id, nil))
    state.opened[0].content = content(shown, [Block(.paragraph, text)])
    state.opened[0].layOut(ArticleLayout(state), rows: 9)
    state.find(typed)
    return (state.opened[0].find?.hits ?? []).map { hit in
      state.opened[0].rows.texts.first { $0.index == hit.text }!.text.bytes(hit.range)
    }
  }

  @Test func `a word is found in all of its forms beside its letters`() {
    #expect(hits("السعودية", in: "في السعودية وللسعودية سعودي") == ["السعودية", "وللسعودية", "سعودي"])
    #expect(hits("اسهم", in: "الأسهم سهمين") == ["أسهم"])
    // A blank behind it ends the word, and asks for none in the text.
    #expect(hits("السعودية ", in: "السعودية، السعوديةx وللسعودية") == ["السعودية", "وللسعودية"])
    #expect(hits("السعودية", in: "السعودية، السعوديةx") == ["السعودية", "السعودية"])
  }

  @Test func `in quotes it has one form and is whole`() {
    #expect(hits("«السعودية»", in: "في السعودية وللسعودية «السعودية»") == ["السعودية", "«السعودية»"])
    #expect(hits("\"ab cd\"", in: "ab, CD ab cde") == ["ab, CD"])
    #expect(hits("\"ab cd", in: "ab, CD ab cde") == ["ab, CD", "ab cde"])
  }

  @Test func `words are looked for side by side, and apart only where they nowhere are`() {
    #expect(hits("اسهم الخليج", in: "الخليج وأسهم الخليج، اسهم والخليج") == ["أسهم الخليج", "اسهم والخليج"])
    #expect(hits("ab cd", in: "cd ab") == ["cd", "ab"])
    var state = reading(["cd ab"], columns: 70)
    state.find("ab cd")
    #expect(bar(state).hasSuffix("\(state.strings.wordsApart) · 1/2"))
  }

  @Test func `an answer to what was typed before is dropped`() {
    var state = reading(["ab abc"])
    state.press(.character("/"))
    let early = state.press(.character("a"))
    let late = state.press(.character("b"))
    state.answer(early)
    #expect(state.opened[0].find?.matchers == nil)
    state.answer(late)
    #expect(state.opened[0].find?.matchers != nil)
  }

  @Test func `Enter waits for the forms of the words, and Esc does not`() {
    var state = reading(["ab"])
    state.press(.character("/"))
    let effects = state.press(.character("a"))
    state.press(.enter)
    #expect(state.mode == .findLine)
    state.answer(effects)
    #expect(state.mode == .article)
    state.press(.character("/"), .character("b"), .escape)
    #expect(state.mode == .article)
  }

  // MARK: The filter's words

  private func filtered(_ texts: [String]) -> State {
    var state = reading(texts)
    state.press(.escape)
    state.query = Query(words: "ab ")
    state.filterText = "ab"
    state.press(.enter)
    let shown = article("ABC")
    _ = update(&state, .opened(shown.id, content(shown, texts.map { Block(.paragraph, $0) })))
    return state
  }

  @Test func `with an empty line the filter's words are gone through`() {
    var state = filtered(["ab cd ab"])
    #expect(body(state).contains("|..mm....mm...."))
    state.press(.character("/"))
    #expect(bar(state).hasPrefix("Find:  ab") && bar(state).hasSuffix(" 1/2"))
    #expect(body(state).contains("|..MM....mm...."))
    state.press(.enter, .character("n"))
    #expect(body(state).contains("|..mm....MM....") && bar(state).hasSuffix(" 2/2"))
    state.press(.escape)
    #expect(body(state).contains("|..mm....mm....") && state.mode == .article)
    // What is typed takes their place, so that all that is marked is what is found.
    state.find("c")
    #expect(body(state).contains("|.....M........"))
    state.press(.backspace)
    #expect(body(state).contains("|..MM....mm...."))
  }

  // MARK: Another layout

  @Test func `what is found stays at its text when the window changes`() {
    var state = reading((0..<30).map { "word \($0) needle" }, columns: 60, rows: 12)
    state.find("needle")
    state.press(.enter, .character("n"), .character("n"))
    let hit = state.opened[0].find?.currentHit
    for columns in [22, 80, 35, 160] {
      _ = update(&state, .resized(Size(columns: columns, rows: 12)))
      #expect(state.opened[0].find?.currentHit == hit && state.opened[0].find?.hits.count == 30)
      state.press(.character("n"), .character("N"))
      #expect(roles(draw(state).grid).contains("M"))
    }
  }

  @Test func `where the article says something else it is found again`() {
    var state = reading(["ab", "ab"])
    state.find("ab")
    state.press(.enter, .character("n"))
    let shown = article("ABC")
    _ = update(&state, .readAgain(shown.id, content(shown, [Block(.paragraph, "no"), Block(.paragraph, "ab")])))
    #expect(state.opened[0].find?.hits.count == 1 && bar(state).hasSuffix(" 1/1"))
    _ = update(&state, .readAgain(shown.id, content(shown, [Block(.paragraph, "no")])))
    #expect(state.opened[0].find?.hits == [] && !state.isFinding)
    _ = draw(state)
  }

  /// Random texts, and parts of them that are looked for: what the rows mark is what folding the whole text finds.
  @Test func `rows mark what is found in the whole text`() {
    var random = Seed.ofRun
    let letters = Array("ABCDE abc 12.5%() «»،\u{64E}\u{640}")
    for round in 0..<150 {
      let texts = (0..<3).map { _ in
        rtl(String((0..<Int.random(in: 1...120, using: &random)).map { _ in letters.randomElement(using: &random)! }))
      }
      var state = reading([], columns: Int.random(in: 20...60, using: &random), rows: 30)
      state.options.justifies = round % 3 == 0
      let shown = article("ABC")
      _ = update(&state, .readAgain(shown.id, content(shown, texts.map { Block(.paragraph, $0) })))
      state.find(
        String(
          (0..<Int.random(in: 1...2, using: &random)).map { _ in Array(rtl("AB c1")).randomElement(using: &random)! }))
      guard let find = state.opened[0].find, case .line(let line) = find.wanted else { continue }
      let letters = state.opened[0].rows.texts.flatMap { text in
        FoldedText(text.text).ranges(of: FoldedText(line.typed)).map { TextRange(text: text.index, range: $0) }
      }
      for hit in letters { #expect(find.hits.contains(hit), "\(line.typed) in \(texts)") }
      for text in state.opened[0].rows.texts {
        let hits = find.ranges(inText: text.index)
        #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        for row in state.opened[0].rows where row.anchor.text == text.index && row.text != nil {
          for glyph in row.line!.glyphs {
            let isMarked = row.line!.tagged(.match, in: hits[...]).glyphs.contains {
              $0.range == glyph.range && $0.tag == Role.match.rawValue
            }
            #expect(isMarked == hits.contains { $0.overlaps(glyph.range) })
          }
        }
      }
    }
  }
}

extension State {
  /// Types what is to be found, and answers what is asked for it.
  mutating func find(_ text: String) {
    if mode != .findLine { press(.character("/")) }
    for character in text { answer(press(.character(character))) }
  }

  mutating func answer(_ effects: [Effect]) {
    for case .find(let question) in effects {
      answer(update(&self, .found(FindAnswer(question, question.line.matchers))))
    }
  }
}
