import Foundation
import TestSupport
import Testing

private let feed = """
  <rss version="2.0"><channel><title>صحيفة</title><item><title>خبر أول</title><guid>1</guid></item>
  <item><title>خبر ثان</title><guid>2</guid></item></channel></rss>
  """

/// What is sent with a feed's requests, and what `feeds add` asks and knows.
struct FeedRequestCommandTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  private func list() throws -> [[String: Any]] { try cli.nashra("feeds", "list", "--format", "json").objects() }

  @Test func `user agent, headers and cookie are chosen, told by their names, and taken back`() throws {
    let added = try cli.nashra(
      "feeds", "add", "--unchecked", "https://a.example/", "--user-agent", "Mozilla/5.0", "--header", "X-Key: geheim",
      "--header", "Authorization:Bearer geheim", "--cookie", "sid=geheim", "--title", "ا")
    #expect(added.status == 0, "\(added)")
    let listed = try #require(list().first)
    #expect(listed["userAgent"] as? String == "Mozilla/5.0" && listed["cookie"] as? Bool == true)
    #expect(listed["headers"] as? [String] == ["X-Key", "Authorization"])
    for command in [
      ["feeds", "list"], ["feeds", "list", "--format", "json"], ["feeds", "export"],
      ["feeds", "export", "--with-secrets"],
      ["refresh", "--force"], ["feeds", "add", "https://a.example"], ["store", "check"], ["store", "stats"],
    ] {
      let result = try cli.nashra(command)
      #expect(!(result.output + result.errors).contains("geheim"), "\(command): \(result)")
    }
    #expect(try cli.nashra("feeds", "set", "ا", "--header", "x-key:", "--cookie", "").status == 0)
    #expect(try list().first?["headers"] as? [String] == ["Authorization"] && list().first?["cookie"] as? Bool == false)
    #expect(try cli.nashra("feeds", "set", "ا", "--header", "", "--user-agent", "").status == 0)
    #expect(try list().first?["headers"] as? [String] == [] && list().first?["userAgent"] is NSNull)
  }

  @Test(arguments: [
    ["--header", "geheim"], ["--header", "Host: geheim"], ["--header", "If-None-Match: geheim"],
    ["--header", "X: geheim\r\nY: 1"], ["--header", "X Y: geheim"], ["--cookie", "geheim\n"],
    ["--cookie", "a=1\rgeheim"],
    ["--user-agent", "geheim\u{1B}[0m"], ["--header", "Cookie: geheim"], ["--cookie", "-"], ["--header", "X: -"],
  ])
  func `what cannot be sent is refused, and told nowhere`(arguments: [String]) throws {
    let result = try cli.nashra(["feeds", "add", "--unchecked", "https://a.example/"] + arguments)
    #expect(result.status == 2 && !(result.errors + result.output).contains("geheim"), "\(result)")
    #expect(try list().isEmpty)
  }

  @Test func `a value of - is read from standard input, where no list of processes shows it`() throws {
    let result = try cli.shell(
      #"printf 'sid=1\nBearer a b\n' | nashra feeds add --unchecked https://a.example/ --cookie - --header 'Authorization: -'"#
    )
    #expect(result.status == 0, "\(result)")
    #expect(try list().first?["headers"] as? [String] == ["Authorization"] && list().first?["cookie"] as? Bool == true)
  }

  @Test(arguments: [
    ("headers: [a]", "NAME: VALUE"), ("headers: {Host: geheim}", "said by the program"),
    ("headers: {X: \"a\\nb\"}", "ASCII"),
    ("cookie: [geheim]", "one value"), ("cookie: \"geheim\\r\"", "ASCII"), ("user_agent: \"geheim\\0\"", "ASCII"),
    ("headers: {X: {Y: geheim}}", "NAME: VALUE"),
  ])
  func `a mistake in what the settings send is named with its line and not quoted`(text: String, reason: String) throws
  {
    try cli.write("justify: true\n" + text + "\n", to: "config.yaml")
    let result = try cli.nashra("refresh", "--config", "config.yaml")
    #expect(
      result.status == 1 && result.errors.contains("config.yaml:2: ") && result.errors.contains(reason), "\(result)")
    #expect(!result.errors.contains("geheim"))
  }

  @Test func `settings for all feeds are read in either spelling`() throws {
    try cli.write("user-agent: a\nheaders: {X-A: b}\ncookie: c=1\n", to: "a.yaml")
    try cli.write("user_agent: a\n", to: "b.yaml")
    for name in ["a.yaml", "b.yaml"] { #expect(try cli.nashra("refresh", "--config", name).status == 0) }
  }

  @Test func `another server gets no cookie because the feed is fetched from there now`() throws {
    _ = try cli.nashra("feeds", "add", "--unchecked", "https://a.example/", "--cookie", "a=1", "--user-agent", "x")
    let same = try cli.nashra("feeds", "set", "https://a.example/", "--address", "https://a.example/new")
    #expect(try same.status == 0 && same.errors == "" && (list().first?["cookie"] as? Bool) == true)
    let other = try cli.nashra("feeds", "set", "https://a.example/new", "--address", "https://b.example/")
    #expect(other.status == 0 && other.errors.contains("another server"))
    #expect(try list().first?["cookie"] as? Bool == false && list().first?["userAgent"] as? String == "x")
    let again = try cli.nashra(
      "feeds", "set", "https://b.example/", "--address", "https://c.example/", "--cookie", "b=2")
    #expect(try again.status == 0 && (list().first?["cookie"] as? Bool) == true)
  }

  @Test func `a file, a folder and a command are asked when they are subscribed to`() throws {
    try cli.write(feed, to: "feed.xml")
    let file = try cli.nashra("feeds", "add", "file:feed.xml", "--format", "json")
    #expect(try file.status == 0 && (file.objects().first?["articles"] as? Int) == 2, "\(file)")
    #expect(try file.objects().first?["name"] as? String == "صحيفة")
    let command = try cli.nashra("feeds", "add", "exec:sed s/صحيفة/أمر/ feed.xml", "--format", "json")
    #expect(try command.status == 0 && (command.objects().first?["name"] as? String) == "أمر", "\(command)")
    try FileManager.default.createDirectory(at: cli.folder.appending(path: "pages"), withIntermediateDirectories: true)
    try cli.write("جسر\n\nافتتح صباح اليوم جسر جديد فوق النهر.\n", to: "pages/a.txt")
    let folder = try cli.nashra("feeds", "add", "./pages", "--format", "json")
    #expect(try folder.status == 0 && (folder.objects().first?["articles"] as? Int) == 1, "\(folder)")
    #expect(try cli.nashra("refresh").output == "3 feeds: 0 added, 0 updated\n")
  }

  @Test(arguments: [
    ("file:none.xml", "no such file"), ("folder:none", "no such file"), ("exec:exit 3", "status 3"),
    ("exec:echo oh >&2; exit 1", "oh"), ("exec:true", "empty"), ("file:page.html", "HTML"),
    ("folder:page.html", "no such file"),
  ])
  func `where there is no feed nothing is subscribed to, and why is said`(address: String, reason: String) throws {
    try cli.write("<!DOCTYPE html><html><body><p>نص</p></body></html>", to: "page.html")
    let result = try cli.nashra("feeds", "add", address)
    #expect(result.status == 1 && result.errors.lowercased().contains(reason.lowercased()), "\(result)")
    #expect(try list().isEmpty)
    #expect(try cli.nashra("feeds", "add", "--unchecked", address).status == 0)
  }

  @Test func `what is subscribed to already keeps what was chosen for it`() throws {
    try cli.write(feed, to: "feed.xml")
    _ = try cli.nashra("feeds", "add", "file:feed.xml", "--title", "لي")
    let again = try cli.nashra("feeds", "add", "file:./feed.xml", "--title", "لك", "--format", "json")
    #expect(
      again.status == 0 && again.errors.contains("already subscribed as file:") && again.errors.contains("feeds set"))
    #expect(try again.objects().first?["name"] as? String == "لي" && list().count == 1)
  }
}
