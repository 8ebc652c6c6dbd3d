import FilterLanguage
import Screen
import Store
import TestSupport
import TextLayout
import Testing

@testable import ReaderUI

/// A filter line that cannot be read, or not yet.
struct FilterProblemTests {
  private let articles = [article("ABC DEF"), article("oil price")]

  private func typing(_ line: String, _ interface: Interface = .english, columns: Int = 60, rows: Int = 12) -> State {
    var state = reader(articles, interface: interface, columns: columns, rows: rows)
    state.press(.character("/"))
    state.type(line)
    return state
  }

  private func rows(_ state: State) -> [String] {
    picture(draw(state).grid).split(separator: "\n").map(String.init)
  }

  @Test func `the list says what is wrong, at the character, and shows no articles nor their number`() {
    let state = typing("oil is:red")
    #expect(
      rows(state).joined(separator: "\n")
        == """
        | Nashra  “oil is:red”                                       |
        |                                                            |
        |                                                            |
        |                                                            |
        |  oil is:red                                                |
        |      ^                                                     |
        |  no state named red; there are unread, read, starred and   |
        |  unstarred                                                 |
        |                                                            |
        |                                                            |
        |                                                            |
        | Filter: oil is:red                               Esc: back |
        """)
    #expect(
      roles(draw(state).grid).split(separator: "\n").last
        == "|ppppppppppppp!!!!!!ppppppppppppppppppppppppppppppppppppppppp|")
  }

  @Test(arguments: Interface.allCases) func `a date to be typed is read from the left`(interface: Interface) {
    #expect(rows(typing("after:xx ", interface, columns: 90)).contains { $0.contains("2025-07-03") })
    var state = reader(articles, interface: interface, columns: 100, rows: 30)
    state.press(.character("?"), .character("G"))
    #expect(rows(state).contains { $0.contains("2025-07") } && !rows(state).contains { $0.contains("07-2025") })
  }

  /// Where the mark stands, the line above has the letter that is wrong, whatever stands before and behind it.
  @Test(arguments: [
    ("ABC is:red DEF", "i"), ("is:red", "i"), ("oil ABC:DEF", "A"), ("-ABC:x", "-"), ("12 ABC (DEF", nil),
    ("ABC) DEF GHI", ")"), ("ABC 2024 x |) ABC", "|"), ("title:ABC tga:DEF ABC", "t"),
  ])
  func `the mark stands under the letter in every mixture of directions`(line: String, letter: Character?) throws {
    for interface in Interface.allCases {
      var state = typing(rtl(line), interface, columns: 40)
      if letter == nil { state.press(.enter) }
      let rows = rows(state)
      let mark = try #require(rows.firstIndex { $0.contains("^") })
      let column = try #require(rows[mark].firstIndex(of: "^")).utf16Offset(in: rows[mark])
      let shown = Array(rows[mark - 1])[column]
      // A bracket at an odd level is shown mirrored.
      #expect(letter.map { $0 == shown || ")(".contains($0) && ")(".contains(shown) } ?? "()".contains(shown))
    }
  }

  @Test func `a line longer than the window is shown around the mark`() throws {
    let state = typing(String(repeating: rtl("ABC "), count: 40) + "is:red " + String(repeating: "x ", count: 40))
    let rows = rows(state)
    let mark = try #require(rows.firstIndex { $0.contains("^") })
    let column = try #require(rows[mark].firstIndex(of: "^")).utf16Offset(in: rows[mark])
    #expect(Array(rows[mark - 1])[column] == "i")
  }

  @Test func `Enter keeps no line that is wrong, mending it brings articles, Esc what was there before`() {
    var state = typing("oil is:red")
    #expect(state.press(.enter) == [] && state.mode == .filterLine && state.filterProblem != nil)
    state.press(.backspace, .backspace)
    #expect(state.filterProblem == nil)
    state.type("ead")
    #expect(state.filterProblem == nil && state.query == (try? Query().with(filterText: "oil is:read")))
    state.type(")")
    #expect(state.filterProblem?.error.reason == .strayBracket)
    state.press(.escape)
    #expect(state.query == .everything && state.filterProblem == nil && state.filterText == "")
  }

  @Test(arguments: ["oil (", "oil tag:", "oil \"pri", "oil |", "oil since:3", "oil is:un"])
  func `an unfinished line lists what it asks so far and says what is missing, until Enter`(line: String) {
    var state = typing(line, columns: 96)
    guard case .filter(let prompt) = state.overlay, let missing = prompt.missing else {
      return #expect(Bool(false), "nothing is missing")
    }
    #expect(state.filterProblem == nil)
    let told = Strings.english.filterWords.error(missing.reason).filter { !"\u{2068}\u{2069}".contains($0) }
    #expect(rows(state).last?.contains(told.prefix(20)) == true)
    state.press(.enter)
    #expect(state.filterProblem?.isWrong == true && state.mode == .filterLine)
    #expect(!rows(state).joined().contains("FED"))
  }

  @Test(arguments: ["(", "tag:", "#", "-", "...", "is:"])
  func `a line that asks nothing yet shows no articles, and no error either`(line: String) {
    let state = typing(line)
    #expect(state.filterProblem?.isWrong == false)
    #expect(!rows(state).joined().contains("FED"))
    #expect(!roles(draw(state).grid).contains("!"))
  }

  @Test func `a saved filter that cannot be read is opened where it can be mended, with its name`() {
    let filters = [SavedFilter(name: "Mine", line: "is:red")]
    var state = reader(articles, interface: .english, columns: 60, rows: 10, filters: filters)
    state.press(.character("v"), .enter)
    #expect(state.mode == .filterLine && state.filterProblem?.name == "Mine")
    #expect(rows(state).joined().contains("Mine: no state named red"))
    state.press(.control("u"))
    state.type("oil")
    #expect(state.filterProblem == nil)
    state.press(.enter)
    #expect(state.overlay == nil)
  }

  @Test(arguments: [
    ("«قمة» (صور", "قمة صور"), ("مصدر:قريب #عاجل )", "مصدر قريب عاجل"), ("قمة\nالمناخ", "قمة المناخ"),
    ("#سوق -ذهب", "#سوق -ذهب"), ("مصدر: الاتفاق (صور)", "مصدر: الاتفاق (صور)"), ("tag:", "tag:"),
  ])
  func `a pasted text that is no filter goes in without its signs`(text: String, line: String) {
    var state = typing("")
    state.press(.paste(text))
    #expect(state.filterText == line)
    #expect(state.filterProblem?.isWrong != true)
  }

  @Test func `a line that finds nothing asks what else may be shown, and says that it is shown`() throws {
    var state = typing("\"oil price now\" ")
    let asked = state.query
    #expect(update(&state, .loaded(asked, .newest, [])) == [.loosen(asked, line: state.filterText)])
    let loose = LooseQuery(query: Query(words: "oil price now "), phrases: ["oil price now"])
    #expect(update(&state, .loosened(.everything, loose)) == [])
    #expect(
      update(&state, .loosened(asked, loose))
        == [.load(loose.query, .newest), .match(loose.query), .count(loose.query)])
    _ = update(&state, .loaded(loose.query, .newest, articles))
    state.size.columns = 150
    #expect(rows(state).last?.contains("its words instead") == true)
    state.press(.enter)
    #expect(rows(state).last?.contains("its words instead") == true)
    let before = state
    state.press(.character("/"))
    state.type("x")
    #expect(rows(state).last?.contains("its words instead") == false)
    state.press(.escape)
    #expect(state.query == before.query && rows(state).last == rows(before).last)
    state.press(.escape)
    #expect(state.looseText == nil)
  }

  @Test func `a line that finds something, or has nothing to loosen, asks no more`() {
    var state = typing("oil ")
    #expect(!update(&state, .loaded(state.query, .newest, [])).contains { $0.key == "loosen" })
    state = typing("\"oil price\" ")
    #expect(!update(&state, .loaded(state.query, .newest, articles)).contains { $0.key == "loosen" })
  }

  @Test func `the help tells how a filter line is written, and each of its lines can be read`() throws {
    for interface in Interface.allCases {
      var state = reader(articles, interface: interface, columns: 80, rows: 100)
      state.press(.character("?"))
      let text = picture(draw(state).grid)
      let words = interface.strings.filterWords
      #expect(text.contains("since:3 days") || text.contains("3 "))
      #expect(
        HelpView(page: HelpPage(of: .list), state: state).lines.count
          == HelpView.rows(in: interface.strings).count + words.help.count + 1
      )
      for example in words.help {
        _ = try Query(filter: example.line)
        #expect(!example.meaning.isEmpty)
      }
    }
  }
}
