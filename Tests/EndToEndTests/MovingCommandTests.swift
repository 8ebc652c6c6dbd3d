import Foundation
import Testing

/// Moving in and out on the command line.
struct MovingCommandTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  @Test func `import tells what came along and what has no place, in words and as JSON`() throws {
    try cli.write(
      "https://a.example/feed \"~وكالة\" عالم\n\"query:Q:articleindex < 5\"\nexec:touch never\n", to: "urls")
    try cli.write("browser \"firefox %u\"\nproxy-auth me:geheim\n", to: "config")
    try cli.write("url,title,time_added,status\nhttps://a.example/1,خبر,5,archive\n,x,1,\n", to: "p.csv")
    let result = try cli.nashra("import", "urls", "config", "p.csv", "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    let object = try #require(try result.objects().first)
    #expect(object["read"] as? Int == 3 && object["added"] as? Int == 1 && object["markedRead"] as? Int == 1)
    let places = try #require(object["withoutPlace"] as? [[String: Any]])
    #expect(places.compactMap { $0["kind"] as? String } == ["command", "query", "setting", "no-address"])
    let settings = try #require(object["settings"] as? [[String: Any]])
    #expect(settings.first?["key"] as? String == "browser" && settings.first?["value"] as? String == "'firefox %s'")
    #expect(result.errors.contains("urls:3: exec:touch never") && result.errors.contains("p.csv:3"))
    #expect(!(result.errors + result.output).contains("geheim"))
    let again = try cli.nashra("import", "urls", "p.csv")
    #expect(again.status == 0 && again.output.contains("0 added, 0 updated, 1 unchanged"))
    #expect(
      again.output.contains("p.csv (pocket-csv): 1 article, 1 read, 0 starred, 1 with a title and an address alone"))
  }

  /// As Liferea 1.14 writes it.
  @Test(arguments: [["import"], ["feeds", "import"]])
  func `a list tells which of its feeds are new, and names the searches that it keeps like folders`(
    command: [String]
  ) throws {
    try cli.write(
      #"""
      <?xml version="1.0" encoding="utf-8"?><opml version="1.0"><head><title>Liferea Feed List Export</title></head><body>
      <outline text="أخبار" type="folder"><outline text="خبر" xmlUrl="https://a.example/f"/></outline>
      <outline title="غير مقروء" text="غير مقروء" type="vfolder" matchType="any">
      <outline type="rule" text="Read status" rule="unread" value="" additive="true"/></outline>
      <outline text="Two" type="rss" xmlUrl="https://b.example/f"/></body></opml>
      """#, to: "f.opml")
    let first = try cli.nashra(command + ["f.opml", "--format", "plain"])
    #expect(first.status == 0 && first.output.contains("2 feeds added, 0 known already"), "\(first.output)")
    #expect(first.errors.contains("1 search folder has no place here"))
    #expect(first.errors.contains("f.opml: غير مقروء"), "\(first.errors)")
    let again = try #require(try cli.nashra(command + ["f.opml", "--format", "json"]).objects().first)
    #expect(again[command.count == 1 ? "subscribed" : "added"] as? Int == 0)
    #expect((again["withoutPlace"] as? [[String: Any]])?.first?["kind"] as? String == "search-folder")
    let folders = try cli.nashra("feeds", "list", "--format", "json").objects().map { $0["folder"] as? [String] ?? [] }
    #expect(Set(folders) == [["أخبار"], []], "\(folders)")
  }

  @Test(arguments: [["import"], ["feeds", "import"]])
  func `filters of FreshRSS that mark as read are named with their feed`(command: [String]) throws {
    try cli.write(
      #"""
      <opml version="2.0" xmlns:frss="https://freshrss.org/opml"><body>
      <outline text="خبر" type="rss" xmlUrl="https://a.example/f" frss:filtersActionRead="intitle:x&#10;author:y"/></body></opml>
      """#, to: "f.opml")
    let result = try cli.nashra(command + ["f.opml", "--format", "json"])
    #expect(result.status == 0 && result.errors.contains("2 filters mark as read there"), "\(result.errors)")
    #expect(result.errors.contains("f.opml: خبر: intitle:x\n") && result.errors.contains("f.opml: خبر: author:y"))
    let places = try #require(try result.objects().first?["withoutPlace"] as? [[String: Any]])
    #expect(places.first?["kind"] as? String == "read-filter" && places.first?["count"] as? Int == 2)
  }

  @Test(arguments: [("en", "it is not imported but opened"), ("ar", "لا يُستورد"), ("fr", "ne s’importe pas")])
  func `a store of ours is told from another program's database, and how it is opened`(
    language: String, words: String
  ) throws {
    try cli.write(#"{"title":"خبر","text":"نص"}"#, to: "a.jsonl")
    for store in ["own.sqlite", "other.sqlite"] {
      #expect(try cli.nashra("import", "a.jsonl", "--store", store).status == 0)
    }
    for store in ["own.sqlite", "other.sqlite"] {
      let line = ["import", store, "--store", "own.sqlite", "--interface", language]
      let result = try cli.nashra(line)
      #expect(result.status == 1 && result.errors.contains(words) && result.errors.contains("--store"))
      #expect(!result.output.contains("newsboat") && !result.output.contains("-1"), "\(result.output)")
      let object = try #require(try cli.nashra(line + ["--format", "json"]).objects().first)
      let failed = try #require(object["failed"] as? [[String: Any]])
      #expect(object["read"] as? Int == 0 && object["moved"] == nil && failed.count == 1)
      // What scripts read is English.
      #expect((failed[0]["reason"] as? String)?.hasPrefix("a store of nashra") == true, "\(failed)")
    }
  }

  @Test func `what cannot be read is named with its file, and the rest is done`() throws {
    try cli.write("(:version 4 :feeds #s(hash-table data (", to: "index")
    try cli.write("SQLite format 3\0 and then nothing", to: "x.db")
    try cli.write("URL,Title,Selection,Folder,Timestamp\nhttps://a.example/1,خبر,,Unread,1\n", to: "i.csv")
    let result = try cli.nashra("import", "index", "x.db", "i.csv")
    #expect(result.status == 1 && result.output.contains("1 added"))
    #expect(result.errors.contains("index:1: ") && result.errors.contains("x.db: the database cannot be read"))
    #expect(try cli.nashra("feeds", "import", "i.csv").errors.contains("`nashra import`"))
  }

  @Test(arguments: ["starred", "pocket", "mbox"])
  func `what is written for other readers is read again as the same articles`(format: String) throws {
    try cli.write(
      #"{"id":"1","url":"https://a.example/1","title":"خبر, \"أول\" & <b>","text":"نص الخبر الأول كله","date":"2025-01-02","tags":["علم"],"source":"وكالة"}"#
        + "\n"
        + #"{"id":"2","url":"https://a.example/2","title":"خبر ثان","text":"نص آخر تماما","date":"2025-01-03"}"#,
      to: "a.jsonl")
    #expect(try cli.nashra("import", "a.jsonl").status == 0)
    #expect(try cli.nashra("mark", "read", "title:ثان").status == 0)
    let out = try cli.shell("nashra export '' --format \(format) > out && nashra --store other.sqlite import out")
    #expect(out.status == 0 && out.output.contains("2 added"), "\(out.output) \(out.errors)")
    let lists = try ["--store=other.sqlite", "--limit=9"].map { option in
      try cli.nashra("list", option, "--format", "json").objects().map { article in
        [article["title"], article["url"], article["unread"], article["starred"]].map { "\($0 ?? "")" }
      }.sorted { $0[1] < $1[1] }
    }
    #expect(lists[0] == lists[1])
  }

  @Test func `subscriptions are written as newsboat's urls, and read again`() throws {
    try cli.write("https://a.example/f \"~وكالة \\\"أ\\\"\" \"عالم عربي\"\nhttps://b.example/f\n", to: "urls")
    #expect(try cli.nashra("feeds", "import", "urls").status == 0)
    try cli.write("1735812000\tخبر\thttps://a.example/1\t\t\t1\t\t\t\n", to: "وكالة \"أ\"")
    #expect(try cli.nashra("import", "وكالة \"أ\"").status == 0)
    let out = try cli.nashra("export", "", "--format", "newsboat")
    #expect(out.output == "https://a.example/f \"~وكالة \\\"أ\\\"\" \"عالم عربي\"\n", "\(out.errors)")
  }
}
