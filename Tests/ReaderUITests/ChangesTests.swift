import ArticleParsing
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// An article that is corrected, and how a reader sees it.
@Suite struct ChangesTests {
  private let poet = article("POET", minutes: 90, unread: false)
  private let old = "TALAB SHJN KHMS YEARS FOR LINES"
  private let new = "TALAB SHJN KHMS WEEKS FOR LINES"

  private func text(_ words: String, isCorrected: Bool = false) -> ArticleContent {
    ArticleContent(
      article: poet, blocks: [Block(.paragraph, rtl("FIRST")), Block(.paragraph, rtl(words))],
      isCorrected: isCorrected)
  }

  private func version(_ number: Int, _ words: String) -> ArticleVersion {
    ArticleVersion(
      number: number, published: nil, stored: Date(timeIntervalSince1970: TimeInterval(noon.seconds - 3_600)),
      title: rtl("POET"), blocks: [Block(.paragraph, rtl("FIRST")), Block(.paragraph, rtl(words))])
  }

  private func open(_ content: ArticleContent, interface: Interface = .english) -> State {
    var state = reader([poet], interface: interface)
    state.press(.enter)
    _ = update(&state, .opened(poet.id, content))
    return state
  }

  @Test func `a key shows the paragraphs that were changed, and the words in them`() {
    var state = open(text(new, isCorrected: true))
    #expect(picture(draw(state).grid).contains("corrected"))
    #expect(state.press(.character("d")) == [.readVersions(poet.id)])
    _ = update(&state, .versionsRead(poet.id, [version(2, new), version(1, old)]))
    let grid = draw(state).grid
    let lines = picture(grid).split(separator: "\n")
    let marks = roles(grid).split(separator: "\n")
    #expect(!picture(grid).contains("TSRIF"))
    let changed = lines.indices.filter { lines[$0].contains("−") || lines[$0].contains("+") }
    #expect(changed.count == 2)
    #expect(lines[changed[0]].contains("SRAEY") && lines[changed[1]].contains("SKEEW"))
    for row in changed { #expect(marks[row].count { $0 == "m" } == 5) }
    state.press(.character("d"))
    #expect(picture(draw(state).grid).contains("TSRIF"))
  }

  @Test(arguments: [Key.escape, .character("q"), .character("d")])
  func `from what was changed the way leads back to the article, then to the list`(_ key: Key) {
    var state = open(text(new, isCorrected: true))
    let before = state.opened
    _ = update(&state, .versionsRead(poet.id, [version(2, new), version(1, old)]))
    state.press(key)
    #expect(state.opened == before)
  }

  @Test func `where nothing was changed that is said`() {
    var state = open(text(new))
    _ = update(&state, .versionsRead(poet.id, [version(1, new)]))
    #expect(state.message == .text(Strings.english.noEarlierText) && state.opened[0].versions.isEmpty)
  }

  @Test func `an article that others correct is shown as it is by now, where it is read and as it is marked`() {
    var state = open(text(old))
    state.press(.character("s"))
    #expect(update(&state, .changedElsewhere).contains(.readAgain(poet.id)))
    var now = text(new, isCorrected: true)
    now.article.isUnread = true
    _ = update(&state, .readAgain(poet.id, now))
    #expect(state.opened[0].content?.blocks == now.blocks)
    #expect(state.opened[0].content?.article.isUnread == false && state.opened[0].content?.article.isStarred == true)
    #expect(state.message == .text("This article has just changed: \u{2068}d\u{2069} shows how"))
    state.press(.character("j"))
    #expect(update(&state, .readAgain(poet.id, now)) == [] && state.message == nil)
  }

  @Test func `an article that others remove stays on the screen, and that is said once`() {
    var state = open(text(old))
    _ = update(&state, .readAgain(poet.id, nil))
    #expect(state.message == .text(Strings.english.notInStore) && state.opened[0].content == text(old))
    state.press(.character("j"))
    _ = update(&state, .readAgain(poet.id, nil))
    #expect(state.message == nil)
  }

  @Test func `tags that others change are counted anew, and the cursor stays on its tag`() throws {
    var state = reader([poet])
    state.press(.character("t"))
    let query = state.query
    func tags(_ names: String...) -> [TagCount] { names.map { TagCount(name: $0, articles: 1, unread: 0) } }
    _ = update(&state, .tagsLoaded(query, tags("a", "b", "c")))
    state.press(.down)
    #expect(update(&state, .changedElsewhere).contains(.loadTags(query)))
    _ = update(&state, .tagsLoaded(query, tags("new", "a", "b", "c")))
    guard case .tags(let picker) = state.overlay else { return #expect(Bool(false), "the tags are closed") }
    #expect(picker.selected?.name == "b")
  }

  @Test func `what is removed and added makes one text of the other`() {
    var random = Generator(state: 29)
    for _ in 0..<300 {
      func text() -> [String] {
        (0..<Int.random(in: 0...8, using: &random)).map { _ in String("abcd".randomElement(using: &random)!) }
      }
      let (old, new) = (text(), text())
      var (kept, keptOfNew) = (old, new)
      for change in TextChange.between(old, new) {
        switch change {
        case .removed(let text, _): kept.remove(at: kept.firstIndex(of: text)!)
        case .added(let text, _): keptOfNew.remove(at: keptOfNew.firstIndex(of: text)!)
        }
      }
      #expect(kept.sorted() == keptOfNew.sorted(), "\(old) → \(new)")
      if old == new { #expect(TextChange.between(old, new) == []) }
    }
  }
}

private struct Generator: RandomNumberGenerator {
  var state: UInt64

  /// Knuth's MMIX; the upper bits, which are the random ones.
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 32)
  }
}
