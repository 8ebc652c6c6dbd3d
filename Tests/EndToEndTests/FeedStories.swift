import Foundation
import TestSupport
import Testing
import TextLayout

/// Feeds that are added, changed and removed in the reader itself, and the mouse in it.
@Suite(.enabled(if: TmuxSession.isAvailable, "tmux is not installed"), .timeLimit(.minutes(20)))
struct FeedStories {
  private let folder: TemporaryFolder
  private let store: String

  private static let feed = """
    <rss version="2.0"><channel><title>City News</title>
    <item><title>A new bridge opens</title><guid>1</guid><description>It was opened this morning.</description></item>
    <item><title>A fair for books</title><guid>2</guid><description>It is held in the park.</description></item>
    </channel></rss>
    """

  init() throws {
    folder = try TemporaryFolder()
    store = folder.url.path + "/store.sqlite"
  }

  private func feeds() throws -> [[String: Any]] {
    let (text, status) = try run(
      [nashra, "feeds", "list", "--store", store, "--format", "json"], output: store + "-out")
    try #require(status == 0, "\(text)")
    return try text.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  @Test func `a feed is found, looked at, added, renamed, paused, and removed with its articles`() async throws {
    try Pages.store(at: store)
    let path = try folder.write(Self.feed, to: "feed.xml")
    let session = try await openReader(["--store", store, "--interface", "en"], columns: 100, rows: 30)
    try await session.press("c")
    try await session.waitFor("Feeds to begin with")
    try await session.press("a")
    for letter in path { try await session.type(String(letter)) }
    try session.pressWithoutDraw("Enter")
    try await session.waitFor("Found at this address")
    #expect(try session.screen.contains("City News") && session.screen.contains("A fair for books"))
    // Nothing is stored by looking.
    #expect(try feeds().isEmpty)
    try session.pressWithoutDraw("Enter")
    try await session.waitFor("Subscribed to City News")
    #expect(try feeds().first?["articles"] as? Int == 2)

    try session.pressWithoutDraw("c")
    try await session.waitFor("City News")
    try await session.press("n")
    try await session.press("C-u")
    for letter in "Town" { try await session.type(String(letter)) }
    try session.pressWithoutDraw("Enter")
    try await session.waitFor("Its name is now Town")
    try session.pressWithoutDraw("p")
    try await session.waitFor("Town is paused")
    #expect(try feeds().first?["paused"] as? Bool == true)

    try session.pressWithoutDraw("D")
    try await session.waitFor("Remove Town? It has 2 articles.")
    try session.pressWithoutDraw("d")
    try await session.wait("the removal") { (try? feeds().isEmpty) == true }
    try await session.waitFor("removed with its articles")
    // The list of feeds is empty again, and the change is taken back from the list.
    try await session.press("Escape")
    try session.pressWithoutDraw("z")
    try await session.wait("the feed again") { (try? feeds().first?["articles"] as? Int) == 2 }
  }

  /// A press and a release, as the terminal reports them; cells are counted from 1.
  private func click(_ row: Int, _ column: Int, times: Int = 1, in session: TmuxSession) throws {
    let click = ["M", "m"].map { "\u{1B}[<0;\(column);\(row)\($0)" }.joined()
    try session.sendBytes(Array(String(repeating: click, count: times).utf8))
  }

  @Test func `a click selects, a second opens, and the mouse is given back at the end`() async throws {
    try Pages.store(at: store)
    let session = try await openReader(["--store", store, "--interface", "en"])
    try await session.waitUntil(shown: ["Probe lands near the Moon's south pole"], gone: [])
    #expect(try session.asksForMouse)
    let row = try #require(try session.row(of: "Probe lands near the Moon's south pole", .leftToRight)) + 1
    try click(row, 20, times: 2, in: session)
    try await session.waitFor("A small probe has landed")
    // In a line nothing of a report is typed.
    try await session.press("/")
    try click(3, 7, in: session)
    try session.typeWithoutDraw("x")
    try await session.waitFor("Find: x")
    let line = try #require(try session.lines.first { $0.contains("Find:") })
    #expect(!line.contains("<") && !line.contains(";"), "\(line)")
    try session.pressWithoutDraw("Escape")
    try await session.wait("the end of finding") { (try? session.screen.contains("Find:")) == false }
    try session.pressWithoutDraw("M")
    try await session.waitFor("The mouse is the terminal's")
    #expect(try !session.asksForMouse)
    try session.pressWithoutDraw("M")
    try await session.waitFor("The mouse is the reader's")
    #expect(try session.asksForMouse)
    try session.pressWithoutDraw("q")
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    #expect(try !session.asksForMouse)
  }

  @Test func `the settings leave the mouse to the terminal`() async throws {
    try Pages.store(at: store)
    let config = try folder.write("mouse: no\n", to: "config.yaml")
    let session = try await openReader(["--store", store, "--config", config, "--interface", "en"])
    #expect(try !session.asksForMouse)
    let wrong = try folder.write("mouse: maybe\n", to: "wrong.yaml")
    let (text, status) = try run([nashra, "list", "--store", store, "--config", wrong], output: store + "-out")
    #expect(status == 1, "\(text)")
  }
}
