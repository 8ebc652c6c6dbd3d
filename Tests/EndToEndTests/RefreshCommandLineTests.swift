import Foundation
import TestSupport
import Testing

private let feed = """
  <rss version="2.0"><channel><title>أخبار المدينة</title>
  <item><title>افتتاح جسر جديد</title><guid>1</guid><description>افتتح صباح اليوم جسر.</description></item>
  <item><title>معرض للكتاب</title><guid>2</guid><description>يقام في الحديقة معرض.</description></item>
  </channel></rss>
  """

@Suite(.timeLimit(.minutes(20)))
struct RefreshCommandLineTests {
  private let cli: CommandLine
  private var address: String { "file:" + cli.folder.appending(path: "feed.xml").path }

  init() throws {
    cli = try CommandLine()
    try cli.write(feed, to: "feed.xml")
  }

  @Test func `a refresh brings what is new, and tells of each feed`() throws {
    #expect(try cli.nashra("feeds", "add", "--unchecked", address).status == 0)
    let first = try cli.nashra("refresh", "--format", "json")
    #expect(first.status == 0 && first.errors == "")
    let object = try #require(try first.objects().first)
    #expect(
      Set(object.keys) == [
        "feed", "url", "status", "added", "updated", "unchanged", "error", "errorCode", "errorParameters",
      ])
    #expect(object["status"] as? String == "read")
    #expect(object["added"] as? Int == 2)
    #expect(object["url"] as? String == address)
    let titles = try cli.nashra("list", "--format", "json").objects().compactMap { $0["title"] as? String }
    #expect(Set(titles) == ["افتتاح جسر جديد", "معرض للكتاب"])

    let second = try cli.nashra("refresh", "--format", "json").objects()
    #expect(second.map { $0["status"] as? String } == ["unchanged"])
    try cli.write(feed.replacing("<guid>1", with: "<guid>3").replacing("جسر جديد", with: "سوق جديدة"), to: "feed.xml")
    #expect(try cli.nashra("refresh").output == "1 feed: 1 added, 0 updated\n")
  }

  @Test func `a feed that fails is told on standard error, and the others are stored`() throws {
    _ = try cli.nashra("feeds", "add", "--unchecked", "exec:echo oh >&2; exit 3")
    _ = try cli.nashra("feeds", "add", "--unchecked", address)
    let result = try cli.nashra("refresh")
    #expect(result.status == 1)
    #expect(result.output == "2 feeds, 1 failed: 2 added, 0 updated\n")
    #expect(result.errors == "nashra: exec:echo oh >&2; exit 3: the command ended with status 3: oh\n")
    // Now it is left alone, unless somebody insists.
    #expect(try cli.nashra("refresh").status == 0)
    #expect(try cli.nashra("refresh", "--force").status == 1)
    #expect(try cli.nashra("refresh", "--force", "--feed", address).status == 0)
  }

  @Test func `a folder is a feed of its pages`() throws {
    let pages = cli.folder.appending(path: "pages")
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    try cli.write("جسر\n\nافتتح صباح اليوم جسر جديد فوق النهر.\n", to: "pages/a.txt")
    _ = try cli.nashra("feeds", "add", "--unchecked", "folder:" + pages.path)
    #expect(try cli.nashra("refresh").output == "1 feed: 1 added, 0 updated\n")
    #expect(try cli.nashra("refresh").output == "1 feed: 0 added, 0 updated\n")
    try cli.write("سوق\n\nافتتحت صباح اليوم سوق جديدة خلف الجامع.\n", to: "pages/b.txt")
    #expect(try cli.nashra("refresh").output == "1 feed: 1 added, 0 updated\n")
  }

  @Test func `a hook is told numbers, and only when something is new`() throws {
    let config = cli.folder.appending(path: "config.yaml").path
    try cli.write(#"hook: printf '%s %s %s\n' $NASHRA_NEW $NASHRA_UPDATED $NASHRA_FAILED >> hooked"#, to: "config.yaml")
    _ = try cli.nashra("feeds", "add", "--unchecked", address)
    #expect(try cli.nashra("refresh", "--config", config).status == 0)
    #expect(try cli.nashra("refresh", "--config", config).status == 0)
    let told = try String(contentsOf: cli.folder.appending(path: "hooked"), encoding: .utf8)
    #expect(told == "2 0 0\n")
  }

  @Test func `wrong words are refused`() throws {
    for arguments in [["--every", "5s"], ["--every", "soon"], ["--every", "30m", "--force"]] {
      #expect(
        try cli.nashra("refresh", arguments[0], arguments[1], arguments.count > 2 ? arguments[2] : "--format=text")
          .status == 2)
    }
    #expect(try cli.nashra("refresh", "--feed", "nowhere").status == 1)
    #expect(try cli.nashra("refresh").output == "0 feeds: 0 added, 0 updated\n")
  }

  @Test func `a signal costs nothing of what came beside a feed that hangs`() throws {
    _ = try cli.nashra("feeds", "add", "--unchecked", "exec:exec sleep 600")
    _ = try cli.nashra("feeds", "add", "--unchecked", address)
    let process = try cli.start([CommandLine.program, "refresh"], name: "refresh")
    while try cli.nashra("list").output.isEmpty { usleep(10_000) }
    process.send(SIGINT)
    process.waitUntilExit()
    #expect(process.terminationStatus == SIGINT)
    #expect(try cli.nashra("list").lines.count == 2)
  }

  @Test func `a signal ends it, with the commands that it runs`() throws {
    let id = cli.folder.appending(path: "id")
    _ = try cli.nashra(
      "feeds", "add", "--unchecked", "exec:echo $$ > \(id.path).new && mv \(id.path).new \(id.path); sleep 600")
    let process = try cli.start([CommandLine.program, "refresh"], name: "refresh")
    while !FileManager.default.fileExists(atPath: id.path) { usleep(10_000) }
    process.send(SIGINT)
    process.waitUntilExit()
    #expect(process.isSignalled)
    #expect(process.terminationStatus == SIGINT)
    let child = try #require(pid_t(String(contentsOf: id, encoding: .utf8).dropLast()))
    while isAlive(child) { usleep(10_000) }
  }
}
