import Screen
import Store
import TestSupport
import Testing
import TextLayout

@testable import ReaderUI

/// The editor of all lines that are typed.
@Suite struct LineEditorTests {
  /// A line as a plain list of signs and a place between them.
  private struct Model {
    var signs: [Character] = []
    var place = 0
    var cut: [Character] = []

    var text: String { String(signs) }

    mutating func cut(to end: Int) {
      let range = min(end, place)..<max(end, place)
      if !range.isEmpty { cut = Array(signs[range]) }
      signs.removeSubrange(range)
      place = range.lowerBound
    }

    mutating func insert(_ new: [Character]) {
      signs.insert(contentsOf: new, at: place)
      place += new.count
    }
  }

  /// Signs that join no other, so that a line of them is the list of them.
  private static let signs = Array("abz سلاپ שא 19٣ -:#\"(،語é")

  @Test(arguments: 0..<40) func `random keys leave the text of a model, and the caret between two signs`(round: Int) {
    var seed = Seed(state: Seed.ofRun.state &+ UInt64(round))
    let direction: Direction = round.isMultiple(of: 2) ? .rightToLeft : .leftToRight
    var (field, cut, model) = (LineField(), "", Model())
    for _ in 0..<200 {
      let sign = Self.signs.randomElement(using: &seed)!
      let kind = Int.random(in: 0..<20, using: &seed)
      let key: Key
      switch kind {
      case 0..<9:
        key = .character(sign)
        model.insert([sign])
      case 9:
        key = .backspace
        if model.place > 0 {
          model.place -= 1
          model.signs.remove(at: model.place)
        }
      case 10:
        key = .delete
        if model.place < model.signs.count { model.signs.remove(at: model.place) }
      case 11:
        key = .home
        model.place = 0
      case 12:
        key = .control("e")
        model.place = model.signs.count
      case 13:
        key = .control("u")
        model.cut(to: 0)
      case 14:
        key = .control("k")
        model.cut(to: model.signs.count)
      case 15:
        key = .control("w")
        var end = model.place
        while end > 0, model.signs[end - 1].isWhitespace { end -= 1 }
        while end > 0, !model.signs[end - 1].isWhitespace { end -= 1 }
        model.cut(to: end)
      case 16:
        key = .control("y")
        model.insert(model.cut)
      case 17:
        key = .paste("\u{1B}x\u{9}ب\u{7F}")
        model.insert(["x", "ب"])
      default:
        // Where arrows lead is another test's; the model follows.
        key = [Key.left, .right, .wordLeft, .wordRight, .alt("f"), .alt("b")].randomElement(using: &seed)!
      }
      #expect(field.press(key, from: direction, &cut))
      #expect(Array(field.text) == model.signs, "\(key)")
      let before = String(decoding: Array(field.text.utf8)[..<field.caret], as: UTF8.self)
      #expect(field.caret <= field.text.utf8.count && field.text.hasPrefix(before), "\(key)")
      if kind > 17 { model.place = before.count }
      #expect(before.count == model.place && cut == String(model.cut), "\(key)")
      guard field.text == model.text else { return }
    }
  }

  @Test(arguments: ["سلام", "abc", "سعر oil اليوم", "source:مصر x", "لا إله", "a(ب)c", "غزة 123 km"])
  func `arrows go cell by cell to the side where they point, to each place once, and back`(text: String) {
    for direction in [Direction.rightToLeft, .leftToRight] {
      let places = LineField(text).placesInOrder(from: direction)
      #expect(Set(places).count == places.count && places.count == text.count + 1)
      var (field, cut) = (LineField(text, caret: places[0]), "")
      var column = -2
      for place in places {
        #expect(field.caret == place)
        let line = Paragraph(text, direction: direction).line(width: .max)
        // Lam and alef stand in one cell.
        #expect(line.caretColumn(at: place) >= column)
        column = line.caretColumn(at: place)
        _ = field.press(.right, from: direction, &cut)
      }
      for place in places.reversed() {
        #expect(field.caret == place)
        _ = field.press(.left, from: direction, &cut)
      }
      #expect(field.text == text)
    }
  }

  @Test func `an arrow goes over a whole family, and out of a line at neither end`() {
    var (field, cut) = (LineField("أ👨‍👩‍👧ب"), "")
    var carets = [field.caret]
    for _ in 0..<4 {
      _ = field.press(.right, from: .rightToLeft, &cut)
      carets.append(field.caret)
    }
    #expect(carets == [22, 20, 2, 0, 0])
  }

  @Test func `words are gone over and cut as they are read, whatever their direction`() {
    var (field, cut) = (LineField("خبر oil-price اليوم"), "")
    for (interface, on, back) in [
      (Direction.rightToLeft, Key.wordLeft, Key.wordRight), (.leftToRight, .wordRight, .wordLeft),
    ] {
      field.moveToStart()
      var places: [Int] = []
      for _ in 0..<5 {
        _ = field.press(on, from: interface, &cut)
        places.append(field.caret)
      }
      #expect(places == [6, 10, 16, 27, 27])
      for _ in 0..<5 {
        _ = field.press(back, from: interface, &cut)
        places.append(field.caret)
      }
      #expect(places.suffix(5) == [17, 11, 7, 0, 0])
    }
    _ = field.press(.alt("f"), from: .rightToLeft, &cut)
    _ = field.press(.alt("d"), from: .rightToLeft, &cut)
    #expect(field.text == "خبر-price اليوم" && cut == " oil")
    _ = field.press(.end, from: .rightToLeft, &cut)
    _ = field.press(.control("w"), from: .rightToLeft, &cut)
    #expect(field.text == "خبر-price " && cut == "اليوم")
    _ = field.press(.control("y"), from: .rightToLeft, &cut)
    #expect(field.text == "خبر-price اليوم")
  }

