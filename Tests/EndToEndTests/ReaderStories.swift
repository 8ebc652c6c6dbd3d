import Foundation
import TestSupport
import Testing
import TextLayout

/// What a reader does with the program, key by key, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct ReaderStories {
  /// Stays as long as the test: a reader says so when its store goes.
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A store with three pages, of which the first is selected.
  private func reader(_ arguments: [String] = [], columns: Int = 80, rows: Int = 24) async throws -> (
    session: TmuxSession, store: String
  ) {
    let store = folder.url.path + "/store.sqlite"
    try Pages.store(at: store)
    let session = try await openReader(["--store", store] + arguments, columns: columns, rows: rows)
    return (session, store)
  }

  private let markets = "أسهم الخليج ترتفع مع صعود النفط"
  private let gold = "الذهب يستقر قرب أعلى مستوياته"
  private let moon = "Probe lands near the Moon's south pole"

  @Test func `the first run shows the welcome edition, and the second run does not import it again`() async throws {
    let session = try await openReader()
    #expect(try session.shows("نشرة"))
    let lines = try session.lines
    let headline = try #require(lines.dropFirst().first)
    #expect(headline.count == 79 || headline.count == 80, "the first headline should reach the right edge: \(headline)")
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    let again = try await openReader(home: session.home)
    #expect(try again.lines == lines)
  }

  @Test func `a headline opens, is read, and back is where it was`() async throws {
    let (session, _) = try await reader()
    try await session.press("j")
    let list = try session.lines
    try await session.press("Enter")
    #expect(try session.shows(gold))
    #expect(try session.shows("استقر الذهب قرب أعلى مستوياته في شهر، وسط ترقّب لقرار"))
    #expect(try session.shows("#ذهب"))
    try await session.press("Escape")
    // Only the mark of an unread article is gone, and one fewer is counted.
    let now = try session.lines
    #expect(now[1] == list[1] && now[3] == list[3])
    #expect(list[2].hasSuffix("  •") && now[2] == String(list[2].dropLast(3)))
  }

  @Test func `a related article that is stored opens, and back leads through both`() async throws {
    let (session, _) = try await reader()
    try await session.press("Enter")
    #expect(try session.shows("مقالات مشابهة"))
    try await session.press("Tab")
    try await session.press("Enter")
    #expect(try session.shows("استقر الذهب قرب أعلى مستوياته في شهر، وسط ترقّب لقرار"))
    try await session.press("q")
    try await session.press("j")
    try await session.press("Enter")
    // One that is not there is looked for by its words.
    #expect(try session.shows("هذا المقال ليس في المخزن"))
    try await session.press("Escape")
    try await session.waitUntil(shown: [moon], gone: [])
  }

  @Test func `an Arabic word filters as it is typed, whatever its spelling`() async throws {
    let (session, _) = try await reader()
    try await session.press("/")
    try await session.type("اسه")
    try await session.waitUntil(shown: [markets], gone: [gold])
    try await session.type("م")
    try await session.waitUntil(shown: [markets], gone: [gold])
    #expect(try session.isCursorVisible)
    try await session.press("Enter")
    #expect(try session.shows("«اسهم»"))
    try await session.press("Escape")
    #expect(try session.shows(gold) && session.shows(moon, .leftToRight))
  }

  @Test func `a filter that cannot be read shows what is wrong and no headline, until it is mended`() async throws {
    let (session, _) = try await reader()
    try await session.press("/")
    try await session.type("اسه is:red")
    try await session.waitUntil(shown: ["لا حالة باسم"], gone: [markets, gold])
    try await session.press("Enter")
    #expect(try !session.shows(markets) && session.shows("لا حالة باسم"))
    for _ in 0..<7 { try await session.press("BSpace") }
    try await session.waitUntil(shown: [markets], gone: [gold, "لا حالة باسم"])
  }

  @Test func `a phrase that stands nowhere is shown by its words, and that is said`() async throws {
    let (session, _) = try await reader()
    try await session.press("/")
    try await session.type("«الذهب استقر» ")
    try await session.waitUntil(shown: [gold, "لا ترد العبارة بنصها"], gone: [markets])
  }

  @Test func `a tag is chosen from the list with its counts`() async throws {
    let (session, _) = try await reader()
    try await session.press("t")
    #expect(try session.shows("الوسوم") && session.shows("ذهب"))
    try await session.press("/")
    try await session.type("ذهب")
    try await session.waitUntil(shown: ["ذهب"], gone: ["نفط"])
    try await session.press("Enter")
    try await session.waitUntil(shown: [gold, "#ذهب"], gone: [markets])
  }

  @Test func `the tags of an article are corrected, and found by`() async throws {
    let (session, _) = try await reader()
    try await session.press("e")
    #expect(try session.shows("وسوم المقال: أسهم، نفط"))
    try await session.press("C-u")
    try await session.type("بورصة، نفط")
    try await session.press("Enter")
    try await session.waitUntil(shown: ["حُفظت الوسوم"], gone: [])
    try await session.press("Enter")
    try await session.waitUntil(shown: ["#بورصة", "#نفط"], gone: ["#أسهم"])
    try await session.press("q")
    try await session.press("t")
    try await session.waitUntil(shown: ["بورصة"], gone: [])
    // Behind the window the headline has the word as well.
    let window = try session.lines.filter { $0.contains("│") }
    #expect(window.contains { $0.contains(visual("بورصة", .rightToLeft)) })
    #expect(!window.contains { $0.contains(visual("أسهم", .rightToLeft)) })
  }

  @Test func `what was read and starred is so after a restart`() async throws {
    let (session, store) = try await reader()
    try await session.press("m")
    try await session.press("j")
    try await session.press("s")
    let lines = try session.lines
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    let again = try await openReader(["--store", store])
    #expect(try again.lines[1] == lines[1] && again.lines[2] == lines[2])
    #expect(try !again.lines[1].contains("•") && again.lines[2].contains("★"))
  }

  @Test func `all listed are marked read after the count is confirmed`() async throws {
    let (session, _) = try await reader()
    try await session.press("A")
    #expect(try session.shows("أتجعل 3 مقالات مقروءة؟"))
    try await session.press("n")
    #expect(try session.lines[1...3].allSatisfy { $0.contains("•") })
    try await session.press("A")
    try await session.press("y")
    #expect(try session.lines[1...3].allSatisfy { !$0.contains("•") })
    try await session.press("u")
    #expect(try !session.shows(markets))
    try await session.press("z")
    try await session.waitUntil(shown: [markets, gold], gone: [])
  }

  @Test func `the same keys work while the Arabic layout is on`() async throws {
    let (session, _) = try await reader()
    try await session.type("ت")
    try await session.type("ة")
    #expect(try !session.lines[2].contains("•"))
    try await session.type("لأ")
    try await session.type("س")
    #expect(try session.lines[3].contains("★"))
    try await session.type("؟")
    #expect(try session.shows("المفاتيح"))
    try await session.type("ض")
    #expect(try session.shows(markets))
    try session.typeWithoutDraw("ض")
    #expect(try await session.waitForExit() == 0)
  }

  @Test func `a headline stays at the edge it starts from when the window changes`() async throws {
    let (session, _) = try await reader()
    try await session.resize(columns: 60, rows: 10)
    let row = try #require(try session.row(of: markets))
    // One column of marks' margin, the two marks, and a space stand before the headline.
    #expect(
      try session.lines[row].hasSuffix(visual(markets) + "  •")
        || session.lines[row].hasSuffix(visual(markets) + "  • "))
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    #expect(session.modesAfter == session.modesBefore)
    #expect(try !session.isOnAlternateScreen && session.isCursorVisible)
  }

  @Test func `a window that has grown leaves nothing of the list on the shell's screen`() async throws {
    let store = folder.url.path + "/store.sqlite"
    let files = try (0..<60).map { number in
      try folder.write("عنوان رقم \(number) في قائمة طويلة\n\nنص قصير لهذا المقال.\n", to: "\(number).txt")
    }
    let (output, status) = try run([nashra, "import", "--store", store] + files, output: folder.url.path + "/out")
    try #require(status == 0, "\(output)")
    let session = try await openReader(["--store", store])
    try await session.resize(columns: 120, rows: 40)
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    #expect(try session.screen.allSatisfy(\.isWhitespace))
  }

  @Test func `a request to end stores what was marked and gives the terminal back`() async throws {
    let (session, store) = try await reader()
    try await session.press("m")
    try session.kill(SIGTERM)
    #expect(try await session.waitForExit() == 128 + SIGTERM)
    #expect(session.modesAfter == session.modesBefore)
    #expect(try !session.isOnAlternateScreen)
    let again = try await openReader(["--store", store])
    #expect(try !again.lines[1].contains("•"))
  }

  @Test func `the interface changes its language and its side`() async throws {
    let (session, _) = try await reader()
    try await session.press("i")
    #expect(try session.lines[0].hasPrefix(" Nashra"))
    #expect(try session.lines[3].hasPrefix(" •  \(moon)"))
    try await session.press("i")
    #expect(try session.shows("الواجهة الآن بالعربية"))
  }

  @Test func `a foreign file is refused before the screen opens, and stays as it was`() async throws {
    let path = try folder.write("this is a letter, not a store\n", to: "letter.txt")
    let session = try await TmuxSession([nashra, "--store", path], waits: false)
    #expect(try await session.waitForExit() == 1)
    #expect(try session.screen.contains("letter.txt"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "this is a letter, not a store\n")
  }
}
