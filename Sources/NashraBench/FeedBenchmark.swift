import ArticleParsing
import Foundation

/// Parses a large RSS feed of generated Arabic text, and lets sfeed do the same, if it is there.
struct FeedBenchmark {
  /// A feed to parse instead.
  var path: String?

  func run() throws {
    let bytes = try path.map { [UInt8](try Data(contentsOf: URL(filePath: $0))) } ?? Self.generated(megabytes: 24)
    let file = path ?? FileManager.default.temporaryDirectory.appending(path: "nashra-bench.\(getpid()).rss").path
    if path == nil { try Data(bytes).write(to: URL(filePath: file)) }
    defer { if path == nil { try? FileManager.default.removeItem(atPath: file) } }

    var ours: [Double] = []
    var theirs: [Double] = []
    // In turns, so that what else the machine does falls on both.
    for _ in 0..<7 {
      let start = Self.processorSeconds(Self.ourselves)
      let feed = try ParsedFeed.parse(bytes)
      ours.append(Self.processorSeconds(Self.ourselves) - start)
      if ours.count == 1 { print("\(bytes.count / 1_000_000) MB, \(feed.version), \(feed.entries.count) entries") }
      if let seconds = Self.sfeed(file) { theirs.append(seconds) }
    }
    report("nashra", ours, bytes.count)
    if theirs.isEmpty { print("sfeed is not here") } else { report("sfeed", theirs, bytes.count) }
  }

  private func report(_ name: String, _ seconds: [Double], _ bytes: Int) {
    let median = seconds.sorted()[seconds.count / 2]
    let rate = String(format: "%.0f", Double(bytes) / 1e6 / median)
    print("\(name): \(rate) MB/s (median of \(seconds.count), processor time \(String(format: "%.3f", median)) s)")
  }

  #if canImport(Darwin)
    private typealias Who = Int32
    private static let (ourselves, children) = (RUSAGE_SELF, RUSAGE_CHILDREN)
  #else
    private typealias Who = __rusage_who_t
    private static let (ourselves, children) = (Who(RUSAGE_SELF.rawValue), Who(RUSAGE_CHILDREN.rawValue))
  #endif

  /// User and system time of this process or of its children that ended, in seconds.
  private static func processorSeconds(_ whose: Who) -> Double {
    var usage = rusage()
    unsafe getrusage(whose, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  private static func sfeed(_ file: String) -> Double? {
    let before = processorSeconds(children)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, file, O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var child: pid_t = 0
    var status: Int32 = 0
    let name = unsafe strdup("sfeed")
    defer { unsafe free(name) }
    var arguments = unsafe [name, nil]
    guard unsafe posix_spawnp(&child, "sfeed", &actions, nil, &arguments, environ) == 0 else { return nil }
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? processorSeconds(children) - before : nil
  }

  /// RSS 2.0 as news sites have it: escaped descriptions, the whole text as HTML in CDATA, categories, a picture.
  static func generated(megabytes: Int) -> [UInt8] {
    var random = UInt64(42)
    func next(_ count: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % count
    }
    func words(_ count: Int) -> String {
      (0..<count).map { _ in GeneratedPages.word(next(3) == 0 ? next(20_000) : next(100)) }.joined(separator: " ")
    }
    var feed = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>\(words(3))</title><link>https://example.com/</link><description>\(words(12))</description>

      """
    var number = 0
    while feed.utf8.count < megabytes * 1_000_000 {
      number += 1
      let paragraphs = (0..<(4 + next(6))).map { _ in
        "<p>\(words(30)) <a href=\"https://example.com/\(next(9_999))\">\(words(3))</a>، \(words(20)).</p>"
      }
      feed += """
        <item><title>\(words(8)) &amp; \(words(2))</title><link>https://example.com/\(number)?a=1&amp;b=2</link>
        <guid isPermaLink="false">news-\(number)</guid><dc:creator>\(words(2))</dc:creator>
        <pubDate>Tue, \(1 + number % 28) Nov 2026 10:\(10 + number % 50):00 +0300</pubDate>
        <category>\(words(1))</category><category>\(words(2))</category>
        <enclosure url="https://example.com/\(number).jpg" type="image/jpeg" length="12345"/>
        <description>&lt;p&gt;\(words(30))&lt;/p&gt;</description>
        <content:encoded><![CDATA[\(paragraphs.joined(separator: "\n"))]]></content:encoded></item>

        """
    }
    return Array((feed + "</channel></rss>\n").utf8)
  }
}
