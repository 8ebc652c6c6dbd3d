import ArticleWriting
import FilterLanguage
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Commands that are typed by their names.
@Suite struct CommandLineTests {
  /// Names of each language, also of those that are not the interface's yet.
  static let languages: [CommandNames] = [.english, .arabic, .persian, .urdu, .hebrew, .french]

  /// What the line asks for; what is listed then has come.
  @discardableResult private func run(_ line: String, _ state: inout State) -> [Effect] {
    state.press(.character(":"))
    state.type(line)
    let effects = state.press(.enter)
    settle(effects, &state)
    return effects
  }

  private func settle(_ effects: [Effect], _ state: inout State) {
    for case .load(let query, let page) in effects {
      _ = update(&state, .loaded(query, page, state.list.articles))
    }
  }

  @Test(arguments: languages.indices) func `every name is one word and means its command, and no two mean the same`(
    language: Int
  ) {
    let names = Self.languages[language]
    var keys: [String: CommandNames.Meaning] = [:]
    for (name, meaning) in names.all {
      #expect(!name.contains(where: \.isWhitespace) && !name.isEmpty)
      let reading = CommandReading(name + " x", names)
      let isSameCommand =
        if case .verb(let verb) = reading.meaning { meaning == verb.command.map { .command($0) } } else { false }
      #expect(reading.meaning == meaning || isSameCommand, "\(name)")
      let key = CommandNames.key(name)
      #expect(!key.isEmpty)
      if let other = keys[key], other != meaning {
        let verb = if case .verb(let verb) = other { verb.command } else { Command?.none }
        #expect(verb.map { .command($0) } == meaning, "\(name): \(other), \(meaning)")
      }
      keys[key] = keys[key] ?? meaning
    }
  }

