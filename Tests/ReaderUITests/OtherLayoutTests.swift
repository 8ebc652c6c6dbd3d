import ArticleParsing
import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Lines that were typed while another keyboard layout was on.
@Suite struct OtherLayoutTests {
  @Test(arguments: [
    ("hgsghl", "السلام", KeyboardLayout.arabic), ("lwv", "مصر", .arabic), ("source:lwv", "source:مصر", .arabic),
    ("lw]v:lwv", "مصدر:مصر", .arabic), ("#kt'", "#نفط", .arabic),
    ("سعححخقف", "support", .arabic), ("لاشىن", "bank", .arabic), ("مهلاف", "libt", .arabic), ("akuo", "שלום", .hebrew),
    ("hgsghl", "السلام", .persian),
  ])
  func `a word is what its keys send in the other layout`(typed: String, meant: String, layout: KeyboardLayout) {
    let readings = OtherLayout.readings(of: typed, on: [layout])
    #expect(readings.first == meant, "\(readings)")
  }

  @Test func `lam and alef may have been one key or two`() {
    #expect(OtherLayout.readings(of: "قهلاف", on: [.arabic]) == ["ribt", "right"])
  }

  @Test func `numbers, and a whole text, are nobody's mistake`() {
    #expect(OtherLayout.readings(of: "2026", on: [.arabic, .hebrew]).allSatisfy { $0.contains(where: \.isLetter) })
    #expect(OtherLayout.readings(of: String(repeating: "abc ", count: 60), on: [.arabic]) == [])
  }

  /// A reader whose filter line has found nothing, and the store has told what would be found.
  private func offered(_ interface: Interface = .arabic) throws -> State {
    var state = reader([article("A")], interface: interface)
    state.press(.character("/"))
    state.type("hgsghl")
    let asked = state.query
    let effects = update(&state, .loaded(asked, .newest, []))
    guard case .tryLayouts(let query, let readings)? = effects.first else {
      Issue.record("nothing is tried")
      return state
    }
    let meant = try Query().with(filterText: "السلام")
    #expect(query == asked && readings.first == LayoutReading(line: "السلام", query: meant))
    _ = update(&state, .layoutsTried(query, line: "السلام"))
    return state
  }

  /// On an Urdu or Hebrew keyboard these keys have other letters.
  @Test(arguments: [Interface.arabic, .english, .persian, .french])
  func `what finds nothing is offered as it would have been, and Tab takes it`(
    interface: Interface
  ) throws {
    var state = try offered(interface)
    let said = interface.strings.lines.didYouMean.replacing("{}", with: "\u{2068}السلام\u{2069}")
    #expect(state.emptyList.contains { $0.hasPrefix(said) && $0.contains("Tab") })
    let meant = try Query().with(filterText: "السلام")
    #expect(state.press(.tab).starts(with: [.load(meant, .newest), .match(meant), .count(meant)]))
    #expect(state.filterText == "السلام" && state.shownOffer == nil)
  }

  @Test func `once the line is kept, Enter takes it`() throws {
    var state = try offered()
    // The line is a whole one now, and asked as that.
    state.press(.enter)
    let asked = state.query
    guard case .tryLayouts(asked, let readings)? = update(&state, .loaded(asked, .newest, [])).first else {
      Issue.record("nothing is tried")
      return
    }
    _ = update(&state, .layoutsTried(asked, line: readings.first?.line))
    #expect(state.mode == .list && state.emptyList.contains { $0.contains("\u{2068}Enter\u{2069}") })
    state.press(.enter)
    #expect(state.filterText.trimmingSpaces == "السلام")
  }

  @Test func `an offer is for its line alone, and a late one for none`() throws {
    var state = try offered()
    state.type("x")
    #expect(state.shownOffer == nil)
    var late = reader([article("A")])
    late.press(.character("/"))
    late.type("hgs")
    let query = late.query
    late.type("g")
    _ = update(&late, .layoutsTried(query, line: "الس"))
    #expect(late.shownOffer == nil)
  }

  @Test func `in an article the letters themselves are looked for`() {
    let articles = [article("A")]
    var state = reader(articles)
    state.press(.enter)
    _ = update(&state, .opened(articles[0].id, content(articles[0], [.init(.paragraph, "قال السلام ثم مضى")])))
    state.press(.character("/"))
    state.type("hgsghl")
    _ = update(&state, .found(FindAnswer(question(state), [])))
    #expect(state.offerText == "هل أردت: \u{2068}السلام\u{2069}؟")
    state.press(.tab)
    #expect(state.line?.field.text == "السلام" && state.opened.last?.find?.currentHit != nil)
  }

  private func question(_ state: State) -> FindQuestion {
    var state = state
    let texts = state.opened[0].foldTexts()
    return FindQuestion(line: FindLine(state.line?.field.text ?? ""), texts: texts, number: state.finds)
  }
}
