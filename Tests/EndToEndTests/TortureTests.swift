import Foundation
import TestSupport
import Testing

/// The fast part of `make torture`: inputs of every day that once ended the program or lost something, and the smallest of
/// each thing that is done to it there.
@Suite(.timeLimit(.minutes(20)))
struct TortureTests {
  private let cli: CommandLine

  init() throws { cli = try CommandLine() }

  // Inputs of every day

  private static let headline = "افتتاح جسر جديد فوق النهر"

  @Test(arguments: [["page", "feed"], ["feed", "page"]])
  func `a related headline may be that of two articles`(order: [String]) throws {
    try cli.write("خبر عن السوق\n\nنص الخبر عن السوق.\n\nمقالات مشابهة\n\n  • \(Self.headline)\n", to: "page.txt")
    try cli.write(
      Self.feed("أ", [(Self.headline, "1", Self.morning), (Self.headline, "2", Self.evening)]), to: "feed.xml")
    #expect(try cli.nashra("feeds", "add", "--unchecked", "file:\(path("feed.xml"))").status == 0)
    for step in order {
      let result = try step == "page" ? cli.nashra("import", "page.txt") : cli.nashra("refresh", "--force")
      #expect(result.status == 0, "\(step): \(result.errors)")
    }
    #expect(try titles() == [Self.headline, Self.headline, "خبر عن السوق"])
  }

  @Test(arguments: ["title alone", "feed of titles", "two feeds", "imported and fetched", "page"])
  func `repair of a whole store gives the same articles with their marks`(kind: String) throws {
    try cli.write("{\"title\":\"خبر بلا نص\"}\n{\"title\":\"خبر\",\"text\":\"نص\"}\n", to: "a.jsonl")
    try cli.write(Self.feed("أ", [(Self.headline, "1", Self.morning)]), to: "1.xml")
    try cli.write(Self.feed("ب", [(Self.headline, "2", Self.morning)]), to: "2.xml")
    try cli.write(Self.feed("ج", [(Self.headline, "3", "")]), to: "3.xml")
    try cli.write("صفحة\n\nالمصدر: وكالة\n\n\(Self.morning)\n\nكلمات دلالية\n\nنهر\n", to: "p.txt")
    let steps: [[String]] =
      switch kind {
      case "title alone": [["import", "a.jsonl"]]
      case "feed of titles": [["feeds", "add", "--unchecked", "file:\(path("3.xml"))"], ["refresh"]]
      case "two feeds": ["1.xml", "2.xml"].map { ["feeds", "add", "--unchecked", "file:\(path($0))"] } + [["refresh"]]
      case "imported and fetched":
        [["import", "1.xml"], ["feeds", "add", "--unchecked", "file:\(path("1.xml"))"], ["refresh"]]
      default: [["import", "p.txt"]]
      }
    for step in steps { #expect(try cli.nashra(step).status == 0, "\(step)") }
    #expect(try cli.nashra("mark", "starred", "").status == 0)
    #expect(try cli.nashra("store", "repair", "new.sqlite").status == 0)
    #expect(try cli.nashra("store", "check", "--store", "new.sqlite").status == 0)
    #expect(
      try cli.nashra("list", "--format", "json", "--store", "new.sqlite").output
        == cli.nashra("list", "--format", "json").output)
  }

  @Test(arguments: [
    ["show", "ID", "--visual", "--width", "9223372036854775807"], ["list", "--limit", "9223372036854775807"],
    ["store", "prune", "--keep", "9223372036854775807"], ["show", "9223372036854775807"],
    ["list", "after:9223372036854775807"], ["list", "since:9999سنوات"],
  ])
  func `a number at the end of its range is read or refused`(arguments: [String]) throws {
    try cli.write("خبر\n\n\(Self.morning)\n", to: "p.txt")
    _ = try cli.nashra("import", "p.txt")
    let id = try #require(try cli.nashra("list", "--format", "json").objects().first?["id"] as? Int)
    let result = try cli.nashra(arguments.map { $0 == "ID" ? "\(id)" : $0 })
    #expect([0, 1, 2].contains(result.status), "\(result.errors)")
  }

