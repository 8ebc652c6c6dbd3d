import ArgumentParser
import FilterLanguage
import Foundation
import Screen
import Store

/// What the scripts of `completions` ask: a candidate a line, behind a tabulator what it is. `line` is for the words of a
/// whole command line, the last of them the one that is being typed.
struct CompleteCommand: CommonCommand {
  static let configuration = CommandConfiguration(
    commandName: "complete", abstract: Messages.completeHelp, shouldDisplay: false)

  enum What: String, ExpressibleByArgument, CaseIterable { case line, tags, sources, feeds, themes, ids, filters, bidi }

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(Messages.shellHelp)) var shell = CompletionsCommand.Shell.fish
  @Argument(help: ArgumentHelp(Messages.completeHelp)) var what: What
  @Argument(parsing: .postTerminator, help: ArgumentHelp(Messages.completeHelp)) var words: [String] = []

  func run() async throws {
    // A shell waits for it: whatever cannot be known is not offered, and nothing is said.
    let candidates: [Candidate]
    if what == .line {
      let line = CompletedLine(words, isSplit: shell == .bash)
      candidates = await line.candidates(in: CommandTable.load()?.command) { await Self.values(of: $0, $1) }
    } else {
      candidates = await Self.values(of: what, common)
    }
    var output = Output()
    for candidate in candidates {
      let text = PlainText.line(candidate.text)
      let isAlone = shell == .bash || candidate == .files
      try output.write(line: isAlone ? text : "\(text)\t\(PlainText.line(candidate.words))")
    }
    try output.flush()
  }

  /// As many as anybody looks at.
  private static let most = 200

  static func values(of what: What, _ common: CommonOptions) async -> [Candidate] {
    guard let settings = try? Settings(common) else { return [] }
    if what == .themes { return Theme.names(in: settings.themeFolders).map { Candidate($0) } }
    if what == .bidi { return bidi }
    // Only to read: TAB makes no store.
    guard FileManager.default.fileExists(atPath: settings.storePath), let store = try? settings.openStoreQuietly()
    else {
      return []
    }
    return (try? await values(of: what, in: store)) ?? []
  }

  private static func values(of what: What, in store: Store) async throws -> [Candidate] {
    switch what {
    case .line, .themes, .bidi: return []
    case .tags:
      return try await store.tags(.everything).prefix(most).map { Candidate($0.name, String($0.articles)) }
    case .sources:
      return try await store.sectionCounts(sources: most, tags: 0).sources.map {
        Candidate($0.name, String($0.articles))
      }
    case .feeds: return try await store.feeds().map { Candidate($0.name) }
    case .ids:
      return try await store.articles(.everything, limit: 50).map { Candidate(String($0.id.rawValue), $0.title) }
    case .filters:
      let tags = try await store.tags(.everything).prefix(most).map {
        Candidate(quoted("#", $0.name), String($0.articles))
      }
      let sources = try await store.sectionCounts(sources: most, tags: 0).sources.map {
        Candidate(quoted("source:", $0.name), String($0.articles))
      }
      let feeds = try await store.feeds().map { Candidate(quoted("feed:", $0.name)) }
      return CompletedLine.conditions + tags + sources + feeds
    }
  }

  /// A name of several words as a filter has it.
  private static func quoted(_ condition: String, _ name: String) -> String {
    name.contains(" ") ? "\(condition)\"\(name.replacing("\"", with: ""))\"" : condition + name
  }
}

/// Something that may be typed, and what it is.
struct Candidate: Equatable, Sendable {
  var text: String
  var words: String

  init(_ text: String, _ words: String = "") { (self.text, self.words) = (text, words) }

  static let files = Candidate(":files:")
}
