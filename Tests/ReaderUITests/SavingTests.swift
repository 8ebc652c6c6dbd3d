import ArticleParsing
import ArticleWriting
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

struct SavingTests {
  private func state(_ titles: String..., interface: Interface = .arabic) -> State {
    var state = reader(titles.enumerated().map { article($0.element, minutes: $0.offset) }, interface: interface)
    state.savePlace = SavePlace(folder: "~/notes", current: "/work", home: "/home/x")
    return state
  }

  private func field(_ state: State) -> String? {
    switch state.overlay {
    case .savePath(let prompt): prompt.field.text
    case .pipe(let prompt): prompt.field.text
    default: nil
    }
  }

  /// Also with the Arabic layout on, where ص is on the key of w.
  @Test(arguments: [["w", "m"], ["ص", "ة"]] as [[Character]])
  func `an article is saved under its own name, which can be changed`(keys: [Character]) {
    var state = state("ABC DEF")
    #expect(state.press(.character(keys[0])) == [])
    #expect(state.mode == .saveFormat)
    state.press(.character(keys[1]))
    #expect(field(state) == "/home/x/notes/" + rtl("ABC DEF") + ".md")
    for _ in 0..<3 { state.press(.backspace) }
    state.type("-2.md")
    let id = state.list.articles[0].id
    #expect(
      state.press(.enter) == [
        .save(
          SaveRequest(
            ids: [id], format: .markdown, path: "/home/x/notes/" + rtl("ABC DEF") + "-2.md", makesFolder: true,
            interface: .arabic, offset: 0))
      ])
    #expect(state.overlay == nil)
    _ = update(&state, .saved(SaveOutcome(paths: ["/home/x/notes/خبر (2).md"])))
    #expect(state.message == .text("حُفظ: \u{2066}خبر (2).md\u{2069} · \u{2066}/home/x/notes/\u{2069}"))
  }

  @Test(arguments: [("t", ".txt"), ("m", ".md"), ("h", ".html"), ("r", "")] as [(Character, String)])
  func `each format has its ending`(key: Character, ending: String) {
    var state = state("T")
    state.press(.character("w"), .character(key))
    #expect(field(state) == "/home/x/notes/" + rtl("T") + ending)
  }

  @Test func `a typed path is taken from the folder of the settings or from home, and no other folder is made`() {
    for (typed, path, makes) in [
      ("a.md", "/home/x/notes/a.md", true), ("~/b.md", "/home/x/b.md", false), ("/tmp/c.md", "/tmp/c.md", false),
    ] {
      var state = state("T")
      state.press(.character("w"), .character("m"), .control("u"))
      #expect(state.press(.enter) == [], "nothing typed is nothing to save")
      state.type(typed)
      let id = state.list.articles[0].id
      #expect(
        state.press(.enter) == [
          .save(
            SaveRequest(
              ids: [id], format: .markdown, path: path, makesFolder: makes, interface: .arabic, offset: 0))
        ])
    }
  }

  @Test func `what is flagged is saved together`() {
    var state = state("A", "B", "C")
    state.press(.character("x"), .character("x"), .character("w"), .character("t"))
    #expect(field(state) == "/home/x/notes/")
    guard case .save(let request)? = state.press(.enter).first else { return #expect(Bool(false), "nothing is saved") }
    #expect(request.ids == state.list.articles.prefix(2).map(\.id))
  }

  @Test func `several are saved in a folder, each under its own name`() {
    var state = state("A", "B", interface: .english)
    let ids = state.list.articles.map(\.id)
    state.overlay = .saveFormat(SaveChoice(ids: ids))
    #expect(picture(draw(state).grid).contains("Save 2 articles as:"))
    state.press(.character("h"))
    #expect(field(state) == "/home/x/notes/")
    #expect(picture(draw(state).grid).contains("Folder: /home/x/notes/"))
    #expect(
      state.press(.enter) == [
        .save(
          SaveRequest(
            ids: ids, format: .html, path: "/home/x/notes/", makesFolder: true, interface: .english, offset: 0))
      ])
    #expect(state.message == .text("Saving 2 articles…"))
  }

  @Test func `escape and any other key leave everything as it is`() {
    var state = state("T")
    state.press(.character("w"), .escape)
    #expect(state.overlay == nil)
    state.press(.character("w"), .character("x"))
    #expect(state.overlay == nil)
    state.press(.character("w"), .character("t"), .escape)
    #expect(state.overlay == nil)
    var empty = reader([])
    empty.press(.character("w"))
    #expect(empty.overlay == nil)
  }

  @Test func `what was not saved is told with its reason`() {
    var state = state("A", "B", interface: .english)
    let ids = state.list.articles.map(\.id)
    _ = update(&state, .saved(SaveOutcome(failures: [.init(id: ids[0], error: .diskFull)])))
    #expect(state.message == .error("Not saved: the disk is full"))
    _ = update(&state, .saved(SaveOutcome(failures: [.init(id: ids[0], error: .noFolder("/x/"))])))
    #expect(state.message == .error("Not saved: there is no folder \u{2066}/x/\u{2069}"))
    _ = update(&state, .saved(SaveOutcome(paths: ["/n/a.md", "/n/b.md"])))
    #expect(state.message == .text("Saved 2 articles in \u{2066}/n/\u{2069}"))
    let long = String(repeating: "a", count: 90)
    _ = update(&state, .saved(SaveOutcome(paths: ["/n/\(long) (2).txt"])))
    guard case .text(let text)? = state.message else { return #expect(Bool(false)) }
    #expect(text.hasPrefix("Saved: \u{2066}aaa"))
    #expect(text.contains(" (2).txt\u{2069} · \u{2066}/n/\u{2069}") && text.count < 80)
    let outcome = SaveOutcome(paths: ["/n/a.md"], failures: [.init(id: ids[1], error: .notPermitted("/n/"))])
    _ = update(&state, .saved(outcome))
    #expect(
      state.message
        == .error(
          "Saved one article in \u{2066}/n/\u{2069}; one was not saved: you may not write in \u{2066}/n/\u{2069} (\u{2068}\(rtl("B"))\u{2069})"
        ))
  }

  @Test func `a path is edited from the left in every interface`() {
    var state = state("T")
    state.press(.character("w"), .character("m"), .left, .left, .left)
    state.type("2")
    #expect(field(state) == "/home/x/notes/" + rtl("T") + "2.md")
  }

  @Test func `the path is drawn from the left, behind its name at the leading edge`() {
    var state = state("T")
    state.press(.character("w"), .character("t"), .control("u"))
    state.type("/a/b")
    let row = picture(draw(state).grid).split(separator: "\n").last.map(String.init) ?? ""
    #expect(row.contains("/a/b"))
    #expect(row.hasSuffix(":" + rtl("FLPLA") + " |") || row.contains(":"), "\(row)")
  }

  // MARK: Commands

  @Test func `a command gets the article, in the format that Tab chooses`() {
    var state = state("T", interface: .english)
    state.press(.character("|"))
    #expect(state.mode == .pipeLine)
    state.type("lp")
    state.press(.tab)
    let request = PipeRequest(
      id: state.list.articles[0].id, format: .markdown, command: "lp", interface: .english, offset: 0)
    #expect(state.press(.enter) == [.pipe(request)])
    #expect(state.piping.running == request)
    _ = update(&state, .piped(request, PipeOutcome(end: .exited(0))))
    #expect(state.piping.running == nil)
    #expect(state.message == .text("Done: \u{2066}lp\u{2069}"))
    // The next one begins with the same format, and Up brings the line back.
    state.press(.character("|"), .up)
    #expect(field(state) == "lp")
    for _ in 0..<3 { state.press(.tab) }
    guard case .pipe(let prompt) = state.overlay else { return #expect(Bool(false)) }
    #expect(prompt.format == .text)
  }

  @Test func `what a command writes is shown when it is asked for`() {
    var state = state("T", interface: .english)
    state.press(.character("|"))
    state.type("wc")
    guard case .pipe(let request)? = state.press(.enter).first else { return #expect(Bool(false)) }
    let written = "\u{1B}[31mred\u{1B}[0m\r\nB\u{8}Bold\n\u{1B}]0;title\u{7}end\n\n"
    _ = update(&state, .piped(request, PipeOutcome(end: .exited(0), output: written, errors: "warning\n")))
    #expect(
      state.message == .text("Done: \u{2066}wc\u{2069} · it printed 4 lines: \u{2068}|\u{2069} Enter shows them"))
    state.press(.character("|"))
    #expect(state.hintText.hasPrefix("Enter: what was printed"))
    state.press(.enter)
    #expect(state.mode == .printed)
    let screen = picture(draw(state).grid)
    for part in ["red", "Bold", "end", "warning", "Printed by wc"] { #expect(screen.contains(part), "\(screen)") }
    #expect(!screen.contains("title") && !screen.contains("[31m"))
    state.press(.character("q"))
    #expect(state.overlay == nil)
  }

  @Test func `how a command failed is told with the last that it said`() {
    var state = state("T", interface: .english)
    for (end, errors, message) in [
      (
        PipeOutcome.End.exited(3), "first\nlast\n",
        "\u{2066}x\u{2069} ended with 3: \u{2068}last\u{2069} · it printed 2 lines: \u{2068}|\u{2069} Enter shows them"
      ),
      (.killed(signal: 9), "", "\u{2066}x\u{2069} was ended by signal 9"),
      (.notStarted("No such file"), "", "\u{2066}x\u{2069} could not be started: \u{2068}No such file\u{2069}"),
      (.noArticle(.noArticle), "", "the article or its file is not in the store"),
    ] {
      state.press(.character("|"))
      state.type("x")
      guard case .pipe(let request)? = state.press(.enter).first else { return #expect(Bool(false)) }
      _ = update(&state, .piped(request, PipeOutcome(end: end, errors: errors)))
      #expect(state.message == .error(message))
    }
  }

  @Test func `a command that does not end can be stopped, and is asked about before the reader ends`() {
    var state = state("T", interface: .english)
    state.press(.character("|"))
    state.type("yes")
    guard case .pipe(let request)? = state.press(.enter).first else { return #expect(Bool(false)) }
    state.press(.character("|"))
    #expect(state.overlay == .confirmStop)
    #expect(state.press(.character("y")) == [.stopPipe])
    #expect(state.overlay == nil)
    state.press(.character("q"))
    #expect(state.overlay == .confirmQuit && !state.isDone)
    state.press(.character("n"))
    #expect(!state.isDone)
    _ = update(&state, .piped(request, PipeOutcome(end: .stopped, output: "y\ny\n", isCut: true)))
    #expect(
      state.message == .text("Stopped: \u{2066}yes\u{2069} · it printed 2 lines: \u{2068}|\u{2069} Enter shows them"))
    state.press(.character("q"))
    #expect(state.isDone)
  }

  @Test func `an answer to a question that is settled closes it`() {
    var state = state("T")
    state.press(.character("|"))
    state.type("x")
    guard case .pipe(let request)? = state.press(.enter).first else { return #expect(Bool(false)) }
    state.press(.character("|"))
    _ = update(&state, .piped(request, PipeOutcome(end: .exited(0))))
    #expect(state.overlay == nil)
    #expect(state.press(.character("y")) != [.stopPipe])
  }

  @Test func `a text of a megabyte is laid out up to a bound, and says that it goes on`() {
    var state = state("T", interface: .english)
    state.piping.printed = .init(
      command: "x", text: Array(repeating: "a line of some words", count: 50_000).joined(separator: "\n"), isCut: true)
    state.press(.character("|"), .enter, .character("G"))
    #expect(picture(draw(state).grid).contains("was not kept"))
    _ = update(&state, .resized(Size(columns: 40, rows: 12)))
    state.press(.character("G"))
    #expect(picture(draw(state).grid).contains("not kept"))
  }

  // MARK: The pager

  @Test func `the pager gets the article, which is asked for where it is not known`() {
    let shown = article("T")
    var state = reader([shown], columns: 80)
    #expect(state.press(.character("p")) == [.readForPager(shown.id)])
    // Keys that come before it wait for it.
    #expect(state.press(.character("m")) == [])
    let effects = update(&state, .readForPager(shown.id, content(shown)))
    #expect(effects.first == .page(content(shown), .arabic))
    #expect(effects.contains(.mark(.read, shown.id)))
    _ = update(&state, .notPaged("No such file"))
    #expect(state.message == .error("تعذّر تشغيل برنامج العرض: \u{2068}No such file\u{2069}"))
  }

  // MARK: Dates and the store

  @Test func `a date in a file has its year and time`() {
    var shown = article("T")
    #expect(Interface.arabic.strings.writtenDate(of: shown, offset: 7200) == "20 نوفمبر 2026 13:55")
    #expect(Interface.english.strings.writtenDate(of: shown, offset: -43_200) == "19 Nov 2026 23:55")
    shown.published = nil
    shown.isDateArrival = true
    #expect(Interface.english.strings.writtenDate(of: shown, offset: 0) == "imported 20 Nov 2026")
  }
}
