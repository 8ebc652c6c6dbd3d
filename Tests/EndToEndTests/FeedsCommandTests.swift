import Foundation
import TestSupport
import Testing

struct FeedsCommandTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  private func list() throws -> [[String: Any]] { try cli.nashra("feeds", "list", "--format", "json").objects() }

  @Test func `feeds are added, changed, listed and removed`() throws {
    let added = try cli.nashra(
      "feeds", "add", "--unchecked", "news.example/feed", "--title", "أخبار", "--tag", "سياسة,محلي", "--folder",
      "صحف/لبنان",
      "--hidden",
      "--format", "json")
    #expect(added.status == 0 && added.errors == "", "\(added.errors)")
    let feed = try #require(try list().first)
    #expect(feed["address"] as? String == "https://news.example/feed")
    #expect(feed["name"] as? String == "أخبار")
    #expect(feed["tags"] as? [String] == ["سياسة", "محلي"])
    #expect(feed["folder"] as? [String] == ["صحف", "لبنان"])
    #expect(feed["hidden"] as? Bool == true)
    #expect(feed["articles"] as? Int == 0 && feed["checked"] is NSNull)

    let again = try cli.nashra("feeds", "add", "https://news.example/feed", "--unchecked")
    #expect(again.status == 0 && again.errors.contains("already subscribed as https://news.example/feed"))
    #expect(
      try cli.nashra(
        "--store", cli.store, "feeds", "set", "اخبار", "--no-hidden", "--no-tags", "--direction", "rtl", "--keep",
        "100",
        "--title", ""
      ).status == 0)
    let changed = try #require(try list().first)
    #expect(changed["hidden"] as? Bool == false && changed["tags"] as? [String] == [])
    #expect(changed["direction"] as? String == "rtl" && changed["keep"] as? Int == 100)
    #expect(changed["name"] as? String == "https://news.example/feed")
    #expect(changed["folder"] as? [String] == ["صحف", "لبنان"])

    #expect(
      try cli.nashra("feeds", "list").output
        == "0\t0\tصحف/لبنان\thttps://news.example/feed\thttps://news.example/feed\tnot fetched yet\n")
    #expect(try cli.nashra("feeds", "remove", "https://news.example/feed").status == 0)
    #expect(try list().isEmpty)
    let gone = try cli.nashra("feeds", "remove", "https://news.example/feed")
    #expect(gone.status == 1 && gone.errors.contains("news.example"))
  }

  @Test(arguments: [
    "", " ", "ftp://a.example/", "http://", "exec:", "كلام", "javascript:alert(1)", "https://a b/",
    "http://a.example:99999/",
    "http://a\\b.example/", "https://[::1/",
  ])
  func `what is no address is refused`(address: String) throws {
    let result = try cli.nashra("feeds", "add", address)
    #expect(result.status == 2 && result.errors.contains("no address"))
  }

  private func feed(_ items: (id: String, title: String, text: String)...) -> String {
    "<rss version=\"2.0\"><channel><title>صحيفة</title>"
      + items.map {
        "<item><guid>\($0.id)</guid><title>\($0.title)</title><description>\($0.text)</description></item>"
      }.joined() + "</channel></rss>"
  }

  @Test func `articles of a feed come, are corrected, and go with it`() throws {
    try cli.write(feed(("1", "خبر أول", "نص فيه خطأ"), ("2", "خبر ثان", "نص آخر")), to: "feed.xml")
    #expect(try cli.nashra("feeds", "add", "file:feed.xml", "--tag", "يوميات").status == 0)
    let refreshed = try cli.nashra("refresh")
    #expect(refreshed.status == 0 && refreshed.errors == "", "\(refreshed.errors)")
    let articles = try cli.nashra("list", "feed:صحيفة", "--format", "json").objects()
    #expect(Set(articles.map { $0["title"] as? String }) == ["خبر أول", "خبر ثان"])
    #expect(articles.allSatisfy { $0["feed"] as? String == "صحيفة" && $0["tags"] as? [String] == ["يوميات"] })

    try cli.write(feed(("1", "خبر أول", "نص صحيح")), to: "feed.xml")
    #expect(try cli.nashra("refresh", "--force").status == 0)
    #expect(try cli.nashra("list", "خطأ").lines.isEmpty)
    let id = try #require(try cli.nashra("list", "صحيح", "--format", "json").objects().first?["id"] as? Int)
    #expect(try cli.nashra("show", "\(id)", "--raw").output.contains("<description>نص صحيح</description>"))
    let listed = try #require(try list().first)
    #expect(listed["articles"] as? Int == 2 && listed["unread"] as? Int == 2 && listed["checked"] is String)

    #expect(try cli.nashra("feeds", "set", "صحيفة", "--hidden").status == 0)
    #expect(try cli.nashra("list").lines.isEmpty)
    #expect(try cli.nashra("list", "#يوميات").lines.count == 2)
    #expect(try cli.nashra("mark", "starred", "\(id)").status == 0)
    #expect(try cli.nashra("feeds", "remove", "صحيفة", "--with-articles").status == 0)
    #expect(try cli.nashra("list", "--format", "json").objects().map { $0["title"] as? String } == ["خبر أول"])
    #expect(try cli.nashra("store", "check").status == 0)
  }

  @Test func `a name that means several feeds means none of them`() throws {
    for name in ["sport", "world"] {
      _ = try cli.nashra(
        "feeds", "add", "--unchecked", "https://a.example/\(name)", "--title", "City \(name)", "--folder", "City")
    }
    let result = try cli.nashra("feeds", "remove", "city")
    #expect(result.status == 1)
    #expect(result.errors.contains("https://a.example/sport") && result.errors.contains("https://a.example/world"))
    #expect(try list().count == 2)
    #expect(try cli.nashra("feeds", "remove", "sport").status == 0)
    #expect(try list().count == 1)
  }

  @Test func `files and folders are kept by their whole path`() throws {
    try FileManager.default.createDirectory(at: cli.folder.appending(path: "pages"), withIntermediateDirectories: true)
    for address in ["file:feed.xml", "./pages", "folder:pages/new"] {
      _ = try cli.nashra("feeds", "add", "--unchecked", address)
    }
    let path = cli.folder.resolvingSymlinksInPath().path
    #expect(
      try list().map { $0["address"] as? String }
        == ["file:\(path)/feed.xml", "folder:\(path)/pages", "folder:\(path)/pages/new"])
  }

  @Test func `subscriptions go out as OPML and come in again`() throws {
    try cli.write(
      """
      <opml version="2.0"><body>
      <outline text="صحف"><outline text="لبنان">
      <outline text="النهار" title="An-Nahar" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/" category="رأي"/>
      </outline></outline>
      <outline text="ب" xmlUrl="https://b.example/feed"/>
      <outline text="خبيث" xmlUrl="exec:rm -rf /"/><outline text="سر" xmlUrl="file:///etc/passwd"/>
      </body></opml>
      """, to: "in.opml")
    let result = try cli.nashra("feeds", "import", "in.opml")
    #expect(result.output == #"{"added":2,"known":0}"# + "\n")
    #expect(result.status == 1 && result.errors.contains("exec:rm -rf /") && result.errors.contains("--trusted"))
    // A command is nothing that a list may bring, whoever trusts it.
    let trusted = try cli.nashra("feeds", "import", "--trusted", "in.opml")
    #expect(trusted.output == #"{"added":1,"known":2}"# + "\n")
    #expect(trusted.status == 1 && trusted.errors.contains("exec:rm -rf /") && trusted.errors.contains("feeds add"))
    #expect(!trusted.errors.contains("passwd"))
    #expect(try cli.nashra("feeds", "set", "النهار", "--hidden", "--keep-days", "9").status == 0)

    let exported = try cli.nashra("feeds", "export").output
    let before = try list()
    try cli.write(exported, to: "out.opml")
    _ = try cli.shell("nashra feeds import --trusted - --store second.sqlite < out.opml")
    let after = try cli.nashra("feeds", "list", "--format", "json", "--store", "second.sqlite").objects()
    func key(_ feed: [String: Any]) -> String { feed["address"] as? String ?? "" }
    let pairs = zip(before.sorted { key($0) < key($1) }, after.sorted { key($0) < key($1) })
    #expect(before.count == 3 && after.count == 3)
    for (a, b) in pairs { #expect(NSDictionary(dictionary: a) == NSDictionary(dictionary: b)) }
    #expect(try cli.nashra("feeds", "export", "--store", "second.sqlite").output == exported)
  }

  @Test func `a list from elsewhere brings no machine of the local network, unless it is trusted`() throws {
    try cli.write(
      """
      <opml version="2.0"><body><outline text="ا" xmlUrl="http://192.168.1.1/feed?token=geheim"/>
      <outline text="ب" xmlUrl="http://printer.local/feed"/><outline text="ج" xmlUrl="https://c.example/feed"/>
      <outline text="د" xmlUrl="feed:http://2130706433:80/feed"/></body></opml>
      """, to: "in.opml")
    for command in [["feeds", "import", "in.opml"], ["import", "in.opml"]] {
      let result = try cli.nashra(command)
      #expect(
        result.status == 0 && result.errors.contains("3 addresses lead into the local network"), "\(result.errors)")
      #expect(result.errors.contains("printer.local") && !result.errors.contains("geheim"))
      #expect(try list().map { $0["address"] as? String } == ["https://c.example/feed"])
    }
    #expect(try cli.nashra("feeds", "import", "--trusted", "in.opml").errors == "")
    #expect(try list().count == 4)
  }

  @Test(arguments: [
    "feed:file:///etc/passwd", "feed:feed:exec:true", "feed://exec:true", "FILE:/etc/passwd", "ｅxec:true",
  ])
  func `a list from elsewhere brings nothing but the web, however it is dressed`(address: String) throws {
    try cli.write("<opml><body><outline text='ا' xmlUrl='\(address)'/></body></opml>", to: "in.opml")
    for command in [["feeds", "import", "in.opml"], ["import", "in.opml"]] {
      #expect(try cli.nashra(command).status == 1)
      #expect(try list().isEmpty)
    }
    let trusted = try cli.nashra("feeds", "import", "--trusted", "in.opml")
    #expect(trusted.status == (address.hasPrefix("FILE") ? 0 : 1), "\(trusted.errors)")
  }

  @Test func `no list, error or file that is given away has a secret`() throws {
    let addresses = [
      "http://me:geheim@127.0.0.1:1/a?token=geheim", "http://127.0.0.1:1/b?x=1&api_key=geheim", "file:/none?key=geheim",
    ]
    for address in addresses {
      let added = try cli.nashra("feeds", "add", "--unchecked", address)
      #expect(added.status == 0 && !(added.output + added.errors).contains("geheim"), "\(added)")
    }
    try cli.write("<opml><body><outline xmlUrl='https://me:geheim@127.0.0.2:1/c'/></body></opml>", to: "in.opml")
    var printed = ""
    for command in [
      ["feeds", "import", "--trusted", "in.opml"], ["feeds", "add", "--unchecked", addresses[0]],
      ["feeds", "add", addresses[1]],
      ["refresh", "--force"], ["refresh", "--force", "--format", "json"], ["feeds", "list"],
      ["feeds", "list", "--format", "json"], ["feeds", "set", "http://x?token=geheim"], ["feeds", "export"],
      ["refresh", "--feed", "me:geheim@127.0.0.1"], ["feeds", "add", "me:geheim@a b"], ["feeds", "remove", "127"],
    ] {
      let result = try cli.nashra(command)
      #expect(!(result.output + result.errors).contains("geheim"), "\(command): \(result.output) \(result.errors)")
      printed += result.output
    }
    #expect(printed.contains("http://me:•••@127.0.0.1:1/a?token=•••") && printed.contains("api_key=•••"))
    // Without them an address is still one, and as it is shown it can be named.
    #expect(try cli.nashra("feeds", "export").output.contains("xmlUrl=\"http://127.0.0.1:1/b?x=1\""))
    #expect(try cli.nashra("feeds", "export").errors.contains("--with-secrets"))
    let whole = try cli.nashra("feeds", "export", "--with-secrets")
    #expect(whole.errors == "" && whole.output.contains("http://me:geheim@127.0.0.1:1/a?token=geheim"))
    #expect(try cli.nashra("feeds", "remove", "http://me:•••@127.0.0.1:1/a?token=•••").status == 0)
    #expect(try list().count == 3)
  }

  @Test func `a login of the settings is asked for its password, and says nothing of it`() throws {
    try cli.write(
      """
      local_hosts: [intranet.example]
      logins:
        - host: http://127.0.0.1:1
          user: me
          password_command: echo geheim; echo geheim >&2; exit 7
      """, to: "config.yaml")
    let added = try cli.nashra("feeds", "add", "http://127.0.0.1:1/a", "--config", "config.yaml")
    // It is subscribed to, and nothing came: not 0.
    #expect(
      added.status == 1 && added.errors.contains("no password for 127.0.0.1: its command ended with status 7"),
      "\(added)")
    let result = try cli.nashra("refresh", "--force", "--config", "config.yaml")
    #expect(result.status == 1 && result.errors.contains("ended with status 7") && !result.errors.contains("geheim"))
    let feed = try #require(try list().first)
    #expect(feed["error"] as? String == "no password for 127.0.0.1: its command ended with status 7")
    #expect(feed["errorCode"] as? String == "password.status")
    #expect(feed["errorParameters"] as? [String] == ["127.0.0.1", "7"])
  }

  @Test func `a host that does not exist is refused, also one beyond ASCII, and one that is silent is said`() throws {
    for address in ["http://غير-موجود.invalid/feed", "http://bücher.invalid/feed", "nowhere.invalid"] {
      let result = try cli.nashra("feeds", "add", address)
      #expect(result.status == 1 && result.errors.contains("no such host"), "\(result)")
    }
    #expect(try list().isEmpty)
    let dead = try cli.nashra("feeds", "add", "http://127.0.0.1:1/feed", "--format", "json")
    #expect(dead.status == 1 && dead.errors.contains("Connection refused"), "\(dead)")
    let feed = try #require(try list().first)
    #expect(feed["errorCode"] as? String == "noConnection" && feed["due"] is String && feed["failures"] as? Int == 1)
    // One that failed a moment ago is asked where it is named.
    #expect(try cli.nashra("refresh").output.contains("1 not yet due"))
    #expect(try cli.nashra("refresh", "--feed", "http://127.0.0.1:1/feed").errors.contains("Connection refused"))
  }

  @Test func `one feed in many spellings is one subscription`() throws {
    #expect(try cli.nashra("feeds", "add", "--unchecked", "http://a.example/x?y").status == 0)
    for address in [
      "HTTP://A.example/x?y", "feed://a.example/x?y", "feed:http://a.example:80/x?y#z", "http://a.example./x?y",
      "http://a.example/%78?%79", "http://a.example/./b/../x?y", "a.example/x?y", "https://a.example/x?y",
    ] {
      let again = try cli.nashra("feeds", "add", "--unchecked", address)
      #expect(
        again.status == 0 && again.errors.contains("already subscribed as http://a.example/x?y"),
        "\(address): \(again)")
    }
    try cli.write("<opml><body><outline xmlUrl='FEED://a.EXAMPLE:80/x?y'/></body></opml>", to: "in.opml")
    #expect(try cli.nashra("feeds", "import", "in.opml").output == #"{"added":0,"known":1}"# + "\n")
    #expect(try list().map { $0["address"] as? String } == ["http://a.example/x?y"])
    #expect(try cli.nashra("feeds", "set", "http://a.example/x?y", "--address", "https://b.example").status == 0)
    #expect(try list().map { $0["address"] as? String } == ["https://b.example/"])
    #expect(try cli.nashra("feeds", "add", "--unchecked", "http://a.example/x?y").status == 0)
    let taken = try cli.nashra("feeds", "set", "https://b.example/", "--address", "HTTP://a.example/x?y")
    #expect(taken.status == 1 && taken.errors.contains("another feed"))
  }

  @Test func `the name that the reader gave is the feed's name everywhere`() throws {
    try cli.write(feed(("1", "خبر أول", "نص"), ("2", "خبر ثان", "نص آخر")), to: "feed.xml")
    try cli.write(
      "<opml><body><outline text='جريدتي' xmlUrl='file:\(cli.folder.path)/feed.xml'/></body></opml>", to: "in.opml")
    #expect(try cli.nashra("feeds", "import", "--trusted", "in.opml").status == 0)
    for _ in 1...2 {
      #expect(try cli.nashra("refresh", "--force").status == 0)
      #expect(try list().first?["name"] as? String == "جريدتي")
    }
    #expect(try cli.nashra("feeds", "set", "جريدتي", "--title", "بريد الصباح").status == 0)
    let articles = try cli.nashra("list", "source:الصباح", "--format", "json").objects()
    #expect(articles.count == 2 && articles.allSatisfy { $0["source"] as? String == "بريد الصباح" })
    #expect(try cli.nashra("list", "feed:بريد").lines.count == 2)
    #expect(try cli.nashra("list").output.contains("\tبريد الصباح\tخبر"))
  }

  @Test func `names that lists show come before others, and it is said what was removed`() throws {
    try cli.write(feed(("1", "خبر", "نص")).replacing("صحيفة", with: "خلاصة"), to: "feed.xml")
    _ = try cli.nashra("feeds", "add", "file:feed.xml", "--title", "كبيرة")
    _ = try cli.nashra("refresh")
    _ = try cli.nashra("feeds", "add", "--unchecked", "https://a.example/", "--title", "خلاصة مضغوطة")
    let removed = try cli.nashra("feeds", "remove", "خلاصة")
    #expect(removed.status == 0 && removed.output.contains("خلاصة مضغوطة") && removed.output.contains("a.example"))
    #expect(try list().map { $0["name"] as? String } == ["كبيرة"])
  }

  @Test func `fewer are kept from the next refresh on, also of a feed that says nothing new`() throws {
    try cli.write(feed(("1", "خبر أول", "نص"), ("2", "خبر ثان", "نص آخر"), ("3", "ثالث", "بقية")), to: "feed.xml")
    _ = try cli.nashra("feeds", "add", "file:feed.xml")
    _ = try cli.nashra("refresh")
    _ = try cli.nashra("feeds", "set", "صحيفة", "--keep", "1")
    #expect(try cli.nashra("refresh").status == 0)
    #expect(try cli.nashra("list").lines.count == 1)
  }

  @Test(arguments: [("كلام", "not an OPML file"), ("<rss/>", "not an OPML file")])
  func `other files are no list of subscriptions`(text: String, reason: String) throws {
    try cli.write(text, to: "in.opml")
    let result = try cli.nashra("feeds", "import", "in.opml")
    #expect(result.status == 1 && result.errors.contains(reason) && result.errors.contains("in.opml"))
    #expect(try cli.nashra("feeds", "import", "none.opml").status == 1)
  }
}

