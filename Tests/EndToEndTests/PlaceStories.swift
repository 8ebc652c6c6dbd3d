import Foundation
import TestSupport
import Testing
import TextLayout

/// What a reader finds again after the program has ended, in whichever way.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct PlaceStories {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.url.path + "/store.sqlite"
    let letters = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".map(String.init)
    // Each paragraph begins with a word of its own, and is several lines long.
    let paragraphs = (0..<30).map { number in
      "فقرة\(number) " + (0..<40).map { letters[($0 * 3 + number) % 28] + "كتب" }.joined(separator: " ")
    }
    var files = [
      try folder.write("مقال طويل\n\nتاريخ النشر: 2026-11-19\n\n" + paragraphs.joined(separator: "\n\n"), to: "0")
    ]
    files += try (1...40).map { number in
      try folder.write(
        "عنوان رقم \(number)\n\nتاريخ النشر: 2026-10-\(number % 28 + 1)\n\nنص قصير في المقال \(number).\n",
        to: "\(number)")
    }
    let (output, status) = try run([nashra, "import", "--store", store] + files, output: folder.url.path + "/out")
    try #require(status == 0, "\(output)")
  }

  private func open(_ arguments: [String] = [], columns: Int = 80, rows: Int = 24) async throws -> TmuxSession {
    try await openReader(["--store", store] + arguments, columns: columns, rows: rows)
  }

  /// The number of the first paragraph that begins in view.
  private func firstParagraph(_ session: TmuxSession) throws -> Int? {
    let lines = try session.lines
    return (0..<30).first { number in lines.contains { $0.contains(visual("فقرة\(number)")) } }
  }

  private func end(_ session: TmuxSession) async throws {
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
  }

  @Test func `an article opens where it was left, after a restart to the row`() async throws {
    let session = try await open()
    try await session.press("Enter")
    for _ in 0..<3 { try await session.press("Space") }
    try await session.press("j")
    let lines = try session.lines
    try await session.press("q")
    try await end(session)
    let again = try await open()
    try await again.press("Enter")
    #expect(try again.lines[1..<23] == lines[1..<23])
    let first = try #require(try firstParagraph(again))
    #expect(first > 3)
    try await again.press("q")
    try await end(again)
    // In another language and at another width the text at the top is the same.
    let other = try await open(["--interface", "en"], columns: 112, rows: 24)
    try await other.press("Enter")
    #expect(try firstParagraph(other) == first)
  }

  @Test(arguments: [[SIGTERM], [SIGHUP], [SIGHUP, SIGHUP, SIGHUP]])
  func `a reader that is ended while an article is read opens it again`(signals: [Int32]) async throws {
    let session = try await open()
    try await session.press("Enter")
    for _ in 0..<3 { try await session.press("Space") }
    let lines = try session.lines
    for signal in signals { try session.kill(signal) }
    #expect(try await session.waitForExit() == 128 + signals[0])
    let again = try await open()
    try await again.wait("the article") { (try? again.lines[1..<23] == lines[1..<23]) ?? false }
    try await again.press("q")
    #expect(try again.shows("مقال طويل"))
  }

  @Test func `what was left before a kill is where it was left`() async throws {
    let session = try await open()
    try await session.press("Enter")
    for _ in 0..<2 { try await session.press("Space") }
    let lines = try session.lines
    try await session.press("q")
    try await session.press("j")
    // Changes are stored one after another: once this one is, the place is, too.
    try await session.press("m")
    try await session.press("z")
    try session.kill(SIGKILL)
    _ = try await session.waitForExit()
    let again = try await open()
    try await again.press("Enter")
    #expect(try again.lines[1..<23] == lines[1..<23])
  }

  @Test func `list, filter and language are as they were`() async throws {
    let session = try await open()
    try await session.press("i")
    try await session.press("/")
    try await session.type("رقم")
    try await session.press("Enter")
    for _ in 0..<30 { try await session.press("j") }
    try await session.waitFor("31/40")
    let lines = try session.lines
    try await end(session)
    let again = try await open()
    try await again.waitFor("31/40")
    // What is said of the keys may be another; a message is not said again.
    #expect(try again.lines[0..<23] == lines[0..<23])
    try await again.press("i")
    try await again.press("Escape")
    try await again.press("g")
    #expect(try again.shows("مقال طويل"))
    try await end(again)
    // An option is for once.
    let english = try await open(["--interface", "en"])
    #expect(try english.screen.contains("Nashra"))
    try await end(english)
    let arabic = try await open()
    #expect(try arabic.shows("نشرة"))
  }

  @Test func `two readers of one store take turns, and the later end is what is remembered`() async throws {
    let (one, two) = (try await open(), try await open())
    try await one.press("j")
    try await two.press("j")
    try await two.press("j")
    try await end(two)
    try await end(one)
    #expect(try await open().lines[23].hasPrefix(" 2/41"))
  }

  @Test func `a session that nobody can read is none`() async throws {
    let session = try await open()
    try await session.press("j")
    try await end(session)
    let sql = "UPDATE session SET value = '{\"version\":1,\"top\":[],\"line\":7'"
    let (output, status) = try run(["sqlite3", store, sql], output: folder.url.path + "/out")
    guard status == 0 else { return }
    #expect(output.isEmpty)
    #expect(try await open().lines[23].hasPrefix(" 1/41"))
  }
}