  @Test func `what is cut in one line is put into another, under an Arabic layout too`() {
    var state = reader([article("A")])
    state.press(.character("/"))
    state.type("ذهب نفط")
    state.press(.control("w"), .escape, .character(":"))
    state.press(.control("y"))
    #expect(state.command?.field.text == "نفط")
    // Lam-alef is on the key of b, ب on that of f.
    state.press(.alt("\u{FEFB}"))
    #expect(state.command?.field.caret == 0)
    state.press(.alt("ب"))
    #expect(state.command?.field.caret == 6)
  }

  // MARK: History

  @Test func `each line has a history of its own, and leads back to what was typed`() {
    var state = reader([article("A")], interface: .english)
    for text in ["one", "two", "one"] {
      state.press(.character("/"), .control("u"))
      state.type(text)
      state.press(.enter)
    }
    state.press(.character("/"), .control("u"))
    state.type("begun")
    func typed() -> String? { state.line?.field.text }
    state.press(.control("p"))
    #expect(typed() == "one" && state.filterText == "one")
    state.press(.control("p"), .control("p"))
    #expect(typed() == "two")
    state.press(.control("n"), .control("n"), .control("n"))
    #expect(typed() == "begun" && state.filterText == "begun")
    state.press(.escape, .character(":"), .up)
    #expect(typed() == "")
  }

  @Test func `histories are remembered from one start to the next, bounded, and without secrets`() {
    var state = reader([article("A")])
    for number in 0..<80 { state.lines.add("line \(number)", to: .filter) }
    state.lines.add("curl https://me:secret@example.org/", to: .pipe)
    state.lines.add("open https://example.org/?token=abc", to: .command)
    state.lines.add(String(repeating: "x", count: 401), to: .find)
    state.lines.add("  ", to: .find)
    var next = reader([article("A")])
    next.restore(Session(text: state.session.text), configured: .arabic)
    #expect(next.lines.kept == state.lines.kept)
    #expect(next.lines.history(of: .filter) == (30..<80).map { "line \($0)" })
    #expect(next.lines.kept.keys.sorted() == ["filter"])
    // What another program has put there is bounded as well.
    let many = LineMemory(kept: ["filter": (0..<9_000).map { "\($0)" }, "none": ["x"], "find": ["a\u{1B}"]])
    #expect(many.history(of: .filter).count == LineMemory.most && many.kept.keys.sorted() == ["filter"])
  }

  // MARK: What may follow

  private func withNames(_ interface: Interface = .english) -> State {
    var state = reader([article("A")], interface: interface)
    var names = LineNames()
    (names.tags, names.sources, names.feeds) = (
      ["نفط", "أسعار النفط", "gold"], ["وكالة الأنباء", "Reuters"], ["Morning"]
    )
    state.lines.names = names
    state.lines.namesAreStale = false
    return state
  }

  @Test func `Tab goes through the names that may follow, and back to what was typed`() {
    var state = withNames()
    state.press(.character("/"))
    state.type("x #نف")
    #expect(state.candidates.items.map(\.text) == ["نفط", "\"أسعار النفط\""])
    var seen: [String] = []
    for _ in 0..<4 {
      state.press(.tab)
      seen.append(state.filterText)
    }
    #expect(seen == ["x #نفط", "x #\"أسعار النفط\"", "x #نف", "x #نفط"])
    state.press(.backTab)
    #expect(state.filterText == "x #نف")
    state.press(.tab)
    state.type(" ")
    #expect(state.candidates == .none && state.filterText == "x #نفط ")
  }

  @Test func `conditions are completed by Tab in the language of the interface, or in that of their letters`() {
    var state = withNames(.arabic)
    state.press(.character("/"))
    state.type("مص")
    // Each word may be the beginning of one, so they are not listed before.
    #expect(state.candidates == .none)
    state.press(.tab)
    #expect(state.filterText == "مصدر:")
    state.type("وك")
    state.press(.tab)
    #expect(state.filterText == "مصدر:\"وكالة الأنباء\"")
    state.type(" ti")
    state.press(.tab)
    #expect(state.filterText.hasSuffix(" title:"))
  }

  @Test func `names are asked for once a value is typed that has them, and again after a change`() {
    var state = reader([article("A")])
    state.press(.character("/"))
    #expect(!state.type("نفط").contains(.loadNames))
    #expect(state.type(" #").contains(.loadNames))
    #expect(!state.type("ن").contains(.loadNames))
    _ = update(&state, .changedElsewhere)
    #expect(state.type("ف").contains(.loadNames))
  }

  @Test func `of several tags the one at the caret is completed`() {
    var state = withNames()
    state.press(.character("e"), .control("u"))
    state.type("one, -go")
    state.press(.tab)
    #expect(state.line?.field.text == "one, -gold")
  }

  @Test(arguments: Interface.allCases) func `what may follow stands above the line, and the cursor in it`(
    interface: Interface
  ) {
    var state = withNames(interface)
    state.press(.character("/"))
    state.type("#")
    let frame = draw(state)
    #expect(picture(frame.grid).contains("gold") && frame.cursor?.row == 23)
    for (columns, rows) in [(20, 4), (24, 6), (40, 12)] {
      state.size = Size(columns: columns, rows: rows)
      _ = draw(state)
    }
  }
}
