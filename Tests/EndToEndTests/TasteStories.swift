import Foundation
import Screen
import TestSupport
import Testing

/// Reading by taste, themes and the plain screen, in a terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct TasteStories {
  private let folder: TemporaryFolder
  private let store: String

  init() throws {
    folder = try TemporaryFolder()
    store = folder.url.path + "/store.sqlite"
    try Pages.store(at: store)
  }

  @Test func `what the window of reading and the themes have changed is there after a restart`() async throws {
    let session = try await openReader(["--store", store, "--interface", "en"])
    #expect(try session.lines[1].contains("19 Nov"))
    try await session.press("=")
    // To the last row, and from there to the calendar.
    try await session.press("G")
    try await session.press("k")
    try await session.press("Right")
    try await session.press("Enter")
    #expect(try session.lines[1].contains("Jumada II"))
    try await session.press("C")
    try await session.type("olive")
    try await session.press("Enter")
    #expect(try session.screen.contains("Theme: nashra-olive"))
    let colours = try session.styledScreen
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    let again = try await openReader(["--store", store, "--interface", "en"])
    #expect(try again.lines[1].contains("Jumada II"))
    #expect(try again.styledScreen.split(separator: "\n")[1] == colours.split(separator: "\n")[1])
    try again.pressWithoutDraw("q")
    #expect(try await again.waitForExit() == 0)
  }

  @Test func `a theme that was chosen and whose file is gone keeps nobody from reading`() async throws {
    let themes = folder.url.path + "/.config/nashra/themes"
    try FileManager.default.createDirectory(atPath: themes, withIntermediateDirectories: true)
    let digits = "0123456789ABCDEF"
    let scheme = digits.map { "base0\($0): \"\(String(repeating: $0, count: 6))\"\n" }.joined()
    try scheme.write(toFile: themes + "/mine.yaml", atomically: true, encoding: .utf8)
    let session = try await openReader(["--store", store, "--interface", "en"], home: folder.url)
    try await session.press("C")
    try await session.type("mine")
    try await session.press("Enter")
    #expect(try session.screen.contains("Theme: mine"))
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
    try FileManager.default.removeItem(atPath: themes + "/mine.yaml")
    let again = try await openReader(["--store", store, "--interface", "en"], home: folder.url)
    #expect(try again.lines[1].contains("19 Nov"))
    try again.pressWithoutDraw("q")
    #expect(try await again.waitForExit() == 0)
  }

  @Test func `the plain screen is in logical order, and the cursor goes with the reader`() async throws {
    let session = try await openReader(["--store", store, "--plain", "--interface", "ar"], columns: 100)
    #expect(try session.lines[1].hasPrefix("غير مقروء، أسهم الخليج ترتفع مع صعود النفط، السوق، "))
    #expect(try session.isCursorVisible && session.cursor == Position(row: 1, column: 0))
    try await session.press("j")
    #expect(try session.cursor == Position(row: 2, column: 0))
    try await session.press("Enter")
    #expect(try session.screen.contains("استقر الذهب قرب أعلى مستوياته في شهر، وسط ترقّب"))
    try await session.press("q")
    try await session.press("/")
    try await session.type("نفط")
    #expect(try session.lines[22].hasPrefix("تصفية: نفط"))
    #expect(try session.cursor.row == 22)
    try await session.press("Escape")
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
  }
}
