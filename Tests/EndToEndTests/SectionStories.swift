import Foundation
import TestSupport
import Testing

/// The sidebar of a reader that is open while its store changes.
@Suite(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"), .timeLimit(.minutes(20)))
struct SectionStories {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.url.path + "/store.sqlite"
    try Pages.store(at: store)
  }

  /// The number beside a name in the sidebar, which stands at the left in English.
  private func number(of name: String, in session: TmuxSession) throws -> String? {
    // The bar above says which section is listed.
    let rows = try session.lines.dropFirst().map { String($0.prefix(26)) }
    guard let row = rows.first(where: { $0.contains(visual(name)) }) else { return nil }
    return row.split(separator: " ").last.map(String.init)
  }

  @Test func `a section is found by its name, chosen, and its number follows what others mark`() async throws {
    let session = try await openReader(["--store", store, "--interface", "en"], columns: 160, rows: 30)
    let (gold, moon) = ("الذهب يستقر قرب أعلى مستوياته", "Probe lands near the Moon's south pole")
    try await session.waitUntil(shown: [gold, moon, "All articles", "Sources"], gone: [])
    try await session.wait("the numbers") { (try? number(of: "السوق", in: session)) == "2" }
    try await session.press("BTab")
    try await session.press("/")
    for letter in ["س", "و", "ق"] { try await session.press(letter) }
    try await session.press("Enter")
    try await session.waitUntil(shown: [gold], gone: [moon])
    let (output, status) = try run([nashra, "mark", "read", "tag:ذهب", "--store", store], output: store + "-out")
    try #require(status == 0, "\(output)")
    try await session.wait("the new number") { (try? number(of: "السوق", in: session)) == "1" }
    try await session.press("Escape")
    try await session.waitUntil(shown: [gold, moon], gone: [])
  }
}
