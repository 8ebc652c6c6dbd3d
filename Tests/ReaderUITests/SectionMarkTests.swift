import ArticleParsing
import FilterLanguage
import Foundation
import Ingest
import Screen
import Store
import TestSupport
import Testing

@testable import ReaderUI

/// Numbers beside the sections, as a mark shows them and as the store tells them.
struct SectionMarkTests {
  private let effects: StoreEffects

  init() async throws {
    let store = try Store(inMemory: ())
    let files = (0..<24).map { number in
      var parsed = ParsedArticle(title: "Article \(number) of several")
      parsed.blocks = [Block(.paragraph, String(repeating: "text \(number * 7919) ", count: 9 + number))]
      parsed.published = Date(timeIntervalSince1970: Double(noon.seconds - number * 7_000))
      parsed.source = ["Harbour", "Bridge", nil][number % 3]
      parsed.tags = [["oil", "war"], ["oil"], [], ["climate"]][number % 4]
      return ImportedFile(name: "\(number)", bytes: Array("\(number)".utf8), arrived: .now, articles: [parsed])
    }
    _ = try await store.merge(files)
    effects = StoreEffects(store: store, subscriber: Subscriber(store: store, userAgent: "", settings: WebSettings()))
  }

  private func isOfSections(_ effect: Effect) -> Bool {
    switch effect {
    case .loadSections, .countSection: true
    default: false
    }
  }

  /// Answers all that is asked, what concerns the sections only where that is wanted; returns what is left.
  private func settle(_ state: inout State, _ asked: [Effect], sections: Bool) async -> [Effect] {
    var (waiting, left) = (asked, [Effect]())
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      if !sections, isOfSections(effect) {
        left.append(effect)
      } else if let action = await effects.perform(effect) {
        waiting += update(&state, action)
      }
    }
    return left
  }

  private struct Row: Equatable {
    var id: Section.ID
    var count: SectionCount?

    var isTag: Bool { if case .tag = id { true } else { false } }
  }

  /// Tags with as many unread articles by their names: the store has them by their numbers, which nobody is told.
  private func numbers(_ state: State) -> [Row] {
    let rows = state.sections.rows.compactMap(\.section).map { Row(id: $0.id, count: $0.count) }
    let (tags, others) = (rows.filter(\.isTag), rows.filter { !$0.isTag })
    let unread = tags.map { $0.count?.unread ?? 0 }
    #expect(unread == unread.sorted(by: >))
    return others + tags.sorted { ($1.count?.unread ?? 0, "\($0.id)") < ($0.count?.unread ?? 0, "\($1.id)") }
  }

  @Test func `a mark on what another process has removed is taken back, and said`() async throws {
    for key in ["s", "m"] as [Character] {
      var state = State(size: Size(columns: 164, rows: 60), interface: .english, clock: noon)
      _ = await settle(&state, state.start(), sections: true)
      let before = (state.list, numbers(state))
      let id = try #require(state.list.selectedArticle?.id)
      guard case .removed? = await effects.perform(.remove([id])) else { return #expect(Bool(false)) }
      let marked = update(&state, .keys([.character(key)]))
      #expect(state.list.articles != before.0.articles)
      _ = await settle(&state, marked, sections: false)
      #expect(state.list.articles == before.0.articles && numbers(state) == before.1)
      #expect(state.message == .text(state.strings.notInStore) && state.ahead.marks.isEmpty)
      guard case .undone? = await effects.perform(.undo(nil)) else { return #expect(Bool(false)) }
    }
  }

  @Test func `a question that a mark has overtaken is asked again, and no other`() async throws {
    var state = State(size: Size(columns: 164, rows: 60), interface: .english, clock: noon)
    _ = await settle(&state, state.start(), sections: true)
    let first = update(&state, .keys([.character("m")]))
    #expect(!first.contains(where: isOfSections), "it is asked once the mark is stored")
    let left = await settle(&state, first, sections: false)
    #expect(left.count == 1 && left.allSatisfy(isOfSections))
    let again = update(&state, .keys([.character("m")]))
    #expect(again.contains { if case .loadSections = $0 { true } else { false } })
    let undone = await settle(&state, update(&state, .keys([.character("z")])), sections: false)
    #expect(undone.contains(where: isOfSections))
  }

  @Test(arguments: [false, true])
  func `a mark is counted beside every section that has the article before the store has told`(
    groupsStories: Bool
  ) async throws {
    var random = Seed.ofRun
    var state = State(size: Size(columns: 164, rows: 60), interface: .english, clock: noon)
    if groupsStories { state.groupsStories = true }
    _ = await settle(&state, state.start(), sections: true)
    _ = await settle(&state, update(&state, .ticked(noon)), sections: true)
    #expect(state.sections.counts?.unread == 24 && state.sections.counts?.tags.count == 3)
    // All articles stay listed: of others that are taken back the store alone knows.
    let keys: [Key] = ["j", "k", "m", "m", "s", "n", "z"].map { .character($0) } + [.enter, .escape]
    for _ in 0..<120 {
      let key = keys.randomElement(using: &random) ?? .enter
      // At the beginning of the list Escape and q would lead out.
      if key == .escape, state.opened.isEmpty { continue }
      let left = await settle(&state, update(&state, .keys([key])), sections: false)
      let before = numbers(state)
      _ = await settle(&state, left, sections: true)
      #expect(before == numbers(state), "\(key), seed \(random)")
    }
    #expect(state.sections.counts?.unread ?? 24 < 24)
  }
}
