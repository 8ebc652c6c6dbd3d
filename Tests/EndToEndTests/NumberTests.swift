import Foundation
import Testing

/// Numbers from outside: whatever they are, the program ends by itself. One at a time, for each waits for programs.
@Suite(.serialized, .timeLimit(.minutes(20)))
struct NumberTests {
  private let cli: CommandLine
  private static let numbers = [
    "0", "-1", "1", "2147483648", "1000000000000000000", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "1e300", "NaN", "inf", "0x10", "", " 5", "٣",
  ]

  init() throws {
    cli = try CommandLine()
    try cli.write(
      "{\"title\":\"خبر\",\"text\":\"نص الخبر\",\"date\":\"2024-05-06\",\"tags\":[\"وسم\"]}\n", to: "a.jsonl")
    #expect(try cli.nashra("import", "a.jsonl").status == 0)
  }

  /// Each option with a number, in all commands.
  private static let options = [
    ["list", "--limit", "N"], ["list", "--sort", "relevance", "--limit", "N", "خبر"],
    ["search", "--limit", "N", "خبر"],
    ["show", "--visual", "--width", "N", "ID"], ["show", "--raw", "--copy", "N", "ID"], ["show", "N"],
    ["show", "--", "N"], ["tags", "set", "N", "وسم"], ["mark", "read", "N"], ["mark", "read", "--older-than", "N"],
    ["store", "prune", "--keep", "N"], ["store", "prune", "--days", "N"], ["refresh", "--every", "Nd", "--force"],
    ["read", "--every", "N"], ["rules", "test", "--file", "rules.yaml", "--limit", "N"],
    ["feeds", "add", "--unchecked", "https://a.example/N", "--keep", "N"],
    ["feeds", "add", "--unchecked", "https://a.example/N", "--keep-days", "N"],
    ["feeds", "add", "--unchecked", "https://a.example:N/"],
    ["list", "since:Ndays"], ["list", "after:N-01-01"], ["list", "before:N"], ["list", "بعد:N/N/N"],
    ["list", "منذ:Nسنوات"],
  ]

  @Test func `no number in an option ends the program by a signal`() throws {
    try cli.write("- {match: خبر, do: star}\n", to: "rules.yaml")
    let id = try #require(try cli.nashra("list").lines.first?.prefix { $0 != "\t" })
    for (arguments, number) in Self.options.flatMap({ words in ["-1", "9223372036854775807"].map { (words, $0) } }) {
      let words = arguments.map { $0.replacing("ID", with: String(id)).replacing("N", with: number) }
      let result = try cli.nashra(words)
      #expect(!result.isSignalled && (0...2).contains(result.status), "\(words): \(result.status) \(result.errors)")
      let hasRange = ["--limit", "--width", "--keep", "--keep-days", "--days", "--copy"].contains(
        where: arguments.contains)
      if hasRange, number.first == "9" {
        #expect(result.status == 2 && result.errors.contains("a number from "), "\(words): \(result.errors)")
      }
    }
  }

  /// What files and feeds say.
  @Test(arguments: [
    ("a.jsonl", #"{"title":"T","id":N,"date":N,"text":"x"}"#), ("a.jsonl", #"{"title":"T","date":"N","tags":[N]}"#),
    ("a.jsonl", #"{"title":"T","date":"N-01-01T00:00:00+N"}"#),
    (
      "a.json",
      #"{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":N,"title":"T","date_published":"N","attachments":[{"url":"http://a/","size_in_bytes":N,"duration_in_seconds":N}]}]}"#
    ),
    (
      "a.xml",
      """
      <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
      <channel><title>t</title><ttl>N</ttl><sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>N</sy:updateFrequency>
      <item><title>T</title><guid>N</guid><pubDate>N Jan N N:N:N +N</pubDate><itunes:duration>N</itunes:duration>
      <enclosure url="http://a.example/" length="N" type="audio/mpeg"/>
      <description>&lt;ol start=N&gt;&lt;li value=N&gt;a&lt;li&gt;b&lt;/ol&gt;&lt;table&gt;&lt;tr&gt;&lt;td colspan=N rowspan=N&gt;x\
      &lt;/table&gt;&lt;img src=http://a/ width=N height=N&gt;&amp;#N;&amp;#xN;</description></item></channel></rss>
      """
    ),
    ("a.txt", "عنوان المقال\n\nN/N/N N:N:N\n\nنص المقال هنا.\n\nالتاريخ: N كانون الثاني N\n"),
  ])
  func `no number in a file does`(name: String, text: String) throws {
    let pages = cli.folder.appending(path: "pages")
    try FileManager.default.createDirectory(at: pages, withIntermediateDirectories: true)
    for (index, number) in Self.numbers.enumerated() {
      try cli.write(text.replacing("N", with: number), to: "pages/\(index)-\(name)")
    }
    let imported = try cli.nashra("import", "pages")
    #expect(!imported.isSignalled && (0...1).contains(imported.status), "\(imported.errors)")
    let objects = try cli.nashra("list", "--format", "json").objects()
    #expect(objects.count > 1)
    for object in [objects.first, objects.last] {
      let id = try #require(object?["id"] as? Int)
      #expect(try cli.nashra("show", "--visual", "--width", "1", "--", "\(id)").status == 0)
    }
    if name != "a.txt", name != "a.jsonl" {
      let parsed = try cli.nashra("feeds", "parse", "pages/5-\(name)")
      #expect(!parsed.isSignalled && (0...1).contains(parsed.status), "\(parsed.errors)")
    }
    #expect(try cli.nashra("store", "check").status == 0)
  }

  @Test func `settings of a list beyond their range are named and left out`() throws {
    try cli.write(
      "<rss version='2.0'><channel><title>t</title><item><title>T</title></item></channel></rss>", to: "f.xml")
    let file = cli.folder.appending(path: "f.xml").path
    let outlines = Self.numbers.enumerated().map { index, number in
      "<outline text='صحيفة' xmlUrl='file:\(file)?\(index)' nashra:keepDays='\(number)' nashra:keepCount='\(number)'/>"
    }
    try cli.write("<opml xmlns:nashra='urn:nashra:opml'><body>\(outlines.joined())</body></opml>", to: "a.opml")
    let imported = try cli.nashra("feeds", "import", "--trusted", "a.opml")
    #expect(imported.status == 0 && imported.output.contains(#""added":\#(Self.numbers.count)"#), "\(imported.errors)")
    #expect(try !cli.nashra("refresh").isSignalled)
    try cli.write(
      "<opml xmlns:nashra='urn:nashra:opml'><body><outline text='صحيفة' xmlUrl='https://a.example/' nashra:keepDays='36501'/></body></opml>",
      to: "a.opml")
    let result = try cli.nashra("feeds", "import", "a.opml")
    #expect(
      result.errors
        == "nashra: a.opml: outline “صحيفة”: nashra:keepDays=\"36501\" was left out: it should be a number from 1 to 36500\n"
    )
  }

  @Test func `no number in the environment does`() throws {
    for number in ["-1", "9223372036854775808"] {
      let names = ["COLUMNS", "LINES", "ESCDELAY", "VTE_VERSION", "TZ"].map { "\($0)=\(number)" }.joined(separator: " ")
      let result = try cli.shell("export \(names); nashra doctor; nashra list && nashra read")
      #expect(!result.isSignalled && (0...2).contains(result.status), "\(names): \(result.status)")
    }
  }
}
