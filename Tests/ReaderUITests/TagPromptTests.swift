import Screen
import Store
import Testing

@testable import ReaderUI

struct TagPromptTests {
  /// Also with the Arabic layout on, where ث is on the key of e.
  @Test(arguments: ["e", "ث"] as [Character])
  func `the tags of an article are corrected in a line`(key: Character) {
    var shown = article("A")
    shown.tags = ["روسيا", "الحرب"]
    var state = reader([shown])
    state.press(.character(key))
    guard case .editTags(let prompt)? = state.overlay else { return #expect(Bool(false), "there is no prompt") }
    #expect(prompt.field.text == "روسيا، الحرب")
    state.type(" الباردة، ")
    #expect(state.press(.enter) == [.setTags(["روسيا", "الحرب الباردة"], shown.id)])
    #expect(state.overlay == nil)

    _ = update(&state, .tagsSet(shown.id, ["روسيا", "الحرب الباردة"]))
    #expect(state.list.articles.first?.tags == ["روسيا", "الحرب الباردة"])
  }

  @Test func `the open article shows its new tags`() {
    let shown = article("A")
    var state = reader([shown])
    state.press(.enter)
    _ = update(&state, .opened(shown.id, content(shown)))
    state.press(.character("e"))
    state.type("روسيا, نفط")
    #expect(state.press(.enter) == [.setTags(["روسيا", "نفط"], shown.id)])
    _ = update(&state, .tagsSet(shown.id, ["روسيا", "نفط"]))
    #expect(state.opened.last?.content?.article.tags == ["روسيا", "نفط"])
    #expect(state.message == .text(state.strings.tagsSet))
  }

  /// As they are shown; a minus takes one off several articles.
  @Test func `a tag may be typed with its sign`() {
    #expect(TagPrompt.tags(in: "#عاجل، ##نفط , # الحرب  الباردة،#") == ["عاجل", "نفط", "الحرب الباردة"])
    var state = reader([article("A"), article("B", minutes: 9)])
    for key in ["x", "j", "x", "e"] as [Character] { state.press(.character(key)) }
    state.type("#عاجل, -#نفط")
    guard case .editTags(let adding, let removing, _)? = state.press(.enter).first else {
      return #expect(Bool(false), "no tags are set")
    }
    #expect(adding == ["عاجل"] && removing == ["نفط"])
  }

  @Test func `escape leaves the tags as they are, and without an article there is nothing to edit`() {
    var state = reader([article("A")])
    state.press(.character("e"))
    state.type("نفط")
    #expect(state.press(.escape) == [])
    #expect(state.overlay == nil)
    var empty = reader([])
    #expect(empty.press(.character("e")) == [])
    #expect(empty.overlay == nil)
  }
}