  @Test func `a list from elsewhere cannot stop a refresh by its numbers`() throws {
    try cli.write(Self.feed("أ", [(Self.headline, "1", Self.morning)]), to: "1.xml")
    try cli.write(
      """
      <opml version="2.0" xmlns:nashra="urn:nashra:opml"><body>
      <outline type="rss" text="أ" xmlUrl="file:\(path("1.xml"))" nashra:keepDays="9223372036854775807" \
      nashra:keepCount="-9223372036854775808"/></body></opml>
      """, to: "list.opml")
    _ = try cli.nashra("feeds", "import", "--trusted", "list.opml")
    #expect([0, 1].contains(try cli.nashra("refresh").status))
    #expect(try titles() == [Self.headline])
  }

  // Kills, each at a sign of the program's own

  @Test func `an import that was killed at its beginning is done by the next`() throws {
    try cli.write(Self.articles(2_000), to: "a.jsonl")
    let step = ["import", "a.jsonl"]
    try kill(step) { exists(cli.store) }
    #expect(try cli.nashra("store", "check").status == 0)
    #expect(try cli.nashra(step).status == 0)
    #expect(try cli.nashra("store", "check").status == 0)
    #expect(try titles().count == 2_000)
  }

  @Test func `a mark that was killed is done by the next`() throws {
    try cli.write(Self.articles(500), to: "a.jsonl")
    _ = try cli.nashra("import", "a.jsonl")
    try kill(["mark", "read", ""]) { exists(cli.store + "-wal") }
    #expect(try cli.nashra("store", "check").status == 0)
    #expect(try cli.nashra("mark", "read", "").status == 0)
    #expect(try cli.nashra("list", "is:unread").lines.isEmpty)
  }

  @Test func `a refresh that was killed between its feeds is done by the next`() throws {
    try cli.write(Self.feed("أ", [(Self.headline, "1", Self.morning)]), to: "1.xml")
    // The second feed's command ends the program that runs it, once; after that it brings the feed.
    try cli.write(
      "[ -e done ] || { : > done; kill -9 $(cut -d ' ' -f 4 /proc/$$/stat); }; cat 1.xml\n", to: "command.sh")
    _ = try cli.nashra("feeds", "add", "--unchecked", "file:\(path("1.xml"))")
    _ = try cli.nashra("feeds", "add", "--unchecked", "exec:cd \(cli.folder.path) && exec sh command.sh")
    #if os(Linux)
      #expect(try cli.nashra("refresh").status == SIGKILL)
    #endif
    #expect(try cli.nashra("store", "check").status == 0)
    #expect(try cli.nashra("refresh", "--force").status == 0)
    #expect(try titles().contains(Self.headline))
  }

  @Test func `a repair that was killed leaves no half store, and is done by the next`() throws {
    try cli.write(Self.articles(500), to: "a.jsonl")
    _ = try cli.nashra("import", "a.jsonl")
    let files = Set(try names())
    let repair = ["store", "repair", path("new.sqlite")]
    try kill(repair) {
      (try? names()).map { !Set($0).subtracting(files).subtracting([".killed.out", ".killed.err"]).isEmpty } ?? false
    }
    if !exists(path("new.sqlite")) { #expect(try cli.nashra(repair).status == 0) }
    #expect(try cli.nashra("store", "check", "--store", "new.sqlite").status == 0)
    #expect(try cli.nashra("list", "--limit", "10000", "--store", "new.sqlite").lines.count == 500)
  }

  @Test func `a first start that left its journal behind does not shut the store for good`() throws {
    #expect(try cli.nashra("list").status == 0)
    for ending in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: cli.store + ending) }
    // The header of a journal, with not one page in it that would have to be put back (sqlite.org/fileformat2.html).
    let header: [UInt8] =
      [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7] + [0, 0, 0, 0] + [0, 0, 0, 1] + [0, 0, 0, 0] + [0, 0, 2, 0]
      + [0, 0, 0x20, 0]
    try Data(header + [UInt8](repeating: 0, count: 512 - header.count)).write(to: URL(filePath: cli.store + "-journal"))
    _ = try cli.nashra("list")
    let result = try cli.nashra("list")
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test func `five first starts at once all succeed`() throws {
    let starts = try (0..<5).map { try cli.start([CommandLine.program, "list"], name: ".start\($0)") }
    for (number, start) in starts.enumerated() {
      start.waitUntilExit()
      let errors = try String(contentsOf: cli.folder.appending(path: ".start\(number).err"), encoding: .utf8)
      #expect(start.terminationStatus == 0, "\(errors)")
    }
  }

