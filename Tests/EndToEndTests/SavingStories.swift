import Foundation
import TestSupport
import Testing

/// What is saved, piped and paged from the reader, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct SavingStories {
  private let folder: TemporaryFolder
  private let title = "أسهم الخليج ترتفع مع صعود النفط"

  init() throws { folder = try TemporaryFolder() }

  private func reader(_ environment: [String: String?] = [:]) async throws -> TmuxSession {
    let store = folder.url.path + "/store.sqlite"
    try Pages.store(at: store)
    let settings = try folder.write("save_folder: \(folder.url.path)/notes\n", to: "config.yaml")
    return try await openReader(["--store", store, "--config", settings], columns: 90, environment: environment)
  }

  private func text(_ name: String) -> String? {
    try? String(contentsOfFile: folder.url.path + "/" + name, encoding: .utf8)
  }

  @Test func `an article is saved as Markdown under its Arabic headline, and a second one beside it`() async throws {
    let session = try await reader()
    for name in ["\(title).md", "\(title) (2).md"] {
      try await session.press("w")
      try await session.press("m")
      try await session.press("Enter")
      try await session.wait("the file") { text("notes/" + name) != nil }
    }
    let saved = try #require(text("notes/\(title).md"))
    #expect(saved.hasPrefix("# \(title)\n\n"))
    #expect(saved.contains("\\#أسهم \\#نفط"))
    #expect(saved == text("notes/\(title) (2).md"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path + "/notes").count == 2)
  }

  @Test func `the raw page is saved byte for byte`() async throws {
    let session = try await reader()
    try await session.press("w")
    try await session.press("r")
    try await session.press("Enter")
    try await session.wait("the file") { text("notes/\(title).txt") != nil }
    #expect(text("notes/\(title).txt") == Pages.markets)
  }

  private func pipe(_ command: String, in session: TmuxSession) async throws {
    try await session.press("|")
    try session.typeWithoutDraw(command)
    try session.pressWithoutDraw("Enter")
  }

  @Test func `a command reads the article, and what it writes can be seen`() async throws {
    let session = try await reader()
    let file = folder.url.path + "/copy.txt"
    try await pipe("cat > \(file)", in: session)
    try await session.wait("the end") { (try? session.shows("تمّ")) == true }
    #expect(text("copy.txt")?.contains("12.5%") == true)
    try await pipe("true", in: session)
    try await session.wait("the end") {
      (try? session.lines.last { !$0.isEmpty }?.hasSuffix("true " + visual("تمّ"))) == true
    }
    try await pipe("echo lost >&2; exit 3", in: session)
    try await session.wait("the failure") { (try? session.shows("انتهى")) == true }
    #expect(try session.screen.contains("lost"))
    try await pipe("echo 'seen[0]'; env | grep -c '\(title)'; true", in: session)
    try await session.wait("the end") { (try? session.shows("تمّ")) == true }
    try await session.press("|")
    try await session.press("Enter")
    try await session.wait("what it wrote") { (try? session.screen.contains("seen[0]")) == true }
    // Nothing of the article is in the environment.
    #expect(try session.lines.contains { $0.contains("│ 0 ") })
    try await session.press("q")
    #expect(try session.shows(title))
  }

  @Test func `a command without end is stopped`() async throws {
    let session = try await reader()
    let file = folder.url.path + "/pid"
    try await pipe("echo $$ > \(file); exec yes", in: session)
    try await session.wait("the command") { text("pid")?.hasSuffix("\n") == true }
    let process = try #require(Int32(text("pid")?.dropLast() ?? ""))
    try await session.press("|")
    try await session.press("y")
    try await session.wait("the end") { !isAlive(process) }
    #expect(try session.shows(title))
  }

  @Test func `the pager has the screen until it is left`() async throws {
    // It shows what it got, waits for a key from the terminal, and ends.
    let pager = try folder.write(
      "cat > \(folder.url.path)/paged; echo PAGER; read x < /dev/tty; exit 0\n", to: "my pager.sh")
    let session = try await reader(["PAGER": "sh '\(pager)'"])
    let before = try session.lines
    try session.pressWithoutDraw("p")
    try await session.wait("the pager") { (try? session.screen.contains("PAGER")) == true }
    #expect(try !session.shows(title))
    try session.pressWithoutDraw("Enter")
    try await session.wait("the reader") { (try? session.shows(title)) == true }
    #expect(try session.lines == before)
    // tmux has no bidi of its own, so the rows are in visual order, as on the screen.
    let paged = try #require(text("paged"))
    #expect(paged.contains(visual(title)))
  }

  @Test func `a pager that is not there is said so`() async throws {
    let session = try await reader(["PAGER": "nashra-no-such-pager"])
    try session.pressWithoutDraw("p")
    try await session.wait("the word") { (try? session.lines.last { !$0.isEmpty }?.contains("No such file")) == true }
    #expect(try session.shows(title))
  }

  @Test func `a pager whose quotation mark is not closed is not guessed`() async throws {
    let session = try await reader(["PAGER": "less 'a"])
    try session.pressWithoutDraw("p")
    try await session.wait("the word") { (try? session.lines.last { !$0.isEmpty }?.contains("PAGER")) == true }
    #expect(try session.shows(title))
  }
}
