import Foundation
import TestSupport
import Testing

/// Addresses that are opened: by stand-ins for browsers, which write down what they are given.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct OpeningStories {
  private let cli: CommandLine
  private let files: TemporaryFolder

  private static let hostile = "http://a.example/$(touch x);\"'|`id`&b=*"

  /// A store with two articles of a feed: the newer one has a hostile address and links.
  init() throws {
    cli = try CommandLine()
    files = try TemporaryFolder()
    let links = (1...12).map { "w\($0) <a href=\"https://example.com/\($0)?a=b&amp;c=$(id)\">here</a>" }.joined(
      separator: ", ")
    try cli.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
      <title>Paper</title><link>https://paper.example/</link><description>d</description>
      <item><title>Newer story</title><link>\(Self.hostile.replacing("&", with: "&amp;").replacing("\"", with: "&quot;"))</link>
      <guid isPermaLink="false">1</guid><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>
      <content:encoded><![CDATA[<p>\(links).</p><p>See <a href="https://evil.example/bank.example">bank.example</a></p>]]></content:encoded>
      </item></channel></rss>
      """, to: "feed.xml")
    let added = try cli.nashra("feeds", "add", "file:feed.xml")
    try #require(added.status == 0, "\(added.errors)")
  }

  /// A program of this name that does `script`. The shell writes it: see `CopyTests.standIn`.
  @discardableResult private func standIn(_ name: String, _ script: String) throws -> String {
    let source = try files.write("#!/bin/sh\n\(script)\n", to: name + ".sh")
    let target = files.url.appending(path: name).path
    let shell = try Process.run(
      URL(filePath: "/bin/sh"), arguments: ["-c", "cp \"$0\" \"$1\" && chmod 755 \"$1\"", source, target])
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    return target
  }

  /// Writes each argument on a line of its own, in brackets, and is there as a whole or not at all.
  private func recorder(_ name: String, then: String = "exit 0") throws -> String {
    let log = files.url.appending(path: name).path
    return try standIn(
      name, "{ printf '<%s>\\n' \"$@\"; cat /proc/$$/stat; } > \(log).new; mv \(log).new \(log).log; \(then)")
  }

  private func arguments(_ name: String, _ session: TmuxSession) async throws -> [String] {
    let log = files.url.appending(path: name + ".log").path
    try await session.wait("what \(name) was given") { FileManager.default.fileExists(atPath: log) }
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
    try FileManager.default.removeItem(atPath: log)
    return lines.filter { $0.hasPrefix("<") }
  }

  private func reader(
    browser: String?, settings: String? = nil, _ environment: [String: String?] = ["DISPLAY": ":99"]
  ) async throws -> TmuxSession {
    var variables = environment
    variables["BROWSER"] = browser
    let config = try settings.map { ["--config", try files.write($0, to: "config.yaml")] } ?? []
    // In the tmux around it, whose socket stands beside the trace.
    let session = try await TmuxSession(
      ["/bin/sh", "-c", "TMUX=\"${NASHRA_TRACE%/trace}/socket,1,0\" exec \"$0\" \"$@\"", nashra, "--store", cli.store]
        + ["--interface", "en"] + config, environment: variables, columns: 140, rows: 40)
    try await session.waitFor("Newer story")
    return session
  }

  private let encoded = "<http://a.example/$(touch%20x);%22'%7C%60id%60&b=*>"

  @Test func `o gives the address to the browser as one argument, whatever stands in it`() async throws {
    let session = try await reader(browser: recorder("b") + " -new '%s' x")
    try await session.press("o")
    #expect(try await arguments("b", session) == ["<-new>", encoded, "<x>"])
    try await session.waitFor("Given to b: http://a.example/")
    #expect(!FileManager.default.fileExists(atPath: files.url.appending(path: "x").path))
    #expect(try session.isOnAlternateScreen)
  }

  @Test func `the next browser of a list is tried where one is not there or fails`() async throws {
    try standIn("fails", "exit 3")
    let list = "\(files.url.path)/none:\(files.url.path)/fails:\(try recorder("b", then: "sleep 60"))"
    let session = try await reader(browser: list)
    try await session.press("o")
    #expect(try await arguments("b", session) == [encoded])
    // It goes on after the reader has ended, and the reader does not wait for it.
    try await session.waitFor("Given to b: ")
    try session.pressWithoutDraw("q")
    #expect(try await session.waitForExit() == 0)
  }

  @Test func `a browser that fails is told of, and the address copied`() async throws {
    let session = try await reader(browser: standIn("fails", "exit 3"))
    try await session.press("o")
    try await session.waitFor("fails failed with 3")
    #expect(try session.screen.contains(": http://a.example/") && session.screen.contains(" · Copied through tmux"))
    #expect(try session.newestBuffer == "http://a.example/$(touch%20x);%22'%7C%60id%60&b=*")
  }

  @Test func `over ssh the address is copied, and that is said`() async throws {
    let session = try await reader(browser: nil, ["SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"])
    try await session.press("o")
    try await session.waitFor("No browser over ssh")
    #expect(try session.screen.contains(": http://a.example/") && session.screen.contains(" · Copied through tmux"))
    #expect(try session.newestBuffer.hasPrefix("http://a.example/"))
  }

  @Test func `a browser of the terminal has it, and gives it back`() async throws {
    try standIn("w3m", "echo \"page of $1\"; read line; exit 0")
    let session = try await reader(browser: files.url.path + "/w3m")
    try await session.press("o")
    try await session.waitFor("page of http://a.example/")
    #expect(try !session.isOnAlternateScreen)
    try session.pressWithoutDraw("Enter")
    try await session.waitFor("Given to w3m: ")
    #expect(try session.isOnAlternateScreen && session.screen.contains("Newer story"))
    try await session.press("Enter")
    try await session.waitFor("here[12]")
  }

  @Test func `without a display a browser is one of the terminal`() async throws {
    try standIn("anything", "test -t 0 && test -t 1 && echo \"here $1\"; read line")
    let session = try await reader(browser: files.url.path + "/anything", [:])
    try await session.press("o")
    try await session.waitFor("here http://a.example/")
    try session.pressWithoutDraw("Enter")
    try await session.waitFor("Given to anything: ")
  }

  @Test func `a window's browser has neither our terminal nor our session`() async throws {
    let log = files.url.appending(path: "facts").path
    try standIn(
      "b",
      """
      { test -t 0 || echo no input; test -t 1 || echo no output; (: < /dev/tty) 2> /dev/null || echo no terminal
      ps -o pid=,sid= $$; echo end; } > \(log)
      """)
    let session = try await reader(browser: files.url.path + "/b")
    try await session.press("o")
    func facts() -> String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }
    try await session.wait("the facts") { facts().contains("end") }
    #expect(facts().hasPrefix("no input\nno output\nno terminal\n"))
    let ids = facts().split(separator: "\n").dropFirst(3).first?.split(separator: " ") ?? []
    if ids.count == 2 { #expect(ids[0] == ids[1]) }
  }

  @Test func `the setting counts more than BROWSER`() async throws {
    let session = try await reader(
      browser: standIn("fails", "exit 3"), settings: "browser: \"\(recorder("b")) --url=%s\"\n")
    try await session.press("o")
    #expect(try await arguments("b", session) == ["<--url=" + encoded.dropFirst()])
  }

  @Test func `a setting with an open quotation mark is told at the start`() throws {
    try cli.write("browser: \"w3m 'x\"\n", to: "config.yaml")
    let result = try cli.nashra("list", "--config", "config.yaml")
    #expect(result.status == 1 && result.errors.contains("config.yaml:1: `browser`"))
  }

  @Test func `a link by its number, and by the letters beside it`() async throws {
    let session = try await reader(browser: recorder("b"))
    try await session.press("Enter")
    try await session.waitFor("here[12]")
    try await session.press("1")
    try await session.press("2")
    try await session.waitFor("Link 12: https://example.com/12")
    try await session.press("Enter")
    #expect(try await arguments("b", session) == ["<https://example.com/12?a=b&c=$(id)>"])
    try await session.press("F")
    try await session.waitFor("Type the letters beside a link")
    // Links 1 to 13, so two letters each; the first is aa. On an Arabic keyboard a is ش.
    try await session.waitFor("w1 here aa")
    try await session.type("ش")
    try await session.type("ش")
    #expect(try await arguments("b", session) == ["<https://example.com/1?a=b&c=$(id)>"])
  }

  @Test func `a link that names another place is shown first`() async throws {
    let session = try await reader(browser: recorder("b"))
    try await session.press("Enter")
    try await session.waitFor("bank.example[13]")
    try await session.press("1")
    try await session.press("3")
    try await session.press("Enter")
    try await session.waitFor("Open it?")
    #expect(try session.screen.contains("https://evil.example/bank.example"))
    #expect(try session.screen.contains("Host: evil.example"))
    try await session.press("n")
    try await session.waitFor("bank.example[13]")
    try await session.press("1")
    try await session.press("3")
    try await session.press("Enter")
    try await session.press("y")
    #expect(try await arguments("b", session) == ["<https://evil.example/bank.example>"])
  }
}
