import Foundation
import TestSupport
import Testing

/// One grammar for all commands: formats, limits, names, and what is refused.
struct GrammarTests {
  private let cli: CommandLine
  private let ids: [String]

  init() throws {
    cli = try CommandLine()
    let articles = [
      #"{"title":"خبر عن الذهب","text":"ارتفع سعر الذهب اليوم في الأسواق.","date":"2025-01-02","source":"وكالة","tags":["ذهب"]}"#,
      #"{"title":"خبر عن الفضة","text":"انخفض سعر الفضة اليوم في الأسواق.","date":"2025-01-03","source":"وكالة","tags":["فضة"]}"#,
    ]
    try cli.write(articles.joined(separator: "\n") + "\n", to: "a.jsonl")
    _ = try cli.nashra("import", "a.jsonl")
    ids = try cli.nashra("list", "--format", "tsv").lines.map { String($0.prefix { $0 != "\t" }) }
  }

  private func expanded(_ words: [String]) -> [String] { words.map { $0 == "ID" ? ids[0] : $0 } }

  static let speaking: [[String]] = [
    ["list"], ["search", "الذهب"], ["show", "ID"], ["versions", "ID"], ["show", "ID", "--versions"], ["related", "ID"],
    ["today", "--day", "2025-01-02"], ["timeline"], ["tags"], ["tags", "set", "ID", "ذهب"], ["tag", "مهم", "ID"],
    ["star", "ID"], ["mark", "read", "ID"], ["undo"], ["import", "a.jsonl"], ["feeds", "list"],
    ["store", "stats"], ["store", "check"], ["store", "prune", "--keep", "9"], ["themes"],
    ["themes", "check", "nashra-dark"],
  ]

  @Test(arguments: speaking) func `a command says the same as JSON and as a row`(words: [String]) throws {
    _ = try cli.nashra("mark", "starred", ids[1])
    let json = try cli.nashra(expanded(words) + ["--format", "json"])
    #expect(json.status == 0, "\(json.errors)")
    _ = try json.objects()
    for format in ["tsv", "plain", "text"] {
      #expect(try cli.nashra(expanded(words) + ["--format", format]).status == 0, "\(format)")
    }
    #expect(try cli.nashra(expanded(words) + ["--format", "xml"]).status == 2)
  }

  @Test(arguments: [
    ["manual"], ["manual", "filter"], ["completions", "bash"], ["feeds", "export"], ["config", "edit"],
    ["cat", "a.jsonl"],
    ["feeds", "set", "x"], ["read"], [],
  ])
  func `a format is refused with its reason where there is but one`(words: [String]) throws {
    for format in [["--format", "json"], ["--format=tsv"]] {
      let result = try cli.nashra(words + format)
      let name = (["nashra"] + words.prefix { !["filter", "bash", "a.jsonl", "x"].contains($0) }).joined(separator: " ")
      #expect(result.status == 2 && result.output == "")
      #expect(result.errors.hasPrefix("Error: With \(name), --format has no meaning.\nUsage: "), "\(result.errors)")
    }
    let arabic = try cli.nashra(words + ["--format", "json", "--interface", "ar"])
    #expect(arabic.status == 2 && arabic.errors.hasPrefix("خطأ: لا معنى لـ --format مع nashra"), "\(arabic.errors)")
  }

  @Test func `a feed is read as JSON, and as nothing else`() throws {
    try cli.write("<rss version='2.0'><channel><title>x</title></channel></rss>", to: "f.xml")
    let plain = try cli.nashra("feeds", "parse", "f.xml")
    #expect(plain.status == 0)
    #expect(try cli.nashra("feeds", "parse", "f.xml", "--format", "json").output == plain.output)
    let tsv = try cli.nashra("feeds", "parse", "f.xml", "--format", "tsv")
    #expect(tsv.status == 2 && tsv.errors.contains("'json'"), "\(tsv.errors)")
  }

  @Test func `import tells input from output`() throws {
    let summary = #"{"read":2,"added":0,"updated":0,"unchanged":2,"failed":[]}"# + "\n"
    for words in [
      ["--from", "jsonl", "--format", "json"], ["--format", "jsonl", "--format-out", "json"], ["--format", "json"],
      ["--format-out", "json"],
    ] {
      #expect(try cli.nashra(["import", "a.jsonl"] + words).output == summary, "\(words)")
    }
    #expect(try cli.nashra("import", "a.jsonl", "--format", "tsv").output == "2\t0\t0\t2\t0\n")
    #expect(try cli.nashra("import", "a.jsonl", "--from", "jsonl", "--format", "jsonl").status == 2)
  }

  @Test(arguments: [["list"], ["tags"], ["timeline"], ["search", "سعر"]])
  func `a limit is one everywhere`(words: [String]) throws {
    #expect(try cli.nashra(words + ["--format", "json"]).lines.count == 2)
    #expect(try cli.nashra(words + ["--format", "json", "--limit", "1"]).lines.count == 1)
  }

  @Test(arguments: [
    (["lst"], "list"), (["serach", "x"], "search"), (["store", "chek"], "check"), (["feeds", "ad", "x"], "add"),
    (["--store", "S", "exprot", "x"], "export"),
  ])
  func `a slip in a command's name is answered with the name`(words: [String], name: String) throws {
    let result = try cli.nashra(words)
    #expect(result.status == 2 && result.errors.contains("did you mean “\(name)”?"), "\(result.errors)")
  }