  // Damage

  @Test(arguments: [16, 60, 105, 4_000, 8_200, 12_300, 20_000, 33_000, 45_000, 60_000])
  func `a flipped byte is read, or told`(place: Int) throws {
    try cli.write(Self.articles(40), to: "a.jsonl")
    _ = try cli.nashra("import", "a.jsonl")
    var bytes = try Data(contentsOf: URL(filePath: cli.store))
    bytes[place % bytes.count] ^= 0x55
    try bytes.write(to: URL(filePath: cli.store))
    for arguments in [["list"], ["store", "check"], ["mark", "read", ""]] {
      let result = try cli.nashra(arguments)
      #expect([0, 1].contains(result.status), "\(arguments): \(result.errors)")
      #expect(result.status == 0 || result.errors != "" || result.output != "", "\(arguments) fails in silence")
    }
  }

  // Hostile text

  @Test func `no control of an article reaches the output`() throws {
    let salt = ((1...31).map { $0 } + (127...159) + [0x202E, 0x2066]).map { String(UnicodeScalar($0)!) }.joined(
      separator: "س")
    let json = try String(
      decoding: JSONSerialization.data(withJSONObject: [
        "title": "خبر " + salt, "text": "نص " + salt, "source": salt, "author": salt, "tags": ["وسم" + salt],
        "url": "http://a.example/" + salt,
      ]), as: UTF8.self)
    try cli.write(json + "\n", to: "a.jsonl")
    try cli.write(
      Self.feed("خلاصة" + salt.unicodeScalars.map { "&#\($0.value);" }.joined(), [("خبر", "1", Self.morning)]),
      to: "1.xml")
    #expect(try cli.nashra("import", "a.jsonl").status == 0)
    #expect(try cli.nashra("feeds", "add", "--unchecked", "file:\(path("1.xml"))").status == 0)
    #expect(try cli.nashra("refresh").status == 0)
    let id = try #require(try cli.nashra("list", "--format", "json", "نص").objects().first?["id"] as? Int)
    for arguments in [
      ["list"], ["list", "--format", "json"], ["search", "نص"], ["show", "\(id)"], ["show", "\(id)", "--visual"],
      ["show", "\(id)", "--format", "json"], ["tags"], ["feeds", "list"], ["feeds", "export"],
    ] {
      let result = try cli.nashra(arguments)
      #expect(result.status == 0)
      let obeyed = (result.output + result.errors).unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t" || $0 == "\u{202E}" || $0 == "\u{2066}"
      }
      #expect(obeyed.isEmpty, "\(arguments) has \(obeyed.map(\.value))")
    }
  }

  // Helpers

  private static let morning = "افتتح صباح اليوم جسر جديد فوق النهر أمام المارة والسيارات بعد سنوات من العمل."
  private static let evening = "أغلقت البلدية مساء أمس الطريق القديم عند الحديقة بسبب أعمال الصيانة في السوق."

  private static func feed(_ name: String, _ entries: [(title: String, id: String, text: String)]) -> String {
    let items = entries.map { title, id, text in
      "<item><title>\(title)</title><guid>\(id)</guid><link>http://a.example/\(id)</link>"
        + (text.isEmpty ? "" : "<description>\(text)</description>") + "</item>"
    }
    return "<rss version=\"2.0\"><channel><title>\(name)</title>\(items.joined())</channel></rss>"
  }

  private static func articles(_ count: Int) -> String {
    (0..<count).map { "{\"title\":\"خبر رقم \($0)\",\"text\":\"\(morning) \($0)\",\"source\":\"صحيفة \($0 % 7)\"}\n" }
      .joined()
  }

  private func path(_ name: String) -> String { cli.folder.appending(path: name).path }
  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: cli.folder.path) }

  private func titles() throws -> [String] {
    try cli.nashra("list", "--limit", "10000", "--format", "json").objects().compactMap { $0["title"] as? String }
      .sorted()
  }

  /// Ends the program without a word as soon as the sign is there, or lets it end before.
  private func kill(_ arguments: [String], at sign: () -> Bool) throws {
    let process = try cli.start([CommandLine.program] + arguments, name: ".killed")
    while process.isRunning, !sign() { usleep(200) }
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}