struct RulesCommandTests {
  private let cli: CommandLine

  init() throws {
    cli = try CommandLine()
    try cli.write("ارتفاع أسعار الذهب\n\nارتفعت أسعار الذهب اليوم في الأسواق.\n\nالمصدر: السوق", to: "gold.txt")
    try cli.write("إعلان عن تخفيضات كبيرة\n\nاشتر الآن قبل نفاد الكمية.\n\nالمصدر: المتجر", to: "sale.txt")
  }

  @Test func `rules of the settings are applied to what is imported`() throws {
    try cli.write(
      """
      rules:
        - match: الذهب
          do: [tag أسواق اليوم, star]
        - {match: "source:المتجر", do: drop}
      """, to: "config.yaml")
    let imported = try cli.nashra("import", "gold.txt", "sale.txt", "--config", "config.yaml", "--format-out", "json")
    #expect(imported.status == 0 && imported.errors == "", "\(imported.errors)")
    let articles = try cli.nashra("list", "--format", "json").objects()
    #expect(articles.map { $0["title"] as? String } == ["ارتفاع أسعار الذهب"])
    #expect(articles.first?["tags"] as? [String] == ["أسواق اليوم"])
    #expect(articles.first?["starred"] as? Bool == true)
    #expect(try cli.nashra("store", "check").status == 0)
  }