  @Test func `a name that is like none is answered with all of them`() throws {
    let result = try cli.nashra("xyzzyplugh")
    #expect(result.status == 2 && result.errors.contains("there are read, import"), "\(result.errors)")
  }

  @Test(arguments: [
    ["list"], ["search", "x"], ["show", "1"], ["tags"], ["mark", "read", "1"], ["undo"], ["export", ""],
    ["feeds", "list"], ["store", "check"],
  ])
  func `a store that is not there is an error, and is not made`(words: [String]) throws {
    let result = try cli.nashra(words + ["--store", "typo.sqlite"])
    #expect(result.status == 1 && result.errors.contains("there is no store typo.sqlite"), "\(result.errors)")
    // What a first start that was killed may leave is no slip.
    try cli.write("", to: "killed.sqlite-journal")
    #expect(try cli.nashra("list", "--store", "killed.sqlite").status == 0)
    #expect(!FileManager.default.fileExists(atPath: cli.folder.path + "/typo.sqlite"))
  }

  @Test func `importing makes a store`() throws {
    #expect(try cli.nashra("import", "a.jsonl", "--store", "new.sqlite").status == 0)
    #expect(try cli.nashra("list", "--store", "new.sqlite").lines.count == 2)
  }

  @Test(arguments: ["--theme", "--interface", "--bidi"])
  func `a value that there is not is refused by every command`(option: String) throws {
    try cli.write("x", to: "x.txt")
    for words in [
      ["list"], ["undo"], ["feeds", "parse", "x.txt"], ["cat", "x.txt"], ["themes"], ["completions", "bash"],
    ] {
      let result = try cli.nashra(words + [option, "nonesuch"])
      #expect(result.status == 2 && result.errors.contains("nonesuch"), "\(words) \(result.errors)")
      #expect(result.output == "")
    }
  }

  @Test func `words alone mark nothing unless they are said to be a filter`() throws {
    for words in [["mark", "read"], ["star"], ["tag", "وسم"]] {
      let refused = try cli.nashra(words + ["سعر"])
      #expect(refused.status == 2 && refused.errors.contains("--filter"), "\(refused.errors)")
      #expect(try cli.nashra(words + ["12", "سعر"]).status == 2)
      #expect(try cli.nashra(words + ["سعر", "--filter"]).output == #"{"changed":2}"# + "\n")
    }
    #expect(try cli.nashra("mark", "unread", "#ذهب").output == #"{"changed":1}"# + "\n")
  }

  @Test func `a star is given and taken`() throws {
    #expect(try cli.nashra("star", ids[0], "--format", "plain").output == "1 article changed\n")
    #expect(try cli.nashra("list", "is:starred").lines.count == 1)
    #expect(try cli.nashra("star", "--remove", ids[0]).output == #"{"changed":1}"# + "\n")
    #expect(try cli.nashra("list", "is:starred").lines.isEmpty)
    let missing = try cli.nashra("star", ids[0], "77")
    #expect(missing.status == 1 && missing.errors.contains("77") && missing.output == #"{"changed":1}"# + "\n")
  }

  @Test func `a tag is given beside others and taken off`() throws {
    #expect(try cli.nashra("tag", "قراءة لاحقة", ids[0], ids[1]).output == #"{"changed":2}"# + "\n")
    let article = try #require(try cli.nashra("show", ids[0], "--format", "json").objects().first)
    #expect(article["tags"] as? [String] == ["فضة", "قراءة لاحقة"])
    #expect(try cli.nashra("tag", "--remove", "فضة", "tag:\"قراءة لاحقة\"").output == #"{"changed":1}"# + "\n")
    #expect(try cli.nashra("undo", "--format", "plain").output.hasPrefix("taken back: "))
    #expect(try cli.nashra("list", "#فضة").lines.count == 1)
  }

  @Test func `undoing nothing says so`() throws {
    let result = try cli.nashra("undo")
    #expect(result.output == #"{"changed":0}"# + "\n" && result.errors.contains("nothing to take back"))
  }

  @Test func `an interval needs its unit`() throws {
    for words in [["refresh", "--every", "5"], ["--every", "5"]] {
      let result = try cli.nashra(words)
      #expect(result.status == 2 && result.errors.contains("30m"), "\(result.errors)")
    }
  }

  @Test func `the feeds of another reader are moved in, and what has no place is named`() throws {
    try cli.write(
      "https://example.org/a \"~وكالة\" عالم\n\"query:Q:unread = yes\"\n\"query:R:articleindex < 5\"\nexec:touch /tmp/never\nfilter:x:https://me:geheim@example.org/\n",
      to: "urls")
    let result = try cli.nashra("feeds", "import", "urls")
    #expect(result.status == 0 && result.output.hasPrefix(#"{"added":1,"known":0,"#), "\(result.errors)")
    #expect(result.output.contains(#""value":"'Q': 'is:unread'","file":"urls","line":2"#))
    #expect(result.errors.contains("urls:3: \"query:R") && result.errors.contains("urls:4: exec:touch"))
    #expect(result.errors.contains("filter:x:") && !(result.errors + result.output).contains("geheim"))
    let feed = try #require(try cli.nashra("feeds", "list", "--format", "json").objects().first)
    #expect(feed["name"] as? String == "وكالة" && feed["tags"] as? [String] == ["عالم"])
  }
}
