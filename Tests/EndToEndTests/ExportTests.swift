import Foundation
import TestSupport
import Testing

/// `nashra export`.
struct ExportTests {
  private let cli: CommandLine

  init() throws {
    cli = try CommandLine()
    for (name, page) in [("1.txt", Pages.markets), ("2.txt", Pages.gold), ("3.txt", Pages.moon)] {
      try cli.write(page, to: name)
    }
    _ = try cli.nashra("import", "1.txt", "2.txt", "3.txt")
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOf: cli.folder.appending(path: name), encoding: .utf8)
  }

  @Test func `articles become files under their headlines, and none replaces another`() throws {
    let result = try cli.nashra("export", "", "--format", "markdown", "--to", "out")
    #expect(result.status == 0)
    #expect(result.lines.count == 3)
    #expect(try text("out/أسهم الخليج ترتفع مع صعود النفط.md").hasPrefix("# أسهم الخليج ترتفع مع صعود النفط\n"))
    #expect(
      try cli.nashra("export", "مصدر:السوق", "--format", "markdown", "--to", "out").lines.allSatisfy {
        $0.hasSuffix(" (2).md")
      })
    #expect(try cli.nashra("export", "", "--format", "raw", "--to", "raw").status == 0)
    #expect(try text("raw/Probe lands near the Moon's south pole.txt") == Pages.moon)
    // Windows keeps no name from the headline but its apostrophe is free.
    #expect(try FileManager.default.contentsOfDirectory(atPath: cli.folder.path + "/out").count == 5)
  }

  @Test func `what is exported as lines is imported as the same articles`() throws {
    let lines = try cli.nashra("export", "", "--format", "jsonl").output
    try cli.write(lines, to: "export.jsonl")
    _ = try cli.nashra("import", "export.jsonl", "--store", "other.sqlite")
    let keys = ["title", "source", "published", "tags", "url"]
    func articles(_ arguments: String...) throws -> [String] {
      try cli.nashra(["list"] + arguments + ["--format", "json"]).objects().map { object in
        keys.map { "\(object[$0] ?? "")" }.joined(separator: " ")
      }
    }
    #expect(try articles() == articles("--store", "other.sqlite"))
  }

  @Test func `what is exported as HTML is imported as the same articles, however short`() throws {
    try cli.write(
      #"{"title":"خبر قصير","text":"افتتح الوزير جسرًا.","date":"2025-07-04","source":"وكالة","tags":["جسر"]}"#
        + "\n" + #"{"title":"Short","text":"A bridge.","date":"2025-07-03","url":"https://example.org/a"}"# + "\n"
        + #"{"title":"No text","date":"2025-07-02"}"# + "\n", to: "short.jsonl")
    #expect(try cli.nashra("import", "short.jsonl").status == 0)
    #expect(try cli.nashra("export", "", "--format", "html", "--to", "pages").status == 0)
    let again = try cli.nashra("import", "pages", "--store", "other.sqlite")
    #expect(again.status == 0 && again.errors == "" && again.output.hasPrefix("6 read: 6 added"), "\(again)")
    func articles(_ arguments: String...) throws -> [[String]] {
      try cli.nashra(["list"] + arguments + ["--format", "json"]).objects().map { object in
        ["title", "source", "published", "tags", "url"].map { "\(object[$0] ?? "")" }
      }
    }
    #expect(try articles() == articles("--store", "other.sqlite"))
  }

  @Test func `JSON is that of show, and text goes to standard output`() throws {
    let id = try #require(try cli.nashra("list", "--format", "json").objects().first?["id"] as? Int)
    #expect(
      try cli.nashra("export", "\(id)", "--format", "json").output
        == cli.nashra("show", "\(id)", "--format", "json").output)
    #expect(try cli.nashra("export", "\(id)").output.contains("12.5%"))
  }

  @Test func `what is wrong is told before anything is written`() throws {
    #expect(try cli.nashra("export").status == 2)
    #expect(try cli.nashra("export", "", "--format", "html").status == 2)
    #expect(try cli.nashra("export", "", "--format", "jsonl", "--to", "out").status == 2)
    let missing = try cli.nashra("export", "5", "--to", "out")
    #expect(missing.status == 1)
    #expect(missing.errors == "nashra: article 5: it is not in the store, or its file was lost\n")
  }

  /// RLIMIT_FSIZE, as of a full disk: the write fails in the middle.
  @Test func `where a file can't be written whole, none is left`() throws {
    let page = Pages.gold + "\n\n" + String(repeating: "كلمات كثيرة في فقرة واحدة طويلة. ", count: 3_000)
    try cli.write(page.replacing("الذهب يستقر", with: "الذهب يرتفع"), to: "long.txt")
    _ = try cli.nashra("import", "long.txt")
    let result = try cli.shell("ulimit -f 200; nashra export يرتفع --to out --format text")
    #expect(result.status == 1)
    #expect(result.errors.contains("the disk is full"), "\(result.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: cli.folder.path + "/out").isEmpty)
  }
}