  @Test func `what rules would do is told, and nothing is done`() throws {
    _ = try cli.nashra("import", "gold.txt", "sale.txt")
    try cli.write("- {match: الذهب | تخفيضات, do: [drop]}\n- {match: \"#لا\", do: read}\n", to: "rules.yaml")
    let told = try cli.nashra("rules", "test", "--file", "rules.yaml", "--format", "json").objects()
    #expect(told.map { $0["articles"] as? Int } == [2, 0])
    #expect((told.first?["examples"] as? [Any])?.count == 2)
    let within = try cli.nashra("rules", "test", "source:المتجر", "--file", "rules.yaml").lines
    #expect(within.first == "1\t1\tdrop\tالذهب | تخفيضات")
    #expect(within.count == 3 && within[1].hasSuffix("إعلان عن تخفيضات كبيرة"))
    #expect(try cli.nashra("list", "is:unread").lines.count == 2)
    let none = try cli.nashra("rules", "test")
    #expect(none.status == 1 && none.errors.contains("no rules"))
  }

  @Test(arguments: [
    ("rules:\n  - {match: ذهب, do: star}\n  - match: ذهب is:odd\n    do: star\n", ":3:", "rule 2: filter, character 5"),
    ("rules:\n  - {match: ذهب, do: burn}\n", ":2:", "burn"), ("rules:\n  - {match: #x, do: burn}\n", ":", "YAML"),
    ("rules:\n  - {match: '', do: drop}\n", ":2:", "every article"), ("rules: drop\n", ":1:", "list"),
    ("rules:\n  - {match: ذهب}\n", ":2:", "`do`"), ("rules:\n  - {match: ذهب, do: star, if: x}\n", ":2:", "`if`"),
    ("rules:\n  - match: #وسم\n    do: drop\n", ":2:", "quotes"), ("filters: [a]\n", ":1:", "NAME: FILTER"),
    ("filters:\n  جديد: is:unread\n  غريب: ذهب is:odd\n", ":3:", "“غريب”: filter, character 5"),
  ])
  func `a mistake in a rule is named with its place`(text: String, line: String, reason: String) throws {
    try cli.write(text, to: "config.yaml")
    let result = try cli.nashra("import", "gold.txt", "--config", "config.yaml")
    #expect(result.status == 1)
    #expect(result.errors.contains("config.yaml" + line) && result.errors.contains(reason), "\(result.errors)")
    #expect(try cli.nashra("list").lines.isEmpty)
  }
}
