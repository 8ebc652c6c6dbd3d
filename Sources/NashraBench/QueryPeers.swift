import FilterLanguage
import Foundation
import Store

/// What people search texts with otherwise, asked for the newest articles that have a word: SQLite without an index,
/// grep and ripgrep over all texts in one file, an article a line.
struct QueryPeers {
  var path: String

  private var texts: String { path + ".texts" }

  func run(_ store: Store) async throws {
    try writeTexts()
    for (name, rank) in [("everywhere", 0), ("mid", 3_000), ("rare", 120_000)] {
      let word = GeneratedPages.word(rank)
      var samples = Samples()
      for _ in 0..<20 {
        _ = try await samples.add { try await store.articles(Query(words: word + " "), limit: 50).count }
      }
      print(samples.line + "keyword, \(name)")
      let like = "SELECT id FROM raw WHERE CAST(bytes AS TEXT) LIKE '%\(word)%' ORDER BY id DESC LIMIT 50"
      try measure(["sqlite3", "-readonly", path, like], "LIKE")
      for tool in ["grep", "rg"] { try measure([tool, "-F", "-m", "50", word, texts], "\(tool), the first 50") }
      for tool in ["grep", "rg"] { try measure([tool, "-F", "-c", word, texts], "\(tool), all") }
    }
  }

  private func writeTexts() throws {
    guard !FileManager.default.fileExists(atPath: texts) else { return }
    let sql = "SELECT replace(CAST(bytes AS TEXT), char(10), ' ') FROM raw ORDER BY id DESC"
    _ = FileManager.default.createFile(atPath: texts, contents: nil)
    try run(["sqlite3", "-readonly", path, sql], into: FileHandle(forWritingTo: URL(fileURLWithPath: texts)))
  }

  /// Three times; of the time that passed the median.
  private func measure(_ command: [String], _ name: String) throws {
    var passed: [Double] = []
    // Where nobody reads what it finds, grep stops at the first.
    let found = path + ".found"
    defer { try? FileManager.default.removeItem(atPath: found) }  // Of no use, and of a few kilobytes.
    for _ in 0..<3 {
      _ = FileManager.default.createFile(atPath: found, contents: nil)
      let start = ContinuousClock.now
      guard try run(command, into: FileHandle(forWritingTo: URL(fileURLWithPath: found))) else {
        return print("      no \(command[0])")
      }
      passed.append(seconds(ContinuousClock.now - start) * 1_000)
    }
    print(String(format: "%8.0f          |                     ", passed.sorted()[1]) + name)
  }

  /// False where there is no such program.
  @discardableResult
  private func run(_ command: [String], into output: FileHandle) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus != 127
  }
}
