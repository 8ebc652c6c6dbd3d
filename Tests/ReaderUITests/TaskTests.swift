import ArticleParsing
import ArticleWriting
import FilterLanguage
import Foundation
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// The keys that `docs/tasks.md` counts do what it says, and are as many.
@Suite struct TaskTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/tasks.md")

  /// What a row of the table says of this reader: the task, its shortest keys, and how many they are; `…` is words.
  private struct Task {
    var name: String
    var keys: [String]
    var count: Int?
  }

  private func tasks() throws -> [Task] {
    try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst()
      .map { row in
        let cells = row.replacing("\\|", with: "\u{0}").split(separator: "|").map { $0.replacing("\u{0}", with: "|") }
        let codes = cells[1].split(separator: "`", omittingEmptySubsequences: false)
        let keys = codes.indices.last { $0 % 2 == 1 }.map { codes[$0].split(separator: " ").map(String.init) }
        return Task(
          name: cells[0].split(separator: " ").joined(separator: " "), keys: keys ?? [],
          count: cells[1].split(separator: " ").last.flatMap { Int($0) })
      }
  }

  private let articles = (0..<6).map { number in
    var one = article("ABC DEF \(number)", minutes: 60 * number, source: "SRC")
    one.url = "https://\(number).example/"
    return one
  }

  private func text(of article: Article) -> ArticleContent {
    content(
      article,
      [
        Block(.paragraph, rtl("XYZ ABC")), Block(.paragraph, rtl("ABC XYZ")),
        Block(.link, number: 1, address: "https://one.example/"),
        Block(.link, number: 2, address: "https://two.example/"),
      ])
  }

  /// What was asked for, key by key, where the store answers at once.
  private func effects(of task: Task, typing text: String, _ state: inout State) -> [Effect] {
    var all: [Effect] = []
    for key in task.keys {
      let asked = key == "…" ? state.type(text) : state.press(key == "Enter" ? .enter : .character(Character(key)))
      all += asked
      for effect in asked {
        switch effect {
        case .open(let id):
          guard let one = articles.first(where: { $0.id == id }) else { continue }
          _ = update(&state, .opened(id, self.text(of: one)))
        case .countUnread(let query, let stretch): _ = update(&state, .countedUnread(query, 4, stretch))
        case .find(let question): _ = update(&state, .found(FindAnswer(question, question.line.matchers)))
        default: break
        }
      }
    }
    return all
  }

  @Test func `the ten tasks take the keys that are counted`() throws {
    let tasks = try tasks()
    #expect(tasks.count == 10)
    var found: State?
    for task in tasks {
      #expect(task.count == task.keys.count { $0 != "…" }, "\(task)")
      // One goes on from the one before.
      let goesOn = task.name == "the next place of it"
      var state = goesOn ? try #require(found) : reader(articles, interface: .english)
      let before = state.opened.last?.find?.currentHit
      let typed = task.name.hasPrefix("give the article") ? "lp" : rtl("XYZ")
      let effects = effects(of: task, typing: typed, &state)
      switch task.name {
      case "open the page of the third article in the browser":
        #expect(effects.contains(.browse(try OpenableAddress("https://2.example/"))))
      case "open the second link of the third article":
        #expect(effects.contains(.browse(try OpenableAddress("https://two.example/"))))
        #expect(state.opened.last?.id == articles[2].id)
      case "find a word in an article":
        #expect(state.opened.last?.find?.currentHit != nil)
        found = state
      case "the next place of it":
        #expect(before != nil && state.opened.last?.find?.currentHit != before)
      case "mark everything older than this as read":
        #expect(effects.contains(.markAllRead(.everything, .older(articles[0].id))))
      case "save as Markdown under its title":
        let saved = effects.compactMap { if case .save(let request) = $0 { request } else { nil } }.first
        #expect(saved?.format == .markdown && saved?.ids == [articles[0].id])
      case "cite a paragraph with its source":
        let copied = effects.compactMap { if case .copy(let text) = $0 { text } else { nil } }.first ?? ""
        #expect(copied.contains(rtl("XYZ ABC")) && copied.contains(rtl("SRC")))
      case "copy the address": #expect(effects.contains(.copy("https://0.example/")))
      case "give the article to a command":
        let piped = effects.compactMap { if case .pipe(let request) = $0 { request } else { nil } }.first
        #expect(piped?.command == "lp")
      case "star three articles in a row at once":
        #expect(effects.contains(.markSeveral(.starred, articles.prefix(3).map(\.id))))
      default: Issue.record("nobody looks at \(task.name)")
      }
    }
  }
}
