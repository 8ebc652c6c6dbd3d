import Foundation
import TestSupport
import Testing

/// The store's file as the program leaves it, and what it says when that is not where it was.
struct StoreFileStories {
  @Test(arguments: ["000", "022", "077"])
  func `nobody else may read what is stored, whatever the umask`(umask: String) throws {
    let line = try CommandLine()
    try line.write("خبر\n\nنص الخبر.\n", to: "page.txt")
    let result = try line.shell("umask \(umask); nashra import page.txt && find data -printf '%m %f\\n'")
    #expect(result.status == 0 && result.errors.isEmpty)
    let modes = result.lines.filter { $0.hasPrefix("700 ") || $0.hasPrefix("600 ") }
    #expect(modes.contains("700 data") && modes.contains("700 nashra") && modes.contains("600 nashra.sqlite"))
    #expect(modes.count == result.lines.count - 1, "\(result.lines)")
  }

  @Test func `a store that others could read is taken from them with a word, once`() throws {
    let line = try CommandLine()
    try line.write("خبر\n\nنص الخبر.\n", to: "page.txt")
    let result = try line.shell(
      "nashra import page.txt; chmod 755 data/nashra; chmod 644 data/nashra/*; nashra list; nashra list; stat -c %a data/nashra data/nashra/*"
    )
    #expect(result.errors == "nashra: others on this computer could read the store; now only you can\n")
    #expect(result.lines.suffix(2) == ["700", "600"])
  }

  @Test func `a pipe in the place of the store is an error at once`() throws {
    let line = try CommandLine()
    let result = try line.shell("mkfifo p; nashra list --store p")
    #expect(result.status == 1 && result.errors.hasSuffix("p: it is a pipe\n"))
  }

  @Test func `a reader says that its store is gone, marks nothing, and goes on when it is back`() async throws {
    let folder = try TemporaryFolder()
    let (store, away) = (folder.url.path + "/s.sqlite", folder.url.path + "/away.sqlite")
    try Pages.store(at: store)
    let session = try await openReader(["--store", store, "--interface", "en"], columns: 120)
    try await session.waitUntil(shown: ["Probe lands near the Moon's south pole"], gone: [])
    try FileManager.default.moveItem(atPath: store, toPath: away)
    try await session.waitFor("The store's file is gone")
    try await session.press("s")
    #expect(try session.screen.contains("The store's file is gone"))
    // The draw may have been one of before: when the help is there, the key before it has been heard, too.
    try await session.press("?")
    try await session.waitFor("Mark all listed as read")
    try await session.press("Escape")
    try FileManager.default.moveItem(atPath: away, toPath: store)
    try await session.wait("word of the return") { (try? session.screen.contains("The store's file is back")) ?? false }
    let (starred, _) = try run([nashra, "list", "is:starred", "--store", store], output: folder.url.path + "/out")
    #expect(starred.isEmpty)
  }
}
