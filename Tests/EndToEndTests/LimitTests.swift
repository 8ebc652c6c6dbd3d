import Testing

/// How much commands list where nobody says how many, and that they tell of what they leave out.
@Suite struct LimitTests {
  private static func articles(_ count: Int, of day: String, _ word: String) -> String {
    (0..<count).map { number in
      let words = (0..<8).map { "w" + String(number * 8 + $0, radix: 36) }.joined(separator: " ")
      let name = "\(word) w\(String(number, radix: 36))"
      return #"{"title": "\#(name)", "date": "\#(day)T08:00:00Z", "text": "\#(words) \#(day) \#(word)"}"#
    }.joined(separator: "\n") + "\n"
  }

  @Test func `a day is listed whole, and that it is cut is told`() throws {
    let cli = try CommandLine()
    try cli.write(
      Self.articles(201, of: "2025-07-03", "harbour") + Self.articles(2_001, of: "2025-07-05", "station"),
      to: "a.jsonl")
    #expect(try cli.nashra("import", "a.jsonl").status == 0)
    let whole = try cli.nashra("today", "--day", "2025-07-03", "--format", "tsv")
    #expect(whole.lines.count == 201 && whole.errors.isEmpty && whole.status == 0)
    #expect(try cli.nashra("today", "--day", "2025-07-03").lines.count == 201)
    #expect(try cli.nashra("today", "--day", "2025-07-03", "--limit", "7").lines.count == 7)
    let cut = try cli.nashra("today", "--day", "2025-07-05", "--format", "json")
    let ids = try cut.objects().flatMap { $0["ids"] as? [Int] ?? [] }
    #expect(ids.count == 2_000 && cut.status == 0)
    #expect(cut.errors == "nashra: the day has more articles: only the newest 2000 were looked at\n")
    let few = try cli.nashra("today", "--day", "2025-07-05", "--format", "json", "--limit", "7")
    #expect(few.lines.count == 7 && few.errors.isEmpty)
    for sort in ["relevance", "newest"] {
      let found = try cli.nashra("search", "--sort", sort, "--format", "tsv", "harbour")
      #expect(found.lines.count == 50 && found.status == 0, "\(sort)")
      #expect(found.errors == "nashra: these are the first 50 articles; --limit takes another number\n", "\(sort)")
      let asked = try cli.nashra("search", "--sort", sort, "--format", "tsv", "--limit", "60", "harbour")
      #expect(asked.lines.count == 60 && asked.errors.isEmpty, "\(sort)")
    }
    #expect(try cli.nashra("list", "--sort", "relevance", "station").lines.count == 2_001)
  }

  @Test(arguments: [(["search"], 50), (["related"], 10), (["rules", "test"], 5)])
  func `a limit that holds where nobody says one is told`(command: [String], limit: Int) throws {
    let help = try CommandLine().nashra(command + ["--help", "--interface", "en"]).output
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("(default: \(limit))"))
  }
}
