import ArticleParsing
import FilterLanguage
import Screen
import Store
import Testing

@testable import Ingest
@testable import ReaderUI

/// The table of commands, and that what is told of keys is what they do.
@Suite struct CommandTests {
  /// A reader in whom `mode` takes the keys.
  static func reader(in mode: Mode, interface: Interface = .english) -> State {
    let articles = [article("A"), article("B", minutes: 9)]
    let filters = [SavedFilter(name: "news", line: "is:unread")]
    var state = ReaderUITests.reader(articles, interface: interface, filters: filters)
    switch mode {
    case .list: break
    case .sections, .sectionSearch:
      state.press(.character("\\"))
      if mode == .sectionSearch { state.press(.character("/")) }
    case .article:
      state.press(.enter)
      _ = update(&state, .opened(articles[0].id, content(articles[0])))
    case .filterLine: state.press(.character("/"))
    case .tagLine: state.press(.character("e"))
    case .tags, .tagSearch:
      state.press(.character("t"))
      _ = update(&state, .tagsLoaded(.everything, [TagCount(name: "C", articles: 1, unread: 1)]))
      if mode == .tagSearch { state.press(.character("/")) }
    case .feeds:
      state.press(.character("c"))
      let feed = Feed(id: Feed.ID(1), address: "https://a.example/")
      _ = update(&state, .feedsLoaded([CountedFeed(feed: feed, count: FeedCount())]))
    case .filters: state.press(.character("v"))
    case .help: state.press(.character("?"))
    case .taste: state.press(.character("="))
    case .themes:
      state.press(.character("C"))
      _ = update(&state, .themes(.listed(["one", "two"])))
    case .helpSearch: state.press(.character("?"), .character("/"))
    case .commandLine: state.press(.character(":"))
    case .saveFormat: state.press(.character("w"))
    case .saveLine: state.press(.character("w"), .character("m"))
    case .pipeLine: state.press(.character("|"))
    case .printed:
      state.piping.printed = .init(command: "wc", text: "1", isCut: false)
      state.press(.character("|"), .enter)
    case .linkNumber, .hints:
      state.press(.enter)
      let blocks = [Block(.paragraph, "text [1]"), Block(.link, number: 1, address: "https://a.example/")]
      _ = update(&state, .opened(articles[0].id, content(articles[0], blocks)))
      state.press(.character(mode == .hints ? "F" : "1"))
    case .story:
      state.press(.character("S"))
      let story = articles.map { StoryArticle(article: $0, role: .update) }
      _ = update(&state, .storyRead(articles[0].id, story))
    case .today: state.press(.character("T"))
    case .timeline: state.press(.character("L"))
    case .question: _ = update(&state, .countedUnread(.everything, 2))
    case .findLine, .selecting:
      state = Self.reader(in: .article, interface: interface)
      state.press(mode == .findLine ? .character("/") : .character("v"))
    case .copyChoice: state.press(.character("y"))
    case .starters:
      state.press(.character("c"))
      _ = update(&state, .feedsLoaded([]))
    case .feedLine, .foundFeed, .feedRemoval, .feedDetails:
      state = Self.reader(in: .feeds, interface: interface)
      state.press(.character(mode == .feedRemoval ? "D" : mode == .feedDetails ? "d" : "a"))
      guard mode == .foundFeed else { break }
      state.type("a.example")
      state.press(.enter)
      _ = update(&state, .feeds(.found(Proposal(typed: "https://a.example"), number: 1)))
    }
    return state
  }

  @Test(arguments: Mode.allCases) func `each place of the table is a place of the reader`(mode: Mode) {
    #expect(Self.reader(in: mode).mode == mode)
  }