  @Test func `in Arabic every command has a name`() {
    for command in Command.allCases { #expect(Strings.arabic.commandNames.name(of: command) != nil, "\(command)") }
    for verb in LineVerb.allCases { #expect(Strings.arabic.commandNames.name(of: verb) != nil, "\(verb)") }
  }

  @Test(arguments: [Mode.list, .article, .sections, .story, .today, .tags, .feeds])
  func `a command by its name does what its key does, where it has one`(mode: Mode) {
    for command in Command.allCases where command != .commandLine && !command.entry.keys(in: mode).isEmpty {
      // Which key it was is asked by these; the first one stands for the name.
      var (typed, pressed) = (CommandTests.reader(in: mode), CommandTests.reader(in: mode))
      let verb = LineVerb(rawValue: command.rawValue)
      guard verb == nil || verb?.command == command else { continue }
      if mode == .today {
        _ = update(&typed, .todayRead(Today(day: 20_777)))
        _ = update(&pressed, .todayRead(Today(day: 20_777)))
      }
      typed.press(.character(":"))
      typed.type(command.rawValue)
      let effects = typed.press(.enter)
      let expected = pressed.press(command.entry.keys(in: mode)[0])
      // What the key would have to wait for, the line waits for.
      if typed.command != nil {
        #expect(typed.ahead.reads == [[.enter]] && !pressed.ahead.reads.isEmpty, "\(command)")
        continue
      }
      #expect(effects == expected, "\(command)")
      typed.lines = pressed.lines
      #expect(typed == pressed, "\(command)")
    }
  }

  @Test func `a name is known in Arabic and in English, however its letters are written`() {
    for line in ["undo", "UNDO", ":undo", "تراجع", "تراجَع"] {
      var state = reader([article("A")])
      #expect(run(line, &state) == [.undo()], "\(line)")
      #expect(state.command == nil)
    }
  }

  @Test func `an unknown name stays in the line, with those that are near`() {
    var state = reader([article("A")], interface: .english)
    run("udno", &state)
    #expect(state.command?.problem == .unknown("udno", near: ["undo"]))
    #expect(picture(draw(state).grid).contains("There is no command udno. Did you mean: undo?"))
    state.press(.up)
    #expect(state.command?.problem == nil)
    state.press(.escape)
    #expect(state.mode == .list)
  }

  @Test func `what does nothing here says where it does`() {
    var state = reader([article("A")], interface: .english)
    let before = state.list
    run("hint-links", &state)
    #expect(state.command?.problem == .notHere("hint-links", places: [.article]))
    #expect(picture(draw(state).grid).contains("it works in: an article"))
    #expect(state.list == before)
    state.press(.control("u"))
    state.type("accept")
    state.press(.enter)
    guard case .notHere? = state.command?.problem else { return #expect(Bool(false)) }
    state.press(.control("u"))
    state.type("undo twice")
    #expect(state.press(.enter) == [] && state.command?.problem == .takesNothing("undo"))
  }

  @Test func `a filter, a tag and a source are listed, and a key leads back`() throws {
    var state = reader([article("A")])
    let filter = try Query().with(filterText: "غزة is:unread ")
    #expect(run("صفِّ غزة is:unread", &state) == [.load(filter, .newest), .match(filter), .count(filter)])
    #expect(state.query == filter && state.filterText == "غزة is:unread")
    run("tag أسعار النفط", &state)
    #expect(state.query == Query(tags: ["أسعار النفط"]) && state.filterText == "")
    let source = try Query().with(filterText: "مصدر:\"رويترز\" ")
    run("مصدر رويترز", &state)
    #expect(state.query == source && state.filterText == "مصدر:\"رويترز\"")
    for _ in 0..<3 { run("widen", &state) }
    #expect(state.query == .everything)
    run("filter is:red", &state)
    guard case .filter? = state.command?.problem else { return #expect(Bool(false)) }
    #expect(state.query == .everything)
  }

  @Test func `rows are gone to and opened by their number, in any digits`() {
    let articles = (0..<5).map { article("A\($0)", minutes: $0 + 1) }
    var state = reader(articles)
    run("go 4", &state)
    #expect(state.list.scroll.selected == 3)
    run("٣", &state)
    #expect(state.list.scroll.selected == 2)
    run("اذهب ٢", &state)
    #expect(state.list.scroll.selected == 1)
    run("5", &state)
    #expect(state.list.scroll.selected == 4)
    run("open 3", &state)
    #expect(state.opened.last?.id == articles[2].id)
    for line in ["open 6", "go 0", "go -1", "go x", "go 99999999999999999999"] {
      var state = reader(articles)
      run(line, &state)
      #expect(state.command?.problem != nil && state.list.scroll.selected == 0, "\(line)")
    }
  }

  @Test func `articles are marked by a filter as the command line does, or the current one`() throws {
    var state = reader([article("A")], interface: .english)
    let query = try Query(filter: "#نفط ")
    #expect(run("mark read #نفط", &state) == [.markMatching(.read, query)])
    settle(update(&state, .markedSeveral(.read, 7)), &state)
    var arabic = reader([article("A")])
    #expect(run("اجعل مفضل #نفط", &arabic) == [.markMatching(.starred, query)])
    settle(update(&arabic, .markedSeveral(.starred, 1)), &arabic)
    #expect(run("mark unstarred", &arabic) == [.markSeveral(.unstarred, [arabic.list.articles[0].id])])
    run("mark red", &state)
    #expect(state.command?.problem == .unreadable("red", .mark))
  }

  @Test func `an article is saved in a format under a path, and the path is asked for where it is missing`() {
    var state = reader([article("A")], interface: .english)
    state.savePlace = SavePlace(folder: nil, current: "/c", home: "/h")
    let id = state.list.articles[0].id
    let request = SaveRequest(
      ids: [id], format: .markdown, path: "/h/a b.md", makesFolder: false, interface: .english, offset: 0)
    #expect(run("save markdown ~/a b.md", &state) == [.save(request)])
    run("save html", &state)
    #expect(state.mode == .saveLine)
    state.press(.escape)
    run("save pdf x", &state)
    #expect(state.command?.problem == .unreadable("pdf", .save))
    state.press(.escape)
    let all = SaveRequest(ids: [], format: .text, path: "/c/all/", makesFolder: false, interface: .english, offset: 0)
    #expect(run("export text all", &state) == [.export(.everything, all)])
    #expect(state.message == .text("Saving one article…"))
    state.list.counts = .init(articles: 1_000, unread: 0, bound: 1_000)
    run("export text all", &state)
    #expect(state.command?.problem == .tooMany(1_000))
  }

  @Test func `days, language, tags, pipes and the end`() {
    var state = reader([article("A")], interface: .english)
    #expect(run("today 2026-11-18", &state) == [.readToday(day: 20_775)])
    _ = update(&state, .todayRead(Today(day: 20_775)))
    state.press(.escape)
    for day in ["today 2026-11-30", "today nonsense"] {
      var state = reader([article("A")], interface: .english)
      run(day, &state)
      #expect(state.command?.problem != nil, "\(day)")
    }
    run("interface ar", &state)
    #expect(state.interface == .arabic)
    run("واجهة en", &state)
    #expect(state.interface == .english)
    #expect(run("edit-tags a, b", &state) == [.setTags(["a", "b"], state.list.articles[0].id)])
    settle(update(&state, .tagsSet(state.list.articles[0].id, ["a", "b"])), &state)
    guard case .pipe(let request)? = run("pipe wc -w", &state).first else { return #expect(Bool(false)) }
    #expect(request.command == "wc -w")
    state.piping.running = nil
    run("quit", &state)
    #expect(state.isDone)
  }

  @Test func `a text is found by its command in an article alone`() {
    var state = CommandTests.reader(in: .article)
    run("find DEF", &state)
    #expect(state.mode == .findLine && state.line?.field.text == "DEF")
    state.press(.escape, .escape)
    #expect(state.mode == .list)
    run("find DEF", &state)
    #expect(state.command?.problem == .notHere("find", places: [.article]))
  }

  @Test func `the list of commands has those that work here, under the name that is begun`() {
    var state = reader([article("A")])
    state.press(.character(":"))
    let all = state.candidates.items.map(\.name)
    #expect(all.contains("صفِّ") && !all.contains("خذ"))
    state.type("وسو")
    #expect(state.candidates.items.map(\.name) == ["وسوم-المقال", "الوسوم", "الوسوم-القريبة"])
    state.press(.control("u"))
    state.type("edit")
    state.press(.tab)
    #expect(state.command?.field.text == "edit-tags ")
    state.press(.control("u"))
    state.type("mark ")
    #expect(state.candidates.items.map(\.name).contains("غير_مقروء"))
    state.press(.control("u"))
    state.type("save ")
    #expect(state.candidates.items.map(\.name) == ArticleFormat.allCases.map(\.rawValue))
  }

  @Test func `Backspace out of an empty line leads away, and what was behind is there as before`() {
    for mode in [Mode.list, .article, .help, .today, .tags] {
      var state = CommandTests.reader(in: mode)
      let before = state
      state.press(.character(":"))
      #expect(state.mode == .commandLine && draw(state).cursor?.row == 23)
      state.press(.backspace)
      #expect(state == before, "\(mode)")
    }
  }

  @Test func `what is typed ahead waits for the list that it is for`() {
    var state = reader([article("A"), article("B", minutes: 9)])
    state.press(.character("u"))
    for key in [Key.character(":")] + Array("toggle-star").map(Key.character) { state.press(key) }
    #expect(state.press(.enter) == [] && state.command != nil)
    let effects = update(&state, .loaded(state.query, .newest, [article("B", minutes: 9)]))
    #expect(effects.contains(.mark(.starred, article("B", minutes: 9).id)) && state.command == nil)
  }
}