  @Test(arguments: Command.allCases) func `a command has a key, or is said to have none`(command: Command) {
    let entry = command.entry
    #expect(entry.keys.isEmpty == Command.withoutKeys.contains(command))
    #expect(!entry.handlers.isEmpty)
    guard !entry.keys.isEmpty else { return }
    for mode in entry.handlers.keys { #expect(!entry.keys(in: mode).isEmpty, "\(mode)") }
  }

  @Test(arguments: Mode.allCases) func `no two commands share a key in one place`(mode: Mode) {
    let keys = Command.allCases.flatMap { $0.entry.keys(in: mode) }
    #expect(Set(keys).count == keys.count)
    // Nor does a text field take a key away.
    if mode.isText { #expect(!keys.contains(where: LineField.knows)) }
  }

  @Test func `names are small letters and hyphens, for files and command lines`() {
    for command in Command.allCases {
      #expect(command.rawValue.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(command.rawValue)")
    }
  }

  /// The keys that a name of the help stands for: one, or the first and the last of several.
  private func keys(named name: String) -> [Key] {
    let names = name.count > 1 ? name.split(separator: "–").map(String.init) : [name]
    return names.flatMap { name in Command.allCases.flatMap(\.entry.keys).filter { $0.name == name }.prefix(1) }
  }

  @Test(arguments: Interface.allCases) func `every key that the help shows runs its command`(interface: Interface) {
    let places: [Mode] = [.list, .article, .sections]
    for (place, row) in places.flatMap({ place in HelpView.rows(in: interface.strings, place).map { (place, $0) } }) {
      let modes = [place]
      for name in row.keys.split(separator: " ") {
        let keys = keys(named: String(name))
        #expect(!keys.isEmpty, "\(name)")
        for (key, mode) in keys.flatMap({ key in modes.map { (key, $0) } }) {
          var keymap = Keymap()
          #expect(keymap.command(for: key, in: mode) == row.command, "\(name), \(mode)")
        }
      }
      for name in row.arabicKeys.split(separator: " ").flatMap({ $0.split(separator: "–").map(String.init) }) {
        let typed = KeyboardLayout.arabic.latin.filter { Keymap.twin(of: $0.value) == name }.keys
        #expect(!typed.isEmpty, "\(name)")
        for (character, mode) in typed.flatMap({ character in modes.map { (character, $0) } }) {
          var keymap = Keymap()
          #expect(keymap.command(for: .character(character), in: mode) == row.command, "\(name), \(mode)")
        }
      }
    }
  }

  @Test func `the help tells of every command of its place, and of no other`() {
    for place in [Mode.list, .article, .sections] {
      let told = HelpView.rows(in: .english, place).map(\.command)
      #expect(told == Command.allCases.filter { !$0.entry.keys(in: place).isEmpty })
    }
  }

  @Test(arguments: Mode.allCases) func `every key that the last row names runs its command there`(mode: Mode) {
    for interface in Interface.allCases {
      let state = Self.reader(in: mode, interface: interface)
      #expect(!state.hints.isEmpty)
      for hint in state.hints {
        for command in hint.commands {
          let name = state.keyName(of: command)
          #expect(name != nil, "\(command)")
          guard let name, name != state.strings.spaceKey else { continue }
          for key in keys(named: name) {
            var keymap = Keymap()
            #expect(keymap.command(for: key, in: mode) == command, "\(name)")
          }
        }
      }
    }
  }

  @Test func `the last row of each place`() {
    let hints = Mode.allCases.map { "\($0): \(Self.reader(in: $0).hintText)" }
    #expect(
      hints == [
        "sections: ? help · Enter: open · ← fold · / narrow · Tab: next pane · \\ hide · q back",
        "list: ? help · / filter · t tags · c feeds · u unread · q quit",
        "article: ? help · Space: page · Tab: related · n next · / find · q back",
        "filterLine: Enter: keep · Esc: back",
        "tagLine: Enter: save · Esc: cancel",
        "tagSearch: Tab: choose · Enter: apply · Esc: all tags",
        "saveLine: Enter: save · Esc: cancel",
        "pipeLine: Enter: run · Tab: format · ↑ last one · Esc: cancel",
        "saveFormat: t text · m Markdown · h HTML · r as imported · Esc: cancel",
        "findLine: Enter: keep · Esc: back",
        "commandLine: Enter: run · Tab: complete · ↑ earlier · Esc: cancel",
        "selecting: y copy · t with source · w words · Space: begin here · o other end · Esc: cancel",
        "copyChoice: y headline · u address · t citation · a all of it · Esc: cancel",
        "sectionSearch: Enter: open · Esc: all sections",
        "tags: Space: choose · Enter: apply · a all or any · / narrow · Esc: cancel",
        "feeds: ? help · Enter: its articles · a add · r fetch it · d details · D remove · s suggested · R all · Esc: close",
        "filters: Enter: its articles · Esc: close",
        "help: ↑ ↓ Space: scroll · / find · Esc: close",
        "taste: ← →: change · ↑ ↓: choose · Enter: keep · Esc: as before",
        "themes: ↑ ↓: choose · Enter: keep · Esc: as before",
        "helpSearch: ↑ ↓: scroll · Esc: all keys",
        "printed: ↑ ↓ Space: scroll · Esc: close",
        "linkNumber: Enter: open · y copy · Esc: cancel",
        "hints: Esc: back",
        "story: Enter: open · m mark read · T Today · Esc: back",
        "today: Enter: open · ← →: day before, after · m mark read · Esc: back",
        "timeline: Enter: that day · ← →: day before, after · Esc: back",
        "question: y yes · n no",
        "feedLine: Enter: find · Esc: cancel",
        "foundFeed: Enter: subscribe · Esc: another address",
        "feedRemoval: k keep articles · d delete them · Esc: cancel",
        "feedDetails: r fetch now · n name · f folder · e tags · m mute · p pause · D remove · Esc: close",
        "starters: Space: choose · Enter: subscribe · a add · i pages · o OPML list · Esc: close",
      ])
  }

  @Test(arguments: Mode.allCases) func `the terminal's own commands work everywhere`(mode: Mode) {
    var state = Self.reader(in: mode)
    #expect(state.press(.control("z")) == [.suspend])
    // Drawn again means all that is shown, what was said as well.
    state.message = .text("said")
    #expect(state.press(.control("l")) == [.redraw])
    #expect(state.mode == mode && state.message == .text("said"))
  }

  @Test(arguments: [
    Mode.tags, .feeds, .filters, .help, .question, .filterLine, .tagLine, .tagSearch, .saveFormat, .saveLine, .pipeLine,
    .printed, .linkNumber, .hints, .findLine, .selecting, .copyChoice,
    .taste, .themes, .commandLine,
  ])
  func `Esc and Ctrl-Q lead out of whatever stands in front`(mode: Mode) {
    for key in [Key.escape, .control("q")] {
      var state = Self.reader(in: mode)
      state.press(key)
      let behind: Mode =
        mode == .tagSearch ? .tags : [.linkNumber, .hints, .findLine, .selecting].contains(mode) ? .article : .list
      #expect(state.mode == behind, "\(key)")
    }
  }

  @Test func `a question is answered under any layout, and another key is no`() {
    for (key, effects) in [
      (.character("y"), [.markAllRead(.everything)]), (.character("غ"), [.markAllRead(.everything)]),
      (.character("ى"), []), (.character("x"), []),
    ] as [(Key, [Effect])] {
      var state = Self.reader(in: .question)
      #expect(state.press(key) == effects && state.mode == .list)
    }
  }
}
